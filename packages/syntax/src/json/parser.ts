import { createRequire } from "node:module";
import type { AST } from "jsonc-eslint-parser";
import { emptyProgram, tooDeep } from "../empty-program.ts";
import { keepLargeValue, LARGE } from "./large.ts";
import { EmptyScopeManager } from "./scope-manager.ts";
import { parseStrictJson } from "./strict-parser.ts";

type JsoncParser = typeof import("jsonc-eslint-parser");

/** What jsonc-eslint-parser returns, and what stands in for it where a text is left alone. */
export interface JsonParseResult {
  readonly ast: Omit<AST.JSONProgram, "body"> & { body: AST.JSONProgram["body"] | [] };
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
  readonly services: { readonly isJSON: boolean };
  readonly scopeManager: EmptyScopeManager;
}

/** The nodes of jsonc-eslint-parser, and where others stand in them. */
const VISITOR_KEYS: JsonParseResult["visitorKeys"] = {
  Program: ["body"],
  JSONExpressionStatement: ["expression"],
  JSONArrayExpression: ["elements"],
  JSONObjectExpression: ["properties"],
  JSONProperty: ["key", "value"],
  JSONIdentifier: [],
  JSONLiteral: [],
  JSONUnaryExpression: ["argument"],
  JSONTemplateLiteral: ["quasis", "expressions"],
  JSONTemplateElement: [],
  JSONBinaryExpression: ["left", "right"],
};

/** A parser as ESLint's `languageOptions.parser` takes it. */
export interface JsonParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: object): JsonParseResult;
}

/**
 * The tree of jsonc-eslint-parser, which is loaded with the first file that is more than plain JSON. Lenient where nobody asks: a syntax error in a text that holds no
 * needle makes an empty program instead of a parsing error, as templates and broken fixtures are none of our business.
 * A large file becomes an empty program too, beside which its value is kept for `readDocuments`.
 *
 * @param needles the words of which a text must hold one to be of interest
 * @param version the version of the plugin, which ESLint writes into its cache keys
 * @throws a syntax error with its place (`lineNumber`, `column`) where a text with a needle is not JSON
 */
export function createJsonParser(needles: readonly string[], version: string): JsonParser {
  return {
    meta: { name: "eslint-plugin-iam/json-parser", version },
    parseForESLint(text, options) {
      const asked = (): boolean => needles.some((needle) => text.includes(needle));
      try {
        if (text.length < LARGE) return result(parseStrictJson(text) ?? loadJsonc().parseForESLint(text, options).ast);
        const program = emptyProgram(text);
        if (asked()) keepLargeValue(program, text);
        return result(program);
      } catch (error) {
        if (asked()) throw error instanceof RangeError ? tooDeep() : error;
        return result(emptyProgram(text));
      }
    },
  };
}

function result(ast: JsonParseResult["ast"]): JsonParseResult {
  return { ast, visitorKeys: VISITOR_KEYS, services: { isJSON: true }, scopeManager: new EmptyScopeManager(ast) };
}

let loaded: JsoncParser | undefined;

/**
 * ESLint parses synchronously, so the module is required, which Node.js allows for ES modules since 20.19 and 22.12.
 * `imports` of package.json say what it is: the package here, a file of its own in what is published.
 */
function loadJsonc(): JsoncParser {
  loaded ??= createRequire(import.meta.url)("#jsonc-eslint-parser") as JsoncParser;
  return loaded;
}
