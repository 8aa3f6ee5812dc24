import type { Statement } from "@iam/policy";
import { compilePattern, intersects } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/** The actions with which AWS sends `s3:prefix`. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const LISTING = ["s3:ListBucket", "s3:ListBucketVersions"].map((name) => compilePattern(name, { ignoreCase: true }));

export default createRule({
  name: "no-negated-s3-prefix",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow keeping a prefix of a bucket from being listed by naming that prefix",
      recommended: true,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
      codes: { S3_PREFIX_IN_NEGATIVE_CONTEXT: ["denied", "excepted"] },
    },
    messages: {
      denied:
        "Whoever lists a shorter prefix, or none, sees what lies under '{{value}}' all the same, since '{{key}}' is what the caller asks for. Allow the prefixes that may be listed instead.",
      excepted:
        "Except '{{value}}' means every shorter prefix too, and listing one shows what lies under it, since '{{key}}' is what the caller asks for. Allow the prefixes that may be listed instead.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        if (test.key?.id !== "s3:prefix" || test.operator?.family !== "String") return;
        const { effect } = statement;
        if (effect !== (test.operator.negated ? "Allow" : "Deny") || !mayList(statement)) return;
        // No prefix is shorter than the empty one.
        const value = test.values.find(({ literal }) => literal !== "");
        if (value === undefined) return;
        report({
          at: test.keyEntry.key,
          messageId: effect === "Deny" ? "denied" : "excepted",
          data: { key: test.keyText, value: value.text },
          code: "S3_PREFIX_IN_NEGATIVE_CONTEXT",
        });
      },
    }));
  },
});

/** Whether the statement speaks of listing; with other actions the key never comes, and no-irrelevant-condition-key says so. */
function mayList({ action }: Statement): boolean {
  return (
    action !== undefined &&
    (action.negated ||
      action.hasUnknown ||
      action.items.some(({ pattern }) => LISTING.some((name) => intersects(pattern, name) !== "no")))
  );
}
