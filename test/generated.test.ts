import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generatedText, generators, root } from "../rules/scripts/generators.ts";
import { ruleIndex, ruleNames } from "../rules/scripts/rule-index.ts";

test.each(generators)("$file is current: `pnpm generate`", async (generator) => {
  expect(readFileSync(join(root, generator.file), "utf8")).toBe(await generatedText(generator));
});

test("the index names each rule once, with an import of its own", () => {
  const text = ruleIndex(["no-group-principal", "valid-arn"]);
  expect(text).toContain('import noGroupPrincipal from "./no-group-principal/rule.ts";\n');
  expect(text).toContain('import validArn from "./valid-arn/rule.ts";\n');
  expect(text).toContain('{\n"no-group-principal": noGroupPrincipal,\n"valid-arn": validArn,\n}');
});

test("what is not a rule's folder is no rule", () => {
  expect(ruleNames()).not.toContain("scripts");
  expect(ruleNames()).not.toContain("node_modules");
});
