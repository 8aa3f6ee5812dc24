import { readJson } from "./json/read.ts";
import type { Document } from "./source.ts";

/** What ESLint's `SourceCode` of any language offers to a syntax. */
export interface ParsedText {
  readonly ast: unknown;
  /** Without a byte-order mark. */
  readonly text: string;
  /** The scopes of a JavaScript or TypeScript file. */
  readonly scopeManager?: unknown;
}

/**
 * The values of a file, read from the tree that its parser made: one document, or several in a YAML stream.
 * None where no syntax knows the root of that tree.
 */
export function readDocuments({ ast, text }: ParsedText): readonly Document[] {
  const json = readJson(ast, text);
  return json === undefined ? [] : [json];
}
