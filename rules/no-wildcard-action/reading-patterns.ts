import { BoundedCache } from "@iam/policy";
import { expandAction } from "@iam/service-reference";
import { CREDENTIALS } from "../shared/credentials.ts";
import { Reach } from "../shared/reach.ts";

/** `s3:Get*`, and what its actions are checked against. */
export interface ReadingPattern {
  readonly pattern: string;
  readonly reach: Reach;
}

const patterns = new BoundedCache<readonly ReadingPattern[]>(200);

/**
 * The patterns under which a service has only actions that list or read: `s3:Describe*`, `s3:Get*`, `s3:List*`. AWS names
 * actions by a verb; a verb under which one action does more, or hands out credentials, is left out.
 */
export function readingPatterns(service: string): readonly ReadingPattern[] {
  return patterns.get(service, () => {
    const reads = new Map<string, boolean>();
    for (const { id, name, accessLevel } of expandAction(`${service}:*`)) {
      const verb = /^[A-Z][a-z]+/u.exec(name)?.[0] ?? name;
      const isReading = (accessLevel === "List" || accessLevel === "Read") && !CREDENTIALS.includes(id);
      reads.set(verb, isReading && reads.get(verb) !== false);
    }
    const verbs = [...reads.keys()];
    return (
      VERBS.filter((verb) => reads.get(verb) === true)
        // `Get*` holds `Getaway…` too.
        .filter((verb) => verbs.every((other) => !other.startsWith(verb) || reads.get(other) === true))
        .map((verb) => `${service}:${verb}*`)
        .map((pattern) => ({ pattern, reach: new Reach(expandAction(pattern)) }))
    );
  });
}

/** The verbs by which people know that an action reads. */
const VERBS: readonly string[] = ["Describe", "Get", "List", "Query", "Scan", "Search"];
