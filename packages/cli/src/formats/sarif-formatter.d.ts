declare module "@microsoft/eslint-formatter-sarif" {
  import type { ESLint } from "eslint";
  export default function format(results: readonly ESLint.LintResult[], data: ESLint.LintResultData): string;
}
