import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { dataDate, serviceOf } from "@iam/service-reference";
import { keyFault } from "./fault.ts";

export default createRule({
  name: "valid-condition-key",
  meta: {
    type: "problem",
    docs: {
      description: "Require condition keys that AWS knows",
      recommended: true,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
      codes: {
        INVALID_CONDITION_KEY_FORMAT: "format",
        INVALID_GLOBAL_CONDITION_KEY: "global",
        INVALID_SERVICE_CONDITION_KEY: "service",
        MISSING_TAG_KEY_IN_CONDITION: "tagKey",
      },
    },
    hasSuggestions: true,
    messages: {
      format: "'{{key}}' is no condition key: AWS wants a service prefix, a colon and a name. {{advice}}",
      global:
        "AWS lists no global condition key '{{key}}' (data of {{date}}), so no request carries it and the test is not the one that is meant. {{advice}}",
      service:
        "AWS lists no condition key '{{key}}' of {{service}} (data of {{date}}), so no request carries it and the test is not the one that is meant. {{advice}}",
      tagKey:
        "'{{key}}' names no tag, so no request carries it. Write a slash and the tag key behind it, as in '{{example}}'.",
      nearest: "Replace it with '{{nearest}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        const fault = keyFault(test);
        if (fault === undefined) return;
        const { keyText: key } = test;
        const { code, messageId, nearest } = fault;
        report({
          at: test.keyEntry.key,
          messageId,
          code,
          data: {
            key,
            date: dataDate(),
            service: serviceOf(test.key?.prefix ?? "")?.name ?? "",
            example: `${key.replace(/\/$/u, "")}/Team`,
            advice: nearest === undefined ? "Check the spelling." : `Did you mean '${nearest}'?`,
          },
          suggest:
            nearest === undefined
              ? []
              : [
                  {
                    messageId: "nearest",
                    data: { nearest },
                    edit: edit.replaceConditionKey(test, nearest),
                    effect: "repairs",
                  },
                ],
        });
      },
    }));
  },
});
