import type { PolicyEdit, PrincipalElement, PrincipalItem, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { listed } from "../shared/words.ts";

export default createRule({
  name: "no-allow-not-principal",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow NotPrincipal where it lets everyone in or shuts out whom it names",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html",
      codes: { ALLOW_WITH_NOT_PRINCIPAL: "allow" },
    },
    hasSuggestions: true,
    messages: {
      allow:
        "NotPrincipal with Allow allows everyone but {{principals}}, anonymous callers too, and AWS does not support it. Name in Principal who shall have access.",
      account:
        "A Deny with NotPrincipal may also deny '{{principal}}' unless its account is named beside it: AWS may check the account first. Add account {{account}}.",
      deny: "Deny {{principals}} instead.",
      add: "Add account {{account}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { principal, effect, type } = statement;
        if (principal?.negated !== true || (type !== "resource" && type !== "endpoint")) return;
        if (effect === "Allow") {
          const principals = listed(principal.items.map(({ text }) => text));
          report({
            at: principal.entry.key,
            messageId: "allow",
            code: "ALLOW_WITH_NOT_PRINCIPAL",
            data: { principals },
            suggest: [{ messageId: "deny", data: { principals }, edit: denyInstead(statement, principal) }],
          });
        } else if (effect === "Deny") {
          for (const [account, item] of strangers(principal)) {
            const root = `arn:${item.arn?.partition ?? "aws"}:iam::${account}:root`;
            report({
              at: item.value,
              messageId: "account",
              data: { principal: item.text, account },
              suggest: [
                {
                  messageId: "add",
                  data: { account },
                  edit: edit.rewriteStatement(statement, {
                    principals: [...principal.items, { kind: "AWS", text: root }],
                  }),
                  effect: "repairs",
                },
              ],
            });
          }
        }
      },
    }));
  },
});

/** The first principal of each account that is not named itself. */
function strangers({ items, hasUnknown }: PrincipalElement): ReadonlyMap<string, PrincipalItem> {
  const found = new Map<string, PrincipalItem>();
  if (hasUnknown || items.some((item) => item.isEveryone)) return found;
  const named = new Set(items.filter((item) => item.isAccount).map((item) => item.accountId));
  for (const item of items) {
    const { accountId } = item;
    if (accountId !== undefined && !named.has(accountId) && !found.has(accountId)) found.set(accountId, item);
  }
  return found;
}

/** The same principals, under Deny: who shall have access, other statements have to name. */
function denyInstead(statement: Statement, { entry, items, hasUnknown }: PrincipalElement): PolicyEdit | null {
  const effect = statement.entry("Effect");
  if (effect === undefined || hasUnknown || items.some((item) => item.isEveryone)) return null;
  return edit.editValue(
    statement.policy,
    { kind: "replace", target: effect.value, value: "Deny" },
    { kind: "rename", entry, key: "Principal" },
  );
}
