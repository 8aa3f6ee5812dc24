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
  const visit = (value: Value, level: Level, operator?: string, effect?: string): void => {
    if (value.kind === "array" && level === "statement") {
      for (const item of value.items) visit(item, level);
    }
    if (value.kind !== "object") return;
    const inside = level === "statement" ? literalText(entryOf(value, "Effect")?.value) : effect;
    const seen = new Map<string, Entry>();
    for (const entry of value.entries) {
      const id = keyId(entry, level);
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, entry);
      else found.push({ object: value, level, first, again: entry, operator, effect: inside });
      const next = levelBelow(level, id);
      if (next !== undefined) visit(entry.value, next, id, inside);
    }
  };
  visit(policy, "policy");
  return found;
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
