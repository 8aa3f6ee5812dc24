import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompareOptions } from "../src/access/compare.ts";
import { compareAccess } from "../src/access/compare.ts";
import type { Request } from "../src/access/evaluate.ts";
import { evaluate } from "../src/access/evaluate.ts";
import type { PolicyFacts } from "../src/policy-type.ts";
import type { Part } from "../src/value.ts";
import type { Json } from "./helpers.ts";
import { hole, policyOf, template } from "./helpers.ts";
import type { RandomTest, Statements, Tests } from "./random-policy.ts";
import {
  addTest,
  edits,
  policyOfStatements,
  randomRequests,
  randomStatements,
  randomTest,
  withTest,
} from "./random-policy.ts";

type Fields = Readonly<Record<string, Json>>;

const allowed: Fields = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

function document(statements: readonly Fields[], version = "2012-10-17"): Json {
  return { Version: version, Statement: statements };
}

const ann = "arn:aws:iam::111122223333:user/ann";
const request: Request = {
  principal: { arn: ann },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::b/x",
  context: { "aws:username": ["ann"] },
};

function decide(statement: Fields, changed: Partial<Request> = {}, facts?: PolicyFacts, version?: string): string {
  return evaluate(policyOf(document([statement], version), facts), { ...request, ...changed });
}

describe("evaluate", () => {
  it("allows, denies, and lets a deny win", () => {
    const deny = { ...allowed, Effect: "Deny" };
    expect(decide(allowed)).toBe("allow");
    expect(decide(deny)).toBe("deny");
    expect(evaluate(policyOf(document([deny, allowed])), request)).toBe("deny");
    expect(evaluate(policyOf({ Statement: allowed }), request)).toBe("allow");
    expect(decide({ ...allowed, Effect: "allow" })).toBe("none");
    expect(decide({ Action: "*", Resource: "*" })).toBe("none");
  });

  it("matches actions in any case and resources in theirs", () => {
    expect(decide({ ...allowed, Action: "S3:getobject" })).toBe("allow");
    expect(decide({ ...allowed, Resource: "arn:aws:s3:::b/*" })).toBe("allow");
    expect(decide({ ...allowed, Resource: "arn:aws:s3:::B/*" })).toBe("none");
  });

  it("reads the negated elements", () => {
    expect(decide({ Effect: "Allow", NotAction: "s3:Get*", Resource: "*" })).toBe("none");
    expect(decide({ Effect: "Allow", NotAction: "ec2:*", NotResource: "arn:aws:s3:::c/*" })).toBe("allow");
    expect(decide({ Effect: "Allow", NotAction: "ec2:*", NotResource: "arn:aws:s3:::b/*" })).toBe("none");
    expect(decide({ Effect: "Allow", NotAction: [], Resource: "*" })).toBe("none");
  });

  it("fills in policy variables, and matches nothing without a value", () => {
    const own = { ...allowed, Resource: "arn:aws:s3:::b/${aws:UserName}" };
    const resource = "arn:aws:s3:::b/ann";
    expect(decide(own, { resource })).toBe("allow");
    expect(decide(own, { resource: "arn:aws:s3:::b/x" })).toBe("none");
    expect(decide(own, { resource, context: {} })).toBe("none");
    expect(decide(own, { resource }, undefined, "2008-10-17")).toBe("none");
    expect(decide(own, { context: new Map([["aws:username", ["*"]]]) })).toBe("none");
    expect(decide({ ...allowed, Resource: "arn:aws:s3:::b/${aws:PrincipalTag/t, 'x'}" })).toBe("allow");
    expect(decide({ ...allowed, Resource: "arn:aws:s3:::b/${*}" }, { resource: "arn:aws:s3:::b/*" })).toBe("allow");
    expect(decide({ ...allowed, Resource: "arn:aws:s3:::b/${*}" })).toBe("none");
  });

  it("fills in variables of conditions", () => {
    const under = (operator: string, version?: string): string =>
      decide(
        { ...allowed, Condition: { [operator]: { "aws:SourceVpc": "${aws:Ec2InstanceSourceVpc}" } } },
        {
          context: { "aws:sourcevpc": ["vpc-1"], "aws:ec2instancesourcevpc": ["vpc-1"] },
        },
        undefined,
        version,
      );
    expect(under("StringEquals")).toBe("allow");
    expect(under("StringNotEquals")).toBe("none");
    expect(under("StringNotEquals", "2008-10-17")).toBe("allow");
    expect(decide({ ...allowed, Condition: { StringNotEquals: { "aws:username": "${aws:PrincipalTag/none}" } } })).toBe(
      "allow",
    );
  });

  it("asks for every test", () => {
    const both = { StringEquals: { "aws:username": "ann" }, Bool: { "aws:SecureTransport": true } };
    expect(decide({ ...allowed, Condition: both })).toBe("none");
    const context = { "aws:username": ["ann"], "aws:securetransport": ["true"] };
    expect(decide({ ...allowed, Condition: both }, { context })).toBe("allow");
  });

  it("knows principals", () => {
    const granted = (principal: Json, caller = request.principal): boolean =>
      decide({ ...allowed, Principal: principal }, { principal: caller }) === "allow";
    expect(granted("*")).toBe(true);
    expect(granted({ AWS: "*" }, { anonymous: true })).toBe(true);
    expect(granted({ AWS: "111122223333" })).toBe(true);
    expect(granted({ AWS: ["arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:root"] })).toBe(true);
    expect(granted({ AWS: "444455556666" })).toBe(false);
    expect(granted({ AWS: ann })).toBe(true);
    expect(granted({ AWS: "arn:aws:iam::111122223333:user/*" })).toBe(false);
    expect(granted({ AWS: "arn:aws:iam::111122223333:group/ann" })).toBe(false);
    expect(granted({ Service: "ec2.amazonaws.com" }, { service: "ec2.amazonaws.com" })).toBe(true);
    expect(granted({ Federated: "accounts.google.com" }, { federated: "www.amazon.com" })).toBe(false);
    const session = { arn: "arn:aws:sts::111122223333:assumed-role/R/s" };
    expect(granted({ AWS: "arn:aws:iam::111122223333:role/path/R" }, session)).toBe(true);
    expect(granted({ AWS: "arn:aws:iam::444455556666:role/R" }, session)).toBe(false);
  });

  it("spares with NotPrincipal only who is listed with the account", () => {
    const denied = (...listed: readonly string[]): boolean =>
      decide({ ...allowed, Effect: "Deny", NotPrincipal: { AWS: listed } }) === "deny";
    expect(denied(ann, "111122223333")).toBe(false);
    expect(denied(ann)).toBe(true);
    expect(denied("111122223333")).toBe(true);
    expect(denied("*")).toBe(false);
  });

  it("needs no resource in a trust policy, and no principal in an identity policy", () => {
    const trust = { Effect: "Allow", Principal: { AWS: ann }, Action: "sts:AssumeRole" };
    expect(decide(trust, { action: "sts:AssumeRole" })).toBe("allow");
    expect(decide({ Effect: "Allow", Action: "*" })).toBe("none");
    expect(decide({ ...allowed, Principal: "*" }, {}, { type: "identity" })).toBe("none");
    expect(decide({ ...trust, Resource: "*" }, { action: "sts:AssumeRole" }, { type: "trust" })).toBe("none");
  });

  it("grants nothing by what it cannot read", () => {
    const unread = template(hole("x"));
    expect(decide({ ...allowed, Action: unread })).toBe("none");
    expect(decide({ ...allowed, Resource: unread })).toBe("none");
    expect(decide({ Effect: "Allow", NotAction: ["ec2:*", unread], Resource: "*" })).toBe("none");
    expect(decide({ ...allowed, Condition: unread })).toBe("none");
    expect(decide({ ...allowed, Condition: { StringNotEquals: unread } })).toBe("none");
    expect(decide({ ...allowed, Condition: { StringNotEquals: { "aws:username": unread } } })).toBe("none");
    expect(decide({ ...allowed, Condition: { StringNotEquals: { "aws:username": "${name}" } } })).toBe("none");
    expect(decide({ ...allowed, Condition: { StringMatches: { "aws:username": "ann" } } })).toBe("none");
    expect(decide({ ...allowed, Action: ["s3:GetObject", 5] })).toBe("allow");
  });
});

function compare(before: readonly Fields[], after: readonly Fields[], options?: CompareOptions): string {
  return compareAccess(policyOf(document(before)), policyOf(document(after)), options);
}

/** One statement against another: s3:GetObject on everything, with these fields. */
function change(before: Fields, after: Fields): string {
  return compare([{ ...allowed, ...before }], [{ ...allowed, ...after }]);
}

function condition(before: Json, after: Json): string {
  return change({ Condition: before }, { Condition: after });
}

describe("compareAccess", () => {
  it("calls the same what only reads differently", () => {
    expect(change({ Sid: "A", Action: ["s3:GetObject"] }, { Action: "S3:GETOBJECT" })).toBe("same");
    expect(
      change({ Principal: { AWS: "111122223333" } }, { Principal: { AWS: "arn:aws:iam::111122223333:root" } }),
    ).toBe("same");
    expect(change({ Principal: "*" }, { Principal: { AWS: ["*"] } })).toBe("same");
    expect(condition({ StringEquals: { "aws:UserName": "a" } }, { StringEquals: { "aws:username": ["a"] } })).toBe(
      "same",
    );
    expect(
      condition(
        { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::b" } },
        { ArnLike: { "aws:SourceArn": "arn:aws:s3:::b" } },
      ),
    ).toBe("same");
    expect(change({ Resource: ["a:*", "*"] }, { Resource: "*" })).toBe("same");
  });

  it("sees a smaller action, resource and principal", () => {
    expect(change({ Action: "s3:*" }, { Action: "s3:Get*" })).toBe("narrower");
    expect(change({ Resource: "arn:aws:s3:::b" }, { Resource: "*" })).toBe("wider");
    expect(change({ Principal: "*" }, { Principal: { AWS: "111122223333" } })).toBe("narrower");
    expect(change({ Principal: { AWS: "111122223333" } }, { Principal: { AWS: ann } })).toBe("narrower");
    expect(change({ Action: "s3:Get*" }, { Action: "s3:Put*" })).toBe("incomparable");
    expect(change({ Principal: { AWS: ann } }, { Principal: { Service: "ec2.amazonaws.com" } })).toBe("incomparable");
  });

  it("splits by actions, resources and both", () => {
    const two = [{ ...allowed, Action: ["a:x", "a:y"], Resource: ["r", "s"] }];
    const four = ["a:x", "a:y"].flatMap((Action) => ["r", "s"].map((Resource) => ({ ...allowed, Action, Resource })));
    expect(compare(two, four)).toBe("same");
    expect(compare(two, four.slice(1))).toBe("narrower");
  });

  it("joins statements whose tests differ by OR", () => {
    const one = (user: Json): Fields => ({ ...allowed, Condition: { StringEquals: { "aws:username": user } } });
    expect(compare([one(["a", "b"])], [one("a"), one("b")])).toBe("same");
    expect(compare([one(["a", "b"])], [one("a")])).toBe("narrower");
    expect(compare([allowed], [one("a")])).toBe("narrower");
  });

  it("finds a wildcard again in a part and the rest", () => {
    const rest = { Effect: "Allow", NotAction: "s3:*", Resource: "*" };
    expect(compare([{ ...allowed, Action: "*" }], [{ ...allowed, Action: "s3:*" }, rest])).toBe("same");
    expect(compare([{ ...allowed, Action: "*" }], [{ ...allowed, Action: "s3:Get*" }, rest])).toBe("narrower");
  });

  it("compares tests by what they let through", () => {
    const tests: readonly (readonly [string, Json, string, Json, string])[] = [
      ["StringEqualsIfExists", "a", "StringEquals", "a", "narrower"],
      ["StringLike", "a*", "StringEquals", ["a1", "a2"], "narrower"],
      ["StringEquals", "a", "StringNotEquals", "a", "incomparable"],
      ["StringNotEquals", "b", "StringEquals", "a", "narrower"],
      ["StringEquals", "a", "StringEqualsIgnoreCase", "A", "wider"],
      ["Null", "false", "StringEquals", "a", "narrower"],
      ["Null", "false", "StringLike", "*", "same"],
      ["ForAllValues:StringEquals", "a", "StringEquals", "a", "narrower"],
      ["StringEquals", "${aws:PrincipalTag/n}", "StringEquals", "${aws:PrincipalTag/n}", "same"],
      ["StringLike", ["${aws:PrincipalTag/n}", "x"], "StringLike", "${aws:PrincipalTag/n}", "narrower"],
      ["StringEquals", "${aws:PrincipalTag/n}", "StringEquals", "${aws:PrincipalTag/m}", "incomparable"],
    ];
    expect(
      tests.map(([a, x, b, y]) => condition({ [a]: { "aws:username": x } }, { [b]: { "aws:username": y } })),
    ).toEqual(tests.map(([, , , , expected]) => expected));
    const mfa = (operator: string): Json => ({ [operator]: { "aws:MultiFactorAuthPresent": "true" } });
    expect(condition(mfa("BoolIfExists"), mfa("Bool"))).toBe("narrower");
    const network = (...values: readonly string[]): Json => ({ IpAddress: { "aws:SourceIp": values } });
    expect(condition(network("10.0.0.0/8"), network("10.0.0.0/9", "10.128.0.0/9"))).toBe("same");
  });

  it("lets several values of a multivalued key through one by one", () => {
    const keys = (operator: string, ...values: readonly string[]): Json => ({ [operator]: { "aws:TagKeys": values } });
    expect(condition(keys("ForAnyValue:StringEquals", "a"), keys("ForAnyValue:StringNotEquals", "b"))).toBe("wider");
    expect(condition(keys("ForAnyValue:StringEquals", "a"), keys("ForAllValues:StringNotEquals", "b"))).toBe(
      "incomparable",
    );
    expect(condition(keys("ForAllValues:StringEquals", "a", "b"), keys("ForAllValues:StringEquals", "a"))).toBe(
      "narrower",
    );
    expect(condition(keys("ForAnyValue:StringEquals", "a", "b"), keys("ForAllValues:StringEquals", "a"))).toBe(
      "incomparable",
    );
  });

  it("does not take ForAllValues apart, and turns a negated list round", () => {
    const one = (operator: string, ...values: readonly string[]): Fields => ({
      ...allowed,
      Condition: { [operator]: { "aws:TagKeys": values } },
    });
    const all = "ForAllValues:StringEquals";
    expect(compare([one(all, "a", "b")], [one(all, "a"), one(all, "b")])).toBe("narrower");
    const some = "ForAnyValue:StringNotEquals";
    expect(compare([one(some, "${aws:username}")], [one(some, "${aws:username}", "a")])).toBe("narrower");
    expect(compare([one(some, "${aws:username}", "a")], [one(some, "${aws:username}"), one(some, "a")])).toBe("wider");
  });

  it("weighs denies", () => {
    const deny = { Effect: "Deny", Action: "s3:Put*", Resource: "*" };
    const s3 = { ...allowed, Action: "s3:*" };
    expect(compare([s3], [s3, deny])).toBe("narrower");
    expect(compare([s3, deny], [s3, { ...deny, Action: "s3:PutObject" }])).toBe("wider");
    expect(compare([allowed], [allowed, deny])).toBe("same");
    const withMfa = (operator: string): Fields => ({
      ...deny,
      Condition: { [operator]: { "aws:MultiFactorAuthPresent": "false" } },
    });
    expect(compare([s3, withMfa("Bool")], [s3, withMfa("BoolIfExists")])).toBe("narrower");
    expect(compare([s3, { ...deny, Action: "s3:*" }], [{ ...deny, Action: "s3:*" }])).toBe("same");
    const own: Fields = { ...allowed, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } };
    const foreign: Fields = { ...deny, Action: "*", Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } } };
    expect(compare([own], [own, foreign])).toBe("same");
  });

  it("knows that the empty text is no value for a set operator", () => {
    const all = { "ForAllValues:StringEquals": { "aws:username": "a" }, Null: { "aws:username": "false" } };
    expect(condition(all, { StringEquals: { "aws:username": "a" } })).toBe("narrower");
  });

  it("tells a role from its namesake, and knows its sessions", () => {
    const role = (path: string): Fields => ({ Principal: { AWS: `arn:aws:iam::111122223333:role/${path}R` } });
    const session = { Principal: { AWS: "arn:aws:sts::111122223333:assumed-role/R/s" } };
    expect(change(role("a/"), role("b/"))).toBe("incomparable");
    expect(change(role("a/"), session)).toBe("narrower");
    const trusted = { ...allowed, ...role("a/") };
    expect(compare([trusted], [trusted, { ...allowed, ...session, Effect: "Deny" }])).toBe("narrower");
  });

  it("knows that NotPrincipal spares nobody by the account alone", () => {
    const denyAllBut = (...listed: readonly string[]): Fields => ({
      ...allowed,
      Effect: "Deny",
      NotPrincipal: { AWS: listed },
    });
    const toAnn = { ...allowed, Principal: { AWS: ann } };
    expect(compare([toAnn], [toAnn, denyAllBut("111122223333")])).toBe("narrower");
    const toOthers = { ...allowed, NotPrincipal: { AWS: ann } };
    expect(compare([toOthers, denyAllBut(ann, "111122223333")], [toOthers, denyAllBut("111122223333")])).toBe(
      "narrower",
    );
  });

  it("drops statements that never apply", () => {
    const dead = {
      ...allowed,
      Condition: { StringEquals: { "aws:SourceVpc": "a" }, IpAddress: { "aws:SourceIp": "192.0.2.1" } },
    };
    expect(compare([dead], [])).toBe("same");
    expect(compare([dead], [allowed])).toBe("wider");
    expect(change({ Resource: [] }, { Resource: "*" })).toBe("wider");
    expect(change({ Principal: { AWS: "arn:aws:iam::111122223333:group/g" } }, { Principal: { AWS: ann } })).toBe(
      "wider",
    );
    const over = { ...allowed, Condition: { DateLessThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" } } };
    const epoch = { ...allowed, Condition: { NumericLessThan: { "aws:EpochTime": "1767225600" } } };
    const now = new Date("2026-06-01T00:00:00Z");
    expect(compare([over, epoch], [], { now })).toBe("same");
    expect(compare([over], [])).toBe("narrower");
    expect(compare([over], [], { now: new Date("2025-06-01T00:00:00Z") })).toBe("narrower");
  });

  it("takes holes for equal where they are written alike, and for unknown elsewhere", () => {
    const on = (...parts: readonly Part[]): Fields => ({ Resource: template(...parts) });
    expect(change(on(hole("a"), "/*"), on(hole("a"), "/*"))).toBe("same");
    expect(change(on(hole("a"), "/*"), on(hole("a"), "/x"))).toBe("narrower");
    expect(change(on(hole("a")), on(hole("b")))).toBe("incomparable");
    expect(change(on(hole("a")), { Resource: "*" })).toBe("wider");
    expect(change(on(hole("a")), { Resource: "a" })).toBe("incomparable");
    const role = (text: string): Fields => ({ Principal: { AWS: template("arn:aws:iam::", hole(text), ":root") } });
    expect(change(role("a"), role("a"))).toBe("same");
    expect(change(role("a"), role("b"))).toBe("incomparable");
    const test = (operator: string, text: string): Json => ({ [operator]: { "aws:username": template(hole(text)) } });
    expect(condition(test("StringEquals", "a"), test("StringEquals", "a"))).toBe("same");
    expect(condition(test("StringEqualsIfExists", "a"), test("StringEquals", "a"))).toBe("narrower");
    expect(condition(test("StringEquals", "a"), test("StringEquals", "b"))).toBe("incomparable");
    const block = (text: string): Fields => ({ Condition: template(hole(text)) });
    expect(change(block("a"), block("a"))).toBe("same");
    expect(change({}, block("a"))).toBe("narrower");
    expect(change(block("a"), block("b"))).toBe("incomparable");
    const operator = (name: string): Json => ({ [name]: template(hole("tests")) });
    expect(condition(operator("StringEquals"), operator("StringEquals"))).toBe("same");
    expect(condition(operator("StringEquals"), operator("StringNotEquals"))).toBe("incomparable");
    const listed = (...more: readonly Json[]): Fields => ({ Principal: { AWS: [{ Ref: "Role" }, ...more] } });
    expect(change(listed(ann), listed())).toBe("narrower");
    expect(change(listed(), { Principal: { Service: [{ Ref: "Role" }] } })).toBe("incomparable");
  });

  it("lets an unknown effect or statement be an allow or a deny", () => {
    const effect = (text: string): Fields => ({ ...allowed, Effect: template(hole(text)) });
    expect(compare([effect("e")], [effect("e")])).toBe("same");
    expect(compare([effect("e")], [])).toBe("narrower");
    expect(compare([allowed, effect("e")], [allowed])).toBe("wider");
    expect(compare([allowed, { ...effect("e"), Action: "*" }], [allowed])).toBe("incomparable");
    const list = (...items: readonly Json[]) => policyOf({ Version: "2012-10-17", Statement: items });
    const unread = template(hole("statement"));
    expect(compareAccess(list(allowed, unread), list(allowed, unread))).toBe("same");
    expect(compareAccess(list(allowed, unread), list(allowed))).toBe("incomparable");
  });

  it("reads variables by the Version", () => {
    const own = { ...allowed, Resource: "arn:aws:s3:::b/${aws:username}" };
    const test = { ...allowed, Condition: { StringEquals: { "s3:prefix": "${aws:username}" } } };
    const across = (statement: Fields): string =>
      compareAccess(policyOf(document([statement], "2008-10-17")), policyOf(document([statement])));
    expect(across(allowed)).toBe("same");
    expect(across(own)).toBe("incomparable");
    expect(across(test)).toBe("incomparable");
    const old = (): ReturnType<typeof policyOf> => policyOf(document([own, test], "2008-10-17"));
    expect(compareAccess(old(), old())).toBe("same");
  });
});

const allows = (statements: Statements, requests: readonly Request[]): readonly boolean[] => {
  const policy = policyOfStatements(statements);
  return requests.map((one) => evaluate(policy, one) === "allow");
};

/** Fails where an answer about access is not true of one of the requests. */
function expectNoContradiction(
  answer: string,
  before: Statements,
  after: Statements,
  requests: readonly Request[],
): void {
  if (answer === "incomparable") return;
  const old = allows(before, requests);
  const fresh = allows(after, requests);
  const gained = requests.find((_, index) => fresh[index] === true && old[index] === false);
  const lost = requests.find((_, index) => fresh[index] === false && old[index] === true);
  if (answer !== "wider") expect(gained).toBeUndefined();
  if (answer !== "narrower") expect(lost).toBeUndefined();
}

// A busy machine takes its time over some thousand random policies.
describe("compareAccess, for every policy", { timeout: 60_000 }, () => {
  const pick = fc.nat(10_000);

  it("says nothing about two policies that a request refutes", () => {
    const answers = new Set<string>();
    fc.assert(
      fc.property(randomStatements, randomStatements, randomRequests, (before, after, requests) => {
        const answer = compareAccess(policyOfStatements(before), policyOfStatements(after));
        answers.add(answer);
        expectNoContradiction(answer, before, after, requests);
      }),
      { numRuns: 250 },
    );
    expect(answers).toContain("narrower");
    expect(answers).toContain("wider");
  });

  it("says nothing about two condition blocks that a request refutes", () => {
    const some = fc.array(randomTest, { minLength: 1, maxLength: 3 });
    const under = (tests: readonly RandomTest[]): Statements => [
      {
        Effect: "Allow",
        Action: ["*"],
        Resource: ["*"],
        Condition: tests.reduce<Tests>((block, test) => withTest(block, test) ?? block, {}),
      },
    ];
    fc.assert(
      fc.property(some, some, randomRequests, (old, fresh, requests) => {
        const [before, after] = [under(old), under(fresh)];
        const answer = compareAccess(policyOfStatements(before), policyOfStatements(after));
        expectNoContradiction(answer, before, after, requests);
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing about a policy after several edits that a request refutes", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.values(edits)), pick), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(randomStatements, steps, randomTest, randomRequests, (before, list, test, requests) => {
        const tested = addTest(before, list.length, test)?.[0] ?? before;
        const after = list.reduce<Statements>(
          (now, [edit, at]) => (now.length === 0 ? now : (edit(now, at)?.[0] ?? now)),
          tested,
        );
        const answer = compareAccess(policyOfStatements(before), policyOfStatements(after));
        expectNoContradiction(answer, before, after, requests);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(edits))("knows what the edit does: %s", (name) => {
    let done = 0;
    fc.assert(
      fc.property(randomStatements, pick, randomRequests, (before, at, requests) => {
        const edited = edits[name]?.(before, at);
        if (edited === undefined) return;
        done += 1;
        const [after, effect] = edited;
        const answer = compareAccess(policyOfStatements(before), policyOfStatements(after));
        expect([effect, "same"]).toContain(answer);
        expectNoContradiction(answer, before, after, requests.slice(0, 40));
      }),
      { numRuns: 100 },
    );
    expect(done).toBeGreaterThan(5);
  });

  it("knows that one more test narrows an Allow and widens a Deny", () => {
    fc.assert(
      fc.property(randomStatements, pick, randomTest, randomRequests, (before, at, test: RandomTest, requests) => {
        const edited = addTest(before, at, test);
        if (edited === undefined) return;
        const [after, effect] = edited;
        const answer = compareAccess(policyOfStatements(before), policyOfStatements(after));
        expect([effect, "same"]).toContain(answer);
        expectNoContradiction(answer, before, after, requests);
      }),
      { numRuns: 250 },
    );
  });
});
