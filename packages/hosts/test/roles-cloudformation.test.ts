import { describe, expect, test } from "vitest";
import { changedLines, fixed, lint, messages, suggested } from "./roles-helpers.ts";

/** A role that Lambda assumes, with these properties. */
function role(properties: string, more = ""): string {
  return `Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: lambda.amazonaws.com }
            Action: sts:AssumeRole
${properties.replaceAll(/^/gmu, "      ")}
${more}`;
}

const READS = "ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]";

describe("managed policies in YAML", () => {
  test.each([
    ["a plain scalar", "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"],
    ["quotes", '"arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"'],
    ["Fn::Sub", "!Sub arn:${AWS::Partition}:iam::aws:policy/AWSLambdaBasicExecutionRole"],
    ["Fn::Sub in quotes", '!Sub "arn:${AWS::Partition}:iam::aws:policy/AWSLambdaBasicExecutionRole"'],
    ["a branch of Fn::If", "!If [Prod, arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole, !Ref AWS::NoValue]"],
  ])("%s is repaired as it stands", (_, written) => {
    const text = role(`ManagedPolicyArns:\n  - ${written} # logs`);
    expect(lint(text, "template.yaml")).toHaveLength(1);
    expect(fixed(text, "template.yaml")).toBe(text.replace("AWSLambda", "service-role/AWSLambda"));
  });

  test("Fn::Join becomes Fn::Sub", () => {
    const text = role(
      `ManagedPolicyArns:\n  - !Join ["", ["arn:", !Ref AWS::Partition, ":iam::aws:policy/AWSLambdaBasicExecutionRole"]]`,
    );
    expect(changedLines(text, fixed(text, "template.yaml"))).toEqual([
      "- !Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    ]);
  });

  test("the long form stays the long form", () => {
    const text = role(
      `ManagedPolicyArns:\n  - Fn::Sub: arn:\${AWS::Partition}:iam::aws:policy/AWSLambdaBasicExecutionRole`,
    );
    expect(fixed(text, "template.yaml")).toBe(text.replace("AWSLambda", "service-role/AWSLambda"));
  });

  test("a parameter may be any policy", () => {
    expect(lint(role("ManagedPolicyArns:\n  - !Ref Policy\n  - !Sub ${Policy}"), "template.yaml")).toEqual([]);
  });

  test("the boundary of a role, of a user and of a permission set", () => {
    const text = role(
      `${READS}\nPermissionsBoundary: arn:aws:policy/PowerUserAccess`,
      `  User:
    Type: AWS::IAM::User
    Properties:
      PermissionsBoundary: arn:aws:policy/PowerUserAccess
  Set:
    Type: AWS::SSO::PermissionSet
    Properties:
      ManagedPolicies: [arn:aws:policy/ReadOnlyAccess]
      PermissionsBoundary: { ManagedPolicyArn: arn:aws:policy/PowerUserAccess }
`,
    );
    expect(changedLines(text, fixed(text, "template.yaml"))).toEqual([
      "PermissionsBoundary: arn:aws:iam::aws:policy/PowerUserAccess",
      "PermissionsBoundary: arn:aws:iam::aws:policy/PowerUserAccess",
      "ManagedPolicies: [arn:aws:iam::aws:policy/ReadOnlyAccess]",
      "PermissionsBoundary: { ManagedPolicyArn: arn:aws:iam::aws:policy/PowerUserAccess }",
    ]);
  });

  test("full access is taken out of the list, not what stands beside it", () => {
    const text = role(`ManagedPolicyArns:
  - arn:aws:iam::aws:policy/ReadOnlyAccess # what it reads
  - !Sub arn:\${AWS::Partition}:iam::aws:policy/AdministratorAccess`);
    expect(lint(text, "template.yaml")).toEqual([
      "13 no-admin-managed-policy: !Sub arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess",
    ]);
    expect(suggested(text, "template.yaml")).toEqual([
      role("ManagedPolicyArns:\n  - arn:aws:iam::aws:policy/ReadOnlyAccess # what it reads"),
    ]);
  });
});

describe("SAM", () => {
  const functionWith = (properties: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
${properties.replaceAll(/^/gmu, "      ")}
`;

  test("a function without a role has one of its own", () => {
    const text = functionWith("Policies:\n  - AdministratorAccess\n  - AWSLambdaBasicExecutionRole");
    expect(lint(text, "template.yaml")).toEqual(["7 no-admin-managed-policy: AdministratorAccess"]);
    expect(messages(text, "template.yaml")[0]).toContain("lambda.amazonaws.com runs with the role 'WorkerRole'");
  });

  test("a function with a role has no use for policies", () => {
    expect(lint(functionWith("Role: !GetAtt Own.Arn\nPolicies: [AdministratorAccess]"), "template.yaml")).toEqual([]);
  });

  test("a function whose role others assume runs no code with it", () => {
    const trust = `AssumeRolePolicyDocument:
  Version: "2012-10-17"
  Statement: { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: sts:AssumeRole }`;
    expect(lint(functionWith(`${trust}\nPolicies: [AdministratorAccess]`), "template.yaml")).toEqual([]);
  });

  test("a policy template, an inline policy and a reference name no managed policy", () => {
    const text = functionWith(`Policies:
  - S3ReadPolicy: { BucketName: !Ref Bucket }
  - Version: "2012-10-17"
    Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: "*" }]
  - !Ref Policy`);
    expect(lint(text, "template.yaml")).toEqual([]);
  });
});

describe("what a role has", () => {
  test("a role that nothing is attached to grants nothing", () => {
    expect(lint(role(""), "template.yaml")).toEqual(["2 require-permission-policy: Worker"]);
  });

  test.each([
    ["a policy that names it by Ref", "AWS::IAM::Policy", "Roles: [!Ref Worker]"],
    ["a policy that names it in Fn::Sub", "AWS::IAM::RolePolicy", 'RoleName: !Sub "${Worker}"'],
    ["a managed policy", "AWS::IAM::ManagedPolicy", "Roles: [{ Ref: Worker }]"],
    ["a nested stack that is told of it", "AWS::CloudFormation::Stack", "Parameters: { Role: !GetAtt Worker.Arn }"],
    ["a custom resource that is told of it", "Custom::Attach", "Role: !GetAtt [Worker, Arn]"],
  ])("%s is enough", (_, type, property) => {
    const text = role("", `  Other:\n    Type: ${type}\n    Properties:\n      ${property}\n`);
    expect(lint(text, "template.yaml")).toEqual([]);
    expect(lint(text.replaceAll("Worker", "Name").replace("  Name:", "  Worker:"), "template.yaml")).toEqual([
      "2 require-permission-policy: Worker",
    ]);
  });

  test("an output hands it on", () => {
    expect(lint(role("", "Outputs:\n  Role:\n    Value: !GetAtt Worker.Arn\n"), "template.yaml")).toEqual([]);
  });

  test("another role whose id begins alike is another role", () => {
    const text = role("", "Outputs:\n  Role:\n    Value: !Sub ${WorkerTwo.Arn}\n");
    expect(lint(text, "template.yaml")).toEqual(["2 require-permission-policy: Worker"]);
  });

  test("EC2 needs an instance profile", () => {
    const text = role(READS).replace("lambda", "ec2");
    expect(messages(text, "template.yaml")[0]).toContain("no instance profile");
    const held = `${text}  Profile:\n    Type: AWS::IAM::InstanceProfile\n    Properties:\n      Roles: [!Ref Worker]\n`;
    expect(lint(held, "template.yaml")).toEqual([]);
  });
});

describe("durations and circles in YAML", () => {
  test("a number, a text, and what a parameter tells", () => {
    const text = role(`${READS}\nMaxSessionDuration: 43201`);
    expect(changedLines(text, fixed(text, "template.yaml"))).toEqual(["MaxSessionDuration: 43200"]);
    const quoted = role(`${READS}\nMaxSessionDuration: "3599"`);
    expect(changedLines(quoted, fixed(quoted, "template.yaml"))).toEqual(['MaxSessionDuration: "3600"']);
    expect(lint(role(`${READS}\nMaxSessionDuration: !Ref Duration`), "template.yaml")).toEqual([]);
  });

  test.each([
    ["!GetAtt Left.Arn", 1],
    ["!GetAtt [Left, Arn]", 1],
    ["{ Fn::GetAtt: [Left, Arn] }", 1],
    ['!Sub "${Left.Arn}"', 1],
    ['!Sub "arn:aws:iam::${AWS::AccountId}:role/left"', 1],
    ['!Sub "${Left.RoleId}"', 0],
    ["arn:aws:iam::444455556666:role/left", 0],
  ])("Right trusts %s: %i circle", (principal, count) => {
    const trust = (id: string, trusted: string, name = ""): string => `  ${id}:
    Type: AWS::IAM::Role
    Properties:
      ${name}ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: ${trusted} }, Action: sts:AssumeRole }
`;
    const text = `Resources:\n${trust("Left", "!GetAtt Right.Arn", "RoleName: left\n      ")}${trust("Right", principal)}`;
    expect(lint(text, "template.yaml")).toEqual(count === 0 ? [] : ["11 no-circular-trust: Right"]);
  });
});

test("hostile nesting ends", () => {
  const deep = `${'{"a":['.repeat(300)}1${"]}".repeat(300)}`;
  const text = `{"Resources":{"R":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":${deep}}},"S":{"Type":"AWS::IAM::Policy","Properties":${deep}}}}`;
  expect(lint(text, "template.json")).toEqual([]);
});
