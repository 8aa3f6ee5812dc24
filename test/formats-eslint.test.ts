/** ESLint's own means in every format, through its real command line: the newest ESLint and the oldest of the peer range. */
import type { Linter } from "eslint";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ESLINTS, EslintProject, plugin, type Run } from "./tools/eslint-project.ts";

const markdown = JSON.stringify(import.meta.resolve("@eslint/markdown"));

const GROUP = "arn:aws:iam::111122223333:group/Admins";

interface Example {
  readonly file: string;
  /** The fault stands alone on its line. */
  readonly text: string;
  /** How a comment is written in front of that line. */
  readonly comments: readonly ((text: string) => string)[];
  /** And in front of the file. */
  readonly fileComments: readonly ((text: string) => string)[];
}

const hash = (text: string): string => `# ${text}`;
const slashes = (text: string): string => `// ${text}`;
const block = (text: string): string => `/* ${text} */`;

const PROGRAM = `export const policy = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: {
        AWS: "${GROUP}",
      },
      Action: "sts:AssumeRole",
    },
  ],
};
`;

const EXAMPLES: readonly Example[] = [
  {
    file: "trust.yaml",
    text: `Version: "2012-10-17"
Statement:
  - Effect: Allow
    Principal:
      AWS: ${GROUP}
    Action: sts:AssumeRole
`,
    comments: [hash],
    fileComments: [hash],
  },
  {
    file: "template.yml",
    text: `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              AWS: !Sub "${GROUP}"
            Action: sts:AssumeRole
`,
    comments: [hash],
    fileComments: [hash],
  },
  {
    file: "main.tf",
    text: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type = "AWS"
      identifiers = [
        "${GROUP}",
      ]
    }
  }
}
`,
    comments: [hash, slashes, block],
    fileComments: [hash, slashes, block],
  },
  {
    file: "role.tofu",
    text: `resource "aws_iam_role" "trust" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "${GROUP}"
      }
      Action = "sts:AssumeRole"
    }]
  })
}
`,
    comments: [hash, slashes, block],
    fileComments: [hash, block],
  },
  { file: "trust.js", text: PROGRAM, comments: [slashes, block], fileComments: [block] },
  {
    file: "stack.ts",
    text: `import * as iam from "aws-cdk-lib/aws-iam";
export const document = new iam.PolicyDocument({
  statements: [
    new iam.PolicyStatement({
      actions: ["sts:AssumeRole"],
      principals: [
        new iam.ArnPrincipal("${GROUP}"),
      ],
    }),
  ],
} satisfies iam.PolicyDocumentProps);
`,
    comments: [slashes, block],
    fileComments: [block],
  },
];

const FILES = EXAMPLES.map(({ file }) => file);

/** The text with a comment above the fault. */
function above(text: string, comment: string): string {
  return text.replace(/^( *)(?=.*group\/Admins)/mu, (indent) => `${indent}${comment}\n${indent}`);
}

let project: EslintProject;
beforeEach(() => {
  project = new EslintProject();
  config("iam.configs.all");
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

function writeAll(change: (example: Example) => string = ({ text }) => text): void {
  for (const example of EXAMPLES) write(example.file, change(example));
}

/** Only the one rule speaks, so that what is expected is the same in every format. */
function config(...blocks: readonly string[]): void {
  write(
    "eslint.config.mjs",
    `import iam from ${plugin};
import markdown from ${markdown};
const only = (config) => ({ ...config, rules: { "iam/no-group-principal": "error", "iam/no-unknown-action": "warn" } });
export default [${blocks.map((block) => `[${block}].flat()`).join(", ")}].flat().map((config) => (config.name?.startsWith("iam/") ? only(config) : config));
`,
  );
}

describe.each(ESLINTS)("%s", { timeout: 60_000 }, (_, version) => {
  // What ESLint does by itself, once more with the oldest, would only take its time.
  const newest = test.runIf(version === "eslint");

  function run(options: readonly string[], input?: string): Run {
    return project.eslint(version, options, input);
  }

  function eslint(...options: readonly string[]): Run {
    return run(options);
  }

  /** What is found in each file: rules with their severities, by the name of the file. */
  function found(...options: readonly string[]): Readonly<Record<string, readonly string[]>> {
    const { stdout, stderr } = eslint("--format=json", ...options);
    expect(stderr).toBe("");
    const results = JSON.parse(stdout) as { filePath: string; messages: Linter.LintMessage[] }[];
    const entries = results.map(({ filePath, messages }) => [
      filePath.slice(project.folder.length + 1),
      messages.map(({ ruleId, severity, message }) => `${ruleId ?? message} ${String(severity)}`),
    ]);
    return Object.fromEntries(entries) as Record<string, readonly string[]>;
  }

  /** The same of every file. */
  function each(...messages: readonly string[]): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(FILES.map((file) => [file, messages]));
  }

  const ERROR = "iam/no-group-principal 2";

  test("every example has the one finding", () => {
    writeAll();
    expect(found(...FILES)).toEqual(each(ERROR));
  });

  test("a comment above a line or at its end disables a rule, with its reason", () => {
    const files: string[] = [];
    for (const { file, text, comments } of EXAMPLES) {
      for (const [index, comment] of comments.entries()) {
        const directive = "iam/no-group-principal -- the group is known";
        files.push(`next${String(index)}.${file}`, `same${String(index)}.${file}`);
        write(`next${String(index)}.${file}`, above(text, comment(`eslint-disable-next-line ${directive}`)));
        write(
          `same${String(index)}.${file}`,
          text.replace(/(?<=group\/Admins.*)$/mu, ` ${comment(`eslint-disable-line ${directive}`)}`),
        );
      }
    }
    expect(found(...files)).toEqual(Object.fromEntries(files.map((file) => [file, []])));
  });

  test("a comment for the whole file disables a rule, all rules, and only until they are enabled", () => {
    const files: Record<string, readonly string[]> = {};
    for (const { file, text, fileComments } of EXAMPLES) {
      for (const [index, comment] of fileComments.entries()) {
        const at = (kind: string): string => `${kind}${String(index)}.${file}`;
        write(at("one"), `${comment("eslint-disable iam/no-group-principal")}\n${text}`);
        write(at("all"), `${comment("eslint-disable")}\n${text}`);
        write(
          at("enabled"),
          `${comment("eslint-disable")}\n${comment("eslint-enable iam/no-group-principal")}\n${text}`,
        );
        write(at("other"), `${comment("eslint-disable iam/no-unknown-action")}\n${text}`);
        Object.assign(files, { [at("one")]: [], [at("all")]: [], [at("enabled")]: [ERROR], [at("other")]: [ERROR] });
      }
    }
    expect(found("--report-unused-disable-directives-severity=off", ...Object.keys(files))).toEqual(files);
  });

  test("a comment that disables nothing is reported, and --fix takes it away", () => {
    const right = (text: string): string => text.replace("group/Admins", "role/Admins");
    writeAll(({ text, comments: [comment = hash] }) =>
      right(above(text, comment("eslint-disable-next-line iam/no-group-principal -- why"))),
    );
    const unused = "Unused eslint-disable directive (no problems were reported from 'iam/no-group-principal').";
    expect(found(...FILES)).toEqual(each(`${unused} 1`));
    expect(found("--report-unused-disable-directives", ...FILES)).toEqual(each(`${unused} 2`));
    expect(eslint("--fix", ...FILES)).toMatchObject({ status: 0, stdout: "" });
    for (const { file, text } of EXAMPLES) expect(read(file).replaceAll(/^\s*\n/gmu, ""), file).toBe(right(text));
  });

  newest("a comment configures a rule", () => {
    writeAll(
      ({ text, fileComments }) => `${(fileComments.at(-1) ?? block)('eslint iam/no-group-principal: "warn"')}\n${text}`,
    );
    expect(found(...FILES)).toEqual(each("iam/no-group-principal 1"));
    expect(found("--no-inline-config", ...FILES)).toEqual(each(ERROR));
  });

  newest("severities are the user's, and --max-warnings counts", () => {
    writeAll();
    config("iam.configs.all", `{ files: ["**/*"], ignores: ["**/*.tf"], rules: { "iam/no-group-principal": "warn" } }`);
    expect(found(...FILES)).toEqual({ ...each("iam/no-group-principal 1"), "main.tf": [ERROR] });
    const others = FILES.filter((file) => file !== "main.tf");
    expect(eslint(...others).status).toBe(0);
    expect(eslint(`--max-warnings=${String(others.length - 1)}`, ...others).status).toBe(1);
    expect(eslint("--quiet", ...others)).toMatchObject({ status: 0, stdout: "" });
    expect(eslint("--rule", "iam/no-group-principal: off", ...FILES)).toMatchObject({ status: 0, stdout: "" });
  });

  test("--fix repairs every file, --fix again changes nothing, and --fix-type chooses", () => {
    writeAll();
    expect(eslint("--fix", "--fix-type=layout,suggestion", ...FILES).status).toBe(1);
    for (const { file, text } of EXAMPLES) expect(read(file)).toBe(text);
    expect(eslint("--fix", "--fix-type=problem", ...FILES)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    const once = FILES.map(read);
    for (const text of once) expect(text).not.toContain("group/Admins");
    expect(eslint("--fix", ...FILES).status).toBe(0);
    expect(FILES.map(read)).toEqual(once);
  });

  newest("--suppress-all makes a baseline, new findings still come, and --prune-suppressions forgets", () => {
    writeAll();
    expect(eslint("--suppress-all", ".").status).toBe(0);
    expect(eslint(".")).toMatchObject({ status: 0, stdout: "" });
    const [first] = EXAMPLES;
    write(`new.${first?.file ?? ""}`, first?.text ?? "");
    expect(eslint(".").stdout).toContain("1 problem");
    writeAll(({ text }) => text.replace("group/Admins", "role/Admins"));
    expect(eslint("--prune-suppressions", ".").status).toBe(1);
    expect(JSON.parse(read("eslint-suppressions.json"))).toEqual({});
  });

  test("--cache answers from the cache, and looks again at a file that changed", () => {
    writeAll();
    expect(found("--cache", "--cache-strategy=content", ...FILES)).toEqual(each(ERROR));
    write(".eslintcache", read(".eslintcache").replaceAll("iam/no-group-principal", "iam/from-the-cache"));
    const [first = "", ...others] = FILES;
    write(first, `${read(first)}# more\n`);
    expect(found("--cache", "--cache-strategy=content", ...FILES)).toEqual({
      ...Object.fromEntries(others.map((file) => [file, ["iam/from-the-cache 2"]])),
      [first]: [ERROR],
    });
  });

  newest("--concurrency finds the same", () => {
    writeAll();
    expect(found("--concurrency=2", ...FILES)).toEqual(each(ERROR));
  });

  test("--print-config tells how a file is read", () => {
    const configOf = (file: string) => JSON.parse(eslint("--print-config", file).stdout) as Record<string, unknown>;
    expect(configOf("main.tf")).toMatchObject({ language: "iam/hcl", rules: { "iam/no-group-principal": [2] } });
    expect(configOf("a.yaml")).toMatchObject({
      languageOptions: { parser: expect.stringMatching(/^eslint-plugin-iam\/yaml-parser@\d/u) as string },
    });
    expect(configOf("a.ts")).toMatchObject({
      languageOptions: { parser: expect.stringMatching(/^eslint-plugin-iam\/typescript-parser@\d/u) as string },
    });
    expect(configOf("a.js")).toMatchObject({ rules: { "iam/no-group-principal": [2] } });
  });

  newest("--stdin is read as the file that it names", () => {
    for (const { file, text } of EXAMPLES) {
      const { stdout, status } = run(
        ["--stdin", "--stdin-filename", `folder/${file}`, "--fix-dry-run", "--format=json"],
        text,
      );
      const [result] = JSON.parse(stdout) as { messages: Linter.LintMessage[]; output?: string }[];
      expect([file, status, result?.messages]).toEqual([file, 0, []]);
      expect(result?.output).toContain("111122223333:user/*");
    }
  });

  newest("Markdown has comments of its own in front of a fence", () => {
    config("iam.configs.all", "markdown.configs.processor");
    const fences = EXAMPLES.map(
      ({ file, text }) => `\`\`\`${file.slice(file.lastIndexOf(".") + 1).replace("tofu", "tf")}\n${text}\`\`\`\n`,
    );
    write("README.md", fences.join("\n"));
    expect(found("README.md")).toEqual({ "README.md": FILES.map(() => ERROR) });
    write("README.md", fences.map((fence) => `<!-- eslint-disable iam/no-group-principal -->\n\n${fence}`).join("\n"));
    expect(found("README.md")).toEqual({ "README.md": [] });
    write("README.md", fences.join("\n"));
    expect(eslint("--fix", "README.md")).toMatchObject({ status: 0, stdout: "" });
    expect(read("README.md")).not.toContain("group/Admins");
  });

  test("a broken file is an error with its place, and hides no other", () => {
    write("broken.tf", `data "aws_iam_policy_document" "x" {\n  statement {\n    actions = [\n`);
    write("broken.yaml", "Statement: [\n");
    write("broken.ts", "const PolicyStatement = ;\n");
    writeAll();
    const { status, stdout } = eslint(".");
    expect(status).toBe(1);
    for (const [file, line] of [
      ["broken.tf", 4],
      ["broken.yaml", 2],
      ["broken.ts", 1],
    ] as const) {
      expect(stdout).toMatch(new RegExp(String.raw`${file}\n\s+${String(line)}:\d+\s+error\s+Parsing error`, "u"));
    }
    expect(stdout).toContain(`${String(FILES.length + 3)} problems`);
  });
});
