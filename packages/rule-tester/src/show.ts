/**
 * Prints what the rules find in a policy, in the form of a case; how to call it stands in the README of this package.
 * The output is what the rule does, not what it should do: read the positions and the output before you paste them.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { IamRule, IamSettings } from "@iam/rule-kit";
import { createInspector } from "./inspect.ts";
import { printCase } from "./print-case.ts";
import { ruleFolder, ruleFolders } from "./rule-folders.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: "string", multiple: true },
    settings: { type: "string" },
    options: { type: "string" },
    filename: { type: "string" },
    cases: { type: "string" },
  },
});

if (values.cases !== undefined) await showCases(values.cases);
else if (positionals.length > 0) for (const file of positionals) await showFile(file);
else {
  console.error("Usage: show.ts <file.json | -> [--rule name]… [--settings json] [--options json] [--filename name]");
  console.error("       show.ts --cases <rule>");
  process.exitCode = 1;
}

async function showFile(file: string): Promise<void> {
  const code = readFileSync(file === "-" ? 0 : file, "utf8").trimEnd();
  const settings = values.settings === undefined ? undefined : (JSON.parse(values.settings) as Partial<IamSettings>);
  const options = values.options === undefined ? undefined : (JSON.parse(values.options) as readonly unknown[]);
  for (const rule of await loadRules(values.rule)) {
    const inspector = createInspector([rule]);
    const how = {
      settings,
      filename: values.filename,
      options: options === undefined ? undefined : { [rule.name]: options },
    };
    if (values.rule === undefined && inspector.inspect(code, how).length === 0) continue;
    console.log(`// ${rule.name}\n${await printCase(inspector, code, how)}\n`);
  }
}

/** Each case of a rule as it comes out now. */
async function showCases(name: string): Promise<void> {
  const { rule, valid, invalid } = await ruleFolder(name).cases();
  const inspector = createInspector([rule]);
  for (const one of [...valid, ...invalid]) {
    const { settings, filename, options } = one;
    const how = { settings, filename, options: options === undefined ? undefined : { [rule.name]: options } };
    console.log(`// ${one.name}\n${await printCase(inspector, one.code, how)}\n`);
  }
}

/** The named rules; else all, of which one that cannot be loaded is passed over with a word. */
async function loadRules(names: readonly string[] | undefined): Promise<readonly IamRule[]> {
  if (names !== undefined) return Promise.all(names.map((name) => ruleFolder(name).rule()));
  const rules: IamRule[] = [];
  for (const folder of ruleFolders()) {
    try {
      rules.push(await folder.rule());
    } catch (error) {
      console.error(`${folder.name} cannot be loaded: ${String(error)}`);
    }
  }
  return rules;
}
