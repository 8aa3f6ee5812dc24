import { readHcl } from "./hcl/read.ts";
import { readJavascript } from "./javascript/read.ts";
import { readJson } from "./json/read.ts";
import type { Document } from "./source.ts";
import { readYaml } from "./yaml/read.ts";

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
export function readDocuments({ ast, text, scopeManager }: ParsedText): readonly Document[] {
  // Its root is called as that of @eslint/json, so it is asked first.
  const hcl = readHcl(ast, text);
  if (hcl !== undefined) return [hcl];
  const json = readJson(ast, text);
  if (json !== undefined) return [json];
  const yaml = readYaml(ast, text);
  if (yaml !== undefined) return yaml;
  const javascript = readJavascript(ast, text, scopeManager);
  return javascript === undefined ? [] : [javascript];
}
