import type { ActionItem, Statement } from "@iam/policy";
import { intersects } from "@iam/policy";
import { coversAction } from "./covered-items.ts";
import { marksIn } from "./marks.ts";

/** Whether another item, of this statement or of another that allows, may allow the same action: to narrow one then narrows nothing. */
export function isAllowedElsewhere(item: ActionItem, { policy }: Statement): boolean {
  return policy.statements.some(({ effect, action }) => {
    if (effect !== "Allow" || action === undefined) return false;
    return action.negated
      ? action.items.every((other) => other === item || intersects(other.pattern, item.pattern) === "no")
      : action.hasUnknown || action.items.some((other) => other !== item && allows(other, item));
  });
}

/** Whether one item allows all that the other one does. What is spelt out allows nothing but itself. */
function allows(outer: ActionItem, inner: ActionItem): boolean {
  return marksIn(outer.written) === 0 ? outer.id === inner.id : coversAction(outer, inner);
}
