/** ESLint's own means, through its real command line: the newest ESLint and the oldest of the peer range. */
import type { Linter } from "eslint";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ESLINTS, EslintProject, plugin, type Run } from "./tools/eslint-project.ts";

const GROUP = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Admins",
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
      "Action": "sts:AssumeRole"
    }
  ]
}
`;

const UNKNOWN = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "arn:aws:s3:::b/*" }]
}
`;

let project: EslintProject;
beforeEach(() => {
  project = new EslintProject();
  config("iam.configs.recommended");
});
afterEach(() => {
  project.remove();
});

function write(path: string, text: string): void {
  project.write(path, text);
}

function read(path: string): string {
  return project.read(path);
}

function config(...blocks: readonly string[]): void {
  write(
    "eslint.config.js",
    `import iam from ${plugin};\nexport default [${blocks.map((block) => `[${block}].flat()`).join(", ")}].flat();\n`,
  );
}

describe.each(ESLINTS)("%s", (_, version) => {
  function eslint(...options: readonly string[]): Run {
    return project.eslint(version, options);
  }

  function messages(...options: readonly string[]): readonly (readonly [rule: string | null, severity: number])[] {
    const results = JSON.parse(eslint("--format=json", ...options).stdout) as { messages: Linter.LintMessage[] }[];
    return results.flatMap((result) => result.messages.map(({ ruleId, severity }) => [ruleId, severity] as const));
  }

  test("disable comments work where the syntax has comments", () => {
    write(
      "policy.jsonc",
      GROUP.replace(
        `      "Principal"`,
        `      // eslint-disable-next-line iam/no-group-principal -- known\n      "Principal"`,
      ),
    );
    expect(messages("policy.jsonc")).toEqual([]);
    write("file.jsonc", `/* eslint-disable iam/no-group-principal */\n${GROUP}`);
    expect(messages("file.jsonc")).toEqual([]);
  });

  test("severities and single rules are the user's", () => {
    write("policy.json", GROUP);
    config("iam.configs.recommended", `{ files: ["**/*.json"], rules: { "iam/no-group-principal": "warn" } }`);
    expect(messages("policy.json")).toEqual([["iam/no-group-principal", 1]]);
    expect(eslint("--max-warnings=0", "policy.json").status).toBe(1);
    expect(eslint("policy.json").status).toBe(0);
    config("iam.configs.recommended", `{ files: ["**/*.json"], rules: { "iam/no-group-principal": "off" } }`);
    expect(messages("policy.json")).toEqual([]);
  });

  test("--fix repairs, and --fix again changes nothing", () => {
    write("policy.json", GROUP);
    expect(eslint("--fix", "policy.json").status).toBe(0);
    const once = read("policy.json");
    expect(once).toContain("arn:aws:iam::111122223333:user/*");
    expect(eslint("--fix", "policy.json").status).toBe(0);
    expect(read("policy.json")).toBe(once);
  });

  test("--suppress-all makes a baseline, and new findings still come", () => {
    write("old.json", GROUP);
    expect(eslint("--suppress-all", ".").status).toBe(0);
    expect(eslint(".").status).toBe(0);
    write("new.json", GROUP);
    expect(eslint(".").status).toBe(1);
  });

  test("--cache remembers, and forgets with the file", () => {
    write("policy.json", GROUP);
    expect(messages("--cache", "policy.json")).toEqual([["iam/no-group-principal", 2]]);
    expect(messages("--cache", "policy.json")).toEqual([["iam/no-group-principal", 2]]);
    write("policy.json", GROUP.replace("group/Admins", "role/Admins"));
    expect(messages("--cache", "policy.json")).toEqual([]);
  });

  test("--concurrency finds the same", () => {
    for (let index = 0; index < 6; index += 1) write(`p${String(index)}.json`, GROUP);
    expect(messages("--concurrency=2", ".")).toEqual(messages("."));
    expect(messages(".")).toHaveLength(6);
  });

  test("JSON that is no policy is silent, broken JSON too where it is none", () => {
    write("package.json", `{ "name": "x", "type": "module" }`);
    write("tsconfig.json", `{ /* strict */ "compilerOptions": { "strict": true, }, }`);
    write("template.json", `{ {{ if .Values.x }} "a": 1 {{ end }} }`);
    write("empty.json", "");
    const { status, stdout, stderr } = eslint(".");
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });

  test("a broken policy is a parsing error with its place, and hides no other file", () => {
    write("broken.json", GROUP.replace(`"Effect": "Allow",`, `"Effect": "Allow"`));
    write("policy.json", GROUP);
    const { status, stdout } = eslint(".");
    expect(status).toBe(1);
    expect(stdout).toMatch(/broken\.json\n\s+7:7\s+error\s+Parsing error/u);
    expect(stdout).toMatch(/policy\.json\n\s+7:\d+\s+error/u);
  });

  test("wrong settings are one clear error", () => {
    write("policy.json", GROUP);
    config("iam.configs.recommended", `{ settings: { iam: { accountId: 111122223333 } } }`);
    const { status, stderr } = eslint(".");
    expect(status).toBe(2);
    expect(stderr).toContain("settings.iam.accountId is 111122223333; it must be a string of 12 digits.");
  });

  test("settings.iam.policyType, ignore and fixes do what they say", () => {
    write("policy.json", UNKNOWN);
    expect(messages("policy.json").map(([rule]) => rule)).toEqual(["iam/no-unknown-action"]);
    const ignore = `{ rule: "no-unknown-action", value: "s3:GetObjekt", reason: "an action of tomorrow" }`;
    config("iam.configs.recommended", `{ settings: { iam: { ignore: [${ignore}] } } }`);
    expect(messages("policy.json")).toEqual([]);

    write("policy.json", GROUP);
    config("iam.configs.recommended", `{ settings: { iam: { fixes: ["preserves", "narrows"] } } }`);
    expect(eslint("--fix", "policy.json").status).toBe(1);
    expect(read("policy.json")).toBe(GROUP);
  });

  test("an option outside its schema is ESLint's own message", () => {
    write("policy.json", GROUP);
    config(
      "iam.configs.recommended",
      `{ files: ["**/*.json"], rules: { "iam/no-group-principal": ["error", { a: 1 }] } }`,
    );
    const { status, stderr } = eslint(".");
    expect(status).toBe(2);
    expect(stderr).toContain(
      `Key "rules": Key "iam/no-group-principal":\n\tValue [{"a":1}] should NOT have more than 0 items.`,
    );
  });
});
