import type { PolicyEdit, PrincipalItem, Statement } from "@iam/policy";
import { edit, tiesCaller, whyUntied } from "@iam/policy";
import type { IamSettings, Repair } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { accountOfResources, accountToWrite } from "../shared/own-accounts.ts";
import { isMeantToBePublic } from "../shared/public-access.ts";
import { tieToOrganization } from "../shared/tie-organization.ts";
import { listed } from "../shared/words.ts";

type MessageId = "everyone" | "untied" | "public" | "bare" | "drop" | "wrap" | "account" | "organization";

/** Actions that a role is assumed with as an AWS principal; a federated caller is no principal of an account. */
const ROLE_ACTIONS: readonly string[] = ["sts:assumerole", "sts:tagsession", "sts:setsourceidentity", "sts:setcontext"];

export default createRule({
  name: "no-wildcard-principal",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow policies that let everyone in the world in",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
      codes: { ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: ["everyone", "untied", "bare"] },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      everyone:
        "The principal '*' lets everyone in the world use {{actions}}, from any AWS account or none. Name the accounts that need it, or tie the callers down with a condition such as aws:PrincipalOrgID.",
      untied:
        "The principal '*' lets everyone in the world use {{actions}}, and the condition on {{key}} does not tie the callers down: {{reason}}. Name the accounts that need it, or add a condition such as aws:PrincipalOrgID.",
      public:
        "The principal '*' lets everyone in the world use {{actions}}. Where that is meant, say so in settings.iam.ignore; else name the accounts that need it.",
      bare: 'AWS rejects "Principal": "*" in a trust policy, which takes everyone as { "AWS": "*" } alone. Write that, or name who is meant.',
      wrap: 'Write { "AWS": "*" }.',
      drop: "Drop '*', and keep the other principals.",
      account: "Let in the account {{account}} alone.",
      organization: "Let in the organization {{organization}} alone.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        const { principal } = statement;
        if (principal === undefined || principal.negated) return;
        const { tests, type } = statement;
        if (type !== "resource" && type !== "trust") return;
        const everyone = principal.items.filter((item) => item.isEveryone);
        const [at] = everyone;
        if (at === undefined) return;
        const code =
          type === "trust" && at.kind === undefined
            ? ({ code: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL" } as const)
            : {};
        if (statement.effect !== "Allow" || statement.hasUnknownCondition || tests.some(tiesCaller)) {
          if (code.code === undefined) return;
          const plan = edit.rewriteStatement(statement, { principals: ALL_OF_AWS });
          report({ at, messageId: "bare", ...code, fix: { messageId: "wrap", edit: plan, effect: "repairs" } });
          return;
        }

        const actions = actionsOf(statement);
        const repair = repairOf(statement, everyone, settings);
        const offer = isMeantToBePublic(statement) ? { suggest: [repair] } : { fix: repair };
        const test = tests.find(({ key }) => key?.prefix !== "lambda") ?? tests[0];
        const reason = test === undefined ? undefined : whyUntied(test);
        if (isMeantToBePublic(statement) && (test === undefined || test.key?.prefix === "lambda")) {
          report({ at, messageId: "public", data: { actions }, ...offer });
        } else if (test === undefined || reason === undefined) {
          report({ at, messageId: "everyone", ...code, data: { actions }, ...offer });
        } else report({ at, messageId: "untied", ...code, data: { actions, key: test.keyText, reason }, ...offer });
      },
    }));
  },
});

/** A trust policy takes everyone in this form alone. */
const ALL_OF_AWS = [{ kind: "AWS", text: "*" }] as const;

function wrapped(change: PolicyEdit | null): PolicyEdit | null {
  if (change === null) return null;
  return change.map((one) =>
    one.kind === "statement" ? { ...one, plans: one.plans.map((plan) => ({ ...plan, principals: ALL_OF_AWS })) } : one,
  );
}

function actionsOf({ action }: Statement): string {
  const texts = listed((action?.items ?? []).map(({ text }) => text));
  return texts === "" ? "this" : action?.negated === true ? `everything but ${texts}` : texts;
}

function repairOf(
  statement: Statement,
  everyone: readonly PrincipalItem[],
  settings: IamSettings,
): Repair<MessageId> | null {
  const others = edit.principalsWithout(statement, everyone);
  if (others.length > 0 || statement.principal?.hasUnknown === true) {
    return { messageId: "drop", edit: edit.rewriteStatement(statement, { principals: others }) };
  }
  const { action } = statement;
  const isRole = action?.negated === false && action.items.every(({ id }) => ROLE_ACTIONS.includes(id));
  if (statement.type === "trust" && !isRole) return null;
  const account = accountOfResources(statement) ?? accountToWrite(statement.policy, settings);
  if (account !== undefined) {
    const principals = [{ kind: "AWS", text: account }] as const;
    return { messageId: "account", data: { account }, edit: edit.rewriteStatement(statement, { principals }) };
  }
  const tie = tieToOrganization(statement, settings);
  const isBare = statement.type === "trust" && everyone.some(({ kind }) => kind === undefined);
  return { messageId: "organization", ...tie, edit: isBare ? wrapped(tie.edit) : tie.edit };
}
