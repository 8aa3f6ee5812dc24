import type { Answer } from "../pattern.ts";
import type { Part } from "../value.ts";
import type { ReadOptions } from "./evaluate.ts";
import type { Exclusion, Need } from "./exclusion.ts";
import { exclusions, isAbout, isExcluding } from "./exclusion.ts";
import { globalKey } from "./global-key.ts";
import type { ConditionKey } from "./key.ts";
import type { Operator } from "./operator.ts";
import { parseBool } from "./scalar.ts";
import type { ValueSet } from "./values.ts";
import { disjoint, empty, holdsOnAbsence, valueSet } from "./values.ts";

/** What is asked of a test here; a `ConditionTest` has it. */
export interface KeyTest {
  readonly operator: Operator | undefined;
  readonly key: ConditionKey | undefined;
  readonly values: readonly { readonly parts: readonly Part[] }[];
}

export type ConflictKind =
  /** Keys that never come together: networks, or kinds of callers. */
  | "exclusive-keys"
  /** A key that only comes with an AWS service principal, and one that never does. */
  | "service-principal"
  /** One key held to values of which none is in all the tests. */
  | "disjoint-values"
  /** Numbers or dates between a start and an end that lies before it. */
  | "empty-window"
  /** A key that must be absent, beside a test that needs it. */
  | "null-and-test";

/** Tests that never hold together. */
export interface Conflict<Test extends KeyTest = KeyTest> {
  readonly kind: ConflictKind;
  readonly tests: readonly [Test, Test, ...Test[]];
  /**
   * Whether each of the tests may stand in a statement of its own and allow nothing beyond the policy's text: network keys,
   * and positive values of one key. Of equals beside not-equals, the two statements would allow everything together.
   */
  readonly separable: boolean;
}

export interface SatisfiableOptions extends ReadOptions {
  /** Whether a request may carry several values of a key that is not global; AWS's service reference tells. */
  readonly isMultiValued?: (key: ConditionKey) => boolean | undefined;
}

/** A test that could be read, and what it asks of a request. */
class Fact<Test extends KeyTest> {
  readonly #texts: readonly (readonly Part[])[];
  readonly #options: SatisfiableOptions;
  readonly #onAbsence: Answer;
  #values: ValueSet | undefined;

  constructor(
    readonly test: Test,
    readonly operator: Operator,
    readonly key: ConditionKey,
    options: SatisfiableOptions,
  ) {
    this.#texts = test.values.map((value) => value.parts);
    this.#options = options;
    this.#onAbsence = holdsOnAbsence(operator, this.#texts, options);
  }

  /** Read when somebody asks: most blocks have one test of each key, whose values meet no others. */
  get values(): ValueSet {
    return (this.#values ??= valueSet(this.operator, this.#texts, this.#options));
  }

  /** Whether it fails for certain where the request does not carry the key. */
  get needsKey(): boolean {
    return this.#onAbsence === "no";
  }

  /** Whether it holds only where the request does not carry the key. */
  get needsAbsence(): boolean {
    const { family, set } = this.operator;
    return family === "Null" && set === undefined && this.#onAbsence === "yes" && empty(this.values);
  }

  /** Whether it holds for the texts that it names: there is no text that is none. */
  get namesTexts(): boolean {
    const { family, negated } = this.operator;
    return family === "String" && !negated && this.#texts.length > 0;
  }

  /** The value that a Bool test asks for, where it is one. */
  get bool(): boolean | undefined {
    return askedBool(this.operator, this.#texts);
  }
}

/**
 * The tests of one condition block that can never hold together; empty where the block may hold. Only what is certain:
 * tests with unknown operators, keys, policy variables or holes are in no conflict about values.
 *
 * `IpAddress` with `NotIpAddress` is AWS's own example and holds wherever the networks differ.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html
 */
export function conflictsOf<Test extends KeyTest>(
  tests: readonly Test[],
  options: SatisfiableOptions = {},
): readonly Conflict<Test>[] {
  if (!mayConflict(tests)) return [];
  const facts = factsOf(tests, options);
  const keys = new Set(facts.map((fact) => fact.key.id));
  if (keys.size === facts.length) return exclusionConflicts(facts);
  const ofOneKey = [...keys].flatMap((id) => {
    const group = facts.filter((fact) => fact.key.id === id);
    return group.length < 2 ? [] : keyConflicts(group, options);
  });
  return [...ofOneKey, ...exclusionConflicts(facts)];
}

/** A cheap look at the keys: most blocks test each key once, and name none that another one excludes. */
function mayConflict(tests: readonly KeyTest[]): boolean {
  if (tests.length < 2) return false;
  const ids = new Set<string>();
  let excluding = 0;
  for (const { key } of tests) {
    if (key === undefined) continue;
    if (ids.has(key.id) || (isExcluding(key) && (excluding += 1) > 1)) return true;
    ids.add(key.id);
  }
  return false;
}

/** Whether a condition block can never hold; `true` is certain. */
export function isUnsatisfiable(tests: readonly KeyTest[], options: SatisfiableOptions = {}): boolean {
  return factsOf(tests, options).some(isImpossible) || conflictsOf(tests, options).length > 0;
}

/**
 * The tests of a block that never holds, as the blocks that were meant by it: one for each largest set of tests that can hold
 * together, in the order of the text. Joined by OR they allow nothing beyond the policy's text; where that is not certain, or a
 * network key would be left that proves nothing alone, `undefined`. A block that may hold is its own only set.
 */
export function coexisting<Test extends KeyTest>(
  tests: readonly Test[],
  options: SatisfiableOptions = {},
): readonly (readonly Test[])[] | undefined {
  return conflictsOf(tests, options).every((conflict) => conflict.separable) ? alternatives(tests, options) : undefined;
}

/**
 * The same sets, whatever they allow together: equals beside not-equals make two sets under one of which everything falls.
 * `undefined` where a set would not hold either, or would prove nothing.
 */
export function alternatives<Test extends KeyTest>(
  tests: readonly Test[],
  options: SatisfiableOptions = {},
): readonly (readonly Test[])[] | undefined {
  const conflicts = conflictsOf(tests, options);
  // Each conflict doubles the work, and nobody reads a policy of so many statements.
  if (conflicts.length > 10) return undefined;
  const sets = largestSets(tests, conflicts);
  return sets.every((set) => !isPrivateAddressAlone(set) && !isUnsatisfiable(set, options)) ? sets : undefined;
}

function factsOf<Test extends KeyTest>(tests: readonly Test[], options: SatisfiableOptions): readonly Fact<Test>[] {
  return tests.flatMap((test) => {
    const { operator, key } = test;
    return operator === undefined || key === undefined ? [] : new Fact(test, operator, key, options);
  });
}

function askedBool(operator: Operator, values: readonly (readonly Part[])[]): boolean | undefined {
  if (operator.family !== "Bool") return undefined;
  const [first, ...others] = values.map(([part]) => (typeof part === "string" ? parseBool(part) : undefined));
  return others.every((other) => other === first) ? first : undefined;
}

/** A test that no request can meet, whatever stands beside it. */
function isImpossible(fact: Fact<KeyTest>): boolean {
  return fact.needsKey && !fact.namesTexts && empty(fact.values);
}

// --- One key ---

function keyConflicts<Test extends KeyTest>(
  facts: readonly Fact<Test>[],
  options: SatisfiableOptions,
): readonly Conflict<Test>[] {
  const needsAbsence = facts.filter((fact) => fact.needsAbsence);
  const others = facts.filter((fact) => !fact.needsAbsence);
  const absenceConflicts = needsAbsence.flatMap(({ test }) =>
    others
      .filter((other) => other.needsKey)
      .map((other): Conflict<Test> => ({ kind: "null-and-test", tests: [test, other.test], separable: false })),
  );
  const compared = others.filter((fact) => fact.operator.family !== "Null" && !isImpossible(fact));
  const isMany = mayBeMany(facts, options);
  const pairs = compared.flatMap((a, index) =>
    compared.slice(index + 1).flatMap((b) => pairConflict(a, b, others, isMany) ?? []),
  );
  if (absenceConflicts.length > 0 || pairs.length > 0) return [...absenceConflicts, ...pairs];
  return isMany ? [] : groupConflict(compared, others);
}

/**
 * Whether a request may carry several values of the key that these tests are about. Where nothing tells, a set operator does:
 * multivalued keys need one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_multi-value-conditions.html
 */
export function mayBeMany(
  tests: readonly Pick<KeyTest, "operator" | "key">[],
  options: SatisfiableOptions = {},
): boolean {
  const key = tests[0]?.key;
  if (key === undefined) return false;
  return (
    globalKey(key.text)?.isMultiValued ??
    options.isMultiValued?.(key) ??
    tests.some(({ operator }) => operator?.set !== undefined && operator.family !== "Null")
  );
}

function pairConflict<Test extends KeyTest>(
  a: Fact<Test>,
  b: Fact<Test>,
  facts: readonly Fact<Test>[],
  isMany: boolean,
): Conflict<Test> | undefined {
  if (!areComparable(a, b, isMany)) return undefined;
  const withSet = a.operator.set !== undefined || b.operator.set !== undefined;
  // Beside a set operator the key must come with a value that is no empty text: only the two tests themselves tell.
  const witness = (withSet ? [a, b] : [a, b, ...facts]).find((fact) => fact.needsKey);
  if (witness === undefined || !disjoint(a.values, b.values)) return undefined;
  const tests: readonly [Test, Test, ...Test[]] =
    witness === a || witness === b ? [a.test, b.test] : [a.test, b.test, witness.test];
  return { kind: kindOf([a, b]), tests, separable: isChoice(a) && isChoice(b) };
}

/**
 * Whether both tests speak about the same value. Two `ForAnyValue` tests may hold by different values of one request; a set
 * test that holds without the key also holds for the empty text, which is no value for it.
 */
function areComparable(a: Fact<KeyTest>, b: Fact<KeyTest>, isMany: boolean): boolean {
  if (passesEmptyText(a) && !failsEmptyText(b)) return false;
  if (passesEmptyText(b) && !failsEmptyText(a)) return false;
  const sets = [a.operator.set, b.operator.set];
  if (sets.includes("ForAllValues")) return !isMany || sets.includes("ForAnyValue");
  return !isMany && sets.includes(undefined);
}

function passesEmptyText({ operator, needsKey }: Fact<KeyTest>): boolean {
  return operator.set !== undefined && !needsKey;
}

function failsEmptyText({ operator, needsKey, values }: Fact<KeyTest>): boolean {
  return operator.set === undefined ? !values.mayHold("") : needsKey;
}

/** Three and more tests of which each two may hold: equals [1, 2], less than 2, greater than 1. */
function groupConflict<Test extends KeyTest>(
  compared: readonly Fact<Test>[],
  facts: readonly Fact<Test>[],
): readonly Conflict<Test>[] {
  const witness = facts.find((fact) => fact.needsKey && fact.operator.set === undefined);
  let group = compared.filter((fact) => fact.operator.set === undefined);
  const clash = (tests: readonly Fact<Test>[]): boolean => disjoint(...tests.map((fact) => fact.values));
  if (witness === undefined || group.length < 3 || !clash(group)) return [];
  for (const fact of group) {
    const rest = group.filter((other) => other !== fact);
    if (clash(rest)) group = rest;
  }
  const involved = group.some((fact) => fact.needsKey) ? group : [...group, witness];
  const [first, second, ...others] = involved.map((fact) => fact.test);
  if (first === undefined || second === undefined) return [];
  return [{ kind: kindOf(group), tests: [first, second, ...others], separable: false }];
}

function kindOf(facts: readonly Fact<KeyTest>[]): ConflictKind {
  return facts.some((fact) => fact.operator.comparison !== undefined) ? "empty-window" : "disjoint-values";
}

/** A test that names the values it wants. True and false of a Bool key would be every value together. */
function isChoice({ operator, needsKey }: Fact<KeyTest>): boolean {
  return (
    needsKey &&
    operator.set === undefined &&
    !operator.negated &&
    operator.comparison === undefined &&
    operator.family !== "Bool"
  );
}

// --- Two keys ---

function exclusionConflicts<Test extends KeyTest>(facts: readonly Fact<Test>[]): readonly Conflict<Test>[] {
  const present = facts.filter((fact) => fact.needsKey && isExcluding(fact.key));
  if (present.length < 2) return [];
  return exclusions.flatMap((exclusion) => {
    const left = present.filter((fact) => meets(fact, exclusion.left));
    if (left.length === 0) return [];
    const right = present.filter((fact) => meets(fact, exclusion.right));
    return left.flatMap((a) => right.map((b) => exclusionConflict(exclusion, a, b)));
  });
}

function meets({ key, bool }: Fact<KeyTest>, needs: readonly Need[]): boolean {
  return needs.some((need) => isAbout(need, key) && (need.is === undefined || need.is === bool));
}

function exclusionConflict<Test extends KeyTest>({ kind }: Exclusion, a: Fact<Test>, b: Fact<Test>): Conflict<Test> {
  return {
    kind: kind === "service" ? "service-principal" : "exclusive-keys",
    tests: [a.test, b.test],
    // `Null` false tells nothing of the network but that there is one, and a caller's keys name different callers.
    separable: kind === "network" && isPositive(a) && isPositive(b),
  };
}

function isPositive({ operator }: Fact<KeyTest>): boolean {
  return operator.family !== "Null" && !operator.negated;
}

// --- The sets that can come together ---

function largestSets<Test extends KeyTest>(
  tests: readonly Test[],
  conflicts: readonly Conflict<Test>[],
): readonly (readonly Test[])[] {
  const found: (readonly Test[])[] = [];
  const divide = (set: readonly Test[]): void => {
    const conflict = conflicts.find(({ tests: [a, b] }) => set.includes(a) && set.includes(b));
    if (conflict !== undefined) {
      const [a, b] = conflict.tests;
      divide(set.filter((test) => test !== b));
      divide(set.filter((test) => test !== a));
    } else if (!found.some((other) => set.every((test) => other.includes(test)))) {
      found.push(set);
    }
  };
  divide(tests);
  return found.filter(
    (set) => !found.some((other) => other.length > set.length && set.every((test) => other.includes(test))),
  );
}

/**
 * Every VPC may use the same private addresses: `aws:VpcSourceIp` proves nothing without the VPC or its endpoint.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip
 */
function isPrivateAddressAlone(tests: readonly KeyTest[]): boolean {
  const names = tests
    .filter(({ operator }) => operator?.requiresKey === true && !operator.negated)
    .map(({ key }) => key?.id);
  return names.includes("aws:vpcsourceip") && !names.includes("aws:sourcevpc") && !names.includes("aws:sourcevpce");
}
