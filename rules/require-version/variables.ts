import type { Part, Policy, Statement } from "@iam/policy";
import { splitText } from "@iam/policy";

/** What the policy variables and the escapes of a policy do when its Version makes AWS read them. */
export type VariableUse =
  | "none"
  /** Under Allow and positive operators alone: what the text says comes to life, and nothing else. */
  | "allows"
  /** In what is denied, or in what is excepted: access may change either way. */
  | "excepts";

/** What a change of the Version does to the policy. */
export function variableUse(policy: Policy): VariableUse {
  const statements = policy.statements.filter((statement) => variablesOf(statement).length > 0);
  if (statements.length === 0) return "none";
  return statements.some(isExcepting) ? "excepts" : "allows";
}

/** The first variable of the policy, `${aws:username}` or an escape such as `${*}`, as it is written. */
export function usedVariable(policy: Policy): string | undefined {
  return policy.statements.flatMap(variablesOf)[0];
}

/** AWS reads variables in resources, and in the values of operators that compare texts and ARNs. */
function variablesOf({ resource, tests }: Statement): readonly string[] {
  const resources = resource?.items.map((item) => item.value.parts) ?? [];
  const values = tests.filter(({ operator }) => operator?.variables !== false).flatMap((test) => test.values);
  return [...resources, ...values.map(({ parts }) => parts)].flatMap(variablesIn);
}

function isExcepting({ effect, resource, tests }: Statement): boolean {
  if (effect !== "Allow") return true;
  if (resource?.negated === true && resource.items.some((item) => variablesIn(item.value.parts).length > 0))
    return true;
  return tests.some(
    ({ operator, values }) =>
      operator?.variables !== false &&
      operator?.negated !== false &&
      values.some(({ parts }) => variablesIn(parts).length > 0),
  );
}

function variablesIn(parts: readonly Part[]): readonly string[] {
  return splitText(parts).flatMap((token) => {
    if (token.kind === "variable") return [token.text];
    return token.kind === "literal" && token.escaped ? [`\${${token.text}}`] : [];
  });
}
