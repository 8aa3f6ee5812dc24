import type { PolicyType } from "@iam/policy";

/**
 * The policy types whose Sids IAM itself reads: letters and digits, each once in a policy. The services that hold resource
 * policies have rules of their own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
export const IAM_TYPES: readonly PolicyType[] = ["identity", "boundary", "session", "trust"];

/** A Sid that is not taken yet: this one, or this one with a number behind it, from 2 on. */
export function freeSid(wanted: string, taken: ReadonlySet<string | undefined>): string {
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}${String(number)}`;
  return free;
}
