import { parseArn } from "@iam/policy";
import { editDistance, expandAction, nearestService, serviceOf } from "@iam/service-reference";
import { isSameVariable } from "./variable.ts";
import type { Words } from "./words.ts";

/** Whether a resource of an edited statement is named by the text that was there before. */
export function isNamedResource(resource: string, edited: Words, before: Words): boolean {
  return before.resources.some(
    (other) =>
      other === resource ||
      // `X` and `X/*` may name each other, as a bucket and its objects do; a log group and its streams are `X` and `X:*`.
      [`${other}/*`, `${other}:*`].includes(resource) ||
      [`${resource}/*`, `${resource}:*`].includes(other) ||
      (other.endsWith("/") && resource === `${other}*`) ||
      isBucketOf(resource, other) ||
      isFoldedPrefix(resource, other, before) ||
      isSpelledFrom(resource, other) ||
      isSameVariable(resource, other) ||
      isMendedFrom(resource, other) ||
      (resource === "*" && haveNoResourceType(edited.actions)),
  );
}

/** What follows the bucket in an object's ARN (`prefix/*`), where the first ARN is the bucket of the second. */
export function prefixInBucket(bucket: string, object: string): string | undefined {
  return isBucketOf(bucket, object) ? object.slice(bucket.length + 1) : undefined;
}

function isBucketOf(bucket: string, object: string): boolean {
  return /^arn:[^:/]*:s3:::[^:/]+$/u.test(bucket) && object.startsWith(`${bucket}/`);
}

/** `bucket/prefix*`, for `bucket` or its objects beside a condition on `s3:prefix`. Wildcards may have been escaped. */
function isFoldedPrefix(resource: string, other: string, before: Words): boolean {
  const bucket = other.endsWith("/*") ? other.slice(0, -2) : other;
  const path = prefixInBucket(bucket, resource);
  if (path === undefined) return false;
  return prefixValues(before).some((value) => {
    const [folded, prefix] = [unescaped(path), unescaped(value)];
    return folded === prefix || folded === `${prefix}*`;
  });
}

/** The values of `s3:prefix` in a text. */
export function prefixValues({ conditions }: Words): readonly string[] {
  return conditions.filter(({ key }) => key.toLowerCase() === "s3:prefix").map(({ value }) => value);
}

/** `${*}` is a star that is no wildcard: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
export function unescaped(text: string): string {
  return text.replaceAll("${*}", "*").replaceAll("${?}", "?").replaceAll("${$}", "$");
}

/**
 * Whether an ARN is another spelling of what stands there: the same words, but for those that AWS's own format has
 * (`function` in `arn:aws:lambda:…:function:name`). Region and account may be dropped where the format has none.
 */
export function isSpelledFrom(resource: string, other: string): boolean {
  const arn = parseArn(resource);
  if (arn === undefined || !other.startsWith("arn:")) return false;
  const own = new Set(arn.service === undefined ? [] : formatWords(arn.service));
  const written = wordsIn(other);
  const named = wordsIn(
    other
      .split(":")
      .slice(parseArn(other) === undefined ? 3 : 5)
      .join(":"),
  );
  const words = wordsIn(resource);
  return (
    words.every((word) => written.includes(word) || own.has(word)) &&
    named.every((word) => words.includes(word) || own.has(word)) &&
    stars(words) <= stars(written)
  );
}

/**
 * Whether an ARN is what a text that AWS reads as none most likely meant: `arn:` written in front or in lower case, the hyphens of an
 * account dropped, the partition that the Region is in, and a partition, a service, a Region or the word of a type in one or two other letters.
 */
export function isMendedFrom(resource: string, other: string): boolean {
  if (resource === `arn:${other.replace(/^(?:arn)?:/iu, "")}`) return true;
  const [now, then] = [parseArn(resource), parseArn(other)];
  if (now === undefined || then === undefined) return false;
  const [word = "", oldWord = ""] = [resource, other].map(
    (text) => text.split(":").slice(5).join(":").split(/[:/]/u, 1)[0],
  );
  const tail = (text: string): string =>
    text
      .split(":")
      .slice(5)
      .join(":")
      .replace(/^[^:/]*[:/]?/u, "");
  return (
    (isNear(now.partition, then.partition, PARTITION) || isPartitionOf(now.partition, now.region)) &&
    (now.service === then.service || now.service === meantService(then.service)) &&
    (isNear(now.region, then.region, REGION) || isZoneOf(now.region, then.region)) &&
    now.account === then.account?.replaceAll(/[- ]/gu, "") &&
    tail(resource) === tail(other) &&
    (word === oldWord || (formatWords(now.service ?? "").includes(word) && isNear(word, oldWord, NOTHING)))
  );
}

const PARTITION = /^aws(?:-cn|-us-gov|-iso(?:-[a-z])?|-eusc)?$/u;
const REGION = /^[a-z]{2,4}(?:-[a-z]+)?-(?:central|north|south|east|west|(?:north|south)(?:east|west))-\d$/u;
const NOTHING = /^$/u;

/** Whether a text is the same, or another in one or two letters that is none of the real ones. */
function isNear(now = "", then = "", real: RegExp): boolean {
  return now === then || (now !== "" && !real.test(then) && editDistance(now, then.toLowerCase(), 2) <= 2);
}

function meantService(service = ""): string | undefined {
  return serviceOf(service) === undefined ? nearestService(service) : service.toLowerCase();
}

function isPartitionOf(partition = "", region = ""): boolean {
  return region !== "" && (partition === "aws" || region.includes(partition.slice(4).replace("iso-", "iso")));
}

function isZoneOf(region = "", zone = ""): boolean {
  return region !== "" && region.replaceAll("-", "") === zone.toLowerCase().replaceAll(/-|(?<=\d)[a-z]$/gu, "");
}

/** AWS reads the service of an ARN in lower case only. */
function wordsIn(arn: string): readonly string[] {
  return arn.split(/[:/]/u).flatMap((word, index) => (word === "" ? [] : [index === 2 ? word.toLowerCase() : word]));
}

function stars(words: readonly string[]): number {
  return words.filter((word) => word.includes("*")).length;
}

function formatWords(service: string): readonly string[] {
  const types = [...(serviceOf(service)?.resourceTypes.values() ?? [])].flat();
  return types.flatMap(({ arnFormat }) => arnFormat.split(/[:/]/u).filter((word) => /^[a-z-]+$/u.test(word)));
}

/** Actions without resource types are checked against `*`. */
function haveNoResourceType(actions: readonly string[]): boolean {
  const all = actions.flatMap((action) => expandAction(action));
  return all.length > 0 && all.every(({ resourceTypes }) => resourceTypes.length === 0);
}
