import { describe, expect, test } from "vitest";
import type { Value } from "@iam/policy";
import type { Source } from "@iam/syntax";
import { findPolicies } from "../src/index.ts";
import { find } from "./helpers.ts";

const STATEMENT = `{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }`;
const POLICY = `{ "Version": "2012-10-17", "Statement": [${STATEMENT}] }`;
const TRUST = `{ "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" } }`;
const BUCKET = `{ "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] }`;

function types(text: string, fileName = "file.json"): readonly (string | undefined)[] {
  return find(text, { fileName }).map(({ policy }) => policy.type);
}

describe("a bare policy", () => {
  test("is found", () => {
    expect(find(POLICY)).toHaveLength(1);
  });
  test("with one statement that is an object", () => {
    expect(find(`{ "Statement": ${STATEMENT} }`)[0]?.policy.statements).toHaveLength(1);
  });
  test("with a broken version", () => {
    expect(find(`{ "Version": 2012, "Statement": [${STATEMENT}] }`)).toHaveLength(1);
  });
  test("without an effect", () => {
    expect(find(`{ "Statement": [{ "Action": "s3:GetObject", "Resource": "*" }] }`)).toHaveLength(1);
  });
  test("without any statement, told by its version", () => {
    expect(find(`{ "Version": "2012-10-17", "Statement": [] }`)).toHaveLength(1);
  });
  test("without a Statement, told by its version and by having nothing else", () => {
    expect(find(`{ "Version": "2012-10-17" }`)).toHaveLength(1);
    expect(find(`{ "Version": "2008-10-17", "Id": "jobs" }`)).toHaveLength(1);
    expect(find(`{ "Version": "2012-10-17", "Rules": ["a"] }`)).toHaveLength(0);
    expect(find(`{ "Version": "1.0" }`)).toHaveLength(0);
  });
  test("with a mistyped Statement, told by its version and by what stands there", () => {
    expect(find(`{ "Version": "2012-10-17", "statements": [${STATEMENT}] }`)).toHaveLength(1);
    expect(find(`{ "statements": [${STATEMENT}] }`)).toHaveLength(0);
  });
  test("in a list of policies", () => {
    expect(find(`[${POLICY}, ${POLICY}]`)).toHaveLength(2);
  });
});

describe("other JSON is no policy", () => {
  test.each([
    ["a package", `{ "name": "statement", "scripts": { "Statement": "run" } }`],
    ["an empty list", `{ "Statement": [] }`],
    ["a list of texts", `{ "Statement": ["SELECT 1"] }`],
    [
      "a schema that talks about statements",
      `{ "properties": { "Statement": { "type": "array", "items": { "$ref": "#/definitions/Statement" } } },
         "definitions": { "Statement": { "type": "object", "properties": { "Effect": { "enum": ["Allow", "Deny"] }, "Action": { "type": "string" } } } } }`,
    ],
    ["a bank statement", `{ "Statement": [{ "Date": "2026-01-01", "Amount": 5, "Action": "debit" }] }`],
    ["a text that says Statement", `{ "text": "{ Statement }" }`],
  ])("%s", (_, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe("the policy type", () => {
  test("of the settings wins over the shape", () => {
    expect(find(POLICY, { type: "service-control" })[0]?.policy.type).toBe("service-control");
  });
  test("of the place wins over the settings", () => {
    const text = `{ "AssumeRolePolicyDocument": ${TRUST} }`;
    expect(find(text, { type: "service-control" })[0]?.policy.type).toBe("trust");
  });
  test("by shape: no principal", () => {
    expect(types(POLICY)).toEqual(["identity"]);
  });
  test("by shape: sts:AssumeRole and no resource", () => {
    expect(types(TRUST)).toEqual(["trust"]);
  });
  test("by shape: a principal and a resource", () => {
    expect(types(BUCKET)).toEqual(["resource"]);
  });
  test("unknown where everyone may do everything: an endpoint policy or an RCP says so too", () => {
    expect(types(BUCKET.replace(`{ "AWS": "111122223333" }`, `"*"`).replace("s3:GetObject", "*"))).toEqual([undefined]);
  });
  test("unknown where everyone has an action of S3 on all resources", () => {
    expect(types(BUCKET.replace(`{ "AWS": "111122223333" }`, `"*"`).replace("arn:aws:s3:::b/*", "*"))).toEqual([
      undefined,
    ]);
  });
  test.each([
    ["policies/scps/deny-root.json", "service-control"],
    ["DenyRegionsSCP.json", "service-control"],
    ["rcp.json", "resource-control"],
    ["developer-boundary.json", "boundary"],
    ["escape.json", "identity"],
  ])("by the name of the file %s", (fileName, type) => {
    expect(types(POLICY, fileName)).toEqual([type]);
  });
  test("of each statement where a document mixes them", () => {
    const mixed = `{ "Statement": [${STATEMENT}, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }] }`;
    const [located] = find(mixed);
    expect(located?.policy.type).toBeUndefined();
    expect(located?.policy.statements.map((statement) => statement.type)).toEqual(["identity", "trust"]);
  });
});

describe("AWS CLI output", () => {
  test("iam get-role", () => {
    const [located] = find(
      `{ "Role": { "RoleName": "ci", "Arn": "arn:aws:iam::444455556666:role/ci", "AssumeRolePolicyDocument": ${TRUST} } }`,
    );
    expect(located?.policy.facts).toMatchObject({ type: "trust", accountId: "444455556666" });
  });
  test("iam get-policy-version", () => {
    expect(
      types(`{ "PolicyVersion": { "Document": ${POLICY}, "VersionId": "v1", "IsDefaultVersion": true } }`),
    ).toEqual(["identity"]);
  });
  test("iam get-role-policy", () => {
    const [located] = find(`{ "RoleName": "ci", "PolicyName": "p", "PolicyDocument": ${POLICY} }`);
    expect(located?.policy.facts).toMatchObject({ type: "identity", holder: "role" });
  });
  test("iam get-account-authorization-details", () => {
    const located = find(`{
      "UserDetailList": [{ "Arn": "arn:aws:iam::444455556666:user/u", "UserPolicyList": [{ "PolicyName": "a", "PolicyDocument": ${POLICY} }] }],
      "GroupDetailList": [{ "Arn": "arn:aws:iam::444455556666:group/g", "GroupPolicyList": [{ "PolicyName": "b", "PolicyDocument": ${POLICY} }] }],
      "RoleDetailList": [{ "Arn": "arn:aws:iam::444455556666:role/r", "AssumeRolePolicyDocument": ${TRUST}, "RolePolicyList": [{ "PolicyName": "c", "PolicyDocument": ${POLICY} }] }],
      "Policies": [{ "Arn": "arn:aws:iam::444455556666:policy/p", "PolicyVersionList": [{ "Document": ${POLICY}, "VersionId": "v1", "IsDefaultVersion": true }] }]
    }`);
    expect(located.map(({ policy }) => [policy.type, policy.facts.holder, policy.facts.accountId])).toEqual([
      ["identity", "user", "444455556666"],
      ["identity", "group", "444455556666"],
      ["trust", undefined, "444455556666"],
      ["identity", "role", "444455556666"],
      ["identity", undefined, "444455556666"],
    ]);
  });
  test("s3api get-bucket-policy: JSON in a string, each place in it exact", () => {
    const text = JSON.stringify({ Policy: JSON.stringify(JSON.parse(BUCKET)) }, null, 2);
    const [located] = find(text);
    const action = located?.policy.statements[0]?.action?.items[0];
    const [start, end] = located?.source.locate(action?.value.range ?? [0, 0]) ?? [0, 0];
    expect(located?.policy.type).toBe("resource");
    expect(text.slice(start, end)).toBe(String.raw`\"s3:GetObject\"`);
  });
  test("an API response: URL-encoded", () => {
    const text = JSON.stringify({ AssumeRolePolicyDocument: encodeURIComponent(TRUST) });
    const [located] = find(text);
    const principal = located?.policy.statements[0]?.principal?.items[0];
    const [start, end] = located?.source.locate(principal?.value.range ?? [0, 0]) ?? [0, 0];
    expect(located?.policy.type).toBe("trust");
    expect(text.slice(start, end)).toBe("%22ec2.amazonaws.com%22");
  });
  test("kms get-key-policy", () => {
    expect(types(JSON.stringify({ Policy: POLICY, PolicyName: "default" }))).toEqual(["resource"]);
  });
  test("sqs get-queue-attributes", () => {
    expect(types(JSON.stringify({ Attributes: { Policy: BUCKET } }))).toEqual(["resource"]);
  });
  test("ec2 describe-vpc-endpoints", () => {
    expect(types(JSON.stringify({ VpcEndpoints: [{ VpcEndpointId: "vpce-1", PolicyDocument: BUCKET }] }))).toEqual([
      "endpoint",
    ]);
  });
  test.each([
    ["SERVICE_CONTROL_POLICY", "service-control"],
    ["RESOURCE_CONTROL_POLICY", "resource-control"],
  ])("organizations describe-policy: %s", (Type, type) => {
    expect(types(JSON.stringify({ Policy: { PolicySummary: { Type }, Content: POLICY } }))).toEqual([type]);
  });
});

describe("hostile input", () => {
  test("nests deeper than any file", () => {
    // Deeper than the parser itself could read, so that only the host's own guard is asked.
    let value: Value = { kind: "unknown", range: [0, 0] };
    for (let depth = 0; depth < 100_000; depth += 1) value = { kind: "array", range: [0, 0], items: [value] };
    const source: Source = { text: "", codecOf: () => undefined, locate: (range) => range, print: () => null };
    expect(findPolicies({ syntax: "json", value, source }, { fileName: "file.json" })).toEqual([]);
  });
  test("has __proto__ as a key", () => {
    expect(find(`{ "__proto__": ${POLICY}, "constructor": ${POLICY} }`)).toHaveLength(2);
  });
});
