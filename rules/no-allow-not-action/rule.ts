import type { ActionItem, ItemList, PolicyEdit, PolicyType, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isAllowedBeside } from "../shared/allowed-beside.ts";
import { listed } from "../shared/words.ts";

/** Policies that grant. The others say how far another policy may grant, and name there what is out of bounds. */
const GRANTING: readonly PolicyType[] = ["identity", "resource", "trust"];

export default createRule({
  name: "no-allow-not-action",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow NotAction in statements that allow",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
    },
    hasSuggestions: true,
    messages: {
      allButThese:
        "NotAction with Allow allows every action but {{actions}}, also those of every other service and those that AWS adds later. List the actions that are needed in Action.",
      deny: "Deny {{actions}} instead.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { action, type } = statement;
        if (action?.negated !== true || statement.effect !== "Allow") return;
        if (type === undefined || !GRANTING.includes(type)) return;
        const actions = listed(action.items.map(({ text }) => text));
        report({
          at: action.entry.key,
          messageId: "allButThese",
          data: { actions },
          suggest: [{ messageId: "deny", data: { actions }, edit: denyInstead(statement, action) }],
        });
      },
    }));
  },
});

/** The same actions, under Deny: what the statement allowed, other statements have to name. None where they allow one of the actions. */
function denyInstead(statement: Statement, action: ItemList<ActionItem>): PolicyEdit | null {
  const effect = statement.entry("Effect");
  if (effect === undefined || action.hasUnknown || statement.tests.length > 0) return null;
  if (isAllowedBeside(statement.policy.statements, action.items)) return null;
  return edit.editValue(
    statement.policy,
    { kind: "replace", target: effect.value, value: "Deny" },
    { kind: "rename", entry: action.entry, key: "Action" },
  );
}
