import type { ActionItem, WrittenAction } from "@iam/policy";
import { BoundedCache, answeredOnce, match } from "@iam/policy";

/** A list of actions, ready to be asked which of them an action or a pattern allows. */
export interface ListedActions {
  /** By their service prefix in lower case: most actions of a policy are of services that have none. */
  readonly byService: ReadonlyMap<string, readonly string[]>;
  /** What was asked before; policies name the same actions again and again. */
  readonly allowed: BoundedCache<readonly string[], WrittenAction>;
}

const grouped = new WeakMap<readonly string[], ListedActions>();

/** The actions by their service prefix. Made once for a list. */
export function byService(actions: readonly string[]): ListedActions {
  const known = grouped.get(actions);
  if (known !== undefined) return known;
  const services = new Map<string, string[]>();
  for (const action of actions) {
    const service = action.slice(0, action.indexOf(":")).toLowerCase();
    services.set(service, [...(services.get(service) ?? []), action]);
  }
  const listed = { byService: services, allowed: new BoundedCache<readonly string[], WrittenAction>(4000) };
  grouped.set(actions, listed);
  return listed;
}

const NONE: readonly string[] = [];

/** The listed actions that an action or a narrow pattern allows. `*` and `iam:*` are the findings of other rules. */
export function allowedBy(item: ActionItem, { byService: services, allowed }: ListedActions): readonly string[] {
  const actions = services.get(item.service);
  if (actions === undefined || isWholeService(item)) return NONE;
  return allowed.get(item.written, ({ pattern }) => actions.filter((action) => match(pattern, action) === "yes"));
}

/** Whether an action is every action of its service: `s3:*`. */
export function isWholeService({ written }: ActionItem): boolean {
  return saysWholeService(written);
}

const saysWholeService = answeredOnce(
  ({ id, service }: WrittenAction) => id.slice(service.length + 1).replaceAll("*", "") === "",
);

/** Whether an action is exactly these: one action, spelt out. */
export function isSameAction(item: ActionItem, [action, ...others]: readonly string[]): boolean {
  return others.length === 0 && action?.toLowerCase() === item.id;
}
