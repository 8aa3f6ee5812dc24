import type { Entry, PrincipalElement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/** Whom such a policy is for is said by what it is attached to. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const TYPES = {
  identity: "a permission policy",
  boundary: "a permissions boundary",
  session: "a session policy",
  "service-control": "a service control policy",
} as const;

export default createRule({
  name: "no-principal-in-identity-policy",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow principals in policies that are attached to the principal",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
      codes: {
        SCP_SYNTAX_ERROR_PRINCIPAL: ["principal", "trust"],
        UNSUPPORTED_PRINCIPAL: ["principal", "trust"],
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      principal:
        "AWS rejects {{element}} in {{policy}}, which is for whoever it is attached to. Remove it, and attach the policy to those whom it is meant for.",
      trust:
        "AWS rejects {{element}} in {{policy}}. Who may assume a role is said by that role's trust policy: move this statement there.",
      remove: "Remove {{element}}; the statement is then for whoever the policy is attached to.",
      condition: "Ask for the same principals with aws:PrincipalArn.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { type, principal } = statement;
        if (principal === undefined || type === undefined || !(type in TYPES)) return;
        const policy = TYPES[type as keyof typeof TYPES];
        const code = type === "service-control" ? "SCP_SYNTAX_ERROR_PRINCIPAL" : "UNSUPPORTED_PRINCIPAL";
        const entries = [statement.entry("Principal"), statement.entry("NotPrincipal")].filter(
          (entry) => entry !== undefined,
        );
        if (statement.shapeType === "trust") {
          const [{ key }] = entries as [Entry, ...Entry[]];
          report({
            at: key,
            messageId: "trust",
            code,
            data: { element: principal.negated ? "NotPrincipal" : "Principal", policy },
          });
          return;
        }
        for (const { key } of entries) {
          const element = key === statement.entry("Principal")?.key ? "Principal" : "NotPrincipal";
          const isOnly = entries.length === 1;
          const everyone =
            !principal.negated && !principal.hasUnknown && principal.items.every((item) => item.isEveryone);
          const remove = {
            messageId: "remove",
            data: { element },
            edit: edit.removeElement(statement, element),
          } as const;
          report({
            at: key,
            messageId: "principal",
            code,
            data: { element, policy },
            fix: isOnly && everyone ? remove : null,
            suggest: !isOnly || everyone ? [] : [principal.negated ? null : remove, asCondition(principal)],
          });
        }
      },
    }));
  },
});

/** The same users and roles as a condition, which such a policy may have. */
function asCondition(principal: PrincipalElement) {
  const { statement, items, negated, hasUnknown } = principal;
  const key = "aws:PrincipalArn";
  const names = items.every(
    ({ kind, arn, resourceType }) => kind === "AWS" && arn?.complete === true && isNamed(resourceType),
  );
  const operator = edit.freeOperator(statement, key, ...(negated ? ["ArnNotEquals"] : ["ArnEquals"]));
  if (!names || hasUnknown || items.length === 0 || operator === undefined) return null;
  const values = items.map(({ text }) => text);
  const test = { operator, key, values };
  const without = [negated ? "NotPrincipal" : "Principal"] as const;
  return {
    messageId: "condition",
    edit: edit.rewriteStatement(statement, { without, tests: [...statement.tests, test] }),
  } as const;
}

function isNamed(resourceType: string | undefined): boolean {
  return resourceType === "user" || resourceType === "role";
}
