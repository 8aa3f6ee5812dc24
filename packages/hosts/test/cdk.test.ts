import type { Value } from "@iam/policy";
import { edit } from "@iam/policy";
import type { Source } from "@iam/syntax";
import { describe, expect, test } from "vitest";
import { findPolicies } from "../src/index.ts";
import { change, find, only, pointedAt, statementOf, summary } from "./javascript-helpers.ts";

const HEAD = `import * as cdk from "aws-cdk-lib";\nimport * as iam from "aws-cdk-lib/aws-iam";\nimport * as s3 from "aws-cdk-lib/aws-s3";\n`;
const STATEMENT = `new iam.PolicyStatement({ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/*"] })`;

/** The statements of the only policy, in a line each. */
function read(code: string): readonly string[] {
  return only(HEAD + code).policy.statements.map(summary);
}

/** Whose policies and of which types, in the order of the text. */
function types(code: string): readonly string[] {
  return find(HEAD + code).map(({ policy: { facts, type } }) =>
    [type, facts.holder, facts.managed ? "managed" : ""].filter(Boolean).join(" "),
  );
}

describe("a statement", () => {
  test("allows where nothing is said", () => {
    expect(read(`role.addToPolicy(${STATEMENT});`)).toEqual(["Allow | s3:GetObject | arn:aws:s3:::b/*"]);
  });
  test("denies", () => {
    expect(
      read(
        `role.addToPolicy(new iam.PolicyStatement({ effect: iam.Effect.DENY, notActions: ["iam:*"], notResources: ["*"] }));`,
      ),
    ).toEqual(["Deny | iam:* | *"]);
  });
  test("has an effect that the file does not tell", () => {
    expect(
      read(
        `role.addToPolicy(new iam.PolicyStatement({ effect: props.effect, actions: ["iam:*"], resources: ["*"] }));`,
      ),
    ).toEqual(["? | iam:* | *"]);
  });
  test("is called by its name alone, or by another", () => {
    const text = `import { PolicyStatement as Stmt, PolicyStatement } from "aws-cdk-lib/aws-iam";\nrole.addToPolicy(new PolicyStatement({ actions: ["a:b"], resources: ["*"] }));`;
    expect(find(text)).toHaveLength(1);
  });
  test("has lists that the file does not tell", () => {
    expect(
      read(
        `role.addToPolicy(new iam.PolicyStatement({ actions: props.actions, resources: [...props.arns, "arn:aws:s3:::b"] }));`,
      ),
    ).toEqual(["Allow | ? | arn:aws:s3:::b,?"]);
  });
  test("is not read where its properties are not told", () => {
    expect(find(`${HEAD}role.addToPolicy(new iam.PolicyStatement(props));`)).toEqual([]);
    expect(find(`${HEAD}role.addToPolicy(new iam.PolicyStatement({ ...base, actions: ["s3:*"] }));`)).toEqual([]);
  });
  test("with an empty list says nothing there", () => {
    expect(
      read(`role.addToPolicy(new iam.PolicyStatement({ actions: ["s3:*"], resources: [], principals: [] }));`),
    ).toEqual(["Allow | s3:*"]);
  });
  test("in AWS's own shape", () => {
    expect(
      read(`role.addToPolicy(iam.PolicyStatement.fromJson({ Effect: "Allow", Action: "s3:*", Resource: "*" }));`),
    ).toEqual(["Allow | s3:* | *"]);
  });
  test.each([
    [`statement.addActions("iam:PassRole")`, "Allow | s3:GetObject,? | arn:aws:s3:::b/*"],
    [`statement.addResources(props.arn)`, "Allow | s3:GetObject | arn:aws:s3:::b/*,?"],
    [
      `statement.addCondition("Bool", { "aws:SecureTransport": "true" })`,
      "Allow | s3:GetObject | arn:aws:s3:::b/* | ?",
    ],
    [`statement.addServicePrincipal("s3.amazonaws.com")`, "Allow | ? | s3:GetObject | arn:aws:s3:::b/*"],
  ])("that %s changes is not all told", (setter, expected) => {
    expect(read(`const statement = ${STATEMENT};\n${setter};\nrole.addToPolicy(statement);`)).toEqual([expected]);
  });
});

describe("principals", () => {
  test.each([
    [`new iam.ArnPrincipal("arn:aws:iam::111122223333:role/r")`, "AWS:arn:aws:iam::111122223333:role/r"],
    [`new iam.AccountPrincipal("111122223333")`, "AWS:111122223333"],
    [`new iam.AccountPrincipal(this.account)`, "AWS:${this.account}"],
    [`new iam.AccountPrincipal(cdk.Stack.of(this).account)`, "AWS:${cdk.Stack.of(this).account}"],
    [`new iam.AnyPrincipal()`, "AWS:*"],
    [`new iam.Anyone()`, "AWS:*"],
    [`new iam.StarPrincipal()`, "bare:*"],
    [`new iam.ServicePrincipal("lambda.amazonaws.com")`, "Service:lambda.amazonaws.com"],
    [`new iam.ServicePrincipal("lambda")`, "Service:lambda.amazonaws.com"],
    [`new iam.ServicePrincipal("logs.eu-west-1.amazonaws.com")`, "Service:logs.eu-west-1.amazonaws.com"],
    [`iam.ServicePrincipal.fromStaticServicePrincipleName("ec2.amazonaws.com.cn")`, "Service:ec2.amazonaws.com.cn"],
    [`new iam.CanonicalUserPrincipal("79a5")`, "CanonicalUser:79a5"],
    [`new iam.FederatedPrincipal("cognito-identity.amazonaws.com")`, "Federated:cognito-identity.amazonaws.com"],
    [`iam.Role.fromRoleArn(this, "R", "arn:aws:iam::111122223333:role/r")`, "AWS:arn:aws:iam::111122223333:role/r"],
    [`props.principal`, "?"],
    [`new iam.AccountPrincipal("111122223333"), props.principal`, "AWS:111122223333,?"],
    [
      `new iam.CompositePrincipal(new iam.ArnPrincipal("arn:aws:iam::111122223333:root"), new iam.ServicePrincipal("s3"))`,
      "AWS:arn:aws:iam::111122223333:root,Service:s3.amazonaws.com",
    ],
  ])("%s", (principal, expected) => {
    const [line] = read(
      `bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [${principal}], actions: ["a:b"] }));`,
    );
    expect(line).toBe(`Allow | ${expected} | a:b`);
  });

  test.each([
    [`new iam.OrganizationPrincipal("o-a1b2c3d4e5")`, "AWS:*", "StringEquals aws:PrincipalOrgID o-a1b2c3d4e5"],
    [
      `new iam.ArnPrincipal("*").inOrganization("o-a1b2c3d4e5")`,
      "AWS:*",
      "StringEquals aws:PrincipalOrgID o-a1b2c3d4e5",
    ],
    [
      `new iam.AnyPrincipal().withConditions({ Bool: { "aws:SecureTransport": "true" } })`,
      "AWS:*",
      "Bool aws:SecureTransport true",
    ],
    [
      `new iam.PrincipalWithConditions(new iam.AnyPrincipal(), { Bool: { "aws:SecureTransport": "true" } })`,
      "AWS:*",
      "Bool aws:SecureTransport true",
    ],
    [
      `new iam.ServicePrincipal("s3.amazonaws.com", { conditions: { Null: { "aws:SourceArn": "false" } } })`,
      "Service:s3.amazonaws.com",
      "Null aws:SourceArn false",
    ],
  ])("%s brings a condition", (principal, expected, condition) => {
    const [line] = read(
      `bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [${principal}], actions: ["a:b"] }));`,
    );
    expect(line).toBe(`Allow | ${expected} | a:b | ${condition}`);
  });

  test("conditions of principal and statement are joined, and those of the statement count", () => {
    const code = `bucket.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.AnyPrincipal().withConditions({ StringEquals: { "aws:a": "1", "aws:b": "1" } })],
      actions: ["a:b"],
      conditions: { StringEquals: { "aws:b": "2" }, Bool: { "aws:c": "true" } },
    }));`;
    expect(read(code)).toEqual(["Allow | AWS:* | a:b | StringEquals aws:a 1 | StringEquals aws:b 2 | Bool aws:c true"]);
  });
});

describe("the trust policy that a role makes of assumedBy", () => {
  const role = (options: string): string => `new iam.Role(this, "R", { ${options} });`;
  test.each([
    [`assumedBy: new iam.ServicePrincipal("ec2")`, ["Allow | Service:ec2.amazonaws.com | sts:AssumeRole"]],
    [
      `assumedBy: new iam.WebIdentityPrincipal("accounts.google.com")`,
      ["Allow | Federated:accounts.google.com | sts:AssumeRoleWithWebIdentity"],
    ],
    [
      `assumedBy: new iam.FederatedPrincipal("x", {}, "sts:AssumeRoleWithSAML")`,
      ["Allow | Federated:x | sts:AssumeRoleWithSAML"],
    ],
    [`assumedBy: new iam.ArnPrincipal("arn").withSessionTags()`, ["Allow | AWS:arn | sts:AssumeRole,sts:TagSession"]],
    [
      `assumedBy: new iam.AccountPrincipal("111122223333"), externalIds: ["id", "other"]`,
      ["Allow | AWS:111122223333 | sts:AssumeRole | StringEquals sts:ExternalId id,other"],
    ],
    [
      `assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal("ec2"), new iam.AccountPrincipal("111122223333"))`,
      ["Allow | Service:ec2.amazonaws.com | sts:AssumeRole", "Allow | AWS:111122223333 | sts:AssumeRole"],
    ],
    [
      `assumedBy: new iam.SamlConsolePrincipal(provider)`,
      [
        "Allow | Federated:${provider.samlProviderArn} | sts:AssumeRoleWithSAML | StringEquals SAML:aud https://signin.aws.amazon.com/saml",
      ],
    ],
  ])("%s", (options, expected) => {
    expect(read(role(options))).toEqual(expected);
    expect(types(role(options))).toEqual(["trust"]);
  });
  test("is not read where the principal is not told", () => {
    expect(find(HEAD + role("assumedBy: props.principal"))).toEqual([]);
    expect(
      find(HEAD + role("assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2'), props.other)")),
    ).toEqual([]);
  });
  test("knows the URL of a provider that is made in the file", () => {
    const code = `const github = new iam.OpenIdConnectProvider(this, "P", { url: "https://token.actions.githubusercontent.com" });
${role(`assumedBy: new iam.OpenIdConnectPrincipal(github)`)}`;
    const [item] = statementOf(only(HEAD + code)).principal?.items ?? [];
    expect(item?.text).toBe("${github.openIdConnectProviderArn}");
    expect(item?.arn?.resource).toEqual(["oidc-provider/token.actions.githubusercontent.com"]);
  });
});

describe("what becomes of a statement tells the type", () => {
  test.each([
    [`role.addToPolicy(${STATEMENT})`, "identity"],
    [`const role = new iam.Role(this, "R", props); role.addToPolicy(${STATEMENT})`, "identity role"],
    [`iam.Role.fromRoleName(this, "R", "r").addToPrincipalPolicy(${STATEMENT})`, "identity role"],
    [
      `class A { constructor() { this.user = new iam.User(this, "U"); this.user.addToPolicy(${STATEMENT}); } }`,
      "identity user",
    ],
    [`const staff = new iam.Group(this, "G"); staff.addToPolicy(${STATEMENT})`, "identity group"],
    [`handler.addToRolePolicy(${STATEMENT})`, "identity role"],
    [`taskDefinition.addToExecutionRolePolicy(${STATEMENT})`, "identity role"],
    [`new lambda.Function(this, "F", { initialPolicy: [${STATEMENT}] })`, "identity role"],
    [
      `new iam.Role(this, "R", { inlinePolicies: { a: new iam.PolicyDocument({ statements: [${STATEMENT}] }) } })`,
      "identity role",
    ],
    [`new iam.Policy(this, "P", { roles: [role], statements: [${STATEMENT}] })`, "identity role"],
    [`new iam.Policy(this, "P", { roles: [role], users: [user], statements: [${STATEMENT}] })`, "identity"],
    [
      `new iam.ManagedPolicy(this, "P", { document: new iam.PolicyDocument({ statements: [${STATEMENT}] }) })`,
      "identity managed",
    ],
    [
      `const boundary = new iam.ManagedPolicy(this, "P", { statements: [${STATEMENT}] }); new iam.User(this, "U", { permissionsBoundary: boundary })`,
      "boundary",
    ],
    [
      `const boundary = new iam.ManagedPolicy(this, "P", { statements: [${STATEMENT}] }); iam.PermissionsBoundary.of(x).apply(boundary)`,
      "boundary",
    ],
    [`new iam.ManagedPolicy(this, "TeamBoundary", { statements: [${STATEMENT}] })`, "boundary"],
    [
      `new iam.ManagedPolicy(this, "TeamBoundary", { users: [user], statements: [${STATEMENT}] })`,
      "identity user managed",
    ],
    [`bucket.addToResourcePolicy(${STATEMENT})`, "resource"],
    [`new es.Domain(this, "D", { accessPolicies: [${STATEMENT}] })`, "resource"],
    [`new kms.Key(this, "K", { policy: new iam.PolicyDocument({ statements: [${STATEMENT}] }) })`, "resource"],
    [`new s3.BucketPolicy(this, "P", { bucket }).document.addStatements(${STATEMENT})`, "resource"],
    [`const bucket = new s3.Bucket(this, "B"); bucket.policy?.document.addStatements(${STATEMENT})`, "resource"],
    [`role.assumeRolePolicy?.addStatements(${STATEMENT})`, "trust"],
    [`vpc.addGatewayEndpoint("E", props).addToPolicy(${STATEMENT})`, "endpoint"],
    [
      `endpoint.addToPolicy(new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ["s3:*"], resources: ["*"] }))`,
      "endpoint",
    ],
    [`const list = [${STATEMENT}]; new iam.ManagedPolicy(this, "P", { statements: list })`, "identity managed"],
    [
      `const doc = new iam.PolicyDocument(); doc.addStatements(${STATEMENT}); new kms.Key(this, "K", { policy: doc })`,
      "resource",
    ],
    [
      `new iam.CfnRole(this, "R", { assumeRolePolicyDocument: new iam.PolicyDocument({ statements: [${STATEMENT}] }) })`,
      "trust",
    ],
  ])("%s", (code, expected) => {
    expect(types(`${code};`)).toEqual([expected]);
  });
  test("two places of different types tell none", () => {
    const code = `const shared = new iam.PolicyStatement({ principals: [new iam.AccountPrincipal("111122223333")], actions: ["s3:GetObject"], resources: ["*"] });
bucket.addToResourcePolicy(shared);
handler.addToRolePolicy(shared);`;
    const [located] = find(HEAD + code);
    expect(located?.policy.facts.type).toBeUndefined();
  });
});

describe("statements of one construct are one policy", () => {
  const statement = (sid: string): string =>
    `new iam.PolicyStatement({ sid: "${sid}", actions: ["a:b"], resources: ["*"] })`;
  const sids = (code: string): readonly string[] =>
    find(HEAD + code).map(({ policy }) => {
      const names = policy.statements.map(({ sid }) => sid ?? "-").join(",");
      return policy.hasUnknownStatements ? `${names},?` : names;
    });
  test.each([
    [
      "added one by one",
      `const role = new iam.Role(this, "R", props); role.addToPolicy(${statement("a")}); role.addToPolicy(${statement("b")});`,
      ["a,b"],
    ],
    [
      "added to a member of the class",
      `class A { constructor() { this.user = new iam.User(this, "U"); this.user.addToPolicy(${statement("a")}); this.user.addToPolicy(${statement("b")}); } }`,
      ["a,b"],
    ],
    [
      "in a list and added",
      `const policy = new iam.ManagedPolicy(this, "P", { statements: [${statement("a")}] }); policy.addStatements(${statement("b")}, ${statement("c")});`,
      ["a,b,c"],
    ],
    [
      "of assumedBy and added",
      `const role = new iam.Role(this, "R", { assumedBy: new iam.AnyPrincipal() }); role.assumeRolePolicy?.addStatements(${statement("a")}); role.addToPolicy(${statement("b")});`,
      ["-,a", "b"],
    ],
    [
      "of two constructs",
      `const a = new iam.User(this, "A"), b = new iam.User(this, "B"); a.addToPolicy(${statement("a")}); b.addToPolicy(${statement("b")});`,
      ["a", "b"],
    ],
    [
      "of a construct that the file does not make",
      `props.role.addToPolicy(${statement("a")}); props.role.addToPolicy(${statement("b")});`,
      ["a,?", "b,?"],
    ],
    [
      "in inline policies, which are policies of their own",
      `new iam.Role(this, "R", { inlinePolicies: { a: new iam.PolicyDocument({ statements: [${statement("a")}] }), b: new iam.PolicyDocument({ statements: [${statement("b")}] }) } });`,
      ["a", "b"],
    ],
    [
      "in a list with what the file does not tell",
      `new iam.ManagedPolicy(this, "P", { statements: [${statement("a")}, ...more] });`,
      ["a,?"],
    ],
  ])("%s", (_, code, expected) => {
    expect(sids(code)).toEqual(expected);
  });
});

describe("level-1 constructs", () => {
  const document = `{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: { "Fn::GetAtt": ["B", "Arn"] } }] }`;
  test.each([
    [`new iam.CfnRole(this, "R", { assumeRolePolicyDocument: ${document} })`, "trust"],
    [`new iam.CfnRole(this, "R", { policies: [{ policyName: "p", policyDocument: ${document} }] })`, "identity role"],
    [`new iam.CfnManagedPolicy(this, "P", { policyDocument: ${document} })`, "identity"],
    [`new iam.CfnUserPolicy(this, "P", { policyDocument: ${document} })`, "identity user"],
    [`new s3.CfnBucketPolicy(this, "P", { bucket, policyDocument: ${document} })`, "resource"],
    [`new ec2.CfnVPCEndpoint(this, "E", { policyDocument: ${document} })`, "endpoint"],
  ])("%s", (code, expected) => {
    expect(types(code)).toEqual([expected]);
  });
  test("have a function that may give a list, or a statement, as what it is", () => {
    const either = document.replace(
      '"Fn::GetAtt": ["B", "Arn"]',
      '"Fn::If": ["c", "arn:aws:s3:::b/*", "arn:aws:s3:::c/*"]',
    );
    expect(
      only(`new iam.CfnManagedPolicy(this, "P", { policyDocument: ${either} })`).policy.statements[0]?.resource?.items,
    ).toEqual([]);
  });
  test("have CloudFormation's own functions in them", () => {
    expect(read(`new iam.CfnManagedPolicy(this, "P", { policyDocument: ${document} })`)).toEqual([
      'Allow | s3:* | ${{ "Fn::GetAtt": ["B", "Arn"] }}',
    ]);
  });
});

test("what a test expects of a template is no policy", () => {
  const document = `{ Version: "2012-10-17", Statement: [{ Effect: "Allow" }] }`;
  expect(find(`template.hasResourceProperties("AWS::IAM::Policy", { PolicyDocument: ${document} });`)).toEqual([]);
  expect(find(`expect(made).toEqual(${document});`)).toEqual([]);
  expect(find(`expect(make(${document})).toBe(true);`)).toHaveLength(1);
});

describe("ARNs of constructs", () => {
  const arns = (declaration: string, expression: string): unknown => {
    const located =
      only(`${HEAD}import * as sqs from "aws-cdk-lib/aws-sqs";\nimport * as dynamodb from "aws-cdk-lib/aws-dynamodb";\nimport * as glue from "@aws-cdk/aws-glue-alpha";
${declaration}\nrole.addToPolicy(new iam.PolicyStatement({ actions: ["a:b"], resources: [${expression}] }));`);
    const [item] = statementOf(located).resource?.items ?? [];
    const { service, resource } = item?.arn ?? {};
    return [item?.text, service, resource?.map((part) => (typeof part === "string" ? part : part.text)).join("")];
  };
  test.each([
    ["", "props.bucket.bucketArn", ["${props.bucket.bucketArn}", "s3", "${props.bucket.bucketName}"]],
    ["", "`${props.bucket.bucketArn}/*`", ["${props.bucket.bucketArn}/*", "s3", "${props.bucket.bucketName}/*"]],
    ["", 'props.bucket.bucketArn + "/*"', ["${props.bucket.bucketArn}/*", "s3", "${props.bucket.bucketName}/*"]],
    ["", 'bucket.arnForObjects("a/*")', ["${bucket.bucketArn}/a/*", "s3", "${bucket.bucketName}/a/*"]],
    ["const arn = bucket.bucketArn;", "arn", ["${arn}", "s3", "${bucket.bucketName}"]],
    ["", "queue.queueArn", ["${queue.queueArn}", "sqs", "${queue.queueName}"]],
    ["", "role.roleArn", ["${role.roleArn}", "iam", "role/${role.roleName}"]],
    [
      'const table = new dynamodb.Table(this, "T");',
      "table.tableArn",
      ["${table.tableArn}", "dynamodb", "table/${table.tableName}"],
    ],
    ['const table = new glue.S3Table(this, "T");', "table.tableArn", ["${table.tableArn}", undefined, undefined]],
    ["", "table.tableArn", ["${table.tableArn}", undefined, undefined]],
    [
      "",
      'this.formatArn({ service: "ssm", resource: "parameter", resourceName: "app/*" })',
      ['${this.formatArn({ service: "ssm", resource: "parameter", resourceName: "app/*" })}', "ssm", "parameter/app/*"],
    ],
    [
      "",
      'cdk.Stack.of(this).formatArn({ service: "states", region: "eu-west-1", resource: "stateMachine", resourceName: "m", arnFormat: cdk.ArnFormat.COLON_RESOURCE_NAME })',
      [expect.any(String), "states", "stateMachine:m"],
    ],
    ["", "cdk.Fn.importValue('x')", ["${cdk.Fn.importValue('x')}", undefined, undefined]],
  ])("%s %s", (declaration, expression, expected) => {
    expect(arns(declaration, expression)).toEqual(expected);
  });
});

describe("places", () => {
  test("of each element are exact", () => {
    const text = `${HEAD}bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ArnPrincipal("arn:p")], actions: ["s3:GetObject"], resources: [bucket.arnForObjects("*")], conditions: { Bool: { "aws:x": "true" } } }));`;
    const located = only(text);
    const { principal, action, resource, tests } = statementOf(located);
    const at = (value: { readonly range: readonly [number, number] } | undefined): string =>
      pointedAt(text, located, value ?? { range: [0, 0] });
    expect(at(principal?.items[0]?.value)).toBe('"arn:p"');
    expect(at(action?.items[0]?.value)).toBe('"s3:GetObject"');
    expect(at(resource?.items[0]?.value)).toBe('bucket.arnForObjects("*")');
    expect(at(tests[0]?.keyEntry.key)).toBe('"aws:x"');
    expect(at(tests[0]?.operatorEntry.key)).toBe("Bool");
    expect(at(statementOf(located).entry("Effect")?.value)).toBe("new iam.PolicyStatement");
  });
});

describe("an edit", () => {
  const two = `${HEAD}const document = new iam.PolicyDocument({
  statements: [
    new iam.PolicyStatement({
      sid: "One",
      principals: [new iam.AccountPrincipal("111122223333"), new iam.ServicePrincipal("s3")],
      actions: ["a:b", "a:c"], // both
      resources: ["*"],
    }),
  ],
});
`;
  test("puts a condition behind the other properties", () => {
    const after = change(two, (located) =>
      edit.addCondition(statementOf(located), { operator: "Bool", key: "aws:SecureTransport", values: "true" }),
    );
    expect(after).toContain(`      resources: ["*"],
      conditions: {
        Bool: {
          "aws:SecureTransport": "true",
        },
      },
    }),`);
  });
  test("splits a statement into constructs", () => {
    const after = change(two, (located) => {
      const statement = statementOf(located);
      const [first, second] = statement.action?.items ?? [];
      if (first === undefined || second === undefined) throw new Error("two actions");
      return edit.rewriteStatement(statement, { actions: [first] }, { actions: [second] });
    });
    expect(after).toContain(`actions: ["a:b"], // both`);
    expect(after).toContain(`    new iam.PolicyStatement({
      sid: "One2",
      principals: [new iam.AccountPrincipal("111122223333"), new iam.ServicePrincipal("s3")],
      actions: ["a:c"],
      resources: ["*"],
    }),`);
  });
  test.each([
    [
      `const role = new iam.Role(this, "R", { assumedBy, inlinePolicies: { a: DOCUMENT } });\nf(role, role.roleArn, [role]);`,
    ],
    [
      `const policy = new iam.ManagedPolicy(this, "P", { statements: [STATEMENT] });\na.addManagedPolicy(policy);\nnew iam.Role(this, "R", { assumedBy, managedPolicies: [policy] });`,
    ],
    [
      `const role = new iam.CfnRole(props.scope, \`\${id}R\`, { policies: [{ policyName: "a", policyDocument: DOCUMENT }] });\nf(role);\ng(role);`,
    ],
  ])("reaches what a construct is made from, however often it is named: %s", (code) => {
    const document = `new iam.PolicyDocument({ statements: [${STATEMENT}] })`;
    const text = HEAD + code.replace("DOCUMENT", document).replace("STATEMENT", STATEMENT);
    const located = find(text).filter(({ policy }) => policy.type === "identity");
    expect(located).toHaveLength(1);
    expect(change(text, (one) => edit.rewriteStatement(statementOf(one), { actions: ["s3:ListBucket"] }))).toBe(
      text.replace("s3:GetObject", "s3:ListBucket"),
    );
  });
  test.each([
    `const statement = ${STATEMENT};\na.addToPolicy(statement);\nb.addToPolicy(statement);`,
    `const statement = ${STATEMENT};\nrole.addToPolicy(statement);\nstatement.addCondition("Bool", {});`,
    `const document = new iam.PolicyDocument({ statements: [${STATEMENT}] });\nf({ a: document });\nf({ b: document });`,
    `const role = new iam.Role(this, "R", { inlinePolicies: { a: new iam.PolicyDocument({ statements: [${STATEMENT}] }) } });\nconst both = { role };\nf({ ...both });\nf({ ...both });`,
  ])("does not reach what would change at two places: %s", (code) => {
    expect(
      change(HEAD + code, (one) => edit.rewriteStatement(statementOf(one), { actions: ["s3:ListBucket"] })),
    ).toBeNull();
  });
  const split = (code: string): string | null =>
    change(`${HEAD}const role = new iam.Role(this, "R", { assumedBy: principal });\n${code}\n`, (located) =>
      edit.rewriteStatement(statementOf(located), { actions: ["a:b"] }, { actions: ["a:c"] }),
    );
  const both = `new iam.PolicyStatement({ actions: ["a:b", "a:c"], resources: ["*"] })`;
  test.each([
    [
      `role.addToPolicy(${both});`,
      `role.addToPolicy(new iam.PolicyStatement({ actions: ["a:b"], resources: ["*"] }));
role.addToPolicy(new iam.PolicyStatement({ actions: ["a:c"], resources: ["*"] }));
`,
    ],
    [
      `if (a) {
  role.addToPrincipalPolicy(${both}) // both
}`,
      `if (a) {
  role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ["a:b"], resources: ["*"] })) // both
  role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ["a:c"], resources: ["*"] }))
}`,
    ],
    [
      `list.forEach((x) => {
    role.addToPolicy(
        new iam.PolicyStatement({
            actions: ["a:b", "a:c"],
            resources: [x],
        }),
    );
});`,
      `    );
    role.addToPolicy(new iam.PolicyStatement({
        actions: ["a:c"],
        resources: [x],
    }));
});`,
    ],
  ])("splits a statement that is given to a construct of the file by %s", (code, expected) => {
    expect(split(code)).toContain(expected);
  });
  test.each([
    `if (a) role.addToPolicy(${both});`,
    `const added = role.addToPolicy(${both});`,
    `list.forEach(() => role.addToPolicy(${both}));`,
    `{ role.addToPolicy(${both}); }`,
    `role?.addToPolicy(${both});`,
    `role.addToPolicy(${both}, 1);`,
    `role.addToPolicy(wrap(${both}));`,
    `props.role.addToPolicy(${both});`,
    `const statement = ${both};\nrole.addToPolicy(statement);`,
  ])("does not split the statement of %s", (code) => {
    expect(split(code)).toBeNull();
  });
  test.each([
    [[{ kind: "AWS", text: "444455556666" }], `[new iam.AccountPrincipal("444455556666")]`],
    [[{ kind: "AWS", text: "arn:aws:iam::444455556666:root" }], `[new iam.AccountPrincipal("444455556666")]`],
    [
      [{ kind: "AWS", text: "arn:aws-cn:iam::444455556666:root" }],
      `[new iam.ArnPrincipal("arn:aws-cn:iam::444455556666:root")]`,
    ],
    [[{ kind: "AWS", text: "*" }], `[new iam.AnyPrincipal()]`],
    [[{ kind: "Federated", text: "a" }], `[new iam.FederatedPrincipal("a", {})]`],
    [[{ kind: "CanonicalUser", text: "79a5" }], `[new iam.CanonicalUserPrincipal("79a5")]`],
    [
      [
        { kind: "Service", text: "ec2.amazonaws.com" },
        { kind: "AWS", text: "444455556666" },
      ],
      `[new iam.ServicePrincipal("ec2.amazonaws.com"), new iam.AccountPrincipal("444455556666")]`,
    ],
    ["*", `[new iam.StarPrincipal()]`],
  ] as const)("writes the principals %j", (principals, expected) => {
    const after = change(two, (located) => edit.rewriteStatement(statementOf(located), { principals }));
    expect(after).toContain(`principals: ${expected},`);
  });
  test("keeps the principals that stay", () => {
    const after = change(two, (located) => {
      const statement = statementOf(located);
      const gone = statement.principal?.items.filter(({ kind }) => kind === "Service") ?? [];
      return edit.rewriteStatement(statement, { principals: edit.principalsWithout(statement, gone) });
    });
    expect(after).toContain(`principals: [new iam.AccountPrincipal("111122223333")],`);
  });
  test("does not take a principal away that brings conditions", () => {
    const text = two.replace(`new iam.ServicePrincipal("s3")`, `new iam.OrganizationPrincipal("o-a1b2c3d4e5")`);
    expect(
      change(text, (located) =>
        edit.rewriteStatement(statementOf(located), { principals: [{ kind: "AWS", text: "*" }] }),
      ),
    ).toBeNull();
  });
  test("names no class that the file does not import", () => {
    const text = two
      .replaceAll("iam.", "")
      .replace(
        "import * as iam from",
        "import { PolicyDocument, PolicyStatement, AccountPrincipal, ServicePrincipal } from",
      );
    const rewrite = (kind: "AWS" | "CanonicalUser") =>
      change(text, (located) =>
        edit.rewriteStatement(statementOf(located), { principals: [{ kind, text: "444455556666" }] }),
      );
    expect(rewrite("AWS")).toContain(`[new AccountPrincipal("444455556666")]`);
    expect(rewrite("CanonicalUser")).toBeNull();
  });
  test("of a statement that two places share is not written", () => {
    const text = `${HEAD}const shared = new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ["s3:GetObject"], resources: ["*"] });
one.addToResourcePolicy(shared);
two.addToResourcePolicy(shared);`;
    expect(find(text)).toHaveLength(1);
    expect(
      change(text, (located) => edit.rewriteStatement(statementOf(located), { actions: ["s3:PutObject"] })),
    ).toBeNull();
  });
  test("does not change conditions that several principals bring", () => {
    const principal = `new iam.AnyPrincipal().withConditions({ StringEquals: { "aws:a": "1", "aws:b": "1" } })`;
    const text = `${HEAD}bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [${principal}, ${principal.replace("Any", "AccountRoot")}], actions: ["a:b"] }));`;
    const after = change(text, (located) => {
      const [first] = statementOf(located).tests;
      if (first === undefined) throw new Error("a test");
      return edit.removeCondition(first);
    });
    expect(after).toBeNull();
  });
  test("removes a test where it stands, in the principal's conditions too", () => {
    const text = `${HEAD}bucket.addToResourcePolicy(new iam.PolicyStatement({
  principals: [new iam.AnyPrincipal().withConditions({ StringEquals: { "aws:a": "1", "aws:b": "1" } })],
  actions: ["a:b"],
}));`;
    const after = change(text, (located) => {
      const [first] = statementOf(located).tests;
      if (first === undefined) throw new Error("a test");
      return edit.removeCondition(first);
    });
    expect(after).toContain(`.withConditions({ StringEquals: { "aws:b": "1" } })`);
  });
  test("adds to conditions that the principals make by themselves", () => {
    const text = `${HEAD}bucket.addToResourcePolicy(new iam.PolicyStatement({
  principals: [new iam.OrganizationPrincipal("o-a1b2c3d4e5")],
  actions: ["a:b"],
}));`;
    const after = change(text, (located) =>
      edit.addCondition(statementOf(located), { operator: "Bool", key: "aws:SecureTransport", values: "true" }),
    );
    expect(after).toContain(
      `  actions: ["a:b"],\n  conditions: {\n    Bool: {\n      "aws:SecureTransport": "true",\n    },\n  },\n`,
    );
  });
});

describe("an edit of the trust policy of a role", () => {
  const role = (options: string): string => `${HEAD}new iam.Role(this, "R", { ${options} });`;
  const ask = { operator: "StringEquals", key: "sts:ExternalId", values: "b7f3a9c2" };
  test("asks for an external id by externalIds", () => {
    const after = change(role(`assumedBy: new iam.AccountPrincipal("444455556666")`), (located) =>
      edit.addCondition(statementOf(located), ask),
    );
    expect(after).toContain(`{ assumedBy: new iam.AccountPrincipal("444455556666"), externalIds: ["b7f3a9c2"] }`);
  });
  test("asks one of several by conditions of its own", () => {
    const text = role(
      `assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal("ec2"), new iam.AccountPrincipal("444455556666"))`,
    );
    const after = change(text, (located) => edit.addCondition(statementOf(located, 1), ask));
    expect(after).toContain(
      `new iam.PrincipalWithConditions(new iam.AccountPrincipal("444455556666"), { StringEquals: { "sts:ExternalId": "b7f3a9c2" } })`,
    );
    expect(after).toContain(`new iam.ServicePrincipal("ec2"), new`);
  });
  test("adds a test to the conditions that stand there", () => {
    const text = role(
      `assumedBy: new iam.WebIdentityPrincipal("accounts.google.com", { StringEquals: { "accounts.google.com:aud": "a" } })`,
    );
    const after = change(text, (located) =>
      edit.addCondition(statementOf(located), {
        operator: "StringEquals",
        key: "accounts.google.com:sub",
        values: "b",
      }),
    );
    expect(after).toContain(`{ StringEquals: { "accounts.google.com:aud": "a", "accounts.google.com:sub": "b" } }`);
  });
  test("makes several principals of several statements", () => {
    const after = change(role(`assumedBy: new iam.AnyPrincipal()`), (located) =>
      edit.rewriteStatement(
        statementOf(located),
        { principals: [{ kind: "AWS", text: "111122223333" }] },
        { principals: [{ kind: "AWS", text: "444455556666" }], tests: [ask] },
      ),
    );
    expect(after).toContain(
      `assumedBy: new iam.CompositePrincipal(new iam.AccountPrincipal("111122223333"), new iam.PrincipalWithConditions(new iam.AccountPrincipal("444455556666"), { StringEquals: { "sts:ExternalId": "b7f3a9c2" } }))`,
    );
  });
  test("does not write other actions", () => {
    const text = role(`assumedBy: new iam.AccountPrincipal("444455556666")`);
    expect(
      change(text, (located) => edit.rewriteStatement(statementOf(located), { actions: ["sts:TagSession"] })),
    ).toBeNull();
  });
});

describe("the account of the stack", () => {
  const own = (text: string): string | undefined => find(text)[0]?.policy.facts.ownAccount?.text;
  test("is written as the file can say it", () => {
    expect(own(`${HEAD}new iam.User(this, "U").addToPolicy(${STATEMENT});`)).toBe("${cdk.Stack.of(this).account}");
    expect(own(`${HEAD}role.addToPolicy(${STATEMENT});`)).toBe("${cdk.Aws.ACCOUNT_ID}");
    expect(own(`import { Stack } from "aws-cdk-lib";\nnew iam.User(this, "U").addToPolicy(${STATEMENT});`)).toBe(
      "${Stack.of(this).account}",
    );
    expect(own(`role.addToPolicy(${STATEMENT});`)).toBeUndefined();
  });
});

describe("hostile input", () => {
  test("nests deeper than any file", () => {
    // Deeper than a parser could read, so that only the host's own guard is asked.
    let value: Value = { kind: "unknown", range: [0, 0] };
    for (let depth = 0; depth < 100_000; depth += 1) {
      const range = [0, depth] as const;
      value = { kind: "call", range, name: "f", labels: [], arguments: [value], body: null };
    }
    const source: Source = { text: "", codecOf: () => undefined, locate: (range) => range, print: () => null };
    expect(findPolicies({ syntax: "javascript", value, source }, { fileName: "file.ts" })).toEqual([]);
  });
  test("wraps principals in each other without end", () => {
    const text = `role.addToPolicy(new iam.PolicyStatement({ principals: [${"new iam.SessionTagsPrincipal(".repeat(200)}new iam.AnyPrincipal()${")".repeat(200)}] }));`;
    expect(statementOf(only(text)).principal?.hasUnknown).toBe(true);
  });
  test("names constants by each other, doubled each time", () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) => `const a${String(index + 1)} = [a${String(index)}, a${String(index)}];`,
    );
    const start = Date.now();
    find(`const a0 = ${STATEMENT};\n${lines.join("\n")}\nuse(a40);`);
    expect(Date.now() - start).toBeLessThan(5000);
  });
  test("imports without end", () => {
    const start = Date.now();
    find(`${"const a ".repeat(20_000)}\n`.replace(/^/u, "/*").concat(`*/\nrole.addToPolicy(${STATEMENT});`));
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
