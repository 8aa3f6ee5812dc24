import { findPolicies } from "@iam/hosts";
import type { Value } from "@iam/policy";
import { displayText } from "@iam/policy";
import { JSONC_PARSER, createInspector, loadableCases, policyOf, ruleFolders } from "@iam/rule-tester";
import type { Finding, InspectOptions, TestLanguage } from "@iam/rule-tester";
import { createHclLanguage, readDocuments } from "@iam/syntax";
import { parseForESLint } from "jsonc-eslint-parser";
import { describe, expect, test } from "vitest";
import { TERRAFORM_FORMS } from "./tools/terraform-forms.ts";

const hcl = createHclLanguage([]);
const inHcl: TestLanguage = {
  name: "HCL",
  reads: ["json"],
  config: { plugins: { hcl: { languages: { hcl: hcl as never } } }, language: "hcl/hcl" },
};

/** What only JSON can say: an escape that AWS is sent as it is written. */
const ONLY_IN_JSON = ["an escape, which AWS is sent as it is written"];
/** Two fixes of one line that touch each other are made one after the other, and the second then finds another list. */
const TOUCHING = ["two open patterns and no closed one"];

/** Every case of every rule, as a document of Terraform: the same findings, and fixes that lead to the same policy. */
describe.each(TERRAFORM_FORMS.filter(({ name }) => name.startsWith("document")))("$name", ({ fileName, write }) => {
  const isHcl = fileName.endsWith(".tf");

  describe.each(ruleFolders().map((folder) => [folder.name, folder] as const))("%s", async (name, folder) => {
    const cases = await loadableCases(folder);
    const inspector = createInspector(cases === undefined ? [] : [cases.rule]);
    // Cases without a finding say little more in a second syntax of the same host.
    const written = [...(isHcl ? (cases?.valid ?? []) : []), ...(cases?.invalid ?? [])].flatMap((one) => {
      const isPlain = (one.syntax ?? "json") === "json" && policyOf(one.code) !== undefined;
      const text = isPlain ? write(JSON.parse(one.code)) : undefined;
      return text === undefined || [...ONLY_IN_JSON, ...TOUCHING].includes(one.name) ? [] : [{ one, text }];
    });

    test("has a rule", () => {
      expect(cases?.rule.name).toBe(name);
    });

    test.each(written.map(({ one, text }) => [one.name, one, text] as const))("%s", (_, one, text) => {
      const { settings, filename = "policy.json", options = [], code } = one;
      const how = { settings, options: { [name]: options } };
      const tf = fileName.replace("main", filename.replace(/\.[^.]+$/u, ""));
      const here = { ...how, filename: tf, language: isHcl ? inHcl : JSONC_PARSER };
      const outcome = (code: string, options: InspectOptions): unknown => ({
        findings: inspector
          .inspect(code, options)
          .map((finding) => told(finding, code, options.filename ?? ""))
          .toSorted(),
        fixed: said(inspector.fixOnce(code, options), options.filename ?? ""),
      });
      expect(outcome(text, here), text).toEqual(outcome(code, { ...how, filename }));
    });
  });
});

/** A finding without its place, which is another in each form, and with what its suggestions lead to. */
function told({ messageId, data, suggestions }: Finding, code: string, filename: string): string {
  const offers = suggestions.map(({ messageId, data, edit: { range, text } }) => [
    messageId,
    data,
    said(code.slice(0, range[0]) + text + code.slice(range[1]), filename),
  ]);
  return JSON.stringify([messageId, data, offers]);
}

/** The policy of a text as the provider writes it: one text for a list of one, one statement as a list. */
function said(text: string, fileName: string): string {
  const documents = readDocuments({ ast: parse(text, fileName), text });
  const [only, ...others] = documents.flatMap((document) => findPolicies(document, { fileName }));
  if (only === undefined || others.length > 0) throw new Error(`This holds not one policy:\n${text}`);
  const { Statement: statements, ...policy } = plain(only.policy.value) as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...policy, Statement: Array.isArray(statements) ? statements : [statements] });
}

function parse(text: string, fileName: string): unknown {
  if (fileName.endsWith(".json")) return parseForESLint(text).ast;
  const parsed = hcl.parse({ body: text, bom: false });
  if (!parsed.ok) throw new SyntaxError(`${JSON.stringify(parsed.errors)}\n${text}`);
  return parsed.ast;
}

function plain(value: Value): unknown {
  if (value.kind === "text") return displayText(value.parts);
  if (value.kind === "scalar") return value.value;
  if (value.kind === "array") {
    const [first, ...others] = value.items.map(plain);
    return typeof first === "object" || others.length > 0 ? [first, ...others] : first;
  }
  if (value.kind !== "object") return `<${value.kind}>`;
  const entries = value.entries.map((entry) => [displayText(entry.key.parts), plain(entry.value)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
