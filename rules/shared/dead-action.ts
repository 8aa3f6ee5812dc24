import type { ActionItem, Statement } from "@iam/policy";
import { mayBeAnything, reachOf } from "./reach.ts";

/** Whether AWS matches an action of a statement with none of its resources; no-mismatched-resource tells of these. */
export function isDeadAction(item: ActionItem, { action, resource }: Statement): boolean {
  if (action === undefined || resource === undefined || action.negated || resource.negated) return false;
  if (resource.hasUnknown || resource.items.length === 0 || resource.items.some(mayBeAnything)) return false;
  const reach = reachOf(item);
  return reach !== undefined && !resource.items.some((other) => reach.mayMatch(other));
}
