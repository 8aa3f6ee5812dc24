import { isValue, type NewValue, type Range, type Value, type ValueEdit } from "@iam/policy";
import json from "@eslint/json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, copiedValues, isEntry, isList, planEdits, readJson, walk } from "../src/index.ts";
import { afterEdits, containers, data, dialects, dice, randomEdits, written } from "./random-json.ts";
import { type Data, dataOf, read } from "./support.ts";

function plain(value: NewValue): Data {
  if (isValue(value)) return dataOf(value);
  if (value instanceof Map) return { pairs: [...value].map(([key, item]) => [key, plain(item)]) };
  if (isList(value)) return value.map(plain);
  return typeof value === "object" && value !== null ? "?" : value;
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/\/[/*] c\d+, /g)].map((found) => found[0]).sort();
}

/** What the edits take away as a whole. */
function goneOf(edits: readonly ValueEdit[]): readonly Range[] {
  return edits.flatMap((edit) => {
    if (edit.kind === "replace") return [edit.target.range];
    if (edit.kind === "remove-item") return [edit.item.range];
    return edit.kind === "remove-entry" ? [edit.entry.range] : [];
  });
}

function within(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The keys and plain values that no edit changes. */
function untouched(root: Value, edits: readonly ValueEdit[]): readonly Range[] {
  const gone = goneOf(edits);
  const renamed = edits.flatMap((edit) => (edit.kind === "rename" ? [edit.entry.key] : []));
  return [...walk(root)]
    .map((node) => (isEntry(node) ? node.key : node))
    .filter((node) => (node.kind === "text" && !renamed.includes(node)) || node.kind === "scalar")
    .map((node) => node.range)
    .filter((range) => !gone.some((outer) => within(outer, range)));
}

const cases = fc.record({
  value: containers,
  dialect: dialects,
  roll: dice,
  news: fc.array(data, { minLength: 1, maxLength: 3 }),
});
const runs = { numRuns: Number(process.env["RUNS"] ?? 1500) };

describe("for every document in every style, and every set of edits that do not overlap", { timeout: 60_000 }, () => {
  it("the printed text means what the edits mean, and keeps every comment and every other value as it was", () => {
    let refused = 0;
    fc.assert(
      fc.property(cases, ({ value, dialect, roll, news }) => {
        const rolling = roll();
        const text = written(value, dialect, rolling);
        const { value: root, source } = read(text);
        expect(dataOf(root)).toEqual(value);
        const edits = randomEdits(root, rolling, news);
        const printed = source.print(edits);

        const comments = commentsOf(text);
        const inGone = goneOf(edits).flatMap((range) => commentsOf(text.slice(...range)));
        if (printed === null) {
          refused++;
          expect(inGone).not.toEqual([]);
          return;
        }
        const result = applyEdits(text, printed);

        expect(dataOf(read(result).value)).toEqual(afterEdits(root, edits, plain));
        if (dialect.json5) parseWithMomoa(result, json.languages.json5, {});
        else if (dialect.comments)
          parseWithMomoa(result, json.languages.jsonc, { allowTrailingCommas: dialect.trailingCommas });
        else if (!dialect.trailingCommas) expect(() => JSON.parse(result) as unknown).not.toThrow();

        const left = commentsOf(result);
        for (const comment of comments) expect(left).toContain(comment);
        if (inGone.length === 0 && copiedValues(planEdits(root, edits) ?? fail()).length === 0)
          expect(left).toEqual(comments);

        for (const [index, edit] of printed.entries()) {
          expect(edit.range[0]).toBeGreaterThan(printed[index - 1]?.range[1] ?? -1);
          for (const range of untouched(root, edits)) {
            expect(edit.range[0] >= range[1] || edit.range[1] <= range[0]).toBe(true);
          }
        }
        if (dialect.eol === "\r\n") expect(result.replaceAll("\r\n", "")).not.toContain("\n");
        if (!text.includes("\n")) expect(result).not.toContain("\n");
      }),
      runs,
    );
    expect(refused).toBeLessThan(runs.numRuns / 2);
  });

  it("no edit leaves the text alone, and printing has no memory", () => {
    fc.assert(
      fc.property(cases, ({ value, dialect, roll, news }) => {
        const rolling = roll();
        const { value: root, source } = read(written(value, dialect, rolling));
        const edits = randomEdits(root, rolling, news);
        expect(source.print([])).toEqual([]);
        expect(source.print(edits)).toEqual(source.print(edits));
      }),
      { numRuns: 100 },
    );
  });
});

function fail(): never {
  throw new Error("no plan");
}

type Language = (typeof json.languages)[keyof typeof json.languages];

function parseWithMomoa(text: string, language: Language, languageOptions: { allowTrailingCommas?: boolean }): void {
  const file = { body: text, bom: false, path: "a.json", physicalPath: "a.json" };
  const parsed = language.parse(file, { languageOptions });
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  expect(readJson(parsed.ast, text)).toBeDefined();
}
