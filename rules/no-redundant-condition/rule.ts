import type { ConditionTest } from "@iam/policy";
import { edit, globalKey } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { coveredValues } from "./covered-values.ts";

export default createRule({
  name: "no-redundant-condition",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow condition values and tests that change nothing",
      recommended: "strict",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
      codes: {
        REDUNDANT_CONDITION_VALUE_NUM: ["bound", "repeated"],
        REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: "always",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      bound:
        "Of several values under {{operator}} only the {{side}} counts, and that is '{{by}}', so '{{value}}' adds nothing. Remove it.",
      covered: "'{{by}}' of the same list covers '{{value}}', so it adds nothing. Remove it.",
      repeated: "'{{value}}' stands in the list already. Remove it.",
      always:
        "'{{value}}' matches every value of '{{key}}', and {{operator}} holds without one too, so this test always holds. Remove it, or write the values that are meant.",
      removeValue: "Remove '{{value}}'.",
      removeTest: "Remove the test.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        const { operator, operatorText, keyText, values } = test;
        if (operator === undefined) return;
        const wildcard = whatAlwaysHolds(test);
        if (wildcard !== undefined) {
          report({
            at: test.keyEntry.key,
            messageId: "always",
            data: { value: wildcard, key: keyText, operator: operatorText },
            code: "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
            fix: { messageId: "removeTest", edit: edit.removeCondition(test) },
          });
          return;
        }
        for (const { value, by } of coveredValues(test)) {
          const data = { value: value.text, by: by.text };
          const { family, comparison } = operator;
          const isDate = family === "Date";
          const side =
            comparison?.startsWith("<") === true ? (isDate ? "latest" : "greatest") : isDate ? "earliest" : "least";
          report({
            at: value,
            ...(data.value === data.by
              ? { messageId: "repeated", data }
              : comparison === undefined
                ? { messageId: "covered", data }
                : { messageId: "bound", data: { ...data, operator: operatorText, side } }),
            ...(family === "Numeric" && comparison !== undefined ? { code: "REDUNDANT_CONDITION_VALUE_NUM" } : {}),
            fix: {
              messageId: "removeValue",
              data: { value: value.text },
              edit: edit.replaceCondition(test, {
                operator: operatorText,
                key: keyText,
                values: values.filter((other) => other !== value),
              }),
            },
          });
        }
      },
    }));
  },
});

/**
 * The value by which a test holds for every request, with the key and without it. Under a plain operator `*` asks for the
 * key, and that is another thing; of keys that name one owner, no-permissive-condition-value speaks.
 */
function whatAlwaysHolds({ operator, key, values }: ConditionTest): string | undefined {
  if (operator?.wildcards !== true || operator.negated || operator.family !== "String") return undefined;
  if (operator.set === "ForAnyValue" ? true : !operator.ifExists && operator.set === undefined) return undefined;
  if (key === undefined || globalKey(key.text)?.isSensitive === true || key.id === "aws:userid") return undefined;
  return values.find(({ literal }) => literal !== undefined && /^\*+$/u.test(literal))?.text;
}
