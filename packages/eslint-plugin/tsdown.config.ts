import { defineConfig } from "tsdown";

const common = {
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  tsconfig: "../../tsconfig.json",
  report: false,
  logLevel: "warn",
} as const;

export default defineConfig([
  /**
   * One bundle with its lazy chunks, all of them directly in `dist/`: the data are read by
   * `new URL("../data/services.jsonl", import.meta.url)`, which must mean the same place from every chunk
   * as it does from `packages/service-reference/src/`.
   *
   * What stands in `dependencies` and `peerDependencies` stays outside; the workspace's own packages come in.
   */
  {
    ...common,
    entry: ["src/index.ts", "src/cli.ts"],
    format: "esm",
    outputOptions: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    // `iam-lint` alone imports `cli.js`, and takes its types from the sources.
    dts: { eager: true, entry: ["src/index.ts"] },
    deps: {
      // Types that the workspace uses inside; what is published names none of them, as test/package.test.ts checks.
      neverBundle: ["@typescript-eslint/utils", "json-schema-to-ts", "jsonc-eslint-parser", "yaml-eslint-parser"],
      // Anything else in the bundle stops the build: it would need a place in THIRD_PARTY_NOTICES.md.
      onlyBundle: ["jsonc-parser"],
    },
    // jsonc-parser's `main` is UMD, whose `require` calls no bundler can follow; its `module` is plain ESM.
    inputOptions: { resolve: { mainFields: ["module", "main"] }, checks: { pluginTimings: false } },
    copy: [
      { from: ["../service-reference/data/*", "../syntax/data/*"], to: "data" },
      { from: ["../../LICENSE", "../../THIRD_PARTY_NOTICES.md"], to: "." },
    ],
  },
  /**
   * The parsers, each one file that is required with the first text that it has to read (`imports` in package.json).
   * They are CommonJS, since an ES module of another package cannot be required under Plug'n'Play.
   */
  {
    ...common,
    entry: {
      "jsonc-eslint-parser": "jsonc-eslint-parser",
      "yaml-eslint-parser": "yaml-eslint-parser",
      acorn: "acorn",
      "acorn-typescript": "@sveltejs/acorn-typescript",
    },
    format: "cjs",
    outputOptions: { entryFileNames: "parsers/[name].cjs", chunkFileNames: "parsers/[name]-[hash].cjs" },
    dts: false,
    clean: false,
    deps: {
      onlyBundle: [
        "@sveltejs/acorn-typescript",
        "acorn",
        "eslint-visitor-keys",
        "jsonc-eslint-parser",
        "verkit",
        "yaml",
        "yaml-eslint-parser",
      ],
    },
  },
]);
