import { match } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actionOf,
  areOfResources,
  expandAction,
  serviceOf,
  servicePrefixes,
  servicesNamed,
  type Action,
} from "../src/index.ts";

const allActions = servicePrefixes().flatMap((prefix) => [...(serviceOf(prefix)?.actions.values() ?? [])]);

function typeNames(action: Action | undefined): string[] {
  return [...new Set(action?.resourceTypes.map((type) => type.name))];
}

describe("serviceOf", () => {
  it("finds a service whatever the case, and keeps it", () => {
    expect(serviceOf("S3")).toMatchObject({ prefix: "s3", name: "Amazon S3", resourceControlPolicies: true });
    expect(serviceOf("S3")).toBe(serviceOf("s3"));
    expect(serviceOf("ec2")?.resourceControlPolicies).toBe(false);
  });

  it.each(["", " ", "s3 ", "nosuchservice", "__proto__", "constructor", "toString", "s3:"])("knows no %j", (prefix) => {
    expect(serviceOf(prefix)).toBeUndefined();
  });

  it("has every ARN format of a resource type", () => {
    expect(
      serviceOf("s3")
        ?.resourceTypes.get("bucket")
        ?.map((type) => type.arnFormat),
    ).toEqual(["arn:${Partition}:s3:::${BucketName}"]);
    expect(
      serviceOf("lex")
        ?.resourceTypes.get("bot")
        ?.map((type) => type.arnFormat),
    ).toEqual([
      "arn:${Partition}:lex:${Region}:${Account}:bot/${BotId}",
      "arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}",
    ]);
  });
});

describe("actionOf", () => {
  it("finds an action whatever the case", () => {
    expect(actionOf("S3:getobject")).toMatchObject({
      service: "s3",
      name: "GetObject",
      id: "s3:GetObject",
      accessLevel: "Read",
    });
    expect(actionOf("S3:getobject")).toBe(actionOf("s3:GetObject"));
  });

  it.each([
    "",
    ":",
    "s3",
    "s3:",
    ":GetObject",
    "s3:GetObjects",
    "s3:Get*",
    "s3:GetObject ",
    "nosuch:GetObject",
    "__proto__:constructor",
    "s3:constructor",
    "s3:__proto__",
    "*",
  ])("knows no %j", (text) => {
    expect(actionOf(text)).toBeUndefined();
  });

  it("tells the levels apart", () => {
    const levels = (ids: string[]) => ids.map((id) => actionOf(id)?.accessLevel);
    expect(levels(["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:PutBucketPolicy", "ec2:CreateTags"])).toEqual([
      "List",
      "Read",
      "Write",
      "Permissions management",
      "Tagging",
    ]);
  });

  it("knows what S3 checks listing and reading against", () => {
    expect(typeNames(actionOf("s3:ListBucket"))).toContain("bucket");
    expect(typeNames(actionOf("s3:ListBucket"))).not.toContain("object");
    expect(typeNames(actionOf("s3:GetObject"))).toContain("object");
    expect(typeNames(actionOf("s3:GetObject"))).not.toContain("bucket");
    expect(typeNames(actionOf("s3:ListAllMyBuckets"))).toEqual([]);
  });

  it("gives an entry for each ARN format", () => {
    const formats = actionOf("apigateway:GET")?.resourceTypes.filter((type) => type.name === "Stages");
    expect(formats?.map((type) => type.arnFormat)).toEqual([
      "arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages",
      "arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages",
    ]);
  });
});

describe("resource types", () => {
  it("are the same objects for the service and its actions, for every action", () => {
    for (const action of allActions) {
      const types = serviceOf(action.service)?.resourceTypes;
      expect(action.resourceTypes.every((type) => types?.get(type.name)?.includes(type))).toBe(true);
    }
  });

  it("match an ARN made from their own format, for every type", () => {
    for (const prefix of servicePrefixes()) {
      for (const type of [...(serviceOf(prefix)?.resourceTypes.values() ?? [])].flat()) {
        const arn = type.arnFormat.replaceAll(/\$\{[^}]*\}|\*/g, "x1");
        expect(match(type.pattern, arn), type.arnFormat).toBe("yes");
        expect(match(type.pattern, `no-${arn}`), type.arnFormat).toBe("no");
      }
    }
  });

  it.each([
    ["s3", "bucket", "arn:aws:s3:::reports", "yes"],
    ["s3", "bucket", "arn:aws:s3:::reports/2026", "no"],
    ["s3", "object", "arn:aws:s3:::reports/2026/a.txt", "yes"],
    ["s3", "object", "arn:aws:s3:::reports", "no"],
    ["s3tables", "TableBucket", "arn:aws:s3tables:eu-west-1:111122223333:bucket/b/table/t", "no"],
    ["logs", "log-group", "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f", "yes"],
    ["iam", "role", "arn:aws-cn:iam::111122223333:role/service-role/r", "yes"],
    ["ssm", "parameter", "arn:aws:ssm:eu-west-1:111122223333:parameter/a/b", "yes"],
    ["dms", "Endpoint", "arn:aws:dms:eu-west-1:111122223333:endpoint:ABC", "yes"],
  ])("of %s: %s, %s: %s", (service, type, arn, answer) => {
    const found = serviceOf(service)?.resourceTypes.get(type)?.[0];
    expect(found && match(found.pattern, arn)).toBe(answer);
  });
});

describe("expandAction", () => {
  const ids = (pattern: string) => expandAction(pattern).map((action) => action.id);

  it("expands within one service", () => {
    expect(ids("s3:GetObjectT*")).toEqual(["s3:GetObjectTagging", "s3:GetObjectTorrent"]);
    expect(ids("S3:getobject")).toEqual(["s3:GetObject"]);
    expect(expandAction("s3:*")).toEqual([...(serviceOf("s3")?.actions.values() ?? [])]);
  });

  it("expands over services", () => {
    expect(ids("*")).toEqual(allActions.map((action) => action.id));
    expect(ids("*:*")).toEqual(ids("*"));
    expect(ids("**")).toEqual(ids("*"));
    expect(ids("*:GetObjectTorrent")).toEqual(["s3:GetObjectTorrent"]);
    expect(ids("s?:GetObjectT*")).toEqual(["s3:GetObjectTagging", "s3:GetObjectTorrent"]);
  });

  it.each([
    "",
    ":",
    "s3",
    "s3*",
    "s3:",
    "nosuch:*",
    "s3:Nosuch*",
    "__proto__:*",
    "s3:__proto__",
    "constructor:constructor",
  ])("makes nothing of %j", (pattern) => {
    expect(expandAction(pattern)).toEqual([]);
  });

  it("answers the same question with the same list", () => {
    expect(expandAction("s3:List*")).toBe(expandAction("S3:LIST*"));
  });

  it("agrees with brute force for every pattern made from an action", () => {
    const pattern = fc
      .tuple(
        fc.constantFrom(...allActions),
        fc.array(fc.tuple(fc.nat(40), fc.constantFrom("*", "?", "**", "")), { maxLength: 4 }),
      )
      .map(([action, changes]) => {
        const colon = action.id.indexOf(":");
        return changes.reduce((text, [place, wildcard]) => {
          const at = colon + 1 + (place % (text.length - colon));
          return wildcard === "*" ? text.slice(0, at) + wildcard : text.slice(0, at) + wildcard + text.slice(at + 1);
        }, action.id);
      });
    fc.assert(
      fc.property(pattern, (text) => {
        expect(ids(text)).toEqual(
          allActions.filter(({ id }) => glob(text.toLowerCase(), id.toLowerCase())).map(({ id }) => id),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(["s*:Get*", "?s:*List*", "*s:*tags", "*-*:*", "e?s:Describe?*"])("agrees with brute force for %s", (text) => {
    const expected = allActions.filter(({ id }) => glob(text.toLowerCase(), id.toLowerCase()));
    expect(expected.length).toBeGreaterThan(5);
    expect(expandAction(text)).toEqual(expected);
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(expandAction(text).every((action) => actionOf(action.id) === action)).toBe(true);
      }),
    );
  });
});

/** The plainest wildcard match there is: try everything. */
function glob(pattern: string, text: string, p = 0, t = 0): boolean {
  if (p === pattern.length) return t === text.length;
  if (pattern[p] === "*") return glob(pattern, text, p + 1, t) || (t < text.length && glob(pattern, text, p, t + 1));
  return t < text.length && (pattern[p] === "?" || pattern[p] === text[t]) && glob(pattern, text, p + 1, t + 1);
}

describe("servicesNamed", () => {
  it.each([
    ["S3", ["s3"]],
    ["s3-o*", ["s3-object-lambda", "s3-outposts"]],
    ["nosuchservice", []],
  ])("%s", (pattern, prefixes) => {
    expect(servicesNamed(pattern).map(({ prefix }) => prefix)).toEqual(prefixes);
  });

  it("have each action once among the names of their levels", () => {
    for (const { levels, actions } of servicesNamed("*")) {
      const named = levels.flatMap(({ accessLevel, names }) => names.map((name) => [name.toLowerCase(), accessLevel]));
      expect(new Map(named as [string, string][])).toEqual(
        new Map([...actions].map(([name, { accessLevel }]) => [name, accessLevel])),
      );
      expect(named).toHaveLength(actions.size);
    }
  });
});

describe("areOfResources", () => {
  it.each([
    ["s3:GetObject", true],
    ["S3:getobject", true],
    ["s3:GetObject*", true],
    ["s3:ListAllMyBuckets", false],
    ["s3:List*", false],
    ["s3:NoSuchAction", false],
    ["s3:NoSuch*", false],
    ["nosuchservice:*", false],
    ["*", false],
    ["", false],
  ])("%s: %s", (pattern, expected) => {
    expect(areOfResources(pattern)).toBe(expected);
  });

  it("for every pattern says what its actions say", () => {
    const patterns = fc
      .tuple(fc.constantFrom(...allActions), fc.nat(), fc.constantFrom("", "*", "?"))
      .map(([{ id }, length, wildcard]) => id.slice(0, 1 + (length % id.length)) + wildcard);
    fc.assert(
      fc.property(patterns, (pattern) => {
        const actions = expandAction(pattern);
        const expected = actions.length > 0 && actions.every(({ resourceTypes }) => resourceTypes.length > 0);
        expect(areOfResources(pattern)).toBe(expected);
      }),
    );
  });
});
