import type { ItemList, PolicyEdit, PolicyType, ResourceItem, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isAllowedBeside } from "../shared/allowed-beside.ts";
import { reachOf } from "../shared/reach.ts";
import { listed } from "../shared/words.ts";

/** Policies that grant. The others say how far another policy may grant, and name there what is out of bounds. */
const GRANTING: readonly PolicyType[] = ["identity", "resource"];

/** Whose own rules say the same of them, with the right resource at hand. */
const WITH_RULES_OF_THEIR_OWN: ReadonlySet<string> = new Set(["iam:passrole", "iam:createservicelinkedrole"]);

export default createRule({
  name: "no-allow-not-resource",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow NotResource in statements that allow",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html",
    },
    hasSuggestions: true,
    messages: {
      allButThese:
        "NotResource with Allow reaches every resource but {{resources}}, also those of other services and those that are made later. List the resources that are needed in Resource.",
      deny: "Deny {{resources}} instead.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { action, resource, type } = statement;
        if (resource?.negated !== true || statement.effect !== "Allow") return;
        // `no-allow-not-action` speaks of a statement that names neither.
        if (type === undefined || !GRANTING.includes(type) || action === undefined || action.negated) return;
        if (!action.hasUnknown && action.items.every(({ id }) => WITH_RULES_OF_THEIR_OWN.has(id))) return;
        const resources = listed(resource.items.map(({ text }) => `'${text}'`));
        report({
          at: resource.entry.key,
          messageId: "allButThese",
          data: { resources },
          suggest: [{ messageId: "deny", data: { resources }, edit: denyInstead(statement, resource) }],
        });
      },
    }));
  },
});

/** The same resources, under Deny: what the statement allowed, other statements have to name. */
function denyInstead(statement: Statement, resource: ItemList<ResourceItem>): PolicyEdit | null {
  const effect = statement.entry("Effect");
  if (effect === undefined || resource.hasUnknown || statement.tests.length > 0) return null;
  const others = statement.policy.statements.filter((other) => other !== statement);
  if (isAllowedBeside(others, statement.action?.items ?? [])) return null;
  // A Deny of an action on resources that it is never checked against would deny nothing.
  const isDead = statement.action?.items.some((action) => {
    const reach = reachOf(action);
    return reach !== undefined && !resource.items.some((item) => reach.mayMatch(item));
  });
  if (isDead === true) return null;
  return edit.editValue(
    statement.policy,
    { kind: "replace", target: effect.value, value: "Deny" },
    { kind: "rename", entry: resource.entry, key: "Resource" },
  );
}
