import type { Value } from "@iam/policy";
import { Linter, type Rule, type SourceCode } from "eslint";
import yml from "eslint-plugin-yml";
import { describe, expect, it } from "vitest";
import * as yamlParser from "yaml-eslint-parser";
import { pathTo, readDocuments, walk } from "../src/index.ts";
import { at, entryAt, objectAt } from "./support.ts";
import { dataOfYaml, readOnly, readStream } from "./yaml-support.ts";

function lines(...text: readonly string[]): string {
  return text.join("\n");
}

function dataAt(text: string): unknown {
  return dataOfYaml(readOnly(text).value);
}

/** What stands at the range of a value. */
function written(text: string, value: { readonly range: readonly [number, number] }): string {
  return text.slice(...value.range);
}

describe("scalars", () => {
  it("are texts, numbers, booleans and nulls as YAML 1.2 reads them", () => {
    const text = lines("a: s3:*", "b: 12", "c: true", "d: null", "e:", "f: ~", "g: 'x'", 'h: "y\\u0041"', "i: yes");
    expect(dataAt(text)).toEqual({
      pairs: [
        ["a", "s3:*"],
        ["b", 12],
        ["c", true],
        ["d", null],
        ["e", null],
        ["f", null],
        ["g", "x"],
        ["h", "yA"],
        ["i", "yes"],
      ],
    });
  });

  it("a date is the text that is written, also for YAML 1.1", () => {
    expect(dataAt("Version: 2012-10-17")).toEqual({ pairs: [["Version", "2012-10-17"]] });
    expect(dataAt("%YAML 1.1\n---\nVersion: 2012-10-17\n")).toEqual({ pairs: [["Version", "2012-10-17"]] });
    expect(dataAt("Version: !!timestamp 2012-10-17")).toEqual({ pairs: [["Version", "2012-10-17"]] });
  });

  it("keep the digits of an account as they are written", () => {
    const text = "a: 012345678901";
    expect(at(readOnly(text).value, "a")).toMatchObject({ kind: "scalar", raw: "012345678901" });
  });

  it("of several lines are folded or kept", () => {
    const text = lines(
      "a: |",
      "  x",
      "   y",
      "",
      "b: >-",
      "  x",
      "  y",
      "c: |+",
      "  x",
      "",
      "d: 'x",
      "",
      "  y'",
      "e: x",
      "  y",
    );
    expect(dataAt(text)).toEqual({
      pairs: [
        ["a", "x\n y\n"],
        ["b", "x y"],
        ["c", "x\n\n"],
        ["d", "x\ny"],
        ["e", "x y"],
      ],
    });
  });

  it("have ranges from quote to quote, and from the indicator to the end of the content", () => {
    const text = lines("a: 'x' # c", "b: |-", "  {", "  }", "", "c: plain # c");
    const { value } = readOnly(text);
    expect(written(text, at(value, "a"))).toBe("'x'");
    expect(written(text, at(value, "b"))).toBe("|-\n  {\n  }");
    expect(written(text, at(value, "c"))).toBe("plain");
  });
});

describe("collections", () => {
  it("are read alike in block and in flow style", () => {
    const block = lines("a:", "  - b: c", "    d: e", "  - - f", "    - g", "  -", "h: {}");
    const flow = "{a: [{b: c, d: e}, [f, g], null], h: {}}";
    expect(dataAt(block)).toEqual(dataAt(flow));
    expect(dataAt("[a: b, {c}]")).toEqual([{ pairs: [["a", "b"]] }, { pairs: [["c", null]] }]);
  });

  it("have keys that are texts, or holes where they are more", () => {
    const { value } = readOnly(lines("12: a", "true: b", "? [x, y]", ": c", '"": d'));
    expect(objectAt(value).entries.map((entry) => entry.key.parts)).toEqual([
      ["12"],
      ["true"],
      [expect.objectContaining({ kind: "hole", text: "${[x, y]}" })],
      [],
    ]);
  });

  it("have entries from the key to the end of the value", () => {
    const text = lines("a:", "  b: 1 # c", "c:");
    const { value } = readOnly(text);
    expect(written(text, entryAt(value, "a"))).toBe("a:\n  b: 1");
    expect(written(text, entryAt(value, "a", "b"))).toBe("b: 1");
    expect(written(text, entryAt(value, "c"))).toBe("c:");
  });

  it("of a stream are documents of their own; empty ones are left out", () => {
    const text = lines("---", "a: 1", "...", "---", "# nothing", "---", "- b", "");
    expect(readStream(text).map(({ value }) => dataOfYaml(value))).toEqual([{ pairs: [["a", 1]] }, ["b"]]);
    expect(readStream("")).toEqual([]);
    expect(readStream("# a comment")).toEqual([]);
  });

  it("keep their places beside line breaks of Windows and characters beyond the first plane", () => {
    const text = "😀: 'é'\r\nb: |\r\n  x\r\n  y\r\nc: [😀, z]\r\n";
    const { value } = readOnly(text);
    expect(written(text, at(value, "😀"))).toBe("'é'");
    expect(dataOfYaml(at(value, "b"))).toBe("x\ny\n");
    expect(written(text, at(value, "c", 1))).toBe("z");
  });
});

describe("tags", () => {
  it("are calls, with what they tag for an argument", () => {
    const text = lines(
      'a: !Sub "${B}/*"',
      "b: !GetAtt B.Arn",
      "c: !Join [x, [y]]",
      "d: !If",
      "  - x",
      "  - !Ref Y",
      "e: !Z",
    );
    const { value } = readOnly(text);
    expect(dataOfYaml(value)).toEqual({
      pairs: [
        ["a", { pairs: [["!Sub", "${B}/*"]] }],
        ["b", { pairs: [["!GetAtt", "B.Arn"]] }],
        ["c", { pairs: [["!Join", ["x", ["y"]]]] }],
        ["d", { pairs: [["!If", ["x", { pairs: [["!Ref", "Y"]] }]]] }],
        ["e", { pairs: [["!Z", null]] }],
      ],
    });
    expect(at(value, "e")).toMatchObject({ kind: "call", name: "!Z", labels: [], arguments: [], body: null });
    expect(written(text, at(value, "a"))).toBe('!Sub "${B}/*"');
  });

  it("of YAML itself say what a value is", () => {
    const text = lines(
      "a: !!str 12",
      "b: !!int '12'",
      "c: !!bool true",
      "d: ! 12",
      "e: !!seq [x]",
      "f: !!binary eA==",
      "g: !!str",
    );
    const { value } = readOnly(text);
    expect(dataOfYaml(value)).toEqual({
      pairs: [
        ["a", "12"],
        ["b", 12],
        ["c", true],
        ["d", "12"],
        ["e", ["x"]],
        ["f", "<unknown>"],
        ["g", ""],
      ],
    });
    expect(written(text, at(value, "a"))).toBe("!!str 12");
  });

  it("may be written out", () => {
    const text = lines("%TAG !e! tag:example.com,2000:", "---", "a: !<!Sub> x", "b: !e!foo y");
    expect(dataAt(text)).toEqual({
      pairs: [
        ["a", { pairs: [["!Sub", "x"]] }],
        ["b", { pairs: [["tag:example.com,2000:foo", "y"]] }],
      ],
    });
  });
});

describe("anchors and aliases", () => {
  it("an alias is the value of its anchor, and neither is to be edited", () => {
    const text = lines("a: &x", "  k: v", "b: *x", "c: [*x]", "d: &y z");
    const { value } = readOnly(text);
    expect(dataOfYaml(at(value, "b"))).toEqual({ pairs: [["k", "v"]] });
    expect(at(value, "a").editable).toBe(false);
    expect(at(value, "b")).toMatchObject({ editable: false, range: at(value, "a").range });
    expect(at(value, "c", 0).editable).toBe(false);
    expect(at(value, "c").editable).toBeUndefined();
    expect(at(value, "d").editable).toBeUndefined();
    expect(written(text, at(value, "d"))).toBe("z");
  });

  it("an alias means the last anchor of its name in front of it", () => {
    expect(dataAt(lines("a: &x 1", "b: *x", "c: &x 2", "d: *x"))).toEqual({
      pairs: [
        ["a", 1],
        ["b", 1],
        ["c", 2],
        ["d", 2],
      ],
    });
  });

  it("an alias without an anchor, and one inside its own anchor, is unknown", () => {
    expect(dataAt("a: *x")).toEqual({ pairs: [["a", "<unknown>"]] });
    expect(dataAt("a: &a [*a]")).toEqual({ pairs: [["a", ["<unknown>"]]] });
    expect(dataAt("a: &x 1\nb: *toString")).toEqual({
      pairs: [
        ["a", 1],
        ["b", "<unknown>"],
      ],
    });
  });

  it("a merge key merges entries in, under what is written", () => {
    const text = lines("a: &a {k: 1, l: 2}", "b: &b {l: 3, m: 4}", "c:", "  k: own", "  <<: [*a, *b]", "  n: 5");
    const { value } = readOnly(text);
    expect(dataOfYaml(at(value, "c"))).toEqual({
      pairs: [
        ["m", 4],
        ["l", 2],
        ["k", "own"],
        ["n", 5],
      ],
    });
    expect(at(value, "c", "l").editable).toBe(false);
    expect(entryAt(value, "c", "l").key.editable).toBe(false);
    expect(at(value, "c", "k").editable).toBeUndefined();
  });

  it("a merge key of something else, and a quoted one, is a key", () => {
    expect(dataAt('{a: {"<<": {b: c}}, d: {<<: 1}}')).toEqual({
      pairs: [
        ["a", { pairs: [["<<", { pairs: [["b", "c"]] }]] }],
        ["d", { pairs: [["<<", 1]] }],
      ],
    });
  });

  it("aliases of aliases cannot grow without bound, in number or in depth", () => {
    const wide = ["a0: &a0 [x]"];
    for (let i = 1; i < 40; i++) wide.push(`a${String(i)}: &a${String(i)} [${`*a${String(i - 1)}, `.repeat(9)}]`);
    expect(walk(readOnly(wide.join("\n")).value).length).toBeLessThan(50_000);

    const deep = ["a0: &a0 [x]"];
    for (let i = 1; i < 1000; i++) deep.push(`a${String(i)}: &a${String(i)} [*a${String(i - 1)}]`);
    const { value, source } = readOnly(deep.join("\n"));
    expect(() => walk(value)).not.toThrow();
    expect(source.print([{ kind: "replace", target: at(value, "a0"), value: 1 }])).toBeNull();
  });
});

describe("deep nesting", () => {
  it("ends in an unknown value", () => {
    const text = `${"[".repeat(600)}${"]".repeat(600)}`;
    const nodes: readonly { readonly kind?: string }[] = walk(readOnly(text).value) as readonly Value[];
    expect(nodes.at(-1)).toMatchObject({ kind: "unknown" });
  });
});

describe("for ESLint", () => {
  const text = lines("a: &x !Sub b", "c: *x", "d: |", "  {}", "---", "- e", "");

  function sourceCodeOf(config: Linter.Config): SourceCode {
    let sourceCode: SourceCode | undefined;
    const spy: Rule.RuleModule = {
      create(context) {
        sourceCode = context.sourceCode;
        return {};
      },
    };
    const plugins = { yml: yml as never, spy: { rules: { spy } } };
    const messages = new Linter().verify(
      `\uFEFF${text}`,
      [{ files: ["**/*.yml"], plugins, rules: { "spy/spy": 2 }, ...config }],
      { filename: "a.yml" },
    );
    expect(messages).toEqual([]);
    if (sourceCode === undefined) throw new Error("not linted");
    return sourceCode;
  }

  it("the parser and the language of eslint-plugin-yml give the same values", () => {
    const byParser = readDocuments(sourceCodeOf({ languageOptions: { parser: yamlParser } }));
    const byLanguage = readDocuments(sourceCodeOf({ language: "yml/yaml" }));
    expect(byParser.map(({ syntax }) => syntax)).toEqual(["yaml", "yaml"]);
    expect(byLanguage.map(({ value }) => value)).toEqual(byParser.map(({ value }) => value));
    expect(byParser.map(({ value }) => value)).toEqual(readStream(text).map(({ value }) => value));
  });

  it("every value stands in the tree at its path", () => {
    const { value } = readOnly(lines("a: [1, {b: }]", "? c", ": - d", "  -"));
    for (const node of walk(value)) expect(pathTo(value, node)?.at(-1)).toBe(node);
  });
});
