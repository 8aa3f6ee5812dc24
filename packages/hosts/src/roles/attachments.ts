import type { ManagedPolicyUse } from "@iam/policy";

/** An argument of a resource that names managed policies. */
export interface Attachment {
  readonly argument: string;
  readonly as: ManagedPolicyUse["as"];
  /** The argument that names the role or the roles that it attaches them to. */
  readonly role?: string;
}

const BOUNDARY: Attachment = { argument: "permissions_boundary", as: "boundary" };

/**
 * The resources of Terraform's AWS provider, and of Pulumi's, which is made from it, that name managed policies by their ARNs.
 * From the provider's documentation (https://registry.terraform.io/providers/hashicorp/aws/latest/docs), November 2026.
 */
export const ATTACHMENTS: ReadonlyMap<string, readonly Attachment[]> = new Map<string, readonly Attachment[]>([
  ["aws_iam_role", [{ argument: "managed_policy_arns", as: "permissions" }, BOUNDARY]],
  ["aws_iam_user", [BOUNDARY]],
  ["aws_iam_role_policy_attachment", [{ argument: "policy_arn", as: "permissions", role: "role" }]],
  ["aws_iam_user_policy_attachment", [{ argument: "policy_arn", as: "permissions" }]],
  ["aws_iam_group_policy_attachment", [{ argument: "policy_arn", as: "permissions" }]],
  ["aws_iam_policy_attachment", [{ argument: "policy_arn", as: "permissions", role: "roles" }]],
  ["aws_iam_role_policy_attachments_exclusive", [{ argument: "policy_arns", as: "permissions", role: "role_name" }]],
  ["aws_iam_user_policy_attachments_exclusive", [{ argument: "policy_arns", as: "permissions" }]],
  ["aws_iam_group_policy_attachments_exclusive", [{ argument: "policy_arns", as: "permissions" }]],
  ["aws_rolesanywhere_profile", [{ argument: "managed_policy_arns", as: "boundary" }]],
  ["aws_ssoadmin_managed_policy_attachment", [{ argument: "managed_policy_arn", as: "permissions" }]],
]);
