import type { ConditionTest, Statement } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { EXTERNAL_ID, writtenId } from "../shared/external-id.ts";

/** Ids that are shorter may well be another customer's too. AWS itself wants two characters only. */
const LEAST = 8;

export default createRule({
  name: "no-weak-external-id",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow external ids that another customer of the third party may have as well",
      recommended: "strict",
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html",
    },
    messages: {
      weak: "The external id '{{id}}' {{reason}}, so another customer of the third party may have it as well. Ask the third party for an id that is yours alone, such as a UUID.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        if (statement.type !== "trust" || test.key?.id !== EXTERNAL_ID.toLowerCase() || !isAskedFor(test, statement))
          return;
        for (const value of test.values) {
          const id = writtenId(value);
          const reason = id === undefined ? undefined : whyWeak(id);
          if (reason !== undefined) report({ at: value, messageId: "weak", data: { id: value.text, reason } });
        }
      },
    }));
  },
});

/** What an Allow demands, or what a Deny spares. */
function isAskedFor({ operator }: ConditionTest, { effect }: Statement): boolean {
  return operator?.family === "String" && effect !== undefined && operator.negated === (effect === "Deny");
}

/** As a clause for the message. What AWS takes for no id at all is the finding of `require-external-id`. */
function whyWeak(id: string): string | undefined {
  if (id.length < 2) return undefined;
  if (new Set(id.toLowerCase()).size === 1) return "is one repeated character";
  const words = id
    .replaceAll(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
  const word = words.find((part) => part === "test" || part === "example");
  if (word !== undefined) return `holds the word '${word}'`;
  return id.length < LEAST ? `is shorter than ${String(LEAST)} characters` : undefined;
}
