import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { emptyProgram, tooDeep } from "../empty-program.ts";
import { type JavascriptParseResult, type ParseOptions, parseWithAcorn } from "./acorn.ts";

/** A parser as ESLint's `languageOptions.parser` takes it. */
export interface TypescriptParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: object): JavascriptParseResult;
}

/**
 * The parser of TypeScript that the user has, `@typescript-eslint/parser` as seen from the linted file or from the working
 * directory, else a small one. Each is loaded with the first file that needs it.
 *
 * It is lenient where nobody asks: a syntax error in a text that holds no needle makes an empty program instead of a parsing error.
 *
 * @param needles the words of which a text must hold one to be of interest
 * @param version the version of the plugin, which ESLint writes into its cache keys
 * @throws a syntax error with its place (`lineNumber`, `column`) where a text with a needle is not TypeScript
 */
export function createTypescriptParser(needles: readonly string[], version: string): TypescriptParser {
  return {
    meta: { name: "eslint-plugin-iam/typescript-parser", version },
    parseForESLint(text, options: ParseOptions = {}) {
      try {
        const theirs = parserOfUser(dirname(resolve(options.filePath ?? "a.ts")));
        return theirs === undefined ? parseWithAcorn(text, options) : parseWith(theirs, text, options);
      } catch (error) {
        if (needles.some((needle) => text.includes(needle))) throw error instanceof RangeError ? tooDeep() : error;
        return { ast: { ...emptyProgram(text), sourceType: "module" } };
      }
    },
  };
}

type UserParser = Pick<TypescriptParser, "parseForESLint">;

/** @typescript-eslint/parser counts the column of a syntax error from 0, ESLint shows it as it is and counts from 1. */
function parseWith(parser: UserParser, text: string, options: ParseOptions): JavascriptParseResult {
  try {
    return parser.parseForESLint(text, options);
  } catch (error) {
    if (!(error instanceof Error) || !("lineNumber" in error) || !("column" in error)) throw error;
    const { message, lineNumber, column } = error;
    throw Object.assign(new SyntaxError(message), { lineNumber, column: Number(column) + 1 });
  }
}

/** By folder, since a workspace may have several. */
const found = new Map<string, UserParser | undefined>();

function parserOfUser(folder: string): UserParser | undefined {
  if (!found.has(folder)) found.set(folder, loadFrom(folder) ?? loadFrom(process.cwd()));
  return found.get(folder);
}

/** Most users install `typescript-eslint`, which brings the parser along where a package manager may hide it from them. */
function loadFrom(folder: string): UserParser | undefined {
  const require = createRequire(join(folder, "a.js"));
  for (const through of [undefined, "typescript-eslint"]) {
    try {
      const near = through === undefined ? require : createRequire(require.resolve(through));
      return near("@typescript-eslint/parser") as UserParser;
    } catch {
      // Not there, or without the TypeScript that it needs: the next one.
    }
  }
  return undefined;
}
