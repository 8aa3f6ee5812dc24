import type { ConditionTest, NewValue, Policy, Statement, Value } from "@iam/policy";
import { displayText, holdsOnAbsence } from "@iam/policy";
import { actionsWithConditionKey, expandAction, supportsConditionKey } from "@iam/service-reference";
import { valueOf, withStatements } from "./plain.ts";

/**
 * The same policy as AWS's requests meet it: each action in a statement of its own, without the tests of which the key never
 * comes with that action. Where such a test fails without its key, the action is gone.
 *
 * `compareAccess` knows of no services: to it a request may carry any key.
 */
export function asSent(policy: Policy): Policy {
  return withStatements(policy, policy.statements.flatMap(statementsAsSent));
}

function statementsAsSent(statement: Statement): readonly Value[] {
  const { action, tests } = statement;
  const entry = statement.conditionEntry;
  if (action === undefined || action.negated || action.hasUnknown || entry?.value.kind !== "object")
    return [statement.value];
  if (tests.every((test) => action.items.every(({ text }) => mayCarry(text, test)))) return [statement.value];
  return action.items.flatMap(({ text }) => {
    const unsent = tests.filter((test) => !mayCarry(text, test));
    if (unsent.some(failsWithoutKey)) return [];
    const block = tests.filter((test) => !unsent.includes(test));
    return [rewritten(statement, text, block)];
  });
}

function mayCarry(action: string, { key }: ConditionTest): boolean {
  if (key === undefined) return true;
  const actions = expandAction(action);
  return (
    actions.length === 0 ||
    actionsWithConditionKey(key.id).length === 0 ||
    actions.some((known) => supportsConditionKey(known, key.id))
  );
}

function failsWithoutKey({ operator, values }: ConditionTest): boolean {
  return (
    operator === undefined ||
    holdsOnAbsence(
      operator,
      values.map(({ parts }) => parts),
    ) !== "yes"
  );
}

function rewritten({ value }: Statement, action: string, tests: readonly ConditionTest[]): Value {
  const elements = new Map(
    value.entries.map((entry): [string, NewValue] => [displayText(entry.key.parts), entry.value]),
  );
  elements.set("Action", action);
  const block = new Map<string, Map<string, NewValue>>();
  for (const { operatorText, keyText, keyEntry } of tests) {
    block.set(operatorText, (block.get(operatorText) ?? new Map<string, NewValue>()).set(keyText, keyEntry.value));
  }
  if (block.size === 0) elements.delete("Condition");
  else elements.set("Condition", block);
  return valueOf(elements);
}
