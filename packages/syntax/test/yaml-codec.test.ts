import type { TextValue, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, readEmbedded, type Source } from "../src/index.ts";
import { afterEdits, containers, dice, randomEdits, strict, written } from "./random-json.ts";
import { at, dataOf, entryAt } from "./support.ts";
import { readOnly } from "./yaml-support.ts";

function lines(...text: readonly string[]): string {
  return text.join("\n");
}

function textOf(value: Value): TextValue {
  if (value.kind !== "text") throw new Error("no text");
  return value;
}

/** What each unit of a text is written as, and its end; `undefined` where the text maps no closer than as a whole. */
function unitsOf(text: string): readonly string[] | undefined {
  const { value, source } = readOnly(text);
  const found = textOf(at(value, "a"));
  const encoded = text.slice(...found.range);
  const decoded = source.codecOf(found)?.decode(encoded);
  if (decoded === undefined) return undefined;
  expect(decoded.text).toBe(literalText(found));
  return [...decoded.text].map((_, index) => encoded.slice(decoded.offsets[index], decoded.offsets[index + 1]));
}

describe("where the units of a text stand", () => {
  it("in plain and in quoted scalars", () => {
    expect(unitsOf("a: xy # c")).toEqual(["x", "y"]);
    expect(unitsOf("a: 'it''s'")).toEqual(["i", "t", "''", "s"]);
    expect(unitsOf('a: "\\"\\u0041\\x41\\/\\n"')).toEqual(['\\"', "\\u0041", "\\x41", "\\/", "\\n"]);
    expect(unitsOf('a: ""')).toEqual([]);
  });

  it("in quoted scalars of several lines, with the white space that is folded", () => {
    expect(unitsOf("a: 'x \n  y'")).toEqual(["x", " \n  ", "y"]);
    expect(unitsOf("a: 'x\n\n  y'")).toEqual(["x", "\n\n  ", "y"]);
    expect(unitsOf('a: "x\\\n  y"')).toEqual(["x\\\n  ", "y"]);
  });

  it("in literal scalars, with the indentation that comes off", () => {
    expect(unitsOf(lines("a: |", "  x", "   y", "", "b: 1"))).toEqual(["x", "\n  ", " ", "y", ""]);
    expect(unitsOf(lines("a: |- # c", "", "    x", "", "    y"))).toEqual(["\n    ", "x", "\n", "\n    ", "y"]);
    expect(unitsOf(lines("a: |2+", "   x", "", "", "b: 1"))).toEqual([" ", "x", "\n", "\n", ""]);
    expect(unitsOf("a: |\r\n  x\r\n  y\r\n")).toEqual(["x", "\r\n  ", "y", ""]);
  });

  it("in folded scalars of one line alone, and in no plain one of several", () => {
    expect(unitsOf(lines("a: >-", "  x y"))).toEqual(["x", " ", "y"]);
    expect(unitsOf(lines("a: >-", "  x", "  y"))).toBeUndefined();
    expect(unitsOf(lines("a: x", "  y"))).toBeUndefined();
    expect(unitsOf("a: !!str x")).toBeUndefined();
  });
});

/** JSON in a text of a document, and the document with edits of that JSON. */
function embed(text: string, ...path: readonly string[]): { value: Value; source: Source } {
  const { value, source } = readOnly(text);
  const document = readEmbedded(textOf(at(value, ...path)), source);
  if (document === undefined) throw new Error("no JSON");
  return document;
}

function edited(text: string, print: (root: Value) => Parameters<Source["print"]>[0]): string | null {
  const { value, source } = embed(text, "a");
  const printed = source.print(print(value));
  return printed && applyEdits(text, printed);
}

describe("JSON in a text", () => {
  const rename = (root: Value) => [{ kind: "rename", entry: entryAt(root, "b"), key: 'it\'s "c"' }] as const;

  it("is edited in the way that the text is written", () => {
    expect(edited(lines("a: |", '  {"b": 1}', "c: d"), rename)).toBe(lines("a: |", '  {"it\'s \\"c\\"": 1}', "c: d"));
    expect(edited(`a: '{"b": 1}'`, rename)).toBe(`a: '{"it''s \\"c\\"": 1}'`);
    expect(edited(String.raw`a: "{\"b\": 1}"`, rename)).toBe(String.raw`a: "{\"it's \\\"c\\\"\": 1}"`);
  });

  it("gets new lines with the indentation of its scalar", () => {
    const text = lines("a: |-", "    {", '      "b": [', "        1", "      ]", "    }", "");
    const result = edited(text, (root) => {
      const array = at(root, "b");
      if (array.kind !== "array") throw new Error("no array");
      return [
        { kind: "insert-item", array, value: new Map([["c", "d"]]), after: "end" },
        { kind: "replace", target: at(root, "b", 0), value: [2] },
      ];
    });
    expect(result).toBe(
      lines(
        "a: |-",
        "    {",
        '      "b": [',
        "        [",
        "          2",
        "        ],",
        "        {",
        '          "c": "d"',
        "        }",
        "      ]",
        "    }",
        "",
      ),
    );
  });

  it("points into a quoted scalar of several lines, and is not edited there", () => {
    const text = lines("a: '{", '    "b": 1', "  }'");
    const { value, source } = embed(text, "a");
    expect(text.slice(...source.locate(at(value, "b").range))).toBe("1");
    expect(edited(text, rename)).toBeNull();
  });

  it("is pointed at as a whole in a folded scalar", () => {
    const text = lines("a: >", '  {"b":', "   1}");
    const { value, source } = embed(text, "a");
    expect(text.slice(...source.locate(at(value, "b").range))).toBe(lines(">", '  {"b":', "   1}"));
    expect(edited(text, rename)).toBeNull();
  });

  it("is not edited where an alias repeats it", () => {
    const text = lines("a: &x |", '  {"b": 1}', "c: *x");
    expect(edited(text, rename)).toBeNull();
    const { value, source } = embed(text, "c");
    expect(text.slice(...source.locate(at(value, "b").range))).toBe("1");
  });

  it("for every JSON in every scalar, means what the edits mean", { timeout: 60_000 }, () => {
    let tried = 0;
    const styles = fc.constantFrom("literal", "single", "double");
    fc.assert(
      fc.property(containers, strict, dice, styles, fc.boolean(), (data, dialect, roll, style, windows) => {
        const rolling = roll();
        const json = written(data, dialect, rolling).replaceAll("\r\n", "\n");
        fc.pre(!/[^\n\t\x20-\x7e\u00e9]/.test(json.replaceAll("😀", "")));
        if (style === "single") fc.pre(!json.includes("\n") && !json.includes("\t"));
        const scalar = {
          literal: `|-\n    ${json.trimEnd().replaceAll(/\n(?!\n)/g, "\n    ")}`,
          single: `'${json.replaceAll("'", "''")}'`,
          double: JSON.stringify(json),
        }[style];
        const yaml = `a: ${scalar}\nb: |\n  x\n`;
        const text = windows ? yaml.replaceAll("\n", "\r\n") : yaml;
        const { value, source } = embed(text, "a");
        expect(dataOf(value)).toEqual(data);
        const edits = randomEdits(value, rolling, [1, "s", { pairs: [["k", [true]]] }]);
        // A number alone is no JSON that anybody looks for in a text.
        fc.pre(edits.every((edit) => edit.kind !== "replace" || edit.target !== value));
        const printed = source.print(edits);
        if (printed === null) return;
        tried += 1;
        const result = applyEdits(text, printed);
        const plain = (item: unknown) => plainOf(item);
        expect(dataOf(embed(result, "a").value)).toEqual(afterEdits(value, edits, plain));
        expect(literalText(at(readOnly(result).value, "b"))).toBe("x\n");
      }),
      { numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(50);
  });
});

function plainOf(value: unknown): ReturnType<typeof dataOf> {
  if (typeof value === "object" && value !== null && "range" in value) return dataOf(value as Value);
  if (value instanceof Map)
    return { pairs: [...(value as Map<string, unknown>)].map(([key, item]) => [key, plainOf(item)]) };
  return Array.isArray(value) ? value.map(plainOf) : (value as string);
}
