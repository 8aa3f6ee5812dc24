import type { ActionItem, PolicyEdit, PrincipalItem, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import type { AssumeAction } from "../shared/assume-role.ts";
import { ASSUME_ACTIONS, assumeActionOf, mayName } from "../shared/assume-role.ts";
import { unmetDemand } from "../shared/claim.ts";
import { audienceDemands } from "../shared/federated-audience.ts";
import { tenantDemands } from "../shared/federated-subject.ts";

/** An action that none of the principals can call. */
export interface Misfit {
  readonly at: ActionItem;
  /** The actions that the principals assume a role with. */
  readonly fitting: readonly [AssumeAction, ...AssumeAction[]];
}

/** A principal whose way to assume a role the statement does not name, though it names that of others. */
export interface Unserved {
  readonly at: PrincipalItem;
  readonly fitting: AssumeAction;
}

/** What does not fit between the actions and the principals of a statement, on certainty only. */
export function misfitsOf(statement: Statement): {
  readonly actions: readonly Misfit[];
  readonly principals: readonly Unserved[];
} {
  const { action, principal } = statement;
  const none = { actions: [], principals: [] };
  if (action === undefined || principal === undefined || action.negated || principal.negated || principal.hasUnknown)
    return none;
  const wanted = principal.items.map((item) => ({ item, fitting: assumeActionOf(item) }));
  const known = new Set(wanted.map(({ fitting }) => fitting));
  const assuming = action.items.filter((item) => ASSUME_ACTIONS.some((name) => mayName(item, name)));
  const [first, ...others] = [...known].filter((fitting) => fitting !== undefined);
  if (first === undefined) return none;
  const fitsSomebody = (item: ActionItem): boolean =>
    known.has(undefined) || [first, ...others].some((fitting) => mayName(item, fitting));
  const misfits = assuming.filter((item) => !fitsSomebody(item));
  const unserved =
    action.hasUnknown || misfits.length === assuming.length
      ? []
      : wanted.flatMap(({ item, fitting }) =>
          fitting === undefined || assuming.some((one) => mayName(one, fitting)) ? [] : [{ at: item, fitting }],
        );
  return { actions: misfits.map((at) => ({ at, fitting: [first, ...others] })), principals: unserved };
}

/** What becomes of an action that does not fit. */
export interface FittingChange {
  /** The action that takes its place; `undefined` where that stands there already, so that the misfit only goes. */
  readonly action: AssumeAction | undefined;
  readonly edit: PolicyEdit;
}

/** The change of a misfit, one of all those of its statement; `undefined` where several actions would fit. */
export function fittingChange({ at, fitting }: Misfit, misfits: readonly Misfit[]): FittingChange | undefined {
  const [action, ...others] = fitting;
  if (others.length > 0) return undefined;
  const isThere = at.statement.action?.items.some((item) => mayName(item, action)) === true || misfits[0]?.at !== at;
  return isThere ? { action: undefined, edit: edit.replaceItem(at) } : { action, edit: edit.replaceItem(at, action) };
}

/**
 * Whether the statement is as narrow with the fitting action as a living one has to be: an AWS service can only be that service, and
 * tokens of an identity provider are asked for their audience and their tenant. Of accounts, a person has to say more.
 */
export function mayComeAlive(statement: Statement, { fitting: [action] }: Misfit, settings: IamSettings): boolean {
  if (statement.effect !== "Allow" || statement.principal === undefined) return false;
  if (action === "sts:AssumeRole") return statement.principal.items.every(({ kind }) => kind === "Service");
  const demands = [...audienceDemands(statement, settings), ...tenantDemands(statement)];
  return demands.every((demand) => unmetDemand(statement, demand).length === 0);
}
