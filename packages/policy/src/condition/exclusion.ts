import type { ConditionKey } from "./key.ts";

/** Something that a test needs of the request: that it carries a key, or that a Bool key has one value. */
export interface Need {
  /** In lower case, as the id of a condition key. */
  readonly key: string;
  readonly is?: boolean;
}

/** Two sides of which no request has something of both. */
export interface Exclusion {
  /** `network`: where the request comes from. `service`: whether an AWS service makes it. `caller`: who makes it. */
  readonly kind: "network" | "service" | "caller";
  readonly left: readonly Need[];
  readonly right: readonly Need[];
}

/** Stands for the `aud` key of every OIDC issuer, whose prefix is a host: `token.actions.githubusercontent.com:aud`. */
const ISSUER_AUDIENCE = "*:aud";

function keys(...names: readonly string[]): readonly Need[] {
  return names.map((name) => ({ key: name.toLowerCase() }));
}

/**
 * Condition keys that never come together in one request.
 *
 * Source: the "Availability" lines of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, read in November 2026.
 * `aws:PrincipalAccount`, `PrincipalType`, `userid` and `PrincipalArn` are not here: they come with users, roles and
 * federated callers alike.
 */
export const exclusions: readonly Exclusion[] = [
  {
    // "aws:SourceIp … is not available" for a request that goes through a VPC endpoint; the others come only with one.
    kind: "network",
    left: keys("aws:SourceIp"),
    right: keys(
      "aws:SourceVpc",
      "aws:SourceVpce",
      "aws:VpcSourceIp",
      "aws:VpceAccount",
      "aws:VpceOrgID",
      "aws:VpceOrgPaths",
    ),
  },
  {
    // A service principal is no user, has no MFA device, and calls in its own name, not on behalf of a caller.
    kind: "service",
    left: [
      { key: "aws:principalisawsservice", is: true },
      ...keys("aws:PrincipalServiceName", "aws:PrincipalServiceNamesList"),
    ],
    right: [
      ...keys("aws:username", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge"),
      { key: "aws:viaawsservice", is: true },
    ],
  },
  {
    // The source of a request is told only where an AWS service principal makes it.
    kind: "service",
    left: [{ key: "aws:principalisawsservice", is: false }],
    right: keys("aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths"),
  },
  {
    // `aws:username` comes with IAM users only; the others with role sessions only.
    kind: "caller",
    left: keys("aws:username"),
    right: keys(
      "aws:FederatedProvider",
      "aws:Ec2InstanceSourceVpc",
      "aws:Ec2InstanceSourcePrivateIPv4",
      "ec2:SourceInstanceArn",
      "lambda:SourceFunctionArn",
      "ssm:SourceInstanceArn",
    ),
  },
  {
    // An external id is a parameter of sts:AssumeRole; an audience comes with AssumeRoleWithSAML and …WithWebIdentity.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
    kind: "caller",
    left: keys("sts:ExternalId"),
    right: keys("SAML:aud", ISSUER_AUDIENCE),
  },
];

/** Whether a need is about this condition key. */
export function isAbout(need: Need, key: ConditionKey): boolean {
  return need.key === ISSUER_AUDIENCE ? isAudienceOfIssuer(key) : need.key === key.id;
}

function isAudienceOfIssuer({ name, prefix }: ConditionKey): boolean {
  return name === "aud" && prefix.includes(".");
}

const excluding: ReadonlySet<string> = new Set(
  exclusions.flatMap(({ left, right }) => [...left, ...right].map(({ key }) => key)),
);

/** Whether an exclusion is about this condition key at all. */
export function isExcluding(key: ConditionKey): boolean {
  return excluding.has(key.id) || isAudienceOfIssuer(key);
}
