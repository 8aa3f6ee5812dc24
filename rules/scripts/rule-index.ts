import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The folder of all rules, as a path. */
export const rulesFolder = join(import.meta.dirname, "..");

/** The names of the rules, sorted: each folder that holds a `rule.ts` is one. */
export function ruleNames(): string[] {
  return readdirSync(rulesFolder)
    .filter((name) => existsSync(join(rulesFolder, name, "rule.ts")))
    .sort();
}

/** The text of `rules/index.ts` for these rules, not yet formatted. */
export function ruleIndex(names: readonly string[]): string {
  const imports = names.map((name) => `import ${identifier(name)} from "./${name}/rule.ts";\n`);
  const entries = names.map((name) => `"${name}": ${identifier(name)},\n`);
  return [
    "// Generated from the folders beside it: `pnpm generate`.\n",
    ...imports,
    "\n/** Every rule by its name, without the plugin's prefix. */\n",
    "export const rules = {\n",
    ...entries,
    "};\n",
  ].join("");
}

function identifier(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
