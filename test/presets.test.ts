import js from "@eslint/js";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import { ESLint } from "eslint";
import type { Linter } from "eslint";
import { defineConfig } from "eslint/config";
import jsonc from "eslint-plugin-jsonc";
import yml from "eslint-plugin-yml";
import * as jsoncParser from "jsonc-eslint-parser";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { rules } from "@iam/rules";
import iam from "../packages/eslint-plugin/src/index.ts";

const all = Object.values(rules);

function severities(config: Linter.Config | undefined): Record<string, unknown> {
  return { ...config?.rules };
}

describe("presets follow from the metadata of the rules", () => {
  const expected = (keep: (recommended: boolean | "strict") => boolean) =>
    Object.fromEntries(
      all
        .filter(({ meta }) => keep(meta.docs.recommended))
        .map(({ name, meta }) => [`iam/${name}`, meta.docs.severity ?? "error"]),
    );

  test.each([
    ["recommended", expected((recommended) => recommended === true)],
    ["strict", expected((recommended) => recommended !== false)],
    ["all", expected(() => true)],
  ] as const)("%s, complete and as rules alone", (name, wanted) => {
    for (const block of iam.configs[name]) expect(severities(block)).toEqual(wanted);
    expect(severities(iam.configs[`rules/${name}`])).toEqual(wanted);
  });

  test("a complete preset names its files in each block, and no language but the plugin's own", () => {
    for (const name of ["recommended", "strict", "all"] as const) {
      expect(iam.configs[name].map(({ name: block }) => block)).toEqual(
        ["json", "yaml", "terraform", "javascript", "typescript"].map((format) => `iam/${format}/${name}`),
      );
      for (const block of iam.configs[name]) {
        expect(block.files?.length).toBeGreaterThan(0);
        expect([undefined, "iam/hcl"]).toContain(block.language);
      }
      expect(iam.configs[`terraform/${name}`]).toEqual(
        iam.configs[name].filter(({ language }) => language === "iam/hcl"),
      );
    }
  });

  test("rules alone bring no files, no parser and no language", () => {
    for (const name of ["rules/recommended", "rules/strict", "rules/all"] as const) {
      expect(Object.keys(iam.configs[name]).toSorted()).toEqual(["name", "plugins", "rules"]);
    }
  });

  test("the plugin names itself, and every rule as ESLint wants it", () => {
    expect(iam.meta).toMatchObject({ name: "eslint-plugin-iam", namespace: "iam" });
    for (const { name, meta } of all) {
      expect(name).toMatch(/^(?:no|require|valid|prefer|max)-[a-z0-9-]+$/u);
      expect(meta.docs.url).toContain(`/rules/${name}/`);
      expect(meta.docs.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//u);
    }
  });
});

const GROUP = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}
`;

async function lint(config: Linter.Config[], text = GROUP, filePath = "trust.json"): Promise<ESLint.LintResult> {
  const [result] = await new ESLint({ overrideConfigFile: true, overrideConfig: config }).lintText(text, { filePath });
  if (result === undefined) throw new Error("ESLint looked at nothing.");
  return result;
}

/** Where a finding stands, and what `--fix` would write there. */
function findings({ messages }: ESLint.LintResult): readonly unknown[] {
  return messages.map(({ ruleId, line, column, endLine, endColumn, fix }) => [
    ruleId,
    [line, column, endLine, endColumn],
    fix,
  ]);
}

/** The same fault in every format. */
const FILES = {
  "trust.json": GROUP,
  "trust.jsonc": `// who may be it\n${GROUP}`,
  "trust.yaml": `Version: "2012-10-17"
Statement:
  Effect: Allow
  Principal: { AWS: "arn:aws:iam::111122223333:group/Admins" }
  Action: sts:AssumeRole
`,
  "trust.tf": `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:group/Admins"]
    }
  }
}
`,
  "trust.js": `export const policy = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111122223333:group/Admins" },
      Action: "sts:AssumeRole",
    },
  ],
};
`,
  "trust.ts": `export const policy: object = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111122223333:group/Admins" },
      Action: "sts:AssumeRole",
    },
  ],
};
`,
} as const;

type FileName = keyof typeof FILES;

const ALL_FILES = Object.keys(FILES) as readonly FileName[];

const jsonLanguage: Linter.Config = { files: ["**/*.json"], plugins: { json }, language: "json/json" };
const jsoncLanguage: Linter.Config = { files: ["**/*.jsonc"], plugins: { json }, language: "json/jsonc" };
const jsoncParsing: Linter.Config = { files: ["**/*.json", "**/*.jsonc"], languageOptions: { parser: jsoncParser } };
const typescriptParsing: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: { parser: tseslint.parser as Linter.Parser },
};

/** The findings of this plugin alone; the others have their own. */
async function own(config: Linter.Config[], file: FileName): Promise<readonly unknown[]> {
  const { messages } = await lint(config, FILES[file], file);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages
    .filter(({ ruleId }) => ruleId?.startsWith("iam/") === true)
    .map(({ ruleId, line, column, endLine, endColumn, fix }) => [ruleId, [line, column, endLine, endColumn], fix]);
}

const complete = iam.configs.recommended;
const alone = iam.configs["rules/recommended"];
const ymlPlugin = yml.configs["flat/recommended"] as unknown as Linter.Config[];
const jsoncPlugin = jsonc.configs["flat/recommended-with-json"] as unknown as Linter.Config[];
const typescriptPreset = tseslint.configs.recommended as unknown as Linter.Config[];
/** As their own page asks for where a project has other files too. */
const typescriptForItsFiles = typescriptPreset.map((block): Linter.Config => ({ ...block, files: ["**/*.ts"] }));

describe("both shapes stand beside other people's configurations", () => {
  test.each<[string, Linter.Config[], readonly FileName[]]>([
    ["the complete preset alone", defineConfig([complete]), ALL_FILES],
    ["by name", defineConfig([{ files: ["**/*"], plugins: { iam }, extends: ["iam/recommended"] }]), ALL_FILES],
    ["one format alone", defineConfig([iam.configs["terraform/recommended"]]), ["trust.tf"]],
    ["rules alone on @eslint/json", defineConfig([{ ...jsonLanguage, extends: [alone] }]), ["trust.json"]],
    ["rules alone on @eslint/json's jsonc", defineConfig([{ ...jsoncLanguage, extends: [alone] }]), ["trust.jsonc"]],
    [
      "rules alone on jsonc-eslint-parser",
      defineConfig([{ ...jsoncParsing, extends: [alone] }]),
      ["trust.json", "trust.jsonc"],
    ],
    ["rules alone on typescript-eslint", defineConfig([{ ...typescriptParsing, extends: [alone] }]), ["trust.ts"]],
    ["rules alone on JavaScript", defineConfig([{ files: ["**/*.js"], extends: [alone] }]), ["trust.js"]],
    [
      "rules alone beside eslint-plugin-yml",
      defineConfig([...ymlPlugin, { files: ["**/*.yaml"], extends: [alone] }]),
      ["trust.yaml"],
    ],
    [
      "rules alone beside eslint-plugin-jsonc",
      defineConfig([...jsoncPlugin, { files: ["**/*.json"], extends: [alone] }]),
      ["trust.json"],
    ],
    ["behind js.configs.recommended without files", defineConfig([js.configs.recommended, complete]), ALL_FILES],
    ["before js.configs.recommended without files", defineConfig([complete, js.configs.recommended]), ALL_FILES],
    ["behind typescript-eslint without files", defineConfig([...typescriptPreset, complete]), ALL_FILES],
    ["behind typescript-eslint for its files", defineConfig([...typescriptForItsFiles, complete]), ALL_FILES],
    ["before typescript-eslint for its files", defineConfig([complete, ...typescriptForItsFiles]), ALL_FILES],
    ["behind eslint-plugin-yml", defineConfig([...ymlPlugin, complete]), ALL_FILES],
    ["before eslint-plugin-yml", defineConfig([complete, ...ymlPlugin]), ALL_FILES],
    ["behind eslint-plugin-jsonc", defineConfig([...jsoncPlugin, complete]), ALL_FILES],
    ["before eslint-plugin-jsonc", defineConfig([complete, ...jsoncPlugin]), ALL_FILES],
    [
      "beside @eslint/json's rules",
      defineConfig([{ ...jsonLanguage, extends: [json.configs.recommended, alone] }]),
      ["trust.json"],
    ],
  ])("%s", async (_, config, files) => {
    for (const file of files) {
      const expected = await own(defineConfig([complete]), file);
      expect(expected, file).toHaveLength(1);
      expect(await own(config, file), file).toEqual(expected);
    }
  });

  test("rules alone fire on no other language", async () => {
    const config = defineConfig([iam.configs["rules/all"]]);
    expect(findings(await lint(config, `export const Statement = [{ Effect: "Allow" }];\n`, "policy.js"))).toEqual([]);
  });
});

describe("what is none of our business brings no error", () => {
  test.each([
    ["values.yaml", "name: {{ .Values.name }}\nkind: [\n"],
    [
      "role.yaml",
      "{{- if .Values.role }}\nPolicyDocument:\n  Statement: {{ toYaml .Values.statements }}\n{{- end }}\n",
    ],
    ["broken.json", '{ "a": '],
    ["broken.tf", 'resource "aws_instance" "x" {\n'],
    ["broken.ts", "const x = ;\n"],
  ])("%s", async (file, text) => {
    expect((await lint(defineConfig([complete]), text, file)).messages).toEqual([]);
  });

  test("a broken file that holds a policy is told with its place", async () => {
    for (const [file, text] of [
      ["broken.json", '{ "Statement": '],
      ["broken.yaml", 'Statement: [\nVersion: "2012-10-17"\n'],
      ["broken.tf", 'data "aws_iam_policy_document" "x" {\n'],
      ["broken.ts", "new iam.PolicyStatement({;\n"],
    ] as const) {
      const { messages } = await lint(defineConfig([complete]), text, file);
      expect(messages, file).toMatchObject([
        { fatal: true, message: expect.stringMatching(/^Parsing error/u) as string },
      ]);
      expect(messages[0]?.line, file).toBeGreaterThan(0);
    }
  });
});

describe("in Markdown, through @eslint/markdown", () => {
  const config = defineConfig([complete, ...(markdown.configs.processor as Linter.Config[])]);
  const fence = (language: string, text: string): string => `# A role\n\n\`\`\`${language}\n${text}\`\`\`\n`;

  test.each([
    ["json", FILES["trust.json"], "trust.json"],
    ["yaml", FILES["trust.yaml"], "trust.yaml"],
    ["hcl", FILES["trust.tf"], "trust.tf"],
    ["tf", FILES["trust.tf"], "trust.tf"],
    ["ts", FILES["trust.ts"], "trust.ts"],
  ] as const)("a fence of %s is linted and fixed at its place", async (language, text, file) => {
    const page = fence(language, text);
    const { messages } = await lint(config, page, "README.md");
    const [expected] = (await lint(defineConfig([complete]), text, file)).messages;
    expect(messages).toMatchObject([{ ruleId: "iam/no-group-principal", line: (expected?.line ?? 0) + 3 }]);
    const [result] = await new ESLint({ overrideConfigFile: true, overrideConfig: config, fix: true }).lintText(page, {
      filePath: "README.md",
    });
    const [plain] = await new ESLint({
      overrideConfigFile: true,
      overrideConfig: defineConfig([complete]),
      fix: true,
    }).lintText(text, { filePath: file });
    expect(result?.output).toBe(fence(language, plain?.output ?? ""));
  });
});
