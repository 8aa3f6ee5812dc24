import type { ActionItem, Statement } from "@iam/policy";
import { intersects } from "@iam/policy";

/** Whether one of these statements allows one of the actions by its name: a Deny of them would take that back. */
export function isAllowedBeside(statements: readonly Statement[], actions: readonly ActionItem[]): boolean {
  return statements.some(
    ({ effect, action }) =>
      effect === "Allow" &&
      action?.negated === false &&
      action.items.some((allowed) => actions.some((denied) => intersects(denied.pattern, allowed.pattern) !== "no")),
  );
}
