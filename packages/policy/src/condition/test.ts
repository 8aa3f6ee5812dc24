import type { Statement } from "../document.ts";
import type { Entry, Part, Value } from "../value.ts";
import { displayText, literalText } from "../value.ts";
import type { ConditionKey } from "./key.ts";
import { parseKey } from "./key.ts";
import type { Operator } from "./operator.ts";
import { parseOperator } from "./operator.ts";

/** One test of a condition block: an operator, a key and the values, of which one must match. */
export class ConditionTest {
  readonly operatorText: string;
  /** `undefined` for an operator that AWS does not know. */
  readonly operator: Operator | undefined;
  readonly keyText: string;
  /** `undefined` where the key has a hole or is no `prefix:name`. */
  readonly key: ConditionKey | undefined;
  #values: readonly ConditionValue[] | undefined;

  constructor(
    readonly statement: Statement,
    /** The entry of the operator in the condition block. */
    readonly operatorEntry: Entry,
    /** The entry of the key in the operator's object. */
    readonly keyEntry: Entry,
  ) {
    const operator = literalText(operatorEntry.key);
    this.operatorText = operator ?? displayText(operatorEntry.key.parts);
    this.operator = operator === undefined ? undefined : parseOperator(operator);
    const key = literalText(keyEntry.key);
    this.keyText = key ?? displayText(keyEntry.key.parts);
    this.key = key === undefined ? undefined : parseKey(key);
  }

  /** One value or a list; numbers and booleans as text, as AWS reads them. */
  get values(): readonly ConditionValue[] {
    if (this.#values === undefined) {
      const { value } = this.keyEntry;
      this.#values =
        value.kind === "array"
          ? value.items.map((item) => new ConditionValue(item, this))
          : [new ConditionValue(value, this)];
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
  /** As people read it. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** The text without holes of the syntax; policy variables stand in it as they are written. */
  readonly literal: string | undefined;

  constructor(
    readonly value: Value,
    readonly test: ConditionTest,
  ) {
    this.literal = literalOf(value);
    this.parts =
      value.kind === "text" ? value.parts : [this.literal ?? { kind: "hole", text: unreadText(value), value }];
    this.text = this.literal ?? displayText(this.parts);
  }
}

const numbers = new WeakMap<Value, number>();
let lastNumber = 0;

/** A reference by its names, and anything else that could not be read by a name that nothing has beside it: two of them may differ. */
function unreadText(value: Value): string {
  if (value.kind === "unknown" && value.path !== undefined) return `\${${value.path.join(".")}}`;
  const number = numbers.get(value) ?? (lastNumber += 1);
  numbers.set(value, number);
  return `…${String(number)}`;
}

function literalOf(value: Value): string | undefined {
  if (value.kind === "scalar") return value.value === null ? undefined : String(value.value);
  return literalText(value);
}

/** The tests of a statement's condition block. Of an operator or a key written twice, parsers keep the last. */
export function readTests(statement: Statement): readonly ConditionTest[] {
  const block = statement.conditionEntry?.value;
  if (block?.kind !== "object") return NONE;
  const tests: ConditionTest[] = [];
  for (const operatorEntry of lastEntries(block.entries)) {
    if (operatorEntry.value.kind !== "object") continue;
    for (const keyEntry of lastEntries(operatorEntry.value.entries)) {
      tests.push(new ConditionTest(statement, operatorEntry, keyEntry));
    }
  }
  return tests;
}

const NONE: readonly ConditionTest[] = [];

function lastEntries(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries;
  const last = new Map<string, Entry>();
  for (const entry of entries) last.set(displayText(entry.key.parts), entry);
  return last.size === entries.length
    ? entries
    : entries.filter((entry) => last.get(displayText(entry.key.parts)) === entry);
}
