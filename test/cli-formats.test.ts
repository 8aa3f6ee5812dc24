import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { CLEAN, GROUP, WARNING, folderWith, iamLint } from "./cli-support.ts";

/** An error that needs escaping in every form: the value holds quotes, brackets, a percent sign and a comma. */
const AWKWARD = GROUP.replace("group/Admins", "group/A%d,m:<'\\\"&");

const files = {
  "roles/trust.json": GROUP,
  "roles/awkward.json": AWKWARD,
  "mfa.json": WARNING,
  "clean.json": CLEAN,
  "broken.json": GROUP.replace("}", "]"),
};

function report(format: string, more: { env?: object; cwd?: string } = {}): { folder: string; stdout: string } {
  const folder = folderWith(files);
  const { status, stdout, stderr } = iamLint(join(folder, more.cwd ?? "."), ["--format", format, folder], more);
  expect({ status, stderr: stderr.slice(0, 4) }).toEqual({ status: 1, stderr: "Read" });
  return { folder, stdout };
}

const ids = ["iam/no-group-principal", "iam/require-mfa"];

test("json is ESLint's own", () => {
  const { folder, stdout } = report("json");
  const results = JSON.parse(stdout) as { filePath: string; errorCount: number; messages: { ruleId: string }[] }[];
  expect(results.map(({ filePath }) => filePath)).toEqual(
    ["broken.json", "clean.json", "mfa.json", "roles/awkward.json", "roles/trust.json"].map((name) =>
      join(folder, name),
    ),
  );
  expect(results[4]).toMatchObject({ errorCount: 1, warningCount: 0, fixableErrorCount: 1 });
});

test("html is ESLint's own", () => {
  const { stdout } = report("html");
  expect(stdout).toMatch(/^<!DOCTYPE html>/u);
  for (const id of ids) expect(stdout).toContain(id);
});

describe("sarif", () => {
  interface Sarif {
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly name: string; readonly version: string } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
    }[];
  }

  const read = (stdout: string): Sarif["runs"][number] => {
    const [run] = (JSON.parse(stdout) as Sarif).runs;
    if (run === undefined) throw new Error("no run");
    return run;
  };

  test("passes Microsoft's own validator", () => {
    const { folder, stdout } = report("sarif");
    writeFileSync(join(folder, "out.sarif"), stdout);
    const multitool = join(import.meta.dirname, "../node_modules/.bin/sarif-multitool");
    const args = ["validate", "out.sarif", "--output", "report.sarif", "--log", "ForceOverwrite"];
    const { status, stdout: said, stderr } = spawnSync(multitool, args, { cwd: folder, encoding: "utf8" });
    expect(status, `${said}${stderr}`).toBe(0);
    const validation = JSON.parse(readFileSync(join(folder, "report.sarif"), "utf8")) as {
      runs: { results: { level?: string; ruleId: string; message: unknown }[] }[];
    };
    expect(validation.runs.flatMap(({ results }) => results).filter(({ level }) => level === "error")).toEqual([]);
  }, 60_000);

  test("names the tool, and files from the root of the repository", () => {
    const { tool, results } = read(report("sarif").stdout);
    expect(tool.driver.name).toBe("iam-lint");
    expect(tool.driver.version).toMatch(/^\d/u);
    expect(
      results.map(({ ruleId, locations }) => [ruleId, locations[0]?.physicalLocation.artifactLocation]),
    ).toContainEqual(["iam/require-mfa", { uri: "mfa.json", uriBaseId: "SRCROOT", index: 2 }]);
  });

  test("counts from the root that CI names", () => {
    const folder = folderWith(files);
    const { stdout } = iamLint(join(folder, "roles"), ["-f", "sarif"], { env: { GITHUB_WORKSPACE: folder } });
    expect(stdout).toContain('"uri": "roles/trust.json"');
  });
});

test("github is one workflow command a finding, escaped as GitHub asks", () => {
  const { stdout } = report("github");
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning) file=[^:,]+,line=\d+,[^:]*title=[^:]+::./u);
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^::warning file=mfa\.json,line=3,endLine=3,col=48,endColumn=64,title=iam\/require-mfa::'iam:DeleteUser' is allowed without MFA/u,
    ),
  );
  expect(lines).toContainEqual(expect.stringContaining("the group 'A%25d,m:<'\"&' as a principal"));
});

test("gitlab is a code quality report as GitLab asks", () => {
  const { stdout } = report("gitlab");
  const issues = JSON.parse(stdout) as { fingerprint: string; location: { path: string } }[];
  expect(issues).toHaveLength(4);
  for (const issue of issues) {
    // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    expect(issue).toEqual(
      expect.objectContaining({
        description: expect.stringMatching(/./u) as string,
        check_name: expect.any(String) as string,
        fingerprint: expect.stringMatching(/^[\da-f]{64}$/u) as string,
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/u) as string,
        location: {
          path: expect.stringMatching(/^[^/.]/u) as string,
          positions: {
            begin: { line: expect.any(Number) as number, column: expect.any(Number) as number },
            end: { line: expect.any(Number) as number, column: expect.any(Number) as number },
          },
        },
      }),
    );
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  expect(issues.map(({ location }) => location.path)).toContain("roles/awkward.json");
});

test("junit is what Jenkins and GitLab read", async () => {
  const { stdout } = report("junit");
  const schema = readFileSync(join(import.meta.dirname, "fixtures/reports/junit.xsd"), "utf8");
  const check = (contents: string) => validateXML({ xml: [{ fileName: "out.xml", contents }], schema: [schema] });
  expect(await check(stdout)).toMatchObject({ valid: true });
  expect(await check(stdout.replace('tests="1"', 'tests="one"'))).toMatchObject({ valid: false });
  expect(stdout).toContain('name="roles/trust.json"');
  expect(stdout).toContain('<testcase time="0" name="clean.json"');
});
