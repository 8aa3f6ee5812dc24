import { spawnSync } from "node:child_process";
import { Linter } from "eslint";
import * as jsonc from "jsonc-eslint-parser";
import { describe, expect, it } from "vitest";
import { createJsonParser, readJson } from "../src/index.ts";

const parser = createJsonParser(["Statement", "MaxSessionDuration"], "1.2.3");

function errorOf(text: string): unknown {
  try {
    parser.parseForESLint(text);
  } catch (error) {
    return error;
  }
  return undefined;
}

function typesIn(ast: jsonc.AST.JSONProgram): string[] {
  const types: string[] = ["Program"];
  jsonc.traverseNodes(ast, { enterNode: (node) => types.push(node.type), leaveNode: () => undefined });
  return types;
}

describe("the JSON parser", () => {
  it("names itself for ESLint's cache", () => {
    expect(parser.meta).toEqual({ name: "eslint-plugin-iam/json-parser", version: "1.2.3" });
  });

  it("returns what jsonc-eslint-parser returns", () => {
    const text = '{ "a": [1, /* x */ 2] }';
    const real = jsonc.parseForESLint(text);
    const result = parser.parseForESLint(text, {});
    expect(result.ast).toEqual(real.ast);
    for (const [type, keys] of Object.entries(result.visitorKeys)) expect(real.visitorKeys[type]).toEqual(keys);
    expect(Object.keys(result.visitorKeys)).toEqual(expect.arrayContaining(typesIn(real.ast)));
    expect(result.services).toEqual(real.services);
  });

  it("passes the options of the user on", () => {
    expect(() => parser.parseForESLint('{ "Statement": [1,] }', { jsonSyntax: "JSON" })).toThrow(
      "Unexpected token ','",
    );
    expect(parser.parseForESLint("{ 'a': 1, }", { jsonSyntax: "JSON5" }).ast.body).toHaveLength(1);
    expect(parser.parseForESLint("{ 'a': 1, }", { jsonSyntax: "JSON" }).ast.body).toHaveLength(0);
  });

  it("throws with its place where a text with a needle is broken", () => {
    expect(errorOf('{\n  "Statement": [}\n}')).toMatchObject({ name: "SyntaxError", lineNumber: 2, column: 17 });
    expect(errorOf('{\n  "MaxSessionDuration": \n')).toBeInstanceOf(SyntaxError);
  });

  it.each(["", "   ", "\n\n", "{ {{- if .Values.a }} }", "// only\r\n// comments", '{ "a": }'])(
    "makes an empty program of %j",
    (text) => {
      const { ast, visitorKeys } = parser.parseForESLint(text);
      const lines = text.split(/\r?\n/);
      expect(ast).toMatchObject({ type: "Program", body: [], tokens: [], comments: [], range: [0, text.length] });
      expect(ast.loc.end).toEqual({ line: lines.length, column: lines.at(-1)?.length });
      expect(visitorKeys["Program"]).toEqual(["body"]);
      expect(readJson(ast, text)).toBeUndefined();
    },
  );

  it("says clearly that a text is too deep, or leaves it alone", () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    expect(parser.parseForESLint(deep).ast.body).toEqual([]);
    const error = errorOf(`["Statement", ${deep}]`);
    expect(error).toBeInstanceOf(SyntaxError);
    expect(error).toMatchObject({ lineNumber: 1, message: expect.stringMatching(/too deep|stack space/) as string });
  });

  it("makes a parsing error of a stack that is exhausted, which older versions of acorn let through", () => {
    const options = {
      get jsonSyntax(): string {
        throw new RangeError("Maximum call stack size exceeded");
      },
    };
    expect(() => parser.parseForESLint('{ "Statement": [] /* not plain */ }', options)).toThrow("nests too deep");
  });

  it("serves ESLint and its own rules, on broken texts as well", () => {
    const linter = new Linter({ configType: "flat" });
    const lint = (text: string) =>
      linter.verify(
        text,
        {
          files: ["**/*.json"],
          languageOptions: { parser },
          rules: { "no-trailing-spaces": "error", "no-irregular-whitespace": "error" },
        },
        "a.json",
      );
    expect(lint('{ "a": 1 }\n')).toEqual([]);
    expect(lint("{ broken \n")).toMatchObject([{ ruleId: "no-trailing-spaces", line: 1 }]);
    expect(lint("")).toEqual([]);
    expect(lint('{ "Statement": broken }')).toMatchObject([{ fatal: true, line: 1, column: 16 }]);
  });

  it("loads jsonc-eslint-parser with the first file that is more than plain JSON and no earlier, without a warning", () => {
    const script = `
      import Module from "node:module";
      const load = Module._load;
      Module._load = (...args) => {
        if (args[0] === "#jsonc-eslint-parser") console.log("loading");
        return load(...args);
      };
      const { createJsonParser } = await import(${JSON.stringify(new URL("../src/json/parser.ts", import.meta.url).href)});
      const parser = createJsonParser([], "0");
      console.log("made");
      parser.parseForESLint("[1]");
      console.log("read");
      parser.parseForESLint("[1,]");
      console.log(parser.parseForESLint("[2,]").ast.body.length);
    `;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      {
        encoding: "utf8",
        cwd: new URL("../../..", import.meta.url),
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: "made\nread\nloading\n1\n", stderr: "" });
  });
});

describe("a large file", () => {
  const padding = " ".repeat(10_000_000);

  it("becomes an empty program, and its values are read all the same", () => {
    const text = `{ "Statement": [1, /* two */ 2,] }${padding}`;
    const { ast } = parser.parseForESLint(text);
    expect(ast.body).toEqual([]);
    const small = text.trimEnd();
    const expected = readJson(parser.parseForESLint(small).ast, small);
    expect(readJson(ast, text)?.value).toEqual(expected?.value);
  });

  it("without a needle is not read at all", () => {
    const text = `{ broken ${padding}`;
    const { ast } = parser.parseForESLint(text);
    expect(readJson(ast, text)).toBeUndefined();
  });

  it("that is broken is a syntax error with its place", () => {
    expect(errorOf(`{\n  "Statement": [1 2] }${padding}`)).toMatchObject({
      name: "SyntaxError",
      lineNumber: 2,
      column: 19,
    });
  });
});
