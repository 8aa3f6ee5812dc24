import { BoundedCache } from "../bounded-cache.ts";
import { parseKey } from "./key.ts";

/** The type of a condition key's value, in the words of AWS's service reference. */
export type KeyType = "String" | "ARN" | "Bool" | "Date" | "IPAddress" | "Numeric";

/** A condition key that AWS may send with the requests to any service. */
export interface GlobalKey {
  /** AWS's spelling, without the tag key: `aws:PrincipalTag`. */
  readonly key: string;
  readonly type: KeyType;
  /** A second type, whose operators AWS's own pages use with the key too. */
  readonly alsoType?: KeyType;
  /** Whether a request may carry several values, so that the key needs a set operator. */
  readonly isMultiValued: boolean;
  /** Whether a tag key follows: `aws:PrincipalTag/Team`. */
  readonly isTagged: boolean;
  /** Whether AWS takes no wildcard for its values: it names an account, an organization or a network. */
  readonly isSensitive: boolean;
}

type Flag = "multi" | "sensitive" | "tag";
type Row = readonly [key: string, type: KeyType | readonly [KeyType, KeyType], flag?: Flag];

/**
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, read in texts of
 * May 2023, of 2025 and (the newest keys) of August 2026. Its "works with … operators" lines give the types, its list of
 * sensitive condition keys gives `sensitive`. The keys without `aws:` stand on the same page: they are no keys of one
 * service's actions, they come with any request that the role of an instance, a function or a job makes.
 */
const rows: readonly Row[] = [
  ["aws:AssumedRoot", "Bool"],
  ["aws:CalledVia", "String", "multi"],
  ["aws:CalledViaAWSMCP", "String"],
  ["aws:CalledViaFirst", "String"],
  ["aws:CalledViaLast", "String"],
  ["aws:ChatbotSourceArn", "ARN"],
  ["aws:CurrentTime", "Date"],
  // AWS's own examples compare it as a string.
  ["aws:Ec2InstanceSourcePrivateIPv4", ["IPAddress", "String"]],
  ["aws:Ec2InstanceSourceVpc", "String"],
  ["aws:EpochTime", ["Date", "Numeric"]],
  // An ARN for providers that are not built in.
  ["aws:FederatedProvider", ["String", "ARN"]],
  // Its type is taken from its name.
  ["aws:IsMcpServiceAction", "Bool"],
  ["aws:MultiFactorAuthAge", "Numeric"],
  ["aws:MultiFactorAuthPresent", "Bool"],
  ["aws:PrincipalAccount", "String", "sensitive"],
  ["aws:PrincipalArn", ["ARN", "String"]],
  ["aws:PrincipalIsAWSService", "Bool"],
  ["aws:PrincipalOrgID", "String", "sensitive"],
  ["aws:PrincipalOrgPaths", "String", "multi"],
  ["aws:PrincipalServiceName", "String"],
  ["aws:PrincipalServiceNamesList", "String", "multi"],
  ["aws:PrincipalTag", "String", "tag"],
  ["aws:PrincipalType", "String"],
  ["aws:referer", "String"],
  ["aws:RequestedRegion", "String"],
  ["aws:RequestTag", "String", "tag"],
  ["aws:ResourceAccount", "String", "sensitive"],
  ["aws:ResourceOrgID", "String", "sensitive"],
  ["aws:ResourceOrgPaths", "String", "multi"],
  ["aws:ResourceTag", "String", "tag"],
  ["aws:SecureTransport", "Bool"],
  ["aws:SignInSessionArn", "ARN"],
  ["aws:SourceAccount", "String", "sensitive"],
  ["aws:SourceArn", ["ARN", "String"]],
  ["aws:SourceIdentity", "String"],
  ["aws:SourceIp", "IPAddress"],
  ["aws:SourceOrgID", "String", "sensitive"],
  ["aws:SourceOrgPaths", "String", "multi"],
  // Not on the page, but in the default policy that SNS gives to a topic.
  ["aws:SourceOwner", "String"],
  ["aws:SourceVpc", "String", "sensitive"],
  // Its type is taken from its name.
  ["aws:SourceVpcArn", "ARN"],
  ["aws:SourceVpce", "String", "sensitive"],
  ["aws:TagKeys", "String", "multi"],
  ["aws:TokenIssueTime", "Date"],
  ["aws:UserAgent", "String"],
  ["aws:userid", "String"],
  ["aws:username", "String"],
  ["aws:ViaAWSMCPService", "Bool"],
  ["aws:ViaAWSService", "Bool"],
  ["aws:ViaCustomerDomain", "String"],
  ["aws:VpceAccount", "String", "sensitive"],
  ["aws:VpceOrgID", "String", "sensitive"],
  ["aws:VpceOrgPaths", "String", "multi"],
  ["aws:VpcSourceIp", "IPAddress"],
  ["codebuild:BuildArn", "ARN"],
  ["codebuild:ProjectArn", "ARN"],
  ["ec2:RoleDelivery", "Numeric"],
  ["ec2:SourceInstanceArn", "ARN"],
  ["glue:CredentialIssuingService", "String"],
  ["glue:RoleAssumedBy", "String"],
  ["identitystore:UserId", "String"],
  ["lambda:SourceFunctionArn", "ARN"],
  ["ssm:SourceInstanceArn", "ARN"],
];

/** The global condition keys, in the order of the alphabet. */
export const globalKeys: readonly GlobalKey[] = rows.map(([key, types, flag]) => {
  const [type, alsoType] = typeof types === "string" ? [types] : types;
  return {
    key,
    type,
    ...(alsoType === undefined ? {} : { alsoType }),
    isMultiValued: flag === "multi",
    isTagged: flag === "tag",
    isSensitive: flag === "sensitive",
  };
});

const byId: ReadonlyMap<string, GlobalKey> = new Map(globalKeys.map((entry) => [entry.key.toLowerCase(), entry]));

/**
 * The global condition key of that name, in any letter case, with its tag key where it takes one
 * (`aws:PrincipalTag/Team`). `undefined` for keys of one service, for unknown keys, for a tag key that is missing or empty,
 * and for one that does not belong there.
 */
export function globalKey(text: string): GlobalKey | undefined {
  return known.get(text, find) ?? undefined;
}

const known = new BoundedCache<GlobalKey | null>(4000);

function find(text: string): GlobalKey | null {
  const key = parseKey(text);
  if (key === undefined) return null;
  const found = byId.get(`${key.prefix}:${key.name}`);
  const hasTag = key.tag !== undefined && key.tag !== "";
  return found !== undefined && found.isTagged === hasTag && (hasTag || key.tag === undefined) ? found : null;
}
