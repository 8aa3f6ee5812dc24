import type { Range } from "@iam/policy";
import { type Comment, CommentedSourceCode, type LocatedNode, VisitNodeStep } from "../commented-source-code.ts";
import { jsoncRoot, jsoncTree } from "./jsonc-tree.ts";
import { keepValue } from "./large.ts";
import { parseValues } from "./parse-values.ts";
import type { JsonParser } from "./parser.ts";
import { strictValues } from "./strict-values.ts";
import { buildValue } from "./value-builder.ts";

/** A file as ESLint hands it over. */
interface File {
  readonly body: string | Uint8Array;
  readonly bom: boolean;
}

interface ParsedFile {
  readonly ok: true;
  readonly ast: Root;
}

interface FailedFile {
  readonly ok: false;
  readonly errors: { readonly message: string; readonly line: number; readonly column: number }[];
}

/** What stands for a file: nothing of it but the comments that may speak to ESLint. Its value is kept beside it. */
interface Root extends LocatedNode {
  readonly type: "Program";
  readonly comments: Comment[];
}

/** A language as a plugin of ESLint offers it. */
export interface JsonLanguage {
  readonly fileType: "text";
  readonly lineStart: 1;
  readonly columnStart: 0;
  readonly nodeTypeKey: "type";
  readonly visitorKeys: Record<string, string[]>;
  validateLanguageOptions(options: object): void;
  parse(file: File): ParsedFile | FailedFile;
  createSourceCode(file: File, parsed: ParsedFile): CommentedSourceCode<Root>;
}

const VISITOR_KEYS: Record<string, string[]> = { Program: [] };

/**
 * JSON for those who run our rules and no others: a tree without nodes, which neither ESLint's scopes nor its walk cost
 * anything. Plain JSON is read in one pass, JSON with comments by jsonc-parser; what that cannot read goes to the parser of the presets, which
 * reads JSON5 as well, and which knows what is wrong with the rest.
 *
 * @param needles the words of which a text must hold one to be of interest
 * @param fallback the parser of the presets
 */
export function createJsonLanguage(needles: readonly string[], fallback: JsonParser): JsonLanguage {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: "type",
    visitorKeys: VISITOR_KEYS,
    // Options that a configuration sets for all files are meant for JavaScript.
    validateLanguageOptions: () => undefined,
    parse(file) {
      const text = textOf(file);
      const ast: Root = { type: "Program", comments: [], range: [0, text.length], loc: START };
      if (!needles.some((needle) => text.includes(needle))) return { ok: true, ast };
      return readPlain(ast, text) ? { ok: true, ast } : readBy(fallback, ast, text);
    },
    createSourceCode: (file, { ast }) => new LeanSourceCode(textOf(file), ast, file.bom, ast.comments),
  };
}

/** Nobody points at a whole file. */
const START = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };

class LeanSourceCode extends CommentedSourceCode<Root> {
  readonly visitorKeys = VISITOR_KEYS;

  override getParent(): undefined {
    return undefined;
  }

  override traverse(): InstanceType<typeof VisitNodeStep>[] {
    const [target, args] = [this.ast, [this.ast]];
    return [new VisitNodeStep({ target, phase: 1, args }), new VisitNodeStep({ target, phase: 2, args })];
  }
}

function readPlain(ast: Root, text: string): boolean {
  const plain = strictValues(text);
  if (plain !== undefined) {
    keepValue(ast, plain);
    return true;
  }
  try {
    const { value, errors, comments } = parseValues(text, { allowTrailingComma: true });
    if (errors.length > 0) return false;
    if (value !== undefined) keepValue(ast, value);
    if (comments.length > 0 && text.includes("eslint")) ast.comments.push(...commentsAt(comments, text));
    return true;
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function readBy(parser: JsonParser, ast: Root, text: string): ParsedFile | FailedFile {
  try {
    const program = parser.parseForESLint(text).ast;
    const root = jsoncRoot(program);
    if (root !== undefined) keepValue(ast, buildValue(jsoncTree, root, text));
    ast.comments.push(...(program.comments as readonly Comment[]));
    return { ok: true, ast };
  } catch (error) {
    if (!(error instanceof SyntaxError && "lineNumber" in error && "column" in error)) throw error;
    const [line, column] = [Number(error.lineNumber), Number(error.column)];
    return { ok: false, errors: [{ message: error.message, line, column }] };
  }
}

function commentsAt(ranges: readonly Range[], text: string): Comment[] {
  let line = 1;
  let lineStart = 0;
  let done = 0;
  const positionOf = (offset: number): { line: number; column: number } => {
    for (const found of text.slice(done, offset).matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
      line += 1;
      lineStart = done + found.index + found[0].length;
    }
    done = offset;
    return { line, column: offset - lineStart };
  };
  return ranges.map((range) => {
    const written = text.slice(...range);
    const block = written.startsWith("/*");
    return {
      type: block ? "Block" : "Line",
      value: written.slice(2, block ? -2 : undefined),
      range,
      loc: { start: positionOf(range[0]), end: positionOf(range[1]) },
    };
  });
}

function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
