import type { ConditionTest, NewTest, PrincipalItem, Statement, StatementPlan, TestPlan } from "@iam/policy";
import { edit, withIfExists, withSet } from "@iam/policy";
import type { IamSettings, Repair } from "@iam/rule-kit";
import { EXTERNAL_ID, asksForId } from "./external-id.ts";
import { placeholderFor } from "./fill-in.ts";
import { namesAssumeRole } from "./third-party.ts";
import { listed } from "./words.ts";

/**
 * The statement with `sts:ExternalId` for these of its principals. Other principals, and actions that come without an external
 * id, move to statements of their own; so do third parties with different ids. `loose` is the test that asks for too little.
 */
export function askForId(
  statement: Statement,
  parties: readonly PrincipalItem[],
  loose: ConditionTest | undefined,
  settings: IamSettings,
): Omit<Repair<string>, "messageId"> {
  const kept = loose === undefined ? undefined : strictTest(loose);
  const ids = new Map<string, PrincipalItem[]>();
  for (const party of parties) {
    const id =
      kept === undefined
        ? (settings.externalIds[party.accountId ?? ""] ?? placeholderFor("EXTERNAL_ID"))
        : listed((loose?.values ?? []).filter(asksForId).map(({ text }) => text));
    ids.set(id, [...(ids.get(id) ?? []), party]);
  }
  const isTold =
    kept !== undefined || parties.every(({ accountId }) => Object.hasOwn(settings.externalIds, accountId ?? ""));
  const asked = [...ids].map(([id, items]) => ({ items, tests: testsWith(statement, loose, kept, id) }));
  // An empty id denies for certain: another in its place would let somebody in.
  const isDead = loose !== undefined && kept === undefined && loose.values.every(({ literal }) => literal === "");
  const isPossible = !isDead && (ids.size === 1 || statement.principal?.hasUnknown === false);
  return {
    data: { id: listed([...ids.keys()]) },
    edit: isPossible ? edit.rewriteStatement(statement, ...plansOf(statement, parties, asked)) : null,
    effect: isTold ? "narrows" : "placeholder",
  };
}

interface Asked {
  readonly items: readonly PrincipalItem[];
  readonly tests: readonly TestPlan[];
}

function plansOf(
  statement: Statement,
  parties: readonly PrincipalItem[],
  asked: readonly Asked[],
): readonly StatementPlan[] {
  const { action } = statement;
  const others = edit.principalsWithout(statement, parties);
  // Who cannot be read cannot be moved either.
  const hasOthers = others.length > 0 && statement.principal?.hasUnknown === false;
  const isList = action !== undefined && !action.negated && !action.hasUnknown;
  const rest = isList ? action.items.filter((item) => !namesAssumeRole(item)) : [];
  const actions = rest.length === 0 ? {} : { actions: action?.items.filter(namesAssumeRole) ?? [] };
  return [
    ...(hasOthers ? [{ principals: others }] : []),
    ...asked.map(({ items, tests }) => ({
      ...(hasOthers || asked.length > 1 ? { principals: items } : {}),
      ...actions,
      tests,
    })),
    ...(rest.length === 0
      ? []
      : [{ ...(hasOthers || asked.length > 1 ? { principals: parties } : {}), actions: rest }]),
  ];
}

/** The test with a strict operator and those of its values that ask for an id, where any does. */
function strictTest(loose: ConditionTest): NewTest | undefined {
  const { operator, keyText, values } = loose;
  if (operator?.family !== "String" || operator.negated) return undefined;
  const asking = values.filter(asksForId);
  if (asking.length === 0) return undefined;
  const { name } = withIfExists(withSet(operator, undefined), false);
  return { operator: name, key: keyText, values: asking };
}

function testsWith(
  { tests }: Statement,
  loose: ConditionTest | undefined,
  kept: NewTest | undefined,
  id: string,
): readonly TestPlan[] {
  const asked = kept ?? { operator: "StringEquals", key: loose?.keyText ?? EXTERNAL_ID, values: id };
  // `StringLike "*"` and `IfExists` are mended in place; a `Null`, a negated test, one of all values stands on beside it.
  const isMended = loose?.operator?.family === "String" && !loose.operator.negated && loose.operator.set === undefined;
  if (loose === undefined || !isMended) return [...tests, asked];
  return tests.map((test) => (test === loose ? { ...asked, instead: loose } : test));
}
