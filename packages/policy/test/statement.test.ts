import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../src/access/evaluate.ts";
import { isDeniedWhole, repeatsStatement } from "../src/access/statement.ts";
import type { Statement } from "../src/document.ts";
import type { Json } from "./helpers.ts";
import { policyOf } from "./helpers.ts";
import { policyOfStatements, randomRequests, randomStatements } from "./random-policy.ts";

const READ = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" };
const ALL = { Effect: "Allow", Action: "s3:*", Resource: "*" };

function pair(first: Json, second: Json): readonly [Statement, Statement] {
  const [one, other] = policyOf({ Version: "2012-10-17", Statement: [first, second] }).statements;
  if (one === undefined || other === undefined) throw new Error("Two statements are expected.");
  return [one, other];
}

describe("repeatsStatement", () => {
  it("holds for a statement and for a wider one, and not the other way round", () => {
    const [read, all] = pair(READ, ALL);
    expect(repeatsStatement(read, read)).toBe(true);
    expect(repeatsStatement(read, all)).toBe(true);
    expect(repeatsStatement(all, read)).toBe(false);
  });

  it("does not hold between the two effects", () => {
    expect(repeatsStatement(...pair(READ, { ...ALL, Effect: "Deny" }))).toBe(false);
  });

  it("takes an account and a role of it for two principals", () => {
    const role = { ...READ, Principal: { AWS: "arn:aws:iam::111122223333:role/reader" } };
    const account = { ...READ, Principal: { AWS: "111122223333" } };
    expect(repeatsStatement(...pair(role, account))).toBe(false);
    expect(repeatsStatement(...pair(role, { ...READ, Principal: { AWS: ["111122223333", role.Principal.AWS] } }))).toBe(
      true,
    );
  });

  it("wants the same exceptions of NotPrincipal", () => {
    const deny = { ...READ, Effect: "Deny" };
    const two = { ...deny, NotPrincipal: { AWS: ["111122223333", "444455556666"] } };
    const one = { ...deny, NotPrincipal: { AWS: "111122223333" } };
    expect(repeatsStatement(...pair(two, two))).toBe(true);
    expect(repeatsStatement(...pair(two, one))).toBe(false);
    expect(repeatsStatement(...pair(one, two))).toBe(false);
  });
});

describe("isDeniedWhole", () => {
  const denied = (...denies: readonly Json[]): boolean => {
    const [allow] = policyOf({ Version: "2012-10-17", Statement: [READ, ...denies] }).statements;
    return allow !== undefined && isDeniedWhole(allow);
  };

  it("holds under a Deny of as much or more", () => {
    expect(denied({ ...READ, Effect: "Deny" })).toBe(true);
    expect(denied({ ...ALL, Effect: "Deny" })).toBe(true);
  });

  it("does not hold under a Deny of less, under a condition, or without any", () => {
    expect(denied({ ...READ, Effect: "Deny", Resource: "arn:aws:s3:::reports/a/*" })).toBe(false);
    expect(denied({ ...ALL, Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } })).toBe(false);
    expect(denied()).toBe(false);
  });
});

it("for every policy, a statement that repeats another or is denied whole changes no decision by going", () => {
  let gone = 0;
  fc.assert(
    fc.property(randomStatements, randomRequests, (statements, requests) => {
      // With a copy of the first, so that there is something to remove.
      const list = [...statements, ...statements.slice(0, 1)];
      const policy = policyOfStatements(list);
      const index = policy.statements.findLastIndex(
        (one) => isDeniedWhole(one) || policy.statements.some((other) => other !== one && repeatsStatement(one, other)),
      );
      if (index === -1) return;
      gone += 1;
      const without = policyOfStatements(list.filter((_, at) => at !== index));
      for (const request of requests.slice(0, 40)) {
        const [before, after] = [evaluate(policy, request), evaluate(without, request)];
        expect(after).toBe(before);
      }
    }),
    { numRuns: 60 },
  );
  expect(gone).toBeGreaterThan(0);
});
