import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { CREDENTIALS } from "../shared/credentials.ts";
import { isSameAction, listedActions } from "../shared/listed-actions.ts";
import { unlimitedBy, withoutAction } from "../shared/unlimited.ts";
import { listed } from "../shared/words.ts";

export default createRule({
  name: "no-credentials-exposure",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow rights that hand out credentials of every resource",
      recommended: "strict",
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    },
    hasSuggestions: true,
    messages: {
      exposed:
        "'{{action}}' is allowed without limits: by {{allowed}} the holder gets credentials or secrets that work outside of this policy. Name the resources, or remove it.",
      remove: "Remove '{{action}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          actions: {
            description: "The actions that hand out credentials.",
            type: "array",
            items: { type: "string", pattern: "^[a-z0-9-]+:[A-Za-z0-9]+$" },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ actions: CREDENTIALS }],
  },
  create(context, [{ actions = CREDENTIALS }]) {
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
