import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../src/edit-distance.ts";
import { actionOf, nearestAction, nearestService, serviceOf } from "../src/index.ts";
import { otherActionNames, otherServiceNames } from "../src/other-names.ts";

describe("nearestAction", () => {
  it.each([
    ["s3:GetObejct", "s3:GetObject"],
    ["S3:getobjects", "s3:GetObject"],
    ["ec2:DescribeInstance", "ec2:DescribeInstances"],
    ["dynamo:GetItem", "dynamodb:GetItem"],
    ["elb:DescribeLoadBalancers", "elasticloadbalancing:DescribeLoadBalancers"],
    ["secrets-manager:GetSecretValue", "secretsmanager:GetSecretValue"],
    ["dynamo:GetItm", "dynamodb:GetItem"],
    ["s3:HeadObject", "s3:GetObject"],
    ["s3:ListBuckets", "s3:ListAllMyBuckets"],
    ["s3:ListObject", "s3:ListBucket"],
    ["s3:ListObjectsV2", "s3:ListBucket"],
    ["lambda:Invoke", "lambda:InvokeFunction"],
  ])("of %s is %s", (text, expected) => {
    expect(nearestAction(text)).toBe(expected);
  });

  it.each([
    "",
    ":",
    "s3",
    "s3:",
    ":GetObject1",
    "s3:GetObject",
    "s3:GetObj*",
    "s3:Gt?bject",
    "s3:Frobnicate",
    "nosuchservice:Frobnicate",
    // The service is right, so an action of that name in another service is chance.
    "ec2:InvokeFunction",
    // A service that AWS has closed: another one has an action of that name.
    "deepracer:GetTrack",
    // Several services have the action, so none is likelier than the others.
    "sns:SendMessage",
    "__proto__:constructor",
    "s3:__proto__",
  ])("of %j is unknown", (text) => {
    expect(nearestAction(text)).toBeUndefined();
  });

  it("is a known action, for every text", () => {
    fc.assert(
      fc.property(fc.constantFrom("s3", "iam", "dynamo", "x", ""), fc.string({ maxLength: 12 }), (prefix, name) => {
        const found = nearestAction(`${prefix}:${name}`);
        expect(found === undefined || actionOf(found)?.id === found).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("nearestService", () => {
  it.each([
    ["dynamo", "dynamodb"],
    ["lamda", "lambda"],
    ["ELB", "elasticloadbalancing"],
    ["secrets_manager", "secretsmanager"],
    ["access_analyzer", "access-analyzer"],
    ["api-gateway", "apigateway"],
    ["step-functions", "states"],
    ["cloudformaton", "cloudformation"],
  ])("of %s is %s", (prefix, expected) => {
    expect(nearestService(prefix)).toBe(expected);
  });

  it.each(["", "s3", "S3", "zz", "frobnicator", "__proto__", "constructor"])("of %j is unknown", (prefix) => {
    expect(nearestService(prefix)).toBeUndefined();
  });
});

describe("names kept by hand", () => {
  it("lead from unknown names to known ones", () => {
    for (const [other, prefix] of otherServiceNames) {
      expect(serviceOf(other), other).toBeUndefined();
      expect(serviceOf(prefix), prefix).toBeDefined();
    }
    for (const [other, id] of otherActionNames) {
      expect(other).toBe(other.toLowerCase());
      expect(actionOf(other), other).toBeUndefined();
      expect(actionOf(id)?.id, id).toBe(id);
    }
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "ab", 1],
    ["abc", "abd", 1],
    ["abc", "acb", 1],
    ["abcd", "badc", 2],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("of %j and %j is %d", (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });

  it("says that it is above the limit, and nothing else, for every pair and limit", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, fc.nat(8), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 20), limit + 1));
      }),
    );
  });
});
