import type { ESLint, Linter } from "eslint";
import { internal, leanPreset } from "eslint-plugin-iam/cli";
import { markdown } from "./markdown.ts";
import type { RunOptions } from "./run-options.ts";

/** Copies of other people's modules, which Terraform and Terragrunt download beside one's own files. */
const DOWNLOADED = ["**/.terraform/", "**/.terragrunt-cache/"];

/** The options of ESLint for a run. In the main thread as in the worker threads they are made here. */
export function eslintOptions(run: RunOptions): ESLint.Options {
  return {
    cwd: run.base,
    ...(run.folderConfig ? {} : { overrideConfigFile: true }),
    overrideConfig: run.folderConfig
      ? [ours(run)]
      : [{ ignores: DOWNLOADED }, ...leanPreset(run.preset), markdown, ours(run)],
    fix: run.fix && ((message) => isOurs(message)),
    // Rules of others, in the folder's configuration or in a comment, are for ESLint itself.
    ruleFilter: ({ ruleId, severity }) => isOurs({ ruleId }) && (severity === 2 || !run.errorsOnly),
    warnIgnored: run.warnIgnored,
    cache: run.cache,
    cacheLocation: run.cacheLocation,
    ...(run.suppressions === null ? {} : { applySuppressions: true, suppressionsLocation: run.suppressions }),
    concurrency: run.concurrency,
  };
}

/** What every file gets, whichever configuration it has. */
function ours({ settings }: RunOptions): Linter.Config {
  return {
    name: "iam-lint",
    plugins: { "iam-lint": internal },
    // Comments that disable rules of others would all look unused here.
    linterOptions: { reportUnusedDisableDirectives: "off" },
    settings: { iam: settings },
    rules: { "iam-lint/inventory": "error" },
  };
}

/** Whether a message is of our rules, or of no rule: a file that cannot be read. */
export function isOurs({ ruleId }: { readonly ruleId: string | null }): boolean {
  return ruleId === null || ruleId.startsWith("iam/") || isInventory({ ruleId });
}

export function isInventory({ ruleId }: { readonly ruleId: string | null }): boolean {
  return ruleId === "iam-lint/inventory";
}
