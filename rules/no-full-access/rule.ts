import type { ConditionTest, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isEveryAction, isEveryResource } from "../shared/full-access.ts";

export default createRule({
  name: "no-full-access",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow every action on every resource",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    },
    hasSuggestions: true,
    messages: {
      full: "'{{action}}' on '{{resource}}' allows everything, also what AWS adds later, and makes the holder an administrator of the account. Name the actions that are needed.",
      mfa: "Allow it only to people who signed in with MFA.",
      region: "Allow it only in one region.",
      service: "Allow the actions of one service only.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action, statement) {
        if (!isEveryAction(action) || statement.type !== "identity" || statement.effect !== "Allow") return;
        if (statement.action?.negated !== false || statement.resource?.negated !== false) return;
        if (isConditional(statement)) return;
        const resource = statement.resource.items.find(isEveryResource);
        if (resource === undefined) return;
        // Credentials of roles and permission sets carry no MFA context: the test would deny always.
        const { holder } = statement.policy.facts;
        const isForPeople = holder !== "role" && holder !== "permission-set";
        const mfa = { operator: "Bool", key: "aws:MultiFactorAuthPresent", values: "true" };
        const region = { operator: "StringEquals", key: "aws:RequestedRegion", values: "<REPLACE_WITH_REGION>" };
        report({
          at: action.value,
          messageId: "full",
          data: { action: action.text, resource: resource.text },
          suggest: [
            { messageId: "service", edit: edit.replaceItem(action, "<REPLACE_WITH_SERVICE>:*"), effect: "placeholder" },
            { messageId: "region", edit: edit.addCondition(statement, region), effect: "placeholder" },
            isForPeople ? { messageId: "mfa", edit: edit.addCondition(statement, mfa) } : null,
          ],
        });
      },
    }));
  },
});

/** Whether a condition restricts the statement. A test that anything passes restricts nothing. */
function isConditional({ conditionEntry, tests }: Statement): boolean {
  if (conditionEntry !== undefined && conditionEntry.value.kind !== "object") return true;
  return tests.some((test) => !isPassedByAll(test));
}

function isPassedByAll({ operator, values }: ConditionTest): boolean {
  return operator?.wildcards === true && !operator.negated && values.some(({ literal }) => literal === "*");
}
