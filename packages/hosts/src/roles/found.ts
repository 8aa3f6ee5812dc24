import type { ManagedPolicyUse, NewValue, Role, Value } from "@iam/policy";
import type { Document } from "@iam/syntax";
import type { LocatedPolicy, LocatedRoles } from "../host.ts";
import type { Projection } from "../projection.ts";
import { holesIn } from "../text-holes.ts";

/** What a host has found in a document, and how it writes there. */
export interface FoundRoles {
  /** In the order of the text. */
  readonly roles: readonly Role[];
  readonly managedPolicies: readonly ManagedPolicyUse[];
  readonly lower: LocatedRoles["lower"];
}

/** Reads the roles of a document; `undefined` where it is not of this host. */
export type RoleReader = (
  document: Document,
  policies: readonly LocatedPolicy[],
  fileName: string,
) => FoundRoles | undefined;

/**
 * The managed policies that a value names: one text, or a list. Anything else is passed over.
 *
 * @param value as the host reads it, with its expressions as texts with holes
 */
export function usesIn(
  value: Value | undefined,
  as: ManagedPolicyUse["as"],
  form: ManagedPolicyUse["form"] = "arn",
): readonly ManagedPolicyUse[] {
  if (value?.kind === "text") return [{ value, form, as, list: undefined, item: value }];
  if (value?.kind !== "array") return [];
  return value.items.flatMap((item) =>
    item.kind === "text" ? [{ value: item, form, as, list: value, item } as const] : [],
  );
}

/**
 * What rules change here are values that the host read from the file, and each is changed where it was read from.
 *
 * @param write how the host writes a new text; `undefined` where it cannot
 */
export function lowering(projection: Projection, write: (text: string) => NewValue | undefined): FoundRoles["lower"] {
  return (edit) => {
    const edits = edit.flatMap((change) => (change.kind === "value" ? [change.edit] : []));
    return edits.length === edit.length && edits.length > 0 ? projection.carry(edits, write) : null;
  };
}

/** The holes of the texts by which managed policies are named. */
export function holesOf(uses: readonly ManagedPolicyUse[]): ReturnType<typeof holesIn> {
  return holesIn({ kind: "array", range: [0, 0], items: uses.map(({ value }) => value) });
}

/** A text that several places name, a local or a constant, is one finding. */
export function onePerPlace(uses: readonly ManagedPolicyUse[]): readonly ManagedPolicyUse[] {
  const byPlace = new Map<number, ManagedPolicyUse>();
  for (const use of uses) {
    const [start] = use.value.range;
    if (!byPlace.has(start)) byPlace.set(start, use);
  }
  return [...byPlace.values()];
}
