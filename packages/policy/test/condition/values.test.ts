import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTest } from "../../src/condition/evaluate.ts";
import type { Operator } from "../../src/condition/operator.ts";
import { operatorBases, parseOperator } from "../../src/condition/operator.ts";
import type { TestValue, ValueSet } from "../../src/condition/values.ts";
import { disjoint, empty, holdsOnAbsence, subset, valueSet } from "../../src/condition/values.ts";

function operator(name: string): Operator {
  const parsed = parseOperator(name);
  if (parsed === undefined) throw new Error(`No operator: ${name}`);
  return parsed;
}

function set(name: string, ...values: readonly TestValue[]): ValueSet {
  return valueSet(operator(name), values);
}

describe("texts", () => {
  it("are apart where no text equals both", () => {
    expect(disjoint(set("StringEquals", "a", "b"), set("StringEquals", "c"))).toBe(true);
    expect(disjoint(set("StringEquals", "a", "b"), set("StringEquals", "b"))).toBe(false);
    expect(disjoint(set("StringEquals", "a"), set("StringEquals", "A"))).toBe(true);
    expect(disjoint(set("StringEquals", "a"), set("StringEqualsIgnoreCase", "A"))).toBe(false);
    expect(disjoint(set("StringEquals", "a"), set("StringEqualsIgnoreCase", "B"))).toBe(true);
  });

  it("are apart where patterns have no text in common", () => {
    expect(disjoint(set("StringLike", "dev-*"), set("StringEquals", "prod-1"))).toBe(true);
    expect(disjoint(set("StringLike", "dev-*"), set("StringLike", "prod-*"))).toBe(true);
    expect(disjoint(set("StringLike", "dev-*"), set("StringLike", "*-prod"))).toBe(false);
    expect(disjoint(set("StringEquals", "a*"), set("StringLike", "a?c"))).toBe(true);
  });

  it("are apart where all that is asked for is excluded", () => {
    expect(disjoint(set("StringEquals", "a"), set("StringNotEquals", "a"))).toBe(true);
    expect(disjoint(set("StringEquals", "a", "b"), set("StringNotEquals", "a"))).toBe(false);
    expect(disjoint(set("StringEquals", "dev-1"), set("StringNotLike", "dev-*"))).toBe(true);
    expect(disjoint(set("StringLike", "dev-*"), set("StringNotEquals", "dev-1"))).toBe(false);
    expect(disjoint(set("StringEquals", "A"), set("StringNotEqualsIgnoreCase", "a"))).toBe(true);
    expect(disjoint(set("StringEqualsIgnoreCase", "A"), set("StringNotEquals", "a"))).toBe(false);
    expect(disjoint(set("StringNotEquals", "a"), set("StringNotEquals", "b"))).toBe(false);
  });

  it("lie within others", () => {
    expect(subset(set("StringEquals", "a"), set("StringEquals", "a", "b"))).toBe(true);
    expect(subset(set("StringEquals", "a", "b"), set("StringEquals", "a"))).toBe(false);
    expect(subset(set("StringLike", "a*b"), set("StringLike", "a*"))).toBe(true);
    expect(subset(set("StringNotLike", "a*"), set("StringNotEquals", "ab"))).toBe(true);
    expect(subset(set("StringNotEquals", "ab"), set("StringNotLike", "a*"))).toBe(false);
    expect(subset(set("StringEquals", "b"), set("StringNotLike", "a*"))).toBe(true);
    expect(subset(set("StringNotEquals", "a"), set("StringLike", "*"))).toBe(true);
    expect(subset(set("StringNotEquals", "a"), set("StringLike", "b*"))).toBe(false);
  });

  it("are none where everything is excluded or nothing is asked for", () => {
    expect(empty(set("StringNotLike", "x", "**"))).toBe(true);
    expect(empty(set("StringNotLike", "?*"))).toBe(false);
    expect(empty(set("StringNotEquals", "*"))).toBe(false);
    expect(empty(set("StringEquals"))).toBe(true);
    expect(empty(set("StringNotEquals"))).toBe(false);
  });
});

describe("ARNs", () => {
  const role = "arn:aws:iam::111122223333:role/app";

  it("are compared field by field", () => {
    expect(disjoint(set("ArnLike", "arn:aws:iam::*:role/a*"), set("ArnEquals", role))).toBe(false);
    expect(disjoint(set("ArnLike", "arn:aws:iam::*:role/b*"), set("ArnEquals", role))).toBe(true);
    expect(disjoint(set("ArnEquals", role), set("ArnNotLike", "arn:aws:iam::111122223333:role/*"))).toBe(true);
    expect(disjoint(set("ArnEquals", role), set("ArnNotLike", "arn:aws:iam::444455556666:role/*"))).toBe(false);
    expect(subset(set("ArnEquals", role), set("ArnLike", "arn:*:iam::*:role/*"))).toBe(true);
    expect(subset(set("ArnLike", "arn:aws:iam::*:role/app"), set("ArnEquals", role))).toBe(false);
  });

  it("are compared with texts", () => {
    expect(disjoint(set("StringEquals", role), set("ArnLike", "arn:aws:iam::*:role/app"))).toBe(false);
    expect(disjoint(set("StringEquals", role), set("ArnLike", "arn:aws:iam::*:user/*"))).toBe(true);
    expect(disjoint(set("StringLike", "arn:aws:iam::*:user/*"), set("ArnEquals", role))).toBe(true);
    expect(disjoint(set("StringEquals", role), set("ArnNotLike", "arn:aws:iam::*:role/*"))).toBe(true);
    expect(subset(set("ArnEquals", role), set("StringLike", "*:role/*"))).toBe(true);
    expect(subset(set("StringLike", role), set("ArnLike", "arn:aws:iam::*:role/app"))).toBe(true);
    expect(subset(set("StringLike", "arn:aws:iam::*:role/app"), set("ArnLike", "arn:aws:iam::*:role/app"))).toBe(false);
  });

  it("let no wildcard reach across a colon, where a text's may", () => {
    expect(disjoint(set("StringEquals", role), set("ArnLike", "arn:aws:iam:*:role/app:"))).toBe(true);
    expect(disjoint(set("StringEquals", `${role}:`), set("StringLike", "arn:aws:iam:*:role/app:"))).toBe(false);
  });

  it("of fewer than six fields tell nothing", () => {
    expect(disjoint(set("ArnLike", "*"), set("ArnEquals", role))).toBe(false);
    expect(empty(set("ArnNotLike", "*"))).toBe(false);
    expect(subset(set("ArnEquals", role), set("ArnLike", "*"))).toBe(false);
  });
});

describe("numbers and dates", () => {
  it("have empty windows", () => {
    expect(disjoint(set("NumericLessThan", "5"), set("NumericGreaterThan", "5"))).toBe(true);
    expect(disjoint(set("NumericLessThan", "5"), set("NumericGreaterThanEquals", "5"))).toBe(true);
    expect(disjoint(set("NumericLessThanEquals", "5"), set("NumericGreaterThanEquals", 5))).toBe(false);
    expect(disjoint(set("NumericLessThan", "5", "9"), set("NumericGreaterThan", "7"))).toBe(false);
    expect(disjoint(set("DateLessThan", "2030-01-01"), set("DateGreaterThan", "2030-01-01T00:00:00Z"))).toBe(true);
    expect(disjoint(set("DateLessThan", "2030-01-02"), set("DateGreaterThan", "2030-01-01"))).toBe(false);
    expect(disjoint(set("DateLessThan", "1893456000"), set("DateEquals", "2030-06-01"))).toBe(true);
  });

  it("have empty windows that no two of the tests make", () => {
    const sets = [set("NumericEquals", "1", "2"), set("NumericLessThan", "2"), set("NumericGreaterThan", "1")];
    expect(disjoint(...sets)).toBe(true);
    expect(disjoint(...sets.slice(0, 2))).toBe(false);
    expect(disjoint(...sets.slice(1))).toBe(false);
  });

  it("are excluded however they are written", () => {
    expect(disjoint(set("NumericEquals", "10"), set("NumericNotEquals", "10.0"))).toBe(true);
    expect(disjoint(set("NumericLessThanEquals", "10"), set("NumericNotEquals", "10"))).toBe(false);
    expect(disjoint(set("DateEquals", "2030-01-01"), set("DateNotEquals", "1893456000"))).toBe(true);
  });

  it("tell nothing where readers may disagree about them", () => {
    expect(disjoint(set("DateLessThan", "2030"), set("DateGreaterThan", "2031-01-01"))).toBe(false);
    expect(disjoint(set("DateLessThan", "1893456000000"), set("DateGreaterThan", "9999-01-01"))).toBe(false);
    expect(disjoint(set("NumericEquals", "9007199254740993"), set("NumericNotEquals", "9007199254740992"))).toBe(false);
    expect(disjoint(set("NumericEquals", "ten"), set("NumericEquals", "1"))).toBe(false);
  });
});

describe("networks", () => {
  it("are apart where they do not overlap", () => {
    expect(disjoint(set("IpAddress", "10.0.0.0/8"), set("IpAddress", "192.168.0.0/16", "::/0"))).toBe(true);
    expect(disjoint(set("IpAddress", "10.0.0.0/8"), set("IpAddress", "10.1.0.0/16"))).toBe(false);
  });

  it("with an exclusion are AWS's own example, unless it excludes them all", () => {
    const inside = set("IpAddress", "203.0.113.0/24");
    expect(disjoint(inside, set("NotIpAddress", "203.0.113.7/32"))).toBe(false);
    expect(disjoint(inside, set("NotIpAddress", "203.0.112.0/23"))).toBe(true);
    expect(disjoint(inside, set("NotIpAddress", "203.0.113.0/25", "203.0.113.128/25"))).toBe(true);
    expect(disjoint(inside, set("NotIpAddress", "203.0.113.0/25"), set("NotIpAddress", "203.0.113.128/25"))).toBe(true);
  });

  it("tell nothing where they are malformed or mix the versions", () => {
    expect(disjoint(set("IpAddress", "300.1.2.3/99"), set("IpAddress", "10.0.0.0/8"))).toBe(false);
    expect(disjoint(set("IpAddress", "::ffff:10.0.0.1"), set("IpAddress", "192.168.0.0/16"))).toBe(false);
  });
});

describe("booleans, bytes and Null", () => {
  it("are apart where they differ", () => {
    expect(disjoint(set("Bool", "true"), set("Bool", false))).toBe(true);
    expect(disjoint(set("Bool", "true"), set("Bool", "True"))).toBe(false);
    expect(disjoint(set("BinaryEquals", "QQ=="), set("BinaryEquals", "Qg=="))).toBe(true);
    expect(disjoint(set("BinaryEquals", "QQ=="), set("BinaryEquals", "QQ"))).toBe(false);
    expect(subset(set("Bool", "true"), set("Bool", "true", "false"))).toBe(true);
  });

  it("say with Null that there is no value, or any", () => {
    expect(empty(set("Null", "true"))).toBe(true);
    expect(disjoint(set("Null", true), set("StringNotEquals", "a"))).toBe(true);
    expect(empty(set("Null", "false"))).toBe(false);
    expect(disjoint(set("Null", "false"), set("StringEquals", "a"))).toBe(false);
    expect(subset(set("StringEquals", "a"), set("Null", "false"))).toBe(true);
    expect(empty(set("Null", "true", "false"))).toBe(false);
    expect(empty(set("Null", "maybe"))).toBe(false);
    expect(empty(set("ForAllValues:Null", "true"))).toBe(false);
    expect(empty(set("ForAnyValue:Null", "false"))).toBe(true);
  });
});

describe("what the text does not tell", () => {
  const hole = [{ kind: "hole", text: "${var.team}" }] as const;

  it("is never certain", () => {
    expect(disjoint(set("StringEquals", "${aws:username}"), set("StringEquals", "a"))).toBe(false);
    expect(disjoint(set("StringEquals", hole), set("StringEquals", "a"))).toBe(false);
    expect(disjoint(set("StringEquals", "{{ team }}"), set("StringEquals", "a"))).toBe(false);
    expect(subset(set("StringEquals", "a"), set("StringEquals", hole))).toBe(false);
    expect(subset(set("StringEquals", hole), set("StringEquals", "a"))).toBe(false);
    expect(subset(set("StringEquals", "a"), set("StringNotEquals", hole))).toBe(false);
    expect(empty(set("StringEquals", hole))).toBe(false);
  });

  it("leaves certain what it cannot change", () => {
    expect(disjoint(set("StringEquals", "a"), set("StringNotEquals", "a", hole))).toBe(true);
    expect(subset(set("StringEquals", "a"), set("StringEquals", "a", hole))).toBe(true);
    expect(subset(set("StringNotEquals", "a", hole), set("StringNotEquals", "a"))).toBe(true);
    expect(subset(set("StringEquals", hole), set("StringLike", "*"))).toBe(true);
    expect(disjoint(set("StringEquals", hole), set("Null", "true"))).toBe(true);
  });

  it("is plain text where the policy's Version knows no variables", () => {
    const old = { variables: false };
    const named = valueSet(operator("StringEquals"), ["${aws:username}"], old);
    expect(disjoint(named, valueSet(operator("StringEquals"), ["a"], old))).toBe(true);
    expect(named.mayHold("${aws:username}")).toBe(true);
    expect(named.mayHold("a")).toBe(false);
  });

  it("is how two kinds of operator read one key", () => {
    expect(disjoint(set("StringEquals", "10.0.0.1"), set("IpAddress", "192.168.0.0/16"))).toBe(false);
    expect(disjoint(set("StringEquals", "false"), set("Bool", "true"))).toBe(false);
    expect(disjoint(set("StringEquals", "1"), set("NumericEquals", "2"))).toBe(false);
    expect(disjoint(set("NumericLessThan", "1"), set("DateGreaterThan", "2030-01-01"))).toBe(false);
    expect(disjoint(set("Bool", "true"), set("BinaryEquals", "QQ=="))).toBe(false);
    expect(subset(set("Bool", "true"), set("StringEquals", "true"))).toBe(false);
  });
});

// For every sentence below, `evaluateTest` is the judge.

/** A text of a policy, with the values that a request may fill its variable with. */
const small = fc
  .array(fc.constantFrom("a", "b", "A", "*", "?", "${*}", ":"), { maxLength: 4 })
  .map((parts) => parts.join(""));
const field = fc.constantFrom("", "a", "b", "*", "?", "a*", "*b");
const lastField = fc.constantFrom("a", "a:b", "*", "?:*", "a*b");
const arn = fc
  .tuple(field, field, lastField)
  .map(([region, account, name]) => `arn:aws:s:${region}:${account}:${name}`);
const number = fc.constantFrom("0", "1", "1.0", "2", "2.5", "-1", "x");
const date = fc.constantFrom("2030-01-01", "1893456000", "2030-01-01T01:00:00+02:00", "2030-01-02", "2029", "x");
const network = fc.constantFrom(
  "10.0.0.0/30",
  "10.0.0.0/31",
  "10.0.0.2/31",
  "10.0.0.1",
  "10.0.0.3",
  "::/127",
  "::1",
  "x",
);
const bool = fc.constantFrom("true", "false", "True", "x");
const binary = fc.constantFrom("QQ==", "QQ", "Qg==", "=");

/** Values that the policy and the request may have, by the operator's family. */
const pools = {
  String: fc.oneof(small, arn),
  Arn: fc.oneof({ arbitrary: arn, weight: 4 }, { arbitrary: small, weight: 1 }),
  Numeric: number,
  Date: date,
  IpAddress: network,
  Bool: bool,
  Binary: binary,
  Null: bool,
} as const;

const requestValue = fc.oneof(
  small,
  arn,
  fc.constantFrom("a", "b", "ab", "arn:aws:s:a:b:a", "arn:aws:s::a:a:b", "arn:aws:s:b::aab"),
  fc.constantFrom("-2", "-1", "0", "0.5", "1", "1.5", "2", "2.2", "2.50", "3"),
  fc.constantFrom("1893456000", "2029-12-31T23:00Z", "2030-01-01T12:00:00Z", "2030-01-02", "2035-01-01", "2029"),
  fc.constantFrom("9.255.255.255", "10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "::", "::1", "::2"),
  bool,
  binary,
);
const requestValues = fc.array(requestValue, { minLength: 30, maxLength: 60 });

interface Test {
  readonly operator: Operator;
  readonly values: readonly string[];
}

const families = Object.keys(pools) as (keyof typeof pools)[];
const testsOf = (family: keyof typeof pools): fc.Arbitrary<Test> =>
  fc.record({
    operator: fc.constantFrom(...operatorBases.map(operator).filter((one) => one.family === family)),
    values: fc.array(pools[family], { maxLength: 3 }),
  });
const anyTest = fc.oneof(...families.map(testsOf));
/** Two tests on one key: as a rule of one family, else claims would be rare. */
const twoTests = fc.oneof(
  ...families.map((family) => fc.tuple(testsOf(family), testsOf(family))),
  fc.tuple(testsOf("String"), testsOf("Arn")),
  fc.tuple(testsOf("Arn"), testsOf("String")),
  fc.tuple(anyTest, anyTest),
);

const setOf = (test: Test): ValueSet => valueSet(test.operator, test.values);
const passes = (test: Test, value: string): boolean => evaluateTest(test.operator, test.values, [value]);
const runs = { numRuns: 3000 };

describe("for every test and every value of a request", () => {
  it("a value that passes may be held", () => {
    fc.assert(
      fc.property(anyTest, requestValues, (test, values) => {
        const may = setOf(test);
        for (const value of values) if (passes(test, value)) expect(may.mayHold(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("an empty set lets none pass", () => {
    fc.assert(
      fc.property(anyTest, requestValues, (test, values) => {
        if (empty(setOf(test))) expect(values.filter((value) => passes(test, value))).toEqual([]);
      }),
      runs,
    );
  });

  it("disjoint sets let none pass both", () => {
    fc.assert(
      fc.property(twoTests, requestValues, ([a, b], values) => {
        if (!disjoint(setOf(a), setOf(b))) return;
        expect(values.filter((value) => passes(a, value) && passes(b, value))).toEqual([]);
        expect(disjoint(setOf(b), setOf(a))).toBe(true);
      }),
      runs,
    );
  });

  it("three disjoint sets let none pass all", () => {
    fc.assert(
      fc.property(twoTests, anyTest, requestValues, ([a, b], c, values) => {
        if (!disjoint(setOf(a), setOf(b), setOf(c))) return;
        expect(values.filter((value) => [a, b, c].every((test) => passes(test, value)))).toEqual([]);
      }),
      runs,
    );
  });

  it("a subset lets none pass that fails the other", () => {
    fc.assert(
      fc.property(twoTests, requestValues, ([a, b], values) => {
        if (!subset(setOf(a), setOf(b))) return;
        expect(values.filter((value) => passes(a, value) && !passes(b, value))).toEqual([]);
      }),
      runs,
    );
  });

  it("every closed set is a subset of itself", () => {
    fc.assert(fc.property(anyTest, (test) => setOf(test).isOpen || subset(setOf(test), setOf(test))));
  });
});

describe("for every text that fills a hole", () => {
  const marker = "${aws:username}";
  const withHole = fc.array(fc.constantFrom("a", "b", "*", marker), { maxLength: 3 }).map((parts) => parts.join(""));
  const testWithHole = fc.record({
    operator: fc.constantFrom(...operatorBases.map(operator).filter((one) => one.family === "String")),
    values: fc.array(withHole, { maxLength: 3 }),
  });
  const fill = fc.constantFrom("", "a", "b", "ab", "${*}");
  const filled = (test: Test, text: string): Test => ({
    ...test,
    values: test.values.map((value) => value.replaceAll(marker, () => text)),
  });

  it("what is certain stays true", () => {
    fc.assert(
      fc.property(testWithHole, testWithHole, fill, requestValues, (a, b, text, values) => {
        const [filledA, filledB] = [filled(a, text), filled(b, text)];
        const both = values.filter((value) => passes(filledA, value) && passes(filledB, value));
        const onlyA = values.filter((value) => passes(filledA, value) && !passes(filledB, value));
        if (disjoint(setOf(a), setOf(b))) expect(both).toEqual([]);
        if (subset(setOf(a), setOf(b))) expect(onlyA).toEqual([]);
        if (empty(setOf(a))) expect([...both, ...onlyA]).toEqual([]);
      }),
      runs,
    );
  });
});

describe("where every value can be tried, nothing certain is missed", () => {
  const tried = ["-2", "-1", "-0.5", "0", "0.5", "1", "1.5", "2", "2.2", "2.5", "3"];
  const numericTest = fc.record({
    operator: fc.constantFrom(...operatorBases.map(operator).filter((one) => one.family === "Numeric")),
    values: fc.array(fc.constantFrom("0", "1", "2", "2.5", "-1"), { minLength: 1, maxLength: 3 }),
  });
  const hosts = Array.from({ length: 8 }, (_, host) => `10.0.0.${String(host)}`);
  const networkTest = fc.record({
    operator: fc.constantFrom(operator("IpAddress"), operator("NotIpAddress")),
    values: fc.array(
      fc
        .tuple(fc.constantFrom(...hosts), fc.constantFrom(30, 31, 32))
        .map(([host, prefix]) => `${host}/${String(prefix)}`),
      { minLength: 1, maxLength: 4 },
    ),
  });

  it("of numbers", () => {
    fc.assert(
      fc.property(numericTest, numericTest, (a, b) => {
        expect(disjoint(setOf(a), setOf(b))).toBe(!tried.some((value) => passes(a, value) && passes(b, value)));
      }),
      runs,
    );
  });

  it("of networks", () => {
    fc.assert(
      fc.property(networkTest, networkTest, (a, b) => {
        // Two exclusions always leave some address of the rest of the world.
        const bothNegated = a.operator.negated && b.operator.negated;
        const meet = bothNegated || hosts.some((value) => passes(a, value) && passes(b, value));
        expect(disjoint(setOf(a), setOf(b))).toBe(!meet);
      }),
      runs,
    );
  });
});

describe("holdsOnAbsence", () => {
  it("for every test, says what the evaluation of a request without the key says", () => {
    const anyOperator = fc
      .tuple(fc.constantFrom("", "ForAllValues:", "ForAnyValue:"), anyTest, fc.constantFrom("", "IfExists"))
      .map(([prefix, test, suffix]) => ({
        operator: parseOperator(`${prefix}${test.operator.base}${suffix}`) ?? test.operator,
        values: test.values,
      }));
    fc.assert(
      fc.property(anyOperator, (test) => {
        const answer = holdsOnAbsence(test.operator, test.values);
        const expected = evaluateTest(test.operator, test.values, undefined);
        if (answer === "unknown") expect(test.operator.base).toBe("Null");
        else expect(answer === "yes").toBe(expected);
        if (test.operator.requiresKey) expect(answer).toBe("no");
      }),
    );
  });

  it("does not know the answer of a Null that has a hole", () => {
    expect(holdsOnAbsence(operator("Null"), [[{ kind: "hole", text: "${var.x}" }]])).toBe("unknown");
    expect(holdsOnAbsence(operator("Null"), ["true", [{ kind: "hole", text: "${var.x}" }]])).toBe("yes");
    expect(holdsOnAbsence(operator("StringEquals"), [[{ kind: "hole", text: "${var.x}" }]])).toBe("no");
  });
});
