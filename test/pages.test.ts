import { findingsIn, outputsOf, readPage, requiredHeadings, ruleFolders, withoutLayout } from "@iam/rule-tester";
import { describe, expect, test } from "vitest";
import { header, withHeader } from "../rules/scripts/rule-pages.ts";

/** The page of every rule: its form, and each policy on it. One rule alone: `vitest run test/pages.test.ts -t <name>`. */
describe.each(ruleFolders().map((folder) => [folder.name, folder] as const))("%s", async (_, folder) => {
  const rule = await folder.rule();
  const { meta } = rule;
  const page = readPage(folder.has("README.md") ? folder.page() : "");
  const section = (heading: string) => page.sections.find((one) => one.heading === heading);
  const fences = (heading: string) => section(heading)?.fences ?? [];

  test("says what the rule says", () => {
    expect(page.title).toBe(`iam/${folder.name}`);
    expect(page.description).toBe(`${meta.docs.description}.`);
    expect(page.sections.map(({ heading }) => heading)).toEqual(requiredHeadings(meta.schema.length > 0));
    expect(section("Source")?.text).toContain(meta.docs.source);
  });

  test("shows what is wrong", () => {
    expect(fences("Wrong")).not.toEqual([]);
    for (const fence of fences("Wrong")) expect(findingsIn(rule, fence), fence.code).toBeGreaterThan(0);
  });

  test("shows what is right", () => {
    expect(fences("Right")).not.toEqual([]);
    for (const fence of fences("Right")) expect(findingsIn(rule, fence), fence.code).toBe(0);
  });

  test("shows what a fix or a suggestion makes of what is wrong", () => {
    const outputs = fences("Wrong").flatMap((fence) => outputsOf(rule, fence).map(withoutLayout));
    if (meta.fixable !== undefined) expect(fences("Fix")).not.toEqual([]);
    for (const fence of fences("Fix")) expect(outputs).toContain(withoutLayout(fence.code));
  });
});

test("a page has one header, between its description and its first section", () => {
  const bare = "# iam/no-fault\n\nDisallow a fault.\n\n## Why\n";
  const page = withHeader(bare, "Presets: `all`.");
  expect(page.indexOf("Disallow a fault.")).toBeLessThan(page.indexOf("Presets: `all`."));
  expect(page.indexOf("Presets: `all`.")).toBeLessThan(page.indexOf("## Why"));
  expect(withHeader(page, "Presets: `strict`, `all`.")).toBe(withHeader(bare, "Presets: `strict`, `all`."));
});

test("a header says what the metadata say", async () => {
  const folder = ruleFolders().find(({ name }) => name === "require-mfa");
  const rule = await folder?.rule();
  if (rule === undefined) throw new Error("The rule require-mfa is expected.");
  const text = header(rule);
  expect(text).toContain("Presets: `recommended`, `strict`, `all`, as a warning.");
  expect(text).toContain("`--fix`: [narrows](../../docs/fixing.md), grants less.");
});
