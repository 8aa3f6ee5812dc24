import { NEEDLES, ROLE_NEEDLES } from "@iam/hosts";
import { createHclLanguage, createJsonParser, createTypescriptParser, createYamlParser } from "@iam/syntax";
import type { ESLint, Linter } from "eslint";
import packageJson from "../package.json" with { type: "json" };

/** A kind of file that policies live in. */
export interface Format {
  readonly files: readonly string[];
  /** How ESLint reads them: by a parser, by the plugin's own language, or as it reads JavaScript anyway. */
  readonly reading: Pick<Linter.Config, "language" | "languageOptions">;
}

export const needles = [...NEEDLES, ...ROLE_NEEDLES];
const { version } = packageJson;

export type FormatName = "json" | "yaml" | "terraform" | "javascript" | "typescript";

/** Every format that the presets read. The parsers load with the first file that needs them. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: {
    files: ["**/*.json", "**/*.jsonc", "**/*.json5"],
    reading: { languageOptions: { parser: createJsonParser(needles, version) } },
  },
  // CloudFormation's templates are often called `.template`, and YAML reads those that are JSON too.
  yaml: {
    files: ["**/*.yaml", "**/*.yml", "**/*.template"],
    reading: { languageOptions: { parser: createYamlParser(needles, version) } },
  },
  terraform: { files: ["**/*.tf", "**/*.tofu", "**/*.hcl"], reading: { language: "iam/hcl" } },
  javascript: { files: ["**/*.js", "**/*.mjs", "**/*.cjs"], reading: {} },
  typescript: {
    files: ["**/*.ts", "**/*.mts", "**/*.cts", "**/*.tsx"],
    reading: { languageOptions: { parser: createTypescriptParser(needles, version) } },
  },
};

/** The languages of the plugin, for `language: "iam/hcl"`. */
export const languages: NonNullable<ESLint.Plugin["languages"]> = {
  // The types of ESLint want every part of a language mutable.
  hcl: createHclLanguage(needles) as unknown as NonNullable<ESLint.Plugin["languages"]>[string],
};
