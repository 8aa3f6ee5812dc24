import type { ActionItem, ItemList, ResourceItem, Statement } from "@iam/policy";

type Item = ActionItem | ResourceItem;
type List = ItemList<Item> | undefined;

/**
 * What two statements are compared by before they are compared in full, for most statements are about other things: the bits
 * of their lists. A list that says all but what it names says every bit and needs none, and so does one that is not there.
 */
export class StatementOutline {
  readonly effect: Statement["effect"];
  readonly actionHeads: number = -1;
  readonly actionNames: number = -1;
  readonly neededActionHeads: number = 0;
  readonly neededActionNames: number = 0;
  readonly resourceHeads: number = -1;
  readonly resourceNames: number = -1;
  readonly neededResourceHeads: number = 0;
  readonly neededResourceNames: number = 0;

  constructor(readonly statement: Statement) {
    const { effect, action, resource } = statement;
    this.effect = effect;
    if (action?.negated === false) {
      const { outline } = action;
      this.actionHeads = outline.heads;
      this.actionNames = outline.names;
      this.neededActionHeads = outline.neededHeads;
      this.neededActionNames = outline.neededNames;
    }
    if (resource?.negated === false) {
      const { outline } = resource;
      this.resourceHeads = outline.heads;
      this.resourceNames = outline.names;
      this.neededResourceHeads = outline.neededHeads;
      this.neededResourceNames = outline.neededNames;
    }
  }

  /** Whether this statement may say all that the other one says; `false` is certain. */
  mayRepeat(inner: StatementOutline): boolean {
    return (
      (inner.neededActionNames & ~this.actionNames) === 0 &&
      (inner.neededActionHeads & ~this.actionHeads) === 0 &&
      (inner.neededResourceHeads & ~this.resourceHeads) === 0 &&
      (inner.neededResourceNames & ~this.resourceNames) === 0 &&
      this.effect === inner.effect &&
      mayHold(this.statement.action, inner.statement.action) &&
      mayHold(this.statement.resource, inner.statement.resource)
    );
  }
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
