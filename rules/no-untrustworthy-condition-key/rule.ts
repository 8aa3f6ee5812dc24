import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/**
 * Condition keys that the caller writes, by what they hold: headers of the HTTP request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer
 */
const WRITTEN_BY_CALLER: ReadonlyMap<string, string> = new Map([
  ["aws:referer", "Referer"],
  ["aws:useragent", "User-Agent"],
]);

export default createRule({
  name: "no-untrustworthy-condition-key",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow conditions on what the caller writes into the request",
      recommended: true,
      fix: "narrows",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer",
      codes: { UNTRUSTWORTHY_CONDITION_KEY: "untrustworthy" },
    },
    hasSuggestions: true,
    messages: {
      untrustworthy:
        "'{{key}}' is the {{header}} header, which every caller can write as they like, so it keeps nobody {{place}}. Test who calls, or from which network.",
      drop: "Remove the test; the others of this Deny stay.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const header = WRITTEN_BY_CALLER.get(test.key?.id ?? "");
        const { effect, tests } = statement;
        if (header === undefined || effect === undefined) return;
        const isOneOfMany = tests.some((other) => !WRITTEN_BY_CALLER.has(other.key?.id ?? ""));
        report({
          at: test.keyEntry.key,
          messageId: "untrustworthy",
          data: { key: test.keyText, header, place: effect === "Allow" ? "out" : "from what the statement denies" },
          code: "UNTRUSTWORTHY_CONDITION_KEY",
          suggest: [effect === "Deny" && isOneOfMany ? { messageId: "drop", edit: edit.removeCondition(test) } : null],
        });
      },
    }));
  },
});
