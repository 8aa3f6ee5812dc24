import type { ConditionTest, Statement } from "@iam/policy";
import { edit, holdsOnAbsence, splitText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { expandAction, supportsConditionKey } from "@iam/service-reference";
import { listed } from "../shared/words.ts";

/**
 * Keys that hold a private address, by ids, and those that tell whose it is. AWS's page names the first pair; the second stands at
 * its key. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const PAIRS: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ["aws:vpcsourceip", ["aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn"]],
  ["aws:ec2instancesourceprivateipv4", ["aws:Ec2InstanceSourceVpc"]],
]);

const SELECT = "dynamodb:Select";

export default createRule({
  name: "require-paired-condition-key",
  meta: {
    type: "problem",
    docs: {
      description: "Require the condition key without which another one restricts too little",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
      codes: {
        DYNAMODB_ATTRIBUTES_WITHOUT_SELECT: "attributes",
        MISSING_PAIRED_CONDITION_KEYS: "address",
      },
    },
    hasSuggestions: true,
    messages: {
      address:
        "'{{key}}' is a private address, and every VPC may use the same ones. Ask for '{{pair}}' in the same statement.",
      attributes:
        "A read that names no attributes comes without '{{key}}', so {{actions}} may return whole items. Ask for dynamodb:Select to be SPECIFIC_ATTRIBUTES.",
      add: "Ask with {{operator}} for dynamodb:Select to be SPECIFIC_ATTRIBUTES.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const { key, keyText, keyEntry } = test;
        if (key === undefined) return;
        const pair = PAIRS.get(key.id);
        if (pair !== undefined && isAlone(test, pair)) {
          report({
            at: keyEntry.key,
            messageId: "address",
            code: "MISSING_PAIRED_CONDITION_KEYS",
            data: { key: keyText, pair: pair[0] },
          });
        }
        if (key.id !== "dynamodb:attributes" || statement.effect !== "Allow" || !holdsWithout(test)) return;
        const readers = readersOf(statement);
        if (readers.length === 0 || statement.hasUnknownCondition || asksForSelect(statement)) return;
        // Writes carry no `dynamodb:Select`.
        const isMixed =
          readers.length < (statement.action?.items.length ?? 0) || readers.some(({ isMixed }) => isMixed);
        const operator = edit.freeOperator(statement, SELECT, isMixed ? "StringEqualsIfExists" : "StringEquals");
        report({
          at: keyEntry.key,
          messageId: "attributes",
          code: "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
          data: { key: keyText, actions: listed(readers.map(({ text }) => text)) },
          suggest:
            operator === undefined
              ? []
              : [
                  {
                    messageId: "add",
                    data: { operator },
                    edit: edit.addCondition(statement, { operator, key: SELECT, values: "SPECIFIC_ATTRIBUTES" }),
                  },
                ],
        });
      },
    }));
  },
});

/** Whether a private address stands without the network that it is in. */
function isAlone({ operator, values, statement }: ConditionTest, pair: readonly string[]): boolean {
  if (operator === undefined || operator.family === "Null" || statement.hasUnknownCondition) return false;
  // A Deny of an address denies too much rather than too little.
  if (statement.effect !== "Allow" && !(statement.effect === "Deny" && operator.negated)) return false;
  // Compared with the address that credentials were issued to: AWS's own example, with a Deny for the VPC beside it.
  const variables = statement.policy.readsVariables;
  if (values.some(({ parts }) => splitText(parts, { variables }).some(({ kind }) => kind !== "literal"))) return false;
  const tells = (other: Statement): boolean => pair.some((key) => other.testsOf(key).length > 0);
  const { statements, hasUnknownStatements } = statement.policy;
  if (hasUnknownStatements) return false;
  return !tells(statement) && !statements.some((other) => other.effect === "Deny" && tells(other));
}

function holdsWithout({ operator, values }: ConditionTest): boolean {
  if (operator === undefined) return false;
  const parts = values.map((value) => value.parts);
  return operator.family !== "Null" && holdsOnAbsence(operator, parts) === "yes";
}

/** The actions that may read, and whether they name writes too. */
function readersOf({ action }: Statement): readonly { readonly text: string; readonly isMixed: boolean }[] {
  if (action === undefined || action.negated) return [];
  return action.items.flatMap(({ text }) => {
    const actions = expandAction(text).filter(({ service }) => service === "dynamodb");
    const readers = actions.filter((one) => supportsConditionKey(one, SELECT));
    return readers.length === 0 ? [] : [{ text, isMixed: readers.length < actions.length }];
  });
}

function asksForSelect(statement: Statement): boolean {
  return statement.testsOf(SELECT).some(({ operator }) => operator?.negated === false && operator.family === "String");
}
