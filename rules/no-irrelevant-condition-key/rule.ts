import type { ConditionTest } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { actionsWithConditionKey } from "@iam/service-reference";
import { listed } from "../shared/words.ts";
import { foldPrefix } from "./fold-prefix.ts";
import { holdsWithoutKey, neverSentWith } from "./never-sent.ts";

export default createRule({
  name: "no-irrelevant-condition-key",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow condition keys that AWS never sends with the statement's actions",
      recommended: true,
      fix: "repairs",
      source:
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
      codes: {
        UNSUPPORTED_ACTION_FOR_CONDITION_KEY: ["neverAllows", "neverDenies", "alwaysAllows", "alwaysDenies"],
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      neverAllows:
        "AWS never sends '{{key}}' with {{actions}}, so this test fails and the statement does not allow {{actions}}. Keep the key for {{senders}}.",
      neverDenies:
        "AWS never sends '{{key}}' with {{actions}}, so this test fails and the statement does not deny {{actions}}. Keep the key for {{senders}}.",
      alwaysAllows:
        "AWS never sends '{{key}}' with {{actions}}, so {{operator}} always holds and this test restricts nothing. Keep the key for {{senders}}.",
      alwaysDenies:
        "AWS never sends '{{key}}' with {{actions}}, so {{operator}} always holds and the statement denies {{actions}} whatever the value. Keep the key for {{senders}}.",
      fold: "Name the prefix in the ARN of the objects.",
      remove: "Remove the test of '{{key}}'.",
      isolate: "Move {{actions}} to a statement of its own, without the test of '{{key}}'.",
      drop: "Remove {{actions}} from the statement.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const { effect } = statement;
        const never = neverSentWith(test);
        if (never.length === 0 || effect === undefined) return;
        const holds = holdsWithoutKey(test);
        if (holds === "unknown") return;
        const rest = statement.action?.items.filter((action) => !never.includes(action)) ?? [];
        const isMixed = rest.length > 0 || statement.action?.hasUnknown === true;
        // "If it exists, then …" is AWS's own way to say this of several actions.
        if (effect === "Allow" && holds === "yes" && isMixed) return;

        const verb = holds === "yes" ? "always" : "never";
        const data = { key: test.keyText, actions: listed(never.map((action) => action.text)) };
        const narrowing = effect === "Deny" ? "narrows" : "repairs";
        const repaired = holds === "yes" ? "preserves" : narrowing;
        const fold = holds === "no" ? foldPrefix(test, never) : null;
        const tests = statement.tests.filter((other) => other !== test);
        const isolated = edit.rewriteStatement(statement, { actions: rest }, { actions: never, tests });
        const dropped = edit.rewriteStatement(statement, { actions: rest });
        report({
          at: test.keyEntry.key,
          code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          messageId: `${verb}${effect === "Allow" ? "Allows" : "Denies"}`,
          data: {
            ...data,
            operator: test.operatorText,
            senders: sendersOf(test),
          },
          fix: { messageId: "fold", edit: fold, effect: narrowing },
          suggest:
            fold !== null
              ? []
              : isMixed
                ? [
                    { messageId: "isolate", data, edit: rest.length > 0 ? isolated : null, effect: repaired },
                    {
                      messageId: "drop",
                      data,
                      edit: rest.length > 0 && holds === "no" ? dropped : null,
                      effect: "preserves",
                    },
                  ]
                : [{ messageId: "remove", data, edit: edit.removeCondition(test), effect: repaired }],
        });
      },
    }));
  },
});

/** The actions that the key belongs to, while they are few. */
function sendersOf(test: ConditionTest): string {
  const actions = actionsWithConditionKey(test.keyText).map(({ id }) => id);
  return actions.length > 3 ? "the actions that have it" : listed(actions);
}
