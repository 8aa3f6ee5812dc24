import type { ActionItem, PolicyEdit, ResourceItem, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { actionOf } from "@iam/service-reference";
import { isAllowedElsewhere } from "./allowed-elsewhere.ts";
import { coverAction } from "./breadth.ts";
import { hasCondition } from "./conditional.ts";
import { isLimitedByDeny } from "./deny.ts";
import type { ListedActions } from "./listed-actions.ts";

const NONE: readonly string[] = [];

/**
 * The listed actions that an action or a narrow pattern of an identity policy allows on every resource of a type: without a
 * condition, and without a Deny of the same policy that limits them.
 */
export function unlimitedBy(item: ActionItem, statement: Statement, listed: ListedActions): readonly string[] {
  const allowed = listed(item.written);
  if (allowed.length === 0 || statement.effect !== "Allow" || statement.action?.negated !== false) return NONE;
  if (statement.type !== "identity" || statement.resource?.negated !== false || hasCondition(statement)) return NONE;
  return withoutLimits(allowed, statement, statement.resource.items);
}

function withoutLimits(
  actions: readonly string[],
  statement: Statement,
  resources: readonly ResourceItem[],
): readonly string[] {
  return actions.filter((action) => {
    const known = actionOf(action) ?? { resourceTypes: [] };
    return coverAction(resources, known) && !isLimitedByDeny(statement, action);
  });
}

/** The statement without an action that is spelt out in a list of several; `null` for a pattern, or where it is the only one. */
export function withoutAction(item: ActionItem, statement: Statement): PolicyEdit | null {
  const isOneOfSeveral = (statement.action?.items.length ?? 0) > 1 && !isAllowedElsewhere(item, statement);
  return isOneOfSeveral && !item.text.includes("*") && !item.text.includes("?") ? edit.replaceItem(item) : null;
}
