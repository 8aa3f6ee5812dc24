import type { Statement } from "@iam/policy";
import { covers, isMatchAll, match } from "@iam/policy";

/** Whether a Deny may take an action; what cannot be read may be that action. */
export function mayDenyAction({ action: denied }: Statement, action: string): boolean {
  if (denied === undefined) return false;
  const answers = denied.items.map(({ pattern }) => match(pattern, action));
  return denied.negated ? !answers.includes("yes") : denied.hasUnknown || answers.some((answer) => answer !== "no");
}

/**
 * Whether a Deny of the policy limits an action that the statement allows. One with a condition or with NotResource is how
 * people write "only with a boundary" and "only these", so it counts; one of other resources leaves the rest open. What cannot
 * be read may be such a Deny.
 */
export function isLimitedByDeny(statement: Statement, action: string): boolean {
  const { policy, resource } = statement;
  if (policy.hasUnknownStatements) return true;
  return policy.statements.some((deny) => {
    if (deny.effect !== "Deny" || !mayDenyAction(deny, action)) return false;
    const denied = deny.resource;
    if (denied === undefined || denied.negated || denied.hasUnknown) return true;
    if (denied.items.some(({ pattern }) => isMatchAll(pattern))) return true;
    return (
      resource?.negated === false &&
      resource.items.every((item) => denied.items.some(({ pattern }) => covers(pattern, item.pattern)))
    );
  });
}
