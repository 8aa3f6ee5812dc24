import type { Arn, Part, WrittenResource } from "@iam/policy";
import { displayText, formatArn, isAccountId, isArn, splitText } from "@iam/policy";
import { nearestService } from "@iam/service-reference";
import { isArnService, typesInArnsOf } from "../shared/arn-services.ts";
import { bracketedPlaceholder, isAccountPlaceholder } from "../shared/placeholder.ts";
import { PARTITIONS, isRegion, nearestPartition, nearestRegion, partitionOfRegion } from "../shared/regions.ts";
import type { ArnFault } from "./fault.ts";

/** What is wrong with a resource that is no ARN at all. */
export function formFault({ parts, text, arn }: WrittenResource): ArnFault | undefined {
  if (arn !== undefined || /^\*+$/u.test(text) || bracketedPlaceholder(text) !== undefined) return undefined;
  const tokens = splitText(parts);
  if (tokens.some(({ kind }) => kind !== "literal")) return undefined;
  if (isArn(parts) === "no") {
    // API Gateway fills in what stands before. https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
    if (text.startsWith("execute-api:/") || /^[*?]/u.test(text)) return undefined;
    return { messageId: "prefix", code: "INVALID_ARN_PREFIX", data: { resource: text }, repair: prefixed(text) };
  }
  // A star at the end of a field goes beyond its colon. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
  if (text.split(":").some((field) => field.endsWith("*") && !field.includes("/"))) return undefined;
  return { messageId: "fields", code: "MISSING_ARN_FIELD", data: { resource: text }, repair: filled(text) };
}

/** The ARN where only `arn:` is missing, or written in other letters. */
function prefixed(text: string): string | undefined {
  const whole = /^arn:/iu.test(text) ? `arn:${text.slice(4)}` : text.startsWith(":") ? `arn${text}` : `arn:${text}`;
  return whole.split(":").length >= 6 && PARTITIONS.includes(whole.split(":")[1] ?? "") ? whole : undefined;
}

/** The ARN with the empty fields that were left out: a bucket has neither region nor account, a role has no region. */
function filled(text: string): string | undefined {
  const [, partition = "", service = "", ...rest] = text.split(":");
  const words = rest.filter((field) => field !== "");
  const resource = words.at(-1);
  const types = typesInArnsOf(service).map((type) => type.arnFields);
  if (resource === undefined || types.length === 0 || !PARTITIONS.includes(partition)) return undefined;
  if (types.some(({ region }) => region !== "") && service !== "s3") return undefined;
  if (words.length === 1 && (service === "s3" || types.every(({ account }) => account === ""))) {
    return formatArn({ partition, service, resource });
  }
  const [account = ""] = words;
  return words.length === 2 && isAccountId(account) && types.every((type) => type.account !== "")
    ? formatArn({ partition, service, account, resource })
    : undefined;
}

/** What is wrong with a field of an ARN, whatever its service. The first fault alone: what stands behind it may follow from it. */
export function fieldFault(resource: WrittenResource, arn: Arn, hasDeadAction: boolean): ArnFault | undefined {
  return (
    partitionFault(resource, arn) ??
    serviceFault(resource, arn, hasDeadAction) ??
    regionFault(resource, arn) ??
    accountFault(resource, arn)
  );
}

function partitionFault(resource: WrittenResource, { partition, service }: Arn): ArnFault | undefined {
  if (partition === undefined || hasWildcard(partition) || PARTITIONS.includes(partition)) return undefined;
  const nearest = nearestPartition(partition);
  // Without a partition the service moves up: the fields say nothing.
  if (partition === "" && service === "") return undefined;
  return {
    messageId: "partition",
    code: "INVALID_PARTITION",
    data: { partition, resource: resource.text },
    repair: nearest === undefined ? undefined : withField(resource, 1, nearest),
  };
}

function serviceFault(resource: WrittenResource, { service }: Arn, hasDeadAction: boolean): ArnFault | undefined {
  if (service === undefined) return undefined;
  const data = { service, resource: resource.text };
  if (hasWildcard(service)) return { messageId: "wildcardService", code: "WILDCARD_IN_SERVICE_NAME", data };
  const lower = service.toLowerCase();
  if (hasDeadAction || (lower === service && isArnService(service))) return undefined;
  if (isArnService(lower)) {
    const repair = withField(resource, 2, lower);
    return { messageId: "serviceCase", code: "INVALID_ARN_SERVICE_CASE", data: { ...data, name: lower }, repair };
  }
  // A service that is near to none may be closed, or younger than the data.
  const name = nearestService(service);
  if (name === undefined) return undefined;
  return {
    messageId: "service",
    code: "INVALID_SERVICE",
    data: { ...data, name },
    repair: withField(resource, 2, name),
  };
}

/** AWS Health has events of all Regions. https://docs.aws.amazon.com/service-authorization/latest/reference/list_awshealthapisandnotifications.html */
const NO_REGION = "global";

function regionFault(resource: WrittenResource, { partition, region }: Arn): ArnFault | undefined {
  if (region === undefined || region === "" || region === NO_REGION || hasWildcard(region)) return undefined;
  if (!isRegion(region)) {
    const nearest = nearestRegion(region);
    return {
      messageId: "region",
      code: "INVALID_ARN_REGION",
      data: { region, resource: resource.text },
      repair: nearest === undefined ? undefined : withField(resource, 3, nearest),
    };
  }
  const own = partitionOfRegion(region);
  if (own === undefined || partition === undefined || hasWildcard(partition) || own === partition) return undefined;
  return {
    messageId: "otherPartition",
    code: "INVALID_ARN_REGION",
    data: { region, partition: own, resource: resource.text },
    repair: withField(resource, 1, own),
  };
}

/**
 * The words that stand in place of an account for what AWS itself or a vendor owns: `arn:aws:iam::aws:policy/ReadOnlyAccess`,
 * the users of CloudFront, components of Image Builder. By hand, November 2026, from the pages of these services.
 */
const OWNERS: ReadonlySet<string> = new Set(["aws", "amazon", "aws-marketplace", "cloudfront", "third-party"]);

function accountFault(resource: WrittenResource, { account }: Arn): ArnFault | undefined {
  if (account === undefined || account === "" || hasWildcard(account) || isAccountId(account)) return undefined;
  // no-placeholder tells of these.
  if (OWNERS.has(account) || isAccountPlaceholder(account) || bracketedPlaceholder(account) !== undefined)
    return undefined;
  const digits = account.replaceAll(/[- ]/gu, "");
  return {
    messageId: "account",
    code: "INVALID_ARN_ACCOUNT",
    data: { account, resource: resource.text },
    repair: isAccountId(digits) ? withField(resource, 4, digits) : undefined,
  };
}

export function hasWildcard(text: string): boolean {
  return text.includes("*") || text.includes("?");
}

/** Whether the file tells the whole text, so that it can be written anew. */
export function isWhole(parts: readonly Part[]): boolean {
  return parts.length === 0 || (parts.length === 1 && typeof parts[0] === "string");
}

/** The resource with another text in one of its fields; `undefined` where the file does not tell all of it. */
function withField({ parts, arn }: WrittenResource, index: number, field: string): string | undefined {
  if (!isWhole(parts) || arn?.partition === undefined || arn.resource === undefined) return undefined;
  const head = ["arn", arn.partition, arn.service, arn.region, arn.account];
  head[index] = field;
  return head.includes(undefined) ? undefined : [...head, displayText(arn.resource)].join(":");
}
