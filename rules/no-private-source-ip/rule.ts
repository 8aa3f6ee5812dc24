import type { ConditionTest, ConditionValue } from "@iam/policy";
import { edit, isPrivate, parseNetwork } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { plainValue } from "../shared/plain-value.ts";
import { listed } from "../shared/words.ts";

export default createRule({
  name: "no-private-source-ip",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow private addresses for aws:SourceIp",
      recommended: true,
      fix: "narrows",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip",
      codes: {
        PRIVATE_IP_ADDRESS: "never",
        PRIVATE_IP_ADDRESS_SUBSET: "someNever",
        PRIVATE_NOT_IP_ADDRESS: "always",
        PRIVATE_NOT_IP_ADDRESS_SUBSET: "someAlways",
      },
    },
    hasSuggestions: true,
    messages: {
      never:
        "aws:SourceIp holds public addresses alone, so no request comes from the private {{addresses}}, and this {{effect}} never applies. Use aws:VpcSourceIp with aws:SourceVpc for addresses inside a VPC.",
      someNever:
        "aws:SourceIp holds public addresses alone, so no request comes from the private {{addresses}}. For addresses inside a VPC write a statement of its own, with aws:VpcSourceIp and aws:SourceVpc.",
      always:
        "aws:SourceIp holds public addresses alone, so no request comes from the private {{addresses}}: {{operator}} always holds and restricts nothing. Use aws:VpcSourceIp for addresses inside a VPC.",
      someAlways:
        "aws:SourceIp holds public addresses alone, so no request comes from the private {{addresses}}, and nothing is excepted by it. Use aws:VpcSourceIp for addresses inside a VPC.",
      key: "Test aws:VpcSourceIp instead.",
      drop: "Remove the private addresses.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, { effect }) {
        const { operator, key, values } = test;
        if (key?.id !== "aws:sourceip" || operator?.family !== "IpAddress" || effect === undefined) return;
        const hidden = values.filter(isPrivateRange);
        const [first] = hidden;
        if (first === undefined) return;
        const data = {
          addresses: listed(hidden.map(({ text }) => `'${text}'`)),
          effect,
          operator: operator.name,
        };
        if (hidden.length < values.length) {
          const rest = values.filter((value) => !hidden.includes(value));
          report({
            at: first,
            ...(operator.negated
              ? { messageId: "someAlways", code: "PRIVATE_NOT_IP_ADDRESS_SUBSET" }
              : { messageId: "someNever", code: "PRIVATE_IP_ADDRESS_SUBSET" }),
            data,
            suggest: [
              {
                messageId: "drop",
                // What matches nothing may go, but where it seems to be let in, or not to be denied, a person decides.
                edit:
                  (effect === "Allow") === operator.negated
                    ? null
                    : edit.replaceCondition(test, { operator: operator.name, key: key.text, values: rest }),
              },
            ],
          });
          return;
        }
        report({
          at: first,
          ...(operator.negated
            ? { messageId: "always", code: "PRIVATE_NOT_IP_ADDRESS" }
            : { messageId: "never", code: "PRIVATE_IP_ADDRESS" }),
          data,
          suggest: [
            {
              messageId: "key",
              edit: operator.negated || !namesVpc(test) ? null : edit.replaceConditionKey(test, "aws:VpcSourceIp"),
              effect: "repairs",
            },
          ],
        });
      },
    }));
  },
});

function isPrivateRange(value: ConditionValue): boolean {
  const network = parseNetwork(plainValue(value) ?? "");
  return network !== undefined && isPrivate(network);
}

/** Every VPC may use the same private addresses, so the one that is meant has to be named. */
function namesVpc({ statement }: ConditionTest): boolean {
  return statement.testsOf("aws:SourceVpc").length > 0;
}
