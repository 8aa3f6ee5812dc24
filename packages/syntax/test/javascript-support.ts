import type { Value } from "@iam/policy";
import { displayText } from "@iam/policy";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { type Document, type ParsedText, readDocuments } from "../src/index.ts";

/** The parsers that read JavaScript; `undefined` is ESLint's own. */
export const parsers = { espree: undefined, "typescript-eslint": tseslint.parser } as const;

export type ParserName = keyof typeof parsers;

/** What ESLint makes of a file. Throws on a syntax error. */
export function sourceCodeOf(text: string, parser: Linter.Parser | undefined, fileName = "a.ts"): ParsedText {
  let seen: ParsedText | undefined;
  const messages = new Linter({ configType: "flat" }).verify(
    text,
    {
      files: ["**/*.{js,ts,tsx}"],
      languageOptions: parser === undefined ? {} : { parser },
      plugins: {
        see: {
          rules: {
            it: {
              create({ sourceCode }) {
                if ("text" in sourceCode) seen = sourceCode;
                return {};
              },
            },
          },
        },
      },
      rules: { "see/it": "error" },
    },
    fileName,
  );
  if (seen === undefined) throw new Error(messages[0]?.message ?? "not parsed");
  return seen;
}

export function readJs(text: string, parser: Linter.Parser | undefined = parsers["typescript-eslint"]): Document {
  const [document] = readDocuments(sourceCodeOf(text, parser));
  if (document === undefined) throw new Error("not JavaScript");
  return document;
}

/** The items of a document's list. */
export function itemsOf({ value }: Document): readonly Value[] {
  if (value.kind !== "array") throw new Error("no list");
  return value.items;
}

/** A value as a short picture: holes as they are written, calls by their names, what is shared with a star. */
export function picture(value: Value): unknown {
  switch (value.kind) {
    case "object":
      return Object.fromEntries(
        value.entries.map((entry) => [displayText(entry.key.parts), picture(entry.value)] as const),
      );
    case "array":
      return value.items.map(picture);
    case "text":
      return displayText(value.parts);
    case "scalar":
      return value.value;
    case "call": {
      const on = value.receiver === undefined ? [] : [picture(value.receiver), "."];
      return { call: [...on, value.name, ...value.arguments.map(picture)] };
    }
    case "unknown":
      return { unknown: value.path ?? null };
  }
}
