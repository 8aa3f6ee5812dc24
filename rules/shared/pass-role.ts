import type { PolicyEdit } from "@iam/policy";
import { edit } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import { expandAction } from "@iam/service-reference";
import { isAllowedElsewhere } from "./allowed-elsewhere.ts";
import { accountToWrite } from "./own-accounts.ts";
import type { WideGrant } from "./wide-grant.ts";

/** The action on one role of that name, in a statement of its own where other actions share it; `null` where it is not spelt out. */
export function namedRole(grant: WideGrant, name: string, settings: IamSettings): PolicyEdit | null {
  const { item, resources, wide } = grant;
  if (item === undefined || !isOneAction(grant) || resources.negated) return null;
  const { statement } = resources;
  // What the wildcard's own ARN says stays; where a template says it, nothing can be written that is certain to be within it.
  const old = wide.find(({ arn }) => arn !== undefined)?.arn;
  if (old !== undefined && (old.partition === undefined || old.account === undefined)) return null;
  const account = old?.account ?? accountToWrite(statement.policy, settings) ?? "*";
  const arn = `arn:${old?.partition ?? settings.partition ?? "aws"}:iam::${account}:role/${name}`;
  const kept = resources.items.filter((resource) => !wide.includes(resource));
  return edit.isolateActions(statement, [item], { resources: [arn, ...kept] });
}

/** The action for one service by a condition key, in a statement of its own where other actions share it. */
export function withTest(grant: WideGrant, key: string): PolicyEdit | null {
  const { item, actions } = grant;
  if (item === undefined || !isOneAction(grant)) return null;
  const { statement } = actions;
  const operator = edit.freeOperator(statement, key, "StringEquals", "StringLike");
  if (operator === undefined) return null;
  const test = { operator, key, values: "<REPLACE_WITH_SERVICE>.amazonaws.com" };
  return edit.isolateActions(statement, [item], { tests: [...statement.tests, test] });
}

/** Whether nothing else moves with the item, a pattern such as `iam:Pass*` may be one action too, and nothing else allows it. */
function isOneAction({ item, resources }: WideGrant): boolean {
  if (item === undefined || resources.hasUnknown || isAllowedElsewhere(item, resources.statement)) return false;
  return expandAction(item.text).length === 1;
}
