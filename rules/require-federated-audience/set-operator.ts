import type { ConditionTest } from "@iam/policy";
import { edit, withSet } from "@iam/policy";
import type { Report } from "@iam/rule-kit";
import { hasOneAudience, isAudience } from "../shared/federated-audience.ts";

/**
 * What is wrong with `ForAnyValue:` on an audience: AWS sends one of each token. `undefined` for any other test, and where the
 * test asks for nothing at all, which is a fault of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function needlessSetOperator(test: ConditionTest): Report<"single" | "confirm" | "plain"> | undefined {
  const { operator, operatorEntry, key, keyText } = test;
  if (operator?.set !== "ForAnyValue" || operator.negated || operator.ifExists) return undefined;
  if (key === undefined || !isAudience(key)) return undefined;
  const plain = withSet(operator, undefined).name;
  const data = { key: keyText, operator: operator.name, plain };
  const repair = {
    messageId: "plain",
    data: { plain },
    edit: edit.replaceOperator(test, plain),
    effect: "preserves",
  } as const;
  const at = operatorEntry.key;
  return hasOneAudience(key.prefix)
    ? { at, messageId: "single", code: "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", data, fix: repair }
    : { at, messageId: "confirm", code: "CONFIRM_AUDIENCE_CLAIM_TYPE", data, suggest: [repair] };
}
