import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operator, SetPrefix } from "../../src/condition/operator.ts";
import {
  formatOperator,
  operatorBases,
  oppositeBase,
  parseOperator,
  withBase,
  withIfExists,
  withSet,
} from "../../src/condition/operator.ts";

function operator(name: string): Operator {
  const parsed = parseOperator(name);
  if (parsed === undefined) throw new Error(`No operator: ${name}`);
  return parsed;
}

describe("parseOperator", () => {
  it("knows AWS's 27 operators", () => {
    expect(operatorBases).toHaveLength(27);
    expect(operatorBases.map((base) => parseOperator(base)?.name)).toEqual(operatorBases);
  });

  it("reads set prefix and IfExists", () => {
    expect(parseOperator("ForAnyValue:StringNotLikeIfExists")).toEqual({
      name: "ForAnyValue:StringNotLikeIfExists",
      base: "StringNotLike",
      family: "String",
      negated: true,
      ifExists: true,
      set: "ForAnyValue",
      wildcards: true,
      ignoreCase: false,
      variables: true,
      requiresKey: false,
      exactCase: true,
    });
  });

  it("reads a comparison", () => {
    expect(parseOperator("DateGreaterThanEquals")).toEqual({
      name: "DateGreaterThanEquals",
      base: "DateGreaterThanEquals",
      family: "Date",
      negated: false,
      ifExists: false,
      wildcards: false,
      ignoreCase: false,
      variables: false,
      comparison: ">=",
      requiresKey: true,
      exactCase: true,
    });
  });

  it("reads other letter cases as AWS's spelling, and tells", () => {
    expect(parseOperator("foranyvalue:stringequalsifexists")).toMatchObject({
      name: "ForAnyValue:StringEqualsIfExists",
      exactCase: false,
    });
    expect(parseOperator("ForAnyValue:StringEqualsIfExists")).toMatchObject({ exactCase: true });
  });

  it.each([
    "",
    "IfExists",
    "NullIfExists",
    "StringMatches",
    "StringLikeIgnoreCase",
    "ForSomeValues:StringEquals",
    "ForAllValues:",
    "ForAllValues: StringEquals",
    "ForAllValues:ForAnyValue:StringEquals",
    "StringEqualsIfExistsIfExists",
    "BinaryNotEquals",
    "constructor",
    "__proto__",
  ])("does not know %j", (name) => {
    expect(parseOperator(name)).toBeUndefined();
  });

  it("knows Null with a set operator, which is constant but accepted", () => {
    expect(parseOperator("ForAllValues:Null")).toMatchObject({ family: "Null", set: "ForAllValues" });
  });

  it("tells which operators are false where the key is absent", () => {
    expect(parseOperator("StringEquals")?.requiresKey).toBe(true);
    expect(parseOperator("StringNotEquals")?.requiresKey).toBe(false);
    expect(parseOperator("StringEqualsIfExists")?.requiresKey).toBe(false);
    expect(parseOperator("ForAllValues:StringEquals")?.requiresKey).toBe(false);
    expect(parseOperator("ForAnyValue:StringEquals")?.requiresKey).toBe(true);
    expect(parseOperator("ForAnyValue:StringNotEquals")?.requiresKey).toBe(true);
    expect(parseOperator("Null")?.requiresKey).toBe(false);
  });
});

describe("deriving an operator", () => {
  const sets: readonly (SetPrefix | undefined)[] = [undefined, "ForAllValues", "ForAnyValue"];
  const anyOperator = fc
    .record({
      base: fc.constantFrom(...operatorBases.filter((base) => base !== "Null")),
      ifExists: fc.boolean(),
      set: fc.constantFrom(...sets),
    })
    .map(({ base, ifExists, set }) => formatOperator({ base, ifExists, ...(set === undefined ? {} : { set }) }));

  it("for every operator, reads what it writes, in any letter case", () => {
    fc.assert(
      fc.property(anyOperator, (name) => {
        expect(parseOperator(name)?.name).toBe(name);
        expect(formatOperator(operator(name))).toBe(name);
        expect(parseOperator(name.toUpperCase())).toEqual({ ...parseOperator(name), exactCase: false });
      }),
    );
  });

  it("keeps set prefix and suffix", () => {
    expect(withBase(operator("ForAnyValue:StringEqualsIfExists"), "StringLike").name).toBe(
      "ForAnyValue:StringLikeIfExists",
    );
    expect(withIfExists(operator("ForAllValues:ArnLike"), true).name).toBe("ForAllValues:ArnLikeIfExists");
    expect(withIfExists(operator("BoolIfExists"), false).name).toBe("Bool");
    expect(withSet(operator("StringLikeIfExists"), "ForAnyValue").name).toBe("ForAnyValue:StringLikeIfExists");
    expect(withSet(operator("ForAllValues:StringLike"), undefined).name).toBe("StringLike");
  });

  it("gives Null no IfExists", () => {
    expect(withBase(operator("BoolIfExists"), "Null").name).toBe("Null");
    expect(withIfExists(operator("Null"), true).name).toBe("Null");
  });

  it("for every operator that has an opposite, the opposite's opposite is itself", () => {
    const pairs = operatorBases.flatMap((base) => {
      const opposite = oppositeBase(base);
      return opposite === undefined ? [] : [[base, opposite] as const];
    });
    expect(pairs).toHaveLength(16);
    for (const [base, opposite] of pairs) {
      expect(oppositeBase(opposite)).toBe(base);
      expect(parseOperator(opposite)?.negated).toBe(parseOperator(base)?.negated === false);
    }
  });
});
