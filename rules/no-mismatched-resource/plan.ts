import type { ActionItem, PolicyEdit, Statement, StatementPlan } from "@iam/policy";
import { edit } from "@iam/policy";
import { reachOf } from "../shared/reach.ts";
import { withText } from "./arn-repair.ts";
import type { Mismatch, Option, Wish } from "./mismatch.ts";

/**
 * Carries out a repair, for all actions of the statement that want the same one. The resources are replaced where no other
 * action is there, and added to where no other action gains by it; else the actions move to statements of their own.
 */
export function planRepair(statement: Statement, option: Option, mismatches: readonly Mismatch[]): PolicyEdit | null {
  const { action, resource } = statement;
  if (action === undefined || resource === undefined || action.hasUnknown) return null;
  const wanted = keyOf(option);
  const alike = mismatches.filter(({ options }) => options.some((other) => keyOf(other) === wanted));
  const group = alike.map((mismatch) => mismatch.action);
  const rest = action.items.filter((item) => !group.includes(item));
  const [wish, ...further] = option.wishes;
  if (wish === undefined || (wish.tests.length > 0 && hasUnreadTests(statement))) return null;

  if (further.length === 0 && rest.length === 0) {
    const resources = resource.items.map((item) => option.instead.get(item) ?? item);
    return edit.rewriteStatement(statement, { resources, ...testsOf(wish, statement) });
  }
  if (further.length === 0 && wish.tests.length === 0 && rest.every((item) => gainsNothing(item, wish, statement))) {
    const resources = resource.items.flatMap((item) => {
      const other = option.instead.get(item);
      return other === undefined ? [item] : [item, other];
    });
    return edit.rewriteStatement(statement, { resources });
  }
  const plans = option.wishes.map((each) => ({ resources: each.resources, ...testsOf(each, statement) }));
  return edit.isolateActions(statement, group, ...plans);
}

/** Whether something stands in the condition block that could not be read, and that no other block may leave out. */
function hasUnreadTests({ conditionEntry }: Statement): boolean {
  const block = conditionEntry?.value;
  if (block === undefined) return false;
  return block.kind !== "object" || block.entries.some(({ value }) => value.kind !== "object");
}

/** Two repairs with the same key are one, whatever action wants it. */
function keyOf({ wishes, isCertain }: Option): string {
  return JSON.stringify([isCertain, wishes]);
}

function testsOf({ tests }: Wish, statement: Statement): Pick<StatementPlan, "tests"> {
  return tests.length === 0 ? {} : { tests: [...statement.tests, ...tests] };
}

function gainsNothing(action: ActionItem, { resources }: Wish, { resource }: Statement): boolean {
  const reach = reachOf(action);
  const [any] = resource?.items ?? [];
  return reach !== undefined && any !== undefined && resources.every((text) => !reach.mayMatch(withText(any, text)));
}
