import type { ConditionTest, Statement } from "@iam/policy";
import { edit, holdsOnAbsence } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/**
 * What AWS knows of a principal that is somebody's; an AWS service has none of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
const PRINCIPAL_KEYS: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principaltag",
]);

/** What comes with the requests of AWS services alone, and tells whom they act for. */
const SOURCE_KEYS: ReadonlySet<string> = new Set([
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
]);

const SOURCE_ACCOUNT = "aws:SourceAccount";
const SOURCE_ARN = "aws:SourceArn";
const IS_SERVICE = "aws:PrincipalIsAWSService";

export default createRule({
  name: "require-control-policy-exemption",
  meta: {
    type: "problem",
    docs: {
      description:
        "Require resource control policies to tell principals from AWS services where only one of them has a key",
      recommended: true,
      severity: "warn",
      fix: null,
      source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html",
      codes: {
        RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY: "services",
        RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY: "principals",
        RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK: "absent",
      },
    },
    hasSuggestions: true,
    messages: {
      services:
        'AWS services have no \'{{key}}\', so {{operator}} holds for them and this Deny stops what they do on your behalf. Add "BoolIfExists": { "aws:PrincipalIsAWSService": "false" }.',
      principals:
        'Only AWS services send \'{{key}}\', so {{operator}} holds for your own principals and this Deny stops them. Add "BoolIfExists": { "aws:PrincipalIsAWSService": "true" }.',
      absent:
        'Some AWS services act without \'{{key}}\', so {{operator}} holds for them and this Deny stops them. Add "Null": { "aws:SourceAccount": "false" } or "Null": { "aws:SourceArn": "false" }.',
      add: "Add {{operator}} '{{key}}' {{value}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Condition(test, statement) {
        const { key, keyText, keyEntry, operatorText } = test;
        if (statement.type !== "resource-control" || statement.effect !== "Deny" || key === undefined) return;
        const id = `${key.prefix}:${key.name}`;
        const isPrincipal = PRINCIPAL_KEYS.has(id);
        if ((!isPrincipal && !SOURCE_KEYS.has(id)) || !holdsWithout(test) || statement.hasUnknownCondition) return;
        const at = keyEntry.key;
        const data = { key: keyText, operator: operatorText };
        if (isPrincipal) {
          if (asks(statement, IS_SERVICE, "false")) return;
          const suggest = [exemption(statement, "BoolIfExists", IS_SERVICE, "false")];
          report({ at, messageId: "services", code: "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", data, suggest });
          return;
        }
        // With a source that has to be there, no principal of one's own is denied.
        const isPresent = [SOURCE_ACCOUNT, SOURCE_ARN].some((source) => asks(statement, source, "false", "Null"));
        if (isPresent) return;
        if (!asks(statement, IS_SERVICE, "true")) {
          const code = "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY";
          const suggest = [exemption(statement, "BoolIfExists", IS_SERVICE, "true")];
          report({ at, messageId: "principals", code, data, suggest });
        }
        const suggest = [
          exemption(statement, "Null", SOURCE_ACCOUNT, "false"),
          exemption(statement, "Null", SOURCE_ARN, "false"),
        ];
        report({ at, messageId: "absent", code: "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", data, suggest });
      },
    }));
  },
});

/** Whether the test holds for a request without its key. A check whether the key is there is what this rule asks for. */
function holdsWithout({ operator, values }: ConditionTest): boolean {
  if (operator === undefined || operator.family === "Null") return false;
  return (
    holdsOnAbsence(
      operator,
      values.map(({ parts }) => parts),
    ) === "yes"
  );
}

function asks(statement: Statement, key: string, value: string, family = "Bool"): boolean {
  return statement
    .testsOf(key)
    .some(
      ({ operator, literalValues }) => operator?.family === family && literalValues?.join().toLowerCase() === value,
    );
}

/** The statement with one more test, as Access Analyzer's page writes it. */
function exemption(statement: Statement, operator: string, key: string, value: string) {
  const isFree = edit.freeOperator(statement, key, operator) !== undefined;
  return {
    messageId: "add",
    data: { operator, key, value },
    edit: isFree ? edit.addCondition(statement, { operator, key, values: value }) : null,
    effect: "repairs",
  } as const;
}
