import type { ConditionTest, ConditionValue, Operator, ValueSet } from "@iam/policy";
import { subset, valueSet } from "@iam/policy";

/** A value of a test, and another of the same list that covers it. */
export interface CoveredValue {
  readonly value: ConditionValue;
  readonly by: ConditionValue;
}

interface Read {
  readonly value: ConditionValue;
  readonly set: ValueSet;
}

/** Longer lists are generated; only values that are written twice are looked for there. */
const MANY = 300;

/**
 * The values of a test that another one covers; of two that are equal the second. `Bool` and `Null` are left out: there two
 * values contradict each other.
 */
export function coveredValues(test: ConditionTest): readonly CoveredValue[] {
  const { operator, values } = test;
  if (operator === undefined || values.length < 2 || operator.family === "Bool" || operator.family === "Null")
    return [];
  const isPlain = operator.family === "String" && !values.some(({ text }) => mayCover(operator, text));
  if (isPlain || operator.family === "Binary" || values.length > MANY) return repeated(operator, values);
  const options = { variables: test.statement.policy.readsVariables };
  const all = values.map((value): Read => ({ value, set: valueSet(operator, [value.parts], options) }));
  return all.flatMap((one, index) => {
    const wider = all.filter(
      (other, at) => other !== one && isWithin(operator, one, other) && (at < index || !isWithin(operator, other, one)),
    );
    const [first, ...others] = wider;
    if (first === undefined) return [];
    const widest = others.reduce((best, other) => (isWithin(operator, best, other) ? other : best), first);
    return [{ value: one.value, by: widest.value }];
  });
}

function mayCover({ wildcards }: Operator, text: string): boolean {
  return wildcards && /[*?]/u.test(text);
}

function isWithin(operator: Operator, inner: Read, outer: Read): boolean {
  if (inner.value.text === outer.value.text) return true;
  return operator.negated ? subset(outer.set, inner.set) : subset(inner.set, outer.set);
}

/** Values that are written twice. */
function repeated({ ignoreCase }: Operator, values: readonly ConditionValue[]): readonly CoveredValue[] {
  const first = new Map<string, ConditionValue>();
  return values.flatMap((value): readonly CoveredValue[] => {
    const text = ignoreCase ? value.text.toLowerCase() : value.text;
    const by = first.get(text);
    if (by === undefined) first.set(text, value);
    return by === undefined ? [] : [{ value, by }];
  });
}
