import { globalKey } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actionOf,
  conditionKeyOf,
  globalConditionKeys,
  isGlobalConditionKey,
  serviceOf,
  servicePrefixes,
  supportsConditionKey,
  actionsWithConditionKey,
} from "../src/index.ts";

function supports(action: string, key: string): boolean {
  const found = actionOf(action);
  if (found === undefined) throw new Error(`Unknown action: ${action}`);
  return supportsConditionKey(found, key);
}

const allKeys = servicePrefixes().flatMap((prefix) => [...(serviceOf(prefix)?.conditionKeys.values() ?? [])]);

describe("supportsConditionKey", () => {
  it.each([
    ["s3:ListBucket", "s3:prefix", true],
    ["s3:ListBucket", "S3:PREFIX", true],
    ["s3:ListBucketVersions", "s3:prefix", true],
    ["s3:GetObject", "s3:prefix", false],
    ["s3:GetObject", "s3:ExistingObjectTag/team", true],
    ["s3:GetObject", "s3:existingobjecttag/<key>", true],
    ["s3:GetObject", "s3:ExistingObjectTag/", false],
    ["s3:ListBucket", "s3:ExistingObjectTag/team", false],
    ["kms:Decrypt", "kms:EncryptionContext:app", true],
    ["secretsmanager:GetSecretValue", "secretsmanager:ResourceTag/team", true],
    ["ec2:RunInstances", "ec2:InstanceType", true],
    ["iam:PassRole", "iam:PassedToService", true],
    ["iam:CreateRole", "iam:PassedToService", false],
    ["sts:AssumeRole", "sts:ExternalId", true],
    ["sts:AssumeRoleWithSAML", "SAML:aud", true],
    ["s3:GetObject", "no:such", false],
    ["s3:GetObject", "", false],
    ["s3:GetObject", "constructor", false],
  ])("%s, %s: %s", (action, key, answer) => {
    expect(supports(action, key)).toBe(answer);
  });

  it("takes keys of a resource type as keys of the action", () => {
    expect(actionOf("s3:GetObject")?.ownConditionKeys.has("s3:buckettag/${tagkey}")).toBe(false);
    expect(supports("s3:GetObject", "s3:BucketTag/team")).toBe(true);
  });

  it("takes global keys as keys of every action", () => {
    for (const key of [
      "aws:SourceIp",
      "aws:PrincipalTag/team",
      "aws:FromTheFuture",
      "ec2:SourceInstanceARN",
      "codebuild:BuildArn",
    ]) {
      expect(supports("sqs:SendMessage", key)).toBe(true);
    }
    expect(supports("sqs:SendMessage", "ec2:Vpc")).toBe(false);
  });

  it("holds for every key that AWS lists for an action", () => {
    for (const prefix of servicePrefixes()) {
      for (const action of serviceOf(prefix)?.actions.values() ?? []) {
        for (const key of action.ownConditionKeys) expect(action.conditionKeys.has(key)).toBe(true);
      }
      const [action] = serviceOf(prefix)?.actions.values() ?? [];
      for (const key of action?.conditionKeys ?? []) expect(action && supportsConditionKey(action, key)).toBe(true);
    }
  });
});

describe("conditionKeyOf", () => {
  it.each([
    ["S3:Prefix", { key: "s3:prefix", type: "String", isMultiValued: false, hasPlaceholder: false }],
    ["s3:ExistingObjectTag/Team", { key: "s3:ExistingObjectTag/<key>", hasPlaceholder: true }],
    ["kms:EncryptionContext:app", { key: "kms:EncryptionContext:${EncryptionContextKey}" }],
    ["aws:RequestTag/Team", { key: "aws:RequestTag/tag-key", type: "String" }],
    ["aws:requesttag/${TagKey}", { key: "aws:RequestTag/tag-key" }],
    ["secretsmanager:ResourceTag/Team", { key: "secretsmanager:ResourceTag/tag-key" }],
    ["aws:TagKeys", { type: "ArrayOfString", isMultiValued: true }],
    ["aws:CurrentTime", { type: "Date", isMultiValued: false }],
    ["dynamodb:LeadingKeys", { isMultiValued: true }],
    ["events:Metadata/a", { key: "events:Metadata/${MetadataKey}" }],
    ["events:Metadata/a/Matcher", { key: "events:Metadata/${MetadataKey}/Matcher" }],
    ["SAML:aud", { key: "saml:aud" }],
    ["ec2:osuser", { key: "ec2:osuser" }],
    ["identitystore:GroupId", { key: "identitystore:GroupId" }],
    ["token.actions.githubusercontent.com:repository", { key: "token.actions.githubusercontent.com:repository" }],
    ["agent.acme.buildkite.dev:pipeline_slug", { key: "agent.${Domain}.buildkite.dev:pipeline_slug" }],
  ])("%s", (text, expected) => {
    expect(conditionKeyOf(text)).toMatchObject(expected);
  });

  it.each([
    "",
    ":",
    "prefix",
    "s3:",
    "s3:prefixes",
    "aws:RequestTag/",
    "aws:usernam",
    "__proto__:x",
    "constructor:name",
    "*:x",
  ])("knows no %j", (text) => {
    expect(conditionKeyOf(text)).toBeUndefined();
  });

  it("finds every key of the data by its own spelling", () => {
    for (const { key } of allKeys) expect(conditionKeyOf(key), key).toBeDefined();
  });

  it("finds a key for every name in place of the placeholder", () => {
    const templates = allKeys.filter((key) => key.hasPlaceholder);
    expect(templates.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.stringMatching(/^[A-Za-z0-9 _.=+-]{1,20}$/), (template, name) => {
        const text = template.key.replace(/\$\{[^}]*\}|<key>|tag-key$/, () => name);
        expect(template.matches(text)).toBe(true);
        expect(template.matches(text.toUpperCase())).toBe(true);
        expect(template.matches(`x${text}`)).toBe(false);
        expect(conditionKeyOf(text)).toBeDefined();
      }),
    );
  });

  it("meets at most one placeholder a key", () => {
    for (const { key } of allKeys) expect(key.split(/\$\{|</).length, key).toBeLessThanOrEqual(2);
  });
});

describe("global keys", () => {
  it("are those that AWS lists", () => {
    expect(globalConditionKeys().get("aws:principalorgid")).toMatchObject({
      key: "aws:PrincipalOrgID",
      type: "String",
    });
    expect(isGlobalConditionKey("AWS:sourceip")).toBe(true);
    expect(isGlobalConditionKey("aws:PrincipalTag/team")).toBe(true);
    expect(isGlobalConditionKey("lambda:SourceFunctionArn")).toBe(true);
    expect(isGlobalConditionKey("s3:prefix")).toBe(false);
    expect(isGlobalConditionKey("aws:usernam")).toBe(false);
    expect(isGlobalConditionKey("")).toBe(false);
  });

  // When new data bring a key that fails here, AWS's page has grown and the table of @iam/policy wants a row.
  it("are all in the table of @iam/policy, with as many values", () => {
    for (const { key, isMultiValued } of globalConditionKeys().values()) {
      expect(globalKey(key), key).toMatchObject({ isMultiValued });
    }
  });
});

describe("actionsWithConditionKey", () => {
  const ids = (key: string) => actionsWithConditionKey(key).map((action) => action.id);

  it("tells the actions that a key belongs to, in any letter case", () => {
    expect(ids("s3:prefix")).toEqual(["s3:ListBucket", "s3:ListBucketVersions"]);
    expect(ids("S3:Prefix")).toEqual(["s3:ListBucket", "s3:ListBucketVersions"]);
    expect(ids("sts:ExternalId")).toEqual(["sts:AssumeRole"]);
  });

  it("reads tag keys by their template", () => {
    expect(ids("s3:ExistingObjectTag/team")).toContain("s3:GetObject");
    expect(ids("s3:ExistingObjectTag/team")).not.toContain("s3:ListBucket");
  });

  it("is empty for a key that AWS ties to no action, and for an unknown one", () => {
    expect(ids("iottwinmaker:linkedServices")).toEqual([]);
    expect(ids("s3:prefixes")).toEqual([]);
  });
});
