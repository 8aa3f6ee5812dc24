import type { ActionItem, ItemList, ResourceItem, Statement, Value, WrittenAction } from "@iam/policy";
import { Outline, answeredOnce, match, mayHoldText } from "@iam/policy";
import type { Kind } from "./breadth.ts";
import { coversKind } from "./breadth.ts";
import { isLimitedByDeny } from "./deny.ts";
import { isFullAccess } from "./full-access.ts";
import { marksIn } from "./marks.ts";

/** How a statement says the action and the resources; Access Analyzer has one check for each pair. */
export type Form = `${"NAMED" | "STAR" | "NOT"}_ACTION_${"STAR" | "NOT"}_RESOURCE`;

/** A statement that allows an action on every resource of a kind. */
export interface WideGrant {
  readonly form: Form;
  readonly actions: ItemList<ActionItem>;
  readonly resources: ItemList<ResourceItem>;
  /** The action or the pattern that allows it; `undefined` under NotAction. */
  readonly item: ActionItem | undefined;
  /** The resources that are all of the kind; none under NotResource. */
  readonly wide: readonly ResourceItem[];
}

/** An action that somebody asks for, and the question whether a text is certain to hold it. */
export interface WantedAction {
  readonly name: string;
  readonly id: string;
  readonly outline: Outline;
  readonly isIn: (written: WrittenAction) => boolean;
}

/** An action of a service, `iam:PassRole`, ready to be looked for. */
export function wantedAction(name: string): WantedAction {
  const id = name.toLowerCase();
  const service = id.slice(0, id.indexOf(":"));
  const isIn = answeredOnce((written: WrittenAction): boolean => {
    if (marksIn(written) === 0) return written.id === id;
    // Most patterns are told apart by their service.
    const mayBeOfService = written.service === service || /[*?]/u.test(written.service);
    return written.id === id || (mayBeOfService && match(written.pattern, id) === "yes");
  });
  return { name, id, outline: new Outline(name, true), isIn };
}

/**
 * Whether an identity policy allows the action on every resource of the kind, and no Deny of the same policy limits that.
 * `*` on `*` is `no-full-access`'s finding.
 */
export function wideGrant(statement: Statement, wanted: WantedAction, kind: Kind): WideGrant | undefined {
  const { action: actions, resource: resources } = statement;
  if (statement.effect !== "Allow" || actions === undefined || resources === undefined) return undefined;
  const item = actions.negated ? undefined : allowing(actions, wanted);
  if (actions.negated ? mayName(actions, wanted) : item === undefined) return undefined;
  if (statement.type !== "identity") return undefined;

  const covering = resources.items.filter((resource) => coversKind(resource, kind));
  // Under NotResource, a list that names the kind excludes it, and a hole may.
  const reaches = resources.negated ? covering.length === 0 && !resources.hasUnknown : covering.length > 0;
  if (!reaches || (item !== undefined && isFullAccess(item, statement))) return undefined;
  if (isLimitedByDeny(statement, wanted.name)) return undefined;
  const how = actions.negated ? "NOT" : item?.id === wanted.id ? "NAMED" : "STAR";
  const form: Form = `${how}_ACTION_${resources.negated ? "NOT" : "STAR"}_RESOURCE`;
  return { form, actions, resources, item, wide: resources.negated ? [] : covering };
}

/** The item that spells the action out, else the first pattern that is certain to hold it. */
function allowing(list: ItemList<ActionItem>, { id, outline, isIn }: WantedAction): ActionItem | undefined {
  // Most statements are about other services.
  if (!mayHoldText(list.outline, outline)) return undefined;
  let pattern: ActionItem | undefined;
  for (const item of list.items) {
    if (!isIn(item.written)) continue;
    if (item.id === id) return item;
    pattern ??= item;
  }
  return pattern;
}

function mayName({ items, hasUnknown }: ItemList<ActionItem>, { name }: WantedAction): boolean {
  return hasUnknown || items.some(({ pattern }) => match(pattern, name) !== "no");
}

/** Where to point: at the action, else at the resource, or at NotResource beside NotAction. */
export function placeOf({ item, wide: [first], resources }: WideGrant): Value {
  return item?.value ?? first?.value ?? resources.entry.key;
}
