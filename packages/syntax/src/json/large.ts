import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/**
 * From so many characters on a file is large: the tree of jsonc-eslint-parser, tokens and all, needs more than a hundred
 * bytes for each character, so that ESLint runs out of Node.js's default heap at about 40 MB, without any rule of ours.
 */
export const LARGE = 10_000_000;

/** The lean trees of large files, by the empty program that stands for each. */
const leanTrees = new WeakMap<object, Node>();

/**
 * Reads a large text with jsonc-parser, whose tree is lean, and keeps that tree for the program that stands for the file.
 * Comments and trailing commas are read as jsonc-eslint-parser reads them; the rest of JSON5 is not.
 *
 * @throws a syntax error with its place
 */
export function keepLeanTree(program: object, text: string): void {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) throw syntaxError(text, error);
  if (root !== undefined) leanTrees.set(program, root);
}

/** The lean tree of a large file, or `undefined` for any other program. */
export function leanTreeOf(program: object): Node | undefined {
  return leanTrees.get(program);
}

function syntaxError(text: string, { error, offset }: ParseError): SyntaxError {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return Object.assign(new SyntaxError(`${printParseErrorCode(error)} in JSON.`), {
    index: offset,
    lineNumber: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  });
}
