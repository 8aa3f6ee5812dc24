/** Files of every format that are large, nest deep, repeat themselves or lead in circles: no crash, no hang, no finding lost. */
import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import {
  DEEP_TEXTS,
  HCL_TEXTS,
  JAVASCRIPT_TEXTS,
  LONG_SUMS,
  TEMPLATE_TEXTS,
  YAML_TEXTS,
} from "./tools/hostile-texts.ts";
import { ALL, SMALL, YML, expectReadOrRefused, failures, fixed, lint, rulesOf } from "./tools/lint-all.ts";
import { LARGE_FILES, MANY_STATEMENTS } from "./tools/many-statements.ts";

describe.each([
  ["YAML", "a.yaml", [...YAML_TEXTS, ...TEMPLATE_TEXTS]],
  ["HCL", "a.tf", HCL_TEXTS],
  ["JavaScript", "a.js", JAVASCRIPT_TEXTS],
] as const)("%s", (_, fileName, texts) => {
  test.each(texts)("%s", { timeout: 30_000 }, (_name, text) => {
    expectGroup(lint(text, fileName));
    fixed(text, fileName);
  });
});

// What a text is fixed into does not depend on who has parsed it.
describe.each([
  ["YAML through eslint-plugin-yml", "a.yaml", YML, YAML_TEXTS],
  ["TypeScript", "a.ts", ALL, JAVASCRIPT_TEXTS],
  ["TypeScript through the small parser", "a.ts", SMALL, JAVASCRIPT_TEXTS],
] as const)("%s", (_, fileName, config, texts) => {
  test.each(texts)("%s", { timeout: 30_000 }, (_name, text) => {
    expectGroup(lint(text, fileName, [...config]));
  });
});

function expectGroup(messages: readonly Linter.LintMessage[]): void {
  expect(failures(messages)).toEqual([]);
  expect(rulesOf(messages)).toContain("iam/no-group-principal");
}

test.each(DEEP_TEXTS)("nesting without end, %s, is read or refused", { timeout: 30_000 }, (_, fileName, text) => {
  expectReadOrRefused(lint(text, fileName));
});

test.each(LONG_SUMS)("%s is read or refused", { timeout: 30_000 }, (_, text) => {
  for (const fileName of ["a.js", "a.ts"]) expectReadOrRefused(lint(text, fileName));
});

test.each(MANY_STATEMENTS)("1,000 statements in $name", { timeout: 60_000 }, ({ fileName, write }) => {
  const messages = lint(write(1000), fileName);
  expect(failures(messages)).toEqual([]);
  expect(messages.filter(({ ruleId }) => ruleId === "iam/no-group-principal")).toHaveLength(1000);
});

test.each(LARGE_FILES)("$size characters of $name", { timeout: 120_000 }, ({ fileName, write, size }) => {
  const text = write(size);
  const messages = lint(text, fileName);
  expect(rulesOf(messages)).toEqual(["iam/no-group-principal"]);
  expect(messages[0]?.line).toBeGreaterThan(text.split("\n").length - 8);
});
