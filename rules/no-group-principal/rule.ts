import type { Part, PrincipalItem, Statement } from "@iam/policy";
import { displayText, edit, formatArn, isAccountId, splitText } from "@iam/policy";
import type { Repair } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { listed } from "../shared/words.ts";

export default createRule({
  name: "no-group-principal",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow IAM groups as principals",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      group:
        "AWS rejects the group '{{name}}' as a principal: a group is not an identity. Trust the IAM users of its account, which is wider than the group, and allow {{actions}} in the group's own policy.",
      excluded:
        "AWS rejects the group '{{name}}' as a principal: a group is not an identity. Name its users, or deny this in the group's own policy.",
      users: "Trust the IAM users of the account instead of the group.",
      remove: "Remove the group.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Principal(principal, statement) {
        if (!isGroup(principal) || !mayHavePrincipal(statement)) return;
        const data = { name: principal.resourceName ?? principal.text };
        if (statement.effect === "Allow" && statement.principal?.negated === false) {
          const { action } = statement;
          const actions = action?.negated === false ? listed(action.items.map(({ text }) => text)) : "the same actions";
          report({ at: principal, messageId: "group", data: { ...data, actions }, fix: trustUsers(statement) });
        } else report({ at: principal, messageId: "excluded", data, suggest: [removeGroup(statement, principal)] });
      },
    }));
  },
});

function isGroup({ kind, arn, resourceType }: PrincipalItem): boolean {
  return (kind === undefined || kind === "AWS") && arn?.service === "iam" && resourceType === "group";
}

/** Elsewhere the whole element is the fault. */
function mayHavePrincipal({ type }: Statement): boolean {
  return type === undefined || ["resource", "trust", "endpoint", "resource-control"].includes(type);
}

/** All groups of the statement become the users of their accounts, apart from its other principals. Groups hold users only. */
function trustUsers(statement: Statement): Repair<"users"> {
  const groups = (statement.principal?.items ?? []).filter(isGroup);
  const others = edit.principalsWithout(statement, groups);
  const hasOthers = others.length > 0 || statement.principal?.hasUnknown === true;
  const key = "aws:PrincipalArn";
  const operator = edit.freeOperator(statement, key, "ArnLike", "ArnEquals", "StringLike");
  const roots = new Set(groups.map((group) => arnBeside(group, "root")));
  const users = new Set(groups.map((group) => arnBeside(group, "user/*")));
  if (operator === undefined || roots.has(undefined)) return { messageId: "users", edit: null };
  // A statement for each account, so that none answers for another.
  const plans = [...users].map((values = "", index) => ({
    principals: [{ kind: "AWS", text: [...roots][index] ?? "" } as const],
    tests: [...statement.tests, { operator, key, values }],
  }));
  return {
    messageId: "users",
    edit: edit.rewriteStatement(statement, ...(hasOthers ? [{ principals: others }] : []), ...plans),
  };
}

/** The ARN of another resource in the group's account; `undefined` where the file does not tell the account. */
function arnBeside({ arn, statement, value }: PrincipalItem, resource: string): string | undefined {
  const { partition, account } = arn ?? {};
  if (partition !== undefined && account !== undefined && isAccountId(account)) {
    return formatArn({ partition, service: "iam", account, resource });
  }
  // A template says the partition, and its own account, with expressions.
  const written = splitText(value.parts)
    .map(({ text }) => text)
    .join("");
  const start = written.slice(0, written.indexOf(":group/") + 1);
  const own = statement.policy.facts.ownAccount?.text;
  const isOwn = own !== undefined && start.endsWith(`:iam::${own}:`);
  if (!isOwn && !/:iam::\d{12}:$/u.test(start)) return undefined;
  return `${writtenBefore(value.parts, ":group/") ?? start}${resource}`;
}

/** What stands up to the end of the first character of a mark, as the file writes it; `undefined` where a hole holds the mark. */
function writtenBefore(parts: readonly Part[], mark: string): string | undefined {
  const at = parts.findIndex((part) => typeof part === "string" && part.includes(mark));
  const text = displayText(parts.slice(0, at + 1));
  return at === -1 ? undefined : text.slice(0, text.lastIndexOf(mark) + 1);
}

/** Under Deny the account in place of the group would shut out every principal of the account. `NotPrincipal` needs a person. */
function removeGroup(statement: Statement, group: PrincipalItem): Repair<"remove"> | null {
  if (statement.effect !== "Deny" || statement.principal?.negated === true) return null;
  const others = edit.principalsWithout(statement, [group]);
  const isAlone = others.length === 0 && statement.principal?.hasUnknown === false;
  return {
    messageId: "remove",
    edit: isAlone ? edit.removeStatement(statement) : edit.rewriteStatement(statement, { principals: others }),
  };
}
