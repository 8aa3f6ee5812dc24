import type { ObjectValue, PolicyFacts } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";

const RESOURCE: PolicyFacts = { type: "resource" };
const SESSION: PolicyFacts = { type: "session" };
const ENDPOINT: PolicyFacts = { type: "endpoint" };
const TRUST: PolicyFacts = { type: "trust" };
const MANAGED: PolicyFacts = { type: "identity", managed: true };

/**
 * The operations of AWS's APIs that take a policy, with the member of their input that holds it; the same in the SDK for
 * JavaScript v3 (`new PutRolePolicyCommand({…})`, `client.putRolePolicy({…})`) and v2. From the API references, November 2026.
 */
const INPUTS: readonly (readonly [operation: string, member: string, facts: PolicyFacts])[] = [
  ["CreatePolicy", "PolicyDocument", MANAGED],
  ["CreatePolicyVersion", "PolicyDocument", MANAGED],
  ["PutRolePolicy", "PolicyDocument", { type: "identity", holder: "role" }],
  ["PutUserPolicy", "PolicyDocument", { type: "identity", holder: "user" }],
  ["PutGroupPolicy", "PolicyDocument", { type: "identity", holder: "group" }],
  ["CreateRole", "AssumeRolePolicyDocument", TRUST],
  ["UpdateAssumeRolePolicy", "PolicyDocument", TRUST],
  ["SimulateCustomPolicy", "PolicyInputList", { type: "identity" }],
  ["SimulateCustomPolicy", "PermissionsBoundaryPolicyInputList", { type: "boundary" }],
  ["SimulateCustomPolicy", "ResourcePolicy", RESOURCE],
  ["SimulatePrincipalPolicy", "PolicyInputList", { type: "identity" }],
  ["SimulatePrincipalPolicy", "ResourcePolicy", RESOURCE],
  ["PutInlinePolicyToPermissionSet", "InlinePolicy", { type: "identity", holder: "permission-set" }],
  ["AssumeRole", "Policy", SESSION],
  ["AssumeRoleWithSAML", "Policy", SESSION],
  ["AssumeRoleWithWebIdentity", "Policy", SESSION],
  ["GetFederationToken", "Policy", SESSION],
  ["CreatePodIdentityAssociation", "policy", SESSION],
  ["UpdatePodIdentityAssociation", "policy", SESSION],
  ["CreateVpcEndpoint", "PolicyDocument", ENDPOINT],
  ["ModifyVpcEndpoint", "PolicyDocument", ENDPOINT],
  ["PutBucketPolicy", "Policy", RESOURCE],
  ["PutAccessPointPolicy", "Policy", RESOURCE],
  ["PutAccessPointPolicyForObjectLambda", "Policy", RESOURCE],
  ["PutMultiRegionAccessPointPolicy", "Policy", RESOURCE],
  ["PutTableBucketPolicy", "resourcePolicy", RESOURCE],
  ["PutTablePolicy", "resourcePolicy", RESOURCE],
  ["CreateKey", "Policy", RESOURCE],
  ["PutKeyPolicy", "Policy", RESOURCE],
  ["ReplicateKey", "Policy", RESOURCE],
  ["CreateQueue", "Policy", RESOURCE],
  ["SetQueueAttributes", "Policy", RESOURCE],
  ["CreateTopic", "Policy", RESOURCE],
  ["SetTopicAttributes", "AttributeValue", RESOURCE],
  ["SetRepositoryPolicy", "policyText", RESOURCE],
  ["PutRegistryPolicy", "policyText", RESOURCE],
  ["PutFileSystemPolicy", "Policy", RESOURCE],
  ["SetVaultAccessPolicy", "Policy", RESOURCE],
  ["PutBackupVaultAccessPolicy", "Policy", RESOURCE],
  ["PutPermission", "Policy", RESOURCE],
  ["PutDestinationPolicy", "accessPolicy", RESOURCE],
  ["PutDomainPermissionsPolicy", "policyDocument", RESOURCE],
  ["PutRepositoryPermissionsPolicy", "policyDocument", RESOURCE],
  ["PutContainerPolicy", "Policy", RESOURCE],
  ["PutModelPackageGroupPolicy", "ResourcePolicy", RESOURCE],
  ["PutIdentityPolicy", "Policy", RESOURCE],
  ["CreateEmailIdentityPolicy", "Policy", RESOURCE],
  ["UpdateEmailIdentityPolicy", "Policy", RESOURCE],
  ["PutAuthPolicy", "policy", RESOURCE],
  ["CreateRestApi", "policy", RESOURCE],
  ["CreateDomain", "AccessPolicies", RESOURCE],
  ["UpdateDomainConfig", "AccessPolicies", RESOURCE],
  ["CreateElasticsearchDomain", "AccessPolicies", RESOURCE],
  ["UpdateElasticsearchDomainConfig", "AccessPolicies", RESOURCE],
  // Of many services; the member is called Policy, policy, ResourcePolicy, resourcePolicy, policyDocument, PolicyInJson, Content.
  ["PutResourcePolicy", "*", RESOURCE],
  ["ValidateResourcePolicy", "ResourcePolicy", RESOURCE],
  ["PutPolicy", "Policy", RESOURCE],
];

const FACTS: ReadonlyMap<string, PolicyFacts> = new Map(
  INPUTS.map(([operation, member, facts]) => [`${operation} ${member}`, facts] as const),
);

const ORGANIZATION_POLICIES: ReadonlyMap<string, PolicyFacts> = new Map<string, PolicyFacts>([
  ["SERVICE_CONTROL_POLICY", { type: "service-control" }],
  ["RESOURCE_CONTROL_POLICY", { type: "resource-control" }],
]);

/** `policyType` of `ValidatePolicy` and its sisters; https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html */
const ANALYZED: ReadonlyMap<string, PolicyFacts> = new Map<string, PolicyFacts>([
  ["IDENTITY_POLICY", { type: "identity" }],
  ["RESOURCE_POLICY", RESOURCE],
  ["SERVICE_CONTROL_POLICY", { type: "service-control" }],
  ["RESOURCE_CONTROL_POLICY", { type: "resource-control" }],
]);

/**
 * What a member of an operation's input tells about the policy in it.
 *
 * @param name what is called: `PutRolePolicyCommand`, `putRolePolicy`
 * @param input the object that the member stands in
 */
export function factsOfInput(name: string, member: string, input: ObjectValue): PolicyFacts {
  const operation = `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/Command$/u, "");
  // AWS Organizations and IAM both have a CreatePolicy.
  if (member === "Content") return ORGANIZATION_POLICIES.get(textOf(input, "Type") ?? "") ?? {};
  if (member === "policyDocument") {
    const analyzed = ANALYZED.get(textOf(input, "policyType") ?? "");
    if (analyzed !== undefined) return analyzed;
  }
  return FACTS.get(`${operation} ${member}`) ?? FACTS.get(`${operation} *`) ?? {};
}

function textOf(input: ObjectValue, key: string): string | undefined {
  return literalText(entryOf(input, key)?.value);
}
