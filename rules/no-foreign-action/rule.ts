import type { ActionItem, ResourceItem, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isDeadAction } from "../shared/dead-action.ts";
import { homeOf, isSameFamily, serviceOfItem } from "./home.ts";

export default createRule({
  name: "no-foreign-action",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow actions and ARNs of another service in a resource policy",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html",
      codes: { UNSUPPORTED_ACTION_IN_POLICY: "action", UNSUPPORTED_RESOURCE_ARN_IN_POLICY: "resource" },
    },
    hasSuggestions: true,
    messages: {
      action:
        "This policy is attached to a resource of {{home}}, where '{{action}}' is never asked for. Move it to the policy of a resource of {{service}}, or to an identity policy.",
      resource:
        "This policy is attached to a resource of {{home}} and says nothing of '{{resource}}'. Move it to the policy of that resource, or to an identity policy.",
      remove: "Remove '{{text}}'.",
      removeStatement: "Remove the statement.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        if (policy.type !== "resource" || policy.statements.some(({ shapeType }) => shapeType === "trust")) return;
        const home = homeOf(policy);
        if (home === undefined) return;
        for (const statement of policy.statements) {
          const actions = foreign(statement.action?.items ?? [], home);
          for (const [item, service] of actions) {
            // Where no resource of the statement fits the action, no-mismatched-resource says so.
            if (isDeadAction(item, statement)) continue;
            const data = { home, service, action: item.text };
            const suggest = [without(item, service, statement)];
            report({ at: item, messageId: "action", code: "UNSUPPORTED_ACTION_IN_POLICY", data, suggest });
          }
          for (const [item, service] of foreign(statement.resource?.items ?? [], home)) {
            // An ARN beside the actions of its own service is there for them.
            if (actions.some(([, other]) => isSameFamily(other, service))) continue;
            if (statement.action?.items.some((action) => isDeadAction(action, statement)) === true) continue;
            const suggest = [without(item, service, statement)];
            const data = { home, resource: item.text };
            report({ at: item, messageId: "resource", code: "UNSUPPORTED_RESOURCE_ARN_IN_POLICY", data, suggest });
          }
        }
      },
    }));
  },
});

/** The items that name a service other than that of the policy's resource. */
function foreign<Item extends ActionItem | ResourceItem>(items: readonly Item[], home: string): [Item, string][] {
  return items.flatMap((item): [Item, string][] => {
    const service = serviceOfItem(item);
    return service === undefined || isSameFamily(service, home) ? [] : [[item, service]];
  });
}

/** The statement without an item, and without the ARNs that stand there for it. What NotAction and NotResource except has to stay. */
function without(item: ActionItem | ResourceItem, service: string, statement: Statement) {
  const { action, resource } = statement;
  if (action?.negated !== false || resource?.negated === true) return null;
  const actions = action.items.filter((other) => other !== item);
  const isNeeded = actions.some((other) => isSameFamily(serviceOfItem(other) ?? service, service));
  const isBeside = (other: ResourceItem): boolean => isSameFamily(serviceOfItem(other) ?? "*", service);
  const resources = (resource?.items ?? []).filter(
    (other) => other !== item && (actions.length === action.items.length || isNeeded || !isBeside(other)),
  );
  const isEmpty = actions.length === 0 || (resource !== undefined && resources.length === 0);
  if (isEmpty) return { messageId: "removeStatement", edit: edit.removeStatement(statement) } as const;
  const plan = { actions, ...(resource === undefined ? {} : { resources }) };
  return { messageId: "remove", data: { text: item.text }, edit: edit.rewriteStatement(statement, plan) } as const;
}
