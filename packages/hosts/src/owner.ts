import { entryOf, literalText } from "@iam/policy";
import type { Step } from "./places.ts";

/** The keys by which AWS names what a policy belongs to, and what to call it. */
const NAMES: readonly (readonly [key: string, what: string])[] = [
  ["UserName", "user"],
  ["GroupName", "group"],
  ["RoleName", "role"],
  ["InstanceProfileName", "instance profile"],
  ["PolicyName", "policy"],
  ["VersionId", "version"],
];

/**
 * What a policy in the output of AWS belongs to, from the outside in: `role Deploy`, `policy own`. A place alone, line 48,211
 * of an account's 50,000 documents, says nothing to a person.
 *
 * @param key the key that holds the policy
 * @returns nothing where AWS's names do not stand on the way to it
 */
export function ownerOf(key: string, step: Step): readonly string[] {
  const names: string[] = [];
  for (let current: Step | undefined = step; current !== undefined; current = current.parent) {
    for (const [name, what] of NAMES) {
      const text = literalText(entryOf(current.object, name)?.value);
      if (text !== undefined) names.unshift(`${what} ${text}`);
    }
  }
  return names.length > 0 && key === "AssumeRolePolicyDocument" ? [...names, "trust policy"] : names;
}
