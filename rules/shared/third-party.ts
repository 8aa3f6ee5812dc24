import type { ActionItem, ConditionTest, PrincipalItem, Statement } from "@iam/policy";
import { match, parseArn, parseBool, resourceType, tiesCaller } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import { EXTERNAL_ID } from "./external-id.ts";

/** Whether an action pattern names `sts:AssumeRole`, the only action that comes with an external id. */
export function namesAssumeRole({ pattern }: ActionItem): boolean {
  return match(pattern, "sts:assumerole") === "yes";
}

/** Whether a statement is certain to be about `sts:AssumeRole`. */
export function isAboutAssumeRole({ action }: Statement): boolean {
  if (action === undefined) return false;
  if (!action.negated) return action.items.some(namesAssumeRole);
  return !action.hasUnknown && action.items.every(({ pattern }) => match(pattern, "sts:assumerole") === "no");
}

/**
 * The principals of accounts that are not one's own. Where nothing tells which accounts are, a user or a role may be one's own
 * as well as not, so that only whole accounts are told. A group is no principal at all.
 */
export function thirdParties({ principal }: Statement, own: ReadonlySet<string>): readonly PrincipalItem[] {
  if (principal === undefined || principal.negated) return [];
  return principal.items.filter(
    (item) =>
      item.accountId !== undefined &&
      item.resourceType !== "group" &&
      !own.has(item.accountId) &&
      (own.size > 0 || item.isAccount),
  );
}

/** Whether a condition lets in only people, or only one's own: nobody acts there for somebody else. */
export function isTied({ tests }: Statement, own: ReadonlySet<string>, { organizationId }: IamSettings): boolean {
  return tests.some((test) => {
    const { operator, key, values } = test;
    if (operator === undefined || operator.negated || !operator.requiresKey) return false;
    switch (key?.id) {
      case "aws:multifactorauthpresent":
        return values.every(({ literal }) => literal === undefined || parseBool(literal) === true);
      case "aws:multifactorauthage":
        return operator.family === "Numeric";
      case "aws:principalorgid":
      case "aws:principalorgpaths":
        return tiesCaller(test) && values.every(({ literal }) => isOwnOrganization(literal, organizationId));
      case "aws:principalaccount":
        return tiesCaller(test) && values.every(({ literal }) => literal === undefined || own.has(literal));
      case "aws:principalarn":
        return tiesCaller(test) && namesPeopleOrOwn(test, own);
      default:
        return false;
    }
  });
}

function isOwnOrganization(value: string | undefined, organizationId: string | undefined): boolean {
  return value === undefined || organizationId === undefined || value.split("/", 1)[0] === organizationId;
}

/** IAM users are people, for all that the policy tells; the role of another company is still a deputy. */
function namesPeopleOrOwn({ values }: ConditionTest, own: ReadonlySet<string>): boolean {
  return values.every(({ parts }) => {
    const arn = parseArn(parts);
    if (arn?.account === undefined) return arn !== undefined;
    return own.has(arn.account) || resourceType(arn) === "user";
  });
}

/** Whether another statement denies, or may deny, one of these principals what comes without the right id. */
export function isDeniedWithoutId({ policy }: Statement, { accountId }: PrincipalItem): boolean {
  if (policy.hasUnknownStatements) return true;
  return policy.statements.some(
    (statement) =>
      statement.effect === "Deny" &&
      isAboutAssumeRole(statement) &&
      statement.principal?.negated === false &&
      statement.principal.items.some((item) => item.isEveryone || item.accountId === accountId) &&
      statement.testsOf(EXTERNAL_ID).some(({ operator }) => operator?.negated === true && operator.set === undefined),
  );
}
