import type { ActionItem, Statement } from "@iam/policy";
import { edit, isMatchAll } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { serviceOf } from "@iam/service-reference";

export default createRule({
  name: "valid-control-policy",
  meta: {
    type: "problem",
    docs: {
      description: "Require resource control policies to keep to the part of the policy language that AWS reads there",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html",
      codes: {
        RCP_SYNTAX_ERROR_ACTION: ["everything", "service"],
        RCP_SYNTAX_ERROR_ALLOW: ["allow", "allowCondition"],
        RCP_SYNTAX_ERROR_NOTACTION: "notAction",
        RCP_SYNTAX_ERROR_PRINCIPAL: ["principal", "everyone", "notPrincipal"],
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      everything:
        "AWS rejects '{{action}}' in a resource control policy that denies: each action names a service. List the services that are meant, such as 's3:*'.",
      service:
        "AWS rejects '{{action}}' in a resource control policy, since such policies do not reach the service '{{service}}'. Remove it, and use a service control policy.",
      allow:
        "AWS allows in a resource control policy only everything, so it rejects an Allow on '{{resource}}'. Deny what nobody shall do instead.",
      allowCondition:
        "AWS allows in a resource control policy only everything, so it rejects an Allow with a Condition. Deny under the opposite condition instead.",
      notAction: "AWS rejects NotAction in a resource control policy. Name the actions with Action.",
      principal:
        'AWS rejects \'{{principal}}\' in a resource control policy, which is for all principals. Write "Principal": "*", and tell the callers apart by a condition such as aws:PrincipalArn.',
      everyone: 'AWS takes all principals of a resource control policy in one form alone. Write "Principal": "*".',
      notPrincipal:
        'AWS rejects NotPrincipal in a resource control policy, which is for all principals. Write "Principal": "*", and except callers by a condition such as aws:PrincipalArn.',
      star: 'Write "Principal": "*".',
      drop: "Drop '{{action}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        if (statement.type !== "resource-control") return;
        const notAction = statement.entry("NotAction");
        if (notAction !== undefined) {
          report({ at: notAction.key, messageId: "notAction", code: "RCP_SYNTAX_ERROR_NOTACTION" });
        }
        const notPrincipal = statement.entry("NotPrincipal");
        if (notPrincipal !== undefined) {
          report({ at: notPrincipal.key, messageId: "notPrincipal", code: "RCP_SYNTAX_ERROR_PRINCIPAL" });
        }
        if (statement.effect === "Allow" && statement.conditionEntry !== undefined) {
          report({ at: statement.conditionEntry.key, messageId: "allowCondition", code: "RCP_SYNTAX_ERROR_ALLOW" });
        }
      },
      Action(action, statement) {
        if (statement.type !== "resource-control" || statement.action?.negated === true) return;
        const { text, service, pattern } = action;
        if (pattern.unknowns.length > 0) return;
        if (isMatchAll(pattern) || service === "*") {
          // AWS's own RCPFullAWSAccess allows `*`.
          if (statement.effect === "Allow") return;
          report({ at: action, messageId: "everything", code: "RCP_SYNTAX_ERROR_ACTION", data: { action: text } });
          return;
        }
        // A service that AWS does not know is a fault of its own.
        if (serviceOf(service)?.resourceControlPolicies !== false) return;
        report({
          at: action,
          messageId: "service",
          code: "RCP_SYNTAX_ERROR_ACTION",
          data: { action: text, service },
          suggest: [{ messageId: "drop", data: { action: text }, edit: dropped(action, statement) }],
        });
      },
      Resource(resource, { type, effect }) {
        if (type !== "resource-control" || effect !== "Allow" || isMatchAll(resource.pattern)) return;
        if (resource.pattern.unknowns.length > 0) return;
        const data = { resource: resource.text };
        report({ at: resource, messageId: "allow", code: "RCP_SYNTAX_ERROR_ALLOW", data });
      },
      Principal(principal, statement) {
        const { type, principal: element } = statement;
        if (type !== "resource-control" || element === undefined || element.negated) return;
        const { kind, text, isEveryone } = principal;
        if (isEveryone && kind === undefined) return;
        const code = "RCP_SYNTAX_ERROR_PRINCIPAL";
        if (!isEveryone) {
          report({ at: principal, messageId: "principal", code, data: { principal: text } });
          return;
        }
        const isAlone = element.items.length === 1 && !element.hasUnknown;
        const star = edit.rewriteStatement(statement, { principals: "*" });
        report({ at: principal, messageId: "everyone", code, fix: { messageId: "star", edit: isAlone ? star : null } });
      },
    }));
  },
});

/** Without the last action, nothing would say what the statement is for. */
function dropped(item: ActionItem, { action }: Statement) {
  return action === undefined || action.items.length < 2 ? null : edit.replaceItem(item);
}
