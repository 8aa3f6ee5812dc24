import type { Statement } from "@iam/policy";
import { edit, isDeniedWhole, isMatchAll } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { placeOf } from "../shared/statement-place.ts";

export default createRule({
  name: "no-unreachable-statement",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow an Allow that a Deny of the same policy takes back whole",
      recommended: true,
      severity: "warn",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      unreachable:
        "A Deny always wins, and this policy denies everything that this statement allows, so it never has effect. Remove it, or narrow the Deny.",
      remove: "Remove the statement.",
    },
    schema: [],
  },
  create(context) {
    let hasDeny = false;
    return definePolicyVisitor(context, ({ report }) => ({
      Policy({ statements }) {
        // Looked for once: each Allow is compared with each Deny.
        hasDeny = statements.some(({ effect }) => effect === "Deny");
      },
      Statement(statement) {
        if (!hasDeny || !isDeniedWhole(statement)) return;
        const { statements } = statement.policy;
        const remove = { messageId: "remove", edit: edit.removeStatement(statement) } as const;
        // Who denies everything has shut the holder out, perhaps for a while.
        const isShut = statements.some(deniesEverything);
        report({
          at: placeOf(statement),
          messageId: "unreachable",
          fix: isShut ? null : remove,
          suggest: isShut ? [remove] : [],
        });
      },
    }));
  },
});

function deniesEverything({ effect, action }: Statement): boolean {
  return effect === "Deny" && action?.negated === false && action.items.some(({ pattern }) => isMatchAll(pattern));
}
