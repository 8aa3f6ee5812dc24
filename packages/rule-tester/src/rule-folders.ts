import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { IamRule } from "@iam/rule-kit";
import type { RuleCases } from "./cases.ts";

/** The folder of all rules. */
const RULES = new URL("../../../rules/", import.meta.url);

/** One folder of `rules/`, whose files are read when they are asked for, so that a broken rule fails alone. */
export interface RuleFolder {
  readonly name: string;
  has(file: "cases.ts" | "README.md"): boolean;
  rule(): Promise<IamRule>;
  cases(): Promise<RuleCases>;
  /** The text of the rule's page. */
  page(): string;
}

/** The folder of a rule, whether it is there or not. */
export function ruleFolder(name: string): RuleFolder {
  const url = (file: string): URL => new URL(`${name}/${file}`, RULES);
  const load = async (file: string): Promise<unknown> =>
    ((await import(url(file).href)) as { readonly default: unknown }).default;
  return {
    name,
    has: (file) => existsSync(url(file)),
    rule: async () => (await load("rule.ts")) as IamRule,
    cases: async () => (await load("cases.ts")) as RuleCases,
    page: () => readFileSync(url("README.md"), "utf8"),
  };
}

/** Every folder of `rules/` with a rule in it, sorted by name. */
export function ruleFolders(): readonly RuleFolder[] {
  return readdirSync(RULES)
    .filter((name) => existsSync(new URL(`${name}/rule.ts`, RULES)))
    .sort()
    .map(ruleFolder);
}

/** The rules of the folders that can be loaded; one that cannot fails in the tests of its own folder. */
export async function loadableRules(folders: readonly RuleFolder[]): Promise<readonly IamRule[]> {
  const loaded = await Promise.allSettled(folders.map((folder) => folder.rule()));
  return loaded.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}

/** The cases of a folder, or `undefined` where they cannot be loaded, which a test of the folder has to tell. */
export async function loadableCases(folder: RuleFolder): Promise<RuleCases | undefined> {
  return folder.cases().catch(() => undefined);
}
