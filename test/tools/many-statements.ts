/** Files with so many statements, each with a group as principal. */
import { times } from "./hostile-texts.ts";

const GROUP = "arn:aws:iam::111122223333:group/Admins";
const JSON_STATEMENT = `{ "Effect": "Allow", "Principal": { "AWS": "${GROUP}" }, "Action": "sts:AssumeRole" }`;
const OBJECT = JSON_STATEMENT.replaceAll(/"(\w+)":/gu, "$1:");

function block(indent: number): string {
  return `- Effect: Allow
  Principal:
    AWS: ${GROUP}
  Action: sts:AssumeRole
`
    .replaceAll(/^/gmu, " ".repeat(indent))
    .trimEnd();
}

const trust = (statements: string): string => `    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
${statements}
`;

const HCL_STATEMENT = `  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["${GROUP}"]
    }
  }
`;

export interface Many {
  readonly name: string;
  readonly fileName: string;
  readonly write: (count: number) => string;
}

export const MANY_STATEMENTS: readonly Many[] = [
  {
    name: "YAML",
    fileName: "a.yaml",
    write: (n) => `Version: "2012-10-17"\nStatement:\n${times(n, block(2), "\n")}\n`,
  },
  { name: "a template", fileName: "a.yaml", write: (n) => `Resources:\n  R:\n${trust(times(n, block(10), "\n"))}` },
  {
    name: "a template with as many roles",
    fileName: "a.yaml",
    write: (n) => `Resources:\n${times(n, (i) => `  R${String(i)}:\n${trust(block(10))}`)}`,
  },
  {
    name: "JSON in a block scalar",
    fileName: "a.yaml",
    write: (n) =>
      `a: |\n  { "Version": "2012-10-17", "Statement": [\n${times(n, `    ${JSON_STATEMENT}`, ",\n")}\n  ] }\n`,
  },
  {
    name: "a heredoc",
    fileName: "a.tf",
    write: (n) =>
      `resource "aws_iam_role" "x" {\n  assume_role_policy = <<-EOT\n  { "Version": "2012-10-17", "Statement": [\n${times(n, `    ${JSON_STATEMENT}`, ",\n")}\n  ] }\n  EOT\n}\n`,
  },
  {
    name: "Terraform in JSON",
    fileName: "a.tf.json",
    write: (n) =>
      `{ "data": { "aws_iam_policy_document": { "x": { "statement": [\n${times(n, `{ "actions": ["sts:AssumeRole"], "principals": [{ "type": "AWS", "identifiers": ["${GROUP}"] }] }`, ",\n")}\n] } } } }`,
  },
  {
    name: "an object",
    fileName: "a.js",
    write: (n) => `export const p = { Version: "2012-10-17", Statement: [\n${times(n, `  ${OBJECT}`, ",\n")}\n] };\n`,
  },
  {
    name: "as many constants",
    fileName: "a.js",
    write: (n) =>
      `${times(n, (i) => `const s${String(i)} = ${OBJECT};\n`)}export const p = { Version: "2012-10-17", Statement: [${times(n, (i) => `s${String(i)}`, ", ")}] };\n`,
  },
  {
    name: "the CDK",
    fileName: "a.ts",
    write: (n) =>
      `import * as iam from "aws-cdk-lib/aws-iam";\nimport * as kms from "aws-cdk-lib/aws-kms";\nconst key = new kms.Key(this, "k");\n${times(n, `key.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ArnPrincipal("${GROUP}")], actions: ["kms:*"], resources: ["*"] }));\n`)}`,
  },
  {
    name: "Pulumi",
    fileName: "a.ts",
    write: (n) =>
      `import * as aws from "@pulumi/aws";\nexport const d = aws.iam.getPolicyDocument({ statements: [\n${times(n, `  { actions: ["sts:AssumeRole"], principals: [{ type: "AWS", identifiers: ["${GROUP}"] }] }`, ",\n")}\n] });\n`,
  },
  {
    name: "a Terraform document",
    fileName: "a.tf",
    write: (n) => `data "aws_iam_policy_document" "x" {\n${times(n, HCL_STATEMENT)}}\n`,
  },
  {
    name: "as many Terraform documents",
    fileName: "a.tf",
    write: (n) => times(n, (i) => `data "aws_iam_policy_document" "x${String(i)}" {\n${HCL_STATEMENT}}\n`),
  },
];

const FINE = `{ Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::bucket/*" }`;

/** Files of so many characters with statements that are right, and a group at the end. */
export const LARGE_FILES: readonly (Many & { readonly size: number })[] = [
  {
    name: "YAML",
    fileName: "a.yaml",
    size: 1_000_000,
    write: (size) => {
      const fine =
        "  - Effect: Allow\n    Action:\n      - s3:GetObject\n      - s3:PutObject\n    Resource: arn:aws:s3:::bucket/*\n";
      return `Version: "2012-10-17"\nStatement:\n${fine.repeat(size / fine.length)}${block(2)}\n`;
    },
  },
  {
    name: "Terraform",
    fileName: "a.tf",
    size: 1_000_000,
    write: (size) => {
      const fine = `  statement {\n    actions   = ["s3:GetObject", "s3:PutObject"]\n    resources = ["arn:aws:s3:::bucket/*"]\n  }\n`;
      return `data "aws_iam_policy_document" "x" {\n${fine.repeat(size / fine.length)}${HCL_STATEMENT}}\n`;
    },
  },
  {
    name: "JavaScript",
    fileName: "a.js",
    size: 1_000_000,
    write: (size) =>
      `export const p = { Version: "2012-10-17", Statement: [\n${`${FINE},\n`.repeat(size / FINE.length)}${OBJECT}\n] };\n`,
  },
  {
    name: "a program",
    fileName: "a.js",
    size: 250_000,
    write: (size) => {
      const code = (i: number): string =>
        `function f${String(i)}(a, b) { const c = a.map((x) => x + b * 2); if (c.length > 3) { return { a, b, c, d: [1, "x"] }; } return g(c, \`\${a}-\${b}\`); }\n`;
      return `${times(Math.floor(size / code(10_000).length), code)}export const p = { Version: "2012-10-17", Statement: [${OBJECT}] };\n`;
    },
  },
];
