import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GROUP } from "./cli-support.ts";

/** The packages as they would be published from the last build: `pnpm build` comes first. */
const root = join(import.meta.dirname, "..");
const home = realpathSync(mkdtempSync(join(tmpdir(), "iam-lint-package-")));
afterAll(() => {
  rmSync(home, { recursive: true });
});

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** pnpm writes the real version of a package of the workspace where its manifest says `workspace:`. */
function pack(name: string): Packed {
  const args = ["-y", "pnpm@12", "pack", "--json", "--config.ignore-scripts=true", "--pack-destination", home];
  const packed: unknown = JSON.parse(
    execFileSync("npx", args, { cwd: join(root, "packages", name), encoding: "utf8" }),
  );
  return packed as Packed;
}

let cli: Packed;
let plugin: Packed;
beforeAll(() => {
  cli = pack("cli");
  plugin = pack("eslint-plugin");
  execFileSync("tar", ["-xzf", cli.filename, "-C", home]);
}, 60_000);

describe("the published iam-lint", () => {
  test("holds the program, the pages and the licences, and nothing else", () => {
    const rules = readdirSync(join(root, "rules")).filter((name) => /^(?:no|require|valid|prefer|max)-/u.test(name));
    const paths = cli.files.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("pages/")).toSorted()).toEqual(
      rules.map((name) => `pages/${name}.md`).toSorted(),
    );
    const others = paths.filter((path) => !/^(?:pages|dist)\//u.test(path) && path !== "CHANGELOG.md");
    expect(others.toSorted()).toEqual(["LICENSE", "README.md", "THIRD_PARTY_NOTICES.md", "package.json"]);
    expect(paths.filter((path) => path.startsWith("dist/") && !/^dist\/[\w-]+\.js$/u.test(path))).toEqual([]);
  });

  test("has a manifest that publint finds right, and depends on the plugin by its version", async () => {
    const { messages } = await publint({ pkgDir: join(home, "package"), pack: false, level: "warning" });
    expect(messages).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(home, "package/package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    expect(manifest.dependencies["eslint-plugin-iam"]).toMatch(/^\^\d+\.\d+\.\d+/u);
  });

  test("imports nothing but Node and what its manifest names", () => {
    const { dependencies } = JSON.parse(readFileSync(join(home, "package/package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const texts = readdirSync(join(home, "package/dist")).map((name) =>
      readFileSync(join(home, "package/dist", name), "utf8"),
    );
    const names = texts.flatMap((text) =>
      [...text.matchAll(/(?:^import .*?|\bfrom |\bimport\()"([^".\n][^"\n]*)"/gmu)].map(([, name = ""]) => name),
    );
    expect(names.length).toBeGreaterThan(5);
    const declared = new Set(Object.keys(dependencies));
    expect(
      names.filter((name) => !name.startsWith("node:") && !declared.has(name.replace(/^([^@/]+)\/.*$/u, "$1"))),
    ).toEqual([]);
  });

  test("names each package that is bundled in its notices", () => {
    const notices = readFileSync(join(home, "package/THIRD_PARTY_NOTICES.md"), "utf8");
    const config = readFileSync(join(root, "packages/cli/tsdown.config.ts"), "utf8");
    const [, list = ""] = /onlyBundle: \[([^\]]*)\]/u.exec(config) ?? [];
    const names = [...list.matchAll(/"([^"]+)"/gu)].map(([, name = ""]) => name);
    expect(names).toEqual(["@microsoft/eslint-formatter-sarif"]);
    for (const name of names) expect(notices).toContain(`\n## ${name}\n`);
  });
});

test("npm installs it into an empty project, where it finds and fixes", () => {
  const project = mkdtempSync(join(home, "npm-"));
  const options = { cwd: project, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } } as const;
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  writeFileSync(join(project, "trust.json"), GROUP);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", cli.filename, plugin.filename], options);
  const found = spawnSync("npx", ["iam-lint"], options);
  expect(found.stdout).toContain("iam/no-group-principal");
  expect(found.status).toBe(1);
  expect(spawnSync("npx", ["iam-lint", "--format", "sarif"], options).stdout).toContain('"name": "iam-lint"');
  expect(spawnSync("npx", ["iam-lint", "--explain", "no-group-principal"], options).status).toBe(0);
  expect(spawnSync("npx", ["iam-lint", "--fix", "--concurrency", "2"], options).status).toBe(0);
  expect(readFileSync(join(project, "trust.json"), "utf8")).toContain(":root");
}, 180_000);
