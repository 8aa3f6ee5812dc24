import type { ESLint } from "eslint";
import { pathBelow } from "../paths.ts";

/**
 * Workflow commands of GitHub Actions, each of which becomes an annotation in the pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGithub(results: readonly ESLint.LintResult[], root: string): string {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ severity, line, column, endLine, endColumn, ruleId, message }) => {
        const properties = {
          file: pathBelow(root, filePath),
          line,
          ...(endLine === undefined ? {} : { endLine }),
          col: column,
          // GitHub takes columns of one line only.
          ...(endColumn === undefined || endLine !== line ? {} : { endColumn }),
          title: ruleId ?? "iam-lint",
        };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${severity === 2 ? "error" : "warning"} ${list.join(",")}::${escapeData(message)}\n`;
      }),
    )
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
