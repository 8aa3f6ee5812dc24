import type { ActionItem } from "@iam/policy";
import { match } from "@iam/policy";

/** Actions by their service prefix in lower case. */
export type ActionsByService = ReadonlyMap<string, readonly string[]>;

const grouped = new WeakMap<readonly string[], ActionsByService>();

/** The actions by their service prefix: most actions of a policy are of services that have none. Made once for a list. */
export function byService(actions: readonly string[]): ActionsByService {
  const known = grouped.get(actions);
  if (known !== undefined) return known;
  const services = new Map<string, string[]>();
  for (const action of actions) {
    const service = action.slice(0, action.indexOf(":")).toLowerCase();
    services.set(service, [...(services.get(service) ?? []), action]);
  }
  grouped.set(actions, services);
  return services;
}

/** The listed actions that an action or a narrow pattern allows. `*` and `iam:*` are the findings of other rules. */
export function allowedBy(item: ActionItem, listed: ActionsByService): readonly string[] {
  const actions = listed.get(item.service);
  if (actions === undefined || isWholeService(item)) return [];
  return actions.filter((action) => match(item.pattern, action) === "yes");
}

/** Whether an action is every action of its service: `s3:*`. */
export function isWholeService({ id, service }: ActionItem): boolean {
  return id.slice(service.length + 1).replaceAll("*", "") === "";
}

/** Whether an action is exactly these: one action, spelt out. */
export function isSameAction(item: ActionItem, [action, ...others]: readonly string[]): boolean {
  return others.length === 0 && action?.toLowerCase() === item.id;
}
