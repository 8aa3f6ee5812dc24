import type { ConditionTest, Policy } from "@iam/policy";

/** The condition keys that tell of MFA, in lower case. */
export const MFA_PRESENT = "aws:multifactorauthpresent";
export const MFA_AGE = "aws:multifactorauthage";

export function isMfaTest({ key }: ConditionTest): boolean {
  return key?.id === MFA_PRESENT || key?.id === MFA_AGE;
}

/**
 * Whether the policy is known to be held by a role or a permission set. Credentials that come from AssumeRole carry no MFA
 * context, so a test that asks for it fails always.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export function isHeldByRole({ facts }: Policy): boolean {
  return facts.holder === "role" || facts.holder === "permission-set";
}
