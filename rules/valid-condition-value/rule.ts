import type { AccessAnalyzerCode, ConditionTest, ConditionValue, OperatorFamily } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { mismatchesKey } from "../shared/key-facts.ts";
import { plainValue } from "../shared/plain-value.ts";
import { readsAs } from "../shared/readable-value.ts";
import { asksForForm, formFault } from "./form.ts";

type TypeFault = "boolean" | "date" | "number" | "binary";

/** Of `IpAddress` valid-condition-operator speaks. */
const TYPES: Readonly<Partial<Record<OperatorFamily, readonly [messageId: TypeFault, code: AccessAnalyzerCode]>>> = {
  Bool: ["boolean", "TYPE_MISMATCH_BOOLEAN"],
  Null: ["boolean", "TYPE_MISMATCH_BOOLEAN"],
  Date: ["date", "TYPE_MISMATCH_DATE"],
  Numeric: ["number", "TYPE_MISMATCH_NUMBER"],
  Binary: ["binary", "TYPE_MISMATCH_STRING"],
};

export default createRule({
  name: "valid-condition-value",
  meta: {
    type: "problem",
    docs: {
      description: "Require condition values that AWS can read and that the key can have",
      recommended: true,
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
      codes: {
        INVALID_CONDITION_DATA_TYPE: "mixed",
        INVALID_CONDITION_MULTIPLE_BOOLEAN: ["sameBoolean", "manyBooleans"],
        INVALID_DATE_VALUE: "epoch",
        INVALID_KMS_KEY_VALUE: "kmsKey",
        INVALID_REGION: "region",
        INVALID_VPCE_FORMAT: "vpce",
        INVALID_VPC_FORMAT: "vpc",
        TYPE_MISMATCH_BOOLEAN: "boolean",
        TYPE_MISMATCH_DATE: "date",
        TYPE_MISMATCH_NUMBER: "number",
        TYPE_MISMATCH_STRING: "binary",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      mixed:
        "The values of '{{key}}' are of several JSON types, and AWS wants one. Write each in quotes: AWS compares the same text.",
      sameBoolean: "'{{key}}' is compared with the same boolean several times, and AWS wants one. Write it once.",
      manyBooleans:
        "'{{key}}' is compared with several booleans, and AWS wants one: with both of them {{operator}} {{holds}}. Write the one that is meant.",
      epoch:
        "'{{value}}' is epoch time, which may not be the moment that you expect. Write a date as AWS recommends it, as in '2030-01-01T00:00:00Z'.",
      kmsKey:
        "'{{key}}' holds the ARN of a KMS key, and '{{value}}' is none, so it matches nothing. Write it as arn:aws:kms:REGION:ACCOUNT:key/KEY-ID.",
      region: "'{{value}}' is no region of AWS, so it matches no request. Write its code, as in 'eu-west-1'.",
      vpce: "'{{value}}' is no id of a VPC endpoint, so it matches no request. Write 'vpce-' and 8 or 17 letters and digits.",
      vpc: "'{{value}}' is no id of a VPC, so it matches no request. Write 'vpc-' and 8 or 17 letters and digits.",
      boolean: "'{{value}}' is no boolean, so {{operator}} never finds it. Write 'true' or 'false'.",
      date: "'{{value}}' is no date, so {{operator}} never finds it. Write it as in '2030-01-01' or '2030-01-01T00:00:00Z'.",
      number: "'{{value}}' is no number, so {{operator}} never finds it. Write digits.",
      binary: "'{{value}}' is not base64, so {{operator}} never finds it. Encode the bytes in base64.",
      quote: "Write every value in quotes.",
      once: "Write the boolean once.",
      iso: "Write '{{date}}'.",
      trim: "Remove the space around the value.",
      use: "Use '{{better}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        const { operator, operatorText, keyText: key, values } = test;
        const data = { key, operator: operatorText };
        const isBoolean = operator?.family === "Bool" || operator?.family === "Null";
        const odd = isBoolean ? undefined : oddType(test);
        if (odd !== undefined) {
          report({
            at: odd,
            messageId: "mixed",
            code: "INVALID_CONDITION_DATA_TYPE",
            data,
            fix: {
              messageId: "quote",
              edit: edit.replaceCondition(test, { operator: operatorText, key, values: values.map(quoted) }),
            },
          });
        }
        if (operator === undefined || mismatchesKey(test)) return;
        const { family } = operator;
        if (isBoolean && values.length > 1) {
          const texts = test.literalValues?.map((text) => text.toLowerCase());
          const [first] = values;
          const isSame = texts !== undefined && new Set(texts).size === 1;
          report({
            at: test.keyEntry.value,
            messageId: isSame ? "sameBoolean" : "manyBooleans",
            code: "INVALID_CONDITION_MULTIPLE_BOOLEAN",
            data: { ...data, holds: family === "Null" ? "always holds" : "holds wherever the key is there" },
            fix:
              isSame && first !== undefined
                ? {
                    messageId: "once",
                    edit: edit.replaceCondition(test, { operator: operatorText, key, values: [first] }),
                  }
                : null,
          });
          return;
        }
        const isText = family === "String" || family === "Arn";
        if (isText && !asksForForm(test)) return;
        const [messageId, code] = TYPES[family] ?? [];
        for (const value of values) {
          if (isText) {
            const fault = formFault(value);
            if (fault === undefined) continue;
            const { better, text } = fault;
            report({
              at: value,
              messageId: fault.messageId,
              code: fault.code,
              data: { key, value: text },
              suggest:
                better === undefined
                  ? []
                  : [{ messageId: "use", data: { better: better.words }, edit: better.edit, effect: "repairs" }],
            });
            continue;
          }
          const text = plainValue(value);
          if (text === undefined || messageId === undefined || code === undefined) continue;
          if (!readsAs(family, text)) {
            const trimmed = text.trim();
            const isTrimmed = readsAs(family, trimmed) && !operator.negated;
            report({
              at: value,
              messageId,
              code,
              data: { value: text, operator: operatorText },
              fix: {
                messageId: "trim",
                edit: isTrimmed ? edit.replaceConditionValue(value, trimmed) : null,
                effect: "repairs",
              },
            });
          } else if (family === "Date" && test.key?.id !== "aws:epochtime" && /^\d{5,}$/u.test(text)) {
            const date = dateOfSeconds(text);
            report({
              at: value,
              messageId: "epoch",
              code: "INVALID_DATE_VALUE",
              data: { value: text },
              suggest:
                date === undefined
                  ? []
                  : [
                      {
                        messageId: "iso",
                        data: { date },
                        edit: edit.replaceConditionValue(value, date),
                        effect: "preserves",
                      },
                    ],
            });
          }
        }
      },
    }));
  },
});

/** The first value that is of another JSON type than the one before it. */
function oddType({ values }: ConditionTest): ConditionValue | undefined {
  if (values.length < 2 || values.some(({ value }) => value.kind !== "text" && value.kind !== "scalar"))
    return undefined;
  return values.find((value, index) => index > 0 && typeOf(value) !== typeOf(values[0]));
}

function typeOf(value: ConditionValue | undefined): string {
  return value?.value.kind === "scalar" ? typeof value.value.value : "string";
}

function quoted(value: ConditionValue): ConditionValue | string {
  return value.value.kind === "scalar" ? value.value.raw : value;
}

/** Epoch time in seconds as a date of the calendar; more than eleven digits are more likely milliseconds. */
function dateOfSeconds(text: string): string | undefined {
  return text.length > 11 ? undefined : new Date(Number(text) * 1000).toISOString().replace(".000Z", "Z");
}
