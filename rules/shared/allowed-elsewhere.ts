import type { ActionItem, ItemList, Statement } from "@iam/policy";
import { intersects, mayHoldText } from "@iam/policy";
import { coversAction } from "./covered-items.ts";

/** Whether another item, of this statement or of another that allows, may allow the same action: to narrow one then narrows nothing. */
export function isAllowedElsewhere(item: ActionItem, { policy }: Statement): boolean {
  for (const { effect, action } of policy.statements) {
    if (effect === "Allow" && action !== undefined && mayAllow(action, item)) return true;
  }
  return false;
}

/** Whether a list of a statement may allow all that an item does, but for that item itself. */
function mayAllow(list: ItemList<ActionItem>, item: ActionItem): boolean {
  if (list.negated)
    return list.items.every((other) => other === item || intersects(other.pattern, item.pattern) === "no");
  if (list.hasUnknown) return true;
  if (!mayHoldText(list.outline, item.written.outline)) return false;
  for (const other of list.items) if (other !== item && coversAction(other, item)) return true;
  return false;
}
