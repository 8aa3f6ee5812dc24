import type { ActionItem, Statement } from "@iam/policy";
import { intersects } from "@iam/policy";
import { coversAction } from "./covered-items.ts";

/** Whether another item, of this statement or of another that allows, may allow the same action: to narrow one then narrows nothing. */
export function isAllowedElsewhere(item: ActionItem, { policy }: Statement): boolean {
  return policy.statements.some(({ effect, action }) => {
    if (effect !== "Allow" || action === undefined) return false;
    return action.negated
      ? action.items.every((other) => other === item || intersects(other.pattern, item.pattern) === "no")
      : action.hasUnknown || action.items.some((other) => other !== item && coversAction(other, item));
  });
}
