import type { ActionItem, WrittenAction } from "@iam/policy";
import { answeredOnce, match } from "@iam/policy";
import { marksIn } from "./marks.ts";

/** Answers which actions of a list a text allows. */
export type ListedActions = (written: WrittenAction) => readonly string[];

const NONE: readonly string[] = [];

/** The question which of these actions a text allows for certain. */
export function anyOf(actions: readonly string[]): ListedActions {
  const byId = new Map<string, string[]>();
  const idsByService = new Map<string, string[]>();
  for (const action of actions) {
    const id = action.toLowerCase();
    if (!byId.has(id)) add(idsByService, id.slice(0, id.indexOf(":")), id);
    add(byId, id, action);
  }
  return (written) => {
    // Most actions are spelt out, and most patterns are of a service that the list does not name.
    if (marksIn(written) === 0) return byId.get(written.id) ?? NONE;
    const ids = idsByService.get(written.service);
    if (ids === undefined) return NONE;
    const { pattern } = written;
    const allowed = ids.filter((id) => match(pattern, id) === "yes");
    return allowed.length === 0 ? NONE : allowed.flatMap((id) => byId.get(id) ?? NONE);
  };
}

function add(lists: Map<string, string[]>, key: string, action: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [action]);
  else list.push(action);
}

const known = new Map<string, ListedActions>();
const knownLists = new WeakMap<readonly string[], ListedActions>();

/** The same for a list of an option, without patterns of whole services: `*` and `iam:*` are the findings of other rules. */
export function listedActions(actions: readonly string[]): ListedActions {
  let listed = knownLists.get(actions);
  if (listed !== undefined) return listed;
  // Configurations are read again and again, and say the same.
  const names = actions.join(" ");
  listed = known.get(names);
  if (listed === undefined) {
    const allowedBy = anyOf(actions);
    listed = answeredOnce((written) => {
      const allowed = allowedBy(written);
      return allowed.length > 0 && saysWholeService(written) ? NONE : allowed;
    });
    known.set(names, listed);
  }
  knownLists.set(actions, listed);
  return listed;
}

/** Whether an action is every action of its service: `s3:*`. */
export function isWholeService({ written }: ActionItem): boolean {
  return saysWholeService(written);
}

const saysWholeService = answeredOnce(({ id, service }: WrittenAction) => {
  for (let at = service.length + 1; at < id.length; at += 1) if (id.charCodeAt(at) !== ASTERISK) return false;
  return true;
});

const ASTERISK = 42;

/** Whether an action is exactly these: one action, spelt out. */
export function isSameAction(item: ActionItem, [action, ...others]: readonly string[]): boolean {
  return others.length === 0 && action?.toLowerCase() === item.id;
}
