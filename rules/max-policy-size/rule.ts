import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { quotaOf } from "./quota.ts";
import { sizeOf } from "./size.ts";

export default createRule({
  name: "max-policy-size",
  meta: {
    type: "problem",
    docs: {
      description: "Enforce the quotas of AWS on the size of a policy",
      recommended: true,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
      codes: {
        POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: "size",
        POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: "size",
        POLICY_SIZE_EXCEEDS_SCP_QUOTA: "size",
        POLICY_SIZE_EXCEEDS_RCP_QUOTA: "size",
        POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA: "size",
      },
    },
    messages: {
      size: "The policy has {{size}} characters without layout, and {{policy}} may have {{limit}}. Join statements that differ in little, or split the policy.",
    },
    schema: [
      {
        type: "object",
        description: "The quotas in characters, where they are not AWS's own.",
        properties: {
          identity: { type: "integer", minimum: 1, description: "For managed policies." },
          user: { type: "integer", minimum: 1, description: "For the inline policies of a user." },
          group: { type: "integer", minimum: 1, description: "For the inline policies of a group." },
          role: { type: "integer", minimum: 1, description: "For the inline policies of a role." },
          trust: { type: "integer", minimum: 1, description: "For trust policies." },
          serviceControl: { type: "integer", minimum: 1, description: "For service control policies." },
          resourceControl: { type: "integer", minimum: 1, description: "For resource control policies." },
          resource: { type: "integer", minimum: 1, description: "For resource policies of every service." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
  },
  create(context, [limits]) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        const { value, statementEntry } = policy;
        const quota = quotaOf(policy, limits);
        // Written in any syntax, a policy is not half as long as in JSON.
        if (quota === undefined || (value.range[1] - value.range[0]) * 2 < quota.limit) return;
        const size = sizeOf(value, quota.blanks);
        if (size <= quota.limit || statementEntry === undefined) return;
        report({
          at: statementEntry.key,
          messageId: "size",
          data: { size: String(size), limit: String(quota.limit), policy: quota.policy },
          code: quota.code,
        });
      },
    }));
  },
});
