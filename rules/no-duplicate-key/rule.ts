import { displayText, edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import type { Duplicate } from "./duplicate.ts";
import { duplicatesOf } from "./duplicate.ts";
import { mergeDuplicate, sameValue } from "./merge.ts";

export default createRule({
  name: "no-duplicate-key",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow a key that stands twice in one object of a policy",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
      codes: { DUPLICATE_KEYS_WITH_DIFFERENT_CASE: "differsInCase" },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      repeated:
        "'{{key}}' stands twice in one object with the same value, and AWS wants each key once. Remove one of the two.",
      overwritten:
        "'{{key}}' stands twice in one object. AWS wants each key once, and JSON parsers keep the last alone. Decide which of the two is meant.",
      values:
        "'{{key}}' stands twice under one operator. AWS wants each key once, and JSON parsers keep the last alone, so the first values are lost. Write one list of values.",
      blocks:
        "'{{key}}' stands twice in one object. AWS wants each key once, and JSON parsers keep the last alone, so the tests of the first are lost. Write one block.",
      differsInCase:
        "'{{key}}' and '{{other}}' are one condition key, since AWS reads keys in any letter case, and it wants each key once. Write one test.",
      remove: "Remove the second '{{key}}'.",
      merge: "Merge the second '{{key}}' into the first.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        for (const duplicate of duplicatesOf(policy.value)) {
          const { first, again, level, effect } = duplicate;
          const key = displayText(again.key.parts);
          const other = displayText(first.key.parts);
          const isSame = sameValue(first.value, again.value);
          const edits = mergeDuplicate(duplicate);
          const repair = {
            messageId: isSame ? "remove" : "merge",
            data: { key },
            edit: edits && edit.editValue(policy, ...edits),
            effect: isSame ? "preserves" : level === "operator" && effect === "Deny" ? "narrows" : "repairs",
          } as const;
          const isCertain = isSame || isOneWish(duplicate);
          report({
            at: again.key,
            messageId:
              key !== other
                ? "differsInCase"
                : isSame
                  ? "repeated"
                  : edits === null
                    ? "overwritten"
                    : faultOf(duplicate),
            data: { key, other },
            ...(key === other ? {} : { code: "DUPLICATE_KEYS_WITH_DIFFERENT_CASE" }),
            fix: isCertain ? repair : null,
            suggest: isCertain ? [] : [repair],
          });
        }
      },
    }));
  },
});

function faultOf({ level, first }: Duplicate): "values" | "blocks" | "overwritten" {
  if (level === "operator") return "values";
  return level === "condition" || displayText(first.key.parts) === "Condition" ? "blocks" : "overwritten";
}

/** Values of one key are alternatives, and tests of an Allow stand together. A Deny with more tests denies less. */
function isOneWish(duplicate: Duplicate): boolean {
  const fault = faultOf(duplicate);
  return fault === "values" || (fault === "blocks" && duplicate.effect === "Allow");
}
