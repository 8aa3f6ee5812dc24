import type { ConditionTest, PrincipalItem, Statement } from "@iam/policy";
import { edit, isAccountId } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { placeholderFor } from "../shared/fill-in.ts";
import { accountOfResources, accountToWrite } from "../shared/own-accounts.ts";
import { sendsSource } from "../shared/service-sources.ts";
import { listed } from "../shared/words.ts";

/** The keys that tell whom a service acts for. `aws:SourceOwner` stands in the default policies of SNS. */
const SOURCE_KEYS = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner"];

/** What AWS knows of principals in an organization, by ids, and the key that tells the same of whom a service acts for. */
const CALLER_KEYS: ReadonlyMap<string, string> = new Map([
  ["aws:principalorgid", "aws:SourceOrgID"],
  ["aws:principalorgpaths", "aws:SourceOrgPaths"],
]);

export default createRule({
  name: "require-source-condition",
  meta: {
    type: "problem",
    docs: {
      description: "Require resource policies to tell for whom an AWS service may act",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
      codes: {
        RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: "weak",
        RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: "anyone",
        UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: "unsent",
      },
    },
    hasSuggestions: true,
    messages: {
      anyone:
        "'{{service}}' acts for every customer of AWS, so anybody can have it use {{actions}} here. Ask for aws:SourceArn or aws:SourceAccount.",
      weak: "'{{key}}' does not tell for whom '{{service}}' acts. Ask for aws:SourceArn or aws:SourceAccount instead.",
      unsent:
        "AWS services are in no organization, so '{{key}}' never comes with requests of '{{service}}' and this statement gives it nothing. {{advice}}",
      account: "Let it act for the account {{account}} alone.",
      replace: "Ask for '{{instead}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        const { principal, type, effect } = statement;
        if (effect !== "Allow" || principal === undefined || principal.negated) return;
        if (type !== "resource" && type !== "trust") return;
        const [service] = principal.items.filter(({ kind }) => kind === "Service");
        if (service === undefined) return;

        const unsent = statement.tests.filter(isUnsent);
        for (const test of unsent) {
          const instead = CALLER_KEYS.get(test.key?.id ?? "") ?? "";
          const isOnly = principal.items.every(({ kind }) => kind === "Service") && !principal.hasUnknown;
          const isFree = edit.freeOperator(statement, instead, test.operatorText) !== undefined;
          report({
            at: test.keyEntry.key,
            messageId: "unsent",
            code: "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
            data: {
              key: test.keyText,
              service: service.text,
              // What assumes a role often sends no source.
              advice: type === "trust" ? "Remove the test." : `Ask for '${instead}' instead.`,
            },
            suggest: isOnly && isFree && type === "resource" ? [replacement(test, instead)] : [],
          });
        }
        if (type === "trust" || unsent.length > 0) return;

        const senders = principal.items.filter((item) => isSender(item, statement));
        const [at] = senders;
        if (at === undefined || statement.hasUnknownCondition || isTied(statement)) return;
        const [referer] = statement.testsOf("aws:Referer");
        if (referer !== undefined) {
          const isAccount = referer.literalValues?.every(isAccountId) === true;
          report({
            at: referer.keyEntry.key,
            messageId: "weak",
            code: "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
            data: { key: referer.keyText, service: at.text },
            suggest: isAccount ? [replacement(referer, "aws:SourceAccount")] : [],
          });
          return;
        }
        const actions = listed((statement.action?.items ?? []).map(({ text }) => text));
        report({
          at,
          messageId: "anyone",
          code: "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
          data: { service: at.text, actions },
          suggest: [tiedToAccount(statement, senders, settings)],
        });
      },
    }));
  },
});

/** Under operators that hold without the key, the services are let in all the same. */
function isUnsent({ key, operator }: ConditionTest): boolean {
  return key !== undefined && CALLER_KEYS.has(key.id) && operator?.requiresKey === true;
}

/** A service that sends its source with each of the actions. */
function isSender({ kind, text }: PrincipalItem, { action }: Statement): boolean {
  if (kind !== "Service" || action === undefined || action.negated || action.hasUnknown) return false;
  return action.items.length > 0 && action.items.every(({ service }) => sendsSource(text, service));
}

/** Whether the statement, or a Deny of the policy, tells sources apart. */
function isTied(statement: Statement): boolean {
  const tells = (other: Statement): boolean => SOURCE_KEYS.some((key) => other.testsOf(key).length > 0);
  const { statements, hasUnknownStatements } = statement.policy;
  return (
    tells(statement) || hasUnknownStatements || statements.some((other) => other.effect === "Deny" && tells(other))
  );
}

function replacement(test: ConditionTest, instead: string) {
  return {
    messageId: "replace",
    data: { instead },
    edit: edit.replaceConditionKey(test, instead),
    effect: "repairs",
  } as const;
}

/** The services in a statement of their own where others stand beside them, who send no source. */
function tiedToAccount(statement: Statement, senders: readonly PrincipalItem[], settings: IamSettings) {
  const known = accountToWrite(statement.policy, settings) ?? accountOfResources(statement);
  const account = known ?? placeholderFor("ACCOUNT_ID");
  const tests = [...statement.tests, { operator: "StringEquals", key: "aws:SourceAccount", values: account }];
  const others = edit.principalsWithout(statement, senders);
  const change =
    others.length > 0
      ? edit.rewriteStatement(statement, { principals: others }, { principals: senders, tests })
      : edit.rewriteStatement(statement, { tests });
  return {
    messageId: "account",
    data: { account },
    edit: statement.principal?.hasUnknown === true ? null : change,
    effect: known === undefined ? "placeholder" : "narrows",
  } as const;
}
