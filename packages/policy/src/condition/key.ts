import { BoundedCache } from "../bounded-cache.ts";

/** A condition key, read from its text. */
export interface ConditionKey {
  /** The key as it is written. */
  readonly text: string;
  /** The key in lower case. Two keys are the same where their ids are: AWS reads keys, tag keys included, in any letter case. */
  readonly id: string;
  /** The service prefix, `aws`, or the issuer of a federated identity (`token.actions.githubusercontent.com`), in lower case. */
  readonly prefix: string;
  /** What follows the prefix, without the tag key, in lower case: `principaltag`. */
  readonly name: string;
  /** The tag key behind the slash, as it is written: `Team` of `aws:PrincipalTag/Team`. */
  readonly tag?: string;
}

/**
 * Reads `prefix:name` and `prefix:name/tag`. `undefined` where one of prefix and name is missing.
 *
 * A prefix with a dot is the host of an OIDC issuer, perhaps with a path (`oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud`):
 * it reaches to the last colon. Any other prefix ends at the first colon, since names and tag keys may hold colons
 * (`kms:EncryptionContext:app`, `aws:RequestTag/cost:center`).
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function parseKey(text: string): ConditionKey | undefined {
  return keys.get(text, readKey) ?? undefined;
}

/** Policies test the same keys again and again. */
const keys = new BoundedCache<ConditionKey | null>(4000);

function readKey(text: string): ConditionKey | null {
  const id = text.toLowerCase();
  const isHost = /^[^:/]*\./.test(id);
  const colon = isHost ? id.lastIndexOf(":") : id.indexOf(":");
  const prefix = id.slice(0, Math.max(colon, 0));
  const slash = isHost ? -1 : id.indexOf("/", colon);
  const name = id.slice(colon + 1, slash === -1 ? undefined : slash);
  if (prefix === "" || name === "") return null;
  return { text, id, prefix, name, ...(slash === -1 ? {} : { tag: text.slice(slash + 1) }) };
}

/** Whether two texts name the same condition key. */
export function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
