import type { Statement } from "../document.ts";
import type { Entry, Part, Value } from "../value.ts";
import { displayText, literalText } from "../value.ts";
import type { ConditionKey } from "./key.ts";
import { parseKey } from "./key.ts";
import type { Operator } from "./operator.ts";
import { parseOperator } from "./operator.ts";

/** One test of a condition block: an operator, a key and the values, of which one must match. */
export class ConditionTest {
  #values: readonly ConditionValue[] | undefined;
  #operator: Operator | undefined | null = null;
  #key: ConditionKey | undefined | null = null;

  constructor(
    readonly statement: Statement,
    /** The entry of the operator in the condition block. */
    readonly operatorEntry: Entry,
    /** The entry of the key in the operator's object. */
    readonly keyEntry: Entry,
  ) {}

  get operatorText(): string {
    return displayText(this.operatorEntry.key.parts);
  }

  /** `undefined` for an operator that AWS does not know. */
  get operator(): Operator | undefined {
    if (this.#operator === null) {
      const text = literalText(this.operatorEntry.key);
      this.#operator = text === undefined ? undefined : parseOperator(text);
    }
    return this.#operator;
  }

  get keyText(): string {
    return displayText(this.keyEntry.key.parts);
  }

  /** `undefined` where the key has a hole or is no `prefix:name`. */
  get key(): ConditionKey | undefined {
    if (this.#key === null) {
      const text = literalText(this.keyEntry.key);
      this.#key = text === undefined ? undefined : parseKey(text);
    }
    return this.#key;
  }

  /** One value or a list; numbers and booleans as text, as AWS reads them. */
  get values(): readonly ConditionValue[] {
    if (this.#values === undefined) {
      const { value } = this.keyEntry;
      this.#values = (value.kind === "array" ? value.items : [value]).map((item) => new ConditionValue(item, this));
    }
    return this.#values;
  }

  /** The texts of all values, or `undefined` where one of them has a hole or is no text, number or boolean. */
  get literalValues(): readonly string[] | undefined {
    const texts = this.values.map((value) => value.literal);
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
}

/** One value of a test. */
export class ConditionValue {
  constructor(
    readonly value: Value,
    readonly test: ConditionTest,
  ) {}

  /** As people read it. */
  get text(): string {
    return displayText(this.parts);
  }

  get parts(): readonly Part[] {
    if (this.value.kind === "text") return this.value.parts;
    const { literal } = this;
    return literal === undefined ? [{ kind: "hole", text: "…", value: this.value }] : [literal];
  }

  /** The text without holes of the syntax; policy variables stand in it as they are written. */
  get literal(): string | undefined {
    if (this.value.kind === "scalar") return this.value.value === null ? undefined : String(this.value.value);
    return literalText(this.value);
  }
}

/** The tests of a statement's condition block. Of an operator or a key written twice, parsers keep the last. */
export function readTests(statement: Statement): readonly ConditionTest[] {
  const block = statement.conditionEntry?.value;
  if (block?.kind !== "object") return [];
  const tests: ConditionTest[] = [];
  for (const operatorEntry of lastEntries(block.entries)) {
    if (operatorEntry.value.kind !== "object") continue;
    for (const keyEntry of lastEntries(operatorEntry.value.entries)) {
      tests.push(new ConditionTest(statement, operatorEntry, keyEntry));
    }
  }
  return tests;
}

function lastEntries(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries;
  const last = new Map<string, Entry>();
  for (const entry of entries) last.set(displayText(entry.key.parts), entry);
  return last.size === entries.length
    ? entries
    : entries.filter((entry) => last.get(displayText(entry.key.parts)) === entry);
}
