import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: root, overrideConfigFile: "eslint.config.js" });

/** The arrows as docs/architecture.md draws them, written a second time so that neither copy can drift alone. */
const drawn: Record<string, readonly string[]> = {
  policy: [],
  "service-reference": ["policy"],
  syntax: ["policy"],
  hosts: ["policy", "syntax"],
  "rule-kit": ["policy", "service-reference", "syntax", "hosts"],
  rules: ["policy", "service-reference", "rule-kit"],
  "rule-tester": ["policy", "service-reference", "syntax", "hosts", "rule-kit", "rules"],
  "eslint-plugin": ["policy", "service-reference", "syntax", "hosts", "rule-kit", "rules"],
};
const rooms = Object.keys(drawn);
const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== "eslint-plugin").map((to) => [from, to] as const));
const allowed = pairs.filter(([from, to]) => drawn[from]?.includes(to));
const forbidden = pairs.filter(([from, to]) => !drawn[from]?.includes(to));

const folder = (room: string) => (room === "rules" ? "rules" : `packages/${room}`);
const sources = (room: string) => (room === "rules" ? "rules" : `packages/${room}/src`);

/** The import rules that the house's own ESLint configuration reports for a text in that file. */
async function reported(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  if (result === undefined || result.fatalErrorCount > 0) throw new Error(`cannot lint ${filePath}: ${text}`);
  return result.messages.flatMap(({ ruleId }) => (ruleId?.startsWith("no-restricted-") ? [ruleId] : []));
}

/** The usual ways in which a file takes something from a module. */
const usualWays = (specifier: string) => [
  `import { a } from "${specifier}";\nexport const b = a;\n`,
  `import type { A } from "${specifier}";\nexport type B = A;\n`,
  `export { a } from "${specifier}";\n`,
  `export const load = () => import("${specifier}");\n`,
  `export type B = import("${specifier}").B;\n`,
];

/** Every way in which a file can take something from a module. */
const ways = (specifier: string) => [
  ...usualWays(specifier),
  `export * from "${specifier}";\n`,
  `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nexport const b = require("${specifier}");\n`,
];

describe("arrows between rooms", () => {
  test.each(forbidden)("%s may not use %s", async (from, to) => {
    for (const file of [
      `${sources(from)}/probe.ts`,
      `${sources(from)}/a/probe.ts`,
      `${sources(from)}/a/b/c/probe.ts`,
    ]) {
      expect(await reported(file, `export { a } from "@iam/${to}";\n`), file).toEqual(["no-restricted-imports"]);
    }
  });

  test.each(allowed)("%s may use %s", async (from, to) => {
    for (const text of usualWays(`@iam/${to}`))
      expect(await reported(`${sources(from)}/a/probe.ts`, text), text).toEqual([]);
  });

  test.each(rooms)("%s does not use what is published", async (room) => {
    for (const name of ["eslint-plugin-iam", "iam-lint"]) {
      expect(await reported(`${sources(room)}/probe.ts`, `export * from "${name}";\n`), name).toContain(
        "no-restricted-imports",
      );
    }
  });

  test("every way to import counts", async () => {
    for (const text of ways("@iam/hosts"))
      expect(await reported("packages/syntax/src/probe.ts", text), text).toHaveLength(1);
  });

  test.each(rooms)("no path leads out of %s", async (room) => {
    const levels = sources(room).split("/").length - folder(room).split("/").length;
    for (const depth of [0, 1, 2, 3]) {
      const file = `${sources(room)}/${"x/".repeat(depth)}probe.ts`;
      const outside = `${"../".repeat(levels + depth + 1)}other/src/index.ts`;
      const inside = `${"../".repeat(levels + depth) || "./"}other.ts`;
      expect(await reported(file, `export * from "${outside}";\n`), `${file} ${outside}`).toEqual([
        "no-restricted-imports",
      ]);
      expect(await reported(file, `export * from "${inside}";\n`), `${file} ${inside}`).toEqual([]);
    }
  });

  test("every room of packages/ stands in the table", () => {
    const packages = readdirSync(join(root, "packages"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(packages.map(({ name }) => name).filter((name) => ![...rooms, "cli"].includes(name))).toEqual([]);
  });

  test.each(rooms)("package.json of %s declares no arrow that is not drawn", (room) => {
    const manifest = JSON.parse(readFileSync(join(root, folder(room), "package.json"), "utf8")) as {
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly devDependencies?: Readonly<Record<string, string>>;
    };
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter((name) => name.startsWith("@iam/"))
      .map((name) => name.slice("@iam/".length));
    const tester = room === "rule-tester" ? [] : ["rule-tester"];
    expect(declared.filter((name) => ![...(drawn[room] ?? []), ...tester].includes(name))).toEqual([]);
  });
});

test("iam-lint uses what is published, and no room", async () => {
  const file = "packages/cli/src/formats/probe.ts";
  expect(await reported(file, `export * from "eslint-plugin-iam/cli";\n`)).toEqual([]);
  for (const text of usualWays("@iam/hosts")) expect(await reported(file, text), text).toHaveLength(1);
});

describe("what a room may take from outside", () => {
  test.each([
    ["packages/policy/src/probe.ts", "eslint"],
    ["packages/policy/src/probe.ts", "node:fs"],
    ["packages/policy/src/condition/probe.ts", "jsonc-parser"],
    ["packages/service-reference/src/probe.ts", "eslint"],
    ["packages/syntax/src/probe.ts", "eslint"],
    ["packages/hosts/src/probe.ts", "@typescript-eslint/utils"],
    ["rules/no-group-principal/rule.ts", "eslint"],
    ["rules/no-group-principal/rule.ts", "node:fs"],
    ["rules/no-group-principal/rule.ts", "jsonc-eslint-parser"],
    ["rules/no-group-principal/cases.ts", "@iam/policy"],
  ])("%s may not use %s", async (file, specifier) => {
    expect(await reported(file, `export * from "${specifier}";\n`)).toEqual(["no-restricted-imports"]);
  });

  test.each([
    ["packages/service-reference/src/probe.ts", "node:fs"],
    ["packages/syntax/src/json/probe.ts", "jsonc-eslint-parser"],
    ["packages/rule-kit/src/probe.ts", "eslint"],
    ["rules/no-group-principal/cases.ts", "@iam/rule-tester"],
    ["rules/scripts/probe.ts", "node:fs"],
    ["packages/policy/test/probe.test.ts", "@iam/rule-tester"],
    ["test/probe.test.ts", "@iam/hosts"],
  ])("%s may use %s", async (file, specifier) => {
    expect(await reported(file, `export * from "${specifier}";\n`)).toEqual([]);
  });

  test("a syntax takes values from the language of IAM, and nothing that knows IAM", async () => {
    const file = "packages/syntax/src/json/probe.ts";
    expect(await reported(file, `export type { Value, ValueEdit } from "@iam/policy";\n`)).toEqual([]);
    for (const name of ["Policy", "Statement", "PolicyEdit", "parseArn", "PolicyType"]) {
      expect(await reported(file, `export { ${name} } from "@iam/policy";\n`), name).toEqual(["no-restricted-imports"]);
    }
  });
});
