import { compilePattern, match } from "../pattern.ts";
import type { Comparison, Operator } from "./operator.ts";
import { parseDate } from "./date.ts";
import { contains, parseNetwork } from "./network.ts";
import { parseBinary, parseBool, parseNumber } from "./scalar.ts";
import { arnFields } from "./text-region.ts";

/** How the values of a test are to be read. */
export interface ReadOptions {
  /**
   * Whether the policy's Version knows policy variables and the escapes `${*}`, `${?}`, `${$}`.
   * True by default; false for a policy without `"Version": "2012-10-17"`.
   */
  readonly variables?: boolean;
}

/**
 * Whether one test of a condition block holds for one request.
 *
 * `policyValues` are the texts of the policy, of which one must match (none, for a negated operator). `requestValues` are the
 * values that the request carries for the key: `undefined` or an empty list where it carries none.
 * A policy variable counts as one that the request cannot fill in: nothing matches it.
 * A value that is not of the operator's kind (`NumericEquals` with `ten`) matches nothing.
 * Without a set operator, a request with several values is read as under `ForAnyValue` by a positive operator, and as
 * under `ForAllValues` by a negated one; AWS promises nothing there.
 *
 * Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_multi-value-conditions.html
 */
export function evaluateTest(
  operator: Operator,
  policyValues: readonly string[],
  requestValues: readonly string[] | undefined,
  options: ReadOptions = {},
): boolean {
  const values = dataSet(operator, requestValues ?? []);
  if (values.length === 0) return evaluateOnAbsence(operator, policyValues);
  // "They always return a true or false respectively": the page of the policy checks, on Null with a set operator.
  if (operator.family === "Null" && operator.set !== undefined) return operator.set === "ForAllValues";
  if (operator.family === "Null") return policyValues.some((text) => parseBool(text) === false);
  const passes = (value: string): boolean =>
    policyValues.some((text) => matchesValue(operator, text, value, options)) !== operator.negated;
  const all = operator.set === undefined ? operator.negated : operator.set === "ForAllValues";
  return all ? values.every(passes) : values.some(passes);
}

/** Under a set operator, values that "resolve to an empty data set, such as an empty string" are no values. */
function dataSet(operator: Operator, values: readonly string[]): readonly string[] {
  return operator.set !== undefined && values.every((value) => value === "") ? [] : values;
}

function evaluateOnAbsence(operator: Operator, policyValues: readonly string[]): boolean {
  if (operator.family === "Null" && operator.set === undefined) {
    return policyValues.some((text) => parseBool(text) === true);
  }
  return operator.ifExists || (operator.set === undefined ? operator.negated : operator.set === "ForAllValues");
}

/**
 * Whether one value of the policy matches one value of a request, by the operator's way of comparing; its negation, set prefix
 * and `IfExists` are not looked at. `Null` compares nothing and matches nothing.
 */
export function matchesValue(operator: Operator, policyValue: string, value: string, options: ReadOptions): boolean {
  const { family, comparison, wildcards, ignoreCase } = operator;
  switch (family) {
    case "String":
      return match(compilePattern(policyValue, { ...options, wildcards, ignoreCase }), value) === "yes";
    case "Arn":
      return matchesArn(policyValue, value, options);
    case "Numeric":
      return compares(comparison, parseNumber(value), parseNumber(policyValue));
    case "Date":
      return compares(comparison, parseDate(value), parseDate(policyValue));
    case "Bool":
      return compares(undefined, parseBool(value), parseBool(policyValue));
    case "Binary":
      return compares(undefined, parseBinary(value), parseBinary(policyValue));
    case "IpAddress":
      return matchesNetwork(policyValue, value);
    case "Null":
      return false;
  }
}

/** "Each of the six colon-delimited components of the ARN is checked separately": no wildcard reaches across a colon. */
function matchesArn(policyValue: string, value: string, options: ReadOptions): boolean {
  const patterns = arnFields(policyValue);
  const fields = arnFields(value);
  if (patterns === undefined || fields === undefined) return false;
  return patterns.every((text, index) => match(compilePattern(text, options), fields[index] ?? "") === "yes");
}

function matchesNetwork(policyValue: string, value: string): boolean {
  const range = parseNetwork(policyValue);
  const address = parseNetwork(value);
  return range !== undefined && address !== undefined && contains(range, address);
}

function compares<T extends number | boolean | string>(
  comparison: Comparison | undefined,
  value: T | undefined,
  policyValue: T | undefined,
): boolean {
  if (value === undefined || policyValue === undefined) return false;
  switch (comparison) {
    case undefined:
      return value === policyValue;
    case "<":
      return value < policyValue;
    case "<=":
      return value <= policyValue;
    case ">":
      return value > policyValue;
    case ">=":
      return value >= policyValue;
  }
}
