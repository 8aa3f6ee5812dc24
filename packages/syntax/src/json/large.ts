import type { Value } from "@iam/policy";
import { type ParseError, printParseErrorCode } from "jsonc-parser";
import { parseValues } from "./parse-values.ts";

/**
 * From so many characters on a file is large: the tree of jsonc-eslint-parser, tokens and all, needs more than a hundred
 * bytes for each character, so that ESLint runs out of Node.js's default heap at about 40 MB, without any rule of ours.
 */
export const LARGE = 10_000_000;

/** The values of files whose trees were never made, by the empty program that stands for each. */
const kept = new WeakMap<object, Value>();

/** Keeps the value of a file for the program that stands for it. */
export function keepValue(program: object, value: Value): void {
  kept.set(program, value);
}

/** The value that was kept for a program, or `undefined` for any other program. */
export function keptValue(program: object): Value | undefined {
  return kept.get(program);
}

/**
 * Reads a large text without a tree, and keeps its value for the program that stands for the file.
 * Comments and trailing commas are read as jsonc-eslint-parser reads them; the rest of JSON5 is not.
 *
 * @throws a syntax error with its place
 */
export function keepLargeValue(program: object, text: string): void {
  const { value, errors } = parseValues(text, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) throw syntaxError(text, error);
  if (value !== undefined) keepValue(program, value);
}

function syntaxError(text: string, { error, offset }: ParseError): SyntaxError {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return Object.assign(new SyntaxError(`${printParseErrorCode(error)} in JSON.`), {
    index: offset,
    lineNumber: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  });
}
