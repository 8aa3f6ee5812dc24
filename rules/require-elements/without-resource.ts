import type { Statement } from "@iam/policy";

/**
 * Services whose resource policies name no resource: the policy is for the repository, the file system, the search domain or the
 * snapshot that it is attached to.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
 * https://docs.aws.amazon.com/efs/latest/ug/security_iam_resource-based-policy-examples.html
 * https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-access.html
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_PutResourcePolicy.html
 */
const WITHOUT_RESOURCE: readonly string[] = [
  "cloudsearch",
  "ecr",
  "ecr-public",
  "elasticfilesystem",
  "redshift-serverless",
];

/** Whether AWS takes, or may take, this statement without a resource. */
export function mayLackResource({ type, action, policy }: Statement): boolean {
  if (type === "trust" || type === "endpoint") return true;
  if (type !== "resource") return false;
  // Told by its shape alone, a statement of which the action is missing or of sts may belong to a trust policy.
  const services = action?.negated === false ? action.items.map(({ service }) => service) : [];
  if (policy.facts.type === undefined && (services.length === 0 || services.includes("sts"))) return true;
  return services.some((service) => service === "*" || WITHOUT_RESOURCE.includes(service));
}
