import type { ConditionValue, Statement } from "@iam/policy";
import { edit, splitText } from "@iam/policy";
import type { Report } from "@iam/rule-kit";
import type { Demand } from "../shared/claim.ts";
import { isGitHub } from "../shared/federated-subject.ts";

/**
 * The values of GitHub's subject that name a tenant and yet no single branch: they have a wildcard, or tell of an environment.
 * Empty where a test of `ref` names the branch.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function looseSubjects(
  statement: Statement,
  { keys: [{ key, isOpen }] }: Demand,
): readonly Report<"branch" | "add">[] {
  const address = key.slice(0, key.lastIndexOf(":"));
  if (!isGitHub(address) || !key.endsWith(":sub")) return [];
  const refKey = `${address}:ref`;
  if (statement.testsOf(refKey).some(({ operator }) => operator?.requiresKey === true && !operator.negated)) return [];
  return statement
    .testsOf(key)
    .filter(({ operator }) => operator?.requiresKey === true && !operator.negated)
    .flatMap(({ values }) => values)
    .filter((value) => !isOpen(value) && leavesBranchOpen(value))
    .map((value) => ({
      at: value,
      messageId: "branch",
      code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
      data: { value: value.text, key: refKey },
      suggest: [askForBranch(statement, refKey)],
    }));
}

function leavesBranchOpen({ parts, text, test }: ConditionValue): boolean {
  const tokens = splitText(parts, { variables: test.statement.policy.readsVariables });
  // What fills a hole may be the branch.
  if (tokens.some(({ kind }) => kind !== "literal")) return false;
  const isWild = tokens.some((token) => token.kind === "literal" && !token.escaped && /[*?]/u.test(token.text));
  return !text.includes(":ref:refs/") || (isWild && test.operator?.wildcards === true);
}

function askForBranch(statement: Statement, key: string) {
  const value = "refs/heads/<REPLACE_WITH_BRANCH>";
  const operator = edit.freeOperator(statement, key, "StringEquals");
  return {
    messageId: "add",
    data: { key, value },
    edit: operator === undefined ? null : edit.addCondition(statement, { operator, key, values: value }),
  } as const;
}
