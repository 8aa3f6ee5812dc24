import type { Range, Value, ValueEdit } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, copiedValues, isEntry, planEdits, walk } from "../src/index.ts";
import { afterEdits, bodies, dialects, dice, randomEdits, read, said, saidBy, written } from "./random-hcl.ts";

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:#|\/\/|\/\*) c\d+, /g)].map((found) => found[0]).sort();
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
  return walk(root)
    .map((node) => (isEntry(node) ? node.key : node))
    .filter((node) => (node.kind === "text" && !renamed.includes(node)) || node.kind === "scalar")
    .map((node) => node.range)
    .filter((range) => !gone.some((outer) => within(outer, range)));
}

const cases = fc.record({
  body: bodies,
  dialect: dialects,
  roll: dice,
  news: fc.array(said, { minLength: 1, maxLength: 3 }),
});
const runs = { numRuns: Number(process.env["RUNS"] ?? 800) };

describe("for every file in every style, and every set of edits that do not overlap", { timeout: 120_000 }, () => {
  it("is read as what it says", () => {
    fc.assert(
      fc.property(cases, ({ body, dialect, roll }) => {
        const text = written(body, dialect, roll());
        expect(saidBy(read(text).value, text)).toEqual({ pairs: body });
      }),
      runs,
    );
  });

  it("the printed text says what the edits say, and keeps every comment and every other value as it was", () => {
    let refused = 0;
    fc.assert(
      fc.property(cases, ({ body, dialect, roll, news }) => {
        const rolling = roll();
        const text = written(body, dialect, rolling);
        const { value: root, source } = read(text);
        const edits = randomEdits(root, rolling, news);
        const printed = source.print(edits);
        if (printed === null) {
          refused++;
          return;
        }
        const result = applyEdits(text, printed);
        expect(saidBy(read(result).value, result)).toEqual(afterEdits(root, edits, text));

        const comments = commentsOf(text);
        const left = commentsOf(result);
        for (const comment of comments) expect(left).toContain(comment);
        if (copiedValues(planEdits(root, edits) ?? fail()).length === 0) expect(left).toEqual(comments);

        for (const [index, edit] of printed.entries()) {
          expect(edit.range[0]).toBeGreaterThan(printed[index - 1]?.range[1] ?? -1);
          for (const range of untouched(root, edits)) {
            expect(edit.range[0] >= range[1] || edit.range[1] <= range[0]).toBe(true);
          }
        }
        if (dialect.eol === "\r\n" && text.includes("\n")) expect(result.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      runs,
    );
    expect(refused).toBeLessThan(runs.numRuns / 2);
  });

  it("no edit leaves the text alone, and printing has no memory", () => {
    fc.assert(
      fc.property(cases, ({ body, dialect, roll, news }) => {
        const rolling = roll();
        const { value: root, source } = read(written(body, dialect, rolling));
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
