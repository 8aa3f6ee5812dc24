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
  const reading = new Set<string>();
  const doingMore = new Set<string>();
  for (const { prefix, levels } of servicesNamed(service)) {
    for (const { accessLevel, names } of levels) {
      const isOfLevel = accessLevel === "List" || accessLevel === "Read";
      for (const name of names) {
        const verb = verbOf(name);
        if (verb === undefined) continue;
        // `Get*` holds `Getaway…` too, but that alone is no reason to write it.
        if (!isOfLevel || HANDING_OUT.has(`${prefix}:${name}`)) doingMore.add(verb);
        else if (!isSmall(name.charCodeAt(verb.length))) reading.add(verb);
      }
    }
  }
  return VERBS.filter((verb) => reading.has(verb) && !doingMore.has(verb)).map(
    (verb) => new ReadingPattern(`${service}:${verb}*`),
  );
}

function verbOf(name: string): string | undefined {
  const first = name.charCodeAt(0);
  // A letter tells most of them apart: a service has hundreds of names.
  for (const verb of VERBS) if (verb.charCodeAt(0) === first && name.startsWith(verb)) return verb;
  return undefined;
}

/** Whether a letter is one from `a` to `z`; at the end of a name there is none. */
function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

const HANDING_OUT: ReadonlySet<string> = new Set(CREDENTIALS);

/** The verbs by which people know that an action reads. */
const VERBS: readonly string[] = ["Describe", "Get", "List", "Query", "Scan", "Search"];
