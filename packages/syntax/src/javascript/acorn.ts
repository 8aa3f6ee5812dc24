import { createRequire } from "node:module";
import type { AcornToken, Token } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";
import { hideTypes, TYPE_STATEMENTS, type TypedProgram } from "./hide-types.ts";

type Acorn = typeof import("acorn");
type AcornParser = Acorn["Parser"];

/** What a parser gives to ESLint. */
export interface JavascriptParseResult {
  readonly ast: object;
  readonly visitorKeys?: Readonly<Record<string, readonly string[]>>;
}

/** What ESLint tells of the file. */
export interface ParseOptions {
  readonly filePath?: string;
  readonly sourceType?: string;
}

/**
 * Parses TypeScript with acorn and its TypeScript plugin: the tree of ESTree with the nodes of TypeScript, with tokens and
 * comments, for ESLint and its own rules.
 *
 * @throws acorn's syntax error, with its place as ESLint reads it (`lineNumber`, `column`)
 */
export function parseWithAcorn(text: string, { filePath = "", sourceType }: ParseOptions): JavascriptParseResult {
  const tokens: AcornToken[] = [];
  const comments: Token[] = [];
  try {
    const ast = parserFor(filePath).parse(text, {
      ecmaVersion: "latest",
      sourceType: sourceType === "script" || sourceType === "commonjs" ? "script" : "module",
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowHashBang: true,
      checkPrivateFields: false,
      ranges: true,
      locations: true,
      onToken: (token) => void tokens.push(token),
      onComment: (block, value, start, end, startLoc, endLoc) => {
        // A place may be read twice.
        if (start < (comments.at(-1)?.range[1] ?? 0) || startLoc === undefined || endLoc === undefined) return;
        const type = block ? "Block" : text.startsWith("#!", start) ? "Shebang" : "Line";
        comments.push({ type, value, range: [start, end], loc: { start: startLoc, end: endLoc } });
      },
    });
    const program = Object.assign(ast, { tokens: tokensOf(text, tokens), comments }) as unknown as TypedProgram;
    hideTypes(program);
    return { ast: program, visitorKeys: { Program: ["body", "typeNames"], ...TYPE_STATEMENTS } };
  } catch (error) {
    throw placed(error);
  }
}

let loaded:
  { readonly acorn: Acorn; readonly tsPlugin: typeof import("@sveltejs/acorn-typescript").tsPlugin } | undefined;
const parsers = new Map<string, AcornParser>();

/** One for files with JSX in them, where `<T>x` is an element, and one for declarations. */
function parserFor(filePath: string): AcornParser {
  const kind = /(?:\.d\.[mc]?ts|x)$/.exec(filePath)?.[0] ?? "";
  const known = parsers.get(kind);
  if (known !== undefined) return known;
  const require = createRequire(import.meta.url);
  loaded ??= {
    acorn: require("#acorn") as Acorn,
    ...(require("#acorn-typescript") as typeof import("@sveltejs/acorn-typescript")),
  };
  const parser = loaded.acorn.Parser.extend(loaded.tsPlugin({ jsx: kind === "x", dts: kind.startsWith(".d") }));
  parsers.set(kind, parser);
  return parser;
}

/** acorn counts columns from 0 and writes the place into the message; ESLint counts from 1 and shows the place itself. */
function placed(error: unknown): unknown {
  if (!(error instanceof SyntaxError) || !("loc" in error && "pos" in error)) return error;
  const { line, column } = error.loc as { readonly line: number; readonly column: number };
  const message = error.message.replace(/ \(\d+:\d+\)$/, "");
  return Object.assign(new SyntaxError(message), { index: error.pos, lineNumber: line, column: column + 1 });
}
