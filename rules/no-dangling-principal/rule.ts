import type { Statement } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/** The unique ids of roles and users. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const ROLE_ID = /^AROA[A-Z0-9]{12,124}$/u;
const USER_ID = /^AIDA[A-Z0-9]{12,124}$/u;

export default createRule({
  name: "no-dangling-principal",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow the ids of deleted users and roles as principals",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
      codes: { INVALID_ROLE_REFERENCE: "role", INVALID_USER_REFERENCE: "user" },
    },
    hasSuggestions: true,
    messages: {
      role: "'{{id}}' is the unique id of a role. AWS shows it in place of the ARN once the role is deleted, and a new role of that name has another. Name the role by its ARN, or remove the id.",
      user: "'{{id}}' is the unique id of a user. AWS shows it in place of the ARN once the user is deleted, and a new user of that name has another. Name the user by its ARN, or remove the id.",
      remove: "Remove '{{id}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Principal(item, statement) {
        const id = item.kind === "AWS" && isOfPrincipals(statement) ? (literalText(item.value) ?? "") : "";
        const isRole = ROLE_ID.test(id);
        if (!isRole && !USER_ID.test(id)) return;
        const others = edit.principalsWithout(statement, [item]);
        const isFree = statement.effect === "Allow" && statement.principal?.negated === false && others.length > 0;
        const remove = isFree ? edit.rewriteStatement(statement, { principals: others }) : null;
        const suggest = [{ messageId: "remove", data: { id }, edit: remove }] as const;
        if (isRole) report({ at: item, messageId: "role", code: "INVALID_ROLE_REFERENCE", data: { id }, suggest });
        else report({ at: item, messageId: "user", code: "INVALID_USER_REFERENCE", data: { id }, suggest });
      },
    }));
  },
});

/** Elsewhere there is no principal, or none but `*`. */
function isOfPrincipals({ type }: Statement): boolean {
  return type === "resource" || type === "trust";
}
