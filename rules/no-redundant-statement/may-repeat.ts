import type { ActionItem, ItemList, ListOutline, ResourceItem, Statement } from "@iam/policy";
import { mayHoldList } from "@iam/policy";

type Item = ActionItem | ResourceItem;
type List = ItemList<Item> | undefined;

/** What two statements are compared by before they are compared in full, for most statements are about other things. */
export interface StatementOutline {
  readonly statement: Statement;
  readonly effect: Statement["effect"];
  /** `undefined` where the list says all but what it names, or there is none. */
  readonly actions: ListOutline | undefined;
  readonly resources: ListOutline | undefined;
}

export function outlineOf(statement: Statement): StatementOutline {
  const { effect, action, resource } = statement;
  return { statement, effect, actions: outlineOfList(action), resources: outlineOfList(resource) };
}

function outlineOfList(list: List): ListOutline | undefined {
  return list?.negated === false ? list.outline : undefined;
}

/** Whether the outer statement may say all that the inner one says; `false` is certain. */
export function mayRepeat(outer: StatementOutline, inner: StatementOutline): boolean {
  return (
    (outer.actions === undefined || inner.actions === undefined || mayHoldList(outer.actions, inner.actions)) &&
    (outer.resources === undefined || inner.resources === undefined || mayHoldList(outer.resources, inner.resources)) &&
    outer.effect === inner.effect &&
    mayHold(outer.statement.action, inner.statement.action) &&
    mayHold(outer.statement.resource, inner.statement.resource)
  );
}

/** Whether each text of the inner list begins as some text of the outer one does, as far as its wildcards. */
function mayHold(outer: List, inner: List): boolean {
  if (outer?.negated !== false || inner?.negated !== false) return true;
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
