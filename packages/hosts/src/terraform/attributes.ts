import type { PolicyFacts } from "@iam/policy";

/**
 * The arguments of the resources of Terraform's AWS provider that hold a policy as JSON, and what each tells about it.
 * A dot leads into a nested block. From the provider's documentation (https://registry.terraform.io/providers/hashicorp/aws/latest/docs),
 * November 2026; arguments that older versions had stay in the list.
 */
const RESOURCE_POLICIES: readonly string[] = [
  "aws_acmpca_policy.policy",
  "aws_api_gateway_domain_name.policy",
  "aws_api_gateway_rest_api.policy",
  "aws_api_gateway_rest_api_policy.policy",
  "aws_backup_vault_policy.policy",
  "aws_cloudwatch_event_bus_policy.policy",
  "aws_cloudwatch_log_destination_policy.access_policy",
  "aws_cloudwatch_log_resource_policy.policy_document",
  "aws_codeartifact_domain_permissions_policy.policy_document",
  "aws_codeartifact_repository_permissions_policy.policy_document",
  "aws_codebuild_resource_policy.policy",
  "aws_dynamodb_resource_policy.policy",
  "aws_ecr_registry_policy.policy",
  "aws_ecr_repository_creation_template.repository_policy",
  "aws_ecr_repository_policy.policy",
  "aws_ecrpublic_repository_policy.policy",
  "aws_efs_file_system_policy.policy",
  "aws_elasticsearch_domain.access_policies",
  "aws_elasticsearch_domain_policy.access_policies",
  "aws_glacier_vault.access_policy",
  "aws_glacier_vault_lock.policy",
  "aws_glue_resource_policy.policy",
  "aws_kinesis_resource_policy.policy",
  "aws_kms_external_key.policy",
  "aws_kms_key.policy",
  "aws_kms_key_policy.policy",
  "aws_kms_replica_external_key.policy",
  "aws_kms_replica_key.policy",
  "aws_media_store_container_policy.policy",
  "aws_msk_cluster_policy.policy",
  "aws_networkfirewall_resource_policy.policy",
  "aws_opensearch_domain.access_policies",
  "aws_opensearch_domain_policy.access_policies",
  "aws_redshift_resource_policy.policy",
  "aws_redshiftserverless_resource_policy.policy",
  "aws_s3_access_point.policy",
  "aws_s3_bucket.policy",
  "aws_s3_bucket_policy.policy",
  "aws_s3control_access_grants_instance_resource_policy.policy",
  "aws_s3control_access_point_policy.policy",
  "aws_s3control_bucket_policy.policy",
  "aws_s3control_multi_region_access_point_policy.details.policy",
  "aws_s3control_object_lambda_access_point_policy.policy",
  "aws_s3tables_table_bucket_policy.resource_policy",
  "aws_s3tables_table_policy.resource_policy",
  "aws_sagemaker_model_package_group_policy.resource_policy",
  "aws_schemas_registry_policy.policy",
  "aws_secretsmanager_secret.policy",
  "aws_secretsmanager_secret_policy.policy",
  "aws_ses_identity_policy.policy",
  "aws_sesv2_email_identity_policy.policy",
  "aws_sns_topic.policy",
  "aws_sns_topic_policy.policy",
  "aws_sqs_queue.policy",
  "aws_sqs_queue_policy.policy",
  "aws_vpclattice_auth_policy.policy",
  "aws_vpclattice_resource_policy.policy",
  "aws_xray_resource_policy.policy_document",
];

const OTHERS: readonly (readonly [attribute: string, facts: PolicyFacts])[] = [
  ["aws_iam_role.assume_role_policy", { type: "trust" }],
  ["aws_iam_role.inline_policy.policy", { type: "identity", holder: "role" }],
  ["aws_iam_role_policy.policy", { type: "identity", holder: "role" }],
  ["aws_iam_user_policy.policy", { type: "identity", holder: "user" }],
  ["aws_iam_group_policy.policy", { type: "identity", holder: "group" }],
  ["aws_iam_policy.policy", { type: "identity", managed: true }],
  ["aws_ssoadmin_permission_set_inline_policy.inline_policy", { type: "identity", holder: "permission-set" }],
  ["aws_vpc_endpoint.policy", { type: "endpoint" }],
  ["aws_vpc_endpoint_policy.policy", { type: "endpoint" }],
  ["aws_rolesanywhere_profile.session_policy", { type: "session" }],
  ["aws_transfer_access.policy", { type: "session" }],
  ["aws_transfer_user.policy", { type: "session" }],
  // A policy for certificates and devices, without a principal: of none of IAM's own types.
  ["aws_iot_policy.policy", {}],
];

const ATTRIBUTES: ReadonlyMap<string, PolicyFacts> = new Map<string, PolicyFacts>([
  ...RESOURCE_POLICIES.map((attribute) => [attribute, { type: "resource" }] as const),
  ...OTHERS,
]);

/** Every attribute that holds a policy, `aws_iam_role.assume_role_policy`; that of `aws_organizations_policy` by its `type`. */
export const POLICY_ATTRIBUTES: readonly string[] = [...ATTRIBUTES.keys(), "aws_organizations_policy.content"];

const ORGANIZATION_POLICIES: ReadonlyMap<string | undefined, PolicyFacts> = new Map<string | undefined, PolicyFacts>([
  [undefined, { type: "service-control" }],
  ["SERVICE_CONTROL_POLICY", { type: "service-control" }],
  ["RESOURCE_CONTROL_POLICY", { type: "resource-control" }],
]);

/**
 * What an attribute tells about the policy in it; `undefined` where it holds none.
 *
 * @param path the names that lead to it in the resource: `["inline_policy", "policy"]`
 * @param kind the literal `type` of the resource, which tells the kind of an `aws_organizations_policy`
 */
export function factsOfAttribute(
  resource: string,
  path: readonly string[],
  kind: string | undefined,
): PolicyFacts | undefined {
  if (resource === "aws_organizations_policy") {
    return path.join(".") === "content" ? ORGANIZATION_POLICIES.get(kind) : undefined;
  }
  return ATTRIBUTES.get([resource, ...path].join("."));
}

/** The arguments that name a managed policy by its ARN, and what that tells about the policy. */
const ATTACHMENTS: ReadonlyMap<string, PolicyFacts> = new Map<string, PolicyFacts>([
  ["aws_iam_role_policy_attachment.policy_arn", { type: "identity", holder: "role" }],
  ["aws_iam_user_policy_attachment.policy_arn", { type: "identity", holder: "user" }],
  ["aws_iam_group_policy_attachment.policy_arn", { type: "identity", holder: "group" }],
  ["aws_iam_role_policy_attachments_exclusive.policy_arns", { type: "identity", holder: "role" }],
  ["aws_iam_user_policy_attachments_exclusive.policy_arns", { type: "identity", holder: "user" }],
  ["aws_iam_group_policy_attachments_exclusive.policy_arns", { type: "identity", holder: "group" }],
  ["aws_iam_role.managed_policy_arns", { type: "identity", holder: "role" }],
  ["aws_iam_role.permissions_boundary", { type: "boundary" }],
  ["aws_iam_user.permissions_boundary", { type: "boundary" }],
  ["aws_rolesanywhere_profile.managed_policy_arns", { type: "session" }],
]);

/** What it tells about a managed policy that an argument names its ARN; `undefined` for any other argument. */
export function factsOfAttachment(resource: string, path: readonly string[]): PolicyFacts | undefined {
  return ATTACHMENTS.get([resource, ...path].join("."));
}
