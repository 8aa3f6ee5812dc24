/**
 * Times ESLint as whole processes, side by side in one run: with the parser and one rule that does nothing, against the
 * presets, and `iam-lint` against the parser and no rule at all. Prints medians and ratios; a ratio is the median of the
 * ratios of each round. `pnpm bench [rounds]`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { managedPolicies } from "../tools/managed-policies.ts";
import { median } from "./median.ts";
import { policyOfStatements, smallPolicy } from "./workloads.ts";

const rounds = Number(process.argv[2] ?? 7);
const require = createRequire(import.meta.url);
const eslint = join(dirname(require.resolve("eslint/package.json")), "bin/eslint.js");
const url = (specifier: string): string => JSON.stringify(pathToFileURL(require.resolve(specifier)).href);

const folder = mkdtempSync(join(tmpdir(), "iam-bench-"));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const parser = `import * as parser from ${url("jsonc-eslint-parser")};`;
const noRule = `${parser}
export default [{ files: ["**/*.json"], languageOptions: { parser } }];`;
const emptyRule = `${parser}
const empty = { meta: { schema: [] }, create: () => ({}) };
export default [{
  files: ["**/*.json"],
  languageOptions: { parser },
  plugins: { bench: { rules: { empty } } },
  rules: { "bench/empty": "error" },
}];`;
const plugin = JSON.stringify(
  pathToFileURL(join(import.meta.dirname, "../../packages/eslint-plugin/dist/index.js")).href,
);
const preset = (name: string): string => `import iam from ${plugin};
export default iam.configs.${name};`;

/** `iam-lint` has no configuration file, and runs every rule as `all` does. */
const configurations = ["none", "empty", "recommended", "all", "iam-lint"] as const;
type Configuration = (typeof configurations)[number];
const iamLint = join(import.meta.dirname, "../../packages/cli/dist/main.js");
write("none.config.js", noRule);
write("empty.config.js", emptyRule);
write("recommended.config.js", preset("recommended"));
write("all.config.js", preset("all"));

write("one/policy.json", smallPolicy());
for (const { name, text } of managedPolicies()) write(`managed/${name}.json`, text);
for (const count of [100, 1000, 10_000]) write(`statements-${String(count)}/policy.json`, policyOfStatements(count));
write("no-policy/package.json", JSON.stringify({ name: "x", version: "1.0.0", dependencies: { a: "1" } }, null, 2));

function run(configuration: Configuration, workload: string): number {
  const start = process.hrtime.bigint();
  const common = ["-f", "json", "-o", join(folder, "out.json"), workload];
  const args =
    configuration === "iam-lint"
      ? [iamLint, "--preset", "all", ...common]
      : [eslint, "--no-warn-ignored", "-c", join(folder, `${configuration}.config.js`), ...common];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`Linting failed on ${workload} with ${configuration}:\n${stderr}`);
  return took;
}

/** The times of each configuration, measured in turn so that a slow moment of the machine meets them all. */
function measure(workload: string): Map<Configuration, number[]> {
  const times = new Map<Configuration, number[]>(configurations.map((name) => [name, []]));
  for (const name of configurations) run(name, workload);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, list] of times) list.push(run(name, workload));
  }
  return times;
}

const rows: string[] = [];
const medians = new Map<string, number>();
const cliRatios: (readonly [title: string, ratio: number])[] = [];
for (const [workload, title] of [
  ["no-policy", "a `package.json`"],
  ["one", "one policy of 1 kB"],
  ["managed", "all AWS managed policies"],
  ["statements-100", "100 statements"],
  ["statements-1000", "1,000 statements"],
  ["statements-10000", "10,000 statements"],
] as const) {
  const times = measure(workload);
  const base = times.get("empty") ?? [];
  const none = times.get("none") ?? [];
  cliRatios.push([
    title,
    median((times.get("iam-lint") ?? []).map((time, round) => time / (none[round] ?? Number.NaN))),
  ]);
  const cells = [...times].map(([name, list]) => {
    medians.set(`${workload} ${name}`, median(list));
    const ratio = median(list.map((time, round) => time / (base[round] ?? Number.NaN)));
    return `${median(list).toFixed(0)} ms (${ratio.toFixed(2)} ×)`;
  });
  rows.push(`| ${title} | ${cells.join(" | ")} |`);
  console.error(rows.at(-1));
}

/** What the rules cost beyond ESLint itself, and how that grows. */
function growth(configuration: Configuration, from: string, to: string): string {
  const of = (workload: string): number => medians.get(`${workload} ${configuration}`) ?? Number.NaN;
  const idle = medians.get(`no-policy ${configuration}`) ?? Number.NaN;
  return `${((of(to) - idle) / (of(from) - idle)).toFixed(1)} ×`;
}

console.log(
  `Medians of ${String(rounds)} whole processes each; in brackets the ratio to one rule that does nothing.\n`,
);
console.log(
  "| linted | no rules | one empty rule | `recommended` | `all` | `iam-lint` with all rules |\n| --- | --- | --- | --- | --- | --- |",
);
console.log(rows.join("\n"));
console.log("\n`iam-lint` with all rules, to ESLint with no rules:\n\n| linted | ratio |\n| --- | --- |");
for (const [title, ratio] of cliRatios) console.log(`| ${title} | ${ratio.toFixed(2)} × |`);
console.log("\n| growth, start-up taken off | one empty rule | `recommended` | `all` |\n| --- | --- | --- | --- |");
for (const [from, to, title] of [
  ["statements-100", "statements-1000", "100 to 1,000 statements"],
  ["statements-1000", "statements-10000", "1,000 to 10,000 statements"],
] as const) {
  const cells = (["empty", "recommended", "all"] as const).map((name) => growth(name, from, to));
  console.log(`| ${title} | ${cells.join(" | ")} |`);
}

rmSync(folder, { recursive: true, force: true });
