import type { Entry, ObjectValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";

/** What an object of a policy holds: its elements, the principals by kind, operators, or the keys of one operator. */
export type Level = "policy" | "statement" | "principal" | "condition" | "operator";

/** A key that stands in an object a second time. */
export interface Duplicate {
  readonly object: ObjectValue;
  readonly level: Level;
  readonly first: Entry;
  readonly again: Entry;
  /** The operator that the object belongs to, as it is written. */
  readonly operator: string | undefined;
  /** The effect of the statement around it. */
  readonly effect: string | undefined;
}

/** Every duplicate of a policy, in the order of the text. Keys with holes are not compared. */
export function duplicatesOf(policy: ObjectValue): readonly Duplicate[] {
  const found: Duplicate[] = [];
  addDuplicates(policy, "policy", undefined, undefined, found);
  return found;
}

function addDuplicates(
  value: Value,
  level: Level,
  operator: string | undefined,
  around: ObjectValue | undefined,
  found: Duplicate[],
): void {
  if (value.kind === "array" && level === "statement") {
    for (const item of value.items) addDuplicates(item, level, undefined, undefined, found);
  }
  if (value.kind !== "object") return;
  const statement = level === "statement" ? value : around;
  const seen = areDistinct(value.entries) ? undefined : new Map<string, Entry>();
  for (const entry of value.entries) {
    const id = keyId(entry, level);
    if (id === undefined) continue;
    const first = seen?.get(id);
    if (first === undefined) seen?.set(id, entry);
    else found.push({ object: value, level, first, again: entry, operator, effect: effectOf(statement) });
    const next = levelBelow(level, id);
    if (next !== undefined) addDuplicates(entry.value, next, id, statement, found);
  }
}

/** In a few entries two of the same key are found without a table; more of them are in hardly any policy. */
const FEW = 12;

/** Whether no key stands there twice, in any letter case; `true` is certain. */
function areDistinct(entries: readonly Entry[]): boolean {
  if (entries.length > FEW) return false;
  for (let index = 1; index < entries.length; index += 1) {
    const text = literalText(entries[index]?.key);
    for (let other = 0; other < index; other += 1) {
      const before = literalText(entries[other]?.key);
      if (text?.length === before?.length && text?.toLowerCase() === before?.toLowerCase()) return false;
    }
  }
  return true;
}

function effectOf(statement: ObjectValue | undefined): string | undefined {
  return statement && literalText(entryOf(statement, "Effect")?.value);
}

/** By what two keys are one: condition keys in any letter case, all others as they are written. */
export function keyId({ key }: Entry, level: Level): string | undefined {
  const text = literalText(key);
  return level === "operator" ? text?.toLowerCase() : text;
}

function levelBelow(level: Level, key: string): Level | undefined {
  if (level === "policy") return key === "Statement" ? "statement" : undefined;
  if (level === "condition") return "operator";
  if (level !== "statement") return undefined;
  if (key === "Condition") return "condition";
  return key === "Principal" || key === "NotPrincipal" ? "principal" : undefined;
}
