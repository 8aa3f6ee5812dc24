import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The packed plugin under each package manager, in a project that holds nothing else. `pnpm build` comes first. */
const root = join(import.meta.dirname, "..");
const home = realpathSync(mkdtempSync(join(tmpdir(), "iam-managers-")));
afterAll(() => {
  rmSync(home, { recursive: true });
});

let tarball: string;
beforeAll(() => {
  const options = ["pack", "--ignore-scripts", "--silent", "--pack-destination", home];
  const packed = execFileSync("npm", options, { cwd: join(root, "packages/eslint-plugin"), encoding: "utf8" });
  tarball = join(home, packed.trim());
});

const PACKAGE = { name: "policies", private: true, type: "module" };

const CONFIG = `import { defineConfig } from "eslint/config";
import iam from "eslint-plugin-iam";

export default defineConfig([iam.configs.recommended]);
`;

/** The same fault in a file of each parser. */
const FILES = {
  "policy.json": `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/*" }
}
`,
  "policy.yaml": `Version: "2012-10-17"
Statement:
  Effect: Allow
  Action: s3:ListBucket
  Resource: arn:aws:s3:::reports/*
`,
  "policy.tf": `data "aws_iam_policy_document" "list" {
  statement {
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::reports/*"]
  }
}
`,
  "policy.ts": `export const policy: object = {
  Version: "2012-10-17",
  Statement: { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::reports/*" },
};
`,
} as const;

function project(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(home, name);
  mkdirSync(folder);
  const all = { "package.json": JSON.stringify(PACKAGE), "eslint.config.js": CONFIG, ...FILES, ...files };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
  return folder;
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** Each file that ESLint lints there, with what it reports. */
function lint(
  folder: string,
  command: string,
  ...options: readonly string[]
): Readonly<Record<string, readonly string[]>> {
  const files = Object.keys(FILES);
  const { stdout, stderr } = spawnSync(command, [...options, "--format=json", ...files], {
    cwd: folder,
    encoding: "utf8",
  });
  if (!stdout.includes("[{")) throw new Error(stdout + stderr);
  const results = JSON.parse(stdout.slice(stdout.indexOf("[{"))) as readonly Result[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}

const EXPECTED = Object.fromEntries(Object.keys(FILES).map((file) => [file, ["iam/no-mismatched-resource"]]));

const PNPM = ["-y", "pnpm@12"];
const YARN = ["-y", "@yarnpkg/cli-dist@4"];

describe("the tarball, installed beside eslint", () => {
  test("by npm, with a short list of packages and licenses that may be shipped", { timeout: 120_000 }, () => {
    const folder = project("npm");
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--save-dev", tarball, "eslint"], { cwd: folder });
    expect(lint(folder, "npx", "eslint")).toEqual(EXPECTED);

    // What comes with the plugin alone, without the peer.
    const alone = join(home, "alone");
    mkdirSync(alone);
    writeFileSync(join(alone, "package.json"), JSON.stringify(PACKAGE));
    const install = ["install", "--no-audit", "--no-fund", "--omit=peer", "--legacy-peer-deps", tarball];
    execFileSync("npm", install, { cwd: alone });
    const lock = JSON.parse(readFileSync(join(alone, "package-lock.json"), "utf8")) as {
      packages: Readonly<Record<string, { readonly license?: string }>>;
    };
    const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
    expect(installed.length).toBeLessThanOrEqual(8);
    for (const [path, { license }] of installed) {
      expect(license, path).toMatch(/^(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC)$/u);
    }
  });

  test("by pnpm, which hides what is not declared", { timeout: 120_000 }, () => {
    const folder = project("pnpm", { "pnpm-workspace.yaml": "packages: []\n" });
    execFileSync("npx", [...PNPM, "add", "--save-dev", tarball, "eslint"], { cwd: folder });
    expect(lint(folder, "npx", ...PNPM, "exec", "eslint")).toEqual(EXPECTED);
  });

  test.each(["node-modules", "pnp"])("by yarn, with %s", { timeout: 180_000 }, (linker) => {
    const folder = project(`yarn-${linker}`, {
      "yarn.lock": "",
      ".yarnrc.yml": `nodeLinker: ${linker}\nenableGlobalCache: false\nenableTelemetry: false\n`,
    });
    execFileSync("npx", [...YARN, "add", "--dev", `eslint-plugin-iam@file:${tarball}`, "eslint"], { cwd: folder });
    expect(lint(folder, "npx", ...YARN, "eslint")).toEqual(EXPECTED);
  });
});

describe("the types", () => {
  test("are found by every way of resolving modules", { timeout: 60_000 }, () => {
    const attw = join(root, "node_modules/.bin/attw");
    const { status, stdout } = spawnSync(attw, [tarball, "--profile", "esm-only", "--exclude-entrypoints", "./cli"], {
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
  });

  const RIGHT = `import { defineConfig } from "eslint/config";
import iam, { type RuleOptions, type Settings } from "eslint-plugin-iam";

const settings: Settings = { accountId: "111122223333" };
const rules = {
  "iam/no-expired-condition": ["error", { date: "2026-11-30" }],
  "iam/require-version": "off",
} satisfies RuleOptions;

export default defineConfig([iam.configs.recommended, { files: ["**/*.json"], settings: { iam: settings }, rules }]);
`;

  test.each(["5.4", "6.0"])("check a configuration with TypeScript %s", { timeout: 120_000 }, (version) => {
    const folder = join(home, `types-${version}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), JSON.stringify(PACKAGE));
    const packages = [tarball, "eslint", `typescript@${version}`];
    execFileSync("npm", ["install", "--no-audit", "--no-fund", ...packages], { cwd: folder });
    const check = (text: string): string => {
      writeFileSync(join(folder, "eslint.config.ts"), text);
      const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "false"];
      return spawnSync("npx", ["tsc", ...options, "eslint.config.ts"], { cwd: folder, encoding: "utf8" }).stdout;
    };
    expect(check(RIGHT)).toBe("");
    expect(check(RIGHT.replace("date:", "day:"))).toMatch(/'day' does not exist in type 'NoExpiredConditionOptions'/u);
    expect(check(RIGHT.replace("accountId:", "account:"))).toMatch(/'account' does not exist/u);
  });
});
