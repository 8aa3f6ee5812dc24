import type { CallValue, Value } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";

/** Whether a call makes a statement: `new iam.PolicyStatement({…})`, `iam.PolicyStatement.fromJson({…})`. */
export function isStatementCall(value: Value): value is CallValue {
  if (value.kind !== "call") return false;
  const { isNew, owner, name } = calleeOf(value);
  return isNew ? name === "PolicyStatement" : name === "fromJson" && /(?:^|\.)PolicyStatement$/u.test(owner);
}
