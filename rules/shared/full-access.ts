import type { ActionItem, ResourceItem, Statement } from "@iam/policy";
import { compilePattern, covers } from "@iam/policy";

const EVERY_ACTION = compilePattern("*:*", { ignoreCase: true });
const EVERY_RESOURCE = compilePattern("arn:aws:*:*:*:*");

/** Whether an action is every action of every service. */
export function isEveryAction({ text, pattern }: ActionItem): boolean {
  return text.includes("*") && covers(pattern, EVERY_ACTION);
}

/** Whether a resource is every resource there is. */
export function isEveryResource({ pattern }: ResourceItem): boolean {
  return covers(pattern, EVERY_RESOURCE);
}

/** Whether the statement says this action for every action, on every resource: the finding of `no-full-access`, whatever the condition. */
export function isFullAccess(item: ActionItem, { action, resource }: Statement): boolean {
  if (action?.negated !== false || resource?.negated !== false || !isEveryAction(item)) return false;
  return resource.items.some(isEveryResource);
}
