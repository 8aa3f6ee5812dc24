import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { coveredItems, coversAction } from "../shared/covered-items.ts";

export default createRule({
  name: "no-redundant-action",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow actions that another one of the same list covers",
      recommended: "strict",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
      codes: { REDUNDANT_ACTION: ["redundant", "repeated"] },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      redundant: "'{{by}}' of the same {{element}} covers '{{action}}', so it adds nothing. Remove it.",
      repeated: "'{{action}}' stands in {{element}} already. Remove it.",
      remove: "Remove '{{action}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement({ action: list }) {
        if (list === undefined) return;
        for (const { item, by } of coveredItems(list, coversAction)) {
          const data = { action: item.text, by: by.text, element: list.name };
          report({
            at: item,
            messageId: item.text === by.text ? "repeated" : "redundant",
            data,
            code: "REDUNDANT_ACTION",
            fix: { messageId: "remove", data, edit: edit.replaceItem(item) },
          });
        }
      },
    }));
  },
});
