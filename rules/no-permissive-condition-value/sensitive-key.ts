import type { ConditionKey } from "@iam/policy";

/** A condition key whose values name one account, organization or network, or one caller. */
export interface SensitiveKey {
  readonly id: string;
  readonly kind: "account" | "organization" | "network" | "user";
  /** What a value names, for messages. */
  readonly what: string;
  readonly placeholder?: "ACCOUNT_ID" | "ORGANIZATION_ID" | "VPC_ENDPOINT_ID" | "VPC_ID";
}

const ACCOUNT = { kind: "account", what: "an account", placeholder: "ACCOUNT_ID" } as const;
const ORGANIZATION = { kind: "organization", what: "an organization", placeholder: "ORGANIZATION_ID" } as const;

/**
 * The sensitive condition keys, for which AWS has no use of wildcards. The keys page of 2025.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 *
 * `aws:userid` is none of them, but Access Analyzer looks at its values too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
const KEYS: ReadonlyMap<string, Omit<SensitiveKey, "id">> = new Map<string, Omit<SensitiveKey, "id">>([
  ["aws:principalaccount", ACCOUNT],
  ["aws:resourceaccount", ACCOUNT],
  ["aws:sourceaccount", ACCOUNT],
  ["aws:vpceaccount", ACCOUNT],
  ["aws:principalorgid", ORGANIZATION],
  ["aws:resourceorgid", ORGANIZATION],
  ["aws:sourceorgid", ORGANIZATION],
  ["aws:vpceorgid", ORGANIZATION],
  ["aws:sourcevpc", { kind: "network", what: "a VPC", placeholder: "VPC_ID" }],
  ["aws:sourcevpce", { kind: "network", what: "a VPC endpoint", placeholder: "VPC_ENDPOINT_ID" }],
  ["aws:userid", { kind: "user", what: "a caller" }],
]);

/** The facts of a sensitive key; `undefined` for any other. */
export function sensitiveKey(key: ConditionKey | undefined): SensitiveKey | undefined {
  const facts = key === undefined ? undefined : KEYS.get(key.id);
  return key === undefined || facts === undefined ? undefined : { id: key.id, ...facts };
}

/** Keys of the request that AWS's own policies compare sensitive keys with: `aws:ResourceOrgID` with `${aws:PrincipalOrgID}`. */
const COMPARED: ReadonlySet<string> = new Set([...KEYS.keys(), "aws:ec2instancesourcevpc"]);

/** Whether a value that is this variable alone compares the key with another fact that AWS itself tells. */
export function isCompared(variable: string, { id }: SensitiveKey): boolean {
  const other = variable.toLowerCase();
  return other !== id && other !== "aws:userid" && COMPARED.has(other);
}
