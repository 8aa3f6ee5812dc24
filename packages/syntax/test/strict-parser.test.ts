import type { Rule } from "eslint";
import { Linter } from "eslint";
import { Linter as OldestLinter } from "eslint-oldest";
import fc from "fast-check";
import * as jsonc from "jsonc-eslint-parser";
import { describe, expect, it } from "vitest";
import { createJsonParser, readJson } from "../src/index.ts";
import { parseStrictJson } from "../src/json/strict-parser.ts";
import { strictValues } from "../src/json/strict-values.ts";

/** A tree as text, so that the order of the properties counts too; a parent is told by its place and its type. */
function written(ast: unknown): string {
  return JSON.stringify(ast, (name, value: unknown) => {
    if (name !== "parent" || value === null) return typeof value === "bigint" ? String(value) : value;
    const { type, range } = value as { type: string; range: unknown };
    return { type, range };
  });
}

function realTree(text: string): string | undefined {
  try {
    return written(jsonc.parseForESLint(text).ast);
  } catch {
    return undefined;
  }
}

const blanks = fc
  .array(fc.constantFrom("", "", " ", "\t", "\n", "\r\n", "\r", "  "), { maxLength: 3 })
  .map((all) => all.join(""));

const strings = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"a\\u0041\\/\\n\\ud800"',
    '"s3:*"',
    '"\u2028"',
    '"é😀"',
    '"__proto__"',
    '"\\u{41}"',
    '"\\x41"',
    '"a\tb"',
    "'a'",
  ),
);

const scalars = fc.oneof(
  strings,
  fc.constantFrom(
    "true",
    "false",
    "null",
    "0",
    "-0",
    "-12.50e+3",
    "1E5",
    "01",
    "1.",
    ".5",
    "+1",
    "- 1",
    "0x1",
    "1n",
    "1_0",
  ),
  fc.constantFrom("NaN", "Infinity", "undefined", "trueish", "nullé", "a", "/a/u", "`a`", "(1)", "1 + 1", ""),
  fc.double().map((number) => JSON.stringify(number)),
);

/** JSON in every layout, with some that is JSON5, and some that is nothing. */
const texts: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const list = (items: fc.Arbitrary<string>, [open, close]: readonly [string, string]) =>
    fc
      .tuple(
        fc.array(fc.tuple(blanks, items, blanks), { maxLength: 4 }),
        blanks,
        fc.constantFrom("", "", "", "", ",", "/* c */"),
      )
      .map(([all, space, end]) => `${open}${all.map((parts) => parts.join("")).join(",")}${end}${space}${close}`);
  const member = fc.tuple(strings, blanks, blanks, tie("value")).map(([key, a, b, value]) => `${key}${a}:${b}${value}`);
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      scalars,
      list(tie("value"), ["[", "]"]),
      list(member, ["{", "}"]),
    ),
  };
}).value;

describe("parseStrictJson", () => {
  it("makes the tree of jsonc-eslint-parser, for every text that it reads", () => {
    fc.assert(
      fc.property(blanks, texts, blanks, (before, text, after) => {
        const whole = before + text + after;
        const tree = parseStrictJson(whole);
        if (tree !== undefined) expect(written(tree)).toBe(realTree(whole));
      }),
      { numRuns: 3000 },
    );
  });

  it("reads every JSON that a program writes, but for what JavaScript reads in another way", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/__proto__|[\u2028\u2029]/u.test(text));
        const tree = parseStrictJson(text);
        expect(tree).toBeDefined();
        expect(written(tree)).toBe(realTree(text));
      }),
    );
  });

  it.each([
    "",
    " ",
    "{",
    '{"a"}',
    '{"a":1,}',
    "[1,]",
    "[,]",
    '{"a":1 "b":2}',
    "[1 2]",
    "1 2",
    '"a',
    '"\\',
    "tru",
    "-",
    "{a: 1}",
  ])("leaves %j to the real parser", (text) => {
    expect(parseStrictJson(text)).toBeUndefined();
  });

  it("leaves what nests deep to the real parser", () => {
    expect(parseStrictJson("[".repeat(200) + "]".repeat(200))).toBeDefined();
    expect(parseStrictJson("[".repeat(201) + "]".repeat(201))).toBeUndefined();
    expect(parseStrictJson('{"a":'.repeat(50_000))).toBeUndefined();
  });
});

describe("strictValues", () => {
  it("reads the values that the tree has, of every text that has such a tree, and of no other", () => {
    fc.assert(
      fc.property(blanks, texts, blanks, (before, text, after) => {
        const whole = before + text + after;
        const tree = parseStrictJson(whole);
        const value = strictValues(whole);
        expect(value).toEqual(tree && readJson(tree, whole)?.value);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the scopes of a JSON file", () => {
  const text = '{ "a": [1, "b"] }';
  const parser = createJsonParser([], "1.0.0");
  const rule: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      "JSONLiteral[value=1]"(node: Rule.Node) {
        const scope = sourceCode.getScope(node);
        seen.push([
          scope.type,
          scope === sourceCode.scopeManager.scopes[0],
          scope.through.length,
          scope.set.has("Array"),
        ]);
        seen.push(sourceCode.getDeclaredVariables(node));
      },
    }),
  };
  let seen: unknown[] = [];

  it.each([
    ["ESLint", Linter],
    ["the oldest ESLint", OldestLinter],
  ] as const)("are those of a file without code, for %s", (_name, SomeLinter) => {
    seen = [];
    const linter = new SomeLinter({ configType: "flat" }) as Linter;
    const messages = linter.verify(
      text,
      [
        {
          files: ["**/*.json"],
          languageOptions: { parser, globals: { own: "readonly" } },
          plugins: { test: { rules: { scopes: rule } } },
          rules: {
            "test/scopes": "error",
            "no-undef": "error",
            "no-unused-vars": "error",
            "no-redeclare": "error",
            "no-shadow": "error",
            "no-implicit-globals": "error",
            "no-use-before-define": "error",
          },
        },
      ] as never,
      { filename: "a.json" },
    );
    expect(messages).toEqual([]);
    expect(seen).toEqual([["global", true, 0, true], []]);
  });
});
