import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { coveredItems, coversResource } from "../shared/covered-items.ts";

export default createRule({
  name: "no-redundant-resource",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow resources that another one of the same list covers",
      recommended: "strict",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
      codes: { REDUNDANT_RESOURCE: ["redundant", "repeated"] },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      redundant: "'{{by}}' of the same {{element}} covers '{{resource}}', so it adds nothing. Remove it.",
      repeated: "'{{resource}}' stands in {{element}} already. Remove it.",
      remove: "Remove '{{resource}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement({ resource: list }) {
        if (list === undefined) return;
        for (const { item, by } of coveredItems(list, coversResource)) {
          const data = { resource: item.text, by: by.text, element: list.name };
          report({
            at: item,
            messageId: item.text === by.text ? "repeated" : "redundant",
            data,
            code: "REDUNDANT_RESOURCE",
            fix: { messageId: "remove", data, edit: edit.replaceItem(item) },
          });
        }
      },
    }));
  },
});
