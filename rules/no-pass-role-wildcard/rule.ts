import type { AccessAnalyzerCode } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { kindOf } from "../shared/breadth.ts";
import { isNarrowedBy } from "../shared/narrowing.ts";
import { namedRole, withTest } from "../shared/pass-role.ts";
import type { Form } from "../shared/wide-grant.ts";
import { placeOf, wantedAction, wideGrant } from "../shared/wide-grant.ts";
import { listed } from "../shared/words.ts";

const PASS_ROLE = wantedAction("iam:PassRole");
const ROLES = kindOf("iam", "role/*");

/** The keys that say which roles, or to whom. The tags are those of the role. */
const KEYS: ReadonlySet<string> = new Set([
  "iam:passedtoservice",
  "iam:associatedresourcearn",
  "iam:resourcetag",
  "aws:resourcetag",
]);

const CODES: Readonly<Record<Form, AccessAnalyzerCode>> = {
  NAMED_ACTION_STAR_RESOURCE: "PASS_ROLE_WITH_STAR_IN_RESOURCE",
  STAR_ACTION_STAR_RESOURCE: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
  NOT_ACTION_STAR_RESOURCE: "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
  NAMED_ACTION_NOT_RESOURCE: "PASS_ROLE_WITH_NOT_RESOURCE",
  STAR_ACTION_NOT_RESOURCE: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
  NOT_ACTION_NOT_RESOURCE: "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
};

export default createRule({
  name: "no-pass-role-wildcard",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow passing every role of the account",
      recommended: true,
      fix: "placeholder",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource",
      codes: {
        PASS_ROLE_WITH_STAR_IN_RESOURCE: "everyRole",
        PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: "everyRole",
        PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: "notExcluded",
        PASS_ROLE_WITH_NOT_RESOURCE: "allButThese",
        PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: "allButThese",
        PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: "notExcluded",
      },
    },
    hasSuggestions: true,
    messages: {
      everyRole:
        "'{{action}}' on {{resources}} lets the holder hand every role of the account, also an administrator's, to a service and act through it. Name the roles in a statement of their own, or the service in iam:PassedToService.",
      allButThese:
        "'{{action}}' with NotResource lets the holder hand every role but those that it names, also roles that come later, to a service. Name the roles in Resource.",
      notExcluded:
        "NotAction does not name iam:PassRole, so {{resources}} lets the holder hand every role of the account to a service and act through it. Exclude iam:PassRole, and allow it for the roles that are needed.",
      role: "Allow it for one role only.",
      service: "Allow it for one service only.",
      exclude: "Exclude iam:PassRole.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        const grant = wideGrant(statement, PASS_ROLE, ROLES);
        if (grant === undefined || isNarrowedBy(statement, KEYS)) return;
        const { form, actions, resources, item } = grant;
        const isNegated = resources.negated;
        const resource = listed(grant.wide.map(({ text }) => `'${text}'`));
        report({
          at: placeOf(grant),
          messageId: item === undefined ? "notExcluded" : isNegated ? "allButThese" : "everyRole",
          data: {
            ...(item === undefined ? {} : { action: item.text }),
            ...(isNegated && item !== undefined ? {} : { resources: isNegated ? "NotResource" : resource }),
          },
          code: CODES[form],
          suggest: [
            { messageId: "role", edit: namedRole(grant, "<REPLACE_WITH_ROLE_NAME>", settings) },
            { messageId: "service", edit: withTest(grant, "iam:PassedToService") },
            item === undefined && !actions.hasUnknown
              ? {
                  messageId: "exclude",
                  edit: edit.rewriteStatement(statement, { actions: [...actions.items, "iam:PassRole"] }),
                  effect: "narrows",
                }
              : null,
          ],
        });
      },
    }));
  },
});
