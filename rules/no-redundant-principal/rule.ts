import type { PrincipalItem } from "@iam/policy";
import { displayText, edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

export default createRule({
  name: "no-redundant-principal",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow role sessions beside their role in a trust policy",
      recommended: "strict",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
      codes: { REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY: "session" },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      session:
        "'{{role}}' stands for every session of that role, so '{{session}}' adds nothing beside it. Remove the session, or the role if only the session is meant.",
      remove: "Remove '{{session}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Principal(session, statement) {
        if (statement.type !== "trust" || statement.principal?.negated !== false) return;
        const name = roleOfSession(session);
        if (name === undefined) return;
        const role = statement.principal.items.find((other) => isRole(other, name, session));
        if (role === undefined) return;
        const data = { role: role.text, session: session.text };
        const principals = edit.principalsWithout(statement, [session]);
        const fix = { messageId: "remove", data, edit: edit.rewriteStatement(statement, { principals }) } as const;
        const code = "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY";
        report({ at: session, messageId: "session", code, data, fix });
      },
    }));
  },
});

/** The name of the role that a session is of; `undefined` for any other principal, and with a wildcard, which is none. */
function roleOfSession({ kind, arn, resourceType }: PrincipalItem): string | undefined {
  if (kind !== "AWS" || resourceType !== "assumed-role" || arn?.complete !== true) return undefined;
  const [, role, session, ...more] = displayText(arn.resource ?? []).split("/");
  const isWhole = session !== undefined && session !== "" && more.length === 0;
  return isWhole && !/[*?]/u.test(`${role ?? ""}${session}`) ? role : undefined;
}

/** Whether a principal is the role of a session. The names of an account's roles differ without their paths, which sessions do not have. */
function isRole(
  { kind, arn, resourceType, resourceName }: PrincipalItem,
  name: string,
  session: PrincipalItem,
): boolean {
  return (
    kind === "AWS" &&
    resourceType === "role" &&
    arn?.complete === true &&
    arn.account === session.arn?.account &&
    arn.partition === session.arn?.partition &&
    resourceName === name
  );
}
