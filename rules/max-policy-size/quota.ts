import type { AccessAnalyzerCode, Policy } from "@iam/policy";

/** How large a policy may be, in characters. */
export interface Quota {
  readonly name: QuotaName;
  readonly policy: string;
  readonly limit: number;
  /** Whether AWS counts the blanks inside texts. It never counts layout here, though some services do. */
  readonly blanks: boolean;
  readonly code: AccessAnalyzerCode;
}

type QuotaName = "identity" | "user" | "group" | "role" | "trust" | "serviceControl" | "resourceControl" | "resource";

const OF_IDENTITIES = { blanks: false, code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA" } as const;

/**
 * The quotas, November 2026.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const QUOTAS: Readonly<Record<QuotaName, Quota>> = {
  identity: { name: "identity", policy: "a managed policy", limit: 6144, ...OF_IDENTITIES },
  user: { name: "user", policy: "the inline policies of a user", limit: 2048, ...OF_IDENTITIES },
  group: { name: "group", policy: "the inline policies of a group", limit: 5120, ...OF_IDENTITIES },
  role: { name: "role", policy: "the inline policies of a role", limit: 10_240, ...OF_IDENTITIES },
  trust: {
    name: "trust",
    policy: "a trust policy",
    limit: 2048,
    blanks: false,
    code: "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
  },
  serviceControl: {
    name: "serviceControl",
    policy: "a service control policy",
    limit: 10_240,
    blanks: true,
    code: "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
  },
  resourceControl: {
    name: "resourceControl",
    policy: "a resource control policy",
    limit: 5120,
    blanks: true,
    code: "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
  },
  // The limit is that of the service.
  resource: {
    name: "resource",
    policy: "a policy of this service",
    limit: Infinity,
    blanks: true,
    code: "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
  },
};

/**
 * The quotas of resource policies, by service prefix.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-iam-policies.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html
 */
const RESOURCE_QUOTAS: ReadonlyMap<string, number> = new Map([
  ["s3", 20_480],
  ["sqs", 8192],
  ["dynamodb", 20_480],
]);

/** The quota that a policy is held to; `undefined` where its type or its service is not known, or AWS tells no quota. */
export function quotaOf(policy: Policy, limits: Readonly<Partial<Record<string, number>>>): Quota | undefined {
  const name = nameOf(policy);
  if (name === undefined) return undefined;
  const quota = QUOTAS[name];
  const limit = limits[name] ?? (name === "resource" ? RESOURCE_QUOTAS.get(serviceOf(policy) ?? "") : quota.limit);
  if (limit === undefined) return undefined;
  return limit === quota.limit ? quota : { ...quota, limit };
}

function nameOf({ type, facts }: Policy): QuotaName | undefined {
  switch (type) {
    case "identity":
      if (facts.holder === "permission-set") return undefined;
      return facts.holder === undefined || facts.managed === true ? "identity" : facts.holder;
    case "boundary":
      return "identity";
    case "trust":
      return "trust";
    case "service-control":
      return "serviceControl";
    case "resource-control":
      return "resourceControl";
    case "resource":
      return "resource";
    default:
      return undefined;
  }
}

/** The one service that all actions of a policy are of. */
function serviceOf({ statements }: Policy): string | undefined {
  const services = new Set(statements.flatMap(({ action }) => action?.items.map(({ service }) => service) ?? []));
  const [only] = services;
  return services.size === 1 ? only : undefined;
}
