/** What the provider says of a type of resource in an ARN and in its `id`. */
export interface ArnFormat {
  /**
   * Service, region, account and resource. `R` and `A` stand for the region and the account that the resource is in, a name in
   * braces for an argument of it.
   */
  readonly arn: string;
  /** The argument that `id` repeats, or `arn`. */
  readonly id?: string;
  /** Arguments that may hold slashes: the name of a log group. */
  readonly slashes?: readonly string[];
  /** The argument that has no value of its own where it is not written: the path of a role is `/`. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** An IAM path begins and ends with a slash. */
const IAM = { id: "name", slashes: ["path"], defaults: { path: "/" } } as const;

/**
 * The ARNs of resources that policies name often, by the type in Terraform's AWS provider; the data source of the same name
 * has the same. From the provider's documentation and the Service Authorization Reference, November 2026.
 */
export const ARN_FORMATS: ReadonlyMap<string, ArnFormat> = new Map<string, ArnFormat>([
  ["aws_s3_bucket", { arn: "s3:::{bucket}", id: "bucket" }],
  ["aws_dynamodb_table", { arn: "dynamodb:R:A:table/{name}", id: "name" }],
  ["aws_sqs_queue", { arn: "sqs:R:A:{name}" }],
  ["aws_sns_topic", { arn: "sns:R:A:{name}", id: "arn" }],
  ["aws_kms_key", { arn: "kms:R:A:key/{key_id}", id: "key_id" }],
  ["aws_kms_alias", { arn: "kms:R:A:{name}", id: "name", slashes: ["name"] }],
  ["aws_lambda_function", { arn: "lambda:R:A:function:{function_name}", id: "function_name" }],
  ["aws_iam_role", { arn: "iam::A:role{path}{name}", ...IAM }],
  ["aws_iam_user", { arn: "iam::A:user{path}{name}", ...IAM }],
  ["aws_iam_group", { arn: "iam::A:group{path}{name}", ...IAM }],
  ["aws_iam_instance_profile", { arn: "iam::A:instance-profile{path}{name}", ...IAM }],
  ["aws_iam_saml_provider", { arn: "iam::A:saml-provider/{name}", id: "arn" }],
  ["aws_secretsmanager_secret", { arn: "secretsmanager:R:A:secret:{*}", id: "arn" }],
  ["aws_cloudwatch_log_group", { arn: "logs:R:A:log-group:{name}", id: "name", slashes: ["name"] }],
  ["aws_cloudwatch_event_bus", { arn: "events:R:A:event-bus/{name}", id: "name", slashes: ["name"] }],
  ["aws_cloudwatch_event_rule", { arn: "events:R:A:{*}" }],
  ["aws_ecr_repository", { arn: "ecr:R:A:repository/{name}", id: "name", slashes: ["name"] }],
  ["aws_kinesis_stream", { arn: "kinesis:R:A:stream/{name}", id: "arn" }],
  ["aws_kinesis_firehose_delivery_stream", { arn: "firehose:R:A:deliverystream/{name}", id: "arn" }],
  ["aws_sfn_state_machine", { arn: "states:R:A:stateMachine:{name}", id: "arn" }],
  ["aws_ssm_parameter", { arn: "ssm:R:A:{*}", id: "name", slashes: ["name"] }],
  ["aws_codebuild_project", { arn: "codebuild:R:A:project/{name}", id: "arn" }],
  ["aws_codecommit_repository", { arn: "codecommit:R:A:{repository_name}", id: "repository_name" }],
  ["aws_codepipeline", { arn: "codepipeline:R:A:{name}" }],
  ["aws_ecs_cluster", { arn: "ecs:R:A:cluster/{name}", id: "arn" }],
  ["aws_eks_cluster", { arn: "eks:R:A:cluster/{name}", id: "name" }],
  ["aws_efs_file_system", { arn: "elasticfilesystem:R:A:file-system/{id}" }],
  ["aws_backup_vault", { arn: "backup:R:A:backup-vault:{name}", id: "name" }],
  ["aws_opensearch_domain", { arn: "es:R:A:domain/{domain_name}", id: "arn" }],
  ["aws_elasticsearch_domain", { arn: "es:R:A:domain/{domain_name}", id: "arn" }],
  ["aws_rds_cluster", { arn: "rds:R:A:cluster:{cluster_identifier}", id: "cluster_identifier" }],
  ["aws_db_instance", { arn: "rds:R:A:db:{identifier}" }],
  ["aws_cloudfront_distribution", { arn: "cloudfront::A:distribution/{id}" }],
  ["aws_cognito_user_pool", { arn: "cognito-idp:R:A:userpool/{id}" }],
  ["aws_instance", { arn: "ec2:R:A:instance/{id}" }],
  ["aws_vpc", { arn: "ec2:R:A:vpc/{id}" }],
  ["aws_subnet", { arn: "ec2:R:A:subnet/{id}" }],
  ["aws_security_group", { arn: "ec2:R:A:security-group/{id}" }],
]);

/** Attributes of other data sources that are one text and no list. */
const TEXT_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["aws_caller_identity", ["account_id", "arn", "id", "user_id"]],
  ["aws_partition", ["partition", "dns_suffix", "id"]],
  ["aws_region", ["name", "id", "region"]],
  ["aws_iam_policy", ["arn", "id", "name"]],
  ["aws_iam_openid_connect_provider", ["arn", "id", "url"]],
  ["aws_organizations_organization", ["id", "arn", "master_account_id"]],
]);

const SLASHLESS: ReadonlySet<string> = new Set(["account_id", "partition", "dns_suffix", "region"]);

/** Whether the text of an attribute certainly holds no slash. */
export function isSlashless(type: string, attribute: string): boolean {
  const format = ARN_FORMATS.get(type);
  if (format === undefined) {
    const isRegion = type === "aws_region" && (attribute === "name" || attribute === "id");
    return isRegion || (SLASHLESS.has(attribute) && TEXT_ATTRIBUTES.get(type)?.includes(attribute) === true);
  }
  const name = attribute === "id" ? (format.id ?? "id") : attribute;
  return format.arn.includes(`{${name}}`) && format.slashes?.includes(name) !== true;
}

/** Whether an attribute of a resource or data source is certain to be one text. */
export function isTextAttribute(type: string, attribute: string): boolean {
  if (TEXT_ATTRIBUTES.get(type)?.includes(attribute) === true) return true;
  const format = ARN_FORMATS.get(type);
  return format !== undefined && (attribute === "arn" || attribute === "id" || format.arn.includes(`{${attribute}}`));
}
