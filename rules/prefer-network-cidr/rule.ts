import { edit, formatNetwork, parseNetwork } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { mismatchesKey } from "../shared/key-facts.ts";
import { plainValue } from "../shared/plain-value.ts";

export default createRule({
  name: "prefer-network-cidr",
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer the address of the network in front of a prefix length",
      recommended: "strict",
      fix: "preserves",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress",
      codes: { IMPROVE_IP_RANGE: "hostBits" },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      hostBits:
        "'{{value}}' says an address and a whole network: AWS ignores what follows the first {{prefix}} bits. Write '{{network}}', or drop the '/{{prefix}}' where the one address is meant.",
      write: "Write '{{network}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test) {
        if (test.operator?.family !== "IpAddress" || mismatchesKey(test)) return;
        for (const value of test.values) {
          const text = plainValue(value);
          const [address = "", prefix] = text?.split("/") ?? [];
          if (text === undefined || prefix === undefined) continue;
          const range = parseNetwork(text);
          // An address alone is the range of one.
          if (range === undefined || parseNetwork(address)?.first === range.first) continue;
          const network = formatNetwork(range);
          report({
            at: value,
            messageId: "hostBits",
            code: "IMPROVE_IP_RANGE",
            data: { value: text, network, prefix },
            fix: { messageId: "write", data: { network }, edit: edit.replaceConditionValue(value, network) },
          });
        }
      },
    }));
  },
});
