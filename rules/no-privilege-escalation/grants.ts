import type { ActionItem, ItemList, Policy, ResourceItem, Statement } from "@iam/policy";
import { Outline, answeredOnce } from "@iam/policy";
import { actionOf } from "@iam/service-reference";
import { coverAction } from "../shared/breadth.ts";
import { hasCondition } from "../shared/conditional.ts";
import { isLimitedByDeny } from "../shared/deny.ts";
import { isFullAccess } from "../shared/full-access.ts";
import { anyOf } from "../shared/listed-actions.ts";
import type { Combination } from "./combinations.ts";
import { EXISTING_WORKLOADS, IDENTITIES, NEW_WORKLOADS } from "./combinations.ts";

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

/** The actions of the combinations that a text allows. */
const dangersIn = answeredOnce(anyOf([...new Set([...IDENTITIES, ...NEW_WORKLOADS, ...EXISTING_WORKLOADS].flat())]));

/** What actions of IAM and of Identity Center begin with. */
const HEADS_OF_IDENTITIES = new Outline("iam:", true).head | new Outline("sso:", true).head;

/** Whether a list has an action that is dangerous to identities. Most lists name neither of the two services. */
export function hasDangerToIdentities({ items, outline }: ItemList<ActionItem>): boolean {
  if ((outline.heads & HEADS_OF_IDENTITIES) === 0) return false;
  for (const item of items) if (isDangerousToIdentities(item)) return true;
  return false;
}

/** Whether an action or a pattern of IAM or of Identity Center allows an action of a combination. Most policies have none. */
export function isDangerousToIdentities({ service, written }: ActionItem): boolean {
  return (service === "iam" || service === "sso") && dangersIn(written).length > 0;
}

/**
 * Every action or pattern of a combination that an identity policy allows without a condition. `*` on `*` is `no-full-access`'s
 * finding.
 */
export function grantsOf({ statements }: Policy): readonly Grant[] {
  const grants: Grant[] = [];
  for (const statement of statements) {
    const { action, resource } = statement;
    if (statement.effect !== "Allow" || action?.negated !== false || resource?.negated !== false) continue;
    if (!action.items.some(isDangerous) || statement.type !== "identity" || hasCondition(statement)) continue;
    if (action.items.some((item) => isFullAccess(item, statement))) continue;
    for (const item of action.items) if (isDangerous(item)) grants.push({ item, statement, resources: resource.items });
  }
  return grants;
}

function isDangerous({ written }: ActionItem): boolean {
  return dangersIn(written).length > 0;
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
  for (const combination of combinations) {
    const held: Grant[] = [];
    for (const action of combination) {
      if (!known.has(action))
        known.set(
          action,
          grants.find((grant) => allows(grant, action)),
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
  if (!dangersIn(item.written).includes(action)) return false;
  // `iam:Put*` is of several types.
  const reference = actionOf(action) ?? { resourceTypes: [] };
  return coverAction(resources, reference) && !isLimitedByDeny(statement, action);
}
