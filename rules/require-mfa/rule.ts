import type { ActionItem, ConditionTest, Statement } from "@iam/policy";
import { edit, unreadConditions } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import type { ListedActions } from "../shared/listed-actions.ts";
import { isSameAction, listedActions } from "../shared/listed-actions.ts";
import { isHeldByRole, isMfaTest } from "../shared/mfa.ts";
import { listed } from "../shared/words.ts";
import { denialsWithoutMfa, takes } from "./denied.ts";
import { SENSITIVE_ACTIONS } from "./sensitive-actions.ts";

export default createRule({
  name: "require-mfa",
  meta: {
    type: "problem",
    docs: {
      description: "Require MFA for sensitive actions in policies of people",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      missing:
        "'{{action}}' is allowed without MFA, so a stolen password or access key is enough for {{allowed}}. Ask for aws:MultiFactorAuthPresent.",
      missingForPeople:
        "'{{action}}' is allowed without MFA, so a stolen password or access key is enough for {{allowed}}. Where people hold this policy, ask for aws:MultiFactorAuthPresent; a role never has it.",
      ask: "Ask for MFA for {{actions}}.",
    },
    schema: [
      {
        type: "object",
        properties: {
          actions: {
            description: "The sensitive actions.",
            type: "array",
            items: { type: "string", pattern: "^[a-z0-9-]+:[A-Za-z0-9]+$" },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ actions: SENSITIVE_ACTIONS }],
  },
  create(context, [{ actions = SENSITIVE_ACTIONS }]) {
    const sensitive = listedActions(actions);
    const isSensitive = ({ written }: ActionItem): boolean => sensitive(written).length > 0;
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { action: element, policy } = statement;
        if (statement.effect !== "Allow" || element?.negated !== false || !hasOne(element.items, sensitive)) return;
        if (statement.type !== "identity" || isHeldByRole(policy)) return;
        if (unreadConditions(statement).length > 0 || policy.hasUnknownStatements) return;
        const { tests } = statement;
        if (tests.some((test) => isMfaTest(test) || isForServices(test))) return;

        const denials = denialsWithoutMfa(policy);
        const found = element.items
          .filter(isSensitive)
          .map((item) => ({ item, allowed: notDenied(sensitive(item.written), denials, statement) }))
          .filter(({ allowed }) => allowed.length > 0);
        const items = found.map(({ item }) => item);
        const mfa = { operator: "Bool", key: "aws:MultiFactorAuthPresent", values: "true" };
        // One edit for all of them: they move together.
        const ask = edit.isolateActions(statement, items, { tests: [...tests, mfa] });
        for (const { item, allowed } of found) {
          report({
            at: item.value,
            messageId: policy.facts.holder === undefined ? "missingForPeople" : "missing",
            data: { action: item.text, allowed: isSameAction(item, allowed) ? "it" : listed(allowed) },
            fix: {
              messageId: "ask",
              data: { actions: listed(items.map(({ text }) => text)) },
              edit: policy.statements.some(deniesPeople) ? null : ask,
            },
          });
        }
      },
    }));
  },
});

function hasOne(items: readonly ActionItem[], sensitive: ListedActions): boolean {
  for (const { written } of items) if (sensitive(written).length > 0) return true;
  return false;
}

/** A Deny of those who signed in with MFA: an Allow for nobody else would have no effect. */
function deniesPeople({ effect, tests }: Statement): boolean {
  return (
    effect === "Deny" &&
    tests.some(
      (test) => isMfaTest(test) && test.literalValues?.includes("true") === true && test.operator?.family === "Bool",
    )
  );
}

/** A call that a service makes for a caller is no sign-in; whether it carries MFA context stands on no page of AWS. */
function isForServices({ key }: ConditionTest): boolean {
  return key?.id === "aws:viaawsservice" || key?.id.startsWith("aws:calledvia") === true;
}

function notDenied(allowed: readonly string[], denials: readonly Statement[], statement: Statement): readonly string[] {
  return allowed.filter((action) => !denials.some((deny) => takes(deny, action, statement)));
}
