import type { Statement } from "@iam/policy";

/**
 * Services whose resource policies name no resource: the policy is for the repository or the file system that it is attached to.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
 * https://docs.aws.amazon.com/efs/latest/ug/security_iam_resource-based-policy-examples.html
 */
const WITHOUT_RESOURCE: readonly string[] = ["ecr", "ecr-public", "elasticfilesystem"];

/** Whether AWS takes, or may take, this statement without a resource. */
export function mayLackResource({ type, action, policy }: Statement): boolean {
  if (type === "trust" || type === "endpoint") return true;
  if (type !== "resource") return false;
  // Told by its shape alone, a statement of which the action is missing or of sts may belong to a trust policy.
  const services = action?.negated === false ? action.items.map(({ service }) => service) : [];
  if (policy.facts.type === undefined && (services.length === 0 || services.includes("sts"))) return true;
  return services.some((service) => service === "*" || WITHOUT_RESOURCE.includes(service));
}
