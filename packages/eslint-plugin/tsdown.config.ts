import { defineConfig } from "tsdown";

/**
 * One bundle with its lazy chunks, all of them directly in `dist/`: the data are read by
 * `new URL("../data/services.jsonl", import.meta.url)`, which must mean the same place from every chunk
 * as it does from `packages/service-reference/src/`.
 *
 * What stands in `dependencies` and `peerDependencies` stays outside; the workspace's own packages come in.
 */
export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  tsconfig: "../../tsconfig.json",
  outputOptions: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
  dts: { eager: true },
  deps: {
    // Types that the workspace uses inside; what is published names none of them, as test/package.test.ts checks.
    neverBundle: ["@typescript-eslint/utils", "json-schema-to-ts"],
    // Anything else in the bundle stops the build: it would need a place in THIRD_PARTY_NOTICES.md.
    onlyBundle: ["jsonc-parser"],
  },
  // jsonc-parser's `main` is UMD, whose `require` calls no bundler can follow; its `module` is plain ESM.
  inputOptions: { resolve: { mainFields: ["module", "main"] }, checks: { pluginTimings: false } },
  copy: [
    { from: "../service-reference/data/services.jsonl", to: "data" },
    { from: ["../../LICENSE", "../../THIRD_PARTY_NOTICES.md"], to: "." },
  ],
  report: false,
  logLevel: "warn",
});
