import type { Statement } from "@iam/policy";
import { edit, tyingOperator, valueSet } from "@iam/policy";
import type { IamSettings, Repair } from "@iam/rule-kit";
import { placeholderFor } from "./fill-in.ts";
import { listed } from "./words.ts";

/** The statement tied to the organization; a test that only lacks a strict operator gets one. */
export function tieToOrganization(statement: Statement, settings: IamSettings): Omit<Repair<string>, "messageId"> {
  const key = "aws:PrincipalOrgID";
  const loose = statement
    .testsOf(key)
    .find(({ operator }) => operator?.negated === false && operator.family !== "Null");
  const operator = loose === undefined ? undefined : tyingOperator(loose);
  if (loose !== undefined && operator !== undefined) {
    const organization = listed(loose.values.map(({ text }) => text));
    return { data: { organization }, edit: edit.replaceOperator(loose, operator) };
  }
  const values = settings.organizationId ?? placeholderFor("ORGANIZATION_ID");
  // Beside StringLike "o-*" a placeholder would leave a condition that nobody can meet.
  const fits =
    loose?.operator === undefined ||
    valueSet(
      loose.operator,
      loose.values.map(({ parts }) => parts),
    ).mayHold(values);
  const free = edit.freeOperator(statement, key, "StringEquals", "StringLike");
  return {
    data: { organization: values },
    edit: fits && free !== undefined ? edit.addCondition(statement, { operator: free, key, values }) : null,
    effect: settings.organizationId === undefined ? "placeholder" : "narrows",
  };
}
