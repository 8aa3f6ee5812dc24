import { describe, expect, test } from "vitest";
import type { Policy, Value } from "@iam/policy";
import { displayText } from "@iam/policy";
import type { LocatedPolicy } from "../src/index.ts";
import { find } from "./terraform-helpers.ts";

function documentOf(body: string): string {
  return `data "aws_iam_policy_document" "it" {\n${body}\n}\n`;
}

function only(text: string, fileName?: string): LocatedPolicy {
  const [first, ...others] = find(text, fileName);
  if (first === undefined || others.length > 0) throw new Error("There is not one policy in the text.");
  return first;
}

function policyOf(body: string): Policy {
  return only(documentOf(body)).policy;
}

/** A value as plain data, with what is not known in angle brackets. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case "object":
      return Object.fromEntries(value.entries.map((entry) => [displayText(entry.key.parts), plain(entry.value)]));
    case "array":
      return value.items.map(plain);
    case "text":
      return displayText(value.parts);
    case "scalar":
      return value.value;
    default:
      return `<${value.kind}>`;
  }
}

describe("a document", () => {
  test("has every element of AWS's own", () => {
    const policy = policyOf(`
      version   = "2008-10-17"
      policy_id = "jobs"
      statement {
        sid           = "A"
        effect        = "Deny"
        not_actions   = ["s3:*"]
        not_resources = ["arn:aws:s3:::a", "arn:aws:s3:::a/*"]
        not_principals {
          type        = "AWS"
          identifiers = ["111122223333"]
        }
      }`);
    expect(plain(policy.value)).toEqual({
      Version: "2008-10-17",
      Id: "jobs",
      Statement: [
        {
          Sid: "A",
          Effect: "Deny",
          NotAction: "s3:*",
          NotResource: ["arn:aws:s3:::a", "arn:aws:s3:::a/*"],
          NotPrincipal: { AWS: "111122223333" },
        },
      ],
    });
  });

  test("allows, and is of the present version, where it says nothing else", () => {
    const policy = policyOf(`statement {\n actions = ["s3:GetObject"]\n resources = ["*"]\n }`);
    expect(policy.version).toBe("2012-10-17");
    expect(policy.statements.map(({ effect }) => effect)).toEqual(["Allow"]);
  });

  test("has a list of one as that one, as the provider writes it", () => {
    const policy = policyOf(
      `statement {\n actions = ["s3:Get*"]\n resources = [var.one]\n not_actions = ["a", "b"]\n }`,
    );
    expect(plain(policy.statements[0]?.value ?? policy.value)).toMatchObject({
      Action: "s3:Get*",
      Resource: ["<unknown>"],
      NotAction: ["a", "b"],
    });
  });

  test("has no element for an argument that is null, and no empty Sid", () => {
    const policy = policyOf(`statement {\n sid = ""\n actions = ["s3:GetObject"]\n not_resources = null\n }`);
    expect(plain(policy.value)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Action: "s3:GetObject", Effect: "Allow" }],
    });
  });

  test("without a statement is none", () => {
    expect(find(`data "aws_iam_policy_document" "empty" {}`)).toEqual([]);
    expect(find(documentOf(`version = "2012-10-17"`))).toEqual([]);
  });

  test("of another data source is none", () => {
    expect(find(`data "aws_other" "aws_iam_policy_document" {\n statement {\n actions = ["s3:*"]\n }\n}`)).toEqual([]);
  });

  test("has several statements in the order of the text", () => {
    const policy = policyOf(`statement {\n sid = "A"\n }\n statement {\n sid = "B"\n }`);
    expect(policy.statements.map(({ sid }) => sid)).toEqual(["A", "B"]);
    expect(policy.hasUnknownStatements).toBe(false);
  });
});

describe("principals", () => {
  function principals(...blocks: readonly (readonly [type: string, identifiers: string])[]) {
    const written = blocks.map(
      ([type, identifiers]) => `principals {\n type = "${type}"\n identifiers = [${identifiers}]\n }`,
    );
    const [statement] = policyOf(`statement {\n${written.join("\n")}\n}`).statements;
    return statement?.principal;
  }

  test("of the type * are everyone", () => {
    const everyone = principals(["*", `"*"`]);
    expect(everyone?.items.map(({ isEveryone, kind }) => [isEveryone, kind])).toEqual([[true, undefined]]);
  });
  test("of the type AWS stay an object", () => {
    expect(principals(["AWS", `"*"`])?.items.map(({ isEveryone, kind }) => [isEveryone, kind])).toEqual([
      [true, "AWS"],
    ]);
  });
  test("of every type", () => {
    const all = principals(["Service", `"ec2.amazonaws.com"`], ["Federated", `"a"`], ["CanonicalUser", `"b"`]);
    expect(all?.items.map(({ kind, text }) => [kind, text])).toEqual([
      ["Service", "ec2.amazonaws.com"],
      ["Federated", "a"],
      ["CanonicalUser", "b"],
    ]);
    expect(all?.hasUnknown).toBe(false);
  });
  test("of one type in two blocks are one list, as the provider joins them", () => {
    const joined = principals(["AWS", `"111122223333"`], ["Service", `"x.amazonaws.com"`], ["AWS", `"444455556666"`]);
    expect(joined && plain(joined.value)).toEqual({
      AWS: ["111122223333", "444455556666"],
      Service: "x.amazonaws.com",
    });
  });
  test("of a type that the file does not tell are not known", () => {
    const [statement] = policyOf(
      `statement {\n principals {\n type = var.type\n identifiers = ["*"]\n }\n }`,
    ).statements;
    expect(statement?.principal?.hasUnknown).toBe(true);
    expect(statement?.principal?.items).toEqual([]);
  });
});

describe("conditions", () => {
  const condition = (test: string, variable: string, values: string): string =>
    `condition {\n test = "${test}"\n variable = "${variable}"\n values = [${values}]\n }`;

  test("of one test are the keys of one operator", () => {
    const [statement] = policyOf(
      `statement {\n${condition("Bool", "aws:SecureTransport", `"true"`)}\n${condition("StringEquals", "aws:SourceVpc", `"vpc-1"`)}
       ${condition("Bool", "aws:ViaAWSService", `"false"`)}\n}`,
    ).statements;
    expect(statement?.conditionEntry && plain(statement.conditionEntry.value)).toEqual({
      Bool: { "aws:SecureTransport": "true", "aws:ViaAWSService": "false" },
      StringEquals: { "aws:SourceVpc": "vpc-1" },
    });
  });
  test("of one test and variable are one list", () => {
    const [statement] = policyOf(
      `statement {\n${condition("StringLike", "s3:prefix", `"a"`)}\n${condition("StringLike", "s3:prefix", `"b", "c"`)}\n}`,
    ).statements;
    expect(statement?.tests.map(({ literalValues }) => literalValues)).toEqual([["a", "b", "c"]]);
  });
  test("of tests that the file does not tell are not one", () => {
    const [statement] = policyOf(
      `statement {\n${condition("${var.a}", "aws:SourceVpc", `"x"`)}\n${condition("${var.a}", "aws:SourceVpc", `"y"`)}\n}`,
    ).statements;
    expect(statement?.conditionEntry?.value.kind === "object" && statement.conditionEntry.value.entries).toHaveLength(
      2,
    );
  });
  test("take numbers and booleans", () => {
    const [statement] = policyOf(`statement {\n${condition("NumericLessThan", "s3:max-keys", "10")}\n}`).statements;
    expect(statement?.tests.map(({ literalValues }) => literalValues)).toEqual([["10"]]);
  });
});

describe("policy variables", () => {
  test.each(["&{aws:username}", "$${aws:username}"])("may be written %s", (written) => {
    const [statement] = policyOf(`statement {\n resources = ["arn:aws:s3:::home/${written}/*"]\n}`).statements;
    expect(statement?.resource?.items.map(({ text }) => text)).toEqual(["arn:aws:s3:::home/${aws:username}/*"]);
  });
});

describe("what the file does not tell", () => {
  test("a dynamic statement is a statement that cannot be read", () => {
    const policy = policyOf(`
      statement {\n sid = "A"\n }
      dynamic "statement" {
        for_each = var.buckets
        content {
          actions = ["s3:*"]
        }
      }`);
    expect(policy.statements.map(({ sid }) => sid)).toEqual(["A"]);
    expect(policy.hasUnknownStatements).toBe(true);
  });
  test.each(["source_policy_documents", "override_policy_documents", "source_json", "override_json"])(
    "%s holds more statements",
    (name) => {
      expect(policyOf(`${name} = [var.more]\n statement {\n sid = "A"\n }`).hasUnknownStatements).toBe(true);
      expect(policyOf(`${name} = [var.more]`).statements).toEqual([]);
    },
  );
  test("a dynamic condition", () => {
    const [statement] = policyOf(`statement {
      dynamic "condition" {\n for_each = var.x\n content {\n test = "Bool"\n }\n }
      condition {\n test = "Bool"\n variable = "aws:SecureTransport"\n values = ["true"]\n }\n}`).statements;
    expect(statement?.hasUnknownCondition).toBe(true);
    expect(statement?.tests.map(({ keyText }) => keyText)).toEqual(["aws:SecureTransport"]);
  });
  test("dynamic principals", () => {
    const [statement] = policyOf(
      `statement {\n dynamic "principals" {\n for_each = var.x\n content {}\n }\n}`,
    ).statements;
    expect(statement?.principal?.hasUnknown).toBe(true);
  });
  test("a list of a variable", () => {
    const [statement] = policyOf(`statement {\n actions = var.actions\n resources = ["*", var.more]\n}`).statements;
    expect(statement?.action).toMatchObject({ hasUnknown: true, items: [] });
    expect(statement?.resource?.hasUnknown).toBe(true);
  });
  test("a list that is joined with a variable has the items that are told", () => {
    const [statement] = policyOf(`statement {\n actions = concat(["s3:GetObject"], var.actions)\n}`).statements;
    expect(statement?.action?.items.map(({ text }) => text)).toEqual(["s3:GetObject"]);
    expect(statement?.action?.hasUnknown).toBe(true);
  });
  test("two values of a condition are not alike for being unknown", () => {
    const [statement] = policyOf(
      `statement {\n condition {\n test = "ArnLike"\n variable = "aws:SourceArn"\n values = [var.a, var.b, f(1), f(2), var.a]\n }\n}`,
    ).statements;
    const texts = statement?.tests[0]?.values.map(({ text }) => text) ?? [];
    expect(new Set(texts).size).toBe(4);
    expect(texts[0]).toBe(texts[4]);
  });
  test("an effect of a variable", () => {
    const [statement] = policyOf(`statement {\n effect = var.effect\n}`).statements;
    expect(statement?.effect).toBeUndefined();
    expect(statement?.entry("Effect")?.value.kind).toBe("unknown");
  });
});

describe("locals of the same file", () => {
  const text = `locals {\n read = ["s3:GetObject"]\n bucket = "arn:aws:s3:::acme"\n loop = local.loop\n}\n${documentOf(
    `statement {\n actions = local.read\n resources = ["\${local.bucket}/*", local.bucket, local.loop]\n}`,
  )}`;
  const [statement] = only(text).policy.statements;

  test("are read", () => {
    expect(statement?.action?.items.map((item) => item.text)).toEqual(["s3:GetObject"]);
    expect(statement?.action?.hasUnknown).toBe(false);
    expect(statement?.resource?.items.map(({ pattern }) => pattern.text)).toEqual([
      "${local.bucket}/*",
      "arn:aws:s3:::acme",
    ]);
    expect(statement?.resource?.items[0]?.arn?.service).toBe("s3");
  });
  test("are pointed at where they stand, and cannot be edited", () => {
    const [item] = statement?.action?.items ?? [];
    expect(item && text.slice(...item.value.range)).toBe(`"s3:GetObject"`);
    expect(item?.value.editable).toBe(false);
  });
});

describe("places", () => {
  const text = documentOf(`  statement {
    sid       = "A"
    actions   = ["s3:GetObject", "s3:PutÖbject"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["111122223333", "444455556666"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }`);
  const { policy, source } = only(text);
  const [statement] = policy.statements;
  const at = (value: { readonly range: readonly [number, number] } | undefined): string | undefined =>
    value && text.slice(...source.locate(value.range));

  test("of items, keys and blocks are those of the text", () => {
    expect(at(statement?.action?.items[1]?.value)).toBe(`"s3:PutÖbject"`);
    expect(at(statement?.principal?.items[0]?.value)).toBe(`"111122223333"`);
    expect(at(statement?.principal?.items[0]?.kindEntry?.key)).toBe(`"AWS"`);
    expect(at(statement?.tests[0]?.operatorEntry.key)).toBe(`"Bool"`);
    expect(at(statement?.tests[0]?.keyEntry.key)).toBe(`"aws:SecureTransport"`);
    expect(at(statement?.tests[0]?.values[0]?.value)).toBe(`"true"`);
    expect(at(statement?.tests[0]?.keyEntry)).toMatch(/^condition \{[^}]+\}$/u);
    expect(at(statement?.entry("Sid")?.value)).toBe(`"A"`);
    expect(at(statement?.entry("Action")?.key)).toBe("actions");
    expect(at(statement?.value)).toMatch(/^statement \{[\s\S]+\}$/u);
    expect(at(policy.value)).toBe(text.trimEnd());
  });
  test("of what the provider adds are the words that it is added to", () => {
    expect(at(statement?.entry("Effect")?.value)).toBe("statement");
    expect(at(policy.versionEntry?.value)).toBe("data");
  });
});

describe("the same in Terraform's JSON", () => {
  const body = {
    policy_id: "jobs",
    statement: {
      actions: ["s3:GetObject"],
      resources: ["${aws_s3_bucket.b.arn}/&{aws:username}", "$${aws:username}%%{", "${var.a}"],
      principals: [{ type: "AWS", identifiers: ["111122223333"] }],
      dynamic: { condition: { for_each: "${var.x}", content: {} } },
    },
  };
  const [statement] = only(JSON.stringify({ data: { aws_iam_policy_document: { it: body } } }), "main.tf.json").policy
    .statements;

  test("has the same elements", () => {
    expect(statement?.principal?.items.map(({ kind, text }) => [kind, text])).toEqual([["AWS", "111122223333"]]);
    expect(statement?.hasUnknownCondition).toBe(true);
  });
  test("reads templates in its strings", () => {
    expect(statement?.resource?.items.map(({ text }) => text)).toEqual([
      "${aws_s3_bucket.b.arn}/${aws:username}",
      "${aws:username}%{",
      "${var.a}",
    ]);
    expect(statement?.resource?.items[0]?.arn?.service).toBe("s3");
  });
  test("in lists of blocks at every level", () => {
    const text = JSON.stringify({
      data: [{ aws_iam_policy_document: [{ one: [body] }, { two: { statement: [{ sid: "B" }, { sid: "C" }] } }] }],
    });
    expect(find(text, "main.tofu.json").map(({ policy }) => policy.statements.map(({ sid }) => sid))).toEqual([
      [undefined],
      ["B", "C"],
    ]);
  });
  test("is nothing in a file of another name", () => {
    expect(find(JSON.stringify({ data: { aws_iam_policy_document: { it: body } } }), "main.json")).toEqual([]);
  });
});
