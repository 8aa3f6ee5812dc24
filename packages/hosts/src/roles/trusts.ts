import type { Policy, Range } from "@iam/policy";
import { contains } from "@iam/syntax";
import type { LocatedPolicy } from "../host.ts";

interface PlacedTrust {
  readonly range: Range;
  readonly policy: Policy;
}

/** The trust policies of a document, by where they stand in the file. */
export class Trusts {
  readonly #placed: readonly PlacedTrust[];

  constructor(policies: readonly LocatedPolicy[]) {
    this.#placed = policies
      .filter(({ policy }) => policy.type === "trust")
      .map(({ policy, source }) => ({ policy, range: source.locate(policy.value.range) }))
      .sort((one, other) => one.range[0] - other.range[0]);
  }

  /** The first trust policy inside one of these places, which are asked in this order. */
  in(...ranges: readonly (Range | undefined)[]): Policy | undefined {
    for (const range of ranges) {
      if (range === undefined) continue;
      const found = this.#firstFrom(range[0]);
      if (found !== undefined && contains(range, found.range)) return found.policy;
    }
    return undefined;
  }

  /** An account has thousands of roles, so the place is not looked for from the front. */
  #firstFrom(start: number): PlacedTrust | undefined {
    let [low, high] = [0, this.#placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle]?.range[0] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return this.#placed[low];
  }
}
