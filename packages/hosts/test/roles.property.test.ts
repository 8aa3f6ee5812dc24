import type { ObjectValue, Range } from "@iam/policy";
import { Policy } from "@iam/policy";
import type { Source } from "@iam/syntax";
import { contains } from "@iam/syntax";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LocatedPolicy } from "../src/index.ts";
import { Trusts } from "../src/roles/trusts.ts";
import { fixed, lint } from "./roles-helpers.ts";

const role = (duration: string): string =>
  `new iam.Role(this, "R", { assumedBy: new iam.AccountPrincipal("111122223333"), maxSessionDuration: ${duration} });\n`;

test("for every duration that has one repair, the code after it is right and of the same form", () => {
  const unit = fc.constantFrom("days", "hours", "minutes", "seconds");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), unit, (amount, name) => {
      const text = role(`cdk.Duration.${name}(${String(amount)})`);
      const found = lint(text, "stack.ts");
      const after = fixed(text, "stack.ts");
      if (found.every((line) => !line.endsWith("(fix)"))) {
        expect(after).toBe(text);
        return;
      }
      expect(lint(after, "stack.ts")).toEqual([]);
      expect([role("cdk.Duration.hours(1)"), role("cdk.Duration.hours(12)")]).toContain(after);
    }),
    { numRuns: 60 },
  );
});

/** A policy of a type at a place of a file. */
function located([start, end]: Range, type: "trust" | "identity"): LocatedPolicy {
  const value: ObjectValue = { kind: "object", range: [start, end], entries: [] };
  const source: Source = { text: "", codecOf: () => undefined, locate: (range) => range, print: () => null };
  return { policy: new Policy(value, { type }), source, lower: () => null };
}

test("for every place, the trust policy in it is the first that a search from the front finds", () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 9 }))
    .map(([start, length]): Range => [start, start + length]);
  const policy = fc.tuple(range, fc.constantFrom("trust" as const, "identity" as const));
  fc.assert(
    fc.property(fc.array(policy), range, (all, place) => {
      // Policies stand beside each other, never in each other.
      const apart = all
        .toSorted(([one], [other]) => one[0] - other[0])
        .filter(([{ 1: end }], index, list) => index + 1 >= list.length || end < (list[index + 1]?.[0][0] ?? 0));
      const policies = apart.map(([at, type]) => located(at, type));
      const naive = policies.find(({ policy: { type, value } }) => type === "trust" && contains(place, value.range));
      expect(new Trusts(policies).in(place)).toBe(naive?.policy);
    }),
  );
});
