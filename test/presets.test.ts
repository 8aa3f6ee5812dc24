import js from "@eslint/js";
import json from "@eslint/json";
import { ESLint } from "eslint";
import type { Linter } from "eslint";
import { defineConfig } from "eslint/config";
import * as jsoncParser from "jsonc-eslint-parser";
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
    expect(Object.assign({}, ...iam.configs[name].map(severities))).toEqual(wanted);
    expect(severities(iam.configs[`rules/${name}`])).toEqual(wanted);
  });

  test("a complete preset names its files in each block, and sets a parser and no language", () => {
    for (const name of ["recommended", "strict", "all"] as const) {
      for (const block of iam.configs[name]) {
        expect(block.files?.length).toBeGreaterThan(0);
        expect(block.languageOptions?.["parser"]).toBeDefined();
        expect(block.language).toBeUndefined();
      }
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

const jsonLanguage: Linter.Config = { files: ["**/*.json"], plugins: { json }, language: "json/json" };
const jsoncParsing: Linter.Config = { files: ["**/*.json"], languageOptions: { parser: jsoncParser } };

describe("both shapes stand beside other people's configurations", () => {
  test.each<[string, Linter.Config[]]>([
    ["the complete preset alone", defineConfig([iam.configs.recommended])],
    ["by name", defineConfig([{ files: ["**/*.json"], plugins: { iam }, extends: ["iam/recommended"] }])],
    ["rules alone on @eslint/json", defineConfig([{ ...jsonLanguage, extends: [iam.configs["rules/recommended"]] }])],
    [
      "rules alone on jsonc-eslint-parser",
      defineConfig([{ ...jsoncParsing, extends: [iam.configs["rules/recommended"]] }]),
    ],
    ["behind js.configs.recommended without files", defineConfig([js.configs.recommended, iam.configs.recommended])],
    ["before js.configs.recommended without files", defineConfig([iam.configs.recommended, js.configs.recommended])],
    [
      "beside @eslint/json's rules",
      defineConfig([{ ...jsonLanguage, extends: [json.configs.recommended, iam.configs["rules/recommended"]] }]),
    ],
  ])("%s", async (_, config) => {
    const alone = findings(await lint(defineConfig([iam.configs.recommended])));
    expect(alone).toHaveLength(1);
    expect(findings(await lint(config))).toEqual(alone);
  });

  test("rules alone fire on no other language", async () => {
    const config = defineConfig([iam.configs["rules/all"]]);
    expect(findings(await lint(config, `export const Statement = [{ Effect: "Allow" }];\n`, "policy.js"))).toEqual([]);
  });
});
