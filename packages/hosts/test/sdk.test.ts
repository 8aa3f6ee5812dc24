import { edit } from "@iam/policy";
import { describe, expect, test } from "vitest";
import { change, find, only, pointedAt, statementOf, summary } from "./javascript-helpers.ts";

const POLICY = `{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }] }`;
const TEXT = `JSON.stringify(${POLICY})`;

describe("the type of a policy by the operation", () => {
  test.each([
    [`new CreatePolicyCommand({ PolicyDocument: ${TEXT} })`, "identity", undefined],
    [`iam.createPolicy({ PolicyDocument: ${TEXT} }, callback)`, "identity", undefined],
    [`new PutRolePolicyCommand({ PolicyDocument: ${TEXT} })`, "identity", "role"],
    [`await client.putUserPolicy({ PolicyDocument: ${TEXT} })`, "identity", "user"],
    [`new PutGroupPolicyCommand({ PolicyDocument: ${TEXT} })`, "identity", "group"],
    [`new CreateRoleCommand({ AssumeRolePolicyDocument: ${TEXT} })`, "trust", undefined],
    [`new UpdateAssumeRolePolicyCommand({ PolicyDocument: ${TEXT} })`, "trust", undefined],
    [`new SimulateCustomPolicyCommand({ PolicyInputList: [${TEXT}] })`, "identity", undefined],
    [`new PutInlinePolicyToPermissionSetCommand({ InlinePolicy: ${TEXT} })`, "identity", "permission-set"],
    [`new AssumeRoleCommand({ Policy: ${TEXT} })`, "session", undefined],
    [`sts.getFederationToken({ Policy: ${TEXT} })`, "session", undefined],
    [`new PutBucketPolicyCommand({ Policy: ${TEXT} })`, "resource", undefined],
    [`new PutKeyPolicyCommand({ Policy: ${TEXT} })`, "resource", undefined],
    [`new SetQueueAttributesCommand({ Attributes: { Policy: ${TEXT} } })`, "resource", undefined],
    [`new SetTopicAttributesCommand({ AttributeName: "Policy", AttributeValue: ${TEXT} })`, "resource", undefined],
    [`new PutResourcePolicyCommand({ ResourcePolicy: ${TEXT} })`, "resource", undefined],
    [`new SetRepositoryPolicyCommand({ policyText: ${TEXT} })`, "resource", undefined],
    [`new CreateVpcEndpointCommand({ PolicyDocument: ${TEXT} })`, "endpoint", undefined],
    [`new CreatePolicyCommand({ Type: "SERVICE_CONTROL_POLICY", Content: ${TEXT} })`, "service-control", undefined],
    [`new CreatePolicyCommand({ Type: "RESOURCE_CONTROL_POLICY", Content: ${TEXT} })`, "resource-control", undefined],
    [`new CreatePolicyCommand({ Type: "TAG_POLICY", Content: ${TEXT} })`, undefined, undefined],
    [`new ValidatePolicyCommand({ policyType: "RESOURCE_POLICY", policyDocument: ${TEXT} })`, "resource", undefined],
    [`const params = { Policy: ${TEXT} }; s3.putBucketPolicy(params)`, "resource", undefined],
    [`const policy = ${POLICY}; s3.putBucketPolicy({ Policy: JSON.stringify(policy) })`, "resource", undefined],
    [`save({ assumeRolePolicyDocument: ${POLICY} })`, "trust", undefined],
    [`save({ RoleName: "r", PolicyDocument: ${POLICY} })`, "identity", "role"],
    [`export const policy = ${POLICY};`, undefined, undefined],
    [
      `const policy = ${POLICY}; iam.createPolicy({ PolicyDocument: JSON.stringify(policy) }); s3.putBucketPolicy({ Policy: JSON.stringify(policy) });`,
      undefined,
      undefined,
    ],
  ])("%s", (code, type, holder) => {
    const { facts } = only(code).policy;
    expect([facts.type, facts.holder]).toEqual([type, holder]);
  });
});

describe("JSON in a text", () => {
  test.each([
    ["a string", `'{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}'`],
    ["a template literal", '`{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }`'],
    [
      "text that is URL-encoded",
      JSON.stringify(encodeURIComponent('{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}')),
    ],
  ])("in %s", (_, text) => {
    expect(only(`iam.putUserPolicy({ PolicyDocument: ${text} });`).policy.statements.map(summary)).toEqual([
      "Allow | s3:GetObject | *",
    ]);
  });
  test("with expressions, exactly placed and edited", () => {
    const text =
      'iam.putUserPolicy({ PolicyDocument: `{\n  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${bucket}/\\${aws:username}" }]\n}` });';
    const located = only(text);
    const { action, resource } = statementOf(located);
    expect(resource?.items.map((item) => item.text)).toEqual(["arn:aws:s3:::${bucket}/${aws:username}"]);
    expect(pointedAt(text, located, action?.items[0]?.value ?? { range: [0, 0] })).toBe('"s3:GetObject"');
    const after = change(text, (found) =>
      edit.rewriteStatement(statementOf(found), { resources: ["arn:aws:s3:::${bucket}/home/${aws:username}"] }),
    );
    expect(after).toContain('"Resource": "arn:aws:s3:::${bucket}/home/\\${aws:username}"');
  });
  test("takes no expression that the text does not have", () => {
    const text =
      'iam.putUserPolicy({ PolicyDocument: `{ "Statement": [{ "Effect": "Allow", "Action": "a:b", "Resource": "${bucket.bucketArn}" }] }` });';
    const other = "arn:${bucket.stack.partition}:s3:::other";
    expect(change(text, (found) => edit.rewriteStatement(statementOf(found), { resources: [other] }))).toBeNull();
  });
});

describe("an object literal", () => {
  test("has expressions as holes, and keeps them", () => {
    const text =
      "put({ Policy: JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: ['s3:GetObject'], Resource: arns } }) });";
    expect(only(text).policy.statements.map(summary)).toEqual([
      "Allow | AWS:arn:aws:iam::${account}:root | s3:GetObject | ?",
    ]);
    const after = change(text, (found) =>
      edit.addCondition(statementOf(found), {
        operator: "StringEquals",
        key: "aws:SourceAccount",
        values: "111122223333",
      }),
    );
    expect(after).toContain("Resource: arns, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }");
  });
  test("in a class, a function, an export", () => {
    expect(
      find(`class A { policy = ${POLICY}; m() { return ${POLICY}; } }\nexport default () => (${POLICY});`),
    ).toHaveLength(3);
  });
  test("with `as const` and `satisfies`", () => {
    expect(find(`const a = ${POLICY} as const;\nconst b = ${POLICY} satisfies Policy;`)).toHaveLength(2);
  });
  test("that is no policy", () => {
    expect(
      find(
        `const statement = { Statement: ["a"], Version: 3 }; const Statement = [{ Effect: "Allow", Action: "s3:*" }];`,
      ),
    ).toEqual([]);
  });
});
