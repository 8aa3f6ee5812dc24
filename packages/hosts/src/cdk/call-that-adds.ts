import type { CallValue } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Program } from "../javascript/program.ts";
import { takesStatements } from "./places.ts";

/**
 * The call that a statement is the one argument of, as in `role.addToPolicy(new iam.PolicyStatement({…}))`, where a call like
 * it with another statement would add that one to the same policy; `undefined` where the file does not make what it is added to.
 */
export function callThatAdds(statement: CallValue, program: Program): CallValue | undefined {
  const [step, ...others] = program.stepsOf(statement);
  if (step?.kind !== "call" || others.length > 0 || !program.root.items.includes(step.call)) return undefined;
  const { call } = step;
  const [argument, ...more] = call.arguments;
  const isWritten = program.textOf(call).startsWith(`${call.name}(`);
  const isOnlyArgument = more.length === 0 && argument?.range[0] === statement.range[0];
  const isInside = call.range[0] <= statement.range[0] && statement.range[1] <= call.range[1];
  if (!isOnlyArgument || !isInside || !isWritten || call.receiver !== undefined) return undefined;
  return takesStatements(calleeOf(call).name) && program.originOf(call) !== undefined ? call : undefined;
}
