import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findPolicies } from "@iam/hosts";
import type { LocatedPolicy } from "@iam/hosts";
import { compareAccess } from "@iam/policy";
import { readDocuments } from "@iam/syntax";
import type { Rule } from "eslint";
import { Linter } from "eslint";
import { parseForESLint } from "jsonc-eslint-parser";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import iam from "../packages/eslint-plugin/src/index.ts";
import { JAVASCRIPT_FORMS } from "./tools/javascript-forms.ts";

const root = join(import.meta.dirname, "..");
const folder = join(import.meta.dirname, "fixtures/aws");
const EXAMPLES = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

/** TypeScript by typescript-eslint's parser, JavaScript by ESLint's own. */
const LANGUAGES: Linter.Config[] = [
  { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser as Linter.Parser } },
  { files: ["**/*.{js,mjs}"], languageOptions: { ecmaVersion: "latest", sourceType: "module" } },
];

function run(text: string, fileName: string, ...config: readonly Linter.Config[]): readonly Linter.LintMessage[] {
  return new Linter({ cwd: root }).verify(text, [...LANGUAGES, ...config], { filename: join(root, fileName) });
}

function policiesOf(text: string, fileName: string): readonly LocatedPolicy[] {
  const found: LocatedPolicy[] = [];
  const see: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      Program() {
        found.push(...readDocuments(sourceCode).flatMap((document) => findPolicies(document, { fileName })));
      },
    }),
  };
  expect(run(text, fileName, { plugins: { it: { rules: { see } } }, rules: { "it/see": "error" } })).toEqual([]);
  return found;
}

function lint(text: string, fileName: string, settings: Linter.Config["settings"] = {}): readonly string[] {
  const found = run(text, fileName, ...[iam.configs["rules/recommended"]].flat(), { settings });
  return found.map(({ ruleId, line, message }) => `${String(line)} ${String(ruleId)}: ${message}`);
}

function jsonPolicy(example: string, fileName: string): LocatedPolicy {
  const documents = readDocuments({ ast: parseForESLint(example).ast, text: example });
  const [located] = documents.flatMap((document) => findPolicies(document, { fileName }));
  if (located === undefined) throw new Error(fileName);
  return located;
}

function typeOfName(name: string): string | undefined {
  return name.startsWith("scp")
    ? "service-control"
    : name.startsWith("rcp")
      ? "resource-control"
      : name.startsWith("vpce")
        ? "endpoint"
        : undefined;
}

describe.each(JAVASCRIPT_FORMS)("AWS's own examples as $name", ({ fileName, write }) => {
  test.each(EXAMPLES)("%s says what it says as JSON", (name, example) => {
    const { policy: expected } = jsonPolicy(example, name);
    const text = write(JSON.parse(example), typeOfName(name) === undefined ? expected.type : undefined);
    if (text === undefined) return expect(example).not.toContain('"2012-10-17"');
    const [located, ...others] = policiesOf(text, fileName);
    if (located === undefined) throw new Error(text);
    expect(others).toEqual([]);
    expect(compareAccess(expected, located.policy)).toBe("same");
    expect(compareAccess(located.policy, expected)).toBe("same");
  });

  test.each(EXAMPLES)("%s is right as it stands", (name, example) => {
    const type = typeOfName(name);
    const text = write(JSON.parse(example), type === undefined ? jsonPolicy(example, name).policy.type : undefined);
    if (text === undefined) return;
    expect(lint(text, fileName, type === undefined ? {} : { iam: { policyType: type } })).toEqual([]);
  });
});

// ---- Fixtures, all rules -------------------------------------------------------------------------------------------

const fixtures = join(root, "packages/hosts/test/fixtures");

function read(name: string): string {
  return readFileSync(join(fixtures, name), "utf8");
}

const ALL = [iam.configs["rules/all"]].flat();

/** What all rules find, by line and column, without what the fixture is not about. */
function findings(text: string, fileName: string): readonly string[] {
  return run(text, fileName, ...ALL).map(
    ({ ruleId, line, column }) => `${String(line)}:${String(column)} ${String(ruleId).replace("iam/", "")}`,
  );
}

function fixed(text: string, fileName: string): string {
  return new Linter({ cwd: root }).verifyAndFix(text, [...LANGUAGES, ...ALL], { filename: join(root, fileName) })
    .output;
}

describe("the findings of all rules, read one by one", () => {
  test("CDK: policies of identities", () => {
    expect(findings(read("cdk/identity.ts"), "identity.ts")).toEqual([
      "9:23 no-mismatched-resource",
      "9:39 no-mismatched-resource",
      "28:21 no-mismatched-resource",
      "62:69 no-full-access",
      "72:19 require-mfa",
      "73:21 no-wildcard-resource",
      "103:21 no-unknown-action",
      "135:49 no-mismatched-resource",
      "151:30 no-unsatisfiable-condition",
    ]);
  });
  test("CDK: policies of resources", () => {
    expect(findings(read("cdk/resource.ts"), "resource.ts")).toEqual([
      "24:22 no-wildcard-principal",
      "32:22 no-wildcard-principal",
      "40:7 no-redundant-statement",
      "50:39 no-group-principal",
      "69:43 require-source-condition",
      "76:7 no-redundant-statement",
      "122:20 no-wildcard-principal",
      "136:19 no-mismatched-resource",
      "143:91 no-mismatched-resource",
      "150:28 no-group-principal",
    ]);
  });
  test("CDK: trust policies", () => {
    expect(findings(read("cdk/trust.ts"), "trust.ts")).toEqual([
      "12:43 require-external-id",
      "23:41 require-external-id",
      "27:67 no-group-principal",
      "29:49 no-wildcard-principal",
      "36:34 require-external-id",
      "45:49 require-federated-subject",
      "62:47 require-external-id",
      "77:31 require-external-id",
      "87:52 no-mismatched-resource",
    ]);
  });
  test("Pulumi", () => {
    expect(findings(read("pulumi/index.ts"), "index.ts")).toEqual([
      "15:17 no-mismatched-resource",
      "44:49 require-external-id",
      "68:49 no-wildcard-principal",
      "82:51 no-group-principal",
      "100:48 no-unsatisfiable-condition",
      "112:45 no-mismatched-resource",
      "138:49 no-wildcard-principal",
      "167:38 no-mismatched-resource",
    ]);
  });
  test("SDK v3", () => {
    expect(findings(read("sdk/v3.ts"), "v3.ts")).toEqual([
      "27:48 no-mismatched-resource",
      "50:27 require-external-id",
      "65:31 no-group-principal",
      "78:51 no-wildcard-principal",
      "90:39 require-mfa",
      "109:34 no-unsatisfiable-condition",
      "138:37 require-source-condition",
      "157:21 no-unknown-action",
      "179:48 no-mismatched-resource",
      "191:71 no-principal-in-identity-policy",
    ]);
  });
  test("SDK v2", () => {
    expect(findings(read("sdk/v2.js"), "v2.js")).toEqual([
      "9:51 require-external-id",
      "24:39 no-mismatched-resource",
      "38:29 no-wildcard-principal",
    ]);
  });
});

describe.each([
  ["cdk", ["17:21", "23:21", "33:29", "42:22", "50:43", "56:72"]],
  ["pulumi", ["11:17", "17:17", "27:43", "42:20", "49:27", "62:49"]],
  ["sdk", ["16:51", "21:22", "32:31", "47:26", "53:35", "67:57"]],
])("the six pitfalls in %s", (host, places) => {
  const text = read(`${host}/six-pitfalls.ts`);
  const after = read(`${host}/six-pitfalls.fixed.ts`);

  test("are found at their places", () => {
    const rules = [
      "no-mismatched-resource",
      "require-mfa",
      "no-unsatisfiable-condition",
      "no-wildcard-principal",
      "no-group-principal",
      "require-external-id",
    ];
    expect(findings(text, "six.ts")).toEqual(rules.map((rule, index) => `${String(places[index])} ${rule}`));
  });
  test("are repaired in the style of the host", () => {
    expect(fixed(text, "six.ts")).toBe(after);
  });
  test("leave nothing but placeholders to fill in, and nothing to repair again", () => {
    const left = findings(after, "six.ts").map((finding) => finding.split(" ")[1]);
    expect(new Set(left)).toEqual(new Set(["no-placeholder"]));
    expect(fixed(after, "six.ts")).toBe(after);
  });
});

test("what is repaired in CDK compiles", { timeout: 180_000 }, () => {
  const names = ["identity.ts", "resource.ts", "trust.ts", "six-pitfalls.ts"];
  const stack = readFileSync(join(import.meta.dirname, "fixtures/six-pitfalls/cdk/reports-stack.ts"), "utf8");
  const sources = new Map([...names.map((name) => [name, read(`cdk/${name}`)] as const), ["stack.ts", stack]]);
  const texts = new Map(
    [...sources].map(([name, text]) => [join(root, "test", `repaired-${name}`), fixed(text, name)]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect([...texts.values()].filter((text) => [...sources.values()].includes(text))).toEqual([]);
  expect(problems).toEqual([]);
});
