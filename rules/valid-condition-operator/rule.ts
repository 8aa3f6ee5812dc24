import type { ConditionTest, Entry, PolicyEdit, Statement } from "@iam/policy";
import { edit, literalText, parseArn, parseOperator, splitText, withBase } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { keyFacts, mismatchesKey } from "../shared/key-facts.ts";
import { plainValue } from "../shared/plain-value.ts";
import { readsAs } from "../shared/readable-value.ts";
import { listed } from "../shared/words.ts";
import { familyName, fittingOperator } from "./fitting-operator.ts";
import { isMiscased, isNullIfExists, nearestOperator } from "./nearest-operator.ts";

export default createRule({
  name: "valid-condition-operator",
  meta: {
    type: "problem",
    docs: {
      description: "Require condition operators that AWS knows and that fit the key",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
      codes: {
        INVALID_CONDITION_OPERATOR: ["unknown", "letterCase"],
        NULL_WITH_IF_EXISTS: "nullIfExists",
        NULL_WITH_QUALIFIER: "nullWithSet",
        STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: "stringLike",
        TYPE_MISMATCH: "type",
        TYPE_MISMATCH_IP_RANGE: "ipRange",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      unknown: "AWS has no condition operator '{{operator}}' and rejects the policy. {{advice}}",
      letterCase: "AWS rejects '{{operator}}': it reads operators in its own spelling alone. Write '{{nearest}}'.",
      nullIfExists:
        "AWS rejects '{{operator}}': Null itself asks whether the key is there, so IfExists means nothing behind it. Write 'Null'.",
      nullWithSet:
        "'{{operator}}' is {{constant}} whatever the request carries, since a set operator looks at the values of a key and Null asks whether there are any. Write 'Null'.",
      stringLike:
        "'{{key}}' holds an ARN, and under {{operator}} a '*' also matches the colons between the parts of an ARN. Use {{better}}, which compares part by part.",
      type: "'{{key}}' is of type {{type}}, and {{operator}} compares values of another type, so the test may not do what it says. {{advice}}",
      ipRange:
        "'{{value}}' is no IP address and no range, so {{operator}} matches nothing with it. Write it in CIDR form, as in '203.0.113.0/24'.",
      use: "Use {{operator}}.",
      trim: "Remove the space around the address.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        for (const entry of operatorsOf(statement)) {
          const operator = literalText(entry.key);
          if (operator === undefined || parseOperator(operator)?.exactCase === true) continue;
          if (splitText(operator).some(({ kind }) => kind !== "literal")) continue;
          const isNull = isNullIfExists(operator);
          const nearest = isNull ? "Null" : nearestOperator(operator);
          const repair =
            nearest === undefined
              ? null
              : ({
                  messageId: "use",
                  data: { operator: nearest },
                  edit: renameOperator(statement, entry, nearest),
                } as const);
          const isCertain = isNull || isMiscased(operator);
          report({
            at: entry.key,
            ...(isNull
              ? { messageId: "nullIfExists", code: "NULL_WITH_IF_EXISTS" }
              : { messageId: isCertain ? "letterCase" : "unknown", code: "INVALID_CONDITION_OPERATOR" }),
            data: {
              operator,
              nearest: nearest ?? "",
              advice: nearest === undefined ? "Use one of those that AWS lists." : `Did you mean '${nearest}'?`,
            },
            fix: isCertain ? repair : null,
            suggest: [isCertain ? null : repair],
          });
        }
      },
      Condition(test, { effect }) {
        const { operator, operatorText, keyText: key } = test;
        if (operator?.exactCase !== true) return;
        if (operator.family === "Null") {
          if (operator.set === undefined) return;
          const isAlways = operator.set === "ForAllValues";
          // A Deny that held always would hold less often.
          const isOffered = effect !== "Deny" || !isAlways;
          report({
            at: test.operatorEntry.key,
            messageId: "nullWithSet",
            code: "NULL_WITH_QUALIFIER",
            data: { operator: operatorText, constant: isAlways ? "true" : "false" },
            suggest: [
              {
                messageId: "use",
                data: { operator: "Null" },
                edit: isOffered ? edit.replaceOperator(test, "Null") : null,
                effect: isAlways || effect === "Deny" ? "narrows" : "repairs",
              },
            ],
          });
          return;
        }
        const facts = keyFacts(test);
        if (facts !== undefined && mismatchesKey(test, facts)) {
          const better = fittingOperator(test, operator, facts);
          report({
            at: test.operatorEntry.key,
            messageId: "type",
            code: "TYPE_MISMATCH",
            data: {
              key,
              operator: operatorText,
              type: listed(facts.families.map(familyName)),
              advice: better === undefined ? "Use an operator of that type." : `Use ${better}.`,
            },
            suggest:
              better === undefined
                ? []
                : [{ messageId: "use", data: { operator: better }, edit: edit.replaceOperator(test, better) }],
          });
          return;
        }
        if (operator.family === "IpAddress") {
          for (const value of test.values) {
            const text = plainValue(value);
            if (text === undefined || readsAs("IpAddress", text)) continue;
            const trimmed = text.trim();
            const repair = {
              messageId: "trim",
              edit: readsAs("IpAddress", trimmed) ? edit.replaceConditionValue(value, trimmed) : null,
              effect: effect === "Deny" ? "narrows" : "repairs",
            } as const;
            report({
              at: value,
              messageId: "ipRange",
              code: "TYPE_MISMATCH_IP_RANGE",
              data: { value: text, operator: operatorText },
              fix: operator.negated ? null : repair,
              suggest: [operator.negated ? { ...repair, effect: effect === "Deny" ? "repairs" : "narrows" } : null],
            });
          }
          return;
        }
        if (operator.family !== "String" || !operator.wildcards || facts?.families[0] !== "Arn") return;
        // Of a lone `*` prefer-null-operator speaks.
        if (test.values.every(({ text }) => text === "*")) return;
        const better = withBase(operator, operator.negated ? "ArnNotLike" : "ArnLike").name;
        const repair = {
          messageId: "use",
          data: { operator: better },
          // The other two directions would allow more, or deny less.
          edit:
            isWholeArns(test) && (effect === "Deny") === operator.negated ? edit.replaceOperator(test, better) : null,
          effect: "narrows",
        } as const;
        report({
          at: test.operatorEntry.key,
          messageId: "stringLike",
          code: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
          data: { key, operator: operatorText, better },
          fix: effect === "Allow" ? repair : null,
          suggest: [effect === "Allow" ? null : repair],
        });
      },
    }));
  },
});

function operatorsOf({ conditionEntry }: Statement): readonly Entry[] {
  return conditionEntry?.value.kind === "object" ? conditionEntry.value.entries : [];
}

/** The same tests under another operator, unless that stands in the block already. */
function renameOperator(statement: Statement, entry: Entry, key: string): PolicyEdit | null {
  const isTaken = operatorsOf(statement).some((other) => literalText(other.key) === key);
  return isTaken ? null : edit.editValue(statement.policy, { kind: "rename", entry, key });
}

/** Whether every value has the six parts of an ARN: `arn:aws:codepipeline:*` would match nothing part by part. */
function isWholeArns({ values }: ConditionTest): boolean {
  return values.every(({ parts }) => parseArn(parts)?.resource !== undefined);
}
