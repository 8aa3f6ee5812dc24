import { describe, expect, it } from "vitest";
import { conditionKeyNamed, conditionKeyOf, nearestConditionKey } from "../src/index.ts";

describe("nearestConditionKey", () => {
  it.each([
    ["aws:SourceAcount", "aws:SourceAccount"],
    ["aws:PrincipalTags/Team", "aws:PrincipalTag/Team"],
    ["aws:SourceIp/home", "aws:SourceIp"],
    ["s3:prefx", "s3:prefix"],
    ["S3:Prefx", "s3:prefix"],
    ["s3:ExistingObjectTags/a/b", "s3:ExistingObjectTag/a/b"],
  ])("of %s is %s", (text, wanted) => {
    expect(nearestConditionKey(text)).toBe(wanted);
    expect(conditionKeyOf(wanted)).toBeDefined();
  });

  it.each(["aws:Whatever", "nosuch:prefix", "s3", "aws:PrincipalTags"])("of %s is nothing", (text) => {
    expect(nearestConditionKey(text)).toBeUndefined();
  });
});

describe("conditionKeyNamed", () => {
  it("finds a name under the prefixes, with its tag", () => {
    expect(conditionKeyNamed("sourceip", ["aws", "s3"])).toBe("aws:SourceIp");
    expect(conditionKeyNamed("prefix", ["aws", "s3", "s3"])).toBe("s3:prefix");
    expect(conditionKeyNamed("PrincipalTag/Team", ["aws"])).toBe("aws:PrincipalTag/Team");
  });

  it("finds nothing where two have it, or none", () => {
    expect(conditionKeyNamed("ResourceTag/Team", ["aws", "ec2"])).toBeUndefined();
    expect(conditionKeyNamed("Whatever", ["aws", "s3"])).toBeUndefined();
  });
});
