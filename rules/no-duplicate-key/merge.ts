import type { Entry, ObjectValue, Part, Value, ValueEdit } from "@iam/policy";
import { displayText, parseOperator } from "@iam/policy";
import type { Duplicate, Level } from "./duplicate.ts";
import { keyId } from "./duplicate.ts";

/** The edits that bring what stands at the second place to the first and remove the second; `null` where that is no one's wish. */
export function mergeDuplicate({ object, level, first, again, operator }: Duplicate): readonly ValueEdit[] | null {
  const merged = mergeEntries(first, again, level, operator);
  return merged === null ? null : [...merged, { kind: "remove-entry", object, entry: again }];
}

function mergeEntries(first: Entry, again: Entry, level: Level, operator: string | undefined): ValueEdit[] | null {
  if (sameValue(first.value, again.value)) return [];
  const key = displayText(first.key.parts);
  if (level === "operator") return joinsValues(operator) ? mergeLists(first.value, again.value) : null;
  if (level === "condition") return mergeObjects(first.value, again.value, "operator", key);
  if (level !== "statement") return null;
  if (key === "Condition") return mergeObjects(first.value, again.value, "condition", undefined);
  return key === "Action" || key === "Resource" ? mergeLists(first.value, again.value) : null;
}

/** Under other operators a list says something else than two tests would: "none of", "the greater of", "true or false". */
function joinsValues(name: string | undefined): boolean {
  const operator = name === undefined ? undefined : parseOperator(name);
  if (operator === undefined || operator.negated || operator.comparison !== undefined) return false;
  return operator.family !== "Bool" && operator.family !== "Null";
}

function mergeObjects(into: Value, from: Value, level: Level, operator: string | undefined): ValueEdit[] | null {
  if (into.kind !== "object" || from.kind !== "object" || isAmbiguous(into, level) || isAmbiguous(from, level)) {
    return null;
  }
  const edits: ValueEdit[] = [];
  for (const entry of from.entries) {
    const twin = into.entries.find((other) => keyId(other, level) === keyId(entry, level));
    if (twin === undefined) {
      const key = displayText(entry.key.parts);
      edits.push({ kind: "insert-entry", object: into, key, value: entry.value, after: "end" });
      continue;
    }
    const merged = mergeEntries(twin, entry, level, operator);
    if (merged === null) return null;
    edits.push(...merged);
  }
  return edits;
}

function isAmbiguous({ entries }: ObjectValue, level: Level): boolean {
  const ids = entries.map((entry) => keyId(entry, level));
  return ids.includes(undefined) || new Set(ids).size < ids.length;
}

function mergeLists(into: Value, from: Value): ValueEdit[] {
  const held = itemsOf(into);
  const added = itemsOf(from).filter((item) => !held.some((other) => sameValue(item, other)));
  if (added.length === 0) return [];
  if (into.kind !== "array") return [{ kind: "wrap", target: into, after: added }];
  return added.map((value) => ({ kind: "insert-item", array: into, value, after: "end" }));
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === "array" ? value.items : [value];
}

/** Whether two values say the same, in the same order and form. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === "text") return b.kind === "text" && sameAll(a.parts, b.parts, samePart);
  if (a.kind === "array") return b.kind === "array" && sameAll(a.items, b.items, sameValue);
  if (a.kind === "object") return b.kind === "object" && sameAll(a.entries, b.entries, sameEntry);
  return a.kind === "scalar" && b.kind === "scalar" && a.value === b.value;
}

function sameEntry(a: Entry, b: Entry): boolean {
  return sameValue(a.key, b.key) && sameValue(a.value, b.value);
}

function samePart(a: Part, b: Part): boolean {
  return typeof a === "string" || typeof b === "string" ? a === b : a.text === b.text;
}

function sameAll<Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index] ?? item));
}
