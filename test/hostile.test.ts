import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import json from "@eslint/json";
import { Linter } from "eslint";
import { afterAll, describe, expect, test } from "vitest";
import iam from "../packages/eslint-plugin/src/index.ts";
import { JSON_OTHERS } from "./tools/hostile-formats.ts";
import { rulesOf } from "./tools/lint-all.ts";

/** Both ways of linting JSON, every rule on. */
const configurations: readonly (readonly [name: string, config: Linter.Config[]])[] = [
  ["the preset's parser", iam.configs.all],
  [
    "@eslint/json",
    [{ ...iam.configs["rules/all"], files: ["**/*.json"], plugins: { iam, json }, language: "json/json" }],
  ],
];

function lint(config: Linter.Config[], text: string): Linter.LintMessage[] {
  return new Linter().verify(text, config, { filename: "policy.json" });
}

/** What `--fix` makes of a text. */
function fix(config: Linter.Config[], text: string): string {
  return new Linter().verifyAndFix(text, config, { filename: "policy.json" }).output;
}

function failures(messages: readonly Linter.LintMessage[]): readonly Linter.LintMessage[] {
  return messages.filter(({ fatal, messageId }) => fatal === true || messageId === "ruleFailed");
}

const GROUP = `{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" }, "Action": "sts:AssumeRole" }`;

describe.each(configurations)("hostile input through %s", (_, config) => {
  test("an empty file is a parsing error or nothing, and no crash", () => {
    expect(failures(lint(config, "")).filter(({ messageId }) => messageId === "ruleFailed")).toEqual([]);
  });

  test("a byte-order mark shifts nothing", () => {
    const text = `{ "Version": "2012-10-17", "Statement": [${GROUP}] }`;
    const [plain, marked] = [lint(config, text), lint(config, `\uFEFF${text}`)];
    expect(rulesOf(plain)).toContain("iam/no-group-principal");
    const places = (messages: readonly Linter.LintMessage[]) =>
      messages.map(({ ruleId, line, column, endColumn }) => [ruleId, line, column, endColumn]);
    expect(places(marked)).toEqual(places(plain));
    expect(fix(config, `\uFEFF${text}`)).toBe(`\uFEFF${fix(config, text)}`);
  });

  test("a truncated policy is a parsing error with its place", () => {
    const [message, ...others] = lint(config, `{ "Version": "2012-10-17",\n  "Statement": [`);
    expect(message).toMatchObject({ fatal: true, ruleId: null, line: expect.any(Number), column: expect.any(Number) });
    expect(others).toEqual([]);
  });

  test("10,000 statements and 100,000 actions", () => {
    const statements = Array.from({ length: 10_000 }, () => GROUP).join(",\n");
    const many = lint(config, `{ "Version": "2012-10-17", "Statement": [${statements}] }`);
    expect(many.filter(({ ruleId }) => ruleId === "iam/no-group-principal")).toHaveLength(10_000);

    const actions = Array.from({ length: 100_000 }, (_item, index) => `"s3:Get*${String(index)}"`).join(",");
    const wide = `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [${actions}], "Resource": "*" }] }`;
    expect(failures(lint(config, wide))).toEqual([]);
  }, 60_000);

  test("nesting of 5,000 is a parsing error or nothing, and no crash", () => {
    const deep = `{ "Statement": ${"[".repeat(5000)}${"]".repeat(5000)} }`;
    expect(lint(config, deep).every(({ fatal }) => fatal === true)).toBe(true);
  });

  test("patterns of 50 stars", () => {
    const stars = "*a".repeat(50);
    const resource = `arn:aws:s3:::${stars}${"b".repeat(2000)}`;
    const text = `{ "Version": "2012-10-17", "Statement": [
      { "Effect": "Allow", "Action": "s3:${stars}", "Resource": ["${resource}", "${stars}"],
        "Condition": { "StringLike": { "aws:PrincipalArn": ["${stars}", "arn:${stars}"], "aws:userid": "${stars}" } } },
      ${GROUP}] }`;
    expect(failures(lint(config, text))).toEqual([]);
    expect(rulesOf(lint(config, text))).toContain("iam/no-group-principal");
  }, 10_000);

  test("lone surrogates, and __proto__ as a key everywhere", () => {
    const proto = `"__proto__": { "a": 1 }, "constructor": "x"`;
    const text = `{ ${proto}, "Version": "2012-10-17", "Statement": [
      { ${proto}, "Sid": "\\ud800", "Effect": "Allow", "Action": ["s3:\\udfff", "__proto__:constructor", "constructor:*"], "Resource": ["\\ud800*"],
        "Condition": { "__proto__": { "aws:x": "y" }, "StringEquals": { "__proto__": "a", "constructor:x": "\\ud800" } } },
      ${GROUP}] }`;
    const messages = lint(config, text);
    expect(failures(messages)).toEqual([]);
    expect(rulesOf(messages)).toContain("iam/no-group-principal");
  });

  test("duplicate keys everywhere", () => {
    const text = `{ "Version": "2012-10-17", "Version": "2008-10-17", "Statement": [], "Statement": [
      { "Effect": "Allow", "Effect": "Deny", "Action": "s3:GetObject", "Action": [], "Resource": "*", "Resource": "*",
        "Condition": { "Bool": { "aws:SecureTransport": "true", "aws:SecureTransport": "false" } }, "Condition": {} },
      ${GROUP}] }`;
    expect(failures(lint(config, text))).toEqual([]);
    expect(rulesOf(lint(config, text))).toContain("iam/no-group-principal");
  });
});

const FULL = {
  Version: "2012-10-17",
  Id: "id",
  Statement: {
    Sid: "Sid",
    Effect: "Allow",
    Principal: { AWS: "111122223333", Federated: "x", Service: "x", CanonicalUser: "x" },
    NotPrincipal: { AWS: "111122223333" },
    Action: "s3:GetObject",
    NotAction: "s3:GetObject",
    Resource: "arn:aws:s3:::b/*",
    NotResource: "arn:aws:s3:::b/*",
    Condition: {
      StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
      Bool: { "aws:MultiFactorAuthPresent": "true" },
    },
  },
};

/** Every text that comes from replacing one value of the policy by another type. */
function mutations(value: unknown, write: (text: string) => string): readonly string[] {
  const own = JSON_OTHERS.map(write);
  if (typeof value !== "object" || value === null) return own;
  const entries = Object.entries(value);
  return [
    ...own,
    ...entries.flatMap(([key, item]) =>
      mutations(item, (text) =>
        write(
          `{ ${entries.map(([name, other]) => `${JSON.stringify(name)}: ${name === key ? text : JSON.stringify(other)}`).join(", ")} }`,
        ),
      ),
    ),
  ];
}

describe.each(configurations)("every element as every other type through %s", (_, config) => {
  const texts = ["Allow", "Deny"].flatMap((Effect) =>
    mutations({ ...FULL, Statement: { ...FULL.Statement, Effect } }, (text) => text),
  );

  test("brings no crash, and leaves the statement beside it its findings", () => {
    for (const text of texts) {
      expect(failures(lint(config, text)), text).toEqual([]);
      const beside = `{ "Version": "2012-10-17", "Statement": [${GROUP}], "Broken": ${text} }`;
      expect(failures(lint(config, beside)), text).toEqual([]);
      expect(rulesOf(lint(config, beside)), text).toContain("iam/no-group-principal");
    }
  }, 120_000);
});

describe("a file of 50 MB", () => {
  const folder = mkdtempSync(join(tmpdir(), "iam-large-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  // Its own process, with the heap that Node.js has by default: the parser's own tree of such a file does not fit.
  test("is linted whole in a process of its own", () => {
    const require = createRequire(import.meta.url);
    const plugin = pathToFileURL(join(import.meta.dirname, "../packages/eslint-plugin/dist/index.js")).href;
    writeFileSync(
      join(folder, "eslint.config.js"),
      `import iam from ${JSON.stringify(plugin)};\nexport default iam.configs.recommended;\n`,
    );
    const fine = `{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::bucket/*" }`;
    const count = Math.ceil(50_000_000 / (fine.length + 2));
    writeFileSync(
      join(folder, "policy.json"),
      `{ "Version": "2012-10-17", "Statement": [\n${`${fine},\n`.repeat(count)}${GROUP}\n] }`,
    );
    const eslint = join(dirname(require.resolve("eslint/package.json")), "bin/eslint.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [eslint, "-f", "json", "policy.json"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    expect(stderr).toBe("");
    expect(status).toBe(1);
    const [result] = JSON.parse(stdout) as [{ messages: Linter.LintMessage[] }];
    expect(result.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([["iam/no-group-principal", count + 2]]);
  }, 180_000);
});
