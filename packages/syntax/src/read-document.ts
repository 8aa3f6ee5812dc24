import { readJson } from "./json/read.ts";
import type { Document } from "./source.ts";

/** The values of a file, read from the tree that its parser made; `undefined` where no syntax knows the root of that tree. */
export function readDocument(sourceCode: { readonly ast: unknown; readonly text: string }): Document | undefined {
  return readJson(sourceCode.ast, sourceCode.text);
}
