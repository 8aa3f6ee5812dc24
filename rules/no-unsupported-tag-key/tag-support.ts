import type { ActionItem, ConditionKey, WrittenAction } from "@iam/policy";
import { BoundedCache, answeredOnce } from "@iam/policy";
import type { ActionGroup } from "@iam/service-reference";
import { expandAction, serviceOf } from "@iam/service-reference";
import { knownAction } from "../shared/known-action.ts";
import { marksIn } from "../shared/marks.ts";

/**
 * Services whose lists of tag keys were compared with their documentation, action by action. Of others it is only certain that
 * they have no such key where no action of theirs has it.
 */
const LISTED_WHOLE: ReadonlySet<string> = new Set(["dynamodb", "ec2", "iam", "kms"]);

/** Whether a key tells a tag of a resource or of a request. */
export function isTagKey({ prefix, name, tag }: ConditionKey): boolean {
  return prefix === "aws" && (name === "resourcetag" || name === "requesttag") && tag !== undefined;
}

/** Whether AWS sends the tag key with none of the actions that an item names; `false` where the data do not tell. */
export function withoutTags({ written }: ActionItem, { name }: ConditionKey): boolean {
  return name === "resourcetag" ? withoutResourceTags(written) : withoutRequestTags(written);
}

const withoutResourceTags = answeredOnce((written: WrittenAction) => carriesNone(written, "aws:resourcetag/"));
const withoutRequestTags = answeredOnce((written: WrittenAction) => carriesNone(written, "aws:requesttag/"));

function carriesNone(written: WrittenAction, wanted: string): boolean {
  const { id, service } = written;
  if (id === "*" || (!LISTED_WHOLE.has(service) && hasTagKeys(service, wanted))) return false;
  if (marksIn(written) !== 0 && written.pattern.unknowns.length > 0) return false;
  const known = knownAction(written);
  if (known !== undefined) return !mayCarry(known, wanted);
  const actions = expandAction(id);
  return actions.length > 0 && actions.every((action) => !mayCarry(action, wanted));
}

function mayCarry(action: ActionGroup, wanted: string): boolean {
  const { service } = action;
  return LISTED_WHOLE.has(service) ? hasKey(action.conditionKeys, wanted) : hasTagKeys(service, wanted);
}

/** Whether some action of a service carries the tag key. */
function hasTagKeys(service: string, wanted: string): boolean {
  return services.get(`${service} ${wanted}`, () => hasKey(serviceOf(service)?.conditionKeys.keys() ?? [], wanted));
}

const services = new BoundedCache<boolean>(1000);

function hasKey(keys: Iterable<string>, wanted: string): boolean {
  for (const key of keys) if (key.startsWith(wanted)) return true;
  return false;
}
