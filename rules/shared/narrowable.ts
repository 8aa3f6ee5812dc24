import { BoundedCache } from "@iam/policy";
import { expandAction } from "@iam/service-reference";

/** Whether AWS checks each of these actions and patterns against some kind of resource, so that none of them needs `*`. */
export function isNarrowable(actions: readonly string[]): boolean {
  return actions.every((pattern) => answers.get(pattern, isOfResources));
}

const answers = new BoundedCache<boolean>(10_000);

function isOfResources(pattern: string): boolean {
  const known = expandAction(pattern);
  return known.length > 0 && known.every(({ resourceTypes }) => resourceTypes.length > 0);
}
