import json from "@eslint/json";
import { Linter } from "eslint";
import type { SourceCode } from "eslint";
import fc from "fast-check";
import * as parser from "jsonc-eslint-parser";
import { expect, test } from "vitest";
import { positionOf } from "../src/position.ts";

const texts = fc
  .array(fc.constantFrom("a", "é", "\n", "\r\n", "\r", "\u2028", "\t", "😀"), { maxLength: 30 })
  .map(
    (parts) => `["${parts.join("").replaceAll(/[\r\n\t]/gu, "")}",${parts.join("").replaceAll(/[^\r\n\t]/gu, " ")}1]`,
  );

test.each([
  ["jsonc-eslint-parser", { languageOptions: { parser } }],
  ["@eslint/json", { plugins: { json }, language: "json/json" }],
])("tells every offset as getLocFromIndex does, for every text, with %s", (_, config) => {
  fc.assert(
    fc.property(texts, (text) => {
      const linter = new Linter();
      linter.verify(text, { files: ["**/*.json"], ...config } as Linter.Config, "file.json");
      const sourceCode = linter.getSourceCode() as SourceCode | null;
      if (sourceCode === null) return;
      for (let offset = 0; offset <= text.length; offset += 1) {
        expect(positionOf(sourceCode as never, offset)).toEqual(sourceCode.getLocFromIndex(offset));
      }
    }),
  );
});
