import type { Policy, Value } from "@iam/policy";
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

type Check = (value: Value, element: string) => readonly Mismatch[];

const NONE: readonly Mismatch[] = [];

/**
 * The types of the elements.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
const STATEMENT: Readonly<Record<string, Check>> = {
  Sid: text,
  Effect: text,
  Principal: principal,
  NotPrincipal: principal,
  Action: texts,
  NotAction: texts,
  Resource: texts,
  NotResource: texts,
  Condition: condition,
};

/** Every value of a policy that has the wrong type, in the order of the text. What a template fills in has none yet. */
export function mismatchesOf({ value: { entries } }: Policy): readonly Mismatch[] {
  return entries.flatMap(({ key, value }) => {
    const name = displayText(key.parts);
    if (name === "Id") return text(value, name);
    // Of a number for a Version the rule require-version speaks.
    if (name === "Version") return value.kind === "scalar" ? NONE : text(value, name);
    return name === "Statement" ? statements(value) : NONE;
  });
}

function statements(value: Value): readonly Mismatch[] {
  if (value.kind === "array") return value.items.flatMap(statement);
  return value.kind === "object" || isUntold(value)
    ? statement(value)
    : mismatch(value, "Statement", "an object or a list of objects");
}

function statement(value: Value): readonly Mismatch[] {
  if (isUntold(value)) return NONE;
  if (value.kind !== "object") return mismatch(value, "Statement", "an object or a list of objects");
  return value.entries.flatMap((entry) => {
    const name = displayText(entry.key.parts);
    return (Object.hasOwn(STATEMENT, name) ? STATEMENT[name] : undefined)?.(entry.value, name) ?? NONE;
  });
}

function text(value: Value, element: string): readonly Mismatch[] {
  return value.kind === "text" || isUntold(value) ? NONE : mismatch(value, element, "a string");
}

function texts(value: Value, element: string): readonly Mismatch[] {
  if (value.kind === "text" || isUntold(value)) return NONE;
  if (value.kind !== "array") return mismatch(value, element, "a string or a list of strings");
  return value.items.flatMap((item) =>
    item.kind === "text" || isUntold(item) ? NONE : mismatch(item, element, "a string or a list of strings"),
  );
}

/** The form of a bare text is a matter of valid-principal, and of an empty list no-empty-element speaks. */
function principal(value: Value, element: string): readonly Mismatch[] {
  if (value.kind === "text" || isUntold(value) || (value.kind === "array" && value.items.length === 0)) return NONE;
  if (value.kind !== "object") return mismatch(value, element, 'an object, such as { "AWS": "111122223333" }, or "*"');
  return value.entries.flatMap((entry) => texts(entry.value, displayText(entry.key.parts)));
}

function condition(value: Value, element: string): readonly Mismatch[] {
  if (isUntold(value)) return NONE;
  if (value.kind !== "object") return mismatch(value, element, "an object of condition operators");
  return value.entries.flatMap((entry) => operator(entry.value, displayText(entry.key.parts)));
}

function operator(value: Value, name: string): readonly Mismatch[] {
  if (isUntold(value)) return NONE;
  if (value.kind !== "object") return mismatch(value, name, "an object of condition keys");
  return value.entries.flatMap((entry) => conditionValues(entry.value, displayText(entry.key.parts)));
}

function conditionValues(value: Value, key: string): readonly Mismatch[] {
  return (value.kind === "array" ? value.items : [value]).flatMap((item) =>
    isConditionValue(item) ? NONE : mismatch(item, key, "a string, a number, a boolean or a list of them"),
  );
}

function isConditionValue(value: Value): boolean {
  return value.kind === "text" || (value.kind === "scalar" && value.value !== null) || isUntold(value);
}

function mismatch(value: Value, element: string, expected: string): readonly Mismatch[] {
  return [{ value, element, expected }];
}
