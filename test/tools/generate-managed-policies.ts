/** Remakes docs/managed-policies.md: `pnpm generate:managed-policies`. With `--read <rule>` prints that rule's findings instead. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { managedFindings, managedPage } from "./managed-findings.ts";

const page = join(import.meta.dirname, "../../docs/managed-policies.md");
const findings = managedFindings();
const [option, rule] = process.argv.slice(2);

if (option === "--read") {
  for (const { policy, text, message } of findings) {
    if (message.ruleId !== `iam/${rule ?? ""}`) continue;
    const line = text.split("\n")[message.line - 1]?.trim() ?? "";
    console.log(`${policy}:${String(message.line)} ${line}\n    ${message.message}`);
  }
} else {
  // What a person wrote below the table stays.
  const notes = /\n## [\s\S]*$/u.exec(readIfThere(page))?.[0] ?? "";
  writeFileSync(page, await format(managedPage(findings) + notes, { parser: "markdown" }));
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
