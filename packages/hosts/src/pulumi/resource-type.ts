/** Modules of Pulumi's AWS provider that Terraform's provider names otherwise. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ["apigateway", "api_gateway"],
  ["mediastore", "media_store"],
  ["ec2", ""],
]);

/** Classes that Terraform's provider names otherwise. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["codeartifact.DomainPermissions", "aws_codeartifact_domain_permissions_policy"],
  ["s3.BucketV2", "aws_s3_bucket"],
  ["iam.RolePoliciesExclusive", "aws_iam_role_policies_exclusive"],
]);

/**
 * The resource of Terraform's AWS provider that a class of Pulumi's AWS provider is made from: `aws_iam_role_policy` for
 * `aws.iam.RolePolicy`. https://www.pulumi.com/registry/packages/aws/
 */
export function resourceTypeOf(module: string, className: string): string {
  const known = CLASSES.get(`${module}.${className}`);
  if (known !== undefined) return known;
  const words = [MODULES.get(module) ?? module, snakeCase(className)].filter((word) => word !== "");
  return `aws_${words.join("_")}`;
}

/** `assume_role_policy` for `assumeRolePolicy`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/gu, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/gu, "$1_$2")
    .toLowerCase();
}

/** `notActions` for `not_actions`. */
export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}
