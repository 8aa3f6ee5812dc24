import type { ActionItem, WrittenAction } from "@iam/policy";
import { answeredOnce, edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { dataDate, expandAction, namesAction, nearestAction, nearestService, serviceOf } from "@iam/service-reference";
import { knownAction } from "../shared/known-action.ts";
import { bracketedPlaceholder } from "../shared/placeholder.ts";

export default createRule({
  name: "no-unknown-action",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow actions that no AWS service has",
      recommended: true,
      severity: "warn",
      fix: null,
      source:
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
      codes: { INVALID_ACTION: "action", INVALID_SERVICE_IN_ACTION: ["noService", "service"] },
    },
    hasSuggestions: true,
    messages: {
      noService:
        "'{{action}}' names no service, so AWS rejects the policy. Write the service prefix and a colon before it.",
      service:
        "AWS lists no service with the prefix '{{service}}' (data of {{date}}). If there is none, '{{action}}' matches no request. {{advice}}",
      action:
        "AWS lists no action '{{action}}' of {{name}} (data of {{date}}). If there is none, it matches no request. {{advice}}",
      pattern:
        "AWS lists no action of {{name}} that '{{action}}' matches (data of {{date}}). If there is none, it matches no request. {{advice}}",
      nearest: "Replace it with '{{nearest}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action, statement) {
        const { text } = action;
        if (isKnown(action.written)) return;
        if (text === "" || action.pattern.unknowns.length > 0 || bracketedPlaceholder(text) !== undefined) return;
        // Of policy variables, valid-policy-variable speaks.
        if (text.includes("${")) return;
        const colon = text.indexOf(":");
        const service = text.slice(0, Math.max(colon, 0));
        const name = serviceOf(service)?.name;
        // `*s3:Get*` names a service only when it is expanded.
        if (/[*?]/u.test(service)) return;
        const nearest = nearestTo(action);
        const advice =
          nearest === undefined
            ? "Check the spelling, or ignore the finding if it is newer than the data."
            : `Did you mean '${nearest}'?`;
        // A correction of an exception, or of a pattern, changes access beyond the policy's own words.
        const isOffered = nearest !== undefined && statement.action?.negated === false && !/[*?]/u.test(nearest);
        const date = dataDate();
        report({
          at: action.value,
          ...(colon === -1
            ? { messageId: "noService", code: "INVALID_SERVICE_IN_ACTION", data: { action: text } }
            : name === undefined
              ? {
                  messageId: "service",
                  code: "INVALID_SERVICE_IN_ACTION",
                  data: { action: text, service, date, advice },
                }
              : /[*?]/u.test(text)
                ? { messageId: "pattern", data: { action: text, name, date, advice } }
                : { messageId: "action", code: "INVALID_ACTION", data: { action: text, name, date, advice } }),
          suggest: isOffered
            ? [{ messageId: "nearest", data: { nearest }, edit: edit.replaceItem(action, nearest), effect: "repairs" }]
            : [],
        });
      },
    }));
  },
});

function isKnown(written: WrittenAction): boolean {
  return knownAction(written) !== undefined || isKnownPattern(written);
}

const isKnownPattern = answeredOnce(({ id }: WrittenAction) => namesAction(id));

/** What was most likely meant, where one action or one service is nearer than all others. */
function nearestTo({ text }: ActionItem): string | undefined {
  const colon = text.indexOf(":");
  if (colon === -1) {
    const [only, ...others] = expandAction(`*:${text}`);
    return others.length === 0 ? only?.id : undefined;
  }
  const written = text.slice(0, colon);
  const action = nearestAction(text);
  if (action !== undefined) return action;
  const service = nearestService(written);
  const corrected = service === undefined ? undefined : `${service}${text.slice(colon)}`;
  return corrected !== undefined && namesAction(corrected) ? corrected : undefined;
}
