import { globalKeys } from "@iam/policy";
import { nearest } from "./nearest.ts";
import { serviceOf } from "./service.ts";

/**
 * The condition key that was most likely meant by an unknown one (`aws:SourceAcount`, `s3:prefx`), with the tag key as it is
 * written; `undefined` where nothing is near enough. A guess to show to people.
 *
 * A name one edit in five letters away (three at most) and nearer than all others of the same prefix.
 */
export function nearestConditionKey(text: string): string | undefined {
  const [prefix = "", ...rest] = text.split(":");
  const [name = "", ...tag] = rest.join(":").split("/");
  const names = namesOf(prefix.toLowerCase(), tag.length > 0);
  const near = nearest(name.toLowerCase(), names.keys());
  return near === undefined ? undefined : withTag(names.get(near) ?? "", tag);
}

/**
 * The condition key of exactly that name under one of these prefixes (`SourceIp` of `aws`, `prefix` of `s3`), where one
 * alone has it; `undefined` else.
 */
export function conditionKeyNamed(text: string, prefixes: Iterable<string>): string | undefined {
  const [name = "", ...tag] = text.split("/");
  const found = [...new Set(prefixes)].flatMap(
    (prefix) => namesOf(prefix, tag.length > 0).get(name.toLowerCase()) ?? [],
  );
  const [only] = found;
  return found.length === 1 && only !== undefined ? withTag(only, tag) : undefined;
}

/** The keys of a prefix by name in lower case: those that take a tag key, and, where none is written, those that do not. */
function namesOf(prefix: string, isTagged: boolean): ReadonlyMap<string, string> {
  const listed =
    prefix === "aws"
      ? globalKeys.map((entry) => (entry.isTagged ? `${entry.key}/` : entry.key))
      : [...(serviceOf(prefix)?.conditionKeys.values() ?? [])].map(({ key, hasPlaceholder }) =>
          hasPlaceholder ? key.slice(0, key.indexOf("/") + 1) : key,
        );
  const names = new Map<string, string>();
  for (const key of listed) {
    const takesTag = key.endsWith("/");
    if (!key.toLowerCase().startsWith(`${prefix}:`) || (takesTag && !isTagged)) continue;
    const name = key.slice(prefix.length + 1).toLowerCase();
    names.set(takesTag ? name.slice(0, -1) : name, key);
  }
  return names;
}

function withTag(key: string, tag: readonly string[]): string {
  return key.endsWith("/") ? `${key}${tag.join("/")}` : key;
}
