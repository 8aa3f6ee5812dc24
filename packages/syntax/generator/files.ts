import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { synchronousRuntime } from "./tree-sitter.ts";

/** The files of `data/`, by name: what reads HCL, as the published plugin carries it. */
export function generatedFiles(): ReadonlyMap<string, Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const runtime = dirname(resolve("web-tree-sitter"));
  const grammar = dirname(resolve("@tree-sitter-grammars/tree-sitter-hcl/package.json"));
  const { version } = JSON.parse(readFileSync(join(runtime, "package.json"), "utf8")) as { version: string };
  const script = synchronousRuntime(readFileSync(join(runtime, "web-tree-sitter.cjs"), "utf8"), version);
  return new Map([
    ["web-tree-sitter.cjs", Buffer.from(script)],
    ["web-tree-sitter.wasm", readFileSync(join(runtime, "web-tree-sitter.wasm"))],
    ["tree-sitter-hcl.wasm", readFileSync(join(grammar, "tree-sitter-hcl.wasm"))],
  ]);
}
