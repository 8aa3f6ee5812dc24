import { describe, expect, test } from "vitest";
import { changedLines, fixed, lint, messages, suggested } from "./roles-helpers.ts";

const FILE = "stack.ts";

/** Lines in the constructor of a stack. */
function stack(body: string): string {
  return `import * as cdk from "aws-cdk-lib";
import { Duration } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";

export class Shop extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
${body.replaceAll(/^/gmu, "    ")}
  }
}
`;
}

/** A role of Lambda with these options. */
function cdkRole(options: string, more = ""): string {
  return stack(`const role = new iam.Role(this, "Worker", {
  assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
${options.replaceAll(/^/gmu, "  ")}
});
${more}`);
}

describe("durations of the CDK", () => {
  test.each([
    ["cdk.Duration.hours(13)", "cdk.Duration.hours(12)"],
    ["cdk.Duration.days(1)", "cdk.Duration.hours(12)"],
    ["Duration.minutes(59)", "Duration.hours(1)"],
    ["Duration.seconds(43201)", "Duration.hours(12)"],
  ])("%s becomes %s", (written, right) => {
    const text = cdkRole(`maxSessionDuration: ${written}, // long`);
    expect(lint(text, FILE)).toEqual([`10 valid-session-duration: ${written} (fix)`]);
    expect(fixed(text, FILE)).toBe(cdkRole(`maxSessionDuration: ${right}, // long`));
  });

  test("seconds may have been meant as hours or minutes", () => {
    const text = cdkRole("maxSessionDuration: Duration.seconds(90),");
    expect(suggested(text, FILE)).toEqual([
      cdkRole("maxSessionDuration: Duration.minutes(90),"),
      cdkRole("maxSessionDuration: Duration.hours(1),"),
    ]);
  });

  test.each([
    "Duration.hours(12)",
    "Duration.minutes(60)",
    "Duration.hours(props.hours)",
    'Duration.parse("PT13H")',
    "props.duration",
    "limits.hours(13)",
  ])("%s is right, or not known", (written) => {
    expect(lint(cdkRole(`maxSessionDuration: ${written},`), FILE)).toEqual([]);
  });

  test("a constant is changed where it stands, unless others use it", () => {
    const body = (more: string): string =>
      stack(`const long = Duration.hours(13);
new iam.Role(this, "Worker", { assumedBy: new iam.AccountPrincipal("111122223333"), maxSessionDuration: long });
${more}`);
    expect(changedLines(body(""), fixed(body(""), FILE))).toEqual(["const long = Duration.hours(12);"]);
    expect(lint(body("console.log(long);"), FILE)).toEqual(["8 valid-session-duration: Duration.hours(13)"]);
  });
});

describe("managed policies of the CDK", () => {
  test("a name has its path", () => {
    const text = cdkRole(`managedPolicies: [
  iam.ManagedPolicy.fromAwsManagedPolicyName("AWSLambdaBasicExecutionRole"), // logs
  iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
  iam.ManagedPolicy.fromManagedPolicyName(this, "own", "Own"),
],`);
    expect(lint(text, FILE)).toEqual([`11 valid-managed-policy-arn: "AWSLambdaBasicExecutionRole" (fix)`]);
    expect(fixed(text, FILE)).toBe(text.replace("AWSLambdaBasic", "service-role/AWSLambdaBasic"));
  });

  test("an ARN where a name belongs", () => {
    const text = cdkRole(
      `managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName("arn:aws:iam::aws:policy/ReadOnlyAccess")],`,
    );
    expect(changedLines(text, fixed(text, FILE))).toEqual([
      'managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName("ReadOnlyAccess")],',
    ]);
  });

  test("ARNs, with what stands in them", () => {
    const text = stack(
      'iam.ManagedPolicy.fromManagedPolicyArn(this, "x", `arn:${cdk.Aws.PARTITION}:iam::aws:policy/AWSLambdaBasicExecutionRole`);\n' +
        'iam.ManagedPolicy.fromManagedPolicyArn(this, "y", props.arn);',
    );
    expect(fixed(text, FILE)).toBe(text.replace("AWSLambdaBasic", "service-role/AWSLambdaBasic"));
  });

  test("full access leaves the list, call and all", () => {
    const text = cdkRole(`managedPolicies: [
  iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"),
  iam.ManagedPolicy.fromAwsManagedPolicyName("ReadOnlyAccess"), // what it reads
],`);
    expect(lint(text, FILE)).toEqual([`11 no-admin-managed-policy: "AdministratorAccess"`]);
    expect(suggested(text, FILE)).toEqual([
      cdkRole(`managedPolicies: [
  iam.ManagedPolicy.fromAwsManagedPolicyName("ReadOnlyAccess"), // what it reads
],`),
    ]);
  });

  test.each([
    ["a method", `role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"));`, 1],
    [
      "a method of another",
      `other.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"));`,
      0,
    ],
    [
      "a boundary",
      `iam.PermissionsBoundary.of(role).apply(iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"));`,
      0,
    ],
  ])("full access by %s", (_, line, count) => {
    expect(messages(cdkRole("", line), FILE)).toEqual(
      count === 0 ? [] : [expect.stringContaining("with the role 'Worker'")],
    );
  });

  test("a boundary among the options grants nothing", () => {
    const text = cdkRole(`permissionsBoundary: iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"),`);
    expect(lint(text, FILE)).toEqual([]);
  });

  test("who assumes the role may be a constant", () => {
    const text = stack(`const ec2 = new iam.ServicePrincipal("ec2.amazonaws.com");
new iam.Role(this, "Web", {
  assumedBy: ec2,
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName("PowerUserAccess")],
});`);
    expect(messages(text, FILE)).toEqual([expect.stringContaining("ec2.amazonaws.com runs with the role 'Web'")]);
  });

  test("a role of a class member", () => {
    const text = stack(`this.role = new iam.Role(this, "Web", {
  assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal("ecs-tasks.amazonaws.com")),
});
this.role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("PowerUserAccess"));`);
    expect(messages(text, FILE)).toEqual([expect.stringContaining("ecs-tasks.amazonaws.com runs with the role 'Web'")]);
  });
});

describe("level-1 constructs", () => {
  const cfnRole = (properties: string): string =>
    stack(`new iam.CfnRole(this, "Low", {
  assumeRolePolicyDocument: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
  },
${properties.replaceAll(/^/gmu, "  ")}
});`);

  test("have CloudFormation's properties", () => {
    const text = cfnRole(`maxSessionDuration: 50000,
managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess", \`arn:\${cdk.Aws.PARTITION}:iam::aws:policy/AWSLambdaBasicExecutionRole\`],
permissionsBoundary: 'arn:aws:policy/ReadOnlyAccess',`);
    expect(lint(text, FILE).map((line) => line.split(":")[0])).toEqual([
      "13 valid-session-duration",
      "14 no-admin-managed-policy",
      "14 valid-managed-policy-arn",
      "15 valid-managed-policy-arn",
    ]);
    expect(changedLines(text, fixed(text, FILE))).toEqual([
      "maxSessionDuration: 43200,",
      'managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess", `arn:${cdk.Aws.PARTITION}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`],',
      "permissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess',",
    ]);
  });
});

describe("circles of the CDK", () => {
  const roles = (principal: string): string =>
    stack(`const left = new iam.Role(this, "Left", { roleName: "left", assumedBy: new iam.AccountPrincipal("111122223333") });
const right = new iam.Role(this, "Right", { assumedBy: new iam.ArnPrincipal(${principal}) });
left.assumeRolePolicy!.addStatements(
  new iam.PolicyStatement({ actions: ["sts:AssumeRole"], principals: [new iam.ArnPrincipal(right.roleArn)] }),
);`);

  test.each([
    ["left.roleArn", 1],
    ["`arn:aws:iam::${this.account}:role/left`", 1],
    ['"arn:aws:iam::444455556666:role/left"', 0],
    ["other.roleArn", 0],
  ])("right trusts %s: %i circle", (principal, count) => {
    expect(lint(roles(principal), FILE)).toEqual(count === 0 ? [] : [`9 no-circular-trust: "Right"`]);
  });
});

describe("Pulumi", () => {
  const IMPORT = `import * as pulumi from "@pulumi/pulumi";\nimport * as aws from "@pulumi/aws";\n`;
  const TRUST = `JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  })`;
  const role = (args: string, more = ""): string => `${IMPORT}
const role = new aws.iam.Role("worker", {
  assumeRolePolicy: ${TRUST},
${args.replaceAll(/^/gmu, "  ")}
});
${more}`;

  test("a role of plain properties", () => {
    const text = role(`maxSessionDuration: 90,
managedPolicyArns: ["arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole", aws.iam.ManagedPolicy.AdministratorAccess],`);
    expect(lint(text, "index.ts")).toEqual([
      "9 valid-session-duration: 90",
      `10 valid-managed-policy-arn: "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole" (fix)`,
      "10 no-admin-managed-policy: aws.iam.ManagedPolicy.AdministratorAccess",
    ]);
    expect(suggested(text, "index.ts").slice(0, 2)).toEqual([
      text.replace("90,", "5400,"),
      text.replace("90,", "3600,"),
    ]);
  });

  test.each(["role: role.name", "role: role.id", "role", "role: role"])("an attachment of %s", (how) => {
    const text = role(
      "",
      `new aws.iam.RolePolicyAttachment("admin", { ${how}, policyArn: "arn:aws:iam::aws:policy/AmazonS3FullAccess" });\n`,
    );
    expect(messages(text, "index.ts")).toEqual([expect.stringContaining("with the role 'worker'")]);
  });

  test("an attachment of another role, and one that is not known", () => {
    const text = role(
      "",
      `new aws.iam.RolePolicyAttachment("a", { role: other.name, policyArn: "arn:aws:iam::aws:policy/AmazonS3FullAccess" });
new aws.iam.RolePolicyAttachment("b", { role: role.name, policyArn: policy.arn });
`,
    );
    expect(lint(text, "index.ts")).toEqual([]);
  });

  test.each(["UserPolicyAttachment", "GroupPolicyAttachment", "PolicyAttachment"])("%s is repaired", (name) => {
    const text = `${IMPORT}new aws.iam.${name}("x", { policyArn: "arn:aws:policy/ReadOnlyAccess" });\n`;
    expect(changedLines(text, fixed(text, "index.ts"))).toEqual([
      `new aws.iam.${name}("x", { policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" });`,
    ]);
  });

  test("the trust policy may be a document of Pulumi's", () => {
    const text = `${IMPORT}
const trust = aws.iam.getPolicyDocumentOutput({
  statements: [{ actions: ["sts:AssumeRole"], principals: [{ type: "Service", identifiers: ["ec2.amazonaws.com"] }] }],
});
new aws.iam.Role("web", {
  assumeRolePolicy: trust.json,
  managedPolicyArns: ["arn:aws:iam::aws:policy/PowerUserAccess"],
});
`;
    expect(messages(text, "index.ts")).toEqual([expect.stringContaining("ec2.amazonaws.com runs with the role 'web'")]);
  });

  test("two roles in a circle", () => {
    const trusting = (principal: string): string =>
      `{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: ${principal} }, Action: "sts:AssumeRole" }] }`;
    const text = `${IMPORT}
const left = new aws.iam.Role("left", { name: "left", assumeRolePolicy: ${trusting('"arn:aws:iam::${account}:role/right"').replaceAll('"arn', "`arn").replaceAll('right"', "right`")} });
const right = new aws.iam.Role("right", { name: "right", assumeRolePolicy: ${trusting("left.arn")} });
`;
    expect(lint(text, "index.ts")).toEqual([`5 no-circular-trust: "right"`]);
  });
});

describe("the SDK", () => {
  const INPUT = (more: string): string => `{
  RoleName: "worker",
  AssumeRolePolicyDocument: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  }),
  ${more}
}`;

  test.each([
    ["a command", (input: string) => `await client.send(new CreateRoleCommand(${input}));\n`],
    ["a method of v3", (input: string) => `await iam.createRole(${input});\n`],
    ["a method of v2", (input: string) => `await iam.createRole(${input}).promise();\n`],
    ["a constant", (input: string) => `const input = ${input};\nawait client.send(new CreateRoleCommand(input));\n`],
  ])("%s makes a role", (_, write) => {
    const attach = `await client.send(new AttachRolePolicyCommand({ RoleName: "worker", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }));\n`;
    const text = write(INPUT("MaxSessionDuration: 43201,")) + attach;
    expect(lint(text, "make.js").map((line) => line.replace(/^\d+ /u, ""))).toEqual([
      "valid-session-duration: 43201 (fix)",
      `no-admin-managed-policy: "arn:aws:iam::aws:policy/AdministratorAccess"`,
    ]);
    expect(changedLines(text, fixed(text, "make.js"))).toEqual(["MaxSessionDuration: 43200,"]);
  });

  test("another role is another role", () => {
    const text = `await client.send(new CreateRoleCommand(${INPUT("")}));
await client.send(new AttachRolePolicyCommand({ RoleName: "boss", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }));
`;
    expect(lint(text, "make.js")).toEqual([]);
  });

  test.each([
    `new AttachUserPolicyCommand({ UserName: "a", PolicyArn: "ARN" })`,
    `new DetachGroupPolicyCommand({ GroupName: "a", PolicyArn: "ARN" })`,
    `iam.putRolePermissionsBoundary({ RoleName: "a", PermissionsBoundary: "ARN" })`,
    `new AttachManagedPolicyToPermissionSetCommand({ ManagedPolicyArn: "ARN" })`,
  ])("%s is repaired", (call) => {
    const text = `await client.send(${call.replace("ARN", "arn:aws:policy/ReadOnlyAccess")});\n`;
    expect(fixed(text, "make.js")).toBe(
      `await client.send(${call.replace("ARN", "arn:aws:iam::aws:policy/ReadOnlyAccess")});\n`,
    );
  });

  test("a duration of what is no role, and one of a role that is updated", () => {
    const text = `cache.create({ MaxSessionDuration: 5 });
iam.updateRole({ RoleName: "a", MaxSessionDuration: 50000 });
`;
    expect(changedLines(text, fixed(text, "make.js"))).toEqual([
      'iam.updateRole({ RoleName: "a", MaxSessionDuration: 43200 });',
    ]);
  });
});

test("what a test expects of a template is no role", () => {
  const text = `template.hasResourceProperties("AWS::IAM::Role", {
  ManagedPolicyArns: ["arn:aws:policy/ReadOnlyAccess"],
  MaxSessionDuration: 5,
});
`;
  expect(lint(text, "shop.test.ts")).toEqual([]);
});
