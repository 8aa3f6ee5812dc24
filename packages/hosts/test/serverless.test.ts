import { describe, expect, test } from "vitest";
import { edit } from "@iam/policy";
import { NEEDLES } from "../src/index.ts";
import { changed, findIn, onlyPolicy, opened, statementOf } from "./cloudformation-helpers.ts";

const STATEMENT = "{ Effect: Allow, Action: s3:GetObject, Resource: '*' }";

function types(text: string): readonly string[] {
  return findIn(text, "serverless.yml").map(({ policy }) =>
    `${policy.facts.type ?? ""} ${policy.facts.holder ?? ""}`.trim(),
  );
}

/** A service with one statement, whose resource this is. */
function withResource(resource: string, more = ""): string {
  return `service: s
provider:
  name: aws
  iam:
    role:
      statements:
        - Effect: Allow
          Action: s3:GetObject
          Resource: ${resource}
resources:
  Resources:
    Files: { Type: AWS::S3::Bucket }
${more}`;
}

describe("where statements live", () => {
  test.each([
    [
      "the role of all functions",
      `provider: { name: aws, iam: { role: { statements: [${STATEMENT}] } } }`,
      ["identity role"],
    ],
    ["the older place of it", `provider: { name: aws, iamRoleStatements: [${STATEMENT}] }`, ["identity role"]],
    [
      "a function",
      `provider: { name: aws }\nfunctions: { a: { iamRoleStatements: [${STATEMENT}] }, b: {} }`,
      ["identity role"],
    ],
    [
      "a state machine",
      `provider: { name: aws }\nstepFunctions: { stateMachines: { a: { iamRoleStatements: [${STATEMENT}] } } }`,
      ["identity role"],
    ],
    ["the API", `provider: { name: aws, apiGateway: { resourcePolicy: [${STATEMENT}] } }`, ["resource"]],
    ["the older place of it", `provider: { name: aws, resourcePolicy: [${STATEMENT}] }`, ["resource"]],
    [
      "resources",
      `provider: { name: aws }\nresources: { Resources: { A: { Type: AWS::S3::BucketPolicy, Properties: { PolicyDocument: { Statement: [${STATEMENT}] } } } } }`,
      ["resource"],
    ],
    [
      "a list of resources",
      `provider: { name: aws }\nresources: [ "\${file(a.yml)}", { Resources: { A: { Type: AWS::IAM::RolePolicy, Properties: { PolicyDocument: { Statement: [${STATEMENT}] } } } } } ]`,
      ["identity role"],
    ],
    ["statements in another file", `provider: { name: aws, iamRoleStatements: "\${file(iam.yml)}" }`, []],
    [
      "a provider that is a text",
      `provider: aws\nfunctions: { a: { iamRoleStatements: [${STATEMENT}] } }`,
      ["identity role"],
    ],
    ["another provider", `provider: { name: google, iamRoleStatements: [${STATEMENT}] }`, []],
    ["one of two lists", `provider: { name: aws, iamRoleStatements: !If [c, [${STATEMENT}], []] }`, ["identity role"]],
  ])("%s: %s", (_, text, expected) => {
    expect(types(`service: s\n${text}\n`)).toEqual(expected);
  });

  test.each([
    `service: s\nprovider: { name: aws, iam: { role: { statements: [${STATEMENT}] } } }\n`,
    `{ "service": "s", "provider": { "name": "aws", "iam": { "role": { "statements": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] } } } }`,
  ])("a needle stands in %s", (text) => {
    expect(NEEDLES.some((needle) => text.includes(needle))).toBe(true);
    expect(types(text)).toEqual(["identity role"]);
  });

  test("what is no service is none", () => {
    expect(types(`provider: { name: aws, iamRoleStatements: [${STATEMENT}] }\n`)).toEqual([]);
  });

  test("the framework adds the version", () => {
    const { policy } = onlyPolicy(withResource("'*'"));
    expect(policy.version).toBe("2012-10-17");
    expect(policy.facts.owner).toEqual(["provider"]);
  });

  test("a statement of another file is passed over", () => {
    const { policy } = onlyPolicy(
      `service: s\nprovider: { name: aws, iamRoleStatements: ["\${file(a.yml)}", ${STATEMENT}] }\n`,
    );
    expect(policy.statements).toHaveLength(1);
  });
});

describe("what is filled in", () => {
  function shape(resource: string, more = ""): string {
    const [item] = statementOf(onlyPolicy(withResource(resource, more))).resource?.items ?? [];
    if (item === undefined) throw new Error("There is no resource.");
    return opened(item);
  }

  test.each([
    ["a bucket of resources", "!Sub ${Files.Arn}/*", "arn:${AWS::Partition}:s3:::${Files}/*"],
    [
      "the deployment bucket",
      "!GetAtt ServerlessDeploymentBucket.Arn",
      "arn:${AWS::Partition}:s3:::${ServerlessDeploymentBucket}",
    ],
    ["a marker", "arn:aws:s3:::${self:custom.bucket}/*", "arn:aws:s3:::${self:custom.bucket}/*"],
    [
      "a marker in a marker",
      "arn:aws:s3:::${self:custom.${opt:stage, 'dev'}.bucket}",
      "arn:aws:s3:::${self:custom.${opt:stage, 'dev'}.bucket}",
    ],
    ["a marker in Fn::Sub", "!Sub ${Files.Arn}/${sls:stage}/*", "arn:${AWS::Partition}:s3:::${Files}/${sls:stage}/*"],
    ["the account", "arn:aws:iam::${aws:accountId}:role/a", "arn:aws:iam::${AWS::AccountId}:role/a"],
    ["a policy variable", "arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::b/${aws:username}"],
    ["a marker that never closes", "'arn:aws:s3:::${self:b'", "arn:aws:s3:::${self:b"],
  ])("%s", (_, resource, text) => {
    expect(shape(resource)).toBe(text);
  });

  test("a marker is a hole, and a policy variable is none", () => {
    const kinds = (resource: string) =>
      statementOf(onlyPolicy(withResource(resource))).resource?.items[0]?.value.parts.map((part) => typeof part);
    expect(kinds("${self:custom.arn}/x")).toEqual(["object", "string"]);
    expect(kinds("a/${aws:username}")).toEqual(["string"]);
    expect(kinds("a/${s3:prefix}")).toEqual(["string"]);
    expect(kinds("a/${s3:bucket/key}")).toEqual(["string", "object"]);
    expect(kinds("${AWS::Region}")).toEqual(["string"]);
  });

  test("a function of the service", () => {
    const functions = "functions:\n  send-mail_now: { handler: a.b }\n";
    expect(shape("!GetAtt SendDashmailUnderscorenowLambdaFunction.Arn", functions)).toBe(
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${SendDashmailUnderscorenowLambdaFunction}",
    );
  });
});

describe("fixes", () => {
  const rewritten = (resource: string, text: string): string | undefined =>
    /Resource: (.*)/u
      .exec(
        changed(withResource(resource), (located) =>
          edit.rewriteStatement(statementOf(located), { resources: [text] }),
        ) ?? "",
      )?.[1]
      ?.replaceAll(/["']/gu, "");

  test.each([
    [
      "a marker stays in a plain text",
      "arn:aws:s3:::${self:custom.bucket}/*",
      "arn:aws:s3:::${self:custom.bucket}",
      "arn:aws:s3:::${self:custom.bucket}",
    ],
    ["a marker alone", "${self:custom.arn}/*", "${self:custom.arn}", "${self:custom.arn}"],
    [
      "a marker stays in Fn::Sub",
      "!Sub ${Files.Arn}/${sls:stage}/*",
      "${Files.Arn}/${sls:stage}",
      "!Sub ${Files.Arn}/${sls:stage}",
    ],
    ["a reference", "!Sub ${Files.Arn}/*", "${Files.Arn}", "!GetAtt Files.Arn"],
    [
      "a policy variable beside a reference",
      "!GetAtt Files.Arn",
      "${Files.Arn}/${aws:username}",
      "!Sub ${Files.Arn}/${!aws:username}",
    ],
  ])("%s", (_, resource, text, written) => {
    expect(rewritten(resource, text)).toBe(written);
  });

  test("statements are edited in their list", () => {
    const text = withResource("'*'");
    const after = changed(text, (located) =>
      edit.rewriteStatement(statementOf(located), { actions: ["s3:GetObject"] }, { actions: ["s3:PutObject"] }),
    );
    expect(after && onlyPolicy(after).policy.statements.map(({ action }) => action?.items[0]?.text)).toEqual([
      "s3:GetObject",
      "s3:PutObject",
    ]);
  });

  test("what the framework adds is not edited", () => {
    expect(changed(withResource("'*'"), ({ policy }) => edit.setVersion(policy, "2008-10-17"))).toBeNull();
  });
});
