import { edit } from "@iam/policy";
import type { FixEffect, IamRule } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/** A rule that finds one action and fixes it into another, and says what it likes about that. */
export function renameAction(name: string, effect: FixEffect, from: string, ...to: readonly string[]): IamRule {
  return createRule({
    name,
    meta: {
      type: "problem",
      docs: {
        description: `Disallow ${from}`,
        recommended: true,
        fix: effect,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
      },
      fixable: "code",
      messages: { found: "Found '{{action}}'.", fix: "Fix it." },
      schema: [],
    },
    create(context) {
      return definePolicyVisitor(context, ({ report }) => ({
        Action(action) {
          if (action.text !== from) return;
          report({
            at: action,
            messageId: "found",
            data: { action: action.text },
            fix: { messageId: "fix", edit: edit.replaceItem(action, ...to) },
          });
        },
      }));
    },
  });
}
