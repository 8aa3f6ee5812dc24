import type { NewCall, NewValue, PrincipalPlan, Statement, StatementPlan, ValueEdit } from "@iam/policy";
import { ConditionTest, PrincipalItem, entryOf } from "@iam/policy";
import { lowerToJson } from "../lower.ts";
import type { Projection } from "../projection.ts";
import { iamClass } from "./module.ts";
import type { TrustOrigin } from "./trust.ts";
import type { PrincipalWriter } from "./write-principal.ts";
import { writePrincipal } from "./write-principal.ts";

/**
 * Edits of a statement that a role makes of `assumedBy`: an external id is a property of the role, other tests are conditions of
 * the principal, and several statements are a composite principal. Actions are the principal's own.
 */
export function lowerTrust(
  statement: Statement,
  plans: readonly StatementPlan[],
  origin: TrustOrigin,
  projection: Projection,
  writer: PrincipalWriter,
): readonly ValueEdit[] | null {
  const [first] = plans;
  if (first === undefined || plans.some(({ actions, resources, without }) => actions ?? resources ?? without))
    return null;
  if (plans.length === 1 && first.principals === undefined) {
    const written = lowerToJson([{ kind: "statement", statement, plans }]);
    const carried = written && projection.carry(written, writer.write);
    if (carried !== null) return carried;
    const added = addedTests(statement, first);
    const ids = added && externalIds(added);
    if (ids !== undefined && origin.isAlone && entryOf(origin.options, "externalIds") === undefined) {
      const value = projection.newValue(ids, writer.write);
      return value === undefined
        ? null
        : [
            {
              kind: "insert-entry",
              object: origin.options,
              key: "externalIds",
              value,
              after: entryOf(origin.options, "assumedBy") ?? "end",
            },
          ];
    }
  }
  const constructs = plans.map((plan) => constructFor(statement, plan, origin, projection, writer));
  if (!constructs.every((construct) => construct !== undefined)) return null;
  const [only] = constructs;
  const composite = iamClass("CompositePrincipal", writer.beside, writer.imports);
  const value =
    constructs.length === 1 ? only : composite === undefined ? undefined : newConstruct(composite, constructs);
  return value === undefined ? null : [{ kind: "replace", target: origin.construct.value, value }];
}

/** The tests that a plan adds, by operator and key; `undefined` where it takes one away. */
function addedTests(statement: Statement, { tests = statement.tests }: StatementPlan): readonly NewTests[] | undefined {
  if (!statement.tests.every((test) => tests.includes(test))) return undefined;
  return tests.flatMap((test) =>
    test instanceof ConditionTest
      ? []
      : [
          {
            operator: test.operator,
            key: test.key,
            values: typeof test.values === "string" ? test.values : test.values.map(plain),
          },
        ],
  );
}

interface NewTests {
  readonly operator: string;
  readonly key: string;
  readonly values: NewValue;
}

function plain(value: string | { readonly value: NewValue }): NewValue {
  return typeof value === "string" ? value : value.value;
}

function externalIds(tests: readonly NewTests[]): NewValue | undefined {
  const [test] = tests;
  if (test === undefined || tests.length > 1) return undefined;
  if (test.operator !== "StringEquals" || test.key !== "sts:ExternalId") return undefined;
  return Array.isArray(test.values) ? test.values : [test.values];
}

/** The principal construct of one statement: the one that is there or another, with more conditions. */
function constructFor(
  statement: Statement,
  plan: StatementPlan,
  { construct, isAlone, options }: TrustOrigin,
  projection: Projection,
  writer: PrincipalWriter,
): NewValue | undefined {
  const tests = addedTests(statement, plan);
  if (tests === undefined) return undefined;
  const isOther = plan.principals !== undefined && !isKept(plan.principals);
  // Another principal would lose the conditions that come with this one.
  if (isOther && construct.conditions.length > 0) return undefined;
  if (!isAlone && entryOf(options, "externalIds") !== undefined) return undefined;
  const base = isOther ? newPrincipal(plan.principals, writer) : construct.value;
  if (base === undefined || tests.length === 0) return base;
  const block = new Map<string, Map<string, NewValue>>();
  for (const { operator, key, values } of tests) {
    const keys = block.get(operator) ?? new Map<string, NewValue>();
    if (keys.has(key)) return undefined;
    block.set(operator, keys.set(key, values));
  }
  const conditions = projection.newValue(block, writer.write);
  const name = iamClass("PrincipalWithConditions", writer.beside, writer.imports);
  return conditions === undefined || name === undefined ? undefined : newConstruct(name, [base, conditions]);
}

function isKept(plans: "*" | readonly PrincipalPlan[]): boolean {
  return plans !== "*" && plans.length === 1 && plans[0] instanceof PrincipalItem;
}

function newPrincipal(plans: "*" | readonly PrincipalPlan[] | undefined, writer: PrincipalWriter): NewCall | undefined {
  if (plans === undefined || plans === "*") return writePrincipal("AWS", "*", writer);
  const [plan] = plans;
  return plan === undefined || plans.length > 1 || plan instanceof PrincipalItem
    ? undefined
    : writePrincipal(plan.kind, plan.text, writer);
}

function newConstruct(name: string, values: readonly NewValue[]): NewCall {
  return { kind: "new-call", name: `new ${name}`, labels: [], arguments: values, body: null };
}
