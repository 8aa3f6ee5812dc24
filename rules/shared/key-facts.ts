import type { ConditionTest, OperatorFamily } from "@iam/policy";
import { BoundedCache, globalKey } from "@iam/policy";
import { conditionKeyOf } from "@iam/service-reference";

/** What AWS tells of a condition key. */
export interface KeyFacts {
  /** The families of operators that fit the type of the key; empty for a type that is not known here. */
  readonly families: readonly OperatorFamily[];
  /** Whether a request may carry several values for it. */
  readonly isMultiValued: boolean;
  /** Whether its values are the customer's own, as those of tags and of encryption contexts are. */
  readonly isOwn: boolean;
}

/** The types of https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
const FAMILIES: ReadonlyMap<string, OperatorFamily> = new Map<string, OperatorFamily>([
  ["String", "String"],
  ["ARN", "Arn"],
  ["Bool", "Bool"],
  ["Numeric", "Numeric"],
  ["Date", "Date"],
  ["IPAddress", "IpAddress"],
]);

/**
 * Keys that AWS lists with one type and uses with the operators of another: its own vault lock policies compare the age of an
 * archive with NumericLessThan. https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock-policy.html
 */
const ALSO: ReadonlyMap<string, OperatorFamily> = new Map([["glacier:archiveageindays", "Numeric"]]);

/** The facts of a test's key, in any letter case; `undefined` for a key that nobody lists, and for one with a hole. */
export function keyFacts({ key }: ConditionTest): KeyFacts | undefined {
  return key === undefined ? undefined : (answers.get(key.text, readFacts) ?? undefined);
}

/** Policies test the same keys again and again. */
const answers = new BoundedCache<KeyFacts | null>(4000);

function readFacts(text: string): KeyFacts | null {
  const global = globalKey(text);
  if (global !== undefined) {
    const types = [global.type, ...(global.alsoType === undefined ? [] : [global.alsoType])];
    return { families: familiesOf(types), isMultiValued: global.isMultiValued, isOwn: global.isTagged };
  }
  const known = conditionKeyOf(text);
  if (known === undefined) return null;
  const type = known.isMultiValued ? known.type.slice("ArrayOf".length) : known.type;
  const also = ALSO.get(text.toLowerCase());
  const families = also === undefined ? familiesOf([type]) : [...familiesOf([type]), also];
  return { families, isMultiValued: known.isMultiValued, isOwn: known.hasPlaceholder };
}

function familiesOf(types: readonly string[]): readonly OperatorFamily[] {
  return types.flatMap((type) => FAMILIES.get(type) ?? []);
}

/**
 * Whether the operator of a test is of a family that the key is not, so that the two cannot be compared. Silent where they
 * can all the same: ARNs as strings, strings that are ARNs, and the customer's own values under any operator.
 */
export function mismatchesKey(test: ConditionTest, facts = keyFacts(test)): boolean {
  const { operator } = test;
  if (operator === undefined || operator.family === "Null" || facts === undefined || facts.families.length === 0) {
    return false;
  }
  if (facts.isOwn || facts.families.includes(operator.family)) return false;
  if (operator.family === "String") return !facts.families.includes("Arn");
  if (operator.family === "Binary") return true;
  const isString = facts.families.includes("String");
  return !(operator.family === "Arn" && isString && test.values.every(({ text }) => /^(?:arn:|[^a-z])/u.test(text)));
}
