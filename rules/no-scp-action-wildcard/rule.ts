import { createRule, definePolicyVisitor } from "@iam/rule-kit";

export default createRule({
  name: "no-scp-action-wildcard",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow wildcards before the end of an action in service control policies",
      recommended: false,
      fix: null,
      source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html",
      codes: { SCP_SYNTAX_ERROR_ACTION_WILDCARD: "wildcard" },
    },
    messages: {
      wildcard:
        "'{{action}}' has a wildcard before its end, which Access Analyzer calls an error in a service control policy, though AWS takes it since September 2025. List the actions, or put the wildcard last.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action, { type }) {
        if (type !== "service-control" || !/[*?][^*?]/u.test(action.text)) return;
        if (action.pattern.unknowns.length > 0) return;
        report({
          at: action,
          messageId: "wildcard",
          code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD",
          data: { action: action.text },
        });
      },
    }));
  },
});
