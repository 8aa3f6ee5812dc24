import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { askForId } from "../shared/ask-for-id.ts";
import { EXTERNAL_ID, asksForId, invalidIds, whyAsksNothing } from "../shared/external-id.ts";
import { ownAccounts } from "../shared/own-accounts.ts";
import { isAboutAssumeRole, isDeniedWithoutId, isTied, thirdParties } from "../shared/third-party.ts";

export default createRule({
  name: "require-external-id",
  meta: {
    type: "problem",
    docs: {
      description: "Require an external id of third parties that may assume a role",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      missing:
        "The account {{account}} can be tricked into using this role for somebody else, since nothing asks it for sts:ExternalId. Ask for the id that this third party has for you; if the account is yours, name it in settings.iam.trustedAccounts.",
      loose:
        "This condition asks the account {{account}} for no certain sts:ExternalId: {{reason}}. The account can be tricked into using this role for somebody else; ask for the id that it has for you.",
      invalid:
        "AWS takes no '{{value}}' as an external id, so it never matches. An id has 2 to 1,224 characters out of letters, digits and _+=,.@:/-.",
      ask: "Ask for the external id {{id}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        if (statement.type !== "trust" || statement.effect !== "Allow" || !isAboutAssumeRole(statement)) return;
        const tests = statement.testsOf(EXTERNAL_ID);
        const own = ownAccounts(statement.policy, settings);
        const isSafe =
          statement.hasUnknownCondition ||
          tests.some((test) => whyAsksNothing(test) === undefined) ||
          isTied(statement, own, settings);
        const parties = isSafe
          ? []
          : thirdParties(statement, own).filter((party) => !isDeniedWithoutId(statement, party));
        const [loose] = tests;
        const fix = { messageId: "ask", ...askForId(statement, parties, loose, settings) } as const;
        for (const party of loose === undefined ? parties : parties.slice(0, 1)) {
          const account = party.accountId ?? "";
          const reason = loose === undefined ? undefined : whyAsksNothing(loose);
          if (loose === undefined || reason === undefined) {
            report({ at: party, messageId: "missing", data: { account }, fix });
          } else {
            const at = loose.values.find((value) => !asksForId(value)) ?? loose.operatorEntry.key;
            report({ at, messageId: "loose", data: { account, reason }, fix });
          }
        }
        for (const value of invalidIds(tests)) {
          // What is empty asks for nothing, which is told above.
          if (value.literal !== "" || parties.length === 0)
            report({ at: value, messageId: "invalid", data: { value: value.text } });
        }
      },
    }));
  },
});
