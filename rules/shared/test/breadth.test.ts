import type { ResourceItem } from "@iam/policy";
import { Policy, ResourceItem as Resource, Statement } from "@iam/policy";
import { actionOf } from "@iam/service-reference";
import { describe, expect, test } from "vitest";
import { coverAction, coversKind, kindOf } from "../breadth.ts";

const empty = { kind: "object", range: [0, 0], entries: [] } as const;
const statement = new Statement(new Policy(empty), empty, 0);
const resource = (written: string): ResourceItem =>
  new Resource({ kind: "text", range: [0, 0], parts: [written] }, statement);

describe("coversKind", () => {
  test.each([
    ["*", true],
    ["arn:aws:iam::*", true],
    ["arn:aws:iam::111122223333:role/*", true],
    ["arn:aws-cn:iam::*:*", true],
    ["arn:aws:*:*:*:role/*", true],
    ["arn:aws:iam::111122223333:role/app", false],
    ["arn:aws:iam::111122223333:role/app/*", false],
    ["arn:aws:iam::111122223333:user/*", false],
    ["arn:aws:s3:::*", false],
  ])("%s is every role: %s", (written, expected) => {
    expect(coversKind(resource(written), kindOf("iam", "role/*"))).toBe(expected);
  });
});

describe("coverAction", () => {
  test.each([
    ["s3:PutBucketPolicy", ["arn:aws:s3:::*"], true],
    ["s3:PutBucketPolicy", ["arn:aws:s3:::reports"], false],
    ["lambda:AddPermission", ["arn:aws:lambda:eu-west-1:111122223333:function:*"], true],
    ["redshift:GetClusterCredentials", ["arn:aws:redshift:*:*:dbname:*/*", "arn:aws:redshift:*:*:dbuser:*/*"], true],
    ["redshift:GetClusterCredentials", ["arn:aws:redshift:*:*:dbname:*/*", "arn:aws:redshift:*:*:dbuser:c/a"], false],
    ["ram:CreateResourceShare", ["*"], true],
    ["elasticmapreduce:RunJobFlow", ["arn:aws:elasticmapreduce:eu-west-1:111122223333:cluster/a"], false],
  ])("%s on %j: %s", (name, resources, expected) => {
    expect(coverAction(resources.map(resource), actionOf(name) ?? { resourceTypes: [] })).toBe(expected);
  });
});
