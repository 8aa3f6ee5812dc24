import { type NewValue, Policy } from "@iam/policy";
import { describe, expect, test } from "vitest";
import { lostFromText, notFromText } from "../src/from-text/index.ts";
import { valueOf } from "../src/plain.ts";

function policy(...statements: readonly object[]): Policy {
  const value = valueOf(
    new Map<string, NewValue>([
      ["Version", "2012-10-17"],
      ["Statement", statements.map(toData)],
    ]),
  );
  if (value.kind !== "object") throw new TypeError("A policy is an object.");
  return new Policy(value);
}

function toData(json: unknown): NewValue {
  if (Array.isArray(json)) return json.map(toData);
  if (typeof json === "object" && json !== null) {
    return new Map(Object.entries(json).map(([key, value]) => [key, toData(value)]));
  }
  return String(json);
}

const allow = (elements: object): object => ({ Effect: "Allow", ...elements });
const bucket = "arn:aws:s3:::reports";
const queue = (region: string, partition = "aws"): string => `arn:${partition}:sqs:${region}:111122223333:jobs`;

describe("comes from the text", () => {
  test.each<[string, Policy, Policy]>([
    [
      "a statement that stays as it is",
      policy(allow({ Action: "s3:GetObject", Resource: "*" })),
      policy(allow({ Action: "s3:GetObject", Resource: "*" })),
    ],
    [
      "the bucket of its objects",
      policy(allow({ Action: "s3:ListBucket", Resource: `${bucket}/*` })),
      policy(allow({ Action: "s3:ListBucket", Resource: bucket })),
    ],
    [
      "the objects of a bucket, for the dead action in a statement of its own",
      policy(allow({ Action: ["s3:ListBucket", "s3:GetObject"], Resource: bucket })),
      policy(
        allow({ Action: "s3:ListBucket", Resource: bucket }),
        allow({ Action: "s3:GetObject", Resource: `${bucket}/*` }),
      ),
    ],
    [
      "the bucket of a prefix, held to the prefix",
      policy(allow({ Action: "s3:ListBucket", Resource: `${bucket}/2026/*` })),
      policy(
        allow({
          Action: "s3:ListBucket",
          Resource: bucket,
          Condition: { StringLike: { "s3:prefix": "2026/*" } },
        }),
      ),
    ],
    [
      "a prefix folded into the objects, its star escaped",
      policy(
        allow({
          Action: "s3:GetObject",
          Resource: `${bucket}/*`,
          Condition: { StringEquals: { "s3:prefix": "a*b" } },
        }),
      ),
      policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/a\${*}b*` })),
    ],
    [
      "the streams of a log group",
      policy(allow({ Action: "logs:PutLogEvents", Resource: "arn:aws:logs:eu-west-1:111122223333:log-group:app" })),
      policy(allow({ Action: "logs:PutLogEvents", Resource: "arn:aws:logs:eu-west-1:111122223333:log-group:app:*" })),
    ],
    [
      "another spelling of an ARN",
      policy(
        allow({ Action: "lambda:InvokeFunction", Resource: "arn:aws:lambda:eu-west-1:111122223333:function/send" }),
      ),
      policy(
        allow({ Action: "lambda:InvokeFunction", Resource: "arn:aws:lambda:eu-west-1:111122223333:function:send" }),
      ),
    ],
    [
      "everything for an action without resource types, the region kept",
      policy(allow({ Action: "ec2:DescribeInstances", Resource: "arn:aws:ec2:eu-west-1:111122223333:instance/*" })),
      policy(
        allow({
          Action: "ec2:DescribeInstances",
          Resource: "*",
          Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
        }),
      ),
    ],
    [
      "the users of a group's account",
      policy(allow({ Principal: { AWS: "arn:aws:iam::111122223333:group/Admins" }, Action: "sts:AssumeRole" })),
      policy(
        allow({
          Principal: { AWS: "arn:aws:iam::111122223333:root" },
          Action: "sts:AssumeRole",
          Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } },
        }),
      ),
    ],
    [
      "keys that exclude each other, in statements of their own",
      policy(
        allow({
          Action: "s3:GetObject",
          Resource: "*",
          Condition: {
            IpAddress: { "aws:SourceIp": "203.0.113.0/24" },
            StringEquals: { "aws:SourceVpc": "vpc-12345678" },
          },
        }),
      ),
      policy(
        allow({
          Action: "s3:GetObject",
          Resource: "*",
          Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
        }),
        allow({
          Action: "s3:GetObject",
          Resource: "*",
          Condition: { StringEquals: { "aws:SourceVpc": "vpc-12345678" } },
        }),
      ),
    ],
    [
      "a trust policy without its Resource",
      policy(allow({ Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole", Resource: "*" })),
      policy(allow({ Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" })),
    ],
    [
      "the account beside those that a Deny leaves out",
      policy({
        Effect: "Deny",
        NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/ann" },
        Action: "*",
        Resource: "*",
      }),
      policy({
        Effect: "Deny",
        NotPrincipal: { AWS: ["arn:aws:iam::111122223333:user/ann", "arn:aws:iam::111122223333:root"] },
        Action: "*",
        Resource: "*",
      }),
    ],
    [
      "a service by its first label",
      policy(allow({ Principal: { Service: "lambda.amazon.com" }, Action: "sts:AssumeRole" })),
      policy(allow({ Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" })),
    ],
    [
      "a misspelt Region, beside a resource that stays",
      policy(allow({ Action: "sqs:SendMessage", Resource: [queue("us-east-1"), queue("eu-wset-1")] })),
      policy(allow({ Action: "sqs:SendMessage", Resource: [queue("us-east-1"), queue("eu-west-1")] })),
    ],
    [
      "the partition of the Region",
      policy(allow({ Action: "sqs:SendMessage", Resource: queue("us-gov-west-1") })),
      policy(allow({ Action: "sqs:SendMessage", Resource: queue("us-gov-west-1", "aws-us-gov") })),
    ],
    [
      "an ARN without its first word",
      policy(allow({ Action: "s3:ListBucket", Resource: bucket.slice(4) })),
      policy(allow({ Action: "s3:ListBucket", Resource: bucket })),
    ],
    [
      "the host of an address as a principal and as a value",
      policy(allow({ Principal: { Service: "https://ec2.amazonaws.com/" }, Action: "sts:AssumeRole" })),
      policy(allow({ Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" })),
    ],
  ])("%s", (_, before, after) => {
    expect(notFromText(before, after)).toEqual([]);
    expect(lostFromText(before, after)).toEqual([]);
  });
});

describe("does not come from the text", () => {
  test.each<[string, Policy, Policy, string]>([
    [
      "another action",
      policy(allow({ Action: "s3:GetObject", Resource: "*" })),
      policy(allow({ Action: "s3:Get*", Resource: "*" })),
      "The action s3:Get* does not come from the statement's own text.",
    ],
    [
      "another resource",
      policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/a/*` })),
      policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/*` })),
      `The resource ${bucket}/* does not come from the statement's own text.`,
    ],
    [
      "a wildcard in an ARN that had none",
      policy(allow({ Action: "sqs:SendMessage", Resource: "arn:aws:sqs:eu-west-1:111122223333:jobs" })),
      policy(allow({ Action: "sqs:SendMessage", Resource: "arn:aws:sqs:*:111122223333:jobs" })),
      "The resource arn:aws:sqs:*:111122223333:jobs does not come from the statement's own text.",
    ],
    [
      "a statement of another text",
      policy(allow({ Action: "s3:GetObject", Resource: "*" })),
      policy(allow({ Action: "s3:GetObject", Resource: "*" }), allow({ Action: "s3:PutObject", Resource: "*" })),
      "The action s3:PutObject does not come from the statement's own text.",
    ],
    [
      "everything for an action with resource types",
      policy(allow({ Action: "s3:ListBucket", Resource: `${bucket}/*` })),
      policy(allow({ Action: "s3:ListBucket", Resource: "*" })),
      "The resource * does not come from the statement's own text.",
    ],
    [
      "a resource more for an action that had effect already",
      policy(allow({ Action: ["s3:GetObject", "s3:Put*"], Resource: bucket })),
      policy(allow({ Action: ["s3:GetObject", "s3:Put*"], Resource: [bucket, `${bucket}/*`] })),
      `s3:Put* had effect on ${bucket} already; ${bucket}/* grants more.`,
    ],
    [
      "the account of a group without a tie to its users",
      policy(allow({ Principal: { AWS: "arn:aws:iam::111122223333:group/Admins" }, Action: "sts:AssumeRole" })),
      policy(allow({ Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "sts:AssumeRole" })),
      "The principal arn:aws:iam::111122223333:root does not come from the statement's own text.",
    ],
    [
      "everyone",
      policy(allow({ Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" })),
      policy(allow({ Principal: "*", Action: "sts:AssumeRole" })),
      "The principal * does not come from the statement's own text.",
    ],
    [
      "another value of a key",
      policy(
        allow({ Action: "*", Resource: "*", Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
      ),
      policy(
        allow({ Action: "*", Resource: "*", Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } } }),
      ),
      "The condition StringEquals aws:RequestedRegion us-east-1 does not come from the statement's own text.",
    ],
    [
      "the opposite of a test",
      policy(
        allow({ Action: "*", Resource: "*", Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
      ),
      policy(
        allow({ Action: "*", Resource: "*", Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
      ),
      "The condition StringNotEquals aws:RequestedRegion eu-west-1 does not come from the statement's own text.",
    ],
    [
      "a test that holds without its key",
      policy(
        allow({ Action: "*", Resource: "*", Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
      ),
      policy(
        allow({
          Action: "*",
          Resource: "*",
          Condition: { StringEqualsIfExists: { "aws:RequestedRegion": "eu-west-1" } },
        }),
      ),
      "The condition StringEqualsIfExists aws:RequestedRegion eu-west-1 does not come from the statement's own text.",
    ],
    [
      "Allow, where Deny stood",
      policy({ Effect: "Deny", Action: "s3:GetObject", Resource: "*" }),
      policy(allow({ Action: "s3:GetObject", Resource: "*" })),
      "The effect Allow does not come from the statement's own text.",
    ],
    [
      "fewer exceptions",
      policy(allow({ NotAction: ["iam:*", "s3:*"], Resource: "*" })),
      policy(allow({ NotAction: ["iam:*"], Resource: "*" })),
      "The list NotAction iam:* does not come from the statement's own text.",
    ],
    [
      "another account among those that a Deny leaves out",
      policy({
        Effect: "Deny",
        NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/ann" },
        Action: "*",
        Resource: "*",
      }),
      policy({
        Effect: "Deny",
        NotPrincipal: { AWS: ["arn:aws:iam::111122223333:user/ann", "arn:aws:iam::444455556666:root"] },
        Action: "*",
        Resource: "*",
      }),
      "The list NotPrincipal AWS arn:aws:iam::111122223333:user/ann, AWS arn:aws:iam::444455556666:root does not come from the statement's own text.",
    ],
    [
      "no resource in a permission policy",
      policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/*` })),
      policy(allow({ Action: "s3:GetObject" })),
      "The resource is gone.",
    ],
    [
      "another Region in place of a real one",
      policy(allow({ Action: "sqs:SendMessage", Resource: queue("us-east-1") })),
      policy(allow({ Action: "sqs:SendMessage", Resource: queue("us-east-2") })),
      `The resource ${queue("us-east-2")} does not come from the statement's own text.`,
    ],
    [
      "a partition in which the Region is not",
      policy(allow({ Action: "sqs:SendMessage", Resource: queue("us-east-1") })),
      policy(allow({ Action: "sqs:SendMessage", Resource: queue("us-east-1", "aws-cn") })),
      `The resource ${queue("us-east-1", "aws-cn")} does not come from the statement's own text.`,
    ],
    [
      "the account of a pattern of roles without a tie to the pattern",
      policy(allow({ Principal: { AWS: "arn:aws:iam::111122223333:role/*" }, Action: "sts:AssumeRole" })),
      policy(allow({ Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "sts:AssumeRole" })),
      "The principal arn:aws:iam::111122223333:root does not come from the statement's own text.",
    ],
  ])("%s", (_, before, after, complaint) => {
    expect(notFromText(before, after)).toContain(complaint);
  });
});

describe("is lost", () => {
  const both = {
    IpAddress: { "aws:SourceIp": "203.0.113.0/24" },
    StringEquals: { "aws:PrincipalTag/team": "red" },
  };

  test("a test that a split statement does not keep", () => {
    const before = policy(allow({ Action: ["s3:GetObject", "s3:ListBucket"], Resource: bucket, Condition: both }));
    const after = policy(
      allow({ Action: "s3:ListBucket", Resource: bucket, Condition: both }),
      allow({ Action: "s3:GetObject", Resource: `${bucket}/*`, Condition: { IpAddress: both.IpAddress } }),
    );
    expect(lostFromText(before, after)).toEqual(["The test StringEquals aws:PrincipalTag/team red was dropped."]);
  });

  test("the prefix of what may be listed", () => {
    const before = policy(allow({ Action: "s3:ListBucket", Resource: `${bucket}/2026/*` }));
    const after = policy(allow({ Action: "s3:ListBucket", Resource: bucket }));
    expect(lostFromText(before, after)).toEqual([`${bucket} can be listed beyond the prefix 2026/*.`]);
  });

  test("what a Deny denied", () => {
    const before = policy({ Effect: "Deny", Action: ["s3:GetObject", "s3:PutObject"], Resource: bucket });
    const after = policy({ Effect: "Deny", Action: "s3:GetObject", Resource: `${bucket}/*` });
    expect(lostFromText(before, after)).toEqual(["s3:PutObject is no longer denied."]);
  });
});

describe("what is mistyped", () => {
  const before = policy({ Effect: "Allow", actions: "s3:GetObject", Resource: "*" });
  const after = policy(allow({ Action: "s3:GetObject", Resource: "*" }));

  test("an element under a mistyped name is in the text", () => {
    expect(notFromText(before, after)).toEqual([]);
    expect(notFromText(before, policy(allow({ Action: "s3:PutObject", Resource: "*" })))).toHaveLength(1);
  });

  test("statements under a mistyped name are in the text", () => {
    const { value } = before;
    const renamed = new Policy({
      ...value,
      entries: value.entries.map((entry) =>
        entry.value.kind === "array" ? { ...entry, key: { ...entry.key, parts: ["Statements"] } } : entry,
      ),
    });
    expect(renamed.statements).toHaveLength(0);
    expect(notFromText(renamed, after)).toEqual([]);
    expect(notFromText(renamed, policy(allow({ Action: "s3:PutObject", Resource: "*" })))).not.toEqual([]);
  });

  test("typographic dashes are plain ones", () => {
    const dashed = policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/a\u2013b` }));
    expect(notFromText(dashed, policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/a-b` })))).toEqual([]);
    expect(notFromText(dashed, policy(allow({ Action: "s3:GetObject", Resource: `${bucket}/ab` })))).not.toEqual([]);
  });

  test("an effect that AWS does not read, a person may choose, and a fix may not", () => {
    const none = policy({ Action: "s3:GetObject", Resource: "*" });
    expect(notFromText(none, after, true)).toEqual([]);
    expect(notFromText(none, after)).toHaveLength(1);
    const deny = policy({ Effect: "Deny", Action: "s3:GetObject", Resource: "*" });
    expect(notFromText(deny, after, true)).toHaveLength(1);
  });
});
