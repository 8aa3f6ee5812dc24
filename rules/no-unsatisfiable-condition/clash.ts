import type { Conflict, ConditionTest } from "@iam/policy";

/** The conflicts of one statement that are one fault: keys of one kind that exclude each other, or tests of one key. */
export interface Clash {
  readonly kind: Conflict["kind"];
  /** In the order of the text, the last of which is where the block becomes impossible. */
  readonly tests: readonly ConditionTest[];
}

/** Groups conflicts, so that a public address beside a VPC and its endpoint is one finding and not two. */
export function clashesOf(conflicts: readonly Conflict<ConditionTest>[]): readonly Clash[] {
  const groups = new Map<string, Set<ConditionTest>>();
  const kinds = new Map<string, Conflict["kind"]>();
  for (const { kind, tests } of conflicts) {
    const isOfTwoKeys = kind === "exclusive-keys" || kind === "service-principal";
    const id = isOfTwoKeys ? kind : `${kind} ${tests[0].key?.id ?? ""}`;
    kinds.set(id, kind);
    groups.set(id, new Set([...(groups.get(id) ?? []), ...tests]));
  }
  return [...kinds].map(([id, kind]) => ({
    kind,
    tests: [...(groups.get(id) ?? [])].sort((a, b) => a.keyEntry.range[0] - b.keyEntry.range[0]),
  }));
}

/** One key twice under one operator, in two letter cases: AWS takes such a block for a duplicate, not for two tests. */
export function isWrittenTwice({ tests }: Conflict<ConditionTest>): boolean {
  return tests.some((test) =>
    tests.some(
      (other) => other !== test && other.operatorEntry === test.operatorEntry && other.key?.id === test.key?.id,
    ),
  );
}

/** A test as a sentence names it: `StringEquals "a"`, `StringLike ["a", "b"]`. */
export function inWords({ operatorText, values }: ConditionTest): string {
  const texts = values.map(({ text }) => `"${text}"`);
  const shown = texts.length > 3 ? [...texts.slice(0, 2), "…"] : texts;
  return `${operatorText} ${shown.length === 1 ? shown.join("") : `[${shown.join(", ")}]`}`;
}
