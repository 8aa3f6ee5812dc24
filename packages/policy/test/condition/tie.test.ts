import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConditionTest } from "../../src/condition/test.ts";
import { tiesCaller, tyingOperator, whyUntied } from "../../src/condition/tie.ts";
import type { Json } from "../helpers.ts";
import { hole, statementUnder, template } from "../helpers.ts";

function testOf(operator: string, key: string, value: Json, version?: string): ConditionTest {
  const [only] = statementUnder({ [operator]: { [key]: value } }, version).tests;
  if (only === undefined) throw new Error("no test");
  return only;
}

const account = fc.stringMatching(/^[0-9]{12}$/);
const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);

describe("for every account", () => {
  test("an ARN ties by it, whatever the name, and not by the name alone", () => {
    fc.assert(
      fc.property(account, word, fc.constantFrom("ArnLike", "ArnEquals", "StringLike"), (id, name, operator) => {
        expect(tiesCaller(testOf(operator, "aws:PrincipalArn", `arn:aws:iam::${id}:role/${name}*`))).toBe(true);
        expect(tiesCaller(testOf(operator, "aws:PrincipalArn", `arn:aws:iam::*:role/${name}`))).toBe(false);
      }),
    );
  });

  test("one value that names nobody unties the others", () => {
    fc.assert(
      fc.property(account, (id) => {
        expect(tiesCaller(testOf("StringLike", "aws:SourceAccount", [id]))).toBe(true);
        expect(tiesCaller(testOf("StringLike", "aws:SourceAccount", [id, "*"]))).toBe(false);
        expect(tiesCaller(testOf("StringEqualsIfExists", "aws:SourceAccount", id))).toBe(false);
        expect(tyingOperator(testOf("StringEqualsIfExists", "aws:SourceAccount", id))).toBe("StringEquals");
      }),
    );
  });
});

test("a network ties up to /8, and in IPv6 up to /32", () => {
  expect(tiesCaller(testOf("IpAddress", "aws:SourceIp", "12.0.0.0/8"))).toBe(true);
  expect(tiesCaller(testOf("IpAddress", "aws:SourceIp", "12.0.0.0/7"))).toBe(false);
  expect(tiesCaller(testOf("IpAddress", "aws:SourceIp", "2001:db8::/32"))).toBe(true);
  expect(tiesCaller(testOf("IpAddress", "aws:SourceIp", "2001:db8::/31"))).toBe(false);
});

test("S3 names an owner by its bucket, unless the ARN is of something else", () => {
  expect(tiesCaller(testOf("ArnLike", "aws:SourceArn", "arn:aws:s3:::reports"))).toBe(true);
  expect(tiesCaller(testOf("ArnLike", "aws:SourceArn", "arn:aws:s3:*:*:reports"))).toBe(true);
  expect(tiesCaller(testOf("ArnLike", "aws:SourceArn", "arn:aws:s3:::reports*"))).toBe(false);
  expect(tiesCaller(testOf("ArnLike", "s3:DataAccessPointArn", "arn:aws:s3:*:*:accesspoint/reports"))).toBe(false);
});

test("a policy variable ties nothing, where it is one", () => {
  expect(tiesCaller(testOf("StringEquals", "aws:PrincipalOrgID", "${aws:ResourceOrgID}"))).toBe(false);
  expect(tiesCaller(testOf("StringEquals", "aws:PrincipalOrgID", "${aws:ResourceOrgID}", "2008-10-17"))).toBe(true);
});

test("what the file does not tell may tie, but not past a star that it does tell", () => {
  expect(tiesCaller(testOf("StringLike", "aws:PrincipalOrgID", template(hole("var.organization"))))).toBe(true);
  expect(
    tiesCaller(testOf("ArnLike", "aws:PrincipalArn", template("arn:aws:iam::", hole("var.account"), ":root"))),
  ).toBe(true);
  expect(tiesCaller(testOf("ArnLike", "aws:PrincipalArn", template("arn:aws:iam::*:role/", hole("var.role"))))).toBe(
    false,
  );
});

test("keys that tell nothing of the caller say why", () => {
  expect(whyUntied(testOf("StringEquals", "AWS:PrincipalTag/Team", "reports"))).toContain("tag");
  expect(whyUntied(testOf("StringEquals", "aws:ResourceAccount", "111122223333"))).toContain("resource");
  expect(whyUntied(testOf("StringEquals", "s3:prefix", "reports"))).toContain("caller");
});

test("operators that ask for no certain value", () => {
  expect(whyUntied(testOf("Null", "aws:PrincipalOrgID", "false"))).toContain("Null");
  expect(whyUntied(testOf("StringNotEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5"))).toContain("may not");
  expect(tyingOperator(testOf("StringNotEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5"))).toBeUndefined();
  expect(tyingOperator(testOf("ForAllValues:StringLikeIfExists", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/*"))).toBe(
    "ForAnyValue:StringLike",
  );
  expect(tyingOperator(testOf("StringLikeIfExists", "aws:PrincipalOrgID", "*"))).toBeUndefined();
});
