import type { PrincipalItem, PrincipalPlan, Statement, Value, ValueEdit } from "@iam/policy";
import { PrincipalItem as Principal, isAccountId, literalText } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Construct } from "./principal.ts";
import type { StatementOrigin } from "./statement.ts";
import type { PrincipalWriter } from "./write-principal.ts";
import { writePrincipal } from "./write-principal.ts";

/** Leads the list of principal constructs of a statement to the wanted principals; `null` where a construct says more than its principal. */
export function lowerPrincipals(
  statement: Statement,
  plans: "*" | readonly PrincipalPlan[],
  origin: StatementOrigin,
  writer: PrincipalWriter,
): readonly ValueEdit[] | null {
  const { principalList: list, principals } = origin;
  if (list === undefined) return null;
  const wanted = plans === "*" ? [{ kind: "*", text: "*" }] : plans;
  const kept = new Set(
    wanted.flatMap((plan) => (plan instanceof Principal ? [constructOf(plan, principals)?.value] : [])),
  );
  if (kept.has(undefined)) return null;
  const gone = (statement.principal?.items ?? [])
    .map((item) => constructOf(item, principals))
    .filter((construct) => construct === undefined || !kept.has(construct.value));
  // A principal that brings conditions along takes them with it, and one of several in a composite has no place of its own.
  if (gone.some((old) => old === undefined || old.conditions.length > 0 || !list.items.includes(old.value)))
    return null;
  const rest = gone.filter((construct) => construct !== undefined);

  const edits: ValueEdit[] = [];
  let last: Value | "end" = [...kept].at(-1) ?? "end";
  for (const plan of wanted) {
    if (plan instanceof Principal) continue;
    const old = rest.shift();
    const inPlace = old && replaceArgument(old, plan.kind, plan.text, writer);
    const value = inPlace === undefined ? writePrincipal(plan.kind, plan.text, writer) : undefined;
    if (inPlace !== undefined) edits.push(inPlace);
    else if (value === undefined) return null;
    else if (old === undefined) edits.push({ kind: "insert-item", array: list, value, after: last });
    else edits.push({ kind: "replace", target: old.value, value });
    last = old?.value ?? last;
  }
  return [...edits, ...rest.map(({ value }): ValueEdit => ({ kind: "remove-item", array: list, item: value }))];
}

function constructOf(item: PrincipalItem, principals: readonly Construct[]): Construct | undefined {
  return principals.find(({ text }) => text === item.value);
}

/** An ARN for an ARN, an account for an account: only the argument changes. */
function replaceArgument(
  { argument, value, text: old }: Construct,
  kind: string,
  text: string,
  { write }: PrincipalWriter,
): ValueEdit | undefined {
  if (kind !== "AWS" || argument === undefined || value.kind !== "call" || literalText(old) === undefined)
    return undefined;
  const { name } = calleeOf(value);
  const fits =
    name === "AccountPrincipal" ? isAccountId(text) : name === "ArnPrincipal" && /^arn:.*:(?!root$)/u.test(text);
  const written = fits ? write(text) : undefined;
  return written === undefined ? undefined : { kind: "replace", target: argument, value: written };
}
