import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

type TreeSitter = typeof import("web-tree-sitter");
type Parser = InstanceType<TreeSitter["Parser"]>;

/**
 * web-tree-sitter as `generator/` made it: synchronous, with its wasm beside it. The files stand in `data/` beside the
 * folder of this module, in the sources as in a bundle.
 */
const grammar = new URL("../data/tree-sitter-hcl.wasm", import.meta.url);

const require = createRequire(import.meta.url);
const script = fileURLToPath(new URL("../data/web-tree-sitter.cjs", import.meta.url));

let parser: Parser | undefined;

/** The parser of HCL, loaded with the first file and not before. */
export function hclParser(): Parser {
  return (parser ??= loadParser());
}

/** Forgets a parser that failed, with its memory: what stands there may be half done. */
export function dropHclParser(): void {
  parser = undefined;
  Reflect.deleteProperty(require.cache, script);
}

function loadParser(): Parser {
  const { Language, Parser } = require(script) as TreeSitter;
  // Synchronous in this build, whatever its type says.
  void Parser.init();
  // It takes bytes as well as a module.
  return new Parser().setLanguage(Language.loadSync(readFileSync(grammar)));
}
