import { createRule, definePolicyVisitor } from "@iam/rule-kit";

export default createRule({
  name: "no-resource-account-condition",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow s3:ResourceAccount in the policy of a bucket or an access point",
      recommended: "strict",
      fix: null,
      source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html",
      codes: { IRRELEVANT_CONDITION_KEY_IN_POLICY: "irrelevant" },
    },
    messages: {
      irrelevant:
        "'{{key}}' is the account that owns the bucket, which is always the same in the bucket's own policy, so the test tells no requests apart. Remove it, or use the key in an identity policy.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition({ key, keyText, keyEntry }, { type }) {
        if (type !== "resource" || key?.id !== "s3:resourceaccount") return;
        report({
          at: keyEntry.key,
          messageId: "irrelevant",
          code: "IRRELEVANT_CONDITION_KEY_IN_POLICY",
          data: { key: keyText },
        });
      },
    }));
  },
});
