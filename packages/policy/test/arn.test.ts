import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arnAccount, formatArn, isAccountId, isArn, parseArn, resourceName, resourceType } from "../src/arn.ts";
import type { Part } from "../src/value.ts";

const hole = (text: string) => ({ kind: "hole", text }) as const;

describe("parseArn", () => {
  it("reads the six fields, the last with its colons", () => {
    expect(parseArn("arn:aws:logs:us-east-1:123456789012:log-group:app:*")).toEqual({
      partition: "aws",
      service: "logs",
      region: "us-east-1",
      account: "123456789012",
      resource: ["log-group:app:*"],
      complete: true,
      assumed: false,
    });
  });

  it("reads what is not written as empty", () => {
    expect(parseArn("arn:aws:s3:::")).toEqual({
      partition: "aws",
      service: "s3",
      region: "",
      account: "",
      resource: [],
      complete: true,
      assumed: false,
    });
  });

  it("keeps policy variables and escapes of the resource as text", () => {
    expect(parseArn("arn:aws:s3:::b/${aws:username}/${*}/*")?.resource).toEqual(["b/${aws:username}/${*}/*"]);
  });

  it("does not split at the colon of a variable", () => {
    expect(parseArn("arn:aws:iam::${aws:PrincipalAccount}:user/x")).toEqual({
      partition: "aws",
      service: "iam",
      region: "",
      account: undefined,
      resource: ["user/x"],
      complete: false,
      assumed: false,
    });
  });

  it("keeps holes of the resource", () => {
    expect(parseArn(["arn:aws:s3:::", hole("var.bucket"), "/*"])).toEqual({
      partition: "aws",
      service: "s3",
      region: "",
      account: "",
      resource: [hole("var.bucket"), "/*"],
      complete: false,
      assumed: false,
    });
  });

  it("believes that a hole between colons fills its field", () => {
    expect(parseArn("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/app")).toEqual({
      partition: undefined,
      service: "iam",
      region: "",
      account: undefined,
      resource: ["role/app"],
      complete: false,
      assumed: true,
    });
  });

  it.each([
    ["arn:aws:sns:${AWS::Region}:123456789012:topic", "123456789012"],
    ["arn:${p}:iam::THIRD-PARTY-ACCOUNT:root", "THIRD-PARTY-ACCOUNT"],
    ["arn:${p}:iam::aws:policy/ReadOnlyAccess", "aws"],
  ])("reads the account of %s", (text, account) => {
    expect(parseArn(text)).toMatchObject({ account, assumed: true });
  });

  it.each(["arn:aws:s3${rest}", "arn:aws:s3:${rest}/x", "arn:aws:${rest}:role/x"])(
    "does not guess what follows the hole of %s",
    (text) => {
      expect(parseArn(text)).toMatchObject({
        partition: "aws",
        region: undefined,
        account: undefined,
        complete: false,
      });
      expect(parseArn(text)?.resource).toBeUndefined();
    },
  );

  it("does not take colons of the resource for those of the fields", () => {
    expect(parseArn("arn:${prefix}:log-group:app:log-stream:main")).toEqual({
      partition: undefined,
      service: undefined,
      region: undefined,
      account: undefined,
      resource: undefined,
      complete: false,
      assumed: false,
    });
  });

  it.each([
    "",
    "*",
    "reports",
    "arn:aws:s3",
    "arn:aws:iam::123456789012",
    "ARN:aws:s3:::b",
    "execute-api:/stage/GET/x",
  ])("reads no ARN in '%s'", (text) => {
    expect(parseArn(text)).toBeUndefined();
  });

  it.each(["${bucketArn}", "${bucketArn}/*", "ar${x}"])("cannot know whether %s is one", (text) => {
    expect(parseArn(text)).toBeUndefined();
    expect(isArn(text)).toBe("unknown");
  });

  it("throws on no text, for every text", () => {
    const piece = fc.constantFrom("arn:", "aws", ":", "::", "/", "${", "}", "aws:username", "*", "{{", "}}", "é");
    const part = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join("")),
      fc.string().map(hole),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts: Part[]) => {
        const arn = parseArn(parts);
        if (arn === undefined) return;
        expect(isArn(parts)).toBe("yes");
        resourceType(arn);
        resourceName(arn);
        expect(arn.resource ?? ["x"]).not.toContain("");
      }),
    );
  });
});

describe("isArn", () => {
  it.each([
    ["arn:aws:s3:::b", "yes"],
    ["arn:", "yes"],
    ["arn", "no"],
    ["*", "no"],
    ["${aws:username}", "no"],
    ["x${arn}", "no"],
  ])("of %s is %s", (text, expected) => {
    expect(isArn(text)).toBe(expected);
  });
});

describe("formatArn", () => {
  it("leaves region and account empty by itself", () => {
    expect(formatArn({ partition: "aws", service: "s3", resource: "b/*" })).toBe("arn:aws:s3:::b/*");
  });

  it("writes what parseArn reads, for every ARN", () => {
    const field = fc.stringMatching(/^[a-z0-9*-]{0,6}$/);
    const fields = fc.record({
      partition: field,
      service: field,
      region: field,
      account: field,
      resource: fc.stringMatching(/^[a-z0-9:/*]{1,12}$/),
    });
    fc.assert(
      fc.property(fields, (written) => {
        expect(parseArn(formatArn(written))).toMatchObject({
          ...written,
          resource: [written.resource],
          complete: true,
        });
      }),
    );
  });
});

describe("accounts", () => {
  it.each([
    ["123456789012", true],
    ["12345678901", false],
    ["1234567890123", false],
    ["12345678901a", false],
    ["123456789012\n", false],
    ["", false],
  ])("'%s' is an account id: %s", (text, expected) => {
    expect(isAccountId(text)).toBe(expected);
  });

  it.each([
    ["arn:aws:iam::123456789012:root", "123456789012"],
    ["arn:aws:iam::aws:policy/ReadOnlyAccess", undefined],
    ["arn:aws:iam::1234*:root", undefined],
    ["arn:aws:s3:::b", undefined],
    ["123456789012", undefined],
  ])("the account of %s is %s", (text, expected) => {
    expect(arnAccount(text)).toBe(expected);
  });
});

describe("resourceType and resourceName", () => {
  const read = (parts: readonly Part[] | string) => {
    const arn = parseArn(parts);
    return arn && [resourceType(arn), resourceName(arn)];
  };

  it.each([
    ["arn:aws:iam::123456789012:user/division/ann", "user", "ann"],
    ["arn:aws:iam::123456789012:root", "root", undefined],
    ["arn:aws:sts::123456789012:assumed-role/app/session", "assumed-role", "session"],
    ["arn:aws:logs:us-east-1:123456789012:log-group:app", "log-group", undefined],
    ["arn:aws:iam::123456789012:role/${path}/app", "role", "app"],
    ["arn:aws:iam::123456789012:role/app-${stage}", "role", undefined],
    ["arn:aws:iam::123456789012:${type}/app", undefined, "app"],
    ["arn:aws:iam::123456789012:ro${le}", undefined, undefined],
  ])("of %s", (text, type, name) => {
    expect(read(text)).toEqual([type, name]);
  });
});
