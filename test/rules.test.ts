import { loadableCases, ruleFolders } from "@iam/rule-tester";
import { runCases } from "@iam/rule-tester/vitest";
import { describe, expect, test } from "vitest";

/** The cases of every rule, in every language. One rule alone: `vitest run test/rules.test.ts -t <name>`. */
describe.each(ruleFolders().map((folder) => [folder.name, folder] as const))("%s", async (_, folder) => {
  const cases = await loadableCases(folder);

  test("is named as its folder, and has a page and cases of both kinds", async () => {
    const { rule, valid, invalid } = await folder.cases();
    expect(rule.name).toBe(folder.name);
    expect((await folder.rule()).name).toBe(folder.name);
    expect(folder.has("README.md"), "README.md").toBe(true);
    expect(valid.length, "valid cases").toBeGreaterThan(0);
    expect(invalid.length, "invalid cases").toBeGreaterThan(0);
  });

  if (cases !== undefined) runCases(cases);
});
