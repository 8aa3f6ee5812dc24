import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

/** What the guides show is true: each configuration loads, and the first steps do what they say. `pnpm build` comes first. */
const root = join(import.meta.dirname, "..");
const home = realpathSync(mkdtempSync(join(tmpdir(), "iam-docs-")));
afterAll(() => {
  rmSync(home, { recursive: true });
});

const PAGES = [
  "README.md",
  ...readdirSync(join(root, "docs"), { encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

function fencesOf(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```(\S*)[^\n]*\n(.*?)^```$/gmsu)]
    .filter(([, own]) => own === language)
    .map(([, , code = ""]) => code);
}

/** A folder in which ESLint and the plugins of the pages are installed. */
function project(name: string): string {
  const folder = join(home, name.replaceAll("/", "-"));
  mkdirSync(join(folder, "node_modules/@eslint"), { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
  symlinkSync(join(root, "packages/eslint-plugin"), join(folder, "node_modules/eslint-plugin-iam"));
  for (const dependency of ["eslint", "@eslint/json", "@eslint/markdown", "typescript-eslint"]) {
    symlinkSync(join(root, "node_modules", dependency), join(folder, "node_modules", dependency));
  }
  return folder;
}

const CONFIGURATIONS = PAGES.flatMap((page) =>
  ["js", "ts"].flatMap((language) =>
    fencesOf(page, language)
      .filter((code) => code.includes("export default") && code.includes("eslint-plugin-iam"))
      .map((code, index) => [`${page}, ${language} ${String(index)}`, code, language] as const),
  ),
);

describe("each configuration of the pages is one that ESLint takes", () => {
  test("there are some", () => {
    expect(CONFIGURATIONS.length).toBeGreaterThan(8);
  });

  test.each(CONFIGURATIONS)("%s", (name, code, language) => {
    const folder = project(name);
    const file = `eslint.config.${language}`;
    writeFileSync(join(folder, file), code);
    // ESLint needs a package of its own to read TypeScript; the types are checked beside the package managers.
    const config = language === "ts" ? withoutTypes(folder, code) : file;
    const eslint = join(root, "node_modules/eslint/bin/eslint.js");
    for (const linted of ["policy.json", "policy.yaml", "main.tf", "policy.ts"]) {
      const { status, stderr } = spawnSync(process.execPath, [eslint, "--config", config, "--print-config", linted], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      expect(status).toBe(0);
    }
  });
});

function withoutTypes(folder: string, code: string): string {
  const file = "eslint.config.mjs";
  writeFileSync(
    join(folder, file),
    code.replace(/, \{ type RuleOptions \}/u, "").replace(/ satisfies RuleOptions/u, ""),
  );
  return file;
}

test("the first steps of docs/getting-started.md", () => {
  const page = "docs/getting-started.md";
  const folder = project("first-steps");
  const [policy = "", fixed = ""] = fencesOf(page, "json");
  const [config = ""] = fencesOf(page, "js");
  const [shown = ""] = fencesOf(page, "text");
  writeFileSync(join(folder, "policy.json"), policy);
  writeFileSync(join(folder, "eslint.config.mjs"), config);
  const eslint = join(root, "node_modules/eslint/bin/eslint.js");
  const linted = spawnSync(process.execPath, [eslint, "policy.json"], { cwd: folder, encoding: "utf8" });
  expect(linted.stdout).toContain(shown.trim());
  execFileSync(process.execPath, [eslint, "--fix", "policy.json"], { cwd: folder });
  expect(readFileSync(join(folder, "policy.json"), "utf8")).toBe(fixed);
});

test.each(PAGES)("the links of %s lead somewhere", (page) => {
  const text = readFileSync(join(root, page), "utf8").replaceAll(/^```.*?^```$/gmsu, "");
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/gu)].map(([, link = ""]) => link);
  const folder = join(root, page, "..");
  for (const link of links) expect(() => readdirOrRead(join(folder, link)), link).not.toThrow();
});

function readdirOrRead(path: string): unknown {
  try {
    return readFileSync(path);
  } catch {
    return readdirSync(path);
  }
}
