import type { ActionItem, Policy, PolicyEdit, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { expandAction, supportsConditionKey } from "@iam/service-reference";
import { isAllowedElsewhere } from "../shared/allowed-elsewhere.ts";
import { kindOf } from "../shared/breadth.ts";
import { hasCondition } from "../shared/conditional.ts";
import { isSameAction } from "../shared/listed-actions.ts";
import { namedRole, withTest } from "../shared/pass-role.ts";
import { withoutAction } from "../shared/unlimited.ts";
import { wantedAction, wideGrant } from "../shared/wide-grant.ts";
import { listed } from "../shared/words.ts";
import { EXISTING_WORKLOADS, IDENTITIES, NEW_WORKLOADS } from "./combinations.ts";
import type { Escalation, Grant } from "./grants.ts";
import { escalationsIn, grantsOf, hasDangerToIdentities, isDangerousToIdentities } from "./grants.ts";

const PASS_ROLE = wantedAction("iam:PassRole");
const ROLES = kindOf("iam", "role/*");

export default createRule({
  name: "no-privilege-escalation",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow rights by which their holder can take every other right",
      recommended: true,
      severity: "warn",
      fix: "placeholder",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    },
    hasSuggestions: true,
    messages: {
      identity:
        "'{{action}}' is allowed without limits: with {{allowed}} the holder can take every right in the account, by changing identities or their policies. Name the identities, or ask for a permissions boundary.",
      newWorkload:
        "'{{action}}' with {{others}} lets the holder start a workload under any role of the account and act as that role. Name the roles or the service for iam:PassRole.",
      existingWorkload:
        "'{{action}}' is allowed without limits: with {{allowed}} the holder can act as the role of a workload that is there already. Name the workloads.",
      boundary: "Allow it only on identities with a permissions boundary.",
      role: "Allow one role only to be passed.",
      service: "Allow roles to be passed to one service only.",
      remove: "Remove it.",
    },
    schema: [
      {
        type: "object",
        properties: {
          existingWorkloads: {
            description: "Whether to report the ways through workloads that are there already.",
            type: "boolean",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ existingWorkloads: false }],
  },
  create(context, [{ existingWorkloads = false }]) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Policy(policy) {
        if (!existingWorkloads && !mayChange(policy)) return;
        const grants = grantsOf(policy);
        const isOfIdentities = grants.some(({ item }) => isDangerousToIdentities(item));
        if (!isOfIdentities && !existingWorkloads) return;
        const reported = new Set<ActionItem>();

        for (const found of isOfIdentities ? escalationsIn(IDENTITIES, grants, reported) : []) {
          const { item } = found.key;
          report({
            at: item.value,
            messageId: "identity",
            data: { action: item.text, allowed: allowedBy(found) },
            suggest: [{ messageId: "boundary", edit: withBoundary(found.key) }, removal(found.key)],
          });
        }
        for (const found of isOfIdentities ? escalationsIn(NEW_WORKLOADS, grants, reported) : []) {
          const { item } = found.key;
          report({
            at: item.value,
            messageId: "newWorkload",
            data: { action: item.text, others: othersOf(found) },
            suggest: [...passRoleRepairs(found, settings), removal(found.key)],
          });
        }
        for (const found of existingWorkloads ? escalationsIn(EXISTING_WORKLOADS, grants, reported) : []) {
          const { item } = found.key;
          report({
            at: item.value,
            messageId: "existingWorkload",
            data: { action: item.text, allowed: allowedBy(found) },
            suggest: [removal(found.key)],
          });
        }
      },
    }));
  },
});

function mayChange({ statements }: Policy): boolean {
  for (const statement of statements) if (mayChangeIdentities(statement)) return true;
  return false;
}

/** Most policies name no such action, and need no second look. */
function mayChangeIdentities(statement: Statement): boolean {
  const { effect, action } = statement;
  return effect === "Allow" && action !== undefined && hasDangerToIdentities(action) && !hasCondition(statement);
}

/** The actions of a combination; "it" for the one that is the action as it is written. */
function allowedBy({ combination: [action, ...others], key }: Escalation): string {
  const first = isSameAction(key.item, [action]) ? "it" : action;
  return listed([first, ...others]);
}

/** The actions that other items allow. `iam:PassRole` is always one of them: a pattern of IAM is no workload. */
function othersOf({ combination, grants, key }: Escalation): string {
  return listed(combination.filter((_, index) => grants[index]?.item !== key.item));
}

function withBoundary({ item, statement }: Grant): PolicyEdit | null {
  const key = "iam:PermissionsBoundary";
  if (isAllowedElsewhere(item, statement)) return null;
  if (!expandAction(item.text).every((action) => supportsConditionKey(action, key.toLowerCase()))) return null;
  const test = { operator: "StringEquals", key, values: "<REPLACE_WITH_POLICY_ARN>" };
  return edit.isolateActions(statement, [item], { tests: [...statement.tests, test] });
}

function passRoleRepairs({ grants }: Escalation, settings: IamSettings) {
  const statement = grants.at(-1)?.statement;
  const grant = statement === undefined ? undefined : wideGrant(statement, PASS_ROLE, ROLES);
  if (grant === undefined) return [];
  return [
    { messageId: "role", edit: namedRole(grant, "<REPLACE_WITH_ROLE_NAME>", settings) },
    { messageId: "service", edit: withTest(grant, "iam:PassedToService") },
  ] as const;
}

function removal({ item, statement }: Grant) {
  return { messageId: "remove", edit: withoutAction(item, statement), effect: "narrows" } as const;
}
