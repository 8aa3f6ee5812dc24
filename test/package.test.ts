import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The package as npm would publish it from the last build: `pnpm build` comes first. */
const root = join(import.meta.dirname, "..");
const source = join(root, "packages/eslint-plugin");
const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

const home = realpathSync(mkdtempSync(join(tmpdir(), "iam-package-")));
afterAll(() => {
  rmSync(home, { recursive: true });
});

let packed: readonly string[];
let tarball: string;
beforeAll(() => {
  const options = ["pack", "--ignore-scripts", "--json", "--pack-destination", home];
  const report: unknown = JSON.parse(execFileSync("npm", options, { cwd: source, encoding: "utf8" }));
  const [{ filename, files }] = report as [{ filename: string; files: readonly { path: string }[] }];
  packed = files.map(({ path }) => path);
  tarball = join(home, filename);
  execFileSync("tar", ["-xzf", join(home, filename), "-C", home]);
});

describe("the published package", () => {
  test("holds the bundle, the parsers, the data and the licenses, and nothing else", () => {
    const files = [
      "LICENSE",
      "README.md",
      "THIRD_PARTY_NOTICES.md",
      "data/managed-policies.txt",
      "data/services.jsonl",
      "data/tree-sitter-hcl.wasm",
      "data/web-tree-sitter.cjs",
      "data/web-tree-sitter.wasm",
      "dist/index.d.ts",
      "dist/index.js",
    ];
    expect(packed).toEqual(expect.arrayContaining(["package.json", ...files]));
    // The first release writes CHANGELOG.md.
    const other = packed.filter((path) => path !== "CHANGELOG.md");
    const chunk = /^dist\/(?:[^/]+\.(?:js|d\.ts)|parsers\/[^/]+\.cjs)$/;
    expect(other.filter((path) => !chunk.test(path)).sort()).toEqual(
      ["package.json", ...files].filter((path) => !chunk.test(path)).sort(),
    );
  });

  test("has exports that publint finds right", async () => {
    const { messages } = await publint({ pkgDir: join(home, "package"), pack: false, level: "warning" });
    expect(messages).toEqual([]);
  });

  test("names each package that is bundled in its notices", () => {
    const notices = readFileSync(join(home, "package/THIRD_PARTY_NOTICES.md"), "utf8");
    for (const name of bundledPackages()) expect(notices).toContain(`\n## ${name}\n`);
  });

  test("imports nothing but Node and what package.json declares", () => {
    const outside = chunks().flatMap((text) => [
      ...text.matchAll(
        /(?:^(?:import|export) (?:[^"\n]* from )?|^(?!\s*\*).*\b(?:import|require)\(|\bcreateRequire\(import\.meta\.url\)\()"([@a-z][^"\n]*)"/gm,
      ),
    ]);
    const names = new Set(outside.map(([, name = ""]) => name).filter((name) => !isBuiltin(name)));
    expect([...names].filter((name) => name !== "eslint" && !(name in manifest.dependencies))).toEqual([]);
  });
});

describe.each([
  ["the newest ESLint", "eslint"],
  ["the oldest ESLint of the peer range", "eslint-oldest"],
])("in a project of its own with %s", (_, eslint) => {
  test("lints a policy with the recommended preset", () => {
    const project = projectWith(eslint);
    const [result] = JSON.parse(
      execFileSync(process.execPath, [join(project, "node_modules/eslint/bin/eslint.js"), "--format=json", "."], {
        cwd: project,
        encoding: "utf8",
      }),
    ) as [{ filePath: string; messages: unknown[] }];
    expect(result).toMatchObject({ filePath: join(project, "policy.json"), messages: [] });
  });

  test("gives the version that package.json states", () => {
    const script = `import iam from "eslint-plugin-iam"; console.log(iam.meta.name, iam.meta.version, iam.meta.namespace);`;
    const options = { cwd: projectWith(eslint), encoding: "utf8" } as const;
    expect(execFileSync(process.execPath, ["--input-type=module", "--eval", script], options).trim()).toBe(
      `eslint-plugin-iam ${manifest.version} iam`,
    );
  });
});

describe("in an empty npm project", () => {
  test("npm installs the tarball beside eslint, and the six lines of the README lint and fix", () => {
    const project = mkdtempSync(join(home, "npm-"));
    const npm = { cwd: project, encoding: "utf8" } as const;
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--save-dev", tarball, "eslint"], npm);
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, config = ""] = /`eslint\.config\.js`:\n\n```js\n(.*?)```/su.exec(readme) ?? [];
    writeFileSync(join(project, "eslint.config.js"), config);
    const trust = (principal: string) =>
      `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "${principal}" }, "Action": "sts:AssumeRole" } }\n`;
    writeFileSync(join(project, "trust.json"), trust("arn:aws:iam::111122223333:group/Admins"));

    const lint = spawnSync("node_modules/.bin/eslint", ["."], npm);
    expect(lint.stderr).toBe("");
    expect(lint.stdout).toContain("iam/no-group-principal");
    expect(lint.status).toBe(1);
    expect(spawnSync("node_modules/.bin/eslint", ["--fix", "."], npm)).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(join(project, "trust.json"), "utf8")).toContain("arn:aws:iam::111122223333:user/*");
  }, 120_000);
});

/** A folder with the packed plugin, its dependencies and that ESLint, and nothing of the workspace. */
function projectWith(eslint: string): string {
  const project = mkdtempSync(join(home, "project-"));
  const modules = join(project, "node_modules");
  mkdirSync(modules);
  execFileSync("cp", ["-R", join(home, "package"), join(modules, "eslint-plugin-iam")]);
  symlinkSync(join(root, "node_modules", eslint), join(modules, "eslint"));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(realpathSync(join(source, "node_modules", name)), join(modules, name));
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(
    join(project, "eslint.config.js"),
    `import { defineConfig } from "eslint/config";\nimport iam from "eslint-plugin-iam";\nexport default defineConfig([{ ignores: ["*.js", "package.json"] }, iam.configs.recommended]);\n`,
  );
  const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" };
  writeFileSync(
    join(project, "policy.json"),
    JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2),
  );
  return project;
}

/** The texts of the bundle: code and types. */
function chunks(): readonly string[] {
  const dist = join(home, "package/dist");
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|c?js)$/u.test(name))
    .map((name) => readFileSync(join(dist, name), "utf8"));
}

/** The bundler marks where the text of each module begins. */
function bundledPackages(): ReadonlySet<string> {
  const regions = chunks().flatMap((text) => [
    ...text.matchAll(/^\/\/#region .*\/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm),
  ]);
  return new Set(regions.map(([, name = ""]) => name));
}
