/** How the tests of hostile input lint a text of any format, with every rule. */
import markdown from "@eslint/markdown";
import { Linter } from "eslint";
import { defineConfig } from "eslint/config";
import yml from "eslint-plugin-yml";
import { expect } from "vitest";
import iam from "../../packages/eslint-plugin/src/index.ts";
import { parseWithAcorn } from "../../packages/syntax/src/javascript/acorn.ts";

/** Every rule, in Markdown's fences too. */
export const ALL: Linter.Config[] = defineConfig([iam.configs.all, ...(markdown.configs.processor as Linter.Config[])]);

/** The parser of TypeScript for people who have none. */
const small: Linter.Parser = {
  meta: { name: "small", version: "1" },
  parseForESLint: (text, options) => parseWithAcorn(text, options as object) as Linter.ESLintParseResult,
};
export const SMALL: Linter.Config[] = [...ALL, { files: ["**/*.ts"], languageOptions: { parser: small } }];

export const YML: Linter.Config[] = [
  {
    ...iam.configs["rules/all"],
    files: ["**/*.yaml"],
    plugins: { iam, yml: yml as unknown as NonNullable<Linter.Config["plugins"]>[string] },
    language: "yml/yaml",
  },
];

export function lint(text: string, filename: string, config = ALL): readonly Linter.LintMessage[] {
  return new Linter().verify(text, config, { filename, filterCodeBlock });
}

/** The class lints no fence but those of JavaScript unless it is told to; the command line lints those with rules. */
function filterCodeBlock(): boolean {
  return true;
}

export function rulesOf(messages: readonly Linter.LintMessage[]): readonly (string | null)[] {
  return messages.map(({ ruleId }) => ruleId);
}

/** What `--fix` makes of a text: it can be read, and `--fix` once more would change nothing. */
export function fixed(text: string, filename: string, config = ALL): string {
  const { output, messages } = new Linter().verifyAndFix(text, config, { filename, filterCodeBlock });
  expect(failures(messages), output).toEqual([]);
  // These are the messages of the output: a fix among them is one that the next run would carry out.
  expect(
    messages.filter(({ fix }) => fix !== undefined),
    output,
  ).toEqual([]);
  return output;
}

export function failures(messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages
    .filter(({ fatal, messageId }) => fatal === true || messageId === "ruleFailed")
    .map(({ message }) => message);
}

/** Found all the same, or refused by the parser with a place; in Markdown one fence may be refused and others read. */
export function expectReadOrRefused(messages: readonly Linter.LintMessage[]): void {
  const refused = messages.filter(({ fatal }) => fatal === true);
  expect(failures(messages)).toEqual(refused.map(({ message }) => message));
  expect(refused.length).toBeLessThan(2);
  for (const { line, column } of refused) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}
