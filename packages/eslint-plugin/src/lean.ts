import { createJsonLanguage, createJsonParser, createTypescriptParser } from "@iam/syntax";
import type { ESLint, Linter, Rule } from "eslint";
import packageJson from "../package.json" with { type: "json" };
import type { Format, FormatName } from "./formats.ts";
import { FORMATS, needles } from "./formats.ts";
import iam from "./index.ts";
import { inventory } from "./inventory.ts";
import type { PresetName } from "./presets.ts";

const { version } = packageJson;

const json = createJsonLanguage(needles, createJsonParser(needles, version));

/** Stands under the name `iam-lint` in the configuration of `iam-lint`. */
export const internal: ESLint.Plugin = {
  meta: { name: "eslint-plugin-iam/cli", version, namespace: "iam-lint" },
  // The types of ESLint want every part of a rule and of a language mutable.
  rules: { inventory: inventory as unknown as Rule.RuleModule },
  languages: { json: json as unknown as NonNullable<ESLint.Plugin["languages"]>[string] },
};

/** Whether a text may hold something that a rule looks at. */
export function isOfInterest(text: string): boolean {
  return needles.some((needle) => text.includes(needle));
}

interface Parser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: object): Linter.ESLintParseResult;
}

/**
 * A parser that leaves alone what no rule of ours will look at: not even parsed, such a file can cost nothing and have no
 * errors, whatever it is written in.
 */
function unlessOfInterest({ meta, parseForESLint }: Parser): Parser {
  return {
    meta: { ...meta, name: `${meta.name}/lean` },
    parseForESLint: (text, options) => (isOfInterest(text) ? parseForESLint(text, options) : EMPTY_RESULT()),
  };
}

const EMPTY_RESULT = (): Linter.ESLintParseResult => ({
  ast: {
    type: "Program",
    sourceType: "module",
    body: [],
    comments: [],
    tokens: [],
    range: [0, 0],
    loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } },
  },
});

const typescript = createTypescriptParser(needles, version);

/** JavaScript by the parser of TypeScript, since that knows JSX, which may stand in a `.js` file too. */
const javascript: Parser = {
  meta: { ...typescript.meta, name: "eslint-plugin-iam/javascript-parser" },
  parseForESLint: (text, options = {}) => {
    const { filePath = "a.js" } = options as { readonly filePath?: string };
    const asJsx = { ...options, filePath: filePath.replace(/\.[cm]?jsx?$/u, ".jsx") };
    return typescript.parseForESLint(text, asJsx) as unknown as Linter.ESLintParseResult;
  },
};

/** Files that the presets leave to others: JSX, and fences of Markdown by the names that people give to languages. */
const MORE_FILES: Readonly<Partial<Record<FormatName, readonly string[]>>> = {
  javascript: ["**/*.jsx"],
  terraform: ["**/*.md/*.terraform"],
};

/**
 * A preset for `iam-lint`, which runs our rules and no others, so that nobody misses what it leaves out: JSON is read by a
 * language without a tree, and other files are parsed only where they are of interest.
 */
export function leanPreset(preset: PresetName): Linter.Config[] {
  const formats = Object.entries(FORMATS) as readonly (readonly [FormatName, Format])[];
  return formats.flatMap(([name, { files }]) =>
    iam.configs[`${name}/${preset}`].map((block) => ({
      ...block,
      files: [...files, ...(MORE_FILES[name] ?? [])],
      plugins: { ...block.plugins, "iam-lint": internal },
      ...leanReading(name, block),
    })),
  );
}

function leanReading(name: FormatName, { language, languageOptions }: Linter.Config): Format["reading"] {
  if (name === "json") return { language: "iam-lint/json", languageOptions: {} };
  if (name === "javascript") return { languageOptions: { parser: unlessOfInterest(javascript) } };
  const parser = languageOptions?.["parser"] as Parser | undefined;
  if (parser === undefined) return language === undefined ? {} : { language };
  return { languageOptions: { ...languageOptions, parser: unlessOfInterest(parser) } };
}
