import { join } from "node:path";
import { ESLint } from "eslint";
import { check, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { root } from "../rules/scripts/generators.ts";
import { ruleNameFault, ruleTemplate } from "../rules/scripts/rule-template.ts";

test.each(["no-group-principal", "require-external-id", "valid-arn", "prefer-arn-like", "no-2008-version"])(
  "%s is a name of a rule",
  (name) => {
    expect(ruleNameFault(name)).toBeUndefined();
  },
);

test.each(["", "no", "no-", "no--fault", "no-Fault", "group-principal", "no-../fault", "no-a/b", "scripts"])(
  "'%s' is no name of a rule",
  (name) => {
    expect(ruleNameFault(name)).toContain(`'${name}' is no name of a rule`);
  },
);

test.each(Object.entries(ruleTemplate("no-probe")))("a new %s has the form of the house", async (file, text) => {
  const filepath = join(root, "rules/no-probe", file);
  expect(await check(text, { ...(await resolveConfig(filepath)), filepath })).toBe(true);
  if (file === "README.md") return;
  const eslint = new ESLint({ cwd: root, overrideConfigFile: "eslint.config.js" });
  const [result] = await eslint.lintText(text, { filePath: filepath });
  expect(result?.messages).toEqual([]);
});
