import type { ConditionTest } from "@iam/policy";
import { edit, holdsOnAbsence } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { listed } from "../shared/words.ts";
import { isTagKey, withoutTags } from "./tag-support.ts";

export default createRule({
  name: "no-unsupported-tag-key",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow conditions on tags for actions that never carry them",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
      codes: {
        ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "allowsLess",
        ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "neverAllows",
        DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "deniesLess",
        DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "neverDenies",
      },
    },
    hasSuggestions: true,
    messages: {
      neverAllows:
        "AWS sends no '{{key}}' with {{actions}}, so this test fails and the statement does not allow {{actions}}. Allow that in a statement of its own, by the names of the resources.",
      neverDenies:
        "AWS sends no '{{key}}' with {{actions}}, so this test fails and the statement does not deny {{actions}}. Deny that in a statement of its own, by the names of the resources.",
      allowsLess:
        "Many actions carry no '{{key}}', and this Allow with NotAction does not allow them. List the actions that are meant with Action.",
      deniesLess:
        "Many actions carry no '{{key}}', and this Deny with NotAction does not deny them. List the actions that are meant with Action.",
      drop: "Drop {{actions}}, which is not allowed here anyway.",
      isolate: "Deny {{actions}} in a statement of its own, whatever the tags.",
      remove: "Deny {{actions}} whatever the tags.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const { key, keyEntry, keyText } = test;
        const { action, effect } = statement;
        if (key === undefined || !isTagKey(key) || effect === undefined || action === undefined) return;
        if (!failsWithoutKey(test)) return;
        if (action.negated) {
          report({
            at: keyEntry.key,
            ...(effect === "Allow"
              ? { messageId: "allowsLess", code: "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE" }
              : { messageId: "deniesLess", code: "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE" }),
            data: { key: keyText },
          });
          return;
        }
        if (!action.items.some((item) => withoutTags(item, key))) return;
        const untagged = action.items.filter((item) => withoutTags(item, key));
        const data = { key: keyText, actions: listed(untagged.map(({ text }) => text)) };
        const rest = action.items.filter((item) => !untagged.includes(item));
        if (effect === "Allow") {
          report({
            at: keyEntry.key,
            messageId: "neverAllows",
            code: "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
            data,
            suggest:
              rest.length > 0
                ? [{ messageId: "drop", data, edit: edit.rewriteStatement(statement, { actions: rest }) }]
                : [],
          });
          return;
        }
        const tests = statement.tests.filter((other) => other !== test);
        report({
          at: keyEntry.key,
          messageId: "neverDenies",
          code: "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          data,
          suggest: [
            {
              messageId: rest.length > 0 ? "isolate" : "remove",
              data,
              edit: action.hasUnknown ? null : edit.isolateActions(statement, untagged, { tests }),
            },
          ],
        });
      },
    }));
  },
});

function failsWithoutKey({ operator, values, statement }: ConditionTest): boolean {
  if (operator === undefined) return false;
  const parts = values.map((value) => value.parts);
  return holdsOnAbsence(operator, parts, { variables: statement.policy.readsVariables }) === "no";
}
