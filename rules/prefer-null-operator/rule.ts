import type { ConditionTest, Operator } from "@iam/policy";
import { edit, globalKey } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

export default createRule({
  name: "prefer-null-operator",
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer Null to a pattern that every value matches",
      recommended: "strict",
      fix: "preserves",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null",
      codes: {
        EQUIVALENT_TO_NULL_FALSE: "present",
        EQUIVALENT_TO_NULL_TRUE: "absent",
      },
    },
    hasSuggestions: true,
    messages: {
      present:
        "Every value matches '*', so {{operator}} asks only whether the request carries '{{key}}'. Say so with Null and \"false\".",
      absent:
        "Every value matches '*', so {{operator}} holds only where the request does not carry '{{key}}'. Say so with Null and \"true\".",
      use: 'Use Null with "{{value}}".',
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        const { operator, keyText: key } = test;
        if (operator === undefined || !isPattern(operator) || isSensitive(test)) return;
        const star = test.values.find(({ literal }) => literal === "*");
        if (star === undefined) return;
        const value = operator.negated ? "true" : "false";
        report({
          at: star,
          ...(operator.negated
            ? { messageId: "absent", code: "EQUIVALENT_TO_NULL_TRUE" }
            : { messageId: "present", code: "EQUIVALENT_TO_NULL_FALSE" }),
          data: { key, operator: operator.name },
          suggest: [
            {
              messageId: "use",
              data: { value },
              // Under a set operator an empty value counts as none, and Null would see it. A negated test stays a person's to change.
              edit:
                operator.set === undefined && !operator.negated
                  ? edit.replaceCondition(test, { operator: "Null", key, values: value })
                  : null,
            },
          ],
        });
      },
    }));
  },
});

/** A pattern of strings that depends on the presence of the key alone. The other set operators and `IfExists` make it constant. */
function isPattern({ base, ifExists, set }: Operator): boolean {
  if (base === "StringLike") return !ifExists && set !== "ForAllValues";
  return base === "StringNotLike" && set !== "ForAnyValue";
}

/** Keys of which other rules say more: those that tell who calls, and the external id. */
function isSensitive({ key, statement }: ConditionTest): boolean {
  if (key === undefined || key.prefix === "saml" || key.prefix.includes(".")) return true;
  if (statement.type === "trust" && key.id === "sts:externalid") return true;
  return key.id === "aws:userid" || globalKey(key.text)?.isSensitive === true;
}
