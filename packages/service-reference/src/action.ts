import { compilePattern, isMatchAll, match } from "@iam/policy";
import { BoundedCache } from "./bounded-cache.ts";
import type { Action } from "./model.ts";
import { serviceOf, servicePrefixes } from "./service.ts";

/** The action of that name (`s3:GetObject`; case does not matter), or `undefined`. Takes no wildcards. */
export function actionOf(text: string): Action | undefined {
  const colon = text.indexOf(":");
  if (colon === -1) return undefined;
  return serviceOf(text.slice(0, colon))?.actions.get(text.slice(colon + 1).toLowerCase());
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
  if (!hasWildcard(name)) return services.flatMap((prefix) => serviceOf(prefix)?.actions.get(name) ?? none);
  const compiled = compile(name);
  if (isMatchAll(compiled)) return services.flatMap(actionsOf);
  const found: Action[] = [];
  for (const prefix of services) {
    for (const [lowerCase, action] of serviceOf(prefix)?.actions ?? []) {
      if (match(compiled, lowerCase) === "yes") found.push(action);
    }
  }
  return found;
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
