import type { ESLint } from "eslint";
import type { Findings } from "../findings.ts";
import type { Format } from "../option-table.ts";
import { pathBelow, reportRoot } from "../paths.ts";
import { formatGithub } from "./github.ts";
import { byOwner, withOwners } from "./owners.ts";

export interface FormatContext {
  readonly engine: ESLint;
  readonly cwd: string;
  readonly version: string;
  /** Whether the report goes to a file, where colours are noise. */
  readonly plain: boolean;
}

/** The report in the form that was asked for. Formatters are loaded when they are needed, each but one somebody else's. */
export async function formatFindings(
  format: Format,
  { results, owners }: Findings,
  { engine, cwd, version, plain }: FormatContext,
): Promise<string> {
  const root = reportRoot(cwd);
  const named = withOwners(results, owners);
  const data = (): ESLint.LintResultData => ({ cwd: root, rulesMeta: engine.getRulesMetaForResults(results) });
  switch (format) {
    case "stylish": {
      const formatter = await engine.loadFormatter("stylish");
      return await formatter.format(byOwner(results, owners), plain ? { color: false } : {});
    }
    case "json":
    case "html": {
      const formatter = await engine.loadFormatter(format);
      return await formatter.format(named, {});
    }
    case "sarif": {
      const { formatSarif } = await import("./sarif.ts");
      return formatSarif(named, data(), root, version);
    }
    case "github":
      return formatGithub(named, root);
    case "gitlab": {
      const { toCodeClimate } = await import("eslint-formatter-codeclimate");
      return `${JSON.stringify(toCodeClimate(named, data().rulesMeta, root), null, 2)}\n`;
    }
    case "junit": {
      const { default: formatter } = await import("eslint-formatter-junit");
      // Its types leave the parameter out.
      const formatJunit: (results: readonly ESLint.LintResult[]) => string = formatter;
      return formatJunit(named.map((result) => ({ ...result, filePath: pathBelow(root, result.filePath) })));
    }
  }
}
