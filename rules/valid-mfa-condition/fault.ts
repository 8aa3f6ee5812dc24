import type { ConditionTest, Policy, Statement } from "@iam/policy";
import { holdsOnAbsence } from "@iam/policy";
import { MFA_AGE, MFA_PRESENT, isMfaTest } from "../shared/mfa.ts";

export type Fault =
  "neverSent" | "passes" | "inverted" | "presence" | "absence" | "misses" | "missesTemporary" | "deniesMfa";

/** What a test of MFA gets wrong, or `undefined`. */
export function mfaFault(test: ConditionTest, statement: Statement): Fault | undefined {
  if (!isMfaTest(test)) return undefined;
  if (statement.effect === "Deny") return faultUnderDeny(test, statement.policy);
  if (statement.effect !== "Allow") return undefined;
  if (trustsOthersThanPeople(statement)) return onAbsence(test) === "no" ? "neverSent" : undefined;
  return faultUnderAllow(test, statement);
}

function faultUnderAllow(test: ConditionTest, statement: Statement): Fault | undefined {
  const { key, operator } = test;
  const isPresent = key?.id === MFA_PRESENT;
  if (operator?.family === "Bool" && isPresent) {
    if (test.literalValues?.some(isFalse) === true) return "inverted";
    return onAbsence(test) === "yes" && !statement.tests.some(wantsKey) ? "passes" : undefined;
  }
  if (operator?.family === "Null" && isPresent) {
    if (isNull(test, "true")) return "absence";
    // Beside BoolIfExists it is the half that asks for the key.
    const isHalf = statement.testsOf(MFA_PRESENT).some((other) => other.operator?.family === "Bool");
    return isNull(test, "false") && !isHalf && !statement.tests.some(isAge) ? "presence" : undefined;
  }
  const isLimit = operator?.comparison === "<" || operator?.comparison === "<=";
  return isLimit && onAbsence(test) === "yes" && !statement.tests.some(wantsKey) ? "passes" : undefined;
}

function faultUnderDeny(test: ConditionTest, { statements }: Policy): Fault | undefined {
  // AWS's own example: "Null": { "aws:MultiFactorAuthAge": "true" }. The age comes with MFA only.
  if (test.key?.id !== MFA_PRESENT) return undefined;
  if (isNull(test, "false")) return "deniesMfa";
  if (isNull(test, "true")) return hasOtherDeny(test, statements, isBoolFalse) ? undefined : "missesTemporary";
  if (!isBoolFalse(test) || onAbsence(test) !== "no") return undefined;
  const isForAbsence = (other: ConditionTest): boolean => isMfaTest(other) && isNull(other, "true");
  return hasOtherDeny(test, statements, isForAbsence) ? undefined : "misses";
}

/** Whether another Deny of the policy has, or may have, the other half of the test. */
function hasOtherDeny(
  test: ConditionTest,
  statements: readonly Statement[],
  isOtherHalf: (test: ConditionTest) => boolean,
): boolean {
  if (test.statement.policy.hasUnknownStatements) return true;
  return statements.some(
    (other) => other.effect === "Deny" && other !== test.statement && other.tests.some(isOtherHalf),
  );
}

/** Federated users are known by their provider, and services by their name: neither has an MFA device in AWS. */
function trustsOthersThanPeople({ type, principal }: Statement): boolean {
  if (type !== "trust" || principal === undefined || principal.negated || principal.hasUnknown) return false;
  return principal.items.length > 0 && principal.items.every(({ kind }) => kind === "Federated" || kind === "Service");
}

function onAbsence({ operator, values, statement }: ConditionTest): "yes" | "no" | "unknown" {
  if (operator === undefined) return "unknown";
  const texts = values.map(({ parts }) => parts);
  return holdsOnAbsence(operator, texts, { variables: statement.policy.readsVariables });
}

/** A test that holds only where MFA context is there. */
function wantsKey(test: ConditionTest): boolean {
  return isMfaTest(test) && onAbsence(test) === "no";
}

function isAge({ key }: ConditionTest): boolean {
  return key?.id === MFA_AGE;
}

function isNull({ operator, literalValues }: ConditionTest, wanted: "true" | "false"): boolean {
  return operator?.family === "Null" && literalValues?.length === 1 && literalValues[0]?.toLowerCase() === wanted;
}

function isBoolFalse({ key, operator, literalValues }: ConditionTest): boolean {
  return key?.id === MFA_PRESENT && operator?.family === "Bool" && literalValues?.every(isFalse) === true;
}

export function isFalse(text: string | undefined): boolean {
  return text?.toLowerCase() === "false";
}
