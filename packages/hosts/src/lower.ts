import type {
  ConditionTest,
  Entry,
  ItemList,
  NewTest,
  NewValue,
  ObjectValue,
  PolicyChange,
  PolicyEdit,
  PrincipalItem,
  PrincipalPlan,
  Statement,
  StatementPlan,
  TestPlan,
  TextItem,
  Value,
  ValueEdit,
} from "@iam/policy";
import { ConditionTest as Test, PrincipalItem as Principal, displayText, literalText } from "@iam/policy";

/**
 * Lowers an edit of a policy into edits of values, for policies that are written as AWS's own JSON shape.
 * Each plan is compared with what stands there, so that only what differs is touched.
 * Answers `null` where nothing would remain (the last statement, an empty list).
 */
export function lowerToJson(edit: PolicyEdit): readonly ValueEdit[] | null {
  const edits: ValueEdit[] = [];
  for (const change of edit) {
    const lowered = lowerChange(change);
    if (lowered === null) return null;
    edits.push(...lowered);
  }
  return edits.length === 0 ? null : edits;
}

function lowerChange(change: PolicyChange): readonly ValueEdit[] | null {
  switch (change.kind) {
    case "version": {
      const { policy, version } = change;
      return policy.versionEntry === undefined
        ? [{ kind: "insert-entry", object: policy.value, key: "Version", value: version, after: "start" }]
        : [{ kind: "replace", target: policy.versionEntry.value, value: version }];
    }
    case "value":
      return [change.edit];
    case "statement":
      return lowerStatement(change.statement, change.plans);
  }
}

function lowerStatement(statement: Statement, plans: readonly StatementPlan[]): readonly ValueEdit[] | null {
  const { policy } = statement;
  const list = policy.statementList;
  const [first, ...others] = plans;
  if (first === undefined) {
    return list === undefined || list.items.length < 2
      ? null
      : [{ kind: "remove-item", array: list, item: statement.value }];
  }
  const inPlace = lowerPlan(statement, first);
  if (inPlace === null || others.length === 0) return inPlace;
  const sids = sidsOfCopies(statement, others);
  const copies = others.map((plan, index) => copyOf(statement, plan, sids[index])).filter((copy) => copy !== null);
  if (copies.length < others.length) return null;
  return list === undefined
    ? [...inPlace, { kind: "wrap", target: statement.value, after: copies }]
    : [
        ...inPlace,
        ...copies.map((value): ValueEdit => ({ kind: "insert-item", array: list, value, after: statement.value })),
      ];
}

// ---- The statement that stays --------------------------------------------------------------------------------------

function lowerPlan(statement: Statement, plan: StatementPlan): readonly ValueEdit[] | null {
  const parts: (readonly ValueEdit[] | null)[] = [];
  if (plan.actions !== undefined) parts.push(lowerItems(statement.action, plan.actions));
  if (plan.resources !== undefined) parts.push(lowerItems(statement.resource, plan.resources));
  if (plan.principals !== undefined) parts.push(lowerPrincipals(statement, plan.principals));
  if (plan.tests !== undefined) parts.push(lowerTests(statement, plan.tests));
  for (const name of plan.without ?? []) {
    const entry = statement.entry(name);
    if (entry !== undefined) parts.push([{ kind: "remove-entry", object: statement.value, entry }]);
  }
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function lowerItems(list: ItemList | undefined, wanted: readonly (TextItem | string)[]): readonly ValueEdit[] | null {
  return list === undefined ? null : lowerList(list.value, list.items, wanted);
}

interface Held {
  readonly value: Value;
}

/** Leads a text or a list of texts to the wanted ones: kept where they are kept, replaced in place, removed, inserted. */
function lowerList(
  value: Value,
  held: readonly Held[],
  wanted: readonly (Held | string)[],
): readonly ValueEdit[] | null {
  const unique = dedupe(wanted);
  if (unique.length === 0 && !hasUnread(value, held)) return null;
  if (value.kind !== "array") {
    const [only] = unique;
    if (unique.length === 1 && only !== undefined) {
      return typeof only === "string" ? [{ kind: "replace", target: value, value: only }] : [];
    }
    return [{ kind: "replace", target: value, value: unique.map(toNewValue) }];
  }
  const edits: ValueEdit[] = [];
  const kept = new Set(unique);
  const gone = held.filter((item) => !kept.has(item)).map((item) => item.value);
  let last: Value | undefined;
  for (const item of unique) {
    if (typeof item !== "string") {
      last = item.value;
      continue;
    }
    // A new text takes the place of the removed one that stands where it shall stand; else it comes behind the last.
    const place = gone.findIndex((candidate) => last === undefined || candidate.range[0] > last.range[0]);
    const [target] = place < 0 ? [] : gone.splice(place, 1);
    if (target === undefined) {
      edits.push({ kind: "insert-item", array: value, value: item, after: last ?? value.items.at(-1) ?? "end" });
    } else {
      edits.push({ kind: "replace", target, value: item });
      last = target;
    }
  }
  return [...edits, ...gone.map((item): ValueEdit => ({ kind: "remove-item", array: value, item }))];
}

/** Whether a list holds more than its texts (`{ "Ref": … }`): no plan names it, so it stays. */
function hasUnread(value: Value, held: readonly Held[]): boolean {
  return value.kind === "array" && value.items.length > held.length;
}

/** Without the new texts that stand there already, and each of the others once. */
function dedupe(wanted: readonly (Held | string)[]): readonly (Held | string)[] {
  const added = new Set(wanted.filter((item) => typeof item === "string"));
  if (added.size === 0) return wanted;
  for (const item of wanted) {
    const text = typeof item === "string" ? undefined : writtenText(item.value);
    if (text !== undefined) added.delete(text);
  }
  return wanted.filter((item) => typeof item !== "string" || added.delete(item));
}

/** A text as it is written, its holes too: a text that a rule makes has them as they are written. */
function writtenText(value: Value): string | undefined {
  return value.kind === "text" ? displayText(value.parts) : undefined;
}

// ---- Principals ----------------------------------------------------------------------------------------------------

function lowerPrincipals(statement: Statement, plans: "*" | readonly PrincipalPlan[]): readonly ValueEdit[] | null {
  const { principal } = statement;
  if (principal === undefined) return null;
  const { value } = principal;
  if (plans === "*" || value.kind !== "object") {
    return [{ kind: "replace", target: value, value: principalValue(plans) }];
  }
  const edits: ValueEdit[] = [];
  const byKind = groupPrincipals(plans);
  let kept = 0;
  for (const entry of value.entries) {
    const kind = literalText(entry.key) ?? "";
    const wanted = byKind.get(kind);
    const items = principal.items.filter((item) => item.kindEntry === entry);
    if (items.length === 0) kept += 1;
    else if (wanted === undefined && !hasUnread(entry.value, items)) {
      edits.push({ kind: "remove-entry", object: value, entry });
    } else {
      kept += 1;
      const lowered = lowerList(entry.value, items, wanted ?? []);
      if (lowered === null) return null;
      edits.push(...lowered);
    }
    byKind.delete(kind);
  }
  const added = [...byKind];
  // One kind that becomes another is renamed in place, so that nothing else of the object moves.
  const [only] = value.entries;
  const [first] = added;
  if (kept === 0 && only !== undefined && first !== undefined && added.length === 1 && value.entries.length === 1) {
    return [
      { kind: "rename", entry: only, key: first[0] },
      { kind: "replace", target: only.value, value: oneOrMany(first[1].map(toNewValue)) },
    ];
  }
  for (const [kind, items] of added) {
    edits.push({
      kind: "insert-entry",
      object: value,
      key: kind,
      value: oneOrMany(items.map(toNewValue)),
      after: "end",
    });
  }
  return kept + added.length === 0 ? null : edits;
}

function groupPrincipals(plans: readonly PrincipalPlan[]): Map<string, (PrincipalItem | string)[]> {
  const byKind = new Map<string, (PrincipalItem | string)[]>();
  for (const plan of plans) {
    const kind = plan.kind ?? "AWS";
    const items = byKind.get(kind) ?? [];
    items.push(plan instanceof Principal ? plan : plan.text);
    byKind.set(kind, items);
  }
  return byKind;
}

function principalValue(plans: "*" | readonly PrincipalPlan[]): NewValue {
  if (plans === "*") return "*";
  return new Map([...groupPrincipals(plans)].map(([kind, items]) => [kind, oneOrMany(items.map(toNewValue))]));
}

// ---- Conditions ----------------------------------------------------------------------------------------------------

interface PlannedOperator {
  /** The entry of the operator that stands there, if one does. */
  entry: Entry | undefined;
  readonly added: NewTest[];
}

function lowerTests(statement: Statement, plans: readonly TestPlan[]): readonly ValueEdit[] | null {
  const block = statement.conditionEntry;
  if (block === undefined) {
    const condition = conditionValue(plans);
    return condition === null
      ? null
      : [{ kind: "insert-entry", object: statement.value, key: "Condition", value: condition, after: "end" }];
  }
  if (block.value.kind !== "object" || hidesTests(statement, block.value)) return null;
  if (plans.length === 0) return [{ kind: "remove-entry", object: statement.value, entry: block }];

  const edits: ValueEdit[] = [];
  const kept = new Set<ConditionTest>();
  const operators = new Map<string, PlannedOperator>();
  for (const test of statement.tests) operators.set(test.operatorText, { entry: test.operatorEntry, added: [] });
  const plannedOperator = (name: string): PlannedOperator => {
    const planned = operators.get(name) ?? { entry: undefined, added: [] };
    operators.set(name, planned);
    return planned;
  };

  for (const plan of plans) {
    if (plan instanceof Test) kept.add(plan);
    else if (plan.instead === undefined) plannedOperator(plan.operator).added.push(plan);
    else if (plan.operator === plan.instead.operatorText) {
      kept.add(plan.instead);
      const values = lowerTestValues(plan.instead, plan);
      if (values === null) return null;
      edits.push(...values);
    } else if (!operators.has(plan.operator) && isAlone(plan.instead, plans)) {
      kept.add(plan.instead);
      operators.set(plan.operator, { entry: plan.instead.operatorEntry, added: [] });
      const values = lowerTestValues(plan.instead, plan);
      if (values === null) return null;
      edits.push({ kind: "rename", entry: plan.instead.operatorEntry, key: plan.operator }, ...values);
    } else plannedOperator(plan.operator).added.push(plan);
  }

  for (const { entry, added } of new Set(operators.values())) {
    if (entry === undefined || entry.value.kind !== "object") continue;
    const tests = statement.tests.filter((test) => test.operatorEntry === entry);
    const gone = tests.filter((test) => !kept.has(test));
    if (gone.length === tests.length && added.length === 0) {
      edits.push({ kind: "remove-entry", object: block.value, entry });
      continue;
    }
    const object: ObjectValue = entry.value;
    for (const test of gone) edits.push({ kind: "remove-entry", object, entry: test.keyEntry });
    const keys = new Set(tests.filter((test) => kept.has(test)).map((test) => test.keyText.toLowerCase()));
    for (const test of added) {
      if (keys.has(test.key.toLowerCase())) return null;
      keys.add(test.key.toLowerCase());
      edits.push({ kind: "insert-entry", object, key: test.key, value: testValue(test), after: "end" });
    }
  }
  for (const [operator, { entry, added }] of operators) {
    if (entry !== undefined || added.length === 0) continue;
    const keys = new Map(added.map((test): [string, NewValue] => [test.key, testValue(test)]));
    if (keys.size < added.length) return null;
    edits.push({ kind: "insert-entry", object: block.value, key: operator, value: keys, after: "end" });
  }
  return edits;
}

/** Whether a key that is written twice hides a test: an edit would drop it, before a person has said which of the two is meant. */
function hidesTests({ value, tests }: Statement, block: ObjectValue): boolean {
  const written = block.entries.flatMap((entry) => (entry.value.kind === "object" ? entry.value.entries : []));
  const blocks = value.entries.filter((entry) => literalText(entry.key) === "Condition");
  return written.length > tests.length || blocks.length > 1;
}

/** Whether no other test stands, or shall stand, under the operator of this one, so that the operator may be renamed. */
function isAlone(test: ConditionTest, plans: readonly TestPlan[]): boolean {
  const { operatorEntry, operatorText, statement } = test;
  return (
    statement.tests.every((other) => other === test || other.operatorEntry !== operatorEntry) &&
    plans.every((plan) => plan instanceof Test || plan.instead === test || plan.operator !== operatorText)
  );
}

function lowerTestValues(test: ConditionTest, plan: NewTest): readonly ValueEdit[] | null {
  const edits: ValueEdit[] = [];
  if (plan.key !== test.keyText) edits.push({ kind: "rename", entry: test.keyEntry, key: plan.key });
  const { value } = test.keyEntry;
  if (typeof plan.values === "string") {
    return literalText(value) === plan.values
      ? edits
      : [...edits, { kind: "replace", target: value, value: plan.values }];
  }
  const lowered = lowerList(value, test.values, plan.values);
  return lowered === null ? null : [...edits, ...lowered];
}

/** A new condition block, or `null` where two of its tests would have the same operator and key. */
function conditionValue(plans: readonly TestPlan[]): NewValue | null {
  const block = new Map<string, Map<string, NewValue>>();
  for (const plan of plans) {
    const operator = plan instanceof Test ? plan.operatorText : plan.operator;
    const key = plan instanceof Test ? plan.keyText : plan.key;
    const tests = block.get(operator) ?? new Map<string, NewValue>();
    if (tests.has(key)) return null;
    tests.set(key, plan instanceof Test ? plan.keyEntry.value : testValue(plan));
    block.set(operator, tests);
  }
  return block.size === 0 ? null : block;
}

function testValue(test: NewTest): NewValue {
  return typeof test.values === "string" ? test.values : oneOrMany(test.values.map(toNewValue));
}

// ---- The statements that are added ---------------------------------------------------------------------------------

/** The statement as the plan wants it, its other elements copied as they are written; `null` where its tests cannot be written. */
function copyOf(statement: Statement, plan: StatementPlan, sid: string | undefined): NewValue | null {
  const copy = new Map<string, NewValue>();
  for (const entry of statement.value.entries) {
    const name = literalText(entry.key);
    if (name !== undefined) copy.set(name, entry.value);
  }
  if (sid !== undefined) copy.set("Sid", sid);
  if (plan.actions !== undefined && statement.action !== undefined) {
    copy.set(statement.action.name, oneOrMany(dedupe(plan.actions).map(toNewValue)));
  }
  if (plan.resources !== undefined && statement.resource !== undefined) {
    copy.set(statement.resource.name, oneOrMany(dedupe(plan.resources).map(toNewValue)));
  }
  if (plan.principals !== undefined) copy.set("Principal", principalValue(plan.principals));
  if (plan.tests !== undefined) {
    const condition = conditionValue(plan.tests);
    // A copy without its condition block would grant more.
    if (condition === null && plan.tests.length > 0) return null;
    if (condition === null) copy.delete("Condition");
    else copy.set("Condition", condition);
  }
  for (const name of plan.without ?? []) copy.delete(name);
  return copy;
}

/** `Read` becomes `Read2`, `Read3`: a Sid must be unique in its policy. */
function sidsOfCopies(statement: Statement, plans: readonly StatementPlan[]): readonly (string | undefined)[] {
  const { sid } = statement;
  if (sid === undefined) return [];
  const taken = new Set(statement.policy.statements.map((other) => other.sid));
  return plans.map((plan) => {
    let next = plan.sid ?? `${sid}2`;
    for (let number = 2; taken.has(next); number += 1) next = `${sid}${String(number)}`;
    taken.add(next);
    return next;
  });
}

function oneOrMany(values: readonly NewValue[]): NewValue {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

function toNewValue(item: Held | string): NewValue {
  return typeof item === "string" ? item : item.value;
}
