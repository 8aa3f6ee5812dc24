import { readDocuments } from "@iam/syntax";
import fc from "fast-check";
import { parseForESLint } from "jsonc-eslint-parser";
import { expect, test } from "vitest";
import { sizeOf } from "../rules/max-policy-size/size.ts";

/** Texts in which no template marker opens. */
const text = fc.string({ unit: fc.constantFrom("a", "Z", "0", " ", ":", "*", '"', "\\", "\n", "é", "$") });

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.boolean(),
    fc.integer(),
    fc.array(tie("value")),
    fc.dictionary(text, tie("value")),
  ),
})).value;

function measured(code: string, blanks: boolean): number | undefined {
  const [document] = readDocuments({ ast: parseForESLint(code, {}).ast, text: code });
  return document === undefined ? undefined : sizeOf(document.value, blanks);
}

test("for every value, the size is that of its JSON without layout, however it is laid out", () => {
  fc.assert(
    fc.property(json, fc.constantFrom(0, 2, "\t"), (value, indent) => {
      expect(measured(JSON.stringify(value, null, indent), true)).toBe(JSON.stringify(value).length);
    }),
  );
});

test("for every value, the size without blanks is never larger", () => {
  fc.assert(
    fc.property(json, (value) => {
      const code = JSON.stringify(value);
      expect(measured(code, false)).toBeLessThanOrEqual(measured(code, true) ?? 0);
    }),
  );
});

test("a policy variable counts as it is written, and what a template fills in counts as nothing", () => {
  expect(measured('"a/${aws:username}"', true)).toBe('"a/${aws:username}"'.length);
  expect(measured('"a/${*}"', true)).toBe('"a/${*}"'.length);
  expect(measured('"a/${bucket}"', true)).toBe('"a/"'.length);
  expect(measured('"a b"', false)).toBe('"ab"'.length);
});
