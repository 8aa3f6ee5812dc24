import { edit } from "@iam/policy";
import { describe, expect, test } from "vitest";
import { change, find, only, pointedAt, statementOf, summary } from "./javascript-helpers.ts";

const HEAD = `import * as aws from "@pulumi/aws";\nimport * as pulumi from "@pulumi/pulumi";\n`;

function document(statement: string, more = ""): string {
  return `${HEAD}const document = aws.iam.getPolicyDocumentOutput({\n  statements: [\n    {\n${statement}\n    },\n  ],${more}\n});\n`;
}

function read(text: string): readonly string[] {
  return only(text).policy.statements.map(summary);
}

describe("a document of blocks", () => {
  test("allows where nothing is said, in the current version", () => {
    const text = document(`actions: ["s3:GetObject"], resources: ["*"]`);
    expect(read(text)).toEqual(["Allow | s3:GetObject | *"]);
    expect(only(text).policy.version).toBe("2012-10-17");
  });
  test("says everything that a statement has", () => {
    expect(
      read(
        document(`sid: "a", effect: "Deny", notActions: ["iam:*"], notResources: ["arn:aws:s3:::b"],
          notPrincipals: [{ type: "AWS", identifiers: ["111122223333"] }, { type: "Service", identifiers: ["ec2.amazonaws.com"] }],
          conditions: [
            { test: "StringEquals", variable: "aws:a", values: ["1", "2"] },
            { test: "StringEquals", variable: "aws:b", values: ["3"] },
          ]`),
      ),
    ).toEqual([
      "Deny | AWS:111122223333,Service:ec2.amazonaws.com | iam:* | arn:aws:s3:::b | StringEquals aws:a 1,2 | StringEquals aws:b 3",
    ]);
  });
  test("has everyone as `*`", () => {
    expect(read(document(`principals: [{ type: "*", identifiers: ["*"] }], actions: ["a:b"]`))).toEqual([
      "Allow | bare:* | a:b",
    ]);
  });
  test("writes policy variables with &", () => {
    expect(
      read(
        document('actions: ["a:b"], resources: ["arn:aws:s3:::b/&{aws:username}", `arn:aws:s3:::b/\\${aws:username}`]'),
      ),
    ).toEqual(["Allow | a:b | arn:aws:s3:::b/${aws:username},arn:aws:s3:::b/${aws:username}"]);
  });
  test("merges others in, which the file does not tell", () => {
    const { policy } = only(document(`actions: ["a:b"], resources: ["*"]`, `\n  sourcePolicyDocuments: [base],`));
    expect(policy.statementList?.items.map(({ kind }) => kind)).toEqual(["object", "unknown"]);
  });
  test("knows the ARNs of resources of the file", () => {
    const text = `${HEAD}const bucket = new aws.s3.BucketV2("b");\naws.iam.getPolicyDocumentOutput({ statements: [{ actions: ["a:b"], resources: [bucket.arn, pulumi.interpolate\`\${bucket.arn}/*\`, other.arn] }] });`;
    const items = statementOf(only(text)).resource?.items ?? [];
    expect(items.map(({ text: shown, arn }) => [shown, arn?.service])).toEqual([
      ["${bucket.arn}", "s3"],
      ["${bucket.arn}/*", "s3"],
      ["${other.arn}", undefined],
    ]);
  });
});

describe("the type of a policy", () => {
  const policy = `JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] })`;
  test.each([
    [`new aws.iam.Policy("p", { policy: ${policy} })`, "identity", undefined],
    [`new aws.iam.RolePolicy("p", { policy: ${policy} })`, "identity", "role"],
    [`new aws.iam.UserPolicy("p", { policy: ${policy} })`, "identity", "user"],
    [`new aws.iam.GroupPolicy("p", { policy: ${policy} })`, "identity", "group"],
    [`new aws.iam.Role("r", { assumeRolePolicy: ${policy} })`, "trust", undefined],
    [`new aws.iam.Role("r", { inlinePolicies: [{ policy: ${policy} }] })`, undefined, undefined],
    [`new aws.s3.BucketPolicy("p", { policy: ${policy} })`, "resource", undefined],
    [`new aws.sqs.QueuePolicy("p", { policy: ${policy} })`, "resource", undefined],
    [`new aws.ec2.VpcEndpoint("e", { policy: ${policy} })`, "endpoint", undefined],
    [`new aws.apigateway.RestApiPolicy("p", { policy: ${policy} })`, "resource", undefined],
    [`new aws.cloudwatch.EventBusPolicy("p", { policy: ${policy} })`, "resource", undefined],
    [`new aws.organizations.Policy("p", { content: ${policy} })`, "service-control", undefined],
    [
      `new aws.organizations.Policy("p", { type: "RESOURCE_CONTROL_POLICY", content: ${policy} })`,
      "resource-control",
      undefined,
    ],
    [`new aws.ssoadmin.PermissionSetInlinePolicy("p", { inlinePolicy: ${policy} })`, "identity", "permission-set"],
    [`new aws.kms.Key("k", { policy: arn.apply((arn) => ${policy}) })`, "resource", undefined],
    [`new aws.kms.Key("k", { policy: pulumi.all([a, b]).apply(([a, b]) => ${policy}) })`, "resource", undefined],
    [
      `new awsnative.iam.Role("r", { assumeRolePolicyDocument: ${policy.slice("JSON.stringify(".length, -1)} })`,
      "trust",
      undefined,
    ],
  ])("%s", (code, type, holder) => {
    expect(only(HEAD + code).policy.facts).toMatchObject({
      ...(type === undefined ? {} : { type }),
      ...(holder === undefined ? {} : { holder }),
    });
    expect(only(HEAD + code).policy.facts.type).toBe(type);
  });
  test.each([
    ["policy: document.json", "resource"],
    ["policy: document.apply((document) => document.json)", "resource"],
    ["policy: document.then(({ json }) => json)", "resource"],
    ["bucket: document.json", undefined],
  ])("of a document by its use: %s", (use, type) => {
    const text = `${document(`actions: ["s3:*"], resources: ["*"]`)}new aws.s3.BucketPolicy("p", { ${use} });`;
    expect(only(text).policy.facts.type).toBe(type);
  });
  test("of a document where it stands", () => {
    const text = `${HEAD}new aws.iam.Role("r", { assumeRolePolicy: aws.iam.getPolicyDocumentOutput({ statements: [{ actions: ["sts:AssumeRole"] }] }).json });`;
    expect(only(text).policy.facts.type).toBe("trust");
  });
});

describe("an edit", () => {
  const two = document(`      sid: "One",
      actions: ["a:b", "a:c"], // both
      resources: [pulumi.interpolate\`\${bucket.arn}/*\`],
      principals: [{ type: "AWS", identifiers: ["111122223333"] }],
      conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["true"] }],`);
  test("points at the file's own text", () => {
    const located = only(two);
    const { action, resource, principal, tests } = statementOf(located);
    const values = [
      action?.items[0]?.value,
      resource?.items[0]?.value,
      principal?.items[0]?.value,
      tests[0]?.keyEntry.key,
    ];
    expect(values.map((value) => pointedAt(two, located, value ?? { range: [0, 0] }))).toEqual([
      '"a:b"',
      "pulumi.interpolate`${bucket.arn}/*`",
      '"111122223333"',
      '"aws:SecureTransport"',
    ]);
  });
  test("adds a test to the list", () => {
    const after = change(two, (located) =>
      edit.addCondition(statementOf(located), { operator: "StringEquals", key: "sts:ExternalId", values: "b7f3" }),
    );
    expect(after).toContain(`{ test: "Bool", variable: "aws:SecureTransport", values: ["true"] }`);
    expect(after).toContain(`{ test: "StringEquals", variable: "sts:ExternalId", values: ["b7f3"] }`);
  });
  test("splits a statement", () => {
    const after = change(two, (located) => {
      const statement = statementOf(located);
      const [first, second] = statement.action?.items ?? [];
      if (first === undefined || second === undefined) throw new Error("two actions");
      return edit.rewriteStatement(statement, { actions: [first] }, { actions: [second], tests: [] });
    });
    expect(find(after ?? "")[0]?.policy.statements.map(summary)).toEqual([
      "Allow | AWS:111122223333 | a:b | ${bucket.arn}/* | Bool aws:SecureTransport true",
      "Allow | AWS:111122223333 | a:c | ${bucket.arn}/*",
    ]);
    expect(after).toContain(
      `      sid: "One2",\n      actions: ["a:c"],\n      resources: [pulumi.interpolate\`\${bucket.arn}/*\`],`,
    );
    expect(after).toContain("// both");
  });
  test("removes the last condition with its list", () => {
    const after = change(two, (located) => {
      const [first] = statementOf(located).tests;
      if (first === undefined) throw new Error("a test");
      return edit.removeCondition(first);
    });
    expect(after).not.toContain("conditions");
  });
  test("changes who it is for", () => {
    const after = change(two, (located) =>
      edit.rewriteStatement(statementOf(located), { principals: [{ kind: "Service", text: "s3.amazonaws.com" }] }),
    );
    expect(read(after ?? "")).toEqual([
      "Allow | Service:s3.amazonaws.com | a:b,a:c | ${bucket.arn}/* | Bool aws:SecureTransport true",
    ]);
  });
  test.each([
    ["${bucket.arn}", "resources: [bucket.arn]"],
    ["${bucket.arn}/in/*", "resources: [pulumi.interpolate`${bucket.arn}/in/*`]"],
    ["arn:aws:s3:::b/${aws:username}`\\", 'resources: ["arn:aws:s3:::b/${aws:username}`\\\\"]'],
    ["${bucket.arn}/${aws:username}", "resources: [pulumi.interpolate`${bucket.arn}/\\${aws:username}`]"],
  ])("writes %s as the file does", (text, expected) => {
    expect(change(two, (located) => edit.rewriteStatement(statementOf(located), { resources: [text] }))).toContain(
      expected,
    );
  });
  test("writes a plain template where the file's own is plain", () => {
    const text = `${HEAD}const policy = bucket.arn.apply((arn) => JSON.stringify({ Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: \`\${arn}/*\` }] }));`;
    const after = change(text, (located) =>
      edit.rewriteStatement(statementOf(located), { resources: ["${arn}/in/*"] }),
    );
    expect(after).toContain("Resource: `${arn}/in/*`");
  });
});
