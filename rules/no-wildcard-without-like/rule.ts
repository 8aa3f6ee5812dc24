import type { ConditionTest, ConditionValue, Operator, OperatorBase } from "@iam/policy";
import { edit, parseArn, splitText, withBase } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { keyFacts } from "../shared/key-facts.ts";

/** The operators of whole texts, and those of patterns. AWS has none of patterns in any letter case. */
const LIKE: Readonly<Partial<Record<OperatorBase, OperatorBase>>> = {
  StringEquals: "StringLike",
  StringNotEquals: "StringNotLike",
};

export default createRule({
  name: "no-wildcard-without-like",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow wildcards under operators that read none",
      recommended: true,
      severity: "warn",
      fix: "repairs",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String",
      codes: { WILDCARD_WITHOUT_LIKE_OPERATOR: "wildcard" },
    },
    hasSuggestions: true,
    messages: {
      wildcard:
        "{{operator}} reads no wildcards: it looks for '{{value}}' with the '{{wildcard}}' in it, which no request carries as a rule. {{advice}}",
      like: "Use {{better}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        const { operator } = test;
        if (operator?.family !== "String" || operator.wildcards) return;
        for (const value of test.values) {
          const wildcard = wildcardOf(value);
          if (wildcard === undefined) continue;
          const better = likeOperator(test, operator);
          report({
            at: value,
            messageId: "wildcard",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
            data: {
              operator: operator.name,
              value: value.text,
              wildcard,
              advice: better === undefined ? "Write the values out." : `Use ${better}.`,
            },
            suggest:
              better === undefined
                ? []
                : [{ messageId: "like", data: { better }, edit: edit.replaceOperator(test, better) }],
          });
        }
      },
    }));
  },
});

/** The first `*` or `?` of a value that is not written as `${*}`. A hole or a policy variable may hold others. */
function wildcardOf({ text, parts }: ConditionValue): string | undefined {
  if (!/[*?]/u.test(text)) return undefined;
  for (const token of splitText(parts)) {
    const found = token.kind === "literal" && !token.escaped ? /[*?]/u.exec(token.text) : null;
    if (found !== null) return found[0];
  }
  return undefined;
}

/** The operator of patterns; for a key that holds an ARN the one that compares part by part, where every value has the parts. */
function likeOperator(test: ConditionTest, operator: Operator): string | undefined {
  const base = LIKE[operator.base];
  if (base === undefined) return undefined;
  if (keyFacts(test)?.families[0] !== "Arn") return withBase(operator, base).name;
  const isWhole = test.values.every(({ parts }) => parseArn(parts)?.resource !== undefined);
  return isWhole ? withBase(operator, operator.negated ? "ArnNotLike" : "ArnLike").name : undefined;
}
