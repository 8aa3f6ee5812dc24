import type { ConditionTest, Operator } from "@iam/policy";
import { edit, globalKey, withSet } from "@iam/policy";
import type { Repair } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isAudience } from "../shared/federated-audience.ts";
import { keyFacts, mismatchesKey } from "../shared/key-facts.ts";

type SuggestionId = "any" | "all";

/** Keys that AWS lists as `ArrayOfString` and tests without a set operator in its own pages and policies, by their ids. */
const TESTED_AS_ONE: ReadonlySet<string> = new Set(["events:detail-type", "events:source"]);

export default createRule({
  name: "valid-set-operator",
  meta: {
    type: "problem",
    docs: {
      description: "Require set operators for the keys of many values, and for these alone",
      recommended: true,
      fix: "narrows",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html",
      codes: {
        FORALLVALUES_WITH_SINGLE_VALUED_KEY: "single",
        MISSING_QUALIFIER: "many",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      single:
        "'{{key}}' has one value at most, and ForAllValues is for keys of many: it also holds where a request does not carry the key. Remove 'ForAllValues:'.",
      many: "A request may carry several values of '{{key}}', and AWS does not say how {{operator}} compares them. Write 'ForAnyValue:' or 'ForAllValues:' before it.",
      remove: "Remove 'ForAllValues:'.",
      any: "Ask that any of the values passes: {{operator}}.",
      all: "Ask that all values pass: {{operator}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, { effect = "Allow", type }) {
        const { operator, keyText: key } = test;
        // The audience of a provider is asked for by require-federated-audience, which also says under which operator.
        if (type === "trust" && test.key !== undefined && isAudience(test.key)) return;
        if (operator === undefined || operator.family === "Null" || operator.set === "ForAnyValue") return;
        const facts = keyFacts(test);
        if (facts === undefined || mismatchesKey(test, facts)) return;
        if (operator.set === undefined) {
          if (!facts.isMultiValued || TESTED_AS_ONE.has(test.key?.id ?? "")) return;
          report({
            at: test.operatorEntry.key,
            messageId: "many",
            code: "MISSING_QUALIFIER",
            data: { key, operator: operator.name },
            suggest: [qualified(test, operator)],
          });
          return;
        }
        if (facts.isMultiValued || isAskedToBeThere(test)) return;
        const { name } = withSet(operator, undefined);
        const repair = {
          messageId: "remove",
          // A Deny that held without the key would hold less often; of a service's key AWS's data may be behind.
          edit:
            globalKey(key) !== undefined && (effect === "Allow" || operator.negated || operator.ifExists)
              ? edit.replaceOperator(test, name)
              : null,
          effect: operator.negated && !operator.ifExists ? "preserves" : "narrows",
        } as const;
        report({
          at: test.operatorEntry.key,
          messageId: "single",
          code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
          data: { key },
          fix: effect === "Allow" ? repair : null,
          suggest: [effect === "Allow" ? null : repair],
        });
      },
    }));
  },
});

/** A `Null` test beside it that asks for the key closes the gap. */
function isAskedToBeThere({ statement, key }: ConditionTest): boolean {
  return statement
    .testsOf(key?.id ?? "")
    .some((test) => test.operator?.name === "Null" && test.literalValues?.join().toLowerCase() === "false");
}

/**
 * The set operator that lets in nothing more: any of the values for a test that one value passes, all of them for a negated
 * one, which one value fails. `ForAllValues` without negation would also hold where there is no value.
 */
function qualified(test: ConditionTest, operator: Operator): Repair<SuggestionId> {
  const { name } = withSet(operator, operator.negated ? "ForAllValues" : "ForAnyValue");
  const messageId = operator.negated ? "all" : "any";
  // With IfExists an empty value would count as none, and pass.
  const replaced = operator.ifExists ? null : edit.replaceOperator(test, name);
  return { messageId, data: { operator: name }, edit: replaced, effect: "preserves" };
}
