import type { AccessAnalyzerCode, Policy } from "@iam/policy";

/** How large a policy may be, in characters. */
export interface Quota {
  readonly name: keyof typeof QUOTAS;
  readonly policy: string;
  readonly limit: number;
  /** Whether AWS counts the blanks inside texts. It never counts layout here, though some services do. */
  readonly blanks: boolean;
  readonly code: AccessAnalyzerCode;
}

/**
 * The quotas, November 2026.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const QUOTAS = {
  identity: { limit: 6144, blanks: false, code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA" },
  user: { limit: 2048, blanks: false, code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA" },
  group: { limit: 5120, blanks: false, code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA" },
  role: { limit: 10_240, blanks: false, code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA" },
  trust: { limit: 2048, blanks: false, code: "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA" },
  serviceControl: { limit: 10_240, blanks: true, code: "POLICY_SIZE_EXCEEDS_SCP_QUOTA" },
  resourceControl: { limit: 5120, blanks: true, code: "POLICY_SIZE_EXCEEDS_RCP_QUOTA" },
  // The limit is that of the service.
  resource: { limit: Infinity, blanks: true, code: "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA" },
} as const;

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
  const named = nameOf(policy);
  if (named === undefined) return undefined;
  const { name, words } = named;
  const limit =
    limits[name] ?? (name === "resource" ? RESOURCE_QUOTAS.get(serviceOf(policy) ?? "") : QUOTAS[name].limit);
  return limit === undefined ? undefined : { ...QUOTAS[name], name, policy: words, limit };
}

function nameOf({ type, facts }: Policy): { readonly name: Quota["name"]; readonly words: string } | undefined {
  switch (type) {
    case "identity":
      if (facts.holder === "permission-set") return undefined;
      return facts.holder === undefined || facts.managed === true
        ? { name: "identity", words: "a managed policy" }
        : { name: facts.holder, words: `the inline policies of a ${facts.holder}` };
    case "boundary":
      return { name: "identity", words: "a managed policy" };
    case "trust":
      return { name: "trust", words: "a trust policy" };
    case "service-control":
      return { name: "serviceControl", words: "a service control policy" };
    case "resource-control":
      return { name: "resourceControl", words: "a resource control policy" };
    case "resource":
      return { name: "resource", words: "a policy of this service" };
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
