import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FixEffect, IamRule } from "@iam/rule-kit";
import { ruleNames, rulesFolder } from "./rule-index.ts";

const BEGIN = "<!-- begin auto-generated rule header -->";
const END = "<!-- end auto-generated rule header -->";

/** What each effect of a fix means, in words for the page of a rule. */
const EFFECTS: Readonly<Record<FixEffect, string>> = {
  preserves: "grants exactly what was granted",
  narrows: "grants less",
  repairs: "what had no effect works as the statement's own text says, and nothing more",
  placeholder: "grants less, with a value that a person has to fill in and that denies until then",
};

/** The names of the rules that have a page, sorted. */
export function pageNames(): string[] {
  return ruleNames().filter((name) => existsSync(pagePath(name)));
}

/** The page of a rule with its header: what the rule's own metadata say, in front of the first section. */
export async function rulePage(name: string): Promise<string> {
  return withHeader(readFileSync(pagePath(name), "utf8"), header(await loadRule(name)));
}

/** The table of all rules, `docs/rules.md`. */
export async function rulesTable(): Promise<string> {
  const rows = await Promise.all(ruleNames().map(async (name) => row(await loadRule(name))));
  return [
    "<!-- Generated from the rules: `pnpm generate`. -->",
    "",
    "# Rules",
    "",
    "Each preset holds the ones before it. What a fix does to access is told in [fixing.md](fixing.md).",
    "",
    "| rule | what it does | presets | fix |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** Puts a header between its marks; where a page has none yet, behind its first paragraph. */
export function withHeader(page: string, text: string): string {
  const block = `${BEGIN}\n\n${text}\n\n${END}`;
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin >= 0 && end > begin) return page.slice(0, begin) + block + page.slice(end + END.length);
  const section = page.indexOf("\n## ");
  return section < 0
    ? `${page.trimEnd()}\n\n${block}\n`
    : `${page.slice(0, section).trimEnd()}\n\n${block}\n${page.slice(section)}`;
}

/** What the metadata of a rule say, in lines for people. */
export function header({ meta }: Pick<IamRule, "meta">): string {
  const { docs, fixable, hasSuggestions } = meta;
  const severity = docs.severity === "warn" ? ", as a warning" : "";
  const lines = [`Presets: ${presets(docs.recommended)}${severity}.`];
  if (fixable !== undefined && docs.fix !== null) {
    lines.push(`\`--fix\`: [${docs.fix}](../../docs/fixing.md), ${EFFECTS[docs.fix]}.`);
  }
  if (hasSuggestions === true) lines.push("It offers suggestions, of which a person chooses.");
  if (fixable === undefined && hasSuggestions !== true) lines.push("It only tells; nothing is fixed.");
  const codes = Object.keys(docs.codes ?? {}).map((code) => `\`${code}\``);
  if (codes.length > 0) lines.push(`[Access Analyzer](../../docs/access-analyzer.md): ${codes.join(", ")}.`);
  return lines.join("\\\n");
}

function row({ name, meta }: IamRule): string {
  const { docs, fixable, hasSuggestions } = meta;
  const fixes = [
    ...(fixable !== undefined && docs.fix !== null ? [docs.fix] : []),
    ...(hasSuggestions === true ? ["suggestions"] : []),
  ];
  const warning = docs.severity === "warn" ? " (warning)" : "";
  const cells = [
    `[${name}](../rules/${name}/README.md)`,
    docs.description.replaceAll("|", String.raw`\|`),
    `${presets(docs.recommended)}${warning}`,
    fixes.join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

function presets(recommended: boolean | "strict"): string {
  if (recommended === "strict") return "`strict`, `all`";
  return recommended ? "`recommended`, `strict`, `all`" : "`all`";
}

function pagePath(name: string): string {
  return join(rulesFolder, name, "README.md");
}

export async function loadRule(name: string): Promise<IamRule> {
  const module = (await import(`../${name}/rule.ts`)) as { readonly default: IamRule };
  return module.default;
}
