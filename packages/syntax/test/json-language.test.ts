import { Linter, type Rule } from "eslint";
import fc from "fast-check";
import * as jsoncParser from "jsonc-eslint-parser";
import { describe, expect, it } from "vitest";
import { createJsonLanguage, createJsonParser, readDocuments, readJson } from "../src/index.ts";
import { parseValues } from "../src/json/parse-values.ts";
import { data, dialects, dice, written } from "./random-json.ts";

const language = createJsonLanguage(["Statement"], createJsonParser(["Statement"], "1.0.0"));

/** Points at every text "here", as a rule of ours would: from the values alone. */
const here: Rule.RuleModule = {
  create: (context) => ({
    Program() {
      const { ast, text } = context.sourceCode;
      const [document] = readDocuments({ ast, text });
      if (document?.value.kind !== "object") return;
      for (const { value } of document.value.entries) {
        if (value.kind !== "text" || value.parts[0] !== "here") continue;
        const [start, end] = value.range;
        const loc = { start: context.sourceCode.getLocFromIndex(start), end: context.sourceCode.getLocFromIndex(end) };
        context.report({ loc, message: "Here." });
      }
    },
  }),
};

function lint(text: string): readonly string[] {
  const found = new Linter().verify(
    text,
    [
      {
        files: ["**/*.json"],
        plugins: { test: { rules: { here }, languages: { json: language as unknown as object as never } } },
        language: "test/json",
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: { "test/here": "error" },
      },
    ],
    "a.json",
  );
  return found.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

describe("the values of a text without a tree", { timeout: 60_000 }, () => {
  it("are those of its tree, for every document", () => {
    fc.assert(
      fc.property(data, dialects, dice, (value, dialect, roll) => {
        const text = written(value, { ...dialect, json5: false }, roll());
        const { value: read, errors } = parseValues(text, { allowTrailingComma: true });
        expect(errors).toEqual([]);
        expect(read).toEqual(readJson(jsoncParser.parseForESLint(text).ast, text)?.value);
      }),
      { numRuns: 500 },
    );
  });

  it("come with the places of the comments", () => {
    const text = '// one\n{ "a": /* two */ 1 } // three';
    const { comments } = parseValues(text, {});
    expect(comments.map((range) => text.slice(...range))).toEqual(["// one", "/* two */", "// three"]);
  });

  it.each(['{ "a": }', "{", "[1,, 2]", '{ "a" 1 }', "", "]", '{ "a": 1 } 2'])("of %j come with errors", (text) => {
    expect(parseValues(text, {}).errors.length).toBeGreaterThan(0);
  });

  it("end where no policy can be, so that no walk exhausts the stack", () => {
    const depth = 600;
    const text = `${"[".repeat(depth)}1${"]".repeat(depth)}`;
    const { value } = parseValues(text, {});
    expect(value).toEqual(readJson(jsoncParser.parseForESLint(text).ast, text)?.value);
    let levels = 0;
    for (let inner = value; inner?.kind === "array"; inner = inner.items[0]) levels += 1;
    expect(levels).toBe(512);
  });
});

describe("the language", () => {
  it("reports at the places that the values have", () => {
    expect(lint('{\n  "Statement": "here",\n  "a": "here" }')).toEqual(["2:16 Here.", "3:8 Here."]);
  });

  it("hears the comments that speak to ESLint", () => {
    expect(
      lint('{\n  // eslint-disable-next-line test/here -- known\n  "Statement": "here",\n  "a": "here" }'),
    ).toEqual(["4:8 Here."]);
    expect(lint('{ "Statement": "here" } // eslint-disable-line')).toEqual([]);
    expect(lint('/* eslint test/here: "off" */ { "Statement": "here" }')).toEqual([]);
    expect(lint('/* eslint test/here: [ */ { "Statement": "" }')).toEqual([expect.stringContaining("1:1 ")]);
    expect(lint('{ "Statement": "",\r\n "b": "" } // eslint-disable-line test/here')).toEqual([
      "2:12 Unused eslint-disable directive (no problems were reported from 'test/here').",
    ]);
    expect(lint('{ "Statement": "here" } /* eslint-disable-line\n */')).toEqual([
      "1:16 Here.",
      "1:25 eslint-disable-line comment should not span multiple lines.",
    ]);
  });

  it("reads JSON5, with its comments", () => {
    expect(lint("{ Statement: 'here', // eslint-disable-line\n b: 'here' }")).toEqual(["2:5 Here."]);
  });

  it("tells what is wrong as the parser of the presets does, and where", () => {
    for (const text of ['{\n "Statement": [ }', '{ "Statement": "a\nb" }', "{ Statement: 1, 2 }"]) {
      const parser = createJsonParser(["Statement"], "1.0.0");
      const [byParser] = new Linter().verify(text, { files: ["**/*.json"], languageOptions: { parser } }, "a.json");
      const { line = 0, column = 0, message = "" } = byParser ?? {};
      expect(lint(text)).toEqual([`${String(line)}:${String(column)} ${message}`]);
      expect(message).toMatch(/^Parsing error: /u);
    }
  });

  it("leaves a text alone in which nothing is of interest", () => {
    expect(lint('{ "a": "here", [')).toEqual([]);
    expect(lint('{ "a": "here" }')).toEqual([]);
  });

  it("counts without a byte-order mark, as ESLint does", () => {
    expect(lint('\uFEFF{ "Statement": "here" }')).toEqual(["1:16 Here."]);
  });

  it("is not brought down by nesting", () => {
    expect(lint(`{ "Statement": ${"[".repeat(200_000)}`)).toEqual([expect.stringMatching(/^1:\d+ Parsing error: /u)]);
  });
});
