import type { ConditionTest, ConditionValue } from "@iam/policy";
import { hasVariables, splitText, whyOperatorIsLoose } from "@iam/policy";
import { bracketedPlaceholder } from "./placeholder.ts";

/** The condition key of the id by which a third party names its customer. */
export const EXTERNAL_ID = "sts:ExternalId";

/**
 * The id that a value of a test writes, without wildcards; `undefined` where it has a variable, a hole or a placeholder, so
 * that nothing can be said of it.
 */
export function writtenId({ literal, parts, test }: ConditionValue): string | undefined {
  if (literal === undefined || bracketedPlaceholder(literal) !== undefined || hasVariables(parts)) return undefined;
  if (splitText(parts).some(({ kind }) => kind === "hole")) return undefined;
  return test.operator?.wildcards === true ? literal.replaceAll(/[*?]/gu, "") : literal;
}

/**
 * The values of positive tests that never match, since AWS takes no such external id: one has 2 to 1,224 characters out of these.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function invalidIds(tests: readonly ConditionTest[]): readonly ConditionValue[] {
  const values = tests
    .filter(({ operator }) => operator?.family === "String" && !operator.negated)
    .flatMap((test) => test.values);
  return values.filter((value) => {
    const id = writtenId(value);
    if (id === undefined) return false;
    // The wildcards of a pattern stand for as many characters as it needs.
    return id === value.literal
      ? !/^[A-Za-z0-9_+=,.@:/-]{2,1224}$/u.test(id)
      : !/^[A-Za-z0-9_+=,.@:/-]{0,1224}$/u.test(id);
  });
}

/** Whether a value asks for some id: not the empty text, not `*`. What the file does not tell may ask. */
export function asksForId(value: ConditionValue): boolean {
  return writtenId(value) !== "";
}

/** Why a test of the key asks for no certain id, as a clause for a message; `undefined` where it asks for one. */
export function whyAsksNothing({ operator, values }: ConditionTest): string | undefined {
  const value = values.find((other) => !asksForId(other));
  const loose = operator === undefined ? undefined : whyOperatorIsLoose(operator);
  return loose ?? (value === undefined ? undefined : `'${value.text}' is nobody's id`);
}
