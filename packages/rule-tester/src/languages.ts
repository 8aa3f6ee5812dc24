import json from "@eslint/json";
import type { Linter } from "eslint";
import * as jsoncParser from "jsonc-eslint-parser";
import type { CaseSyntax } from "./cases.ts";

/** A way in which people have ESLint read a JSON file. */
export interface TestLanguage {
  readonly name: string;
  /** What it can read. */
  readonly reads: readonly CaseSyntax[];
  readonly config: Linter.Config;
}

/** Reads everything that any of the others reads. */
export const JSONC_PARSER: TestLanguage = {
  name: "jsonc-eslint-parser",
  reads: ["json", "jsonc", "json5"],
  config: { languageOptions: { parser: jsoncParser } },
};

/** Every language that the rules must not tell apart. */
export const LANGUAGES: readonly TestLanguage[] = [
  JSONC_PARSER,
  { name: "json/json", reads: ["json"], config: { plugins: { json }, language: "json/json" } },
  {
    name: "json/jsonc",
    reads: ["json", "jsonc"],
    config: { plugins: { json }, language: "json/jsonc", languageOptions: { allowTrailingCommas: true } },
  },
  { name: "json/json5", reads: ["json", "jsonc", "json5"], config: { plugins: { json }, language: "json/json5" } },
];
