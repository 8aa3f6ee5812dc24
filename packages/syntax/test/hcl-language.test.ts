import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import js from "@eslint/js";
import { Linter, type Rule } from "eslint";
import * as oldest from "eslint-oldest";
import jsonc from "eslint-plugin-jsonc";
import { afterEach, describe, expect, it } from "vitest";
import { createHclLanguage, readDocuments } from "../src/index.ts";

const require = createRequire(import.meta.url);
const language = createHclLanguage(["aws_iam"]);

/** Reports each attribute called `bad`. */
const noBad: Rule.RuleModule = {
  meta: { fixable: "code", schema: [] },
  create: (context) => ({
    "HCLAttribute[name.name='bad']"(node: Rule.Node) {
      context.report({ node, message: "bad", fix: (fixer) => fixer.remove(node) });
    },
  }),
};

const config = {
  files: ["**/*.tf"],
  plugins: { iam: { languages: { hcl: language }, rules: { "no-bad": noBad } } },
  language: "iam/hcl",
  rules: { "iam/no-bad": "error" },
} as unknown as Linter.Config;

function lint(text: string, ...more: readonly Linter.Config[]): readonly Linter.LintMessage[] {
  return new Linter({ configType: "flat" }).verify(text, [...more, config], "main.tf");
}

const places = (messages: readonly Linter.LintMessage[]) => messages.map(({ line, column }) => [line, column]);

describe.each([
  ["ESLint 10", Linter],
  ["the oldest ESLint", oldest.Linter as unknown as typeof Linter],
])("the language in %s", (_name, ThisLinter) => {
  const verify = (text: string, extra: Linter.Config = {}) =>
    new ThisLinter({ configType: "flat" }).verify(text, [{ ...config, ...extra }], "main.tf");

  it("shows a rule the nodes of a file at their places", () => {
    const [message] = verify('# é😀\nx "😀" { a = "😀"\n  bad = 1 }\n');
    expect(message).toMatchObject({ message: "bad", line: 3, column: 3, endLine: 3, endColumn: 10 });
  });

  it("fixes by offsets", () => {
    const linter = new ThisLinter({ configType: "flat" });
    expect(linter.verifyAndFix('a = "😀"\nbad = 1\n', [config], "main.tf")).toMatchObject({
      fixed: true,
      output: 'a = "😀"\n\n',
    });
  });

  it.each([
    "bad = 1 # eslint-disable-line iam/no-bad -- for a reason",
    "bad = 1 // eslint-disable-line",
    "# eslint-disable-next-line iam/no-bad -- for a reason\nbad = 1",
    "x {\n  // eslint-disable-next-line\n  bad = 1\n}",
    "/* eslint-disable-next-line iam/no-bad */\nbad = 1",
    "/* eslint-disable */\nbad = 1\n/* eslint-enable */",
    "/* eslint-disable iam/no-bad -- for a reason */\nbad = [\n1]",
    "# eslint-disable iam/no-bad\nbad = 1",
    '# eslint iam/no-bad: "off"\nbad = 1',
    "/* eslint iam/no-bad: 0 */ bad = 1",
  ])("is silent where a comment asks for it: %j", (text) => {
    expect(verify(text)).toEqual([]);
    expect(verify(text.replaceAll(/eslint[- ]/g, "no-"))).toHaveLength(1);
  });

  it("ends what a comment disables where it says so", () => {
    expect(places(verify("# eslint-disable\nbad = 1\n# eslint-enable\nbad = 2\n"))).toEqual([[4, 1]]);
  });

  it("says which directives nobody needs, and which comments are wrong", () => {
    const [unused] = verify("# eslint-disable-next-line iam/no-bad\na = 1\n", {
      linterOptions: { reportUnusedDisableDirectives: "error" },
    });
    expect(unused).toMatchObject({ line: 1, message: expect.stringContaining("Unused eslint-disable") as string });
    expect(verify("a = 1 /* eslint-disable-line\n */\n")).toMatchObject([
      { message: "eslint-disable-line comment should not span multiple lines." },
    ]);
    expect(verify("# eslint iam/no-bad: [\n")).toMatchObject([{ line: 1, severity: 2 }]);
  });

  it("reports a syntax error in a text with a needle at its place, and leaves any other alone", () => {
    expect(verify('data "aws_iam_role" "x" {\n  a = [1 2]\n}\n')).toMatchObject([
      { fatal: true, line: 2, column: 10, message: "Parsing error: Unexpected '2]'." },
    ]);
    expect(verify("bad = 1\n{{- if .Values.a }}\n")).toEqual([]);
  });

  it("bears the rules of JavaScript and of JSON that people switch on for all files", () => {
    const others: readonly Linter.Config[] = [js.configs.all, ...(jsonc.configs["all"] as unknown as Linter.Config[])];
    const everywhere = others.map((other): Linter.Config => ({ ...other, files: ["**/*"] }));
    // A preset may set a language for the files that it means.
    for (const other of everywhere) delete other.language;
    const text = '# TODO: x\nx "y" {\n  bad = f("${a}", [1, null, { b = "c" }]) // z\n}\n';
    const messages = new ThisLinter({ configType: "flat" }).verify(text, [...everywhere, config], "main.tf");
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(messages.map(({ ruleId }) => ruleId)).toContain("iam/no-bad");
  });
});

describe("the source code", () => {
  const parse = (body: string | Uint8Array) => {
    const file = { body, bom: false };
    const parsed = language.parse(file);
    if (!parsed.ok) throw new Error("not HCL");
    return language.createSourceCode(file, parsed);
  };

  it("tells places both ways, for every offset", () => {
    const text = 'a = "é😀"\r\n\n# c\nb = 1';
    const sourceCode = parse(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      if (text.startsWith("\n", offset) && text.charAt(offset - 1) === "\r") continue;
      expect(sourceCode.getIndexFromLoc(sourceCode.getLocFromIndex(offset))).toBe(offset);
    }
    expect(sourceCode.getLocFromIndex(text.indexOf("b"))).toEqual({ line: 4, column: 0 });
    expect(sourceCode.lines).toEqual(['a = "é😀"', "", "# c", "b = 1"]);
  });

  it("knows parents, ancestors, texts and comments", () => {
    const sourceCode = parse("x {\n  a = [1] # c\r\n}\n/* d */\n");
    const steps = [...sourceCode.traverse()];
    const entered = steps.filter(({ phase }) => phase === 1).map(({ target }) => target);
    expect(entered.map(({ type }) => type)).toEqual([
      ...["Document", "HCLBody", "HCLBlock", "HCLName", "HCLBody", "HCLAttribute", "HCLName", "HCLTuple", "HCLLiteral"],
    ]);
    expect(steps).toHaveLength(2 * entered.length);
    const literal = entered.at(-1) ?? sourceCode.ast;
    expect(sourceCode.getText(literal)).toBe("1");
    expect(sourceCode.getAncestors(literal).map(({ type }) => type)).toEqual([
      ...["Document", "HCLBody", "HCLBlock", "HCLBody", "HCLAttribute", "HCLTuple"],
    ]);
    expect(sourceCode.getAllComments().map(({ type, value }) => [type, value])).toEqual([
      ["LineComment", " c"],
      ["BlockComment", " d "],
    ]);
    expect(sourceCode.getCommentsInside(sourceCode.ast)).toHaveLength(2);
    expect(sourceCode.getCommentsInside(literal)).toEqual([]);
  });

  it("reads bytes as UTF-8", () => {
    const sourceCode = parse(new TextEncoder().encode('a = "é"'));
    expect(sourceCode.text).toBe('a = "é"');
    expect(readDocuments(sourceCode)[0]?.syntax).toBe("hcl");
  });

  it("has names of its own for its nodes, so that no rule of JavaScript takes them for its own", () => {
    expect(Object.keys(language.visitorKeys).filter((type) => !/^(?:HCL[A-Z]|Document$)/.test(type))).toEqual([]);
    expect(lint("bad = 1\n", { rules: { "id-length": "error" } })).toHaveLength(1);
  });
});

it("loads the grammar with the first file and no earlier", () => {
  const script = `
    const { createHclLanguage } = await import(${JSON.stringify(new URL("../src/hcl/language.ts", import.meta.url).href)});
    const { createRequire } = await import("node:module");
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter((name) => name.includes("tree-sitter")).length;
    const language = createHclLanguage([]);
    console.log(loaded());
    language.parse({ body: "a = 1", bom: false });
    console.log(loaded());
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    encoding: "utf8",
    cwd: new URL("../../..", import.meta.url),
  });
  expect({ stdout, stderr }).toEqual({ stdout: "0\n1\n", stderr: "" });
});

describe("several hundred files", { timeout: 120_000 }, () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function project(): string {
    const folder = mkdtempSync(join(tmpdir(), "hcl-"));
    folders.push(folder);
    const index = JSON.stringify(new URL("../src/index.ts", import.meta.url).href);
    writeFileSync(
      join(folder, "eslint.config.mjs"),
      `import { tsImport } from ${JSON.stringify(pathToFileURL(join(require.resolve("tsx/package.json"), "../dist/esm/api/index.mjs")).href)};
      const { createHclLanguage } = await tsImport(${index}, import.meta.url);
      const noBad = { create: (context) => ({
        "HCLAttribute[name.name='bad']": (node) => context.report({ node, message: "bad" }),
      }) };
      const iam = { meta: { name: "x", version: "1" }, languages: { hcl: createHclLanguage(["aws_iam"]) }, rules: { "no-bad": noBad } };
      export default [{ files: ["**/*.tf"], plugins: { iam }, language: "iam/hcl", rules: { "iam/no-bad": "error" } }];`,
    );
    for (let index = 0; index < 300; index += 1) {
      const rest = index % 100 === 7 ? "aws_iam = [1 2]\n" : index % 100 === 8 ? "{{ helm }}\n" : "";
      writeFileSync(join(folder, `${String(index)}.tf`), `a = ${String(index)}\nx "y" {\n  bad = "é😀"\n}\n${rest}`);
    }
    return folder;
  }

  it.each(["eslint", "eslint-oldest"])("are linted by %s on many threads, with a cache", (name) => {
    const folder = project();
    const bin = join(require.resolve(`${name}/package.json`), "../bin/eslint.js");
    const run = () => {
      const args = [bin, "--cache", "--concurrency", "2", "--format", "json", "."];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
      expect({ stderr: stderr.replaceAll(/\(node:.*|\(Use `node.*/g, "").trim(), status }).toEqual({
        stderr: "",
        status: 1,
      });
      return JSON.parse(stdout) as { readonly messages: readonly Linter.LintMessage[] }[];
    };
    const first = run();
    expect(first.filter(({ messages }) => messages[0]?.message === "bad")).toHaveLength(294);
    expect(first.filter(({ messages }) => messages[0]?.fatal)).toHaveLength(3);
    expect(first.filter(({ messages }) => messages.length === 0).length).toBeGreaterThanOrEqual(3);
    expect(readdirSync(folder)).toContain(".eslintcache");
    expect(run()).toEqual(first);
  });
});
