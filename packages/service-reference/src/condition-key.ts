import { BoundedCache, globalKey } from "@iam/policy";
import { header } from "./data-file.ts";
import type { Action, ActionGroup, ConditionKey, Service } from "./model.ts";
import { longestMatch, toConditionKeys } from "./key-template.ts";
import { serviceOf } from "./service.ts";

let globalKeys: ReadonlyMap<string, ConditionKey> | undefined;

/**
 * AWS's global condition keys by name in lower case, among them those with the prefix of a service, such as
 * `ec2:SourceInstanceArn`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function globalConditionKeys(): ReadonlyMap<string, ConditionKey> {
  return (globalKeys ??= toConditionKeys(header().globalKeys, header().keyTypes));
}

/** Whether AWS lists the key as global, so that it is bound to no service. */
export function isGlobalConditionKey(key: string): boolean {
  return globals.get(key.toLowerCase(), findGlobal) !== null;
}

/** Policies ask for the same keys again and again. */
const globals = new BoundedCache<ConditionKey | null>(4000);

function findGlobal(wanted: string): ConditionKey | null {
  return find(globalConditionKeys(), wanted) ?? null;
}

/**
 * The condition key of that name: `s3:prefix`, `aws:RequestTag/Team`, `SAML:aud`. Case does not matter.
 * `undefined` where the data have none: a misspelling, a key that is younger than the data, or a claim of an
 * OIDC provider that AWS does not list (`token.actions.githubusercontent.com:sub`).
 */
export function conditionKeyOf(key: string): ConditionKey | undefined {
  return known.get(key, findKey) ?? undefined;
}

const known = new BoundedCache<ConditionKey | null>(4000);

function findKey(key: string): ConditionKey | null {
  const wanted = key.toLowerCase();
  const colon = wanted.indexOf(":");
  if (colon === -1) return null;
  const found = globals.get(wanted, findGlobal);
  if (found) return found;
  for (const prefix of homesOf(wanted.slice(0, colon))) {
    const keys = serviceOf(prefix)?.conditionKeys;
    const inService = keys && find(keys, wanted);
    if (inService) return inService;
  }
  return null;
}

/**
 * Whether AWS may send the key with requests for the action. Case does not matter, placeholders stand for any tag.
 *
 * `false` is certain as far as the data go. `true` is generous: every key that is global or begins with `aws:`
 * is taken as supported, since AWS's lists of the `aws:` tag keys are not complete for every action.
 * Who wants AWS's own list asks `action.conditionKeys`.
 */
export function supportsConditionKey(action: ActionGroup, key: string): boolean {
  const wanted = key.toLowerCase();
  return action.listsConditionKey(wanted) || isOfEveryService(wanted);
}

/** Whether a key, in lower case, is bound to no action. */
function isOfEveryService(wanted: string): boolean {
  return wanted.startsWith("aws:") || everywhere.get(wanted, findEverywhere);
}

const everywhere = new BoundedCache<boolean>(4000);

/** The table of @iam/policy follows AWS's page and is ahead of the source by some keys (`codebuild:BuildArn`). */
function findEverywhere(wanted: string): boolean {
  return isGlobalConditionKey(wanted) || globalKey(wanted) !== undefined;
}

const senders = new WeakMap<ConditionKey, readonly Action[]>();

/**
 * The actions of the key's own services with which AWS may send it, ordered by name. Empty for a key that AWS lists and
 * ties to no action, and for one that the data do not know: of both it is not known where they come.
 */
export function actionsWithConditionKey(key: string): readonly Action[] {
  const listed = conditionKeyOf(key);
  if (listed === undefined) return [];
  let actions = senders.get(listed);
  if (actions === undefined) {
    const wanted = key.toLowerCase();
    const isAnywhere = isOfEveryService(wanted);
    actions = servicesWith(wanted).flatMap((service) =>
      isAnywhere ? [...service.actions.values()] : service.actionsWithConditionKey(wanted),
    );
    senders.set(listed, actions);
  }
  return actions;
}

/** Whether there is such an action at all. Looks no further than the first. */
export function isSentWithAnAction(key: string): boolean {
  return sent.get(key.toLowerCase(), findSender);
}

const sent = new BoundedCache<boolean>(4000);

function findSender(wanted: string): boolean {
  if (conditionKeyOf(wanted) === undefined) return false;
  const isAnywhere = isOfEveryService(wanted);
  return servicesWith(wanted).some((service) => isAnywhere || service.hasActionWithConditionKey(wanted));
}

/** The services whose lists may hold the key, which is in lower case. */
function servicesWith(key: string): readonly Service[] {
  const homes = new Set(homesOf(key.slice(0, key.indexOf(":"))));
  return [...homes].flatMap((prefix) => serviceOf(prefix) ?? []);
}

function homesOf(prefix: string): readonly string[] {
  const { keyHomes } = header();
  const listed = Object.hasOwn(keyHomes, prefix) ? (keyHomes[prefix] ?? []) : [];
  return [prefix, ...listed, ...(keyHomes["*"] ?? [])];
}

function find(keys: ReadonlyMap<string, ConditionKey>, wanted: string): ConditionKey | undefined {
  return keys.get(wanted) ?? longestMatch(keys.values(), wanted);
}
