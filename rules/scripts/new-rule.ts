/** Makes the folder of a rule, and puts the rule into rules/index.ts: `pnpm new-rule <name>`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleNameFault, ruleTemplate } from "./rule-template.ts";
import { rulesFolder } from "./rule-index.ts";

const name = process.argv[2] ?? "";
const folder = join(rulesFolder, name);
const fault = ruleNameFault(name) ?? (existsSync(folder) ? `rules/${name} is there already.` : undefined);

if (fault !== undefined) {
  console.error(`${fault}\nUsage: pnpm new-rule <name>`);
  process.exitCode = 1;
} else {
  mkdirSync(folder);
  for (const [file, text] of Object.entries(ruleTemplate(name))) {
    writeFileSync(join(folder, file), text);
    console.log(`wrote rules/${name}/${file}`);
  }
  await import("./generate.ts");
}
