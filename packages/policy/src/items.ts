import type { Arn } from "./arn.ts";
import type { Statement } from "./document.ts";
import type { ListOutline } from "./outline.ts";
import { outlineOfList } from "./outline.ts";
import type { Pattern } from "./pattern.ts";
import type { Entry, TextValue, Value } from "./value.ts";
import type { WrittenAction, WrittenResource } from "./written.ts";
import { writtenAction, writtenResource } from "./written.ts";

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
  /** What the texts show before they are compared. */
  readonly outline: ListOutline;
}

/** One text of a list. */
export interface TextItem {
  readonly value: TextValue;
  readonly statement: Statement;
  /** As people read it; holes as they are written. */
  readonly text: string;
}

/** An action or an action pattern, `s3:Get*`. */
export class ActionItem implements TextItem {
  /** What the text says wherever it stands. */
  readonly written: WrittenAction;
  readonly text: string;
  /** In lower case: AWS compares service prefixes and action names without case. */
  readonly id: string;
  /** The service prefix in lower case, as it is written: `s3`, `*`. */
  readonly service: string;

  constructor(
    readonly value: TextValue,
    readonly statement: Statement,
  ) {
    const written = writtenAction(value.parts);
    this.written = written;
    this.text = written.text;
    this.id = written.id;
    this.service = written.service;
  }

  get pattern(): Pattern {
    return this.written.pattern;
  }
}

/** A resource, most often an ARN pattern. */
export class ResourceItem implements TextItem {
  /** What the text says wherever it stands. */
  readonly written: WrittenResource;
  readonly text: string;

  constructor(
    readonly value: TextValue,
    readonly statement: Statement,
  ) {
    const written = writtenResource(value.parts, statement.policy.readsVariables);
    this.written = written;
    this.text = written.text;
  }

  get pattern(): Pattern {
    return this.written.pattern;
  }

  /** `undefined` for `*` and for anything that is not certain to be an ARN. */
  get arn(): Arn | undefined {
    return this.written.arn;
  }
}

/** The items of an element or of its negation; of the two the first that is there. */
export function elementItems<Item extends ActionItem | ResourceItem>(
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
    outline: outlineOfList(items),
  };
}
