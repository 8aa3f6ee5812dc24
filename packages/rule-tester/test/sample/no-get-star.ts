import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/** A rule for the tests of the tester alone: `s3:Get*` becomes `s3:GetObject`, or, as a suggestion, `s3:GetBucketPolicy`. */
export const noGetStar = createRule({
  name: "no-get-star",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow s3:Get*",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      star: "'{{action}}' reads everything. Name the action.",
      object: "Read objects.",
      policy: "Read the {{what}} policy.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action) {
        if (action.id !== "s3:get*") return;
        report({
          at: action,
          messageId: "star",
          data: { action: action.text },
          fix: { messageId: "object", edit: edit.replaceItem(action, "s3:GetObject") },
          suggest: [
            { messageId: "policy", data: { what: "bucket" }, edit: edit.replaceItem(action, "s3:GetBucketPolicy") },
          ],
        });
      },
    }));
  },
});
