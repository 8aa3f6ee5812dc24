import json from "@eslint/json";
import { Linter, type Rule } from "eslint";
import fc from "fast-check";
import * as jsoncParser from "jsonc-eslint-parser";
import { describe, expect, it } from "vitest";
import { childrenOf, contains, isEntry, readDocuments, readJson, walk } from "../src/index.ts";
import { data, dialects, dice, written } from "./random-json.ts";
import { at, dataOf, entryAt, read } from "./support.ts";

/** @eslint/json's tree. */
function momoa(text: string, language: "json" | "jsonc" | "json5" = "json5"): unknown {
  const file = { body: text, bom: false, path: "a.json", physicalPath: "a.json" };
  const parsed = json.languages[language].parse(file, { languageOptions: { allowTrailingCommas: true } });
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return parsed.ast;
}

describe("both trees", { timeout: 60_000 }, () => {
  it("give the same values at the same ranges, for every document", () => {
    fc.assert(
      fc.property(data, dialects, dice, (value, dialect, roll) => {
        const text = written(value, dialect, roll());
        const language = dialect.json5 ? "json5" : "jsonc";
        const document = read(text);
        expect(readJson(momoa(text, language), text)?.value).toEqual(document.value);
        expect(dataOf(document.value)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "-1",
    "[1e3, -1.5E-2, 0, -0, 12345678901234567890]",
    "[0x10, -0xF, +1, .5, 5., Infinity, -Infinity, +Infinity, NaN, -NaN]",
    "{ unquoted: 1, 'single': 2, \"__proto__\": 3, constructor: 4, $_: 5 }",
    "{ a: 'it\\'s \\x41\\u0041\\\nnext', b: \"\" }",
    '{ "a": 1, "a": 2 }',
    "[true, false, null]",
  ])("read %s alike", (text) => {
    expect(readJson(momoa(text), text)?.value).toEqual(read(text).value);
  });

  it("keep every key, in order, `__proto__` among them", () => {
    const text = '{ "a": 1, "__proto__": { "b": 2 }, "a": 3 }';
    const expected = {
      pairs: [
        ["a", 1],
        ["__proto__", { pairs: [["b", 2]] }],
        ["a", 3],
      ],
    };
    for (const root of [momoa(text), jsoncParser.parseForESLint(text).ast]) {
      const value = readJson(root, text)?.value;
      expect(value && dataOf(value)).toEqual(expected);
    }
  });
});

describe("every range", { timeout: 60_000 }, () => {
  it("lies in that of its parent, behind the one before, and holds what is written", () => {
    fc.assert(
      fc.property(data, dialects, dice, (value, dialect, roll) => {
        const text = written(value, dialect, roll());
        const { value: root } = read(text);
        for (const node of walk(root)) {
          let end = node.range[0];
          for (const child of childrenOf(node)) {
            expect(contains(node.range, child.range)).toBe(true);
            expect(child.range[0]).toBeGreaterThanOrEqual(end);
            end = child.range[1];
          }
          if (isEntry(node)) {
            expect(node.range).toEqual([node.key.range[0], node.value.range[1]]);
          } else {
            const slice = text.slice(...node.range);
            expect(dataOf(read(slice).value)).toEqual(dataOf(node));
            if (node.kind === "scalar") expect(node.raw).toBe(slice);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("counts in the text without the byte-order mark, as ESLint gives it", () => {
    const text = '\uFEFF{ "a": "b" }';
    const seen: string[] = [];
    const rule: Rule.RuleModule = {
      create: ({ sourceCode }) => {
        const look = () => {
          const [document] = readDocuments(sourceCode);
          if (document) seen.push(sourceCode.text.slice(...at(document.value, "a").range));
        };
        return { Program: look, Document: look };
      },
    };
    const linter = new Linter({ configType: "flat" });
    const rules = { "test/look": "error" } as const;
    const config = { files: ["**/*.json"], plugins: { test: { rules: { look: rule } }, json }, rules };
    linter.verify(text, { ...config, languageOptions: { parser: jsoncParser } }, "a.json");
    linter.verify(text, { ...config, language: "json/json" }, "a.json");
    expect(seen).toEqual(['"b"', '"b"']);
  });
});

describe("what JSON does not know", () => {
  it("reads it as far as it says something", () => {
    const { value } = read("[10n, `text`, /x/, 1 + 2, undefined, (5), 0b11, - 1]");
    expect(dataOf(value)).toEqual(["10n", "text", "<unknown>", "<unknown>", "<unknown>", 5, 3, -1]);
    expect(entryAt(read("{ 1: 2 }").value, "1").key.range).toEqual([2, 3]);
  });

  it("reads a hole as unknown and not editable, so that the items behind it keep their place", () => {
    const { value } = read("[1, , 2]");
    expect(dataOf(value)).toEqual([1, "<unknown>", 2]);
    expect(at(value, 1)).toEqual({ kind: "unknown", range: [0, 8], editable: false });
  });

  it.each([
    ["a program of JavaScript", { type: "Program", body: [{ type: "ExpressionStatement", expression: {} }] }],
    ["an empty program", { type: "Program", body: [] }],
    ["a document of something else", { type: "Document", body: { type: "Section" } }],
    ["a document without a body", { type: "Document", definitions: [] }],
    ["another root", { type: "StyleSheet", children: [] }],
    ["no object", "Program"],
    ["null", null],
  ])("is silent on %s", (_name, root) => {
    expect(readJson(root, "")).toBeUndefined();
    expect(readDocuments({ ast: root, text: "" })).toEqual([]);
  });
});

describe("very deep nesting", () => {
  /** Made by hand, since the parsers give up long before. */
  function nested(depth: number): unknown {
    let body: unknown = { type: "Null", range: [depth, depth] };
    for (let level = 1; level <= depth; level++) {
      const range = [depth - level, depth + level];
      body = { type: "Array", elements: [{ type: "Element", value: body }], range };
    }
    return { type: "Document", body };
  }

  it("is unknown from some depth on, and no walk exhausts the stack", () => {
    const document = readJson(nested(20_000), "[".repeat(20_000) + "]".repeat(20_000));
    const nodes = document ? [...walk(document.value)] : [];
    expect(nodes).toHaveLength(513);
    expect(nodes.at(-1)).toMatchObject({ kind: "unknown", range: [512, 39_488] });
  });

  it("leaves what is less deep readable, and editable", () => {
    const text = `[${"[".repeat(2000)}${"]".repeat(2000)}, "a"]`;
    const document = readJson(momoa(text, "json"), text);
    const item = document && at(document.value, 1);
    expect(item && document.source.print([{ kind: "replace", target: item, value: "b" }])).toEqual([
      { range: [4003, 4006], text: '"b"' },
    ]);
  });
});
