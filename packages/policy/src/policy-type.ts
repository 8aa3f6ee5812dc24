import type { Hole } from "./value.ts";

/** What kind of policy a document is; it decides what AWS reads in it. */
export const POLICY_TYPES = [
  "identity",
  "resource",
  "trust",
  "service-control",
  "resource-control",
  "boundary",
  "session",
  "endpoint",
] as const;

export type PolicyType = (typeof POLICY_TYPES)[number];

/** What a host knows about a policy beyond its text. */
export interface PolicyFacts {
  readonly type?: PolicyType | undefined;
  /** Who holds an identity policy. Credentials of roles and permission sets never carry MFA context. */
  readonly holder?: "user" | "group" | "role" | "permission-set" | undefined;
  /** Whether it is a managed policy, which `holder` has attached, and no inline policy of the holder's. */
  readonly managed?: boolean | undefined;
  /** The account that the policy is in, 12 digits. */
  readonly accountId?: string | undefined;
  /**
   * The account that the policy is in, as the file's own language says it: `${AWS::AccountId}` in CloudFormation. A rule puts
   * the hole's text into the texts that it makes, before any account of the settings; the host writes it as a reference.
   */
  readonly ownAccount?: Hole | undefined;
  /** What the policy belongs to, from the outside in, for people: `role Deploy`, `policy own`. */
  readonly owner?: readonly string[] | undefined;
  /** Whether AWS is sent this very text, with its escapes; of other syntaxes it is sent what they say. */
  readonly isJson?: boolean | undefined;
  /** The path of the file, for well-known names. */
  readonly fileName?: string | undefined;
}

/** What the shape of a statement tells: the elements that only some policy types have. */
export interface StatementShape {
  readonly everyone: boolean;
  /** Whether all principals are AWS services and federated identities. */
  readonly onlyServicesAndFederated: boolean;
  readonly hasResource: boolean;
  /** Lower-case action patterns as they are written; empty for NotAction. */
  readonly actions: readonly string[];
  /** Lower-case resource patterns as they are written. */
  readonly resources: readonly string[];
}

const TRUST_ACTIONS = ["sts:tagsession", "sts:setsourceidentity", "sts:setcontext"];

function isTrustAction(action: string): boolean {
  return action.startsWith("sts:assumerole") || TRUST_ACTIONS.includes(action);
}

/**
 * The type of a statement with a principal, by its other elements.
 * `undefined` where a principal of everyone stands beside what an endpoint policy or a resource control policy would say.
 */
export function statementType(shape: StatementShape): "trust" | "resource" | undefined {
  // Beside accounts, an endpoint policy of STS says the same with a Resource. Services and federated identities only assume roles,
  // and a Resource is then what AWS rejects.
  const isTrust = shape.hasResource
    ? shape.onlyServicesAndFederated && shape.actions.every(isTrustAction)
    : shape.actions.some(isTrustAction);
  if (isTrust && shape.actions.length > 0) return "trust";
  if (!shape.everyone) return "resource";
  const services = new Set(shape.actions.map((action) => action.split(":", 1)[0]));
  const anyService = shape.actions.length === 0 || services.has("*") || services.size > 1;
  const allOfS3 = services.has("s3") && shape.resources.includes("*");
  return anyService || allOfS3 ? undefined : "resource";
}

/** File names that people give to policies without a principal. Matched against whole words of the path. */
const FILE_NAMES: readonly (readonly [word: string, type: PolicyType])[] = [
  ["scp", "service-control"],
  ["scps", "service-control"],
  ["service-control", "service-control"],
  ["rcp", "resource-control"],
  ["rcps", "resource-control"],
  ["resource-control", "resource-control"],
  ["boundary", "boundary"],
  ["boundaries", "boundary"],
  ["session-policy", "session"],
  ["endpoint-policy", "endpoint"],
  ["vpce-policy", "endpoint"],
];

/** The policy type that a file's name tells (`scps/deny-regions.json`), or `undefined`. */
export function typeOfFileName(fileName: string): PolicyType | undefined {
  // Cheap for the many files that are named after nothing of this.
  if (!/scp|control|rcp|boundar|session|endpoint|vpce/iu.test(fileName)) return undefined;
  const words = `-${fileName
    .replace(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .slice(-8)
    .join("-")}-`;
  return FILE_NAMES.find(([word]) => words.includes(`-${word}-`))?.[1];
}
