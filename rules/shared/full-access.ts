import type { ActionItem, ResourceItem, Statement, WrittenAction, WrittenResource } from "@iam/policy";
import { answeredOnce, compilePattern, covers } from "@iam/policy";

const EVERY_ACTION = compilePattern("*:*", { ignoreCase: true });
const EVERY_RESOURCE = compilePattern("arn:aws:*:*:*:*");

/** Whether an action is every action of every service. */
export function isEveryAction({ written }: ActionItem): boolean {
  return !written.outline.isPlain && saysEveryAction(written);
}

const saysEveryAction = answeredOnce(
  // What begins with a letter is of some services only.
  (written: WrittenAction) => !/^[\w-]/u.test(written.text) && covers(written.pattern, EVERY_ACTION),
);

/** Whether a resource is every resource there is. */
export function isEveryResource({ written }: ResourceItem): boolean {
  return saysEveryResource(written);
}

const saysEveryResource = answeredOnce(({ pattern }: WrittenResource) => covers(pattern, EVERY_RESOURCE));

/** Whether the statement says this action for every action, on every resource: the finding of `no-full-access`, whatever the condition. */
export function isFullAccess(item: ActionItem, { action, resource }: Statement): boolean {
  if (action?.negated !== false || resource?.negated !== false || !isEveryAction(item)) return false;
  return resource.items.some(isEveryResource);
}
