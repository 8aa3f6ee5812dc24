import type { AccessAnalyzerCode } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { kindOf } from "../shared/breadth.ts";
import { isNarrowedBy } from "../shared/narrowing.ts";
import { namedRole, withTest } from "../shared/pass-role.ts";
import type { Form } from "../shared/wide-grant.ts";
import { placeOf, wantedAction, wideGrant } from "../shared/wide-grant.ts";
import { listed } from "../shared/words.ts";

const CREATE_ROLE = wantedAction("iam:CreateServiceLinkedRole");
const SERVICE_LINKED_ROLES = kindOf("iam", "role/aws-service-role/*");

const KEYS: ReadonlySet<string> = new Set(["iam:awsservicename"]);

const CODES: Readonly<Record<Form, AccessAnalyzerCode>> = {
  NAMED_ACTION_STAR_RESOURCE: "CREATE_SLR_WITH_STAR_IN_RESOURCE",
  STAR_ACTION_STAR_RESOURCE: "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
  NOT_ACTION_STAR_RESOURCE: "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
  NAMED_ACTION_NOT_RESOURCE: "CREATE_SLR_WITH_NOT_RESOURCE",
  STAR_ACTION_NOT_RESOURCE: "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
  NOT_ACTION_NOT_RESOURCE: "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
};

export default createRule({
  name: "no-service-linked-role-wildcard",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow creating service-linked roles of every service",
      recommended: true,
      severity: "warn",
      fix: "placeholder",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-star-in-resource",
      codes: {
        CREATE_SLR_WITH_STAR_IN_RESOURCE: "everyService",
        CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: "everyService",
        CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: "notExcluded",
        CREATE_SLR_WITH_NOT_RESOURCE: "allButThese",
        CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: "allButThese",
        CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: "notExcluded",
      },
    },
    hasSuggestions: true,
    messages: {
      everyService:
        "'{{action}}' on {{resources}} allows the roles of every service that has one, and so what those services may do in the account. Name the service in the resource or in iam:AWSServiceName.",
      allButThese:
        "'{{action}}' with NotResource allows the roles of every service but those that it names, also of services that come later. Name the service's role in Resource.",
      notExcluded:
        "NotAction does not name iam:CreateServiceLinkedRole, so {{resources}} allows the roles of every service that has one. Exclude it, and allow it for the services that are needed.",
      role: "Allow it for the role of one service only.",
      service: "Allow it for one service only.",
      exclude: "Exclude iam:CreateServiceLinkedRole.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        const grant = wideGrant(statement, CREATE_ROLE, SERVICE_LINKED_ROLES);
        if (grant === undefined || isNarrowedBy(statement, KEYS)) return;
        const { form, actions, resources, item } = grant;
        const isNegated = resources.negated;
        const resource = listed(grant.wide.map(({ text }) => `'${text}'`));
        const role = "aws-service-role/<REPLACE_WITH_SERVICE>.amazonaws.com/*";
        report({
          at: placeOf(grant),
          messageId: item === undefined ? "notExcluded" : isNegated ? "allButThese" : "everyService",
          data: {
            ...(item === undefined ? {} : { action: item.text }),
            ...(isNegated && item !== undefined ? {} : { resources: isNegated ? "NotResource" : resource }),
          },
          code: CODES[form],
          suggest: [
            { messageId: "role", edit: namedRole(grant, role, settings) },
            { messageId: "service", edit: withTest(grant, "iam:AWSServiceName") },
            item === undefined && !actions.hasUnknown
              ? {
                  messageId: "exclude",
                  edit: edit.rewriteStatement(statement, {
                    actions: [...actions.items, "iam:CreateServiceLinkedRole"],
                  }),
                  effect: "narrows",
                }
              : null,
          ],
        });
      },
    }));
  },
});
