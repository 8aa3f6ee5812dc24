import type { ActionItem, ItemList, ResourceItem, Statement } from "@iam/policy";
import { mayHoldList } from "@iam/policy";

/**
 * A cheap look at two statements before they are compared in full, for most statements are about other things: whether the outer
 * one may say all that the inner one says; `false` is certain.
 */
export function mayRepeat(outer: Statement, inner: Statement): boolean {
  return (
    outer.effect === inner.effect && mayHold(outer.action, inner.action) && mayHold(outer.resource, inner.resource)
  );
}

type Item = ActionItem | ResourceItem;
type List = ItemList<Item> | undefined;

/** Whether each text of the inner list begins as some text of the outer one does, as far as its wildcards. */
function mayHold(outer: List, inner: List): boolean {
  if (outer?.negated !== false || inner?.negated !== false) return true;
  if (!mayHoldList(outer.outline, inner.outline)) return false;
  for (const { written } of inner.items) {
    const { isTold, lower } = written.outline;
    if (isTold && !beginsLikeOne(lower, outer.items)) return false;
  }
  return true;
}

function beginsLikeOne(lower: string, items: readonly Item[]): boolean {
  for (const { written } of items) if (lower.startsWith(written.outline.start)) return true;
  return false;
}
