import type { ConditionTest, Operator, OperatorBase, OperatorFamily } from "@iam/policy";
import { operatorBases, withBase } from "@iam/policy";
import type { KeyFacts } from "../shared/key-facts.ts";
import { plainValue } from "../shared/plain-value.ts";
import { readsAs } from "../shared/readable-value.ts";

/** The operators that say "is" and "is not" in each family. */
const EQUALS: Readonly<Partial<Record<OperatorFamily, readonly [is: OperatorBase, isNot?: OperatorBase]>>> = {
  String: ["StringEquals", "StringNotEquals"],
  Numeric: ["NumericEquals", "NumericNotEquals"],
  Date: ["DateEquals", "DateNotEquals"],
  Bool: ["Bool"],
  IpAddress: ["IpAddress", "NotIpAddress"],
  Arn: ["ArnLike", "ArnNotLike"],
};

/** The operator that says the same of the key's own type, where it can read every value; else `undefined`. */
export function fittingOperator({ values }: ConditionTest, operator: Operator, facts: KeyFacts): string | undefined {
  const [family] = facts.families;
  if (family === undefined) return undefined;
  const base = baseOf(operator, family);
  const isReadable = values.every((value) => {
    const text = plainValue(value);
    return text !== undefined && readsAs(family, text) && !(operator.wildcards && /[*?]/u.test(text));
  });
  return base === undefined || !isReadable ? undefined : withBase(operator, base).name;
}

function baseOf(
  { base, family: written, negated, comparison }: Operator,
  family: OperatorFamily,
): OperatorBase | undefined {
  if (comparison === undefined) return EQUALS[family]?.[negated ? 1 : 0];
  return operatorBases.find((other) => other === `${family}${base.slice(written.length)}`);
}

/** What people call the operators of a family. */
export function familyName(family: OperatorFamily): string {
  return family === "Arn" ? "ARN" : family === "IpAddress" ? "IP address" : family;
}
