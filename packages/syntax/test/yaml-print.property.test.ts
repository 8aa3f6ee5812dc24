import { isNewExpression, isValue, type NewValue, type Range, type Value, type ValueEdit } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, isEntry, isList, planEdits, walk } from "../src/index.ts";
import { afterEdits, dice, randomEdits } from "./random-json.ts";
import { writtenYaml, yamlContainers, yamlData, yamlDialects } from "./random-yaml.ts";
import type { Data } from "./support.ts";
import { dataOfYaml, parsedByYaml, readOnly, withoutTags } from "./yaml-support.ts";

function plain(value: NewValue): Data {
  if (typeof value !== "object" || value === null) return value;
  if (isValue(value)) return dataOfYaml(value);
  if (isList(value)) return value.map(plain);
  if (!isNewExpression(value)) return { pairs: [...value].map(([key, item]) => [key, plain(item)]) };
  if (value.kind !== "new-call") throw new Error("no plain value");
  return { pairs: [[value.name, plain(value.arguments[0] ?? null)]] };
}

/** The same edits, with tags where data mean tags. */
function withCalls(edits: readonly ValueEdit[]): readonly ValueEdit[] {
  return edits.map((edit): ValueEdit => {
    if (edit.kind === "wrap") return { ...edit, after: edit.after.map(withCall) };
    return "value" in edit ? { ...edit, value: withCall(edit.value) } : edit;
  });
}

function withCall(value: NewValue): NewValue {
  if (isList(value)) return value.map(withCall);
  if (!(value instanceof Map)) return value;
  const entries = [...(value as ReadonlyMap<string, NewValue>)];
  const [first] = entries;
  if (first !== undefined && entries.length === 1 && first[0].startsWith("!")) {
    return { kind: "new-call", name: first[0], labels: [], arguments: [withCall(first[1])], body: null };
  }
  return new Map(entries.map(([key, item]) => [key, withCall(item)]));
}

function hasDuplicateKey(data: Data): boolean {
  if (typeof data !== "object" || data === null) return false;
  if (!("pairs" in data)) return data.some(hasDuplicateKey);
  const keys = data.pairs.map(([key]) => key);
  return new Set(keys).size < keys.length || data.pairs.some(([, item]) => hasDuplicateKey(item));
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/# c\d+, "x" \]: \{/g)].map((found) => found[0]).sort();
}

/** A block scalar that keeps the empty lines behind it, whatever they are. */
const KEEPS = /\|\d?\+/;

/** Whether what stands behind a block scalar may be read as a part of it: empty lines, lines of white space. */
function endsScalarsUnclearly(text: string): boolean {
  return KEEPS.test(text) || (text.includes("|") && /^ +\r?$/m.test(text));
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
    .filter((range) => range[0] < range[1] && !gone.some((outer) => within(outer, range)));
}

const cases = fc.record({
  value: yamlContainers,
  dialect: yamlDialects,
  roll: dice,
  news: fc.array(yamlData, { minLength: 1, maxLength: 3 }),
});
const runs = { numRuns: Number(process.env["RUNS"] ?? 1500) };

describe("for every document in every style, and every set of edits that do not overlap", { timeout: 120_000 }, () => {
  it("the printed text means what the edits mean, and keeps every comment and every other value as it was", () => {
    let refused = 0;
    fc.assert(
      fc.property(cases, ({ value, dialect, roll, news }) => {
        const rolling = roll();
        const text = writtenYaml(value, dialect, rolling);
        const { value: root, source } = readOnly(text);
        if (!KEEPS.test(text)) expect(dataOfYaml(root)).toEqual(value);
        const edits = withCalls(randomEdits(root, rolling, news));
        const expected = afterEdits(root, edits, plain);
        fc.pre(!hasDuplicateKey(expected));
        const printed = source.print(edits);
        const comments = commentsOf(text);
        if (printed === null) {
          refused += 1;
          expect(comments.length > 0 || endsScalarsUnclearly(text)).toBe(true);
          return;
        }
        const result = applyEdits(text, printed);

        expect(dataOfYaml(readOnly(result).value)).toEqual(expected);
        expect(parsedByYaml(result)).toEqual(withoutTags(expected));

        const left = commentsOf(result);
        for (const comment of comments) expect(left).toContain(comment);
        for (const [index, edit] of printed.entries()) {
          expect(edit.range[0]).toBeGreaterThan(printed[index - 1]?.range[1] ?? -1);
          for (const range of untouched(root, edits)) {
            const multiLine = text.slice(...range).includes("\n");
            expect(multiLine || edit.range[0] >= range[1] || edit.range[1] <= range[0]).toBe(true);
          }
        }
        if (dialect.eol === "\r\n" && text.includes("\n")) expect(result.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      runs,
    );
    expect(refused).toBeLessThan(runs.numRuns / 3);
  });

  it("no edit leaves the text alone, and printing has no memory", () => {
    fc.assert(
      fc.property(cases, ({ value, dialect, roll, news }) => {
        const rolling = roll();
        const { value: root, source } = readOnly(writtenYaml(value, dialect, rolling));
        const edits = withCalls(randomEdits(root, rolling, news));
        expect(source.print([])).toEqual([]);
        expect(source.print(edits)).toEqual(source.print(edits));
        if (planEdits(root, edits) === null) expect(source.print(edits)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
