import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isSameAction, listedActions } from "../shared/listed-actions.ts";
import { unlimitedBy, withoutAction } from "../shared/unlimited.ts";
import { listed } from "../shared/words.ts";
import { SHARING_ACTIONS } from "./sharing-actions.ts";

export default createRule({
  name: "no-resource-exposure",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow rights to share every resource with others",
      recommended: "strict",
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html",
    },
    hasSuggestions: true,
    messages: {
      exposed:
        "'{{action}}' is allowed without limits: by {{allowed}} the holder can open resources to other accounts or to everyone. Name the resources, or remove it.",
      remove: "Remove '{{action}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          actions: {
            description: "The actions that share resources.",
            type: "array",
            items: { type: "string", pattern: "^[a-z0-9-]+:[A-Za-z0-9]+$" },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ actions: SHARING_ACTIONS }],
  },
  create(context, [{ actions = SHARING_ACTIONS }]) {
    const wanted = listedActions(actions);
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action, statement) {
        const allowed = unlimitedBy(action, statement, wanted);
        if (allowed.length === 0) return;
        report({
          at: action.value,
          messageId: "exposed",
          data: { action: action.text, allowed: isSameAction(action, allowed) ? "it" : listed(allowed) },
          suggest: [{ messageId: "remove", data: { action: action.text }, edit: withoutAction(action, statement) }],
        });
      },
    }));
  },
});
