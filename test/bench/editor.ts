/**
 * Times the real language server while somebody types: from a change of a policy of 6 kB to what the editor underlines, with
 * the parser and no rules, against `recommended` and `all`. `pnpm bench:editor [changes]`.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LanguageServer } from "../editor/language-server.ts";
import { managedPolicies } from "../tools/managed-policies.ts";
import { median } from "./median.ts";

const SIZE = 6000;
const changes = Number(process.argv[2] ?? 200);
const root = join(import.meta.dirname, "../..");

const CONFIGURATIONS = {
  "parser and no rules": `import * as parser from "jsonc-eslint-parser";
export default [{ files: ["**/*.json"], languageOptions: { parser } }];
`,
  recommended: `import iam from "eslint-plugin-iam";
export default iam.configs.recommended;
`,
  all: `import iam from "eslint-plugin-iam";
export default iam.configs.all;
`,
} as const;

type Configuration = keyof typeof CONFIGURATIONS;

/** The real policy whose text is nearest to that size. */
function policyOf(size: number): string {
  const texts = managedPolicies().map((policy) => policy.text);
  const [nearest] = texts.sort((a, b) => Math.abs(a.length - size) - Math.abs(b.length - size));
  if (nearest === undefined) throw new Error("There are no managed policies.");
  return nearest;
}

const folder = mkdtempSync(join(tmpdir(), "iam-typing-"));
mkdirSync(join(folder, "node_modules"));
for (const [name, target] of [
  ["eslint-plugin-iam", "packages/eslint-plugin"],
  ["eslint", "node_modules/eslint"],
  ["jsonc-eslint-parser", "node_modules/jsonc-eslint-parser"],
] as const) {
  symlinkSync(join(root, target), join(folder, "node_modules", name));
}

const text = policyOf(SIZE);
const names = Object.keys(CONFIGURATIONS) as readonly Configuration[];
const servers = new Map<Configuration, LanguageServer>();
for (const name of names) {
  const project = join(folder, name.replaceAll(" ", "-"));
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), `{ "type": "module" }\n`);
  writeFileSync(join(project, "eslint.config.js"), CONFIGURATIONS[name]);
  const server = await LanguageServer.start(project);
  await server.open("policy.json", "json", text);
  servers.set(name, server);
}

const times = new Map<Configuration, number[]>(names.map((name) => [name, []]));
// The first half warms up: nobody is in the first minute of an editor for long.
for (let change = 0; change < 2 * changes; change += 1) {
  // Somebody writes the name of the first action, letter by letter.
  const typed = text.replace(/:\w+"/u, (name) => `${name.slice(0, -1 - (change % 5))}"`);
  for (const [name, server] of servers) {
    const start = performance.now();
    await server.change("policy.json", typed);
    if (change >= changes) times.get(name)?.push(performance.now() - start);
  }
}

const base = median(times.get("parser and no rules") ?? []);
console.log(`A policy of ${String(text.length)} characters, medians of ${String(changes)} changes.\n`);
console.log("| linted with | a change | ratio |\n| --- | --- | --- |");
for (const [name, list] of times) {
  console.log(`| ${name} | ${median(list).toFixed(1)} ms | ${(median(list) / base).toFixed(2)} × |`);
}

for (const server of servers.values()) await server.stop();
rmSync(folder, { recursive: true, force: true });
