import type { ActionItem, Statement } from "@iam/policy";
import { covers, intersects } from "@iam/policy";

/** Whether another item, of this statement or of another that allows, may allow the same action: to narrow one then narrows nothing. */
export function isAllowedElsewhere(item: ActionItem, { policy }: Statement): boolean {
  return policy.statements.some(({ effect, action }) => {
    if (effect !== "Allow" || action === undefined) return false;
    const others = action.items.filter((other) => other !== item);
    return action.negated
      ? others.every((other) => intersects(other.pattern, item.pattern) === "no")
      : action.hasUnknown || others.some((other) => covers(other.pattern, item.pattern));
  });
}
