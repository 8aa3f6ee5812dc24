import type { ConditionTest, PolicyEdit, Statement } from "@iam/policy";
import { alternatives, coexisting, conflictsOf, edit, unreadConditions } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { conditionKeyOf } from "@iam/service-reference";
import { listed } from "../shared/words.ts";
import { clashesOf, inWords, isWrittenTwice } from "./clash.ts";

export default createRule({
  name: "no-unsatisfiable-condition",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow Condition blocks whose tests can never hold together",
      recommended: true,
      fix: "repairs",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      "exclusive-keys":
        "No request carries {{keys}} together, and all tests of a Condition block must hold at once, so this {{effect}} never applies. Give each alternative a statement of its own.",
      "service-principal":
        "No request meets the tests of {{keys}} together: AWS services make some requests in their own name, and these keys stand for both sides. This {{effect}} never applies; give each side a statement of its own.",
      "disjoint-values":
        "No value of {{keys}} meets {{tests}} at once, so this {{effect}} never applies. Write alternatives as one list of values, or as statements of their own.",
      "empty-window":
        "No value of {{keys}} meets {{tests}} at once, so this {{effect}} never applies. Check whether the bounds are swapped, or give each side a statement of its own.",
      "null-and-test":
        "{{tests}} contradict each other: {{keys}} cannot be absent and have a value, so this {{effect}} never applies. Write IfExists where the key may be absent.",
      split: "Give each alternative a statement of its own.",
      drop: "Remove the negated test of {{keys}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { tests, effect } = statement;
        if (tests.length < 2 || effect === undefined) return;
        const options = {
          variables: statement.policy.readsVariables,
          isMultiValued: ({ text }: { readonly text: string }) => conditionKeyOf(text)?.isMultiValued,
        };
        const conflicts = conflictsOf(tests, options);
        if (conflicts.length === 0) return;
        const own = conflicts.filter((conflict) => !isWrittenTwice(conflict));
        // A copy of the statement would lose what could not be read.
        const isWhole = own.length === conflicts.length && unreadConditions(statement).length === 0;
        for (const { kind, tests: clashing } of clashesOf(own)) {
          const last = clashing.at(-1);
          if (last === undefined) return;
          const keys = listed([...new Set(clashing.map((test) => `'${test.keyText}'`))]);
          const data = { keys, tests: listed(clashing.map(inWords)), effect };
          const repaired = effect === "Allow" ? "repairs" : "narrows";
          const isCertain = effect === "Deny" || !takesComplement(statement);
          // Each caller has an action of its own there: an external id is for sts:AssumeRole, an audience for the others.
          const isOfCallers = kind === "exclusive-keys" && statement.type === "trust";
          const separated = isWhole ? split(statement, coexisting(tests, options)) : null;
          const repair = { messageId: "split", edit: separated, effect: repaired } as const;
          report({
            at: last.keyEntry.key,
            messageId: kind,
            data,
            fix: isCertain ? repair : null,
            suggest:
              separated !== null
                ? [isCertain ? null : repair]
                : kind === "disjoint-values" && clashing.some(isNegated)
                  ? [{ messageId: "drop", data, edit: keepPositive(clashing), effect: repaired }]
                  : [
                      {
                        ...repair,
                        edit: isWhole && !isOfCallers ? split(statement, alternatives(tests, options)) : null,
                      },
                    ],
          });
        }
      },
    }));
  },
});

/** "Everything except …" would come alive with the statement, and that is more than its words name. */
function takesComplement({ action, resource, principal }: Statement): boolean {
  return [action, resource, principal].some((element) => element?.negated === true);
}

function split(statement: Statement, sets: readonly (readonly ConditionTest[])[] | undefined): PolicyEdit | null {
  return sets === undefined || sets.length < 2
    ? null
    : edit.rewriteStatement(statement, ...sets.map((tests) => ({ tests })));
}

function isNegated({ operator }: ConditionTest): boolean {
  return operator?.negated === true;
}

function keepPositive(clashing: readonly ConditionTest[]): PolicyEdit | null {
  const [first, ...others] = clashing.filter(isNegated);
  return first === undefined || others.length + 1 === clashing.length ? null : edit.removeCondition(first, ...others);
}
