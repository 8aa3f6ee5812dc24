import { compilePattern, intersects, writtenResource } from "@iam/policy";
import { serviceOf, servicePrefixes } from "@iam/service-reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endsOpenAsUsual, mayFit, plainArn, shapeOf, startsOpen } from "../arn-shape.ts";

const types = servicePrefixes().flatMap((prefix) => [...(serviceOf(prefix)?.resourceTypes.values() ?? [])].flat());
const resources = fc.oneof(
  fc.constantFrom(
    "*",
    "a",
    "a*",
    "*/*",
    "a/*",
    "a:*",
    "accesspoint/*",
    "${aws:username}*",
    "${*}*",
    "?",
    "",
    "a/",
    "a:",
  ),
  fc.stringMatching(/^[ab/:*?]{0,6}$/u),
);
const field = (word: string) => fc.constantFrom("", "*", "a", "aws", "us-west-2", "a*", "?", "${aws:username}", word);

describe("mayFit", () => {
  test("for every type and every ARN of its service, says what the whole patterns say, or nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.record({ region: field("eu-west-1"), account: field("111122223333"), resource: resources, cut: fc.nat(30) }),
        fc.boolean(),
        (type, { region, account, resource, cut }, isNear) => {
          const { service } = type.arnFields;
          const start = type.arnFields.resource.replaceAll(/\$\{[^}]*\}/gu, "x").slice(0, isNear ? cut : 0);
          const text = `arn:aws:${service}:${region}:${account}:${start}${resource}`;
          const plain = plainArn(writtenResource([text], true));
          const told = plain === undefined ? undefined : mayFit(plain, shapeOf(type));
          if (told === undefined) return;
          expect(intersects(compilePattern(text), type.pattern) !== "no", `${text} and ${type.arnFormat}`).toBe(told);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test("for every type, an ARN that starts open fits a format that ends so", () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.constantFrom("*", "aws*"), resources, (type, partition, resource) => {
        if (!endsOpenAsUsual(shapeOf(type))) return;
        const text = `arn:${partition}:s3:::${resource}`;
        expect(startsOpen(writtenResource([text], true))).toBe(true);
        expect(intersects(compilePattern(text), type.pattern), `${text} and ${type.arnFormat}`).not.toBe("no");
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["arn:aws:iam::111122223333:role/a*", "role", true],
    ["arn:aws:iam::111122223333:role/a*", "user", false],
    ["arn:aws:iam::*:role/a", "user", true],
    ["arn:aws:iam:us-east-1:*:role/a", "role", false],
    ["arn:aws:iam::111122223333:role/a", "role", undefined],
    ["arn:aws:iam:*::role/a", "user", true],
  ])("%s and the IAM type %s: %s", (text, name, expected) => {
    const type = serviceOf("iam")?.resourceTypes.get(name)?.[0];
    const plain = plainArn(writtenResource([text], true));
    expect(type && plain && mayFit(plain, shapeOf(type))).toBe(expected);
  });
});
