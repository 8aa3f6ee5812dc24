import type { Findings } from "./findings.ts";

/** One line that tells what was read, what was found and what can be fixed. */
export function summaryOf({ results, policies, statements }: Findings, fixed: number): string {
  const sum = (count: (result: Findings["results"][number]) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const found = sum(({ errorCount, warningCount }) => errorCount + warningCount);
  const fixable = sum(({ fixableErrorCount, fixableWarningCount }) => fixableErrorCount + fixableWarningCount);
  const read = `Read ${counted(policies, "policy", "policies")} with ${counted(statements, "statement")} in ${counted(results.length, "file")}`;
  const repaired = fixed === 0 ? "" : `, repaired ${counted(fixed, "file")}`;
  const rest = found === 0 ? "no findings" : counted(found, "finding");
  const canFix =
    fixable === 0
      ? ""
      : `; --fix repairs ${fixable === found ? (found === 1 ? "it" : "all of them") : fixable.toLocaleString("en-US")}`;
  return `${read}${repaired}: ${rest}${canFix}.`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
