import type { ActionItem, ConditionTest } from "@iam/policy";
import { holdsOnAbsence, isMatchAll } from "@iam/policy";
import type { ActionGroup } from "@iam/service-reference";
import { expandAction, isSentWithAnAction, serviceOf, supportsConditionKey } from "@iam/service-reference";
import { knownAction } from "../shared/known-action.ts";
import { marksIn } from "../shared/marks.ts";

/**
 * Services whose lists of keys were compared with their documentation, action by action, and with all AWS managed policies.
 * The lists of others have gaps for single actions (`redshift-data:glue-catalog-arn` and `redshift-data:DescribeStatement`).
 */
const LISTED_WHOLE: ReadonlySet<string> = new Set(["dynamodb", "ec2", "iam", "kms", "s3"]);

/** AWS lists `aws-marketplace:ProductId` for no subscription, and its managed policies narrow `aws-marketplace:Subscribe` by it. */
const LISTED_IN_PART: ReadonlySet<string> = new Set(["aws-marketplace"]);

/**
 * Permissions of the same request as `sts:AssumeRole…`, whose context they share.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
const COMPANIONS: ReadonlySet<string> = new Set(["sts:tagsession", "sts:setsourceidentity", "sts:setcontext"]);

/**
 * The actions of the statement with which AWS never sends the key of the test. Only what is certain: empty for global keys
 * and the claims of federated users, for keys that AWS ties to no action, and for actions that the data do not know.
 */
export function neverSentWith(test: ConditionTest): readonly ActionItem[] {
  const { key, statement } = test;
  const { action } = statement;
  if (key === undefined || action === undefined || action.negated) return [];
  if (serviceOf(key.prefix) === undefined || LISTED_IN_PART.has(key.prefix)) return [];
  const never = action.items.filter((item) => isNeverSent(item, key.id));
  if (never.length === 0 || !isSentWithAnAction(key.id)) return [];
  const isMixed = never.length < action.items.length || action.hasUnknown;
  return isMixed && !LISTED_WHOLE.has(key.prefix) ? [] : never;
}

function isNeverSent(item: ActionItem, key: string): boolean {
  if (marksIn(item.written) !== 0 && (item.pattern.unknowns.length > 0 || isMatchAll(item.pattern))) return false;
  if (COMPANIONS.has(item.id)) return false;
  const known = knownAction(item.written);
  if (known !== undefined) return !mayCarry(known, key);
  const actions = expandAction(item.id);
  return actions.length > 0 && !actions.some((action) => mayCarry(action, key));
}

function mayCarry(action: ActionGroup, key: string): boolean {
  return supportsConditionKey(action, key) || mayCarryTagOf(action, key);
}

/**
 * Whether the key is a tag of a resource of another service that the action works on: AWS lists `ec2:ResourceTag` for EC2
 * Instance Connect and not for `ssm:SendCommand`, which both work on instances. Whether a request has it is not known there.
 */
function mayCarryTagOf({ service, resourceTypes }: ActionGroup, key: string): boolean {
  const colon = key.indexOf(":");
  if (!key.startsWith("resourcetag/", colon + 1)) return false;
  const prefix = key.slice(0, colon);
  return prefix !== service && resourceTypes.some(({ arnFields }) => arnFields.service === prefix);
}

/** Whether the test holds for a request without its key. */
export function holdsWithoutKey(test: ConditionTest): "yes" | "no" | "unknown" {
  if (test.operator === undefined) return "unknown";
  const values = test.values.map((value) => value.parts);
  return holdsOnAbsence(test.operator, values, { variables: test.statement.policy.readsVariables });
}
