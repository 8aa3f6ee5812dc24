import type { NewValue, Value, ValueEdit } from "@iam/policy";
import { isNewExpression, isValue } from "@iam/policy";
import { intrinsicOf } from "../cloudformation/intrinsic.ts";

/** A `Fn::Sub` that becomes another one is changed in its text alone, which keeps its quotes and its form. */
export function insideSub(edits: readonly ValueEdit[]): readonly ValueEdit[] {
  return edits.map((edit) => {
    if (edit.kind !== "replace") return edit;
    const target = textOfSub(edit.target);
    const value = newTextOfSub(edit.value);
    return target === undefined || value === undefined ? edit : { ...edit, target, value };
  });
}

function textOfSub(value: Value): Value | undefined {
  const intrinsic = intrinsicOf(value);
  return intrinsic?.name === "Sub" && intrinsic.argument.kind === "text" ? intrinsic.argument : undefined;
}

function newTextOfSub(value: NewValue): NewValue | undefined {
  if (value instanceof Map)
    return value.size === 1 ? (value as ReadonlyMap<string, NewValue>).get("Fn::Sub") : undefined;
  if (isValue(value) || !isNewExpression(value) || value.kind !== "new-call") return undefined;
  return value.name === "!Sub" ? value.arguments[0] : undefined;
}
