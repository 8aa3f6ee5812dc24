import { join } from "node:path";
import type { IamRule } from "@iam/rule-kit";
import { format, resolveConfig } from "prettier";
import { accessAnalyzerPage } from "./access-analyzer-page.ts";
import { ruleOptions } from "./rule-options.ts";
import { ruleIndex, ruleNames, rulesFolder } from "./rule-index.ts";
import { pageNames, rulePage, rulesTable } from "./rule-pages.ts";

/** A file that is written by the project itself. `render` gives its text; the house's formatter runs over it. */
export interface Generator {
  /** From the project's root, with `/`. */
  readonly file: string;
  readonly render: () => string | Promise<string>;
}

export const root = join(rulesFolder, "..");

/**
 * All generated files, in the order in which they are written: a later one may read an earlier one.
 * The service data are not here, since they need the source data: `pnpm --filter @iam/service-reference generate`.
 */
export const generators: readonly Generator[] = [
  { file: "rules/index.ts", render: () => ruleIndex(ruleNames()) },
  ...pageNames().map((name) => ({ file: `rules/${name}/README.md`, render: () => rulePage(name) })),
  { file: "packages/eslint-plugin/src/rule-options.ts", render: async () => ruleOptions(await loadedRules()) },
  { file: "docs/rules.md", render: rulesTable },
  { file: "docs/access-analyzer.md", render: accessAnalyzerPage },
];

/** The whole text that the file should have. */
export async function generatedText({ file, render }: Generator): Promise<string> {
  const filepath = join(root, file);
  return format(await render(), { ...(await resolveConfig(filepath)), filepath });
}

/** The rules as rules/index.ts has them, which is written first. */
async function loadedRules(): Promise<readonly IamRule[]> {
  const { rules } = await import("../index.ts");
  return Object.values(rules);
}
