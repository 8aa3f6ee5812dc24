import type { RenderedSyntax } from "@iam/rule-tester";
import { JSON_ITSELF, createInspector, loadableCases, outcomeOf, policyOf, ruleFolders } from "@iam/rule-tester";
import {
  createHclLanguage,
  createTypescriptParser,
  createYamlParser,
  printHclDocument,
  printJavascriptDocument,
  printYamlDocument,
  readDocuments,
} from "@iam/syntax";
import { describe, expect, test } from "vitest";

const yaml = createYamlParser([], "0.0.0");
const typescript = createTypescriptParser([], "0.0.0");
const hcl = createHclLanguage([]);

/** Every syntax beside JSON. */
const SYNTAXES: readonly RenderedSyntax[] = [
  {
    language: { name: "YAML", reads: ["json"], config: { languageOptions: { parser: yaml } } },
    extension: "yaml",
    print: printYamlDocument,
    read: (text) => readDocuments({ ast: yaml.parseForESLint(text).ast, text }),
  },
  {
    language: { name: "JavaScript", reads: ["json"], config: {} },
    extension: "js",
    print: printJavascriptDocument,
    read: (text) => readDocuments({ ast: typescript.parseForESLint(text).ast, text }),
  },
  {
    // The types of ESLint want every part of a language mutable.
    language: {
      name: "HCL",
      reads: ["json"],
      config: { plugins: { hcl: { languages: { hcl: hcl as never } } }, language: "hcl/hcl" },
    },
    extension: "tf",
    print: printHclDocument,
    read: (text) => {
      const parsed = hcl.parse({ body: text, bom: false });
      if (!parsed.ok) throw new SyntaxError(`${parsed.errors[0]?.message ?? ""}\n${text}`);
      return readDocuments({ ast: parsed.ast, text });
    },
  },
];

/**
 * Every case of every rule, rendered into every syntax, is reported at the same places there and fixed to the same policy.
 * One rule alone: `vitest run test/syntaxes.test.ts -t <name>`.
 */
describe.each(ruleFolders().map((folder) => [folder.name, folder] as const))("%s", async (name, folder) => {
  const cases = await loadableCases(folder);
  const inspector = createInspector(cases === undefined ? [] : [cases.rule]);
  const subjects = [...(cases?.valid ?? []), ...(cases?.invalid ?? [])].flatMap((one) => {
    const policy = (one.syntax ?? "json") === "json" ? policyOf(one.code) : undefined;
    return policy === undefined ? [] : [{ one, policy }];
  });

  // A suite without a test is a failure: some rules have no case that is a bare policy without a key written twice.
  test("has a rule", () => {
    expect(cases?.rule.name).toBe(name);
  });

  for (const { one, policy } of subjects) {
    test(one.name, () => {
      const { settings, filename, options = [], code } = one;
      const how = { settings, filename, options: { [name]: options } };
      const wanted = outcomeOf(inspector, code, JSON_ITSELF, how);
      for (const syntax of SYNTAXES) {
        const text = syntax.print(policy);
        expect(outcomeOf(inspector, text, syntax, how), `${syntax.language.name}\n${text}`).toEqual(wanted);
      }
    });
  }
});
