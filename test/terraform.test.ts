import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findPolicies } from "@iam/hosts";
import type { Policy } from "@iam/policy";
import { compareAccess } from "@iam/policy";
import { createHclLanguage, readDocuments } from "@iam/syntax";
import { parseForESLint } from "jsonc-eslint-parser";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import iam from "../packages/eslint-plugin/src/index.ts";
import { TERRAFORM_FORMS, planOf } from "./tools/terraform-forms.ts";

const hcl = createHclLanguage([""]);

function parse(text: string, fileName: string): unknown {
  if (fileName.endsWith(".json")) return parseForESLint(text).ast;
  const parsed = hcl.parse({ body: text, bom: false });
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.errors)}\n${text}`);
  return parsed.ast;
}

function policiesOf(text: string, fileName: string): readonly Policy[] {
  const documents = readDocuments({ ast: parse(text, fileName), text });
  return documents.flatMap((document) => findPolicies(document, { fileName })).map(({ policy }) => policy);
}

const folder = join(import.meta.dirname, "fixtures/aws");
const EXAMPLES = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

/** Where a plan would hold a policy of that type. */
const PLANNED: Readonly<Record<string, readonly [resource: string, attribute: string]>> = {
  identity: ["aws_iam_policy", "policy"],
  trust: ["aws_iam_role", "assume_role_policy"],
  resource: ["aws_s3_bucket_policy", "policy"],
};

describe.each(TERRAFORM_FORMS)("AWS's own examples as $name", ({ fileName, write }) => {
  test.each(EXAMPLES)("%s says what it says as JSON", (name, example) => {
    const text = write(JSON.parse(example));
    // Terraform's own document has no way to leave out the version.
    if (text === undefined) return expect(example).not.toContain('"2012-10-17"');
    const [expected] = policiesOf(example, name);
    const [policy, ...others] = policiesOf(text, fileName);
    if (policy === undefined || expected === undefined) throw new Error(text);
    expect(others).toEqual([]);
    expect(compareAccess(expected, policy)).toBe("same");
    expect(compareAccess(policy, expected)).toBe("same");
  });

  test.each(EXAMPLES)("%s is right as it stands", (name, example) => {
    const text = write(JSON.parse(example));
    if (text === undefined) return;
    const settings = /^(?:scp|rcp|vpce)/u.test(name) ? { iam: { policyType: typeOfName(name) } } : {};
    const config = [...iam.configs.recommended, { settings }];
    const found = new Linter().verify(text, config, { filename: fileName });
    expect(found.map(({ ruleId, line, message }) => `${String(line)} ${String(ruleId)}: ${message}`)).toEqual([]);
  });
});

test.each(EXAMPLES)("%s is right in a plan", (name, example) => {
  const [policy] = policiesOf(example, name);
  const place = PLANNED[policy?.type ?? ""];
  if (place === undefined) return expect(name).toMatch(/^(?:scp|rcp|vpce)/u);
  const text = planOf(JSON.parse(example), ...place);
  expect(policiesOf(text, "plan.json").map(({ type }) => type)).toEqual([policy?.type]);
  const found = new Linter().verify(text, iam.configs.recommended, { filename: "plan.json" });
  expect(found.map(({ ruleId, message }) => `${String(ruleId)}: ${message}`)).toEqual([]);
});

const sixPitfalls = join(import.meta.dirname, "../packages/hosts/test/fixtures/terraform");

describe.each(readdirSync(sixPitfalls).filter((name) => /^six-pitfalls.*(?:tf|json)$/u.test(name)))("%s", (name) => {
  const text = readFileSync(join(sixPitfalls, name), "utf8");
  const lint = (code: string): Linter.LintMessage[] =>
    new Linter().verify(code, iam.configs.all, { filename: name }).toSorted((a, b) => a.line - b.line);
  const lines = text.split("\n");

  test("has six findings, each at its place", () => {
    const found = lint(text).map(({ ruleId, line, column, endLine, endColumn }) => {
      expect(endLine).toBe(line);
      return [ruleId, lines[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1).replaceAll("\\", "")];
    });
    expect(found).toEqual([
      ["iam/no-mismatched-resource", '"s3:ListBucket"'],
      ["iam/require-mfa", '"kms:ScheduleKeyDeletion"'],
      ["iam/no-unsatisfiable-condition", '"aws:SourceVpc"'],
      ["iam/no-wildcard-principal", '"*"'],
      ["iam/require-external-id", '"arn:aws:iam::999988887777:root"'],
      ["iam/no-group-principal", '"arn:aws:iam::111122223333:group/Admins"'],
    ]);
  });

  test("is repaired in its own style, and only a placeholder is left", async () => {
    const linter = new Linter();
    const { output, messages } = linter.verifyAndFix(text, iam.configs.all, { filename: name });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["iam/no-placeholder"]);
    expect(output).toContain("data.aws_caller_identity.current.account_id");
    expect(linter.verifyAndFix(output, iam.configs.all, { filename: name }).output).toBe(output);
    expect(policiesOf(output, name).map(({ statements }) => statements.length)).toEqual(
      policiesOf(text, name).map(({ statements }, index) => statements.length + (index === 0 ? 1 : 0)),
    );
    await expect(output).toMatchFileSnapshot(join(sixPitfalls, `${name}.fixed`));
  });
});

describe("a document that takes in others", () => {
  const document = (more: string): string => `
data "aws_iam_policy_document" "it" {
  ${more}
  statement {
    actions   = ["kms:ScheduleKeyDeletion"]
    resources = ["arn:aws:kms:eu-west-1:111122223333:key/*"]
  }

  statement {
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::acme/*"]
  }
}

resource "aws_iam_user_policy" "it" {
  policy = data.aws_iam_policy_document.it.json
}
`;
  const rulesOf = (text: string): readonly unknown[] =>
    new Linter().verify(text, iam.configs.all, { filename: "main.tf" }).map(({ ruleId }) => ruleId);

  test("may have a Deny in them, so nothing is said that rests on there being none", () => {
    expect(rulesOf(document(""))).toEqual(["iam/require-mfa", "iam/no-mismatched-resource"]);
    expect(rulesOf(document("source_policy_documents = [var.deny]"))).toEqual(["iam/no-mismatched-resource"]);
    expect(rulesOf(document('dynamic "statement" {\n    for_each = var.more\n    content {}\n  }'))).toEqual([
      "iam/no-mismatched-resource",
    ]);
  });
});

function typeOfName(name: string) {
  return name.startsWith("scp") ? "service-control" : name.startsWith("rcp") ? "resource-control" : "endpoint";
}
