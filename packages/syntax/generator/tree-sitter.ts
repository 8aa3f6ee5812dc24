/**
 * The runtime of tree-sitter as an ESLint language can use it: ESLint parses synchronously, and web-tree-sitter initialises
 * itself asynchronously, though it waits for nothing but the file beside it. Each place that waits is replaced by one that
 * does not; a release of web-tree-sitter that reads differently stops the generator instead of shipping half a change.
 */

export interface Replacement {
  readonly from: string;
  readonly to: string;
}

const REPLACEMENTS: readonly Replacement[] = [
  { from: "return async function(moduleArg = {}) {", to: "return function(moduleArg = {}) {" },
  { from: "async function createWasm() {", to: "function createWasm() {" },
  {
    from: "var result = await instantiateAsync(wasmBinary, wasmBinaryFile, info2);",
    to: [
      "var module2 = new WebAssembly.Module(getBinarySync(wasmBinaryFile));",
      "var result = { module: module2, instance: new WebAssembly.Instance(module2, info2) };",
    ].join("\n          "),
  },
  { from: "wasmExports = await createWasm();", to: "wasmExports = createWasm();" },
  {
    from: "async function initializeBinding(moduleOptions) {",
    to: "function initializeBinding(moduleOptions) {",
  },
  {
    from: "return Module2 ??= await (0, import_web_tree_sitter.default)(moduleOptions);",
    to: "return Module2 ??= (0, import_web_tree_sitter.default)(moduleOptions);",
  },
  { from: "static async init(moduleOptions) {", to: "static init(moduleOptions) {" },
  { from: "setModule(await initializeBinding(moduleOptions));", to: "setModule(initializeBinding(moduleOptions));" },
  // The map is not shipped.
  { from: "//# sourceMappingURL=web-tree-sitter.cjs.map", to: "" },
];

/**
 * web-tree-sitter.cjs with a synchronous `Parser.init()`.
 *
 * @param original the file as web-tree-sitter publishes it
 * @param version that of web-tree-sitter, for the head of the file
 * @throws where a place to replace is not there exactly once
 */
export function synchronousRuntime(original: string, version: string): string {
  const head = `// web-tree-sitter ${version}, made synchronous by packages/syntax/generator/. Licence: THIRD_PARTY_NOTICES.md\n`;
  return head + REPLACEMENTS.reduce(replaceOnce, original).trimEnd() + "\n";
}

function replaceOnce(text: string, { from, to }: Replacement): string {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`web-tree-sitter does not hold this exactly once: ${from}`);
  }
  return before + to + after;
}
