import type { ESLint } from "eslint";
import { countsOf } from "../findings.ts";
import type { Findings } from "../findings.ts";

type LintResult = ESLint.LintResult;

/** The results with one for each policy that has an owner, under whose name a formatter for people then lists its findings. */
export function byOwner(results: readonly LintResult[], owners: Findings["owners"]): LintResult[] {
  if (owners.size === 0) return [...results];
  return results.flatMap((result) => {
    const groups = new Map<string, LintResult["messages"]>();
    for (const message of result.messages) {
      const path = [result.filePath, ...(owners.get(message) ?? [])].join(" > ");
      const group = groups.get(path);
      if (group === undefined) groups.set(path, [message]);
      else group.push(message);
    }
    return [...groups].map(([filePath, messages]) => ({ ...result, filePath, messages, ...countsOf(messages) }));
  });
}

/** The results with the owner behind each message, for reports that list findings by their place in the file. */
export function withOwners(results: readonly LintResult[], owners: Findings["owners"]): LintResult[] {
  if (owners.size === 0) return [...results];
  return results.map((result) => ({
    ...result,
    messages: result.messages.map((message) => {
      const owner = owners.get(message);
      return owner === undefined ? message : { ...message, message: `${message.message} (${owner.join(", ")})` };
    }),
  }));
}
