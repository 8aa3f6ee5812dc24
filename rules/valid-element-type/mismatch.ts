import type { ObjectValue, Policy, Value } from "@iam/policy";
import { displayText } from "@iam/policy";
import { isUntold } from "../shared/untold.ts";

/** A value of another JSON type than its element has. */
export interface Mismatch {
  readonly value: Value;
  /** The element, or the kind of principal, the operator or the condition key. */
  readonly element: string;
  /** What must stand there, in words. */
  readonly expected: string;
}

/** Adds to what was found; most values have their type, and add nothing. */
type Check = (value: Value, element: string, found: Mismatch[]) => void;

/**
 * The types of the elements.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
const STATEMENT: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["Sid", text],
  ["Effect", text],
  ["Principal", principal],
  ["NotPrincipal", principal],
  ["Action", texts],
  ["NotAction", texts],
  ["Resource", texts],
  ["NotResource", texts],
  ["Condition", condition],
]);

/** Every value of a policy that has the wrong type, in the order of the text. What a template fills in has none yet. */
export function mismatchesOf({ value: { entries } }: Policy): readonly Mismatch[] {
  const found: Mismatch[] = [];
  for (const { key, value } of entries) {
    const name = displayText(key.parts);
    if (name === "Statement") statements(value, found);
    else if (name === "Id") text(value, name, found);
    // Of a number for a Version the rule require-version speaks.
    else if (name === "Version" && value.kind !== "scalar") text(value, name, found);
  }
  return found;
}

function statements(value: Value, found: Mismatch[]): void {
  if (value.kind === "array") for (const item of value.items) statement(item, found);
  else if (value.kind === "object" || isUntold(value)) statement(value, found);
  else found.push({ value, element: "Statement", expected: "an object or a list of objects" });
}

function statement(value: Value, found: Mismatch[]): void {
  const before = found.length;
  if (value.kind === "object") {
    for (const { key, value: element } of value.entries) {
      const name = displayText(key.parts);
      STATEMENT.get(name)?.(element, name, found);
    }
  } else found.push({ value, element: "Statement", expected: "an object or a list of objects" });
  forgetUntold(value, found, before);
}

/** Takes back what was found in a value that a template fills in. That is asked last, since most values have nothing wrong in them. */
function forgetUntold(value: Value, found: Mismatch[], before: number): void {
  if (found.length > before && isUntold(value)) found.length = before;
}

function text(value: Value, element: string, found: Mismatch[]): void {
  if (value.kind !== "text" && !isUntold(value)) found.push({ value, element, expected: "a string" });
}

function texts(value: Value, element: string, found: Mismatch[]): void {
  if (value.kind === "text" || isUntold(value)) return;
  if (value.kind !== "array") {
    found.push({ value, element, expected: "a string or a list of strings" });
    return;
  }
  for (const item of value.items) {
    if (item.kind === "text" || isUntold(item)) continue;
    found.push({ value: item, element, expected: "a string or a list of strings" });
  }
}

/** The form of a bare text is a matter of valid-principal, and of an empty list no-empty-element speaks. */
function principal(value: Value, element: string, found: Mismatch[]): void {
  if (value.kind === "text" || isUntold(value) || (value.kind === "array" && value.items.length === 0)) return;
  if (value.kind === "object") eachEntry(value, texts, found);
  else found.push({ value, element, expected: 'an object, such as { "AWS": "111122223333" }, or "*"' });
}

function condition(value: Value, element: string, found: Mismatch[]): void {
  const before = found.length;
  if (value.kind === "object") eachEntry(value, operator, found);
  else found.push({ value, element, expected: "an object of condition operators" });
  forgetUntold(value, found, before);
}

function operator(value: Value, element: string, found: Mismatch[]): void {
  const before = found.length;
  if (value.kind === "object") eachEntry(value, conditionValues, found);
  else found.push({ value, element, expected: "an object of condition keys" });
  forgetUntold(value, found, before);
}

function conditionValues(value: Value, element: string, found: Mismatch[]): void {
  if (value.kind === "array") for (const item of value.items) conditionValue(item, element, found);
  else conditionValue(value, element, found);
}

function conditionValue(value: Value, element: string, found: Mismatch[]): void {
  if (value.kind === "text" || (value.kind === "scalar" && value.value !== null) || isUntold(value)) return;
  found.push({ value, element, expected: "a string, a number, a boolean or a list of them" });
}

function eachEntry({ entries }: ObjectValue, check: Check, found: Mismatch[]): void {
  for (const { key, value } of entries) check(value, displayText(key.parts), found);
}
