import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { parseForESLint } from "yaml-eslint-parser";
import { createYamlParser } from "../src/index.ts";

const parser = createYamlParser(["Statement"], "1.2.3");

function messagesOf(text: string): readonly Linter.LintMessage[] {
  return new Linter().verify(text, [{ files: ["**/*.yml"], languageOptions: { parser } }], { filename: "a.yml" });
}

describe("the parser of YAML", () => {
  it("returns the tree of yaml-eslint-parser", () => {
    const text = "Statement:\n  - Effect: !Ref X # c\n";
    expect(parser.parseForESLint(text, {}).ast.tokens).toEqual(parseForESLint(text).ast.tokens);
    expect(parser.meta).toEqual({ name: "eslint-plugin-iam/yaml-parser", version: "1.2.3" });
  });

  it("reports a syntax error with its place where the text holds a needle", () => {
    expect(messagesOf("Statement: {\n  a: [b\n")).toMatchObject([{ fatal: true, line: 3 }]);
    expect(messagesOf("Statement: {}\nStatement: {}\n")).toMatchObject([{ fatal: true, line: 2, column: 1 }]);
  });

  it("leaves a broken text without a needle alone", () => {
    expect(messagesOf("a: {\n  b: [c\n")).toEqual([]);
    expect(parser.parseForESLint("a: {\nb").ast).toMatchObject({ type: "Program", body: [], range: [0, 6] });
  });

  it("leaves templates alone that are no YAML yet", () => {
    expect(messagesOf('{{- if .Values.x }}\nStatement:\n  - "{{ .Values.y }}"\n{{- end }}\n')).toEqual([]);
    expect(messagesOf("{% if x %}\nStatement: []\n{% endif %}\n")).toEqual([]);
    expect(messagesOf("Statement: [\n  '{{resolve:ssm:x}}'\n")).toMatchObject([{ fatal: true }]);
    expect(parser.parseForESLint("Statement: '{{ x }}'\n").ast.body).toHaveLength(1);
  });

  it("says what is wrong with a text that nests too deep", () => {
    const deep = `Statement: ${"[".repeat(20_000)}`;
    expect(messagesOf(deep)).toMatchObject([
      { fatal: true, message: expect.stringContaining("nests too deep") as string },
    ]);
    expect(messagesOf(deep.replace("Statement", "a"))).toEqual([]);
  });

  it("says so where the parser itself fails", () => {
    expect(messagesOf("Statement: &constructor x\n")).toMatchObject([
      { fatal: true, line: 1, message: expect.stringContaining("cannot be read by yaml-eslint-parser") as string },
    ]);
  });
});
