import type { ConditionTest, ConditionValue, Statement } from "@iam/policy";
import { edit, repeatsStatement } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { nameOf, placeOf } from "../shared/statement-place.ts";
import { StatementOutline } from "./may-repeat.ts";

export default createRule({
  name: "no-redundant-statement",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow statements that add nothing to their policy",
      recommended: "strict",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
      codes: {
        REDUNDANT_STATEMENT: ["same", "covered"],
        REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: "never",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      same: "This statement {{does}} what {{other}} {{does}}, and nothing else, so it adds nothing. Remove it.",
      covered:
        "Everything that this statement {{does}}, {{other}} {{does}} too, so it adds nothing. Remove it, or narrow {{other}}.",
      never:
        "Every value of '{{key}}' matches '{{value}}', and {{operator}} wants one that does not, so this statement never applies. Write the values that are meant.",
      remove: "Remove the statement.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy({ statements }) {
        if (statements.length < 2 || statements.length > MOST) return;
        const outlines = statements.map((statement) => new StatementOutline(statement));
        for (const outline of outlines) {
          const other = whatRepeats(outline, outlines);
          if (other === undefined) continue;
          const { statement } = outline;
          const isSame = repeatsStatement(other, statement);
          const remove = { messageId: "remove", edit: edit.removeStatement(statement) } as const;
          report({
            at: placeOf(statement),
            messageId: isSame ? "same" : "covered",
            data: { does: statement.effect === "Deny" ? "denies" : "allows", other: nameOf(other) },
            code: "REDUNDANT_STATEMENT",
            fix: isSame ? remove : null,
            suggest: isSame ? [] : [remove],
          });
        }
      },
      Condition(test, statement) {
        const value = whatNeverHolds(test);
        if (value === undefined) return;
        report({
          at: value,
          messageId: "never",
          data: { key: test.keyText, value: value.text, operator: test.operatorText },
          code: "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION",
          suggest: [{ messageId: "remove", edit: edit.removeStatement(statement) }],
        });
      },
    }));
  },
});

/** Each statement is compared with each. AWS takes no policy of so many: the largest quota, 20 KB for a bucket, holds fewer. */
const MOST = 400;

/** A statement that says as much; of two that say the same, the first. */
function whatRepeats(inner: StatementOutline, outlines: readonly StatementOutline[]): Statement | undefined {
  const { statement } = inner;
  for (const outer of outlines) {
    if (outer === inner || !outer.mayRepeat(inner)) continue;
    const other = outer.statement;
    if (!repeatsStatement(statement, other)) continue;
    if (other.index < statement.index || !repeatsStatement(other, statement)) return other;
  }
  return undefined;
}

/** A `*` that no value of the request can differ from, under an operator that wants one which does, and does not hold without any. */
function whatNeverHolds({ operator, values }: ConditionTest): ConditionValue | undefined {
  if (operator?.wildcards !== true || !operator.negated || operator.family !== "String") return undefined;
  if (operator.set !== "ForAnyValue" || operator.ifExists) return undefined;
  return values.find(({ literal }) => literal !== undefined && /^\*+$/u.test(literal));
}
