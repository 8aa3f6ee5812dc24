import { isValue, type NewValue, type TextValue, type Value, type ValueEdit } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyEdits,
  type Codec,
  type Document,
  isEntry,
  isList,
  percentEncoding,
  readEmbedded,
  stringLiteral,
  walk,
} from "../src/index.ts";
import {
  afterEdits,
  containers,
  data,
  dialects,
  dice,
  type Dialect,
  randomEdits,
  strict,
  written,
} from "./random-json.ts";
import { at, type Data, dataOf, insertItem, read, removeEntry } from "./support.ts";

function textAt(document: Document, ...path: readonly (string | number)[]): TextValue {
  const value = at(document.value, ...path);
  if (value.kind !== "text") throw new Error("no text");
  return value;
}

function embedded(document: Document, ...path: readonly (string | number)[]): Document {
  const found = readEmbedded(textAt(document, ...path), document.source);
  if (found === undefined) throw new Error("no JSON");
  return found;
}

/** What the IAM API does to a policy. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

const policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}';

describe("JSON in a string", () => {
  const text = `{\n  "Policy": ${JSON.stringify(policy)}\n}`;

  it("points into the string", () => {
    const inner = embedded(read(text), "Policy");
    const action = at(inner.value, "Statement", 0, "Action");
    expect(text.slice(...inner.source.locate(action.range))).toBe('\\"s3:*\\"');
    expect(text.slice(...inner.source.locate(inner.value.range))).toBe(JSON.stringify(policy).slice(1, -1));
  });

  it("writes into the string", () => {
    const inner = embedded(read(text), "Policy");
    const printed = inner.source.print([
      { kind: "replace", target: at(inner.value, "Statement", 0, "Action"), value: ["s3:GetObject", 'a"b\\'] },
      removeEntry(inner.value, "Version"),
    ]);
    expect(printed && applyEdits(text, printed)).toBe(
      `{\n  "Policy": ${JSON.stringify('{"Statement":[{"Effect":"Allow","Action":["s3:GetObject","a\\"b\\\\"],"Resource":"*"}]}')}\n}`,
    );
  });

  it("keeps to the quotes of the string", () => {
    const outer = read(`{ Policy: '{"a": ["it\\'s"]}' }`);
    const inner = embedded(outer, "Policy");
    const printed = inner.source.print([insertItem(inner.value, ["a"], "end", 'that\'s "it"')]);
    expect(printed && applyEdits(outer.source.text, printed)).toBe(
      `{ Policy: '{"a": ["it\\'s", "that\\'s \\\\"it\\\\""]}' }`,
    );
  });

  it("reads the escapes of JSON5, with line continuations between them", () => {
    const outer = read("{ Policy: '{\\x22a\\u0022: \\\n \\u{22}\\\r\nb\\\"}' }");
    const inner = embedded(outer, "Policy");
    expect(dataOf(inner.value)).toEqual({ pairs: [["a", "b"]] });
    expect(outer.source.text.slice(...inner.source.locate(at(inner.value, "a").range))).toBe('\\u{22}\\\r\nb\\"');
    const printed = inner.source.print([{ kind: "replace", target: at(inner.value, "a"), value: 1 }]);
    expect(printed && applyEdits(outer.source.text, printed)).toBe("{ Policy: '{\\x22a\\u0022: \\\n 1}' }");
  });

  it("points at the whole string, and writes nothing, where the string maps no closer", () => {
    const outer = read('{ "Policy": `{"a": 1}` }');
    const inner = embedded(outer, "Policy");
    expect(inner.source.locate(at(inner.value, "a").range)).toEqual(textAt(outer, "Policy").range);
    expect(inner.source.print([{ kind: "replace", target: at(inner.value, "a"), value: 2 }])).toBeNull();
  });

  it("points at the whole string where the string spells something else than what was read", () => {
    const outer = read('["{\\"a\\": 1}"]');
    const other = textAt(outer, 0);
    const inner = readEmbedded({ ...other, parts: ['{"a":1}'] }, outer.source);
    expect(inner?.source.locate(inner.value.range)).toEqual(other.range);
    expect(inner?.source.print([removeEntry(inner.value, "a")])).toBeNull();
  });

  it("writes nothing into a string that may not be edited", () => {
    const outer = read(text);
    const shared: TextValue = { ...textAt(outer, "Policy"), editable: false };
    const inner = readEmbedded(shared, outer.source);
    expect(inner?.source.print([removeEntry(inner.value, "Version")])).toBeNull();
  });

  it.each([
    ["no JSON", "arn:aws:s3:::bucket"],
    ["a number", "12"],
    ["a comment", '{"a": 1 /* no */}'],
    ["a trailing comma", '{"a": [1,]}'],
    ["something behind it", "{} {}"],
    ["an open bracket", '{"a": [1}'],
    ["a broken escape", '{"a": "\\x"}'],
    ["a broken percent-encoding", "%7B%22a%22%3A%ZZ%7D"],
    ["a template", '{"a": ${b}}'],
    ["nesting without end", "[".repeat(100_000)],
  ])("is not there: %s", (_name, content) => {
    const outer = read(JSON.stringify({ a: content }));
    expect(readEmbedded(textAt(outer, "a"), outer.source)).toBeUndefined();
  });

  it("holds holes in its strings and for its values", () => {
    const name = { kind: "hole", text: '${x["a"]}' } as const;
    const list = { kind: "hole", text: "${b}" } as const;
    const parts = ['{"a": "pre-', name, name, ' \\" post", "b": ', list, ', "c": ["', list, '"]}'];
    const text: TextValue = { kind: "text", range: [0, 4], parts };
    const inner = readEmbedded(text, read("{}").source);
    if (inner === undefined) throw new Error("There is no JSON in the text.");
    expect(at(inner.value, "a")).toMatchObject({ kind: "text", parts: ["pre-", name, name, ' " post'] });
    expect(at(inner.value, "b")).toMatchObject({ kind: "unknown" });
    expect(at(inner.value, "c", 0)).toMatchObject({ kind: "text", parts: [list] });
    expect(inner.source.text.slice(...at(inner.value, "a").range)).toBe('"pre-${x["a"]}${x["a"]} \\" post"');
  });
});

describe("percent-encoded JSON in a string", () => {
  const encoded = percentEncoded(policy);
  const text = JSON.stringify({ PolicyDocument: encoded });

  it("is what the IAM API returns", () => {
    expect(encoded.startsWith("%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22")).toBe(true);
    expect(encoded).toContain("s3%3A%2A");
  });

  it("is pointed into and written", () => {
    const inner = embedded(read(text), "PolicyDocument");
    const action = at(inner.value, "Statement", 0, "Action");
    expect(text.slice(...inner.source.locate(action.range))).toBe("%22s3%3A%2A%22");
    const printed = inner.source.print([{ kind: "replace", target: action, value: "s3:Get*" }]);
    expect(printed && applyEdits(text, printed)).toBe(text.replace("%22s3%3A%2A%22", "%22s3%3AGet%2A%22"));
  });

  it("keeps a plus sign, and reads lower-case digits", () => {
    const outer = read(JSON.stringify("%7b%22a%22%3a%20%22b+c%22%7d"));
    expect(dataOf(embedded(outer).value)).toEqual({ pairs: [["a", "b+c"]] });
  });

  it("is not decoded in JSON that is plain", () => {
    const outer = read(JSON.stringify('{"a": "%22%7B"}'));
    expect(dataOf(embedded(outer).value)).toEqual({ pairs: [["a", "%22%7B"]] });
  });
});

describe("a decoded text", () => {
  it("has one offset for each unit, and one for its end", () => {
    const offsets = (codec: Codec, encoded: string) => [...(codec.decode(encoded)?.offsets ?? [])];
    expect(offsets(percentEncoding, "a%C3%A9%F0%9F%98%80!")).toEqual([0, 1, 7, 19, 19, 20]);
    expect(offsets(stringLiteral, '"a\\n\\ud83d\\ude00!"')).toEqual([1, 2, 4, 10, 16, 17]);
    expect(offsets(stringLiteral, "'\\u{1f600}\\\n!'")).toEqual([1, 10, 12, 13]);
  });

  it.each(["a", '"a', "'a\"", '"\\"', '"\\u12"', '"\\u{110000}"', "`a`"])("is not found in %s", (encoded) => {
    expect(stringLiteral.decode(encoded)).toBeUndefined();
  });

  it("cannot hold half a character in percent-encoding", () => {
    expect(percentEncoding.encode("\ud83d", "")).toBeUndefined();
    expect(percentEncoding.decode("%E9")).toBeUndefined();
  });
});

type Layer = "plain" | "list" | "percent" | "escaped";

const layers: fc.Arbitrary<readonly Layer[]> = fc.array(fc.constantFrom("plain", "list", "percent", "escaped"), {
  minLength: 1,
  maxLength: 3,
});

/** Puts a text into strings inside strings. */
function nest(text: string, kinds: readonly Layer[], dialect: Dialect): string {
  return kinds.reduce((inner, kind, depth) => {
    const content = kind === "percent" ? percentEncoded(inner) : inner;
    const outermost = depth === kinds.length - 1;
    let literal = JSON.stringify(content);
    if (kind === "escaped") {
      literal = literal.replaceAll(/[é😀<{]/gu, (char) =>
        char
          .split("")
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
          .join(""),
      );
    }
    if (outermost && dialect.json5) {
      literal = `'${literal.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
    }
    return kind === "list" ? `[1, ${literal}]` : `{ "x": ${literal} }`;
  }, text);
}

function unnest(text: string, kinds: readonly Layer[]): Document {
  return kinds.toReversed().reduce((document, kind) => embedded(document, kind === "list" ? 1 : "x"), read(text));
}

/** What a piece of the file spells, one layer of strings after the other. */
function spelled(piece: string, kinds: readonly Layer[], json5: boolean): string {
  return kinds.toReversed().reduce((text, kind, depth) => {
    const plain = depth === 0 && json5 ? text.replaceAll("\\'", "'").replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1\\"') : text;
    const string = JSON.parse(`"${plain}"`) as string;
    return kind === "percent" ? decodeURIComponent(string) : string;
  }, piece);
}

function plainData(value: NewValue): Data {
  if (isValue(value)) return dataOf(value);
  if (value instanceof Map) return { pairs: [...value].map(([key, item]) => [key, plainData(item)]) };
  if (isList(value)) return value.map(plainData);
  return typeof value === "object" && value !== null ? "?" : value;
}

function located(document: Document): readonly Value[] {
  return [...walk(document.value)].flatMap((node) => (isEntry(node) ? [node.key] : [node]));
}

describe("for every document in strings in strings", { timeout: 60_000 }, () => {
  const cases = fc.record({ value: containers, inner: strict, outer: dialects, kinds: layers, roll: dice });

  it("the place of a value spells the value", () => {
    fc.assert(
      fc.property(cases, ({ value, inner, outer, kinds, roll }) => {
        const text = written(value, inner, roll());
        const file = nest(text, kinds, outer);
        const document = unnest(file, kinds);
        expect(document.source.text).toBe(text);
        expect(dataOf(document.value)).toEqual(value);
        for (const { range } of located(document)) {
          const place = document.source.locate(range);
          expect(spelled(file.slice(...place), kinds, outer.json5)).toBe(text.slice(...range));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("an edit of the file means the edit of the inner text, and changes nothing around it", () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(data, { minLength: 1, maxLength: 3 }),
        ({ value, inner, outer, kinds, roll }, news) => {
          const text = written(value, inner, roll());
          const file = nest(text, kinds, outer);
          const document = unnest(file, kinds);
          const edits: readonly ValueEdit[] = randomEdits(document.value, roll(), news);
          // A bare number is JSON too, but nothing that is read in a string.
          fc.pre(!edits.some((edit) => edit.kind === "replace" && edit.target === document.value));
          const printed = document.source.print(edits);
          if (printed === null) throw new Error("not printed");
          const after = unnest(applyEdits(file, printed), kinds);

          const alone = read(text);
          const printedAlone = alone.source.print(randomEdits(alone.value, roll(), news));
          expect(after.source.text).toBe(applyEdits(text, printedAlone ?? []));
          expect(dataOf(after.value)).toEqual(afterEdits(document.value, edits, plainData));
          for (const [index, { range }] of printed.entries()) {
            expect(range[0]).toBeGreaterThan(printed[index - 1]?.range[1] ?? -1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
