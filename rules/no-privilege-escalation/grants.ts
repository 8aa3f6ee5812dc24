import type { ActionItem, Policy, ResourceItem, Statement } from "@iam/policy";
import { match } from "@iam/policy";
import { actionOf } from "@iam/service-reference";
import { coverAction } from "../shared/breadth.ts";
import { hasCondition } from "../shared/conditional.ts";
import { isLimitedByDeny } from "../shared/deny.ts";
import { isFullAccess } from "../shared/full-access.ts";
import type { Combination } from "./combinations.ts";

/** An action or a pattern of a statement that allows, without a condition. */
export interface Grant {
  readonly item: ActionItem;
  readonly statement: Statement;
  readonly resources: readonly ResourceItem[];
}

/** A combination, and what allows each of its actions. */
export interface Escalation {
  readonly combination: Combination;
  readonly grants: readonly Grant[];
  /** What allows the first action of the combination. */
  readonly key: Grant;
}

/** Every action or pattern that an identity policy allows without a condition. `*` on `*` is `no-full-access`'s finding. */
export function grantsOf({ statements }: Policy): readonly Grant[] {
  return statements.flatMap((statement) => {
    const { action, resource } = statement;
    if (statement.effect !== "Allow" || action?.negated !== false || resource?.negated !== false) return [];
    if (statement.type !== "identity" || hasCondition(statement)) return [];
    if (action.items.some((item) => isFullAccess(item, statement))) return [];
    const named = action.items.filter(({ service }) => !service.includes("*"));
    return named.map((item) => ({ item, statement, resources: resource.items }));
  });
}

/**
 * The combinations that are allowed on every resource that they work on, each action once: whoever can put any policy on any
 * role needs no second action for it.
 */
export function escalationsIn(
  combinations: readonly Combination[],
  grants: readonly Grant[],
  reported: Set<ActionItem>,
): readonly Escalation[] {
  const found: Escalation[] = [];
  const known = new Map<string, Grant | undefined>();
  const services = new Map<string, Grant[]>();
  for (const grant of grants) {
    const others = services.get(grant.item.service);
    if (others === undefined) services.set(grant.item.service, [grant]);
    else others.push(grant);
  }
  for (const combination of combinations) {
    const held: Grant[] = [];
    for (const action of combination) {
      if (!known.has(action))
        known.set(
          action,
          services.get(action.slice(0, action.indexOf(":")))?.find((grant) => allows(grant, action)),
        );
      const grant = known.get(action);
      if (grant === undefined || reported.has(grant.item)) break;
      held.push(grant);
    }
    const [key] = held;
    if (key === undefined || held.length < combination.length) continue;
    reported.add(key.item);
    found.push({ combination, grants: held, key });
  }
  return found;
}

/** Whether a grant allows the action on every resource of one of its types, and no Deny limits it. */
function allows({ item, statement, resources }: Grant, action: string): boolean {
  if (match(item.pattern, action) !== "yes") return false;
  // `iam:Put*` is of several types.
  const reference = actionOf(action) ?? { resourceTypes: [] };
  return coverAction(resources, reference) && !isLimitedByDeny(statement, action);
}
