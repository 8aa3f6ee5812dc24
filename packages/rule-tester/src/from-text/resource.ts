import { parseArn } from "@iam/policy";
import { expandAction, serviceOf } from "@iam/service-reference";
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
function isSpelledFrom(resource: string, other: string): boolean {
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
