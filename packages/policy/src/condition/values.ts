import type { Part } from "../value.ts";
import { splitText } from "../variable.ts";
import type { ReadOptions } from "./evaluate.ts";
import { matchesValue } from "./evaluate.ts";
import type { Operator } from "./operator.ts";
import type { Region } from "./region.ts";
import { coverEverything, coverTogether, meets, readRegion } from "./region.ts";
import { parseBool } from "./scalar.ts";

/** A value of a test, as a document holds it: a text with or without holes, or a bare number or boolean. */
export type TestValue = string | number | bigint | boolean | readonly Part[];

/**
 * The values of a condition key under which one test holds, as far as the policy's text tells: those that lie in one of the
 * regions or, negated, those that lie in none.
 *
 * It speaks about requests that carry the key. What a test makes of a request without it is `holdsOnAbsence`'s to tell, so
 * `IfExists` is not looked at. Under a set operator the set is what is asked of all, or of any, of the request's values; the
 * empty text is then no value (see `evaluateTest`).
 * `Null` true holds for no value at all, `Null` false for every one.
 */
export interface ValueSet {
  readonly negated: boolean;
  readonly regions: readonly Region[];
  /** Whether there are further values, of which is not known what they match: policy variables, holes, malformed values. */
  readonly isOpen: boolean;
  /** Whether the value of a request may lie in the set; `false` is certain. */
  readonly mayHold: (value: string) => boolean;
}

/** Reads the set of a test's values. Never throws; a value that it cannot read makes the set open. */
export function valueSet(operator: Operator, values: readonly TestValue[], options: ReadOptions = {}): ValueSet {
  const texts = values.map((value) => closedText(value, options));
  if (operator.family === "Null") return nullSet(operator, texts);
  const known: string[] = [];
  const regions: Region[] = [];
  for (const text of texts) {
    const region = text === undefined ? undefined : readRegion(operator, text, options);
    if (text === undefined || region === undefined) continue;
    known.push(text);
    regions.push(region);
  }
  const { negated } = operator;
  const isOpen = regions.length < values.length;
  const matches = (value: string): boolean => known.some((text) => matchesValue(operator, text, value, options));
  return { negated, regions, isOpen, mayHold: (value) => (negated ? !matches(value) : isOpen || matches(value)) };
}

/** The text of a value, `undefined` where a policy variable or a hole stands in it. */
function closedText(value: TestValue, options: ReadOptions): string | undefined {
  const parts = typeof value === "object" ? value : String(value);
  if (splitText(parts, options).some((token) => token.kind !== "literal")) return undefined;
  return typeof parts === "string" ? parts : parts.join("");
}

function nullSet({ set }: Operator, texts: readonly (string | undefined)[]): ValueSet {
  const answers = texts.map((text) => (text === undefined ? undefined : parseBool(text)));
  // With a set operator the answer is constant, whatever the value: AWS's policy check NULL_WITH_QUALIFIER.
  const everyValue = set === undefined ? answers.includes(false) : set === "ForAllValues";
  const isOpen = set === undefined && !everyValue && answers.includes(undefined);
  return { negated: everyValue, regions: [], isOpen, mayHold: () => everyValue || isOpen };
}

/** Whether no value of the key satisfies the test; `true` is certain. */
export function empty(set: ValueSet): boolean {
  return set.negated ? coverEverything(set.regions) : !set.isOpen && set.regions.length === 0;
}

/**
 * Whether no one value of the key satisfies all these tests; `true` is certain.
 * Looks at more than pairs: of `NumericEquals` [1, 2], `NumericLessThan` 2 and `NumericGreaterThan` 1, each two go together.
 */
export function disjoint(...sets: readonly ValueSet[]): boolean {
  const excluded = sets.flatMap((set) => (set.negated ? set.regions : []));
  if (coverEverything(excluded)) return true;
  // An open positive set may hold any value, so it keeps nothing apart.
  const positive = sets.filter((set) => !set.negated && !set.isOpen);
  return positive.some((set) =>
    set.regions.every(
      (region) =>
        coverTogether(excluded, region) ||
        positive.some((other) => other !== set && !other.regions.some((otherRegion) => meets(region, otherRegion))),
    ),
  );
}

/** Whether every value that satisfies `inner` satisfies `outer`; `true` is certain. */
export function subset(inner: ValueSet, outer: ValueSet): boolean {
  if (empty(inner)) return true;
  if (outer.negated) {
    if (outer.isOpen) return false;
    if (outer.regions.length === 0) return true;
    if (inner.negated) return outer.regions.every((region) => coverTogether(inner.regions, region));
    return !inner.isOpen && !inner.regions.some((a) => outer.regions.some((b) => meets(a, b)));
  }
  if (coverEverything(outer.regions)) return true;
  if (inner.negated) return false;
  return !inner.isOpen && inner.regions.every((region) => coverTogether(outer.regions, region));
}

/**
 * Whether the test holds for a request that does not carry the key.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function holdsOnAbsence(
  operator: Operator,
  values: readonly TestValue[],
  options: ReadOptions = {},
): "yes" | "no" | "unknown" {
  if (operator.family !== "Null" || operator.set !== undefined) {
    if (operator.ifExists) return "yes";
    return (operator.set === undefined ? operator.negated : operator.set === "ForAllValues") ? "yes" : "no";
  }
  const answers = values.map((value) => {
    const text = closedText(value, options);
    return text === undefined ? undefined : parseBool(text);
  });
  return answers.includes(true) ? "yes" : answers.includes(undefined) ? "unknown" : "no";
}
