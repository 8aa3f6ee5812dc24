/** What `hostile.test.ts` asks of JSON, asked of every other format: no crash, no finding lost, no broken file. */
import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { fixtures } from "./tools/host-fixtures.ts";
import { HOSTILE_FORMATS, YAML_GROUP, plainText, replacements } from "./tools/hostile-formats.ts";
import { ALL, SMALL, expectReadOrRefused, failures, fixed, lint, rulesOf } from "./tools/lint-all.ts";

describe.each(HOSTILE_FORMATS)("every value as everything else in $name", (format) => {
  const { fileName } = format;
  const texts = [plainText(format), ...replacements(format)];

  test("brings no crash, and leaves the policy beside it its findings", { timeout: 120_000 }, () => {
    for (const text of texts) {
      const messages = lint(text, fileName);
      expect(failures(messages), text).toEqual([]);
      expect(rulesOf(messages), text).toContain("iam/no-group-principal");
    }
  });

  test("is fixed into a file that reads, and is not fixed again", { timeout: 120_000 }, () => {
    for (let index = 0; index < texts.length; index += 11) fixed(texts[index] ?? "", fileName);
  });
});

describe.each(fixtures().map(({ name, text }) => ({ name, text, fileName: name.split("/").at(-1) ?? name })))(
  "$name",
  ({ text, fileName }) => {
    test("is read or refused when it ends too early", { timeout: 120_000 }, () => {
      const step = Math.max(20, Math.ceil(text.length / 60));
      for (let end = 0; end < text.length; end += step) expectReadOrRefused(lint(text.slice(0, end), fileName));
    });

    test("has findings", { timeout: 30_000 }, () => {
      expect(lint(text, fileName)).not.toEqual([]);
    });

    test("says the same behind a byte-order mark", { timeout: 30_000 }, () => {
      const places = (messages: readonly Linter.LintMessage[]) =>
        messages.map(({ ruleId, line, column, endColumn }) => [ruleId, line, column, endColumn]);
      expect(places(lint(`\uFEFF${text}`, fileName))).toEqual(places(lint(text, fileName)));
      expect(fixed(`\uFEFF${text}`, fileName)).toBe(`\uFEFF${fixed(text, fileName)}`);
    });

    test("says the same with the line breaks of Windows", { timeout: 30_000 }, () => {
      const windows = text.replaceAll("\n", "\r\n");
      const places = (messages: readonly Linter.LintMessage[]) =>
        messages.map(({ ruleId, line, column }) => [ruleId, line, column]);
      expect(places(lint(windows, fileName))).toEqual(places(lint(text, fileName)));
      expect(fixed(windows, fileName)).toBe(fixed(text, fileName).replaceAll("\n", "\r\n"));
    });
  },
);

test.each(["a.yaml", "a.template", "a.tf", "a.tf.json", "a.js", "a.ts", "a.tsx", "a.md"])(
  "an empty %s is read or refused",
  (fileName) => {
    for (const text of ["", "\uFEFF", "\n", "\r\n\r\n", "\0"]) {
      for (const config of [ALL, SMALL]) expectReadOrRefused(lint(text, fileName, config));
    }
  },
);

test.each([
  ["YAML", "a.yaml", "Statement: { Effect: Allow }\nStatement: {}\n", 2],
  ["YAML, merged twice", "a.yaml", "Statement: {}\na: { <<: {}, <<: {} }\n", 2],
  ["YAML, tabs", "a.yaml", "Statement:\n\t- a\n", 2],
  ["YAML, an anchor of an alias", "a.yaml", "Statement: &a &b c\n", 1],
  ["HCL", "a.tf", 'a = "Statement"\nb = )\n', 2],
  ["JavaScript", "a.js", 'const a = "Statement";\nconst = 1;\n', 2],
  ["TypeScript", "a.ts", 'const a = "Statement";\nconst = 1;\n', 2],
])("a syntax error of %s is one, with its place", (_, fileName, text, line) => {
  expect(lint(text, fileName)).toMatchObject([
    { fatal: true, ruleId: null, line, column: expect.any(Number) as number },
  ]);
  expectReadOrRefused(lint(text, fileName));
});

test("a key that CloudFormation leaves out is not written beside itself", () => {
  const template = (version: string): string => `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        ${version}
        Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }]
  Group: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${YAML_GROUP} } }
`;
  expect(fixed(template("Id: x"), "template.yaml")).toContain("Version: ");
  const left = template("Version: !Ref AWS::NoValue");
  expect(rulesOf(lint(left, "template.yaml"))).toContain("iam/require-version");
  expect(fixed(left, "template.yaml").match(/Version: !Ref/gu)).toHaveLength(1);
});
