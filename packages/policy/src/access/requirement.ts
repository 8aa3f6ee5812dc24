import { evaluateTest } from "../condition/evaluate.ts";
import type { ConditionKey } from "../condition/key.ts";
import type { Operator } from "../condition/operator.ts";
import { parseOperator } from "../condition/operator.ts";
import { mayBeMany } from "../condition/satisfiable.ts";
import type { ConditionTest } from "../condition/test.ts";
import type { ValueSet } from "../condition/values.ts";
import { disjoint, empty, holdsOnAbsence, subset, valueSet } from "../condition/values.ts";
import type { Answer } from "../pattern.ts";
import type { Part } from "../value.ts";
import { splitText } from "../variable.ts";
import { signature, textSignature } from "./readable.ts";
import { escapeDollars } from "./substitute.ts";

/** A value of a requirement, written so that it reads the same under every Version. */
interface RequiredValue {
  readonly parts: readonly Part[];
  readonly signature: string;
}

/** One test of a condition block, apart from the policy that it stands in. */
export class Requirement {
  #set: ValueSet | undefined;

  constructor(
    /** `undefined`, as is the key, for what could not be read: it may hold or not, and equals only what is written alike. */
    readonly operator: Operator | undefined,
    readonly key: ConditionKey | undefined,
    readonly values: readonly RequiredValue[],
    readonly signature: string,
  ) {}

  static unread(text: string): Requirement {
    return new Requirement(undefined, undefined, [], text);
  }

  static of(operator: Operator, key: ConditionKey, values: readonly RequiredValue[]): Requirement {
    const texts = [...new Set(values.map((value) => value.signature))].sort();
    return new Requirement(operator, key, values, JSON.stringify([operator.name, key.id, texts]));
  }

  get texts(): readonly (readonly Part[])[] {
    return this.values.map((value) => value.parts);
  }

  get set(): ValueSet | undefined {
    if (this.operator !== undefined) this.#set ??= valueSet(this.operator, this.texts);
    return this.#set;
  }

  /** One requirement for each value: of a positive operator any one suffices. `ForAllValues` mixes them, and stays whole. */
  alternatives(): readonly Requirement[] {
    const { operator, key, values } = this;
    if (operator === undefined || key === undefined || values.length < 2) return [];
    if (operator.negated || operator.set === "ForAllValues") return [];
    return values.map((value) => Requirement.of(operator, key, [value]));
  }
}

/** The requirements of a test. A negated one is one for each value, since all of them must hold. */
export function requirementsOf(test: ConditionTest): readonly Requirement[] {
  const { operator, key, statement } = test;
  if (operator === undefined || !operator.exactCase || key === undefined) {
    const texts = [test.operatorEntry.key, test.keyEntry.key, test.keyEntry.value].map(signature);
    return [Requirement.unread(`test ${texts.join()}`)];
  }
  const values = test.values.map(({ parts }) => asRequired(parts, operator, statement.policy.readsVariables));
  return operator.negated && operator.set !== "ForAnyValue"
    ? values.map((value) => Requirement.of(operator, key, [value]))
    : [Requirement.of(operator, key, values)];
}

/** Without Version 2012-10-17 a `$` is a plain character; here it is escaped, so that all requirements read alike. */
function asRequired(parts: readonly Part[], operator: Operator, variables: boolean): RequiredValue {
  const own =
    variables || !operator.variables ? parts : splitText(parts, { variables }).map((token) => plainPart(token));
  return { parts: own, signature: textSignature(own) };
}

function plainPart(token: ReturnType<typeof splitText>[number]): Part {
  if (token.kind === "hole") return token;
  return escapeDollars(token.text);
}

/**
 * Whether a request that meets all of `requirements` meets `wanted`; `true` is certain.
 *
 * A request has the key or has it not: where it may lack it, `wanted` must hold without it; where it has it, one of the
 * requirements must hold the value to what `wanted` holds it to.
 */
export function implies(requirements: readonly Requirement[], wanted: Requirement): boolean {
  if (requirements.some((own) => own.signature === wanted.signature)) return true;
  const { operator, key } = wanted;
  if (operator === undefined || key === undefined) return false;
  const known = requirements.filter((own) => own.key?.id === key.id);
  if (mayLackKey(known) && holdsOnAbsence(operator, wanted.texts) !== "yes") return false;
  if (known.some(forbidsKey)) return true;
  const isMany = mayBeMany([...known, wanted]);
  return holdsAlways(wanted) || known.some((own) => impliesWithKey(own, wanted, known, isMany));
}

function mayLackKey(requirements: readonly Requirement[]): boolean {
  return requirements.every(
    ({ operator, texts }) => operator !== undefined && holdsOnAbsence(operator, texts) !== "no",
  );
}

/** `Null` true. */
function forbidsKey({ operator, set }: Requirement): boolean {
  return operator?.family === "Null" && set !== undefined && empty(set);
}

/** Whether it holds for every request that has the key: `Null` false, `StringLike` `*`, not-equals without a value. */
function holdsAlways({ operator, set }: Requirement): boolean {
  if (operator === undefined || set === undefined) return false;
  return (operator.family === "Null" || operator.set !== "ForAnyValue") && subset(anything, set);
}

const anything: ValueSet = { negated: true, regions: [], isOpen: false, mayHold: () => true };

function impliesWithKey(
  own: Requirement,
  wanted: Requirement,
  known: readonly Requirement[],
  isMany: boolean,
): boolean {
  if (own.operator === undefined || wanted.operator === undefined) return false;
  if (own.operator.family === "Null" || wanted.operator.family === "Null") return false;
  if (isMany && asksAll(wanted.operator) && !asksAll(own.operator)) return false;
  // The empty text is no value for a set operator, and a value for every other.
  const hasSet = own.operator.set !== undefined || wanted.operator.set !== undefined;
  if (hasSet && known.every((one) => meetsEmptyText(one) !== "no") && meetsEmptyText(wanted) !== "yes") return false;
  return isWithin(own, wanted);
}

/** Whether every value of the request must pass. Without a set operator AWS promises nothing; `evaluateTest` says the same. */
function asksAll(operator: Operator): boolean {
  return operator.set === undefined ? operator.negated : operator.set === "ForAllValues";
}

/** Whether the requirement holds for a key whose one value is the empty text. */
function meetsEmptyText({ operator, texts, set }: Requirement): Answer {
  if (operator === undefined || set === undefined) return "unknown";
  if (operator.set === undefined && set.isOpen) return "unknown";
  return evaluateTest(operator, texts.map(closedText), [""]) ? "yes" : "no";
}

/** The text of a value without variables and holes. Under a set operator the empty text is no value, and the text does not matter. */
function closedText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === "string" ? part : "")).join("");
}

/** Whether a value that meets one meets the other: by what the values are, or, with variables and holes, by how they are written. */
function isWithin(own: Requirement, wanted: Requirement): boolean {
  if (own.set === undefined || wanted.set === undefined) return false;
  if (subset(own.set, wanted.set)) return true;
  if (own.operator === undefined || wanted.operator === undefined) return false;
  if (plainBase(own.operator) !== plainBase(wanted.operator)) return false;
  const [inner, outer] = own.operator.negated ? [wanted, own] : [own, wanted];
  return inner.values.every((value) => outer.values.some((other) => other.signature === value.signature));
}

/** "The ArnEquals and ArnLike condition operators behave identically." */
function plainBase({ base }: Operator): string {
  return base === "ArnEquals" ? "ArnLike" : base === "ArnNotEquals" ? "ArnNotLike" : base;
}

const FROM_DATE = parseOperator("DateGreaterThanEquals");
const FROM_NUMBER = parseOperator("NumericGreaterThanEquals");

/**
 * Whether the requirement is a time window that is over. Every request carries the two keys of the time.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-currenttime
 */
export function isOver({ operator, key, set }: Requirement, now: Date): boolean {
  if (set === undefined || (key?.id !== "aws:currenttime" && key?.id !== "aws:epochtime")) return false;
  const isNumber = operator?.family === "Numeric";
  const from = isNumber ? FROM_NUMBER : FROM_DATE;
  const start = isNumber ? String(Math.floor(now.getTime() / 1000)) : now.toISOString();
  return from !== undefined && disjoint(set, valueSet(from, [start]));
}
