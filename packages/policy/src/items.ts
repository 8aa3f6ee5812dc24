import type { Arn } from "./arn.ts";
import { parseArn } from "./arn.ts";
import type { Statement } from "./document.ts";
import type { Pattern } from "./pattern.ts";
import { compilePattern } from "./pattern.ts";
import type { Entry, TextValue, Value } from "./value.ts";
import { displayText } from "./value.ts";

/** The texts of `Action`, `Resource` or their negations: one string or a list. */
export interface ItemList<Item extends TextItem = TextItem> {
  readonly statement: Statement;
  readonly name: "Action" | "NotAction" | "Resource" | "NotResource";
  readonly negated: boolean;
  readonly entry: Entry;
  readonly value: Value;
  /** The texts; what is no text is passed over. */
  readonly items: readonly Item[];
  /** Whether something stands there that could not be read, so that `items` is not all. */
  readonly hasUnknown: boolean;
}

/** One text of a list. */
export class TextItem {
  #text: string | undefined;

  constructor(
    readonly value: TextValue,
    readonly statement: Statement,
  ) {}

  /** As people read it; holes as they are written. */
  get text(): string {
    this.#text ??= displayText(this.value.parts);
    return this.#text;
  }
}

/** An action or an action pattern, `s3:Get*`. */
export class ActionItem extends TextItem {
  #pattern: Pattern | undefined;
  #id: string | undefined;

  /** In lower case: AWS compares service prefixes and action names without case. */
  get id(): string {
    this.#id ??= this.text.toLowerCase();
    return this.#id;
  }

  /** The service prefix in lower case, as it is written: `s3`, `*`. */
  get service(): string {
    const { id } = this;
    const colon = id.indexOf(":");
    return colon === -1 ? id : id.slice(0, colon);
  }

  get pattern(): Pattern {
    this.#pattern ??= compilePattern(this.value.parts, { ignoreCase: true, variables: false });
    return this.#pattern;
  }
}

/** A resource, most often an ARN pattern. */
export class ResourceItem extends TextItem {
  #pattern: Pattern | undefined;
  #arn: Arn | undefined | null = null;

  get pattern(): Pattern {
    this.#pattern ??= compilePattern(this.value.parts, { variables: this.statement.policy.readsVariables });
    return this.#pattern;
  }

  /** `undefined` for `*` and for anything that is not certain to be an ARN. */
  get arn(): Arn | undefined {
    if (this.#arn === null) this.#arn = parseArn(this.value.parts);
    return this.#arn;
  }
}

/** The items of an element or of its negation; of the two the first that is there. */
export function elementItems<Item extends TextItem>(
  statement: Statement,
  name: "Action" | "Resource",
  negation: "NotAction" | "NotResource",
  create: new (value: TextValue, statement: Statement) => Item,
): ItemList<Item> | undefined {
  const positive = statement.entry(name);
  const entry = positive ?? statement.entry(negation);
  if (entry === undefined) return undefined;
  const values = entry.value.kind === "array" ? entry.value.items : [entry.value];
  const items: Item[] = [];
  for (const value of values) if (value.kind === "text") items.push(new create(value, statement));
  return {
    statement,
    name: positive === undefined ? negation : name,
    negated: positive === undefined,
    entry,
    value: entry.value,
    items,
    hasUnknown: items.length < values.length,
  };
}
