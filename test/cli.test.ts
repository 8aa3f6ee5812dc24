import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import packageJson from "../packages/cli/package.json" with { type: "json" };
import { CLEAN, GROUP, IAM_LINT, WARNING, folderWith, iamLint } from "./cli-support.ts";

interface JsonResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly line: number }[];
}

/** The rules that report, by file. */
function found(
  folder: string,
  args: readonly string[],
  more: Parameters<typeof iamLint>[2] = {},
): Record<string, string[]> {
  const { stdout, stderr } = iamLint(folder, [...args, "--format", "json"], more);
  if (stdout === "") throw new Error(stderr);
  const results = JSON.parse(stdout) as JsonResult[];
  return Object.fromEntries(
    results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath.replace(`${folder}/`, ""),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
  );
}

describe("without any configuration", () => {
  test("tells what is wrong and where, and sums up", () => {
    const folder = folderWith({ "trust.json": GROUP, "roles/clean.json": CLEAN, "package.json": "{}" });
    const { status, stdout, stderr } = iamLint(folder, []);
    expect(stdout).toMatch(
      /trust\.json\n {2}5:27 {2}error {2}AWS rejects the group 'Admins'.*iam\/no-group-principal\n/u,
    );
    expect(stderr).toBe("Read 2 policies with 2 statements in 3 files: 1 finding; --fix repairs it.\n");
    expect(status).toBe(1);
  });

  test("says what it read where nothing is wrong", () => {
    const folder = folderWith({ "clean.json": CLEAN });
    expect(iamLint(folder, ["."])).toEqual({
      status: 0,
      stdout: "",
      stderr: "Read 1 policy with 1 statement in 1 file: no findings.\n",
    });
  });

  test("takes files, folders and globs", () => {
    const folder = folderWith({ "a.json": GROUP, "b/c.json": GROUP, "b/d/e.json": GROUP, "f.jsonc": GROUP });
    expect(Object.keys(found(folder, ["a.json"]))).toEqual(["a.json"]);
    expect(Object.keys(found(folder, ["b"]))).toEqual(["b/c.json", "b/d/e.json"]);
    expect(Object.keys(found(folder, ["*.json*"]))).toEqual(["a.json", "f.jsonc"]);
    expect(Object.keys(found(folder, ["b/*/*.json", "a.json"]))).toEqual(["a.json", "b/d/e.json"]);
  });

  test("takes files that lie outside of the current folder", () => {
    const folder = folderWith({ "work/x.json": CLEAN, "other/a.json": GROUP, "other/b/c.json": GROUP });
    const work = join(folder, "work");
    expect(Object.keys(found(work, ["../other/a.json"]))).toEqual([join(folder, "other/a.json")]);
    expect(Object.keys(found(work, [".", "../other/**/c.json"]))).toEqual([join(folder, "other/b/c.json")]);
    expect(Object.keys(found(work, [join(folder, "other")]))).toHaveLength(2);
  });

  test("leaves installed packages and downloaded modules alone", () => {
    const folder = folderWith({ "node_modules/a/p.json": GROUP, "b/.terraform/m/p.json": GROUP, "a.json": CLEAN });
    expect(found(folder, [])).toEqual({});
  });

  test("runs our rules alone, whatever comments of others say", () => {
    const folder = folderWith({
      "a.js": "/* eslint no-console: error, nobody/knows: error */\n/* eslint-disable no-alert */\nconsole.log(1);\n",
      "b.jsonc": `/* eslint no-console: error */\n// eslint-disable-next-line nobody/knows\n${GROUP}`,
    });
    expect(found(folder, [])).toEqual({ "b.jsonc": ["iam/no-group-principal"] });
  });

  test("obeys the comments that disable our rules", () => {
    const line = '    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },';
    const disabled = GROUP.replace(
      line,
      `    // eslint-disable-next-line iam/no-group-principal -- gone soon\n${line}`,
    );
    const folder = folderWith({
      "line.jsonc": disabled,
      "json5.json5": disabled.replace('"Version"', "Version"),
      "file.jsonc": `/* eslint-disable */\n${GROUP}`,
      "off.jsonc": `/* eslint iam/no-group-principal: "off" */\n${GROUP}`,
      "other.jsonc": disabled.replace("iam/no-group-principal", "iam/valid-sid"),
    });
    expect(found(folder, [])).toEqual({ "other.jsonc": ["iam/no-group-principal"] });
    expect(iamLint(folder, ["file.jsonc"]).stderr).toContain("Read 1 policy");
  });

  test("reads JSON5, and reports what is broken at its place", () => {
    const folder = folderWith({
      "a.json5": GROUP.replace('"Version"', "Version"),
      "broken.json": GROUP.replace('{ "AWS"', '[ "AWS"'),
      "none-of-ours.json": "{ [",
    });
    const { "a.json5": json5, "broken.json": broken, ...others } = found(folder, []);
    expect(json5).toEqual(["iam/no-group-principal"]);
    expect(broken).toEqual([expect.stringContaining("Parsing error: ")]);
    expect(others).toEqual({});
    expect(iamLint(folder, ["broken.json"]).stdout).toContain("5:25");
  });

  test("survives nesting without end", () => {
    const folder = folderWith({ "deep.json": `{"Statement":${"[".repeat(200_000)}` });
    expect(found(folder, [])).toEqual({ "deep.json": [expect.stringContaining("Parsing error: ")] });
  });
});

describe("every format", () => {
  const BUCKET = "arn:aws:s3:::reports/*";
  const json = `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "${BUCKET}" }] }`;
  const template = (body: string): string => `Resources:
  R:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: ${body}
`;
  const terraform = `data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:ListBucket"]
    resources = ["${BUCKET}"]
  }
}
`;
  const cdk = `import * as iam from "aws-cdk-lib/aws-iam";
new iam.PolicyStatement({ actions: ["s3:ListBucket"], resources: ["${BUCKET}"] });
`;
  const files = {
    "a.json": json,
    "a.jsonc": `// old\n${json}`,
    "a.json5": json.replace('"Version"', "Version"),
    "a.yaml": template(json),
    "a.yml": template(json),
    "a.template": template(json),
    "a.tf": terraform,
    "a.tofu": terraform,
    "a.hcl": terraform,
    "a.ts": cdk,
    "a.mts": cdk,
    "a.cts": cdk,
    "a.js": cdk,
    "a.mjs": cdk,
    "a.cjs": cdk,
    "a.md": `# Reports\n\n\`\`\`json\n${json}\n\`\`\`\n\n\`\`\`terraform\n${terraform}\`\`\`\n`,
  };

  test("is found without being told, and repaired", () => {
    const folder = folderWith(files);
    const rules = found(folder, []);
    const once = ["iam/no-mismatched-resource"];
    expect(rules).toEqual(
      Object.fromEntries(Object.keys(files).map((name) => [name, name === "a.md" ? [...once, ...once] : once])),
    );
    expect(iamLint(folder, ["--fix"])).toMatchObject({ status: 0, stdout: "" });
    for (const name of Object.keys(files)) {
      const text = readFileSync(join(folder, name), "utf8");
      expect(text, name).toContain("arn:aws:s3:::reports");
      expect(text, name).not.toContain(BUCKET);
    }
  });

  test.each([
    ["in a list", "- A policy:\n\n", "  "],
    ["right behind the marker of a list", "- ", "  "],
    ["in a quotation in a list", "1. > A policy:\n   >\n", "   > "],
    ["behind a comment of ESLint", "- a\n\n  <!-- eslint iam/no-wildcard-action: off -->\n\n", "  "],
    ["with the line breaks of Windows", "- A policy:\n\n", "  ", "\r\n"],
  ])("is found and repaired at its place in a fence %s", (_, before, indent, eol = "\n") => {
    const page = (resource: string): string => {
      const lines = ["```json", ...policy(resource).split("\n"), "```", ""];
      const rest = lines.map((line, index) => (index === 0 && /^- $/.test(before) ? "" : indent) + line);
      return (before + rest.join("\n").trimEnd() + "\n").replaceAll("\n", eol);
    };
    const policy = (resource: string): string => `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "${resource}"
  }
}`;
    const folder = folderWith({ "a.md": page(BUCKET) });
    const { stdout } = iamLint(folder, ["--format", "json"]);
    const [finding, ...others] = (JSON.parse(stdout) as { messages: Linter.LintMessage[] }[])[0]?.messages ?? [];
    expect(others).toEqual([]);
    const line = page(BUCKET).split(eol)[(finding?.line ?? 0) - 1] ?? "";
    expect(line.slice((finding?.column ?? 0) - 1, (finding?.endColumn ?? 0) - 1)).toBe(`"s3:ListBucket"`);
    expect(finding?.endLine).toBe(finding?.line);
    expect(iamLint(folder, ["--fix"])).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(page("arn:aws:s3:::reports"));
  });

  test("has no errors where nothing is of interest", () => {
    const folder = folderWith({
      "jsx.js": "export const A = () => <div>hi</div>;\n",
      "jsx.jsx": "export const A = () => <div>hi</div>;\n",
      "flow.js": "// @flow\nexport type A = {| b: ?string |};\n",
      "broken.ts": "enum {",
      "chart.yaml": "a: {{ .Values.a }}\n{{- if .b }}\n",
      "broken.json": "{",
      "broken.tf": "resource {",
      "page.md": '```json\n{ "Statement": [ ... ] }\n```\n',
    });
    expect(found(folder, [])).toEqual({});
  });

  test("reads a policy beside JSX", () => {
    const folder = folderWith({ "a.js": `${cdk}export const A = () => <div>hi</div>;\n` });
    expect(found(folder, [])).toEqual({ "a.js": ["iam/no-mismatched-resource"] });
  });

  test("from standard input is told by its name", () => {
    const folder = folderWith({});
    for (const name of ["a.yaml", "a.tf", "a.ts", "a.md"] as const) {
      const rules = found(folder, ["-", "--stdin-filename", name], { input: files[name] })[name];
      expect(rules?.[0], name).toBe("iam/no-mismatched-resource");
    }
  });
});

describe("standard input", () => {
  test("is JSON, unless its name says otherwise", () => {
    const folder = folderWith({});
    expect(found(folder, ["-"], { input: GROUP })).toEqual({ "stdin.json": ["iam/no-group-principal"] });
    const name = ["--stdin-filename", "roles/x.jsonc"];
    expect(found(folder, ["-", ...name], { input: `// the old one\n${GROUP}` })).toEqual({
      "roles/x.jsonc": ["iam/no-group-principal"],
    });
  });

  test("is never written, but can be fixed on paper", () => {
    const folder = folderWith({});
    expect(iamLint(folder, ["-", "--fix"], { input: GROUP })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--fix cannot write to standard input; use --fix-dry-run.") as string,
    });
    const { stdout, status } = iamLint(folder, ["-", "--fix-dry-run"], { input: GROUP });
    expect(status).toBe(0);
    expect(stdout).toContain("--- a/stdin.json\n+++ b/stdin.json\n");
    expect(stdout).toContain('+    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },\n');
  });
});

describe("fixes", () => {
  test("--fix repairs the files", () => {
    const folder = folderWith({ "trust.json": GROUP });
    const { status, stdout, stderr } = iamLint(folder, ["--fix"]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "",
      stderr: "Read 1 policy with 1 statement in 1 file, repaired 1 file: no findings.\n",
    });
    expect(readFileSync(join(folder, "trust.json"), "utf8")).toContain("arn:aws:iam::111122223333:root");
  });

  test("--fix-dry-run writes nothing, and prints what git apply makes of it", () => {
    const folder = folderWith({ "a/trust.json": GROUP, "b.json": GROUP });
    const { status, stdout } = iamLint(folder, ["--fix-dry-run"]);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "b.json"), "utf8")).toBe(GROUP);
    execFileSync("git", ["apply", "-"], { cwd: folder, input: stdout });
    for (const name of ["a/trust.json", "b.json"]) {
      expect(readFileSync(join(folder, name), "utf8")).toContain("arn:aws:iam::111122223333:root");
    }
  });

  test("what --fix-dry-run leaves goes to standard error", () => {
    const star = CLEAN.replace("s3:GetObject", "*").replace("arn:aws:s3:::reports/*", "*");
    const folder = folderWith({ "a.json": star, "b.json": GROUP });
    const { status, stdout, stderr } = iamLint(folder, ["--fix-dry-run"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^--- a\/b\.json/u);
    expect(stdout).not.toContain("a/a.json");
    expect(stderr).toContain("a.json");
  });
});

describe("what is checked", () => {
  test("--preset", () => {
    const folder = folderWith({ "a.json": CLEAN.replace("s3:GetObject", "s3:*").replace("reports/*", "reports*") });
    const rules = (preset: string) => found(folder, ["--preset", preset])["a.json"] ?? [];
    expect(rules("recommended")).toEqual([]);
    expect(rules("strict")).toContain("iam/no-wildcard-action");
    expect(rules("all").length).toBeGreaterThanOrEqual(rules("strict").length);
  });

  test("--type", () => {
    const folder = folderWith({ "a.json": CLEAN.replace('"Action": "s3:GetObject"', '"NotAction": "s3:GetObject"') });
    expect(found(folder, ["--type", "service-control"])).not.toEqual(found(folder, ["--type", "identity"]));
  });

  test("--account and --trust tell which accounts are ours", () => {
    const folder = folderWith({ "a.json": GROUP.replace("111122223333:group/Admins", "999988887777:root") });
    expect(found(folder, [])).toEqual({ "a.json": ["iam/require-external-id"] });
    expect(found(folder, ["--account", "999988887777"])).toEqual({});
    expect(found(folder, ["--trust", "123412341234", "--trust", "999988887777"])).toEqual({});
    expect(found(folder, ["--trust", "123412341234"])).toEqual({ "a.json": ["iam/require-external-id"] });
  });

  test("--organization is what a fix ties an open policy to", () => {
    const open = CLEAN.replace('"Action": "s3:GetObject"', '"Principal": "*", "Action": "s3:PutObject"');
    const folder = folderWith({ "a.json": open });
    expect(iamLint(folder, ["--fix-dry-run", "--organization", "o-a1b2c3d4e5"]).stdout).toContain(
      '"aws:PrincipalOrgID": "o-a1b2c3d4e5"',
    );
  });
});

describe("the folder's own configuration", () => {
  const plugin = JSON.stringify(join(import.meta.dirname, "../packages/eslint-plugin/dist/index.js"));
  const own = `// eslint-plugin-iam
import iam from ${plugin};
export default [
  iam.configs["rules/all"],
  ...iam.configs.all,
  { rules: { "iam/no-group-principal": "off", "no-console": "error" } },
];
`;

  test("is used where it names the plugin, for our rules alone", () => {
    const folder = folderWith({
      "eslint.config.mjs": own,
      "policies/a.json": GROUP,
      "policies/b.json": WARNING,
      "c.js": "console.log(1);\n",
    });
    const rules = found(folder, []);
    expect(rules).toEqual({ "policies/b.json": ["iam/require-mfa"] });
    expect(found(join(folder, "policies"), ["."])).toEqual({ "b.json": ["iam/require-mfa"] });
  });

  test("is not used where a preset is asked for, or nothing is to be looked up", () => {
    const folder = folderWith({ "eslint.config.mjs": own, "a.json": GROUP });
    expect(found(folder, [])).toEqual({});
    expect(found(folder, ["--preset", "recommended"])).toEqual({ "a.json": ["iam/no-group-principal"] });
    expect(found(folder, ["--no-config-lookup"])).toEqual({ "a.json": ["iam/no-group-principal"] });
  });

  test("is not even read where it does not name the plugin", () => {
    const folder = folderWith({ "eslint.config.mjs": `throw new Error("no");\n`, "a.json": GROUP });
    expect(found(folder, ["a.json"])).toEqual({ "a.json": ["iam/no-group-principal"] });
  });

  test("takes the settings of the command line", () => {
    const config = own.replace(', "no-console": "error"', "");
    const folder = folderWith({
      "eslint.config.mjs": config,
      "a.json": GROUP.replace("111122223333:group/Admins", "999988887777:root"),
    });
    expect(found(folder, ["a.json"])["a.json"]).toContain("iam/require-external-id");
    expect(found(folder, ["a.json", "--trust", "999988887777"])).toEqual({});
  });
});

describe("the report", () => {
  test("--output-file makes folders, and leaves standard output alone", () => {
    const folder = folderWith({ "a.json": GROUP });
    const { status, stdout } = iamLint(folder, ["-o", "reports/iam/out.txt"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(readFileSync(join(folder, "reports/iam/out.txt"), "utf8")).toContain("iam/no-group-principal");
  });

  test("--quiet hides warnings", () => {
    const folder = folderWith({ "a.json": WARNING, "b.json": GROUP });
    expect(found(folder, [])).toEqual({ "a.json": ["iam/require-mfa"], "b.json": ["iam/no-group-principal"] });
    expect(found(folder, ["--quiet"])).toEqual({ "b.json": ["iam/no-group-principal"] });
    expect(iamLint(folder, ["--quiet", "a.json"])).toMatchObject({ status: 0, stdout: "" });
  });

  test("--max-warnings", () => {
    const folder = folderWith({ "a.json": WARNING, "b.json": WARNING });
    expect(iamLint(folder, []).status).toBe(0);
    expect(iamLint(folder, ["--max-warnings", "2"]).status).toBe(0);
    const { status, stderr } = iamLint(folder, ["--max-warnings=1"]);
    expect(status).toBe(1);
    expect(stderr).toContain("Too many warnings: 2, and --max-warnings is 1.\n");
    expect(iamLint(folder, ["--max-warnings", "1", "--quiet"]).status).toBe(1);
  });
});

describe("speed", () => {
  test("--cache lints only what has changed, and still knows how much there is", () => {
    const folder = folderWith({ "a.json": GROUP, "b.json": CLEAN });
    const args = ["--cache", "--cache-location", "cache/iam"];
    const first = iamLint(folder, args);
    const cache = join(folder, "cache/iam");
    const written = readFileSync(cache, "utf8");
    expect(written).toContain("a.json");
    expect(iamLint(folder, args)).toEqual(first);
    // What the cache says is believed.
    writeFileSync(cache, written.replaceAll("AWS rejects the group", "From the cache: the group"));
    expect(iamLint(folder, args).stdout).toContain("From the cache: the group");
    writeFileSync(join(folder, "a.json"), `${GROUP}\n`);
    expect(iamLint(folder, args)).toEqual(first);
    expect(existsSync(join(folder, ".eslintcache"))).toBe(false);
  });

  test("the cache of ESLint itself is left alone", () => {
    const folder = folderWith({ "a.json": CLEAN, ".eslintcache": "[]" });
    iamLint(folder, []);
    expect(readFileSync(join(folder, ".eslintcache"), "utf8")).toBe("[]");
  });

  test("--concurrency gives the same report", () => {
    const names = Array.from({ length: 8 }, (_, index) => `p${String(index)}.json`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, GROUP])));
    const args = ["--trust", "999988887777", "--preset", "all"];
    const alone = iamLint(folder, args);
    const together = iamLint(folder, [...args, "--concurrency", "2"]);
    expect(together.stdout).toBe(alone.stdout);
    expect(together.stderr).toContain(alone.stderr);
    expect(alone.stderr).toContain("Read 8 policies with 8 statements in 8 files: ");
    expect(iamLint(folder, [...args, "--concurrency", "auto"]).stdout).toBe(alone.stdout);
    expect(iamLint(folder, ["--fix", "--concurrency", "2"]).status).toBe(0);
    expect(readFileSync(join(folder, "p7.json"), "utf8")).toContain(":root");
  });
});

describe("help", () => {
  test("--help names every option, and its examples work", () => {
    const { status, stdout } = iamLint(folderWith({}), ["--help"]);
    expect(status).toBe(0);
    for (const name of ["fix", "preset", "type", "account", "format", "explain", "print-config", "concurrency"]) {
      expect(stdout).toMatch(new RegExp(`^ {2,6}(?:-. )?.*--${name}\\b`, "mu"));
    }
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(stdout).toMatch(/^[\n -~]*$/u);
    const folder = folderWith({ "policies/a.json": CLEAN, "scps/b.json": CLEAN, "main.tf": "" });
    const [, examples = ""] = /Examples:\n([\s\S]*?)\n\n/u.exec(stdout) ?? [];
    const commands = examples.split("\n").map((line) => line.trim().split(/ {2,}/u)[0] ?? "");
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const shell = `iam-lint() { "${process.execPath}" "${IAM_LINT}" "$@"; }; aws() { echo '{}'; }; ${command}`;
      const { status, stderr } = spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" });
      expect(status, `${command}\n${stderr}`).toBe(0);
    }
  });

  test("--version tells the age of the data too", () => {
    const { stdout } = iamLint(folderWith({}), ["--version"]);
    expect(stdout).toMatch(/^iam-lint \S+ \(ESLint \d+\.\d+\.\d+, AWS data of \d{4}-\d\d-\d\d\)\n$/u);
    expect(stdout).toContain(` ${packageJson.version} `);
  });

  test("--list-rules lists every rule with its preset", () => {
    const { stdout } = iamLint(folderWith({}), ["--list-rules"]);
    expect(stdout).toMatch(/^no-group-principal +recommended +fix +Disallow IAM groups as principals$/mu);
    expect(stdout).toMatch(/^no-wildcard-action +strict +suggestions +Disallow every action of a service$/mu);
    expect(stdout.split("\n").length).toBeGreaterThan(70);
  });

  test("--explain shows the page of a rule", () => {
    const folder = folderWith({});
    const { status, stdout } = iamLint(folder, ["--explain", "no-group-principal"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^iam\/no-group-principal\n\nDisallow IAM groups as principals\.\n/u);
    expect(stdout).toContain('    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" }');
    expect(stdout).not.toMatch(/```|<!--|\]\(/u);
    expect(iamLint(folder, ["--explain", "iam/no-group-principal"]).stdout).toBe(stdout);
    expect(iamLint(folder, ["--explain", "no-group-principals"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        "There is no rule 'no-group-principals'. Did you mean no-group-principal?",
      ) as string,
    });
  });

  test("--explain knows every rule that is listed", () => {
    const folder = folderWith({});
    const rules = iamLint(folder, ["--list-rules"]).stdout.match(/^(?:no|require|valid|prefer|max)-\S+/gmu) ?? [];
    const pages = join(import.meta.dirname, "../packages/cli/pages");
    expect(rules.filter((rule) => !existsSync(join(pages, `${rule}.md`)))).toEqual([]);
  });

  test("--print-config shows what a file is linted with", () => {
    const folder = folderWith({});
    const { stdout } = iamLint(folder, ["--print-config", "a.json", "--account", "111122223333"]);
    const config = JSON.parse(stdout) as { rules: Record<string, unknown>; settings: unknown };
    expect(config.settings).toEqual({ iam: { accountId: "111122223333" } });
    expect(config.rules["iam/no-group-principal"]).toEqual([2]);
    expect(iamLint(folder, ["--print-config", "a.txt"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'a.txt' is not linted") as string,
    });
  });
});

describe("what goes wrong", () => {
  test.each([
    [["--fox"], "Unknown option --fox. Did you mean --fix?"],
    [["--nothing-like-it=3"], "Unknown option --nothing-like-it."],
    [["--preset", "loose"], "--preset is 'loose'; it must be one of recommended, strict, all."],
    [["--type", "role"], "--type is 'role'; it must be one of identity, resource, trust,"],
    [["--account", "12"], '--account is "12"; it must be a string of 12 digits.'],
    [["--trust", "111122223333", "--trust", "x"], '--trust is "x"; it must be a string of 12 digits.'],
    [["--organization", "acme"], '--organization is "acme"; it must be an organization id such as "o-a1b2c3d4e5".'],
    [["--format", "xml"], "--format is 'xml'; it must be one of stylish, json, sarif, github, gitlab, junit, html."],
    [["--max-warnings", "-1"], "--max-warnings"],
    [["--max-warnings=many"], "--max-warnings is 'many'; it must be a whole number of at least 0."],
    [["--concurrency", "0"], "--concurrency is '0'; it must be a whole number of at least 1, 'auto' or 'off'."],
    [["--output-file"], "output-file"],
    [["--fix", "--fix-dry-run"], "--fix and --fix-dry-run cannot be used together."],
    [["-", "a.json"], "'-' stands for standard input and cannot be mixed with files."],
    [["--stdin-filename", "a.json"], "--stdin-filename names what comes from standard input: give '-' as the file."],
    [["a.json", "nowhere.json"], "No files matching 'nowhere.json' were found."],
    [["empty"], "No files matching 'empty' were found."],
    [["a.json", "-o", "a.json/b"], "--output-file: cannot write 'a.json/b': "],
  ])("%j ends with 2 and a word on it", (args, complaint) => {
    const folder = folderWith({ "a.json": CLEAN });
    mkdirSync(join(folder, "empty"));
    const { status, stdout, stderr } = iamLint(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^iam-lint: /u);
    expect(stderr).toContain(complaint);
    expect(stderr).not.toContain("    at ");
  });

  test("a link that leads nowhere is no file", () => {
    const folder = folderWith({});
    symlinkSync(join(folder, "gone.json"), join(folder, "a.json"));
    expect(iamLint(folder, ["a.json"])).toMatchObject({ status: 2 });
  });

  // Nothing is unreadable to root.
  test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", () => {
    const folder = folderWith({ "a.json": CLEAN });
    chmodSync(join(folder, "a.json"), 0);
    const { status, stderr } = iamLint(folder, ["."]);
    expect(status).toBe(2);
    expect(stderr).toContain("a.json");
    expect(stderr).not.toContain("    at ");
  });

  test("a reader that leaves early is no error", () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${String(n)}.json`, GROUP])));
    const shell = `"${process.execPath}" "${IAM_LINT}" -f json | head -c 1; test "\${PIPESTATUS[0]}" -lt 2`;
    expect(spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 0,
      stdout: "[",
    });
  });
});

describe("a baseline", () => {
  test("--suppress-all hides the errors of today, and only as many", () => {
    const folder = folderWith({ "old/a.json": GROUP, "b.json": CLEAN });
    const { status, stderr } = iamLint(folder, ["--suppress-all"]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "Suppressed 1 error in eslint-suppressions.json. Errors beyond these are reported.\n",
    });
    expect(JSON.parse(readFileSync(join(folder, "eslint-suppressions.json"), "utf8"))).toEqual({
      "old/a.json": { "iam/no-group-principal": { count: 1 } },
    });
    expect(iamLint(folder, [])).toMatchObject({ status: 0, stdout: "" });
    writeFileSync(join(folder, "b.json"), GROUP);
    expect(found(folder, [])).toEqual({ "b.json": ["iam/no-group-principal"] });
  });

  test("is the same that ESLint writes", () => {
    const plugin = join(import.meta.dirname, "../packages/eslint-plugin/dist/index.js");
    const config = `// eslint-plugin-iam\nimport iam from ${JSON.stringify(plugin)};\nexport default iam.configs.recommended;\n`;
    const folder = folderWith({ "eslint.config.mjs": config, "a.json": GROUP, "c/b.json": GROUP });
    const file = join(folder, "eslint-suppressions.json");
    iamLint(folder, ["--suppress-all"]);
    const ours = readFileSync(file, "utf8");
    const eslint = join(import.meta.dirname, "../node_modules/eslint/bin/eslint.js");
    expect(spawnSync(process.execPath, [eslint, "."], { cwd: folder }).status).toBe(0);
    writeFileSync(file, "{}");
    expect(spawnSync(process.execPath, [eslint, "--suppress-all", "."], { cwd: folder }).status).toBe(0);
    expect(JSON.parse(ours)).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });

  test("a repaired file leaves it when it is written again", () => {
    const folder = folderWith({ "a.json": GROUP, "b.json": GROUP });
    iamLint(folder, ["--suppress-all"]);
    writeFileSync(join(folder, "a.json"), CLEAN);
    iamLint(folder, ["--suppress-all"]);
    expect(Object.keys(JSON.parse(readFileSync(join(folder, "eslint-suppressions.json"), "utf8")) as object)).toEqual([
      "b.json",
    ]);
  });
});

test("the built program can be executed", () => {
  expect(statSync(IAM_LINT).mode & 0o111).not.toBe(0);
  expect(readFileSync(IAM_LINT, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/u);
});
