import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { beforeAll, describe, expect, test } from "vitest";
import type { ManagedFinding } from "./tools/managed-findings.ts";
import { managedFindings, managedPage } from "./tools/managed-findings.ts";

describe("the AWS managed policies", () => {
  let findings: readonly ManagedFinding[];
  beforeAll(() => {
    findings = managedFindings();
  }, 120_000);

  test("are read without a crash", () => {
    const failures = findings.filter(({ message }) => message.fatal === true || message.messageId === "ruleFailed");
    expect(failures.map(({ policy, message }) => `${policy}: ${message.message}`)).toEqual([]);
  });

  test("have the findings that docs/managed-policies.md counts", async () => {
    const page = readFileSync(join(import.meta.dirname, "../docs/managed-policies.md"), "utf8");
    const table = await format(managedPage(findings), { parser: "markdown" });
    expect(page.startsWith(table.trimEnd())).toBe(true);
  });
});
