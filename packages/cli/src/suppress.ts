import { readFileSync, writeFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { ESLint } from "eslint";

/** The name that ESLint gives to the file. */
export const SUPPRESSIONS_FILE = "eslint-suppressions.json";

type Suppressions = Record<string, Record<string, { count: number }>>;

/**
 * Writes the errors of these results into a file of ESLint's bulk suppressions; what it says of other files stays. ESLint's
 * own command does the same, but only with a configuration file.
 *
 * @returns how many errors those are
 */
export function suppressAll(results: readonly ESLint.LintResult[], file: string, folder: string): number {
  const suppressions = readSuppressions(file);
  let total = 0;
  for (const { filePath, messages } of results) {
    const counts: Record<string, { count: number }> = {};
    for (const { ruleId, severity } of messages) {
      if (ruleId === null || severity !== 2) continue;
      counts[ruleId] = { count: (counts[ruleId]?.count ?? 0) + 1 };
      total += 1;
    }
    const name = relative(folder, filePath).split(sep).join("/");
    if (Object.keys(counts).length > 0) suppressions[name] = sorted(counts);
    else Reflect.deleteProperty(suppressions, name);
  }
  writeFileSync(file, `${JSON.stringify(sorted(suppressions), null, 2)}\n`);
  return total;
}

function readSuppressions(file: string): Suppressions {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Suppressions;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
