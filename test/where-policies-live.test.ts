/** One set of policies with the six pitfalls, written in every host, and the page that tells where policies live. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import markdown from "@eslint/markdown";
import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { contentsOf, fixtures } from "./tools/host-fixtures.ts";
import { filesOf, lint, pointedAt } from "./tools/six-pitfalls.ts";

const root = join(import.meta.dirname, "..");

type Six = readonly [
  mismatchedResource: string,
  mfa: string,
  unsatisfiableCondition: string,
  externalId: string,
  groupPrincipal: string,
  wildcardPrincipal: string,
];

const RULES = [
  "iam/no-mismatched-resource",
  "iam/require-mfa",
  "iam/no-unsatisfiable-condition",
  "iam/require-external-id",
  "iam/no-group-principal",
  "iam/no-wildcard-principal",
] as const;

/** The line of each finding, and what stands there. */
const HOSTS: readonly (readonly [host: string, files: string, found: Six])[] = [
  [
    "JSON",
    "json/",
    [
      'team.json 7 "s3:ListBucket"',
      'team.json 13 "kms:ScheduleKeyDeletion"',
      'team.json 23 "aws:SourceVpc"',
      'vendor-trust.json 5 "arn:aws:iam::444455556666:root"',
      'auditors-trust.json 5 "arn:aws:iam::111122223333:group/Auditors"',
      'jobs-queue.json 7 "*"',
    ],
  ],
  [
    "CloudFormation in YAML",
    "cloudformation/reports.yaml",
    [
      "reports.yaml 19 s3:ListBucket",
      "reports.yaml 23 kms:ScheduleKeyDeletion",
      "reports.yaml 33 aws:SourceVpc",
      "reports.yaml 43 arn:aws:iam::444455556666:root",
      'reports.yaml 56 !Sub "arn:aws:iam::${AWS::AccountId}:group/Auditors"',
      'reports.yaml 74 "*"',
    ],
  ],
  [
    "CloudFormation in JSON",
    "cloudformation/reports.json",
    [
      'reports.json 17 "s3:ListBucket"',
      'reports.json 23 "kms:ScheduleKeyDeletion"',
      'reports.json 33 "aws:SourceVpc"',
      'reports.json 48 "arn:aws:iam::444455556666:root"',
      'reports.json 65 { "Fn::Join": ["", ["arn:aws:iam::", { "Ref": "AWS::AccountId" }, ":group/Auditors"]] }',
      'reports.json 87 "*"',
    ],
  ],
  [
    "SAM",
    "sam/",
    [
      "template.yaml 22 s3:ListBucket",
      "template.yaml 47 kms:ScheduleKeyDeletion",
      "template.yaml 35 aws:SourceVpc",
      'template.yaml 57 "444455556666"',
      'template.yaml 68 !Sub "arn:aws:iam::${AWS::AccountId}:group/Auditors"',
      'template.yaml 84 "*"',
    ],
  ],
  [
    "Serverless",
    "serverless/",
    [
      "serverless.yml 16 s3:ListBucket",
      "serverless.yml 45 kms:ScheduleKeyDeletion",
      "serverless.yml 27 aws:SourceVpc",
      "serverless.yml 55 'arn:aws:iam::444455556666:root'",
      "serverless.yml 67 arn:aws:iam::${aws:accountId}:group/Auditors",
      "serverless.yml 83 '*'",
    ],
  ],
  [
    "Terraform's document blocks",
    "terraform/document.tf",
    [
      'document.tf 11 "s3:ListBucket"',
      'document.tf 17 "kms:ScheduleKeyDeletion"',
      'document.tf 34 "aws:SourceVpc"',
      'document.tf 52 "arn:aws:iam::444455556666:root"',
      'document.tf 73 "arn:aws:iam::${data.aws_caller_identity.current.account_id}:group/Auditors"',
      'document.tf 100 "*"',
    ],
  ],
  [
    "Terraform's jsonencode",
    "terraform/jsonencode.tf",
    [
      'jsonencode.tf 18 "s3:ListBucket"',
      'jsonencode.tf 24 "kms:ScheduleKeyDeletion"',
      'jsonencode.tf 37 "aws:SourceVpc"',
      'jsonencode.tf 54 "arn:aws:iam::444455556666:root"',
      'jsonencode.tf 75 "arn:aws:iam::${data.aws_caller_identity.current.account_id}:group/Auditors"',
      'jsonencode.tf 100 "*"',
    ],
  ],
  [
    "Terraform's heredocs",
    "terraform/heredoc.tf",
    [
      'heredoc.tf 18 "s3:ListBucket"',
      'heredoc.tf 24 "kms:ScheduleKeyDeletion"',
      'heredoc.tf 37 "aws:SourceVpc"',
      'heredoc.tf 56 "arn:aws:iam::444455556666:root"',
      'heredoc.tf 80 "arn:aws:iam::${data.aws_caller_identity.current.account_id}:group/Auditors"',
      'heredoc.tf 108 "*"',
    ],
  ],
  [
    "the CDK",
    "cdk/",
    [
      'reports-stack.ts 19 "s3:ListBucket"',
      'reports-stack.ts 24 "kms:ScheduleKeyDeletion"',
      'reports-stack.ts 33 "aws:SourceVpc"',
      'reports-stack.ts 40 "444455556666"',
      'reports-stack.ts 45 "arn:aws:iam::111122223333:group/Auditors"',
      "reports-stack.ts 53 new iam.AnyPrincipal()",
    ],
  ],
  [
    "Pulumi",
    "pulumi/",
    [
      'index.ts 12 "s3:ListBucket"',
      'index.ts 17 "kms:ScheduleKeyDeletion"',
      'index.ts 32 "aws:SourceVpc"',
      'index.ts 48 "arn:aws:iam::444455556666:root"',
      'index.ts 66 "arn:aws:iam::111122223333:group/Auditors"',
      'index.ts 88 "*"',
    ],
  ],
  [
    "calls of an SDK",
    "sdk/",
    [
      'set-up.mjs 16 "s3:ListBucket"',
      'set-up.mjs 20 "kms:ScheduleKeyDeletion"',
      'set-up.mjs 30 "aws:SourceVpc"',
      'set-up.mjs 44 "arn:aws:iam::444455556666:root"',
      'set-up.mjs 60 "arn:aws:iam::111122223333:group/Auditors"',
      'set-up.mjs 76 "*"',
    ],
  ],
  [
    "Markdown",
    "markdown/",
    [
      'handbook.md 12 "s3:ListBucket"',
      'handbook.md 18 "kms:ScheduleKeyDeletion"',
      'handbook.md 28 "aws:SourceVpc"',
      'handbook.md 42 "arn:aws:iam::444455556666:root"',
      "handbook.md 60 arn:aws:iam::111122223333:group/Auditors",
      'handbook.md 78 "*"',
    ],
  ],
];

describe.each(HOSTS)("the six pitfalls in %s", (_, part, found) => {
  const files = filesOf(part);

  test("are found, each at its place, and nothing else is", async () => {
    const all: [rule: string | null, place: string][] = [];
    for (const { name, text } of files) {
      const file = name.slice(name.indexOf("/") + 1);
      const { messages } = await lint(name, text);
      for (const one of messages) all.push([one.ruleId, `${file} ${String(one.line)} ${pointedAt(text, one)}`]);
    }
    const order = ([rule]: (typeof all)[number]): number => RULES.findIndex((one) => one === rule);
    expect(all.toSorted((a, b) => order(a) - order(b))).toEqual(RULES.map((rule, index) => [rule, found[index]]));
  });

  test("are repaired in its own style, and only the external id is left for a person to fill in", async () => {
    const left: (string | null)[] = [];
    for (const { name, text, fixed } of files) {
      const { output, messages } = await lint(name, text, true);
      expect(output).toBe(fixed);
      left.push(...messages.map(({ ruleId }) => ruleId));
    }
    expect(left).toEqual(["iam/no-placeholder"]);
  });

  test("are repaired once: a second --fix changes nothing", async () => {
    for (const { name, fixed } of files) expect((await lint(name, fixed, true)).output).toBeUndefined();
  });
});

// ---- docs/where-policies-live.md -----------------------------------------------------------------------------------

const page = readFileSync(join(root, "docs/where-policies-live.md"), "utf8");

/** The numbers of a row of a table of the page, which begins with that name. */
function numbersOf(host: string): readonly number[] {
  const row = page.split("\n").find((line) => line.startsWith(`| ${host} `) && /\| +\d+ \|/u.test(line));
  return (row ?? "")
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => /^\d+$/u.test(cell))
    .map(Number);
}

/** AWS's own examples, one policy in a file. */
async function policiesInExamples(): Promise<number> {
  const folder = join(root, "test/fixtures/aws");
  let count = 0;
  for (const name of readdirSync(folder)) {
    count += (await contentsOf({ name, text: readFileSync(join(folder, name), "utf8") })).policies.length;
  }
  return count;
}

/** The policies in the fences of the rules' pages, read as `@eslint/markdown` hands them on. */
async function policiesInPages(): Promise<number> {
  const folder = join(root, "rules");
  const pages = readdirSync(folder).filter((name) => /^(?:no|require|valid|prefer|max)-/u.test(name));
  let count = 0;
  for (const rule of pages) {
    const path = join(folder, rule, "README.md");
    const blocks = processor(readFileSync(path, "utf8"), path);
    for (const block of blocks) {
      if (typeof block === "string" || !/\.(?:jsonc?|ya?ml|hcl|tf|ts|js)$/u.test(block.filename)) continue;
      const name = `rules/${rule}/${block.filename}`;
      count += (await contentsOf({ name, text: block.text })).policies.length;
    }
  }
  return count;
}

function processor(text: string, path: string): readonly (string | Linter.ProcessorFile)[] {
  const { preprocess } = (markdown.processors as Record<string, Linter.Processor>)["markdown"] ?? {};
  return preprocess?.(text, path) ?? [];
}

describe("the numbers of docs/where-policies-live.md", () => {
  test("policies of the repository, at least 30 of each host", async () => {
    const counted = new Map<string, number>();
    for (const fixture of fixtures()) {
      if (fixture.host === "Markdown") continue;
      const { policies } = await contentsOf(fixture);
      counted.set(fixture.host, (counted.get(fixture.host) ?? 0) + policies.length);
    }
    counted.set("JSON", (counted.get("JSON") ?? 0) + (await policiesInExamples()));
    for (const [host, count] of counted) expect([host, ...numbersOf(host)]).toEqual([host, count]);
    // The pages of the rules grow with the rules.
    const [inPages = 0] = numbersOf("Markdown");
    counted.set("Markdown", inPages);
    expect(await policiesInPages()).toBeGreaterThanOrEqual(inPages);
    for (const [host, count] of counted) expect(count, host).toBeGreaterThanOrEqual(30);
    expect(counted.size).toBe(9);
    expect([...counted.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(300);
  });
});
