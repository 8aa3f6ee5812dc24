import { expandAction } from "@iam/service-reference";

/** Whether AWS checks each of these actions and patterns against some kind of resource, so that none of them needs `*`. */
export function isNarrowable(actions: readonly string[]): boolean {
  return actions.every((pattern) => {
    const known = expandAction(pattern);
    return known.length > 0 && known.every(({ resourceTypes }) => resourceTypes.length > 0);
  });
}
