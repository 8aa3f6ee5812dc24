import type { ConditionTest, PolicyEdit, Statement } from "@iam/policy";
import { edit, holdsOnAbsence, unreadConditions } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { listed } from "../shared/words.ts";
import { isAlwaysSent, isPerimeterKey, subjectOf } from "./keys.ts";

export default createRule({
  name: "no-ambiguous-deny-condition",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow a Deny that several negated tests must agree on",
      recommended: "strict",
      fix: "narrows",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html",
    },
    hasSuggestions: true,
    messages: {
      ambiguous:
        "This Deny applies only where all of {{keys}} differ: a request in which one of them is as wanted is not denied. If each must be as wanted, give each test a statement of its own.",
      split: "Deny where any one of {{keys}} differs.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { tests } = statement;
        if (statement.effect !== "Deny" || tests.some(({ key }) => key === undefined || isPerimeterKey(key))) return;
        const negated = tests.filter(({ operator }) => operator?.negated === true);
        const last = negated.at(-1);
        const keys = new Map(negated.map(({ key, keyText }) => [key && subjectOf(key), `'${keyText}'`]));
        // Two negated tests of one subject are one list of exceptions.
        if (last === undefined || keys.size < 2) return;
        const data = { keys: listed([...keys.values()]) };
        report({
          at: last.keyEntry.key,
          messageId: "ambiguous",
          data,
          suggest: [
            { messageId: "split", data, edit: keys.size === negated.length ? split(statement, negated) : null },
          ],
        });
      },
    }));
  },
});

/** One Deny for each negated test. Of a key that can be absent it would deny every request without the key. */
function split(statement: Statement, negated: readonly ConditionTest[]): PolicyEdit | null {
  if (unreadConditions(statement).length > 0) return null;
  const common = statement.tests.filter((test) => !negated.includes(test));
  const isSafe = negated.every(
    (test) =>
      (test.key !== undefined && isAlwaysSent(test.key)) ||
      failsOnAbsence(test) ||
      common.some((other) => other.key?.id === test.key?.id && failsOnAbsence(other)),
  );
  return isSafe ? edit.rewriteStatement(statement, ...negated.map((test) => ({ tests: [...common, test] }))) : null;
}

function failsOnAbsence({ operator, values, statement }: ConditionTest): boolean {
  const texts = values.map(({ parts }) => parts);
  const options = { variables: statement.policy.readsVariables };
  return operator !== undefined && holdsOnAbsence(operator, texts, options) === "no";
}
