import { describe, expect, test } from "vitest";
import { changedLines, fixed, lint, messages, suggested } from "./roles-helpers.ts";

const FILE = "serverless.yml";

function service(provider: string, more = ""): string {
  return `service: shop
provider:
  name: aws
${provider.replaceAll(/^/gmu, "  ")}
${more}`;
}

describe("the role of the functions", () => {
  test.each([
    ["where it is today", "iam:\n  role:\n    managedPolicies:\n      - "],
    ["where it was before", "iamManagedPolicies:\n  - "],
  ])("managed policies %s", (_, place) => {
    const text = service(`${place}arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole # logs`);
    expect(fixed(text, FILE)).toBe(text.replace("AWSLambda", "service-role/AWSLambda"));
  });

  test.each([
    "iam:\n  role:\n    permissionsBoundary: ",
    "iam:\n  role:\n    permissionBoundary: ",
    "rolePermissionsBoundary: ",
  ])("its boundary in %j", (place) => {
    const text = service(`${place}arn:aws:policy/PowerUserAccess`);
    expect(lint(text, FILE)).toEqual([
      expect.stringMatching(/^\d+ valid-managed-policy-arn: arn:aws:policy\/PowerUserAccess \(fix\)$/u),
    ]);
    expect(fixed(text, FILE)).toBe(service(`${place}arn:aws:iam::aws:policy/PowerUserAccess`));
  });

  test("runs code, so full access is too much", () => {
    const text = service(`iam:
  role:
    name: shop-role
    managedPolicies:
      - !Sub arn:\${AWS::Partition}:iam::aws:policy/AdministratorAccess
      - \${self:custom.policy}`);
    expect(lint(text, FILE)).toEqual([
      "8 no-admin-managed-policy: !Sub arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess",
    ]);
    expect(messages(text, FILE)[0]).toContain("with the role 'shop-role'");
    expect(suggested(text, FILE)).toEqual([
      service("iam:\n  role:\n    name: shop-role\n    managedPolicies:\n      - ${self:custom.policy}"),
    ]);
  });

  test("a boundary grants nothing", () => {
    const text = service("rolePermissionsBoundary: arn:aws:iam::aws:policy/AdministratorAccess");
    expect(lint(text, FILE)).toEqual([]);
  });

  test("what a marker fills in is left alone", () => {
    const text = service(`iamManagedPolicies:
  - arn:aws:iam::\${aws:accountId}:policy/own
  - \${file(policies.yml):logs}
  - arn:aws:iam::aws:policy/\${opt:policy}`);
    expect(lint(text, FILE)).toEqual([]);
  });

  test("of another provider nothing is known", () => {
    const text = service("iamManagedPolicies:\n  - arn:aws:policy/ReadOnlyAccess").replace("aws\n", "google\n");
    expect(lint(text, FILE)).toEqual([]);
  });
});

test("the boundary of one function, as a plugin has it", () => {
  const text = service(
    "runtime: nodejs22.x",
    "functions:\n  get:\n    iamPermissionsBoundary: arn:aws:policy/ReadOnlyAccess\n",
  );
  expect(changedLines(text, fixed(text, FILE))).toEqual([
    "iamPermissionsBoundary: arn:aws:iam::aws:policy/ReadOnlyAccess",
  ]);
});

test("roles in its CloudFormation", () => {
  const text = service(
    "runtime: nodejs22.x",
    `resources:
  Resources:
    Deploy:
      Type: AWS::IAM::Role
      Properties:
        MaxSessionDuration: 43201
        ManagedPolicyArns:
          - arn:aws:iam::aws:policy/AdministratorAccess
        AssumeRolePolicyDocument:
          Version: "2012-10-17"
          Statement:
            - Effect: Allow
              Principal: { Service: codebuild.amazonaws.com }
              Action: sts:AssumeRole
`,
  );
  expect(lint(text, FILE)).toEqual([
    "10 valid-session-duration: 43201 (fix)",
    "12 no-admin-managed-policy: arn:aws:iam::aws:policy/AdministratorAccess",
  ]);
});
