import { BoundedCache } from "@iam/policy";
import { areOfResources, expandAction, servicesNamed } from "@iam/service-reference";
import { CREDENTIALS } from "../shared/credentials.ts";
import { Reach } from "../shared/reach.ts";

/** `s3:Get*`, and what its actions are checked against. */
export class ReadingPattern {
  #reach: Reach | undefined;
  #isNarrowable: boolean | undefined;

  constructor(readonly pattern: string) {}

  get reach(): Reach {
    return (this.#reach ??= new Reach(expandAction(this.pattern)));
  }

  /** Whether AWS checks each of its actions against some kind of resource. */
  get isNarrowable(): boolean {
    return (this.#isNarrowable ??= areOfResources(this.pattern));
  }
}

const patterns = new BoundedCache<readonly ReadingPattern[]>(1000);

/**
 * The patterns under which a service has only actions that list or read: `s3:Describe*`, `s3:Get*`, `s3:List*`. AWS names
 * actions by a verb; a verb under which one action does more, or hands out credentials, is left out.
 */
export function readingPatterns(service: string): readonly ReadingPattern[] {
  return patterns.get(service, readVerbs);
}

function readVerbs(service: string): readonly ReadingPattern[] {
  const reads = new Map<string, boolean>();
  for (const { prefix, levels } of servicesNamed(service)) {
    for (const { accessLevel, names } of levels) {
      const isOfLevel = accessLevel === "List" || accessLevel === "Read";
      for (const name of names) {
        const verb = /^[A-Z][a-z]+/u.exec(name)?.[0] ?? name;
        const isReading = isOfLevel && !HANDING_OUT.has(`${prefix}:${name}`);
        reads.set(verb, isReading && reads.get(verb) !== false);
      }
    }
  }
  const verbs = [...reads.keys()];
  return (
    VERBS.filter((verb) => reads.get(verb) === true)
      // `Get*` holds `Getaway…` too.
      .filter((verb) => verbs.every((other) => !other.startsWith(verb) || reads.get(other) === true))
      .map((verb) => new ReadingPattern(`${service}:${verb}*`))
  );
}

const HANDING_OUT: ReadonlySet<string> = new Set(CREDENTIALS);

/** The verbs by which people know that an action reads. */
const VERBS: readonly string[] = ["Describe", "Get", "List", "Query", "Scan", "Search"];
