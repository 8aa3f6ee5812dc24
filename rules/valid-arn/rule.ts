import type { ResourceItem, Statement, WrittenResource } from "@iam/policy";
import { answeredOnce, edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { conditionKeyOf, nearestService, serviceOf } from "@iam/service-reference";
import { isArnService } from "../shared/arn-services.ts";
import { isDeadAction } from "../shared/dead-action.ts";
import { marksIn } from "../shared/marks.ts";
import type { ArnFault } from "./fault.ts";
import { fieldFault, formFault, hasWildcard } from "./fields.ts";
import { formatFault } from "./format.ts";

export default createRule({
  name: "valid-arn",
  meta: {
    type: "problem",
    docs: {
      description: "Require resources to be ARNs that can exist",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
      codes: {
        ARN_ACCOUNT_NOT_ALLOWED: "accountNotAllowed",
        ARN_REGION_NOT_ALLOWED: "regionNotAllowed",
        INVALID_ARN_ACCOUNT: "account",
        INVALID_ARN_PREFIX: "prefix",
        INVALID_ARN_REGION: ["region", "otherPartition"],
        INVALID_ARN_RESOURCE: "resource",
        INVALID_ARN_SERVICE_CASE: "serviceCase",
        INVALID_PARTITION: "partition",
        INVALID_SERVICE: ["service", "keyService"],
        MISSING_ARN_ACCOUNT: "missingAccount",
        MISSING_ARN_FIELD: "fields",
        MISSING_ARN_REGION: "missingRegion",
        WILDCARD_IN_SERVICE_NAME: ["wildcardService", "wildcardInAction"],
      },
    },
    hasSuggestions: true,
    messages: {
      prefix:
        "'{{resource}}' is neither '*' nor an ARN, so AWS rejects the policy. Write the whole ARN, which begins with 'arn:'.",
      fields:
        "'{{resource}}' has fewer than the six fields of an ARN, so AWS rejects the policy. Write arn:partition:service:region:account:resource, with nothing between the colons of a field that does not apply.",
      partition:
        "There is no partition '{{partition}}', so '{{resource}}' names nothing. Use aws, aws-cn or aws-us-gov.",
      wildcardService:
        "AWS reads no wildcard in the service of an ARN, and '{{service}}' stands there in '{{resource}}'. Name the service.",
      wildcardInAction:
        "'{{action}}' names actions of every service that '{{service}}' matches, also of those that AWS adds later. Name the services.",
      serviceCase:
        "AWS reads the service of an ARN in lower case only, so '{{resource}}' names nothing. Write '{{name}}' for '{{service}}'.",
      service: "There is no service '{{service}}', so '{{resource}}' names nothing. Did you mean '{{name}}'?",
      keyService:
        "There is no service '{{service}}', so AWS never sends the condition key '{{key}}'. Did you mean '{{name}}'?",
      region: "There is no Region '{{region}}', so '{{resource}}' names nothing. Use the code of a Region, or '*'.",
      otherPartition:
        "The Region {{region}} is in the partition {{partition}}, so '{{resource}}' names nothing. Use that partition, or a Region of this one.",
      account:
        "An account is twelve digits, and '{{account}}' is not, so '{{resource}}' names nothing. Use the account's id.",
      regionNotAllowed:
        "The ARN of the resource type {{type}} has no Region, so '{{resource}}' names nothing. Leave '{{region}}' out, and keep the colons.",
      accountNotAllowed:
        "The ARN of the resource type {{type}} has no account, so '{{resource}}' names nothing. Leave '{{account}}' out, and keep the colons.",
      missingRegion:
        "The ARN of the resource type {{type}} has a Region, so '{{resource}}' names nothing. Write the Region, or '*' for all.",
      missingAccount:
        "The ARN of the resource type {{type}} has an account, so '{{resource}}' names nothing. Write the account, or '*' for all.",
      resource:
        "'{{resource}}' has the form of no resource of {{service}}, so it names nothing. Use one of the ARN formats that AWS lists for the service.",
      use: "Use '{{repair}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Resource(resource, statement) {
        // Of a resource in a trust policy valid-trust-policy tells that it does not belong there.
        if (resource.text === "*" || statement.type === "trust") return;
        const fault = faultOf(resource, statement);
        if (fault === undefined) return;
        const { messageId, code, data, repair } = fault;
        const isOpen = repair === undefined || statement.resource?.negated !== false;
        report({
          at: resource,
          messageId,
          code,
          data,
          suggest: [isOpen ? null : { messageId: "use", data: { repair }, edit: edit.replaceItem(resource, repair) }],
        });
      },
      Action(action, statement) {
        // Most actions are spelt out.
        if (marksIn(action.written) === 0) return;
        const { service, text } = action;
        if (!hasWildcard(service) || statement.effect !== "Allow" || statement.action?.negated !== false) return;
        // `*` and `*:*` are every action there is, of which no-full-access tells.
        if (/^\*+(?::\*+)?$/u.test(text)) return;
        const data = { action: text, service };
        report({ at: action, messageId: "wildcardInAction", code: "WILDCARD_IN_SERVICE_NAME", data });
      },
      Condition(test) {
        const service = test.key?.prefix;
        const name = service === undefined ? undefined : missingService(service);
        if (service === undefined || name === undefined || conditionKeyOf(test.keyText) !== undefined) return;
        const repair = `${name}${test.keyText.slice(service.length)}`;
        const isKnown = conditionKeyOf(repair) !== undefined;
        report({
          at: test.keyEntry.key,
          messageId: "keyService",
          code: "INVALID_SERVICE",
          data: { service, key: test.keyText, name },
          suggest: [
            isKnown ? { messageId: "use", data: { repair }, edit: edit.replaceConditionKey(test, repair) } : null,
          ],
        });
      },
    }));
  },
});

function faultOf({ written }: ResourceItem, statement: Statement): ArnFault | undefined {
  const fault = ownFault(written);
  if (fault === undefined) return undefined;
  const { arn } = written;
  return arn === undefined || !hasDeadAction(statement, arn.service) ? fault : fieldFault(written, arn, true);
}

/** What is wrong with the ARN, whatever stands beside it. */
const ownFault = answeredOnce((resource: WrittenResource): ArnFault | undefined => {
  const { arn } = resource;
  if (arn === undefined) return formFault(resource);
  // Behind a hole in the partition the fields are what they look like; behind another it is not known where they are.
  if (arn.assumed && arn.partition !== undefined) return undefined;
  return fieldFault(resource, arn, false) ?? formatFault(resource, arn);
});

/** The service that was likely meant by the prefix of a condition key, where there is none of that name. Issuers of OIDC are hosts. */
function missingService(prefix: string): string | undefined {
  if (!/^[a-z0-9-]+$/u.test(prefix) || prefix === "aws" || prefix === "saml") return undefined;
  return serviceOf(prefix) === undefined ? nearestService(prefix) : undefined;
}

/** Whether an action of the service matches none of the resources: no-mismatched-resource then names the ARN. */
function hasDeadAction(statement: Statement, service: string | undefined): boolean {
  const lower = service?.toLowerCase() ?? "";
  const meant = isArnService(lower) ? lower : nearestService(lower);
  return statement.action?.items.some((item) => item.service === meant && isDeadAction(item, statement)) === true;
}
