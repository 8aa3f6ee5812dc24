/**
 * Times ESLint as whole processes on templates, in turn and in one run: how a format is read with one rule that does nothing,
 * against `recommended` and `all`, for files with a policy and for files without. `pnpm bench:formats [rounds]`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "./median.ts";
import { TEMPLATES } from "./templates.ts";

const rounds = Number(process.argv[2] ?? 7);
const require = createRequire(import.meta.url);
const eslint = join(dirname(require.resolve("eslint/package.json")), "bin/eslint.js");
const plugin = JSON.stringify(
  pathToFileURL(join(import.meta.dirname, "../../packages/eslint-plugin/dist/index.js")).href,
);
const folder = mkdtempSync(join(tmpdir(), "iam-bench-"));

/** The files of the presets, read as they are read there. Without a rule ESLint does not walk. */
const CONFIGURATIONS = {
  none: "reading",
  empty:
    "reading.map((block) => ({ ...block, plugins: { ...block.plugins, bench: { rules: { empty } } }, rules: { 'bench/empty': 'error' } }))",
  recommended: "iam.configs.recommended",
  all: "iam.configs.all",
} as const;

type Configuration = keyof typeof CONFIGURATIONS;

for (const [name, config] of Object.entries(CONFIGURATIONS)) {
  writeFileSync(
    join(folder, `${name}.config.js`),
    `import iam from ${plugin};
const empty = { meta: { schema: [] }, create: () => ({}) };
const reading = iam.configs.all.map(({ rules, ...block }) => block);
export default ${config};
`,
  );
}

function run(configuration: Configuration, workload: string): number {
  const start = process.hrtime.bigint();
  const config = join(folder, `${configuration}.config.js`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [eslint, "-c", config, "-f", "json", "-o", "out.json", workload],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`Linting failed on ${workload} with ${configuration}:\n${stderr}`);
  return took;
}

const names = Object.keys(CONFIGURATIONS) as readonly Configuration[];
console.log(`Medians of ${String(rounds)} whole processes; in brackets the ratio to one rule that does nothing.\n`);
console.log(`| linted | ${names.join(" | ")} |\n| --- | ${names.map(() => "---").join(" | ")} |`);
for (const { title, files } of TEMPLATES) {
  const workload = title.replaceAll(/\W+/gu, "-");
  for (const [file, text] of files) {
    const path = join(folder, workload, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const times = new Map<Configuration, number[]>(names.map((name) => [name, []]));
  for (const name of names) run(name, workload);
  for (let round = 0; round < rounds; round += 1) for (const name of names) times.get(name)?.push(run(name, workload));
  const base = times.get("empty") ?? [];
  const cells = names.map((name) => {
    const list = times.get(name) ?? [];
    const ratio = median(list.map((time, round) => time / (base[round] ?? Number.NaN)));
    return `${median(list).toFixed(0)} ms (${ratio.toFixed(2)} ×)`;
  });
  console.log(`| ${title} | ${cells.join(" | ")} |`);
}
rmSync(folder, { recursive: true, force: true });
