import type { Arn, WrittenResource } from "@iam/policy";
import { displayText, formatArn, writtenResource } from "@iam/policy";
import type { ResourceType } from "@iam/service-reference";
import { typesInArnsOf, typesOf } from "../shared/arn-services.ts";
import { nearestElement } from "../shared/nearest-element.ts";
import { mayBeOf } from "../shared/reach.ts";
import type { ArnFault } from "./fault.ts";
import { hasWildcard, isWhole } from "./fields.ts";

/**
 * What is wrong with an ARN by the formats of its service. Quiet where the file does not tell the fields, and for services
 * of which AWS lists no resource type.
 */
export function formatFault(written: WrittenResource, arn: Arn): ArnFault | undefined {
  const { service, region, account } = arn;
  if (service === undefined || region === undefined || account === undefined || hasWildcard(service)) return undefined;
  const resource = arn.partition === undefined ? withText(written, arnText(arn)) : written;
  for (const type of typesOf(service)) if (isFitting(type, resource, arn)) return undefined;
  const types = typesInArnsOf(service);
  const matching = types.filter((type) => mayBeOf(type, resource));
  if (types.length === 0 || matching.some((type) => hasAllFields(type, arn))) return undefined;
  const [type] = matching;
  return type === undefined ? mismatch(types, written, arn) : missing(type, written, arn);
}

function isFitting(type: ResourceType, resource: WrittenResource, arn: Arn): boolean {
  return type.arnFields.service === arn.service && mayBeOf(type, resource) && hasAllFields(type, arn);
}

/**
 * Services whose resources all are of an account, so that an ARN without one names nothing. AWS owns resources of others and
 * leaves their account out (`arn:aws:ssm:us-east-1::document/AWS-RunShellScript`, `arn:aws:ec2:us-east-1::image/ami-1a2b3c4d`);
 * its own list is not published. By hand, November 2026.
 */
const OWNED: ReadonlySet<string> = new Set([
  ...["athena", "cloudtrail", "cognito-idp", "dynamodb", "ecr", "ecs", "events", "firehose", "glue", "iam"],
  ...["kinesis", "kms", "lambda", "logs", "secretsmanager", "sns", "sqs", "states"],
]);

/** Whether an ARN has the fields that the format of a type has. */
function hasAllFields(type: ResourceType, { service = "", region, account }: Arn): boolean {
  if (!OWNED.has(service)) return true;
  const format = type.arnFields;
  return (region !== "" || format.region === "") && (account !== "" || format.account === "");
}

function missing(type: ResourceType, { text }: WrittenResource, { region }: Arn): ArnFault {
  const data = { type: type.name, resource: text };
  return region === "" && type.arnFields.region !== ""
    ? { messageId: "missingRegion", code: "MISSING_ARN_REGION", data }
    : { messageId: "missingAccount", code: "MISSING_ARN_ACCOUNT", data };
}

function mismatch(types: readonly ResourceType[], resource: WrittenResource, arn: Arn): ArnFault | undefined {
  const { region = "", account = "", service = "" } = arn;
  for (const type of types) {
    const format = type.arnFields;
    const bare = { ...arn, region: format.region && region, account: format.account && account };
    if (!mayBeOf(type, withText(resource, arnText(bare)))) continue;
    const data = { type: type.name, resource: resource.text };
    const repair = repairText(resource, bare);
    return bare.region === region
      ? { messageId: "accountNotAllowed", code: "ARN_ACCOUNT_NOT_ALLOWED", data: { ...data, account }, repair }
      : { messageId: "regionNotAllowed", code: "ARN_REGION_NOT_ALLOWED", data: { ...data, region }, repair };
  }
  const data = { service, resource: resource.text };
  const meant = respelled(types, resource, arn);
  // Where AWS's word is there, what follows may have a form that AWS does not list: some names may be left out.
  if (meant === undefined && (service === "sts" || types.some((type) => beginsLike(type, arn)))) return undefined;
  const repair = meant === undefined ? undefined : repairText(resource, meant);
  return { messageId: "resource", code: "INVALID_ARN_RESOURCE", data, repair };
}

const SEPARATOR = /[:/]/u;

/** The word that the resources of a type begin with, `function` of `function:${FunctionName}`; empty for a name. */
function wordOf(resource: string): string {
  const [word = ""] = resource.split(SEPARATOR, 1);
  return word.includes("$") || word.includes("*") ? "" : word;
}

function beginsLike(type: ResourceType, { resource = [] }: Arn): boolean {
  return wordOf(type.arnFields.resource) === wordOf(displayText(resource));
}

/** The ARN with the other separator behind the word of its type (`function/name`), or that word spelt as AWS spells it (`roles/name`). */
function respelled(types: readonly ResourceType[], resource: WrittenResource, arn: Arn): Arn | undefined {
  const text = displayText(arn.resource ?? []);
  const [separator] = SEPARATOR.exec(text) ?? [];
  if (separator === undefined) return undefined;
  const word = wordOf(text);
  const words = new Set(types.map((type) => wordOf(type.arnFields.resource)).filter((own) => own !== ""));
  const near = words.has(word) ? word : nearestElement(word, [...words]);
  const tail = text.slice(word.length + 1);
  const found =
    near === undefined ? [] : [`${near}${separator}${tail}`, `${near}${separator === ":" ? "/" : ":"}${tail}`];
  return found
    .map((other) => ({ ...arn, resource: [other] }))
    .find((other) => types.some((type) => mayBeOf(type, withText(resource, arnText(other)))));
}

/** The ARN as text; in place of a partition that is not told any will do. */
function arnText({ partition = "aws", service = "", region = "", account = "", resource = [] }: Arn): string {
  return formatArn({ partition, service, region, account, resource: displayText(resource) });
}

/** The text of a repair; `undefined` where the file does not tell all of it. */
function repairText({ parts }: WrittenResource, arn: Arn): string | undefined {
  return isWhole(parts) && arn.partition !== undefined ? arnText(arn) : undefined;
}

function withText({ variables }: WrittenResource, text: string): WrittenResource {
  return writtenResource([text], variables);
}
