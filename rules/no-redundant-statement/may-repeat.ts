import type { ActionItem, ItemList, ResourceItem, Statement } from "@iam/policy";
import { outlineOf } from "../shared/covered-items.ts";

/** A cheap look at two statements before they are compared in full: most statements of a policy are about other services. */
export class StatementOutline {
  readonly #statement: Statement;
  /** The heads of the actions; `undefined` is among them where one may be of any service. */
  readonly #heads: ReadonlySet<string | undefined>;

  constructor(statement: Statement) {
    this.#statement = statement;
    this.#heads = new Set(statement.action?.items.map(({ written }) => outlineOf(written).head));
  }

  /** Whether this statement may say all that the other one says; `false` is certain. */
  mayRepeat(other: Statement): boolean {
    const { effect, action, resource } = this.#statement;
    if (effect !== other.effect) return false;
    const first = other.action?.items[0];
    if (first !== undefined && other.action?.negated === false && action?.negated === false) {
      const { head } = outlineOf(first.written);
      if (!this.#heads.has(undefined) && (head === undefined || !this.#heads.has(head))) return false;
    }
    return mayHold(action, other.action) && mayHold(resource, other.resource);
  }
}

type List = ItemList<ActionItem> | ItemList<ResourceItem> | undefined;

/** Whether each text of the inner list begins as some text of the outer one does, as far as its wildcards. */
function mayHold(outer: List, inner: List): boolean {
  if (outer?.negated !== false || inner?.negated !== false) return true;
  const starts = outer.items.map(({ written }) => outlineOf(written).start);
  return inner.items.every(({ written }) => {
    // How a hole is written does not tell what it holds.
    if (written.parts.some((part) => typeof part !== "string")) return true;
    const { lower } = outlineOf(written);
    return starts.some((start) => lower.startsWith(start));
  });
}
