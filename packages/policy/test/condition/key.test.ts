import { describe, expect, it } from "vitest";
import { globalKey, globalKeys } from "../../src/condition/global-key.ts";
import { parseKey, sameKey } from "../../src/condition/key.ts";

describe("parseKey", () => {
  it("reads prefix, name and tag key", () => {
    expect(parseKey("aws:PrincipalTag/Team")).toEqual({
      text: "aws:PrincipalTag/Team",
      id: "aws:principaltag/team",
      prefix: "aws",
      name: "principaltag",
      tag: "Team",
    });
  });

  it("reads a key without a tag", () => {
    expect(parseKey("S3:Prefix")).toEqual({ text: "S3:Prefix", id: "s3:prefix", prefix: "s3", name: "prefix" });
  });

  it("leaves colons in names and tag keys", () => {
    expect(parseKey("kms:EncryptionContext:app")).toMatchObject({ prefix: "kms", name: "encryptioncontext:app" });
    expect(parseKey("aws:RequestTag/cost:center/x")).toMatchObject({
      prefix: "aws",
      name: "requesttag",
      tag: "cost:center/x",
    });
  });

  it("reads the host of an OIDC issuer as the prefix", () => {
    expect(parseKey("token.actions.githubusercontent.com:sub")).toMatchObject({
      prefix: "token.actions.githubusercontent.com",
      name: "sub",
    });
    expect(parseKey("oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud")).toMatchObject({
      prefix: "oidc.eks.eu-west-1.amazonaws.com/id/abc",
      name: "aud",
    });
    expect(parseKey("idp.example.com:8443/realms/main:aud")).toMatchObject({
      prefix: "idp.example.com:8443/realms/main",
      name: "aud",
    });
    expect(parseKey("idp.example.com:8443/realms/main:aud")).not.toHaveProperty("tag");
  });

  it("does not take a dot in a tag key for a host", () => {
    expect(parseKey("aws:ResourceTag/app.kubernetes.io/name")).toMatchObject({
      prefix: "aws",
      name: "resourcetag",
      tag: "app.kubernetes.io/name",
    });
  });

  it.each(["", ":", "aws:", ":SourceIp", "SourceIp", "aws:/Team", "token.example.com"])(
    "finds no key in %j",
    (text) => {
      expect(parseKey(text)).toBeUndefined();
    },
  );

  it("compares keys in any letter case", () => {
    expect(sameKey("aws:PrincipalTag/Team", "AWS:principaltag/TEAM")).toBe(true);
    expect(sameKey("aws:PrincipalTag/Team", "aws:PrincipalTag/Teams")).toBe(false);
  });
});

describe("globalKey", () => {
  it("finds a key in any letter case", () => {
    expect(globalKey("AWS:SOURCEIP")).toEqual({
      key: "aws:SourceIp",
      type: "IPAddress",
      isMultiValued: false,
      isTagged: false,
      isSensitive: false,
    });
  });

  it("finds the keys of many values", () => {
    expect(globalKeys.filter((entry) => entry.isMultiValued).map((entry) => entry.key)).toEqual([
      "aws:CalledVia",
      "aws:PrincipalOrgPaths",
      "aws:PrincipalServiceNamesList",
      "aws:ResourceOrgPaths",
      "aws:SourceOrgPaths",
      "aws:TagKeys",
      "aws:VpceOrgPaths",
    ]);
  });

  it("finds the sensitive keys", () => {
    expect(globalKeys.filter((entry) => entry.isSensitive).map((entry) => entry.key)).toEqual([
      "aws:PrincipalAccount",
      "aws:PrincipalOrgID",
      "aws:ResourceAccount",
      "aws:ResourceOrgID",
      "aws:SourceAccount",
      "aws:SourceOrgID",
      "aws:SourceVpc",
      "aws:SourceVpce",
      "aws:VpceAccount",
      "aws:VpceOrgID",
    ]);
  });

  it("finds tag keys only where a tag key follows", () => {
    expect(globalKey("aws:PrincipalTag/Team")?.key).toBe("aws:PrincipalTag");
    expect(globalKey("aws:PrincipalTag")).toBeUndefined();
    expect(globalKey("aws:PrincipalTag/")).toBeUndefined();
    expect(globalKey("aws:SourceIp/Team")).toBeUndefined();
    expect(globalKey("aws:SourceIp/")).toBeUndefined();
  });

  it("counts the keys of a role's source as global in spite of their prefix", () => {
    expect(globalKey("ec2:SourceInstanceARN")?.type).toBe("ARN");
    expect(globalKey("lambda:SourceFunctionArn")?.type).toBe("ARN");
    expect(globalKey("ssm:SourceInstanceArn")?.type).toBe("ARN");
    expect(globalKey("glue:RoleAssumedBy")?.type).toBe("String");
    expect(globalKey("identitystore:UserId")?.type).toBe("String");
    expect(globalKey("ec2:InstanceType")).toBeUndefined();
  });

  it("does not know mistyped and retired keys", () => {
    expect(globalKey("aws:SourceIpAddress")).toBeUndefined();
    expect(globalKey("aws:ARN")).toBeUndefined();
    expect(globalKey("SourceIp")).toBeUndefined();
  });

  it("tells the second type of a key", () => {
    expect(globalKey("aws:EpochTime")).toMatchObject({ type: "Date", alsoType: "Numeric" });
  });

  it("holds no key twice, in the order of the alphabet", () => {
    const ids = globalKeys.map((entry) => entry.key.toLowerCase());
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
