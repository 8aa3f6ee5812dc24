import { describe, expect, test } from "vitest";
import { findIn, onlyPolicy, statementOf } from "./cloudformation-helpers.ts";

const STATEMENT = `{ Effect: Allow, Action: s3:GetObject, Resource: "arn:aws:s3:::b/*" }`;
const POLICY = `{ Version: "2012-10-17", Statement: [${STATEMENT}] }`;

/** The facts of the policies of a template that has this resource, in words. */
function facts(type: string, properties: string, more = ""): readonly string[] {
  const text = `Resources:\n  It:\n    Type: ${type}\n    Properties: ${properties}\n${more}`;
  return findIn(text).map(({ policy }) => {
    const { type: kind, holder, managed } = policy.facts;
    return [kind, holder, managed === true ? "managed" : undefined].filter((word) => word !== undefined).join(" ");
  });
}

describe("where policies live in a template", () => {
  test.each([
    ["AWS::IAM::Role", `{ AssumeRolePolicyDocument: ${POLICY} }`, ["trust"]],
    ["AWS::IAM::Role", `{ Policies: [{ PolicyName: a, PolicyDocument: ${POLICY} }] }`, ["identity role"]],
    ["AWS::IAM::RolePolicy", `{ PolicyDocument: ${POLICY} }`, ["identity role"]],
    [
      "AWS::IAM::User",
      `{ Policies: [{ PolicyDocument: ${POLICY} }, { PolicyDocument: ${POLICY} }] }`,
      ["identity user", "identity user"],
    ],
    ["AWS::IAM::UserPolicy", `{ PolicyDocument: ${POLICY} }`, ["identity user"]],
    ["AWS::IAM::Group", `{ Policies: [{ PolicyDocument: ${POLICY} }] }`, ["identity group"]],
    ["AWS::IAM::GroupPolicy", `{ PolicyDocument: ${POLICY} }`, ["identity group"]],
    ["AWS::IAM::Policy", `{ Roles: [!Ref R], PolicyDocument: ${POLICY} }`, ["identity role"]],
    ["AWS::IAM::Policy", `{ Groups: [!Ref G], PolicyDocument: ${POLICY} }`, ["identity group"]],
    ["AWS::IAM::Policy", `{ Groups: [!Ref G], Users: [!Ref U], PolicyDocument: ${POLICY} }`, ["identity"]],
    ["AWS::IAM::ManagedPolicy", `{ PolicyDocument: ${POLICY} }`, ["identity managed"]],
    ["AWS::IAM::ManagedPolicy", `{ Users: [!Ref U], PolicyDocument: ${POLICY} }`, ["identity user managed"]],
    ["AWS::SSO::PermissionSet", `{ InlinePolicy: ${POLICY} }`, ["identity permission-set"]],
    ["AWS::S3::BucketPolicy", `{ PolicyDocument: ${POLICY} }`, ["resource"]],
    ["AWS::SQS::QueuePolicy", `{ PolicyDocument: ${POLICY} }`, ["resource"]],
    ["AWS::SNS::TopicPolicy", `{ PolicyDocument: ${POLICY} }`, ["resource"]],
    ["AWS::KMS::Key", `{ KeyPolicy: ${POLICY} }`, ["resource"]],
    ["AWS::ECR::Repository", `{ RepositoryPolicyText: ${POLICY} }`, ["resource"]],
    ["AWS::ECR::Repository", `{ LifecyclePolicy: { LifecyclePolicyText: ${POLICY} } }`, []],
    ["AWS::DynamoDB::Table", `{ ResourcePolicy: { PolicyDocument: ${POLICY} } }`, ["resource"]],
    ["AWS::DynamoDB::GlobalTable", `{ Replicas: [{ ResourcePolicy: { PolicyDocument: ${POLICY} } }] }`, ["resource"]],
    ["AWS::EC2::VPCEndpoint", `{ PolicyDocument: ${POLICY} }`, ["endpoint"]],
    ["AWS::Transfer::User", `{ Policy: ${POLICY} }`, ["session"]],
    ["AWS::Organizations::Policy", `{ Type: SERVICE_CONTROL_POLICY, Content: ${POLICY} }`, ["service-control"]],
    ["AWS::Organizations::Policy", `{ Type: RESOURCE_CONTROL_POLICY, Content: ${POLICY} }`, ["resource-control"]],
    ["AWS::Organizations::Policy", `{ Type: !Ref Kind, Content: ${POLICY} }`, [""]],
    ["AWS::Organizations::Policy", `{ Type: TAG_POLICY, Content: ${POLICY} }`, []],
    ["AWS::Logs::LogGroup", `{ DataProtectionPolicy: ${POLICY} }`, []],
    ["AWS::Events::EventBusPolicy", `{ Statement: ${STATEMENT} }`, ["resource"]],
    ["AWS::Serverless::Function", `{ AssumeRolePolicyDocument: ${POLICY} }`, ["trust"]],
    ["AWS::Serverless::Function", `{ Policies: ${POLICY} }`, ["identity role"]],
    [
      "AWS::Serverless::Function",
      `{ Policies: [S3ReadPolicy: { BucketName: b }, AWSLambdaExecute, Statement: [${STATEMENT}]] }`,
      ["identity role"],
    ],
    ["AWS::Serverless::StateMachine", `{ Policies: [${POLICY}] }`, ["identity role"]],
    ["AWS::Serverless::Api", `{ Auth: { ResourcePolicy: { CustomStatements: [${STATEMENT}] } } }`, ["resource"]],
    ["AWS::Serverless::Api", `{ DefinitionBody: { x-amazon-apigateway-policy: ${POLICY} } }`, ["resource"]],
    ["Custom::Thing", `{ Policy: ${POLICY} }`, [""]],
    ["AWS::IAM::Role", `{ AssumeRolePolicyDocument: { Ref: Document } }`, []],
    ["AWS::IAM::Role", `{ AssumeRolePolicyDocument: !If [c, ${POLICY}, !Ref AWS::NoValue] }`, ["trust"]],
    ["AWS::IAM::Role", `{ AssumeRolePolicyDocument: !If [c, ${POLICY}, ${POLICY}] }`, ["trust", "trust"]],
    ["AWS::IAM::Role", `{ Policies: !If [c, [{ PolicyDocument: ${POLICY} }], []] }`, ["identity role"]],
    ["AWS::IAM::Role", `{ Policies: [!If [c, { PolicyDocument: ${POLICY} }, !Ref AWS::NoValue]] }`, ["identity role"]],
  ])("%s %s", (type, properties, expected) => {
    expect(facts(type, properties)).toEqual(expected);
  });

  test("a managed policy is of those who have it", () => {
    const role =
      "  R: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!If [c, !Ref It, !Ref AWS::NoValue]] } }\n";
    expect(facts("AWS::IAM::ManagedPolicy", `{ PolicyDocument: ${POLICY} }`, role)).toEqual(["identity role managed"]);
    const group = "  G: { Type: AWS::IAM::Group, Properties: { ManagedPolicyArns: [!Ref It] } }\n";
    expect(facts("AWS::IAM::ManagedPolicy", `{ PolicyDocument: ${POLICY} }`, role + group)).toEqual([
      "identity managed",
    ]);
  });

  test("a managed policy that is a boundary and nothing else is one", () => {
    const role = "  R: { Type: AWS::IAM::Role, Properties: { PermissionsBoundary: !Ref It } }\n";
    expect(facts("AWS::IAM::ManagedPolicy", `{ PolicyDocument: ${POLICY} }`, role)).toEqual(["boundary managed"]);
  });

  test("a managed policy that nobody has is a boundary where its name says so", () => {
    const named = (name: string): string => `{ ManagedPolicyName: ${name}, PolicyDocument: ${POLICY} }`;
    expect(facts("AWS::IAM::ManagedPolicy", named("team-boundary"))).toEqual(["boundary managed"]);
    expect(facts("AWS::IAM::ManagedPolicy", named("boundaryless"))).toEqual(["identity managed"]);
    const role = "  R: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Ref It] } }\n";
    expect(facts("AWS::IAM::ManagedPolicy", named("team-boundary"), role)).toEqual(["identity role managed"]);
    const text = `Resources: { CdkBoundaryPolicy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: ${POLICY} } } }`;
    expect(onlyPolicy(text).policy.type).toBe("boundary");
  });

  test("SAM's globals hold those of all functions", () => {
    const text = `Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    AssumeRolePolicyDocument: ${POLICY}\nResources: {}\n`;
    expect(onlyPolicy(text).policy.type).toBe("trust");
  });

  test("resources of Fn::ForEach", () => {
    const text = `Resources:\n  Fn::ForEach::Roles:\n    - Name\n    - [A, B]\n    - "Role\${Name}": { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${POLICY} } }\n`;
    expect(onlyPolicy(text).policy.type).toBe("trust");
  });

  test("the account is the stack's", () => {
    const { policy } = onlyPolicy(
      `Resources: { B: { Type: AWS::S3::BucketPolicy, Properties: { PolicyDocument: ${POLICY} } } }`,
    );
    expect(policy.facts.ownAccount?.text).toBe("${AWS::AccountId}");
  });

  test("the account of the settings stays known", () => {
    const text = `Resources: { B: { Type: AWS::S3::BucketPolicy, Properties: { PolicyDocument: ${POLICY} } } }`;
    expect(onlyPolicy(text).policy.facts.owner).toEqual(["AWS::S3::BucketPolicy B"]);
  });
});

describe("what is no template", () => {
  test.each([
    ["YAML with a policy in it", `policies:\n  - ${POLICY}\n`],
    ["resources without types", `Resources:\n  - ${POLICY}\n`],
    ["a resource list of another tool", `Resources: { a: { Type: thing, Policy: ${POLICY} } }`],
  ])("%s: its policies are found by their shape alone", (_, text) => {
    const { policy } = onlyPolicy(text);
    expect(policy.facts.ownAccount).toBeUndefined();
    expect(policy.statements).toHaveLength(1);
  });
});

describe("policies in texts", () => {
  const JSON_POLICY = `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "RESOURCE" }] }`;
  const inQueue = (value: string): string =>
    `Resources:\n  Q:\n    Type: AWS::SQS::QueuePolicy\n    Properties:\n      PolicyDocument: ${value}\n  Bucket: { Type: AWS::S3::Bucket }\n`;

  test.each([
    ["a block", `|\n        ${JSON_POLICY.replace("RESOURCE", "arn:aws:s3:::b/*")}`, "arn:aws:s3:::b/*"],
    ["a quoted text", `'${JSON_POLICY.replace("RESOURCE", "arn:aws:s3:::b/*")}'`, "arn:aws:s3:::b/*"],
    ["!Sub", `!Sub |\n        ${JSON_POLICY.replace("RESOURCE", "${Bucket.Arn}/*")}`, "${Bucket.Arn}/*"],
    [
      "!Sub with a policy variable",
      `!Sub |\n        ${JSON_POLICY.replace("RESOURCE", "${Bucket.Arn}/${!aws:username}")}`,
      "${Bucket.Arn}/${aws:username}",
    ],
  ])("%s", (_, value, resource) => {
    const text = inQueue(value);
    const located = onlyPolicy(text);
    const [item] = statementOf(located).resource?.items ?? [];
    expect(located.policy.type).toBe("resource");
    expect(item?.text).toBe(resource);
    expect(item && text.slice(...located.source.locate(item.value.range)).replace("${!", "${")).toBe(`"${resource}"`);
  });

  test("a reference in a text is what it is in the template", () => {
    const located = onlyPolicy(inQueue(`!Sub |\n        ${JSON_POLICY.replace("RESOURCE", "${Bucket.Arn}/*")}`));
    expect(statementOf(located).resource?.items[0]?.arn?.service).toBe("s3");
  });

  test("variables of its own are what they stand for", () => {
    const located = onlyPolicy(
      inQueue(`!Sub ['${JSON_POLICY.replace("RESOURCE", "${b}/*")}', { b: !GetAtt Bucket.Arn }]`),
    );
    expect(statementOf(located).resource?.items[0]?.text).toBe("${b}/*");
    expect(statementOf(located).resource?.items[0]?.arn?.service).toBe("s3");
  });
});

test("hostile nesting and odd shapes harm nothing", () => {
  for (const text of [
    `Resources: { A: { Type: AWS::IAM::Role, Properties: ${"{ a: ".repeat(700)}1${" }".repeat(700)} } }`,
    `Resources: { A: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${"!If [a, ".repeat(300)}1${", 2]".repeat(300)} } } }`,
    `Resources: { A: { Type: AWS::IAM::Role, Properties: { Policies: [!If, !If [], !If [a], !Sub, !Sub [], !Ref [], !GetAtt {}] } } }`,
    `Resources: { A: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Version: !Sub [a], Statement: !Join [a] } } } }`,
  ]) {
    expect(() => findIn(text).map(({ policy }) => policy.statements.map(({ tests }) => tests))).not.toThrow();
  }
});
