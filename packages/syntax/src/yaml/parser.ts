import { createRequire } from "node:module";
import type { AST } from "yaml-eslint-parser";
import { emptyProgram, tooDeep } from "../empty-program.ts";

type YamlEslintParser = typeof import("yaml-eslint-parser");

/** What yaml-eslint-parser returns, and what stands in for it where a text is left alone. */
export interface YamlParseResult {
  readonly ast: AST.YAMLProgram;
  readonly visitorKeys: YamlEslintParser["VisitorKeys"];
  readonly services: { readonly isYAML: boolean };
}

/** A parser as ESLint's `languageOptions.parser` takes it. */
export interface YamlParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: object): YamlParseResult;
}

/**
 * yaml-eslint-parser, loaded with the first file, and lenient where nobody asks: a syntax error in a text that holds no
 * needle makes an empty program instead of a parsing error, and so does one in a template (Helm, Jinja), which is no YAML yet.
 *
 * @param needles the words of which a text must hold one to be of interest
 * @param version the version of the plugin, which ESLint writes into its cache keys
 * @throws a syntax error with its place (`lineNumber`, `column`) where a text with a needle is not YAML
 */
export function createYamlParser(needles: readonly string[], version: string): YamlParser {
  return {
    meta: { name: "eslint-plugin-iam/yaml-parser", version },
    parseForESLint(text, options) {
      const yaml = loadYaml();
      try {
        return yaml.parseForESLint(text, options);
      } catch (error) {
        if (!isTemplate(text) && needles.some((needle) => text.includes(needle))) throw placed(error);
        const ast: AST.YAMLProgram = { ...emptyProgram(text), sourceType: "module" };
        return { ast, visitorKeys: yaml.VisitorKeys, services: { isYAML: true } };
      }
    },
  };
}

let loaded: YamlEslintParser | undefined;

/**
 * ESLint parses synchronously, so the module is required, which Node.js allows for ES modules since 20.19 and 22.12.
 * `imports` of package.json say what it is: the package here, a file of its own in what is published.
 */
function loadYaml(): YamlEslintParser {
  loaded ??= createRequire(import.meta.url)("#yaml-eslint-parser") as YamlEslintParser;
  return loaded;
}

/** Helm and Jinja write `{{ … }}`, Jinja `{% … %}`, ERB `<% … %>`; `{{resolve:…}}` is CloudFormation's own and stands in texts. */
function isTemplate(text: string): boolean {
  return /\{\{(?!resolve:)|\{%|<%/.test(text);
}

/** What to tell of an error. Its column counts from 0, and ESLint's from 1. A full stack and errors of the parser itself (an anchor named `constructor`) come without a place. */
function placed(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RangeError || error.message.includes("call stack"))
    return tooDeep();
  if ("lineNumber" in error && "column" in error) return Object.assign(error, { column: Number(error.column) + 1 });
  const first = { index: 0, lineNumber: 1, column: 1 };
  return Object.assign(new SyntaxError(`This file cannot be read by yaml-eslint-parser: ${error.message}`), first);
}
