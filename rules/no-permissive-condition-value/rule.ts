import type { ConditionValue } from "@iam/policy";
import { compilePattern, edit, match } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { placeholderFor } from "../shared/fill-in.ts";
import { loosePart } from "./loose-part.ts";
import type { SensitiveKey } from "./sensitive-key.ts";
import { sensitiveKey } from "./sensitive-key.ts";

export default createRule({
  name: "no-permissive-condition-value",
  meta: {
    type: "problem",
    docs: {
      description:
        "Disallow wildcards and variables in condition values that must name one account, organization or network",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
      codes: {
        WILDCARD_USAGE_TOO_PERMISSIVE: ["wildcard", "userWildcard"],
        VARIABLE_USAGE_TOO_PERMISSIVE: ["variable", "userVariable"],
      },
    },
    hasSuggestions: true,
    messages: {
      wildcard:
        "'{{key}}' names {{what}}, and '{{value}}' also matches those of strangers whose ids look alike. Write each id in full.",
      variable:
        "'{{key}}' names {{what}}, and '{{variable}}' leaves it to the request which one. Write the id in full.",
      userWildcard:
        "'{{value}}' matches callers whose unique id it does not name, since '{{key}}' is the unique id, ':' and the name. Write a wildcard only behind the id and the ':'.",
      userVariable:
        "'{{variable}}' in '{{value}}' leaves it to the request who the caller is, since '{{key}}' is the unique id, ':' and the name. Write a variable only behind the id and the ':'.",
      remove: "Remove '{{value}}', so that only the other values match.",
      replace: "Write '{{replacement}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Condition(test) {
        const sensitive = sensitiveKey(test.key);
        if (sensitive === undefined) return;
        for (const value of test.values) {
          const part = loosePart(value, sensitive);
          if (part === undefined) continue;
          const replacement = part.widens ? replacementOf(value, sensitive, settings) : undefined;
          const others = test.values.filter((other) => other !== value);
          const isRemovable = part.widens && others.some((other) => loosePart(other, sensitive) === undefined);
          const ofUser = sensitive.kind === "user";
          report({
            at: value,
            ...(part.kind === "wildcard"
              ? { messageId: ofUser ? "userWildcard" : "wildcard", code: "WILDCARD_USAGE_TOO_PERMISSIVE" }
              : { messageId: ofUser ? "userVariable" : "variable", code: "VARIABLE_USAGE_TOO_PERMISSIVE" }),
            data: { key: test.keyText, what: sensitive.what, value: value.text, variable: part.text },
            suggest: [
              replacement === undefined
                ? null
                : {
                    messageId: "replace",
                    data: { replacement },
                    edit: edit.replaceConditionValue(value, replacement),
                    effect: replacement.includes("<") ? "placeholder" : "narrows",
                  },
              isRemovable
                ? {
                    messageId: "remove",
                    data: { value: value.text },
                    edit: edit.replaceCondition(test, {
                      operator: test.operatorText,
                      key: test.keyText,
                      values: others,
                    }),
                  }
                : null,
            ],
          });
        }
      },
    }));
  },
});

/** An id that the value matches: of the settings, else with a placeholder for what the wildcard leaves open. */
function replacementOf(
  { literal }: ConditionValue,
  { kind, placeholder }: SensitiveKey,
  { accountId, organizationId }: IamSettings,
): string | undefined {
  if (literal === undefined || placeholder === undefined || literal.includes("${")) return undefined;
  const known = kind === "account" ? accountId : kind === "organization" ? organizationId : undefined;
  if (known !== undefined && match(compilePattern(literal), known) === "yes") return known;
  const isOneStar = /^[^*?]*\*[^*?]*$/u.test(literal);
  return isOneStar ? literal.replace("*", placeholderFor(placeholder)) : undefined;
}
