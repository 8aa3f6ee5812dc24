import type { ConditionTest, Policy, Statement } from "@iam/policy";
import { covers, isMatchAll } from "@iam/policy";
import { mayDenyAction } from "../shared/deny.ts";
import { isMfaTest } from "../shared/mfa.ts";

/**
 * The statements of a policy that take actions from whoever has no MFA, as AWS's policies for managing one's own credentials
 * do. A Deny that misses long-term access keys counts too: it is `valid-mfa-condition`'s finding.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
 */
export function denialsWithoutMfa(policy: Policy): readonly Statement[] {
  return policy.statements.filter((statement) => statement.effect === "Deny" && asksForMfa(statement));
}

/** Whether a Deny takes the action on the resources of this statement. */
export function takes(deny: Statement, action: string, statement: Statement): boolean {
  return mayDenyAction(deny, action) && deniesResourcesOf(deny, statement);
}

function asksForMfa({ tests }: Statement): boolean {
  return tests.some(failsWithMfa) && tests.every((test) => isMfaTest(test) || isAboutServices(test));
}

/** A test that holds for requests without MFA, or with an old one, and for no other. */
function failsWithMfa(test: ConditionTest): boolean {
  const { operator, literalValues } = test;
  if (!isMfaTest(test) || operator === undefined || literalValues === undefined) return false;
  const only = (text: string): boolean => literalValues.every((value) => value.toLowerCase() === text);
  if (operator.family === "Bool") return only("false");
  if (operator.family === "Null") return only("true");
  return operator.comparison === ">" || operator.comparison === ">=";
}

/** AWS lets calls through that services make for a caller, by `aws:ViaAWSService` false. */
function isAboutServices({ key }: ConditionTest): boolean {
  return key?.id === "aws:viaawsservice" || key?.id === "aws:principalisawsservice";
}

function deniesResourcesOf({ resource: denied }: Statement, { resource }: Statement): boolean {
  if (denied === undefined || denied.negated || denied.hasUnknown) return denied?.hasUnknown === true;
  if (denied.items.some(({ pattern }) => isMatchAll(pattern))) return true;
  return (
    resource !== undefined &&
    !resource.negated &&
    resource.items.every((item) => denied.items.some(({ pattern }) => covers(pattern, item.pattern)))
  );
}
