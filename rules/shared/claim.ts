import type {
  AccessAnalyzerCode,
  ConditionTest,
  ConditionValue,
  PolicyEdit,
  PrincipalItem,
  Statement,
  StatementPlan,
} from "@iam/policy";
import { edit, sameKey, splitText, withIfExists } from "@iam/policy";
import type { FixEffect, Repair, Report } from "@iam/rule-kit";
import { assumeActionOf, mayName, speaksOf } from "./assume-role.ts";
import type { AssumeAction } from "./assume-role.ts";

/** A condition key that would prove what is asked for. */
export interface ProvingKey {
  readonly key: string;
  /** Whether a value of a test on it lets anybody in after all. */
  isOpen(value: ConditionValue): boolean;
}

/** What a trust policy has to ask of the tokens of some providers. */
export interface Demand {
  readonly action: AssumeAction;
  /** The providers that the demand is for. */
  readonly items: readonly [PrincipalItem, ...PrincipalItem[]];
  /** The keys of which one is enough. The first is the one that a repair asks for. */
  readonly keys: readonly [ProvingKey, ...ProvingKey[]];
  /** What a repair writes. */
  readonly wanted: {
    readonly operator: "StringEquals" | "StringLike";
    readonly value: string;
    readonly effect: FixEffect;
  };
  /** The checks of Access Analyzer that say the same where nothing asks for the first key, and where a value of it is open. */
  readonly codes?: {
    readonly missing?: AccessAnalyzerCode | undefined;
    readonly open?: AccessAnalyzerCode | undefined;
  };
  /** The values that an open one is held to, where the value itself tells. */
  close?(value: ConditionValue): Closed | undefined;
}

/** What an open value becomes. */
interface Closed {
  readonly values: readonly string[];
  readonly effect: FixEffect;
}

type Fix = Repair<ClaimMessage> | null;

export type ClaimMessage = "missing" | "weak" | "open" | "add" | "demand" | "present" | "replace" | "drop";

/** What is wrong where a statement does not meet a demand; empty where it does, and where the file does not tell. */
export function unmetDemand(statement: Statement, demand: Demand): readonly Report<ClaimMessage>[] {
  const [first] = demand.keys;
  if (cannotBeTold(statement, demand) || isDeniedElsewhere(statement, demand)) return [];
  const asked = demand.keys.flatMap((proving) => statement.testsOf(proving.key).map((test) => ({ test, proving })));
  if (asked.some(({ test }) => test.operator === undefined)) return [];
  const demanding = asked.filter(({ test }) => demandsKey(test));
  const openValues = (tests: typeof asked): readonly ConditionValue[] =>
    tests.flatMap(({ test, proving }) => test.values.filter((value) => proving.isOpen(value)));
  if (demanding.some((one) => openValues([one]).length === 0)) return [];

  const [weak] = demanding.length > 0 ? [] : asked;
  if (demanding.length === 0 && weak === undefined) {
    const [item] = demand.items;
    return [
      {
        at: item,
        messageId: "missing",
        ...coded(demand.codes?.missing),
        data: { provider: item.text, key: first.key },
        fix: additionOf(statement, demand),
      },
    ];
  }
  const open = openValues(weak === undefined ? demanding : [weak]);
  return [
    ...(weak === undefined ? [] : [weakReport(statement, demand, weak.test)]),
    ...open.map((value): Report<ClaimMessage> => ({
      at: value,
      messageId: "open",
      ...coded(sameKey(value.test.keyText, first.key) ? demand.codes?.open : undefined),
      data: { value: value.text, key: value.test.keyText },
      fix: closingOf(demand, value, open),
    })),
  ];
}

function coded(code: AccessAnalyzerCode | undefined): { readonly code?: AccessAnalyzerCode } {
  return code === undefined ? {} : { code };
}

/** Whether some test of the statement asks for a claim of the issuer. */
export function testsIssuer(statement: Statement, address: string): boolean {
  return statement.tests.some(({ key }) => key?.prefix === address.toLowerCase());
}

/** A hole in a key, or keys of another issuer, whose tokens alone may then pass. */
function cannotBeTold(statement: Statement, { keys }: Demand): boolean {
  const prefix = prefixOf(keys[0].key);
  return (
    statement.hasUnknownCondition ||
    statement.tests.some(
      (test) =>
        test.key === undefined ||
        splitText(test.keyText).some(({ kind }) => kind !== "literal") ||
        (isIssuer(test.key.prefix) && isIssuer(prefix) && test.key.prefix !== prefix && demandsKey(test)),
    )
  );
}

function prefixOf(key: string): string {
  return key.slice(0, key.lastIndexOf(":")).toLowerCase();
}

function isIssuer(prefix: string): boolean {
  return prefix.includes(".") || prefix === "saml";
}

/** Whether the test fails for a token without the key: by its operator, or by a `Null` beside it. */
function demandsKey({ operator, key, statement }: ConditionTest): boolean {
  if (operator === undefined || operator.negated || operator.family === "Null") return false;
  return (
    operator.requiresKey ||
    statement
      .testsOf(key?.id ?? "")
      .some((test) => test.operator?.name === "Null" && test.literalValues?.join().toLowerCase() === "false")
  );
}

/** A Deny of the same policy that keeps out whoever does not carry the claim, or what may be one. */
function isDeniedElsewhere(statement: Statement, { action, items, keys }: Demand): boolean {
  if (statement.policy.hasUnknownStatements) return true;
  return statement.policy.statements.some((other) => {
    if (other.effect !== "Deny" || other.tests.length !== 1) return false;
    const [test] = other.tests;
    if (test?.operator === undefined) return false;
    const proving = keys.find(({ key }) => key.toLowerCase() === test.key?.id);
    const denied = other.principal?.negated === false ? other.principal.items : [];
    return (
      proving !== undefined &&
      test.operator.negated &&
      test.operator.set !== "ForAnyValue" &&
      !test.values.some((value) => proving.isOpen(value)) &&
      speaksOf(other, action) &&
      items.every((item) => denied.some((one) => one.isEveryone || (one.kind === item.kind && one.text === item.text)))
    );
  });
}

function additionOf(statement: Statement, demand: Demand): Fix {
  const { items, keys, wanted } = demand;
  const [{ key }] = keys;
  const operator = edit.freeOperator(statement, key, wanted.operator, "StringEquals", "StringLike");
  if (operator === undefined || statement.principal?.hasUnknown === true) return null;
  // Only sts:AssumeRole carries an external id, so that beside its test a claim of a token could never hold.
  if (statement.testsOf("sts:ExternalId").some((test) => test.operator?.requiresKey !== false)) return null;
  const tests = [...statement.tests, { operator, key, values: wanted.value }];
  return {
    messageId: "add",
    data: { key, value: wanted.value },
    edit: forPrincipals(statement, items, { tests }),
    effect: wanted.effect,
  };
}

/** A plan for some principals of a statement; the others stay, each with the actions that are of use to them. */
function forPrincipals(statement: Statement, items: readonly PrincipalItem[], plan: StatementPlan): PolicyEdit {
  const others = edit.principalsWithout(statement, items);
  if (others.length === 0) return edit.rewriteStatement(statement, plan);
  return edit.rewriteStatement(
    statement,
    { principals: others, ...actionsFor(statement, others) },
    { principals: items, ...actionsFor(statement, items), ...plan },
  );
}

function actionsFor({ action }: Statement, principals: readonly PrincipalItem[]): StatementPlan {
  if (action === undefined || action.negated || action.hasUnknown) return {};
  const own = principals.map(assumeActionOf);
  const actions = action.items.filter(
    (item) => !item.id.startsWith("sts:assumerole") || own.some((one) => one === undefined || mayName(item, one)),
  );
  return actions.length === 0 ? {} : { actions };
}

function weakReport(statement: Statement, demand: Demand, test: ConditionTest): Report<ClaimMessage> {
  const data = { operator: test.operatorText, key: test.keyText, why: whyWeak(test.operator) };
  return {
    at: test.operatorEntry.key,
    messageId: "weak",
    data,
    fix: strengthened(test) ?? additionOf(statement, demand),
  };
}

/**
 * The test, made to need the claim. To a set operator AWS's page adds `Null`: without it the two could differ where a token
 * has several values. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_multi-value-conditions.html
 */
function strengthened(test: ConditionTest): Fix {
  const { operator, keyText: key, statement } = test;
  if (operator === undefined || operator.negated || operator.family === "Null") return null;
  if (operator.set !== "ForAllValues") {
    const name = withIfExists(operator, false).name;
    return { messageId: "demand", data: { operator: name }, edit: edit.replaceOperator(test, name), effect: "narrows" };
  }
  if (edit.freeOperator(statement, key, "Null") === undefined) return null;
  const present = { operator: "Null", key, values: "false" };
  return { messageId: "present", data: { key }, edit: edit.addCondition(statement, present), effect: "narrows" };
}

function whyWeak(operator: ConditionTest["operator"]): string {
  if (operator?.family === "Null") return "asks for no certain value";
  return operator?.negated === true ? "only says what the value is not" : "also lets tokens without the claim pass";
}

function closingOf({ wanted, close }: Demand, value: ConditionValue, open: readonly ConditionValue[]): Fix {
  const { test } = value;
  const kept = test.values.filter((other) => !open.includes(other));
  const change = (values: readonly (ConditionValue | string)[]): PolicyEdit =>
    edit.replaceCondition(test, { operator: test.operatorText, key: test.keyText, values: oneOrMany(values) });
  if (kept.length > 0) {
    const others = test.values.filter((other) => other !== value);
    return { messageId: "drop", data: { value: value.text }, edit: change(others), effect: "narrows" };
  }
  const closed = (one: ConditionValue): Closed | undefined =>
    close === undefined ? { values: [wanted.value], effect: wanted.effect } : close(one);
  if (closed(value) === undefined) return null;
  // All at once: after a pass that closed only one of them, the others would stand beside a closed value and be dropped.
  const all = test.values.flatMap((one) => closed(one) ?? []);
  const values = [...new Set(all.flatMap((one) => one.values))];
  const effect = all.some((one) => one.effect === "placeholder") ? "placeholder" : "narrows";
  return {
    messageId: "replace",
    data: { value: values.join("' or '") },
    edit: change([...values, ...test.values.filter((one) => closed(one) === undefined)]),
    effect,
  };
}

function oneOrMany(values: readonly (ConditionValue | string)[]): string | readonly (ConditionValue | string)[] {
  const [only] = values;
  return values.length === 1 && typeof only === "string" ? only : values;
}
