import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "./editor/language-server.ts";
import { LanguageServer, applyTextEdits } from "./editor/language-server.ts";

const root = join(import.meta.dirname, "..");
let folder: string;
let server: LanguageServer;

/** A project as the page for editors tells to set one up, with the built plugin. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "iam-editor-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "packages/eslint-plugin"), join(folder, "node_modules/eslint-plugin-iam"));
  symlinkSync(join(root, "node_modules/eslint"), join(folder, "node_modules/eslint"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }\n`);
  writeFileSync(
    join(folder, "eslint.config.js"),
    `import { defineConfig } from "eslint/config";
import iam from "eslint-plugin-iam";

export default defineConfig([iam.configs.recommended]);
`,
  );
  server = await LanguageServer.start(folder);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const JSON_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}
`;

const TEMPLATE = `Resources:
  Reports:
    Type: AWS::S3::Bucket
  Lister:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: s3:ListBucket # the bucket
            Resource: !Sub "\${Reports.Arn}/*"
`;

const TERRAFORM = `resource "aws_s3_bucket" "reports" {
  bucket = "reports"
}

data "aws_iam_policy_document" "lister" {
  statement {
    actions   = ["s3:ListBucket"] # ä, € and 😀 stand before nothing
    resources = ["\${aws_s3_bucket.reports.arn}/*"]
  }
}
`;

const CDK = `import { Stack, aws_iam as iam, aws_s3 as s3 } from "aws-cdk-lib";

export class Reports extends Stack {
  grant(user: iam.User, reports: s3.Bucket): void {
    user.addToPolicy(
      new iam.PolicyStatement({ actions: ["s3:ListBucket"], resources: [\`\${reports.bucketArn}/*\`] }),
    );
  }
}
`;

interface Opened {
  readonly file: string;
  readonly languageId: string;
  readonly text: string;
  /** The text that the editor underlines. */
  readonly underlined: string;
  readonly fixed: string;
}

const FILES: readonly Opened[] = [
  {
    file: "policy.json",
    languageId: "json",
    text: JSON_POLICY,
    underlined: `"s3:ListBucket"`,
    fixed: JSON_POLICY.replace("reports/*", "reports"),
  },
  {
    file: "template.yaml",
    languageId: "yaml",
    text: TEMPLATE,
    underlined: "s3:ListBucket",
    fixed: TEMPLATE.replace('!Sub "${Reports.Arn}/*"', "!GetAtt Reports.Arn"),
  },
  {
    file: "main.tf",
    languageId: "terraform",
    text: TERRAFORM,
    underlined: '"s3:ListBucket"',
    fixed: TERRAFORM.replace('"${aws_s3_bucket.reports.arn}/*"', "aws_s3_bucket.reports.arn"),
  },
  {
    file: "stack.ts",
    languageId: "typescript",
    text: CDK,
    underlined: '"s3:ListBucket"',
    fixed: CDK.replace("`${reports.bucketArn}/*`", "reports.bucketArn"),
  },
];

function underlined(text: string, { range }: Diagnostic): string {
  const lines = text.split("\n");
  const { start, end } = range;
  expect(end.line, "the finding stands on one line").toBe(start.line);
  return lines[start.line]?.slice(start.character, end.character) ?? "";
}

describe.each(FILES.map((file) => [file.file, file] as const))(
  "%s",
  (_name, { file, languageId, text, ...expected }) => {
    test("underlines the very text that is wrong, and links the rule's page", async () => {
      const diagnostics = await server.open(file, languageId, text);
      expect(diagnostics.map(({ code }) => code)).toEqual(["iam/no-mismatched-resource"]);
      const [diagnostic] = diagnostics;
      if (diagnostic === undefined) throw new Error("Nothing is underlined.");
      expect(underlined(text, diagnostic)).toBe(expected.underlined);
      expect(diagnostic.codeDescription?.href).toMatch(/\/rules\/no-mismatched-resource\/README\.md$/u);
    });

    test("offers the fix, which gives the expected text", async () => {
      const [diagnostic] = await server.diagnostics(file);
      if (diagnostic === undefined) throw new Error("Nothing is underlined.");
      const actions = await server.actions(file, diagnostic);
      const fix = actions.find(({ title }) => /^Fix this iam\/no-mismatched-resource problem/u.test(title));
      expect(fix, actions.map(({ title }) => title).join("\n")).toBeDefined();
      if (fix !== undefined) expect(applyTextEdits(text, await server.edits(fix))).toBe(expected.fixed);
    });

    test("fixes all on saving, and is then silent", async () => {
      const [diagnostic] = await server.diagnostics(file);
      if (diagnostic === undefined) throw new Error("Nothing is underlined.");
      const [action] = await server.actions(file, diagnostic, "source.fixAll.eslint");
      if (action === undefined) throw new Error("Nothing happens on saving.");
      const saved = applyTextEdits(text, await server.edits(action));
      expect(saved).toBe(expected.fixed);
      expect(await server.change(file, saved)).toEqual([]);
    });
  },
);

test("offers suggestions, which give the expected text", async () => {
  const text = `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObejct", "Resource": "arn:aws:s3:::reports/*" }
}
`;
  const diagnostics = await server.open("typo.json", "json", text);
  expect(diagnostics.map(({ code }) => code)).toEqual(["iam/no-unknown-action"]);
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error("Nothing is underlined.");
  const actions = await server.actions("typo.json", diagnostic);
  const suggestion = actions.find(({ title }) => title.includes("s3:GetObject"));
  expect(suggestion, actions.map(({ title }) => title).join("\n")).toBeDefined();
  if (suggestion === undefined) return;
  expect(applyTextEdits(text, await server.edits(suggestion))).toBe(text.replace("GetObejct", "GetObject"));
});

test("reports a broken policy while it is typed, and is there again when it is whole", async () => {
  await server.open("typing.json", "json", JSON_POLICY);
  const broken = await server.change("typing.json", JSON_POLICY.slice(0, -4));
  expect(broken.map(({ message }) => message).join("\n")).toMatch(/Parsing error/u);
  const whole = await server.change("typing.json", JSON_POLICY);
  expect(whole.map(({ code }) => code)).toEqual(["iam/no-mismatched-resource"]);
});
