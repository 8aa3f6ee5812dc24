import type { Role } from "@iam/policy";
import { createRule, defineRoleVisitor } from "@iam/rule-kit";

export default createRule({
  name: "require-permission-policy",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a permission policy for each role, and an instance profile for those of EC2",
      recommended: "strict",
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html",
    },
    messages: {
      permissions:
        "'{{role}}' can be assumed and grants nothing: the file gives it no permission policy. Attach one, inline or managed.",
      boundary:
        "'{{role}}' can be assumed and grants nothing: a permissions boundary only limits what permission policies grant, and the file gives it none. Attach one, inline or managed.",
      profile:
        "EC2 gives '{{role}}' to no instance: the file has no instance profile that holds the role. Add an AWS::IAM::InstanceProfile.",
    },
    schema: [],
  },
  create(context) {
    return defineRoleVisitor(context, ({ report }) => ({
      Role(role) {
        const { place, name, managedPolicies, hasPermissions, hasInstanceProfile } = role;
        if (hasPermissions === "no") {
          const limited = managedPolicies.some(({ as }) => as === "boundary");
          report({ at: place, messageId: limited ? "boundary" : "permissions", data: { role: name } });
        } else if (hasInstanceProfile === "no" && isForEc2(role)) {
          report({ at: place, messageId: "profile", data: { role: name } });
        }
      },
    }));
  },
});

/** Whether EC2, and nobody else, may assume the role. */
function isForEc2({ trust }: Role): boolean {
  const principals = trust?.statements.flatMap(({ principal }) => principal?.items ?? []) ?? [];
  return (
    principals.length > 0 &&
    principals.every(({ kind, text }) => kind === "Service" && /^ec2\.amazonaws\.com/u.test(text))
  );
}
