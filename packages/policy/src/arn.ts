/**
 * ARNs: `arn:partition:service:region:account:resource`, where the resource may hold colons of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { Hole, Part } from "./value.ts";
import type { Answer } from "./pattern.ts";
import { plainText, splitText } from "./variable.ts";

export interface Arn {
  /** The fields as they are written, wildcards too; empty where nothing is written, `undefined` with a hole or a policy variable. */
  readonly partition: string | undefined;
  readonly service: string | undefined;
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** What follows the fifth colon, with policy variables as text; `undefined` where the file does not tell where it begins. */
  readonly resource: readonly Part[] | undefined;
  /** Every field is known, and no hole stands in the resource. */
  readonly complete: boolean;
  /** A field was read behind a hole, in the belief that the hole fills one field and holds no colon. */
  readonly assumed: boolean;
}

export interface ArnFields {
  readonly partition: string;
  readonly service: string;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly resource: string;
}

type Field = string | undefined;

/**
 * Reads an ARN; `undefined` where the text does not certainly begin with `arn:`, or is known in full and has fewer than six fields.
 *
 * A hole may hold colons. Behind a hole the fields are read only where five colons are written besides and the fields look like
 * what they are (`arn:${AWS::Partition}:iam::123456789012:root`); else they are unknown (`arn:aws:s3${rest}`). Throws on nothing.
 */
export function parseArn(text: readonly Part[] | string): Arn | undefined {
  const plain = plainText(text);
  if (plain !== undefined) return parsePlain(plain);
  if (isArn(text) !== "yes") return undefined;
  const { fields, resource, firstHole } = splitFields(text);
  const [, partition, service, region, account] = fields;
  if (resource === undefined && firstHole === undefined) return undefined;

  const trusted =
    resource !== undefined && (firstHole === undefined || firstHole > 3 || isPlausible(service, region, account));
  if (trusted) {
    const known = fields.every((field) => field !== undefined) && resource.every((part) => typeof part === "string");
    const assumed = firstHole !== undefined;
    return { partition, service, region, account, resource, complete: known, assumed };
  }
  const before = (index: number) => (firstHole !== undefined && index < firstHole ? fields[index] : undefined);
  return {
    partition: before(1),
    service: before(2),
    region: before(3),
    account: before(4),
    resource: undefined,
    complete: false,
    assumed: false,
  };
}

/** Most ARNs are plain text, and a policy may name hundreds of them. */
function parsePlain(text: string): Arn | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const service = text.indexOf(":", PREFIX.length) + 1;
  const region = service === 0 ? 0 : text.indexOf(":", service) + 1;
  const account = region === 0 ? 0 : text.indexOf(":", region) + 1;
  const resource = account === 0 ? 0 : text.indexOf(":", account) + 1;
  if (resource === 0) return undefined;
  return {
    partition: text.slice(PREFIX.length, service - 1),
    service: text.slice(service, region - 1),
    region: text.slice(region, account - 1),
    account: text.slice(account, resource - 1),
    resource: resource === text.length ? [] : [text.slice(resource)],
    complete: true,
    assumed: false,
  };
}

/** Whether a text begins like an ARN; `unknown` where a hole stands before the first colon. */
export function isArn(text: readonly Part[] | string): Answer {
  const start = typeof text === "string" ? text : text[0];
  if (typeof start === "string" && start.startsWith(PREFIX)) return "yes";
  const [first, second] = splitText(text);
  if (first?.kind === "hole") return "unknown";
  if (first?.kind !== "literal" || first.escaped) return "no";
  if (first.text.startsWith(PREFIX)) return "yes";
  return second?.kind === "hole" && PREFIX.startsWith(first.text) ? "unknown" : "no";
}

/** Whether a text is the id of an AWS account: twelve digits. */
export function isAccountId(text: string): boolean {
  return ACCOUNT_ID.test(text);
}

/** The account of an ARN, where it is written as twelve digits. */
export function arnAccount(text: readonly Part[] | string): string | undefined {
  const account = parseArn(text)?.account;
  return account !== undefined && isAccountId(account) ? account : undefined;
}

/**
 * The word that a resource begins with, up to the first `/` or `:`: `role` of `role/path/name`, `root` of `root`.
 * `undefined` where a hole may be part of it. Services without types, such as S3, have a name there.
 */
export function resourceType(arn: Arn): string | undefined {
  const [first] = arn.resource ?? [];
  if (typeof first !== "string") return undefined;
  const end = first.search(SEPARATOR);
  if (end !== -1) return first.slice(0, end);
  return arn.resource?.length === 1 ? first : undefined;
}

/**
 * What follows the last `/` of a resource: `name` of `role/path/name`, the session of `assumed-role/name/session`.
 * `undefined` without a slash, and where a hole may be part of it.
 */
export function resourceName(arn: Arn): string | undefined {
  const last = arn.resource?.at(-1);
  if (typeof last !== "string") return undefined;
  const slash = last.lastIndexOf("/");
  return slash === -1 ? undefined : last.slice(slash + 1);
}

/** Writes an ARN. The fields are taken as they are. */
export function formatArn({ partition, service, region = "", account = "", resource }: ArnFields): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

const PREFIX = "arn:";
const ACCOUNT_ID = /^[0-9]{12}$/;
const SEPARATOR = /[/:]/;
const SERVICE = /^[A-Za-z0-9*?-]*$/;
const REGION = /^[a-z0-9*?-]*$/;
/** Digits and wildcards, the words that AWS itself uses (`arn:aws:iam::aws:policy/…`), a placeholder in capitals. */
const ACCOUNT = /^(?:[0-9*?]*|aws|cloudfront|[^a-z/]*)$/;

/** Fields behind a hole, by their shape: `arn:${log_group}:log-stream:a:b:c` is another thing. */
function isPlausible(service: Field, region: Field, account: Field): boolean {
  return SERVICE.test(service ?? "") && REGION.test(region ?? "") && ACCOUNT.test(account ?? "");
}

interface SplitArn {
  /** The fields before the resource, the word `arn` first. */
  readonly fields: readonly Field[];
  /** `undefined` where fewer than five colons are written. */
  readonly resource: readonly Part[] | undefined;
  /** The first of the fields before the resource that has a hole. */
  readonly firstHole: number | undefined;
}

/** Splits at the first five colons that are written; those inside `${aws:username}` and inside holes do not count. */
function splitFields(text: readonly Part[] | string): SplitArn {
  const fields: Field[] = [];
  const resource: Part[] = [];
  let field: Field = "";
  let firstHole: number | undefined;
  for (const token of splitText(text)) {
    if (fields.length === 5) {
      addPart(resource, token.kind === "hole" ? token : writtenText(token));
    } else if (token.kind === "hole") {
      firstHole ??= fields.length;
      field = undefined;
    } else if (token.kind === "variable") {
      field = undefined;
    } else {
      const pieces = writtenText(token).split(":");
      const last = pieces.length - 1;
      for (const [index, piece] of pieces.entries()) {
        if (field !== undefined) field += piece;
        if (index === last) break;
        fields.push(field);
        field = "";
        if (fields.length === 5) {
          addPart(resource, pieces.slice(index + 1).join(":"));
          break;
        }
      }
    }
  }
  if (fields.length === 5) return { fields, resource, firstHole };
  fields.push(field);
  return { fields, resource: undefined, firstHole };
}

/** An escape stays as it was written: `${*}` is no wildcard. */
function writtenText(token: { readonly text: string; readonly escaped?: boolean }): string {
  return token.escaped === true ? `\${${token.text}}` : token.text;
}

/** Adds a part; literal parts are never empty, and never stand side by side. */
function addPart(parts: (string | Hole)[], part: Part): void {
  const last = parts.at(-1);
  if (part === "") return;
  if (typeof last === "string" && typeof part === "string") parts[parts.length - 1] = last + part;
  else parts.push(part);
}
