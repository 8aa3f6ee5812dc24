import type { ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { entryOf, isAccountId, literalText, parseArn } from "@iam/policy";
import { ownerOf } from "./owner.ts";

/**
 * Where policies stand in the output and the input of the AWS CLI and the APIs behind it, and what each place tells.
 * The shapes are those of the AWS CLI Command Reference, November 2026.
 */
interface Place {
  /** The key that holds the policy. */
  readonly key: string;
  /** A key that must stand beside it, or the key of the list that the object is an item of. */
  readonly beside?: string;
  readonly within?: string;
  readonly facts: PolicyFacts;
}

/** The first place that fits decides. */
const PLACES: readonly Place[] = [
  { key: "AssumeRolePolicyDocument", facts: { type: "trust" } },
  // iam get-account-authorization-details
  { key: "PolicyDocument", within: "RolePolicyList", facts: { type: "identity", holder: "role" } },
  { key: "PolicyDocument", within: "UserPolicyList", facts: { type: "identity", holder: "user" } },
  { key: "PolicyDocument", within: "GroupPolicyList", facts: { type: "identity", holder: "group" } },
  // iam get-role-policy, get-user-policy, get-group-policy
  { key: "PolicyDocument", beside: "RoleName", facts: { type: "identity", holder: "role" } },
  { key: "PolicyDocument", beside: "UserName", facts: { type: "identity", holder: "user" } },
  { key: "PolicyDocument", beside: "GroupName", facts: { type: "identity", holder: "group" } },
  // ec2 describe-vpc-endpoints
  { key: "PolicyDocument", within: "VpcEndpoints", facts: { type: "endpoint" } },
  { key: "PolicyDocument", beside: "VpcEndpointId", facts: { type: "endpoint" } },
  // iam get-policy-version, list of versions in get-account-authorization-details
  { key: "Document", beside: "VersionId", facts: { type: "identity" } },
  // sso-admin get-inline-policy-for-permission-set
  { key: "InlinePolicy", facts: { type: "identity", holder: "permission-set" } },
  // secretsmanager get-resource-policy, dynamodb get-resource-policy, kinesis
  { key: "ResourcePolicy", facts: { type: "resource" } },
  // es, opensearch describe-domain
  { key: "AccessPolicies", facts: { type: "resource" } },
  // ecr get-repository-policy, get-registry-policy
  { key: "policyText", facts: { type: "resource" } },
  // sqs get-queue-attributes, sns get-topic-attributes
  { key: "Policy", within: "Attributes", facts: { type: "resource" } },
  // kms get-key-policy, lambda get-policy, efs describe-file-system-policy
  { key: "Policy", beside: "PolicyName", facts: { type: "resource" } },
  { key: "Policy", beside: "RevisionId", facts: { type: "resource" } },
  { key: "Policy", beside: "FileSystemId", facts: { type: "resource" } },
];

/** organizations describe-policy: the type of `Content` stands in the summary beside it. */
const ORGANIZATION_POLICY_TYPES: ReadonlyMap<string, PolicyFacts> = new Map<string, PolicyFacts>([
  ["SERVICE_CONTROL_POLICY", { type: "service-control" }],
  ["RESOURCE_CONTROL_POLICY", { type: "resource-control" }],
]);

/** An object on the way to a policy, and the key of the list or object that it stands in. */
export interface Step {
  readonly object: ObjectValue;
  readonly within: string | undefined;
  readonly parent: Step | undefined;
}

/** What the place of a policy tells: its key, the keys beside it, and the ARNs on the way to it. */
export function factsOfPlace(key: string, step: Step): PolicyFacts {
  const place = PLACES.find(
    (candidate) =>
      candidate.key === key &&
      (candidate.beside === undefined || entryOf(step.object, candidate.beside) !== undefined) &&
      (candidate.within === undefined || candidate.within === step.within),
  );
  return {
    accountId: accountOf(step),
    owner: ownerOf(key, step),
    ...(place?.facts ?? organizationPolicy(key, step.object)),
  };
}

function organizationPolicy(key: string, object: ObjectValue): PolicyFacts | undefined {
  if (key !== "Content") return undefined;
  const summary = entryOf(object, "PolicySummary")?.value;
  const type = summary?.kind === "object" ? literalText(entryOf(summary, "Type")?.value) : undefined;
  return type === undefined ? undefined : ORGANIZATION_POLICY_TYPES.get(type);
}

/** The account of the nearest ARN: that of the role, user or group that the policy belongs to. */
function accountOf(step: Step | undefined): string | undefined {
  for (let current = step; current !== undefined; current = current.parent) {
    const account = accountOfArn(entryOf(current.object, "Arn")?.value ?? entryOf(current.object, "ARN")?.value);
    if (account !== undefined) return account;
  }
  return undefined;
}

function accountOfArn(value: Value | undefined): string | undefined {
  const text = literalText(value);
  const account = text === undefined ? undefined : parseArn(text)?.account;
  return account !== undefined && isAccountId(account) ? account : undefined;
}
