/**
 * What a user would see in docs/examples/: every finding with its place, then what `--fix` would change.
 * Reads the examples and writes nothing. Findings are the point, so they do not fail; an example that cannot be linted does.
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import { ESLint } from "eslint";

const examples = join(import.meta.dirname, "../examples");

const found = await new ESLint({ cwd: examples }).lintFiles(".");
const fixed = await new ESLint({ cwd: examples, fix: true }).lintFiles(".");

const formatter = await new ESLint({ cwd: examples }).loadFormatter("stylish");
console.log(await formatter.format(found));

console.log("What --fix would change:\n");
for (const { filePath, output } of fixed) {
  if (output === undefined) continue;
  const name = relative(examples, filePath).replaceAll("\\", "/");
  const patch = structuredPatch(`a/${name}`, `b/${name}`, readFileSync(filePath, "utf8"), output);
  console.log(formatPatch(patch, FILE_HEADERS_ONLY));
}

const count = (results: readonly ESLint.LintResult[]) =>
  results.reduce((sum, { messages }) => sum + messages.length, 0);
console.log(`Findings: ${count(found)}. After --fix: ${count(fixed)}.`);

const unreadable = found.filter(({ fatalErrorCount }) => fatalErrorCount > 0);
if (unreadable.length > 0) {
  console.error(`Cannot read ${unreadable.map(({ filePath }) => relative(examples, filePath)).join(", ")}.`);
  process.exitCode = 1;
}
