import { BoundedCache, compilePattern, isMatchAll, match } from "@iam/policy";
import type { Action, Service } from "./model.ts";
import { serviceOf, servicePrefixes } from "./service.ts";

/** The action of that name (`s3:GetObject`; case does not matter), or `undefined`. Takes no wildcards. */
export function actionOf(text: string): Action | undefined {
  const colon = text.indexOf(":");
  if (colon === -1) return undefined;
  return serviceOf(text.slice(0, colon))?.action(text.slice(colon + 1).toLowerCase());
}

/**
 * Whether an action or a pattern of actions (`s3:GetObject`, `s3:Get*`, `*`) names an action that is known. The answer is that
 * of `expandAction`, for less: no action is made, and of a pattern the first that matches is enough.
 */
export function namesAction(pattern: string): boolean {
  if (hasWildcard(pattern)) return named.get(pattern.toLowerCase(), isMatched);
  const colon = pattern.indexOf(":");
  if (colon === -1) return false;
  return serviceOf(pattern.slice(0, colon))?.hasAction(pattern.slice(colon + 1).toLowerCase()) === true;
}

const named = new BoundedCache<boolean>(4000);

function isMatched(pattern: string): boolean {
  const colon = pattern.indexOf(":");
  if (colon === -1) return isMatchAll(compile(pattern));
  const name = pattern.slice(colon + 1);
  const prefix = pattern.slice(0, colon);
  if (!hasWildcard(prefix)) return isNameOf(serviceOf(prefix), name);
  return servicesNamed(prefix).some((service) => isNameOf(service, name));
}

/** Whether a name or a pattern of names, in lower case, is that of an action of the service. */
function isNameOf(service: Service | undefined, name: string): boolean {
  if (service === undefined) return false;
  if (!hasWildcard(name)) return service.hasAction(name);
  if (isStart(name)) return service.hasActionStartingWith(name.slice(0, -1));
  const compiled = compile(name);
  for (const known of service.actionNames) if (match(compiled, known) === "yes") return true;
  return false;
}

/** Whether a star at the end is the only wildcard, as in most patterns. */
function isStart(name: string): boolean {
  return name.indexOf("*") === name.length - 1 && !name.includes("?");
}

/**
 * Whether AWS checks every action that the pattern names against some kind of resource; `false` where it names none. Makes no action.
 */
export function areOfResources(pattern: string): boolean {
  const colon = pattern.indexOf(":");
  if (colon === -1) return isMatchAll(compile(pattern)) && areOfResources("*:*");
  const prefix = pattern.slice(0, colon);
  const name = pattern.slice(colon + 1).toLowerCase();
  if (!hasWildcard(pattern)) return serviceOf(prefix)?.hasResourceTypes(name) === true;
  const compiled = compile(name);
  let isNamed = false;
  for (const service of servicesNamed(prefix)) {
    for (const known of service.actionNames) {
      if (match(compiled, known) !== "yes") continue;
      if (!service.hasResourceTypes(known)) return false;
      isNamed = true;
    }
  }
  return isNamed;
}

/** The services of which a pattern names the prefix: `s3`, `s3*`. */
export function servicesNamed(pattern: string): readonly Service[] {
  return matching(pattern.toLowerCase(), servicePrefixes())
    .map(serviceOf)
    .filter((service) => service !== undefined);
}

const expansions = new BoundedCache<readonly Action[]>(4000);

/**
 * Every known action that the pattern names (`s3:Get*`, `ec2:*Tags`, `*`), ordered by service and name.
 * Case does not matter; `*` and `?` stand in the service as in the name. Empty where nothing matches, and where the
 * text is no action pattern: AWS wants a colon in all but `*`.
 *
 * Where the service is literal, that service alone is read. A wildcard in the service reads all of them, about
 * 50 milliseconds once. Answers are kept, at least the last 2,000 of them.
 */
export function expandAction(pattern: string): readonly Action[] {
  if (hasWildcard(pattern)) return expansions.get(pattern.toLowerCase(), expand);
  const action = actionOf(pattern);
  return action === undefined ? none : [action];
}

function expand(pattern: string): readonly Action[] {
  const colon = pattern.indexOf(":");
  if (colon === -1) return isMatchAll(compile(pattern)) ? servicePrefixes().flatMap(actionsOf) : none;
  const services = matching(pattern.slice(0, colon), servicePrefixes());
  const name = pattern.slice(colon + 1);
  if (!hasWildcard(name)) return services.flatMap((prefix) => serviceOf(prefix)?.action(name) ?? none);
  const compiled = compile(name);
  if (isMatchAll(compiled)) return services.flatMap(actionsOf);
  const start = isStart(name) ? name.slice(0, -1) : undefined;
  return services.flatMap((prefix) => {
    const service = serviceOf(prefix);
    if (service === undefined) return none;
    const names: string[] = [];
    for (const known of service.actionNames) {
      if (start === undefined ? match(compiled, known) === "yes" : known.startsWith(start)) names.push(known);
    }
    return service.actionsNamed(names);
  });
}

const none: readonly Action[] = Object.freeze([]);

function matching(pattern: string, prefixes: readonly string[]): readonly string[] {
  if (!hasWildcard(pattern)) return [pattern];
  const compiled = compile(pattern);
  return prefixes.filter((prefix) => match(compiled, prefix) === "yes");
}

function actionsOf(prefix: string): readonly Action[] {
  return [...(serviceOf(prefix)?.actions.values() ?? none)];
}

/** The pattern and all that it is compared with are in lower case already. */
function compile(pattern: string) {
  return compilePattern(pattern, { variables: false });
}

function hasWildcard(text: string): boolean {
  return text.includes("*") || text.includes("?");
}
