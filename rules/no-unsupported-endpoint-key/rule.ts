import type { ActionItem, ConditionTest, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { listed } from "../shared/words.ts";
import { isKeyOfEndpoint, sendsEndpointKeys } from "./endpoint-services.ts";

export default createRule({
  name: "no-unsupported-endpoint-key",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow conditions on the owner of a VPC endpoint for services that do not send it",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
      codes: { USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES: "unsupported" },
    },
    hasSuggestions: true,
    messages: {
      unsupported:
        "Only some AWS services send '{{key}}', and this statement also speaks of {{actions}}, where the key may always be absent. Name actions of those services alone.",
      drop: "Drop {{actions}}, which is not allowed here anyway.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const { key, keyText, keyEntry, operator } = test;
        const { action, effect } = statement;
        if (key === undefined || !isKeyOfEndpoint(key.id) || operator === undefined || action === undefined) return;
        if (operator.family === "Null" || isKnownToBeThere(statement, test)) return;
        const beyond = action.negated ? action.items : action.items.filter(reachesBeyond);
        if (beyond.length === 0) return;
        const texts = listed(beyond.map(({ text }) => text));
        const rest = action.items.filter((item) => !beyond.includes(item));
        const isDead = effect === "Allow" && operator.requiresKey && !action.negated && beyond.every(isOfOneService);
        report({
          at: keyEntry.key,
          messageId: "unsupported",
          code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
          data: { key: keyText, actions: action.negated ? `everything but ${texts}` : texts },
          suggest:
            isDead && rest.length > 0
              ? [
                  {
                    messageId: "drop",
                    data: { actions: texts },
                    edit: edit.rewriteStatement(statement, { actions: rest }),
                  },
                ]
              : [],
        });
      },
    }));
  },
});

/** A `Null` beside the test leaves alone whoever does not send the key. */
function isKnownToBeThere(statement: Statement, { key }: ConditionTest): boolean {
  return statement
    .testsOf(key?.id ?? "")
    .some(
      ({ operator, literalValues }) => operator?.name === "Null" && literalValues?.join().toLowerCase() === "false",
    );
}

function reachesBeyond({ id, pattern, service }: ActionItem): boolean {
  return pattern.unknowns.length === 0 && (!isOfOneService({ service }) || !sendsEndpointKeys(id));
}

function isOfOneService({ service }: Pick<ActionItem, "service">): boolean {
  return !/[*?]/u.test(service);
}
