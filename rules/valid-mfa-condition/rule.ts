import type { ConditionTest, Statement } from "@iam/policy";
import type { Place } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isHeldByRole, isMfaTest } from "../shared/mfa.ts";
import { betterOf } from "./better.ts";
import type { Fault } from "./fault.ts";
import { isFalse, mfaFault } from "./fault.ts";

export default createRule({
  name: "valid-mfa-condition",
  meta: {
    type: "problem",
    docs: {
      description: "Require tests of MFA that tell callers with MFA from callers without",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      neverSent:
        "AWS sends '{{key}}' with no request of a federated user or a service, so this Allow never applies. Ask for MFA at the identity provider and remove the test.",
      passes:
        "{{operator}} also holds where '{{key}}' is absent, as it is with long-term access keys, so this Allow does not ask them for MFA. Use {{better}}.",
      inverted:
        'This Allow applies to callers who have not used MFA: \'{{key}}\' is false for them. Ask for "true", or deny with BoolIfExists and "false".',
      presence:
        "'{{key}}' comes with temporary credentials, with MFA and without, so its presence proves nothing. Use {{better}}.",
      absence:
        "'{{key}}' is absent with long-term access keys, so this Allow applies to callers who have not used MFA. Ask for \"true\" with Bool.",
      misses:
        "'{{key}}' is absent with long-term access keys, so {{operator}} does not hold and this Deny misses them. Use {{better}}.",
      missesTemporary:
        "'{{key}}' is there with temporary credentials, so this Deny misses those that came without MFA. Use {{better}}.",
      deniesMfa:
        "'{{key}}' comes with temporary credentials, so this Deny hits callers who have used MFA too. Use BoolIfExists with \"false\".",
      use: "Use {{better}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const fault = mfaFault(test, statement);
        if (fault === undefined) return;
        const better = betterOf(fault, test);
        const data = { key: test.keyText, operator: test.operatorText, better: better?.words ?? "" };
        // Beside another test of MFA the two have to be thought over together.
        const isAlone = statement.tests.filter(isMfaTest).length === 1;
        const repair = { messageId: "use", data, edit: isAlone ? (better?.edit ?? null) : null } as const;
        const isForPeople = asksPeople(statement);
        report({
          at: placeOf(fault, test),
          messageId: fault,
          data,
          fix: isForPeople ? repair : null,
          suggest: isForPeople ? [] : [repair],
        });
      },
    }));
  },
});

/** Users carry MFA context; roles and services do not, so that a stricter test would shut them out. */
function asksPeople({ type, effect, policy }: Statement): boolean {
  return (type === "identity" && !isHeldByRole(policy)) || (type === "trust" && effect === "Allow");
}

function placeOf(fault: Fault, test: ConditionTest): Place {
  if (fault === "neverSent") return test.keyEntry.key;
  const wrong = fault === "inverted" ? test.values.find(({ literal }) => isFalse(literal)) : undefined;
  return wrong ?? test.operatorEntry.key;
}
