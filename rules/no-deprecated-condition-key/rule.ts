import type { ConditionTest } from "@iam/policy";
import { edit, parseArn } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

export default createRule({
  name: "no-deprecated-condition-key",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow condition keys that AWS has withdrawn",
      recommended: true,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
      codes: {
        DEPRECATED_GLOBAL_CONDITION_KEY: "deprecated",
        UNSUPPORTED_GLOBAL_CONDITION_KEY: "unsupported",
      },
    },
    hasSuggestions: true,
    messages: {
      deprecated: "AWS has withdrawn '{{key}}'. The ARN of the caller is in aws:PrincipalArn.",
      unsupported:
        "AWS has withdrawn '{{key}}'. The ARN of the caller is in aws:PrincipalArn, the ARN of the resource that a service acts for in aws:SourceArn.",
      replace: "Replace it with {{newer}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        if (test.key?.id !== "aws:arn") return;
        const isCaller = test.values.every(({ parts }) => namesCaller(parts));
        report({
          at: test.keyEntry.key,
          ...(isCaller
            ? { messageId: "deprecated", code: "DEPRECATED_GLOBAL_CONDITION_KEY" }
            : { messageId: "unsupported", code: "UNSUPPORTED_GLOBAL_CONDITION_KEY" }),
          data: { key: test.keyText },
          suggest: (isCaller ? ["aws:PrincipalArn"] : ["aws:PrincipalArn", "aws:SourceArn"]).map((newer) => ({
            messageId: "replace",
            data: { newer },
            // Two tests of one key under one operator are a fault of their own.
            edit: isTested(test, newer) ? null : edit.replaceConditionKey(test, newer),
            effect: "repairs",
          })),
        });
      },
    }));
  },
});

/** Users, roles and sessions have their ARNs in IAM and STS. */
function namesCaller(parts: ConditionTest["values"][number]["parts"]): boolean {
  const service = parseArn(parts)?.service;
  return service === "iam" || service === "sts";
}

function isTested({ statement, operatorEntry }: ConditionTest, key: string): boolean {
  return statement.testsOf(key).some((other) => other.operatorEntry === operatorEntry);
}
