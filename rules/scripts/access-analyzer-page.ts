import type { AccessAnalyzerCode, FindingType } from "@iam/policy";
import { ACCESS_ANALYZER_CODES, PARSER_CODES } from "@iam/policy";
import type { IamRule } from "@iam/rule-kit";
import { ruleNames } from "./rule-index.ts";
import { loadRule } from "./rule-pages.ts";

/** What AWS calls the types of its findings. */
const TYPES: Readonly<Record<FindingType, string>> = {
  ERROR: "Errors",
  SECURITY_WARNING: "Security warnings",
  WARNING: "Warnings",
  SUGGESTION: "Suggestions",
};

/** The table of Access Analyzer's checks and the rules that cover them, `docs/access-analyzer.md`. */
export async function accessAnalyzerPage(): Promise<string> {
  const rules = await Promise.all(ruleNames().map(loadRule));
  const sections = Object.entries(ACCESS_ANALYZER_CODES).flatMap(([type, codes]) => [
    `## ${TYPES[type as FindingType]}`,
    "",
    "| check | rule | message | preset | fix |",
    "| --- | --- | --- | --- | --- |",
    ...codes.flatMap((code) => rowsOf(code, rules)),
    "",
  ]);
  return [
    "<!-- Generated from the rules: `pnpm generate`. -->",
    "",
    "# Access Analyzer's checks",
    "",
    "What [AWS IAM Access Analyzer's policy validation](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html) says about a policy, and the rule that says it here, offline. The code stands in the data of the rule's message.",
    "",
    ...sections,
  ].join("\n");
}

function rowsOf(code: AccessAnalyzerCode, rules: readonly IamRule[]): readonly string[] {
  if (PARSER_CODES.includes(code)) return [`| ${code} | the parser | a parsing error | all | |`];
  const covering = rules.filter(({ meta }) => meta.docs.codes?.[code] !== undefined);
  if (covering.length === 0) return [`| ${code} | not covered yet | | | |`];
  return covering.map(({ name, meta }) => {
    const messages = [meta.docs.codes?.[code] ?? []].flat().map((id) => `\`${id}\``);
    const { docs, fixable, hasSuggestions } = meta;
    const preset = docs.recommended === true ? "recommended" : docs.recommended === "strict" ? "strict" : "all";
    const fix = fixable !== undefined && docs.fix !== null ? docs.fix : hasSuggestions === true ? "suggestions" : "";
    const cells = [code, `[${name}](../rules/${name}/README.md)`, messages.join(", "), preset, fix];
    return `| ${cells.join(" | ")} |`;
  });
}
