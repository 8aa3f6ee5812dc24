import type { PolicyType } from "@iam/policy";
import fc from "fast-check";
import type { Subject } from "./promise.ts";

/**
 * Policies over a small alphabet, in which the words that go wrong together stand close by, so that the rules find much:
 * buckets beside objects, groups beside accounts, keys that exclude each other, variables in an old version.
 */
const ACTIONS = [
  "s3:ListBucket",
  "s3:GetObject",
  "s3:Put*",
  "s3:*",
  "s3:ListAllMyBuckets",
  "ec2:DescribeInstances",
  "ec2:TerminateInstances",
  "iam:PassRole",
  "iam:AttachUserPolicy",
  "logs:PutLogEvents",
  "*",
];

const RESOURCES = [
  "*",
  "arn:aws:s3:::reports",
  "arn:aws:s3:::reports/*",
  "arn:aws:s3:::reports/2026/*",
  "arn:aws:s3:::home/${aws:username}/*",
  "arn:aws:ec2:eu-west-1:111122223333:instance/*",
  "arn:aws:iam::111122223333:role/app",
  "arn:aws:logs:eu-west-1:111122223333:log-group:app",
];

const TRUST_ACTIONS = ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:*"];

const ACCOUNTS = [
  "*",
  "444455556666",
  "arn:aws:iam::444455556666:root",
  "arn:aws:iam::111122223333:group/Admins",
  "arn:aws:iam::111122223333:user/ann",
  "arn:aws:iam::111122223333:role/app",
];

const TESTS: readonly (readonly [operator: string, key: string, values: readonly string[]])[] = [
  ["StringLike", "s3:prefix", ["2026/*", "a?"]],
  ["StringEquals", "s3:prefix", ["2026/", "*"]],
  ["IpAddress", "aws:SourceIp", ["203.0.113.0/24", "10.0.0.0/8"]],
  ["StringEquals", "aws:SourceVpc", ["vpc-12345678", "vpc-87654321"]],
  ["StringEquals", "aws:RequestedRegion", ["eu-west-1", "us-east-1"]],
  ["StringNotEquals", "aws:RequestedRegion", ["eu-west-1"]],
  ["StringEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"]],
  ["StringEquals", "aws:username", ["ann", "${aws:username}"]],
  ["Bool", "aws:MultiFactorAuthPresent", ["true", "false"]],
  ["BoolIfExists", "aws:MultiFactorAuthPresent", ["true", "false"]],
  ["DateLessThan", "aws:CurrentTime", ["2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"]],
  ["StringEquals", "sts:ExternalId", ["vendor-7f3a9c", "*"]],
  ["StringLike", "sts:ExternalId", ["*"]],
];

/** One text or a list of texts, as people write them. */
function some(words: readonly string[]): fc.Arbitrary<string | string[]> {
  const one = fc.constantFrom(...words);
  return fc.oneof(one, fc.uniqueArray(one, { minLength: 1, maxLength: 3 }));
}

type Block = Record<string, Record<string, string | string[]>>;

const condition: fc.Arbitrary<Block> = fc
  .uniqueArray(fc.constantFrom(...TESTS), { minLength: 1, maxLength: 3 })
  .chain((tests) =>
    fc.tuple(...tests.map(([operator, key, values]) => fc.tuple(fc.constant([operator, key] as const), some(values)))),
  )
  .map((tests) => {
    const block: Block = {};
    for (const [[operator, key], values] of tests) block[operator] = { ...block[operator], [key]: values };
    return block;
  });

const head = {
  Sid: fc.option(fc.constantFrom("Read", "Write"), { nil: undefined }),
  Effect: fc.constantFrom("Allow", "Allow", "Allow", "Deny"),
};

const tail = { Condition: fc.option(condition, { nil: undefined, freq: 2 }) };

const principal = fc.oneof(
  fc.constant("*"),
  some(ACCOUNTS).map((AWS) => ({ AWS })),
  fc.constantFrom("ec2.amazonaws.com", "lambda.amazonaws.com").map((Service) => ({ Service })),
  fc.constant({ Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }),
);

/** A misspelt action stands alone: nothing can be told of a statement while one of its actions is unknown. */
const action = fc.oneof({ weight: 9, arbitrary: some(ACTIONS) }, { weight: 1, arbitrary: fc.constant("s3:GetObjct") });
const resource = some(RESOURCES);

const permission = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ...head, Action: action, Resource: resource, ...tail }) },
  { weight: 1, arbitrary: fc.record({ ...head, NotAction: action, Resource: resource, ...tail }) },
  { weight: 1, arbitrary: fc.record({ ...head, Action: action, NotResource: resource, ...tail }) },
);

const trust = fc.record({ ...head, Principal: principal, Action: some(TRUST_ACTIONS), ...tail });

/** The types are told, as settings tell them: guessed from the shape, a type may become another with an edit. */
const STATEMENTS: Readonly<Partial<Record<PolicyType, fc.Arbitrary<object>>>> = {
  identity: permission,
  "service-control": permission,
  resource: fc.record({ ...head, Principal: principal, Action: action, Resource: resource, ...tail }),
  trust,
};

const policy = fc
  .constantFrom(...(Object.entries(STATEMENTS) as [PolicyType, fc.Arbitrary<object>][]))
  .chain(([policyType, statement]) =>
    fc.record({
      policyType: fc.constant(policyType),
      document: fc.record({
        Version: fc.constantFrom("2012-10-17", "2012-10-17", "2012-10-17", "2008-10-17", undefined),
        Statement: fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 3 })),
      }),
    }),
  );

/** A policy of a known type, in one of several layouts; where it has several lines, some end in a comment of their own. */
export const generatedPolicy: fc.Arbitrary<Subject> = fc
  .tuple(policy, fc.constantFrom(0, 2, 4, "\t"), fc.constantFrom("\n", "\r\n"), fc.constantFrom(0, 0, 1, 2, 3))
  .map(([{ policyType, document }, indent, lineEnd, every]) => ({
    settings: { policyType },
    manyFaults: true,
    code: JSON.stringify(document, null, indent)
      .split("\n")
      .map((line, index) => (indent !== 0 && every > 0 && index % every === 0 ? `${line} // ${String(index)}` : line))
      .join(lineEnd),
  }));
