import type { ConditionTest, ConditionValue } from "./condition/test.ts";
import type { Policy, Statement } from "./document.ts";
import type { ActionItem, ResourceItem, TextItem } from "./items.ts";
import type { PrincipalItem, PrincipalKind } from "./principal.ts";
import type { NewValue } from "./value.ts";
import type { ValueEdit } from "./value-edit.ts";

/**
 * What a statement shall be. An element that is not named stays as it is; a list is the whole new list, in which the items
 * that stay are the items themselves. The host finds the least edit that leads there.
 */
export interface StatementPlan {
  readonly actions?: readonly (TextItem | string)[];
  readonly resources?: readonly (TextItem | string)[];
  /** The whole new principal: everyone, or principals by kind. */
  readonly principals?: "*" | readonly PrincipalPlan[];
  /** The whole new condition block; an empty one removes the element. */
  readonly tests?: readonly TestPlan[];
  /** Elements to remove. */
  readonly without?: readonly ("Principal" | "NotPrincipal" | "Resource" | "NotResource")[];
  /** The new Sid of a statement that is inserted; by default that of the original, numbered. */
  readonly sid?: string;
}

export type PrincipalPlan = PrincipalItem | { readonly kind: PrincipalKind; readonly text: string };

/** A test that stays, or one by its operator, key and values. */
export type TestPlan = ConditionTest | NewTest;

export interface NewTest {
  readonly operator: string;
  readonly key: string;
  /** One value or a list; values that stay are the values themselves. */
  readonly values: string | readonly (ConditionValue | string)[];
  /** The test that this one stands for: it is changed in place, so that its comments stay. */
  readonly instead?: ConditionTest;
}

/** A change of a policy, in the policy's own words. A host lowers it into edits of values, or answers that it cannot. */
export type PolicyChange =
  | { readonly kind: "version"; readonly policy: Policy; readonly version: string }
  /** The statement becomes the first plan, and the others stand behind it; without any it is removed. */
  | { readonly kind: "statement"; readonly statement: Statement; readonly plans: readonly StatementPlan[] }
  /** For what is wrong with the text of the document rather than with the policy (a key written twice), and for what is no policy. */
  | { readonly kind: "value"; readonly policy?: Policy; readonly edit: ValueEdit };

/** Changes that are carried out together or not at all. */
export type PolicyEdit = readonly PolicyChange[];

export function setVersion(policy: Policy, version: string): PolicyEdit {
  return [{ kind: "version", policy, version }];
}

/** One statement becomes these, in place. */
export function rewriteStatement(statement: Statement, ...plans: readonly StatementPlan[]): PolicyEdit {
  return [{ kind: "statement", statement, plans }];
}

export function removeStatement(statement: Statement): PolicyEdit {
  return rewriteStatement(statement);
}

export function removeElement(
  statement: Statement,
  ...without: readonly ("Principal" | "NotPrincipal" | "Resource" | "NotResource")[]
): PolicyEdit {
  return rewriteStatement(statement, { without });
}

/** The tests of a statement with one more; joined to the same operator and key where AWS reads that as one test. */
export function addCondition(statement: Statement, ...tests: readonly NewTest[]): PolicyEdit {
  return rewriteStatement(statement, { tests: [...statement.tests, ...tests] });
}

/**
 * The first of these operators under which the statement does not test the key yet, `undefined` where all are taken. AWS joins
 * by AND what stands under two of them, and by OR what stands in one list.
 */
export function freeOperator(statement: Statement, key: string, ...operators: readonly string[]): string | undefined {
  const taken = statement.testsOf(key).map(({ operatorText }) => operatorText.toLowerCase());
  return operators.find((operator) => !taken.includes(operator.toLowerCase()));
}

export function removeCondition(...removed: readonly [ConditionTest, ...ConditionTest[]]): PolicyEdit {
  const { statement } = removed[0];
  return rewriteStatement(statement, { tests: statement.tests.filter((test) => !removed.includes(test)) });
}

/** One test of a statement becomes these. */
export function replaceCondition(test: ConditionTest, ...plans: readonly Omit<NewTest, "instead">[]): PolicyEdit {
  const [first, ...others] = plans;
  if (first === undefined) return removeCondition(test);
  return rewriteStatement(test.statement, {
    tests: test.statement.tests.flatMap((other): readonly TestPlan[] =>
      other === test ? [{ ...first, instead: test }, ...others] : [other],
    ),
  });
}

/** The same key and values under another operator. */
export function replaceOperator(test: ConditionTest, operator: string): PolicyEdit {
  return replaceCondition(test, { operator, key: test.keyText, values: keptValues(test) });
}

/** The same operator and values for another key. */
export function replaceConditionKey(test: ConditionTest, key: string): PolicyEdit {
  return replaceCondition(test, { operator: test.operatorText, key, values: keptValues(test) });
}

/** One value of a test becomes another text. */
export function replaceConditionValue(value: ConditionValue, text: string): PolicyEdit {
  const { test } = value;
  return replaceCondition(test, {
    operator: test.operatorText,
    key: test.keyText,
    values:
      test.values.length === 1 && test.keyEntry.value.kind !== "array"
        ? text
        : test.values.map((other) => (other === value ? text : other)),
  });
}

/** The values of a test, as a plan keeps them: one value stays one, a list stays a list. */
export function keptValues(test: ConditionTest): NewTest["values"] {
  return test.values;
}

/** One text of a list becomes these texts; none removes it. */
export function replaceItem(item: ActionItem | ResourceItem, ...texts: readonly string[]): PolicyEdit {
  const { statement } = item;
  const list = [statement.action, statement.resource].find((element) => element?.items.some((other) => other === item));
  if (list === undefined) return [];
  const items: (TextItem | string)[] = [];
  for (const other of list.items) {
    if (other === item) items.push(...texts);
    else items.push(other);
  }
  const isAction = list.name === "Action" || list.name === "NotAction";
  return rewriteStatement(statement, isAction ? { actions: items } : { resources: items });
}

/**
 * Some actions of a statement move to statements of their own, which are the statement with these plans; the rest stays.
 * Where no action would stay, the statement itself becomes the plans.
 */
export function isolateActions(
  statement: Statement,
  actions: readonly (ActionItem | string)[],
  ...plans: readonly StatementPlan[]
): PolicyEdit {
  const all = statement.action?.items ?? [];
  const rest = all.filter((item) => !actions.includes(item));
  const isolated = plans.map((plan) => ({ actions, ...plan }));
  return rest.length === 0
    ? rewriteStatement(statement, ...plans)
    : rewriteStatement(statement, { actions: rest }, ...isolated);
}

/** The principals of a statement that stay when some leave, as a plan names them. */
export function principalsWithout(statement: Statement, removed: readonly PrincipalItem[]): readonly PrincipalItem[] {
  return (statement.principal?.items ?? []).filter((item) => !removed.includes(item));
}

export function editValue(policy: Policy, ...edits: readonly ValueEdit[]): PolicyEdit {
  return edits.map((edit) => ({ kind: "value", policy, edit }));
}

/** Edits of what stands beside policies: the duration of a role's session, the managed policies that it has. */
export function editRole(...edits: readonly ValueEdit[]): PolicyEdit {
  return edits.map((edit) => ({ kind: "value", edit }));
}

/** A new object for an edit of values, its keys in this order. */
export function newObject(...entries: readonly (readonly [key: string, value: NewValue])[]): NewValue {
  return new Map(entries);
}
