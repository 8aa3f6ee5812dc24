import type { PrincipalItem, Role } from "@iam/policy";
import { createRule, defineRoleVisitor } from "@iam/rule-kit";

export default createRule({
  name: "no-circular-trust",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow roles that trust each other",
      recommended: true,
      severity: "warn",
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    },
    messages: {
      circular:
        "'{{role}}' and '{{other}}' trust each other: who holds one can take the other, so neither limits anything. Neither can be created before the other exists. Let one of them go without the trust.",
    },
    schema: [],
  },
  create(context) {
    return defineRoleVisitor(context, ({ report }) => ({
      Role(role, roles) {
        // Once for two roles: at the later one.
        for (const other of roles.slice(0, roles.indexOf(role))) {
          if (!trusts(role, other) || !trusts(other, role)) continue;
          report({ at: role.place, messageId: "circular", data: { role: role.name, other: other.name } });
        }
      },
    }));
  },
});

function trusts({ trust }: Role, other: Role): boolean {
  return (
    trust?.statements.some(
      ({ effect, principal }) =>
        effect === "Allow" && principal?.negated === false && principal.items.some((item) => isRole(item, other)),
    ) === true
  );
}

/** Whether a principal is that role; the same name in a template is the same role, as a template is deployed in one account. */
function isRole(item: PrincipalItem, { references, roleName }: Role): boolean {
  if (item.kind !== "AWS") return false;
  if (references.includes(item.text)) return true;
  return (
    roleName !== undefined &&
    item.resourceType === "role" &&
    item.resourceName === roleName &&
    // An account that is written may be another one.
    item.accountId === undefined
  );
}
