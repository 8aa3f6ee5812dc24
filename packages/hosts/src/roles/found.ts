import type { ManagedPolicyUse, Policy, Range, Role, Value } from "@iam/policy";
import { contains } from "@iam/syntax";
import type { LocatedPolicy } from "../host.ts";

/** What a reader has found so far. */
export interface FoundRoles {
  readonly roles: Role[];
  readonly managedPolicies: ManagedPolicyUse[];
}

/** The trust policy that stands in a place of the file. */
export function trustIn(range: Range, policies: readonly LocatedPolicy[]): Policy | undefined {
  return policies.find(
    ({ policy, source }) => policy.type === "trust" && contains(range, source.locate(policy.value.range)),
  )?.policy;
}

/** The managed policies that a value names: one text, or a list. Anything else is passed over. */
export function usesIn(
  value: Value | undefined,
  as: ManagedPolicyUse["as"],
  form: ManagedPolicyUse["form"] = "arn",
): readonly ManagedPolicyUse[] {
  if (value?.kind === "text") return [{ value, form, as, list: undefined }];
  if (value?.kind !== "array") return [];
  return value.items.flatMap((item) => (item.kind === "text" ? [{ value: item, form, as, list: value }] : []));
}
