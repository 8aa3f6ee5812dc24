import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "tsdown";

/** What the SARIF formatter takes from three packages, in `src/formats/sarif-needs.cts`: less than one of them weighs. */
const stand = join(import.meta.dirname, "src/formats/sarif-needs.cts");

/** The program, and the module from which ESLint's worker threads take their options. Types are for nobody: there is no API. */
export default defineConfig({
  entry: ["src/main.ts", "src/worker-options.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  // The tsconfig of the workspace would lead from `eslint-plugin-iam` to its sources.
  tsconfig: false,
  outputOptions: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
  dts: false,
  alias: { jschardet: stand, lodash: stand, utf8: stand },
  deps: {
    neverBundle: [/^eslint-plugin-iam(?:\/|$)/],
    // Anything else in the bundle stops the build: it would need a place in THIRD_PARTY_NOTICES.md.
    onlyBundle: ["@microsoft/eslint-formatter-sarif"],
  },
  inputOptions: { checks: { pluginTimings: false } },
  copy: [{ from: "../../LICENSE", to: "." }],
  hooks: { "build:done": copyPages },
  report: false,
  logLevel: "warn",
});

/** The page of each rule, for `--explain`. */
function copyPages(): void {
  const rules = join(import.meta.dirname, "../../rules");
  const pages = join(import.meta.dirname, "pages");
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  for (const rule of readdirSync(rules, { withFileTypes: true })) {
    if (!/^(?:no|require|valid|prefer|max)-/.test(rule.name)) continue;
    cpSync(join(rules, rule.name, "README.md"), join(pages, `${rule.name}.md`));
  }
}
