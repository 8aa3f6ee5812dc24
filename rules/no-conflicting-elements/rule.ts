import type { Statement } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

const PAIRS = [
  ["Principal", "NotPrincipal"],
  ["Action", "NotAction"],
  ["Resource", "NotResource"],
] as const;

/** The types whose policies have no principals at all, which is the greater fault. */
const WITHOUT_PRINCIPAL: readonly (string | undefined)[] = ["identity", "boundary", "session", "service-control"];

export default createRule({
  name: "no-conflicting-elements",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow an element beside its negation",
      recommended: true,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
      codes: { UNSUPPORTED_ELEMENT_COMBINATION: "both" },
    },
    messages: {
      both: "AWS rejects a statement with both {{element}} and Not{{element}}. Keep the one that is meant; what shall be excepted belongs in a Deny of its own.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        for (const [element, negated] of PAIRS) {
          const negation = statement.entry(negated);
          if (negation === undefined || statement.entry(element) === undefined) continue;
          if (element === "Principal" && hasNoPrincipals(statement)) continue;
          report({
            at: negation.key,
            messageId: "both",
            data: { element },
            code: "UNSUPPORTED_ELEMENT_COMBINATION",
          });
        }
      },
    }));
  },
});

function hasNoPrincipals({ type }: Statement): boolean {
  return WITHOUT_PRINCIPAL.includes(type);
}
