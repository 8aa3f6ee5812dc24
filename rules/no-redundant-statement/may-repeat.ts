import type { ActionItem, ItemList, ResourceItem, Statement } from "@iam/policy";
import { outlineOf } from "../shared/covered-items.ts";

/** A cheap look at the statements of a policy before they are compared in full: most of them are about other services. */
export class StatementOutlines {
  readonly #statements: readonly Statement[];
  /** By the heads of their actions; under `undefined` those that may say something of any service. */
  readonly #byHead = new Map<string | undefined, Statement[]>();

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    for (const statement of statements) {
      for (const head of headsOf(statement)) {
        const others = this.#byHead.get(head);
        if (others === undefined) this.#byHead.set(head, [statement]);
        else others.push(statement);
      }
    }
  }

  /** The statements that may say all that this one says, in the order of the text. */
  mayRepeat(inner: Statement): readonly Statement[] {
    return this.#near(inner).filter(
      (outer) =>
        outer !== inner &&
        outer.effect === inner.effect &&
        mayHold(outer.action, inner.action) &&
        mayHold(outer.resource, inner.resource),
    );
  }

  #near({ action }: Statement): readonly Statement[] {
    const first = action?.items[0];
    if (first === undefined || action?.negated !== false) return this.#statements;
    const { head } = outlineOf(first.written);
    const ofAny = this.#byHead.get(undefined) ?? NONE;
    const ofHead = head === undefined ? NONE : (this.#byHead.get(head) ?? NONE);
    if (ofAny.length === 0 || ofHead.length === 0) return ofAny.length === 0 ? ofHead : ofAny;
    return [...new Set([...ofAny, ...ofHead])].sort((a, b) => a.index - b.index);
  }
}

const NONE: readonly Statement[] = [];

function headsOf({ action }: Statement): Iterable<string | undefined> {
  return action?.negated === false ? new Set(action.items.map(({ written }) => outlineOf(written).head)) : [undefined];
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
