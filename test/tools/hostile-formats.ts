/** A policy in each format that people keep it in, and what else may stand there in place of its values. */

/** A file with a policy of every element, and beside it one whose only fault is a group. */
export interface HostileFormat {
  readonly name: string;
  readonly fileName: string;
  /** The file. What may be replaced stands between `«` and `»`, one in another too. */
  readonly marked: string;
  /** What replaces it; each is right where a value of this format may stand. */
  readonly others: readonly string[];
}

const GROUP = "arn:aws:iam::111122223333:group/Admins";

/** A policy with a fault that every format can say, on one line. */
export const JSON_GROUP = `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "${GROUP}" }, "Action": "sts:AssumeRole" }] }`;

/** The same for YAML in flow style, for JavaScript and for HCL. */
export const YAML_GROUP = JSON_GROUP.replaceAll(/"(\w+)":/gu, "$1:");
export const OBJECT_GROUP = YAML_GROUP;
export const HCL_GROUP = JSON_GROUP.replaceAll(/"(\w+)":/gu, "$1 =");

/** What may stand in the place of any value of JSON. */
export const JSON_OTHERS: readonly string[] = [
  "1",
  "null",
  "true",
  `""`,
  `"*"`,
  `"x"`,
  "[]",
  "[[]]",
  "[null]",
  "{}",
  `{ "a": [{}] }`,
  `[{ "b": null }]`,
  `{ "__proto__": 1, "constructor": { "toString": [] } }`,
  `"\\ud800"`,
];

const YAML_OTHERS: readonly string[] = [
  ...JSON_OTHERS,
  "~",
  "",
  "2012-10-17",
  "0x1F",
  ".nan",
  "1e400",
  "!!str",
  "!!binary aGk=",
  "!!set { a, b }",
  "!!int x",
  "!unknown",
  "!unknown [a, {b: c}]",
  "&own x",
  "*missing",
  "&self [*self]",
  "&self { a: *self, <<: *self }",
  "{ <<: 1 }",
  "{ <<: [1, { a: b }], c: d }",
  "{ <<: *missing, a: b }",
  "{ ? [a, b] : c, ? { d: e } : f }",
  "{ a, b }",
  "{ : x }",
  "[a: b, c]",
];

const INTRINSICS: readonly string[] = [
  "~",
  "",
  "x",
  "[]",
  "[[], ~, 1]",
  "{ a: b }",
  "&self [*self]",
  "!Ref X",
  "!Ref [X]",
  "!Ref",
  "!Ref { Ref: X }",
  "!Ref AWS::NoValue",
  "!Ref constructor",
  "!Ref Bucket",
  "!GetAtt Bucket.Arn",
  "!GetAtt [Bucket, Arn]",
  "!GetAtt [Bucket, !Ref X, Y]",
  "!GetAtt Bucket",
  "!GetAtt .",
  "!GetAtt constructor.__proto__",
  "!GetAtt {}",
  "!Sub 'x ${Bucket} ${Bucket.Arn} ${AWS::AccountId} ${!aws:username} ${ ${} ${x'",
  "!Sub ['${a}', { a: !Sub ['${a}', { a: !Ref a }] }]",
  "!Sub [1]",
  "!Sub []",
  "!Sub [x, y, z]",
  "!Sub { a: b }",
  "!Join ['', [a, !Ref X, !GetAtt Bucket.Arn]]",
  "!Join [!Ref X, !Ref Y]",
  "!Join [',']",
  "!Join x",
  "!Join ['', [[], {}, 1, ~]]",
  "!If [A, x, y]",
  "!If [A, { Effect: Allow, Action: '*', Resource: '*' }, !Ref AWS::NoValue]",
  "!If [A, [x, { a: b }], !If [B, [], !If [C, 1, !Ref AWS::NoValue]]]",
  "!If [A]",
  "!If x",
  "!If [A, !Ref AWS::NoValue, !Ref AWS::NoValue]",
  "!Select [0, [a, b]]",
  "!Select [9, !Split [',', !Ref X]]",
  "!Split [':', 'a:b']",
  "!FindInMap [Map, row, column]",
  "!FindInMap [!Ref X, __proto__, constructor]",
  "!ImportValue x",
  "!Base64 { Fn::Sub: x }",
  "!Cidr [x, 1, 2]",
  "{ Ref: { Ref: X } }",
  "{ Fn::Sub: x, Fn::Join: y }",
  "{ Fn::Sub: }",
  "{ Fn::: x }",
  "{ Fn::If: [A, [{ Fn::Sub: x }], { Ref: AWS::NoValue }] }",
  "{ Fn::Transform: { Name: AWS::Include }, Effect: Allow }",
  "{ Fn::ForEach::X: [I, [a, b], { '${I}': x }] }",
  "!Transform { Name: AWS::Include }",
];

const SERVERLESS_OTHERS: readonly string[] = [
  ...INTRINSICS.filter((other) => !/Select|Split|FindInMap|Cidr|Transform|ForEach/u.test(other)),
  `"\${self:custom.x}"`,
  `"\${file(x.yml):y, 'z'}"`,
  `"\${opt:stage, \${self:x}}"`,
  `"arn:\${aws:partition}:s3:::\${self:"`,
];

const INTRINSICS_IN_JSON: readonly string[] = [
  ...JSON_OTHERS,
  `{ "Ref": "X" }`,
  `{ "Ref": [] }`,
  `{ "Fn::GetAtt": ["Group", "Arn"] }`,
  `{ "Fn::GetAtt": "Group.Arn" }`,
  `{ "Fn::Sub": "x \${Group} \${!a} \${" }`,
  `{ "Fn::Sub": ["\${a}", { "a": { "Ref": "a" } }] }`,
  `{ "Fn::If": ["A", { "Effect": "Allow" }, { "Ref": "AWS::NoValue" }] }`,
  `{ "Fn::Join": ["", ["a", { "Ref": "X" }]] }`,
  `{ "Fn::Sub": null }`,
];

const HCL_OTHERS: readonly string[] = [
  "1",
  "-1.5",
  "null",
  "true",
  `""`,
  `"*"`,
  "[]",
  "[[]]",
  "[null]",
  "{}",
  `{ a = [{}] }`,
  `{ "a" : 1, b : 2, (c) = 3, "\${d}" = 4, __proto__ = 5, constructor = { toString = [] } }`,
  "var.x",
  "local.self",
  "local.__proto__",
  "aws_s3_bucket.logs.arn",
  "aws_s3_bucket.logs[0].arn",
  `aws_s3_bucket.logs["a"].arn`,
  "aws_s3_bucket.logs[*].arn",
  "aws_s3_bucket.logs.*.arn",
  "data.aws_iam_policy_document.this.json",
  "module.m.out[0]",
  "each.value",
  "constructor.prototype",
  `a ? "x" : ["y"]`,
  "a ? b ? c : d : e",
  "[for x in y : x if z]",
  `[for k, v in y : "\${k}/*"]`,
  "{ for k, v in y : k => v... }",
  "!a",
  "a + b * c",
  "a == b && c || d",
  `(("x"))`,
  "f()",
  "f(x...)",
  "jsonencode([])",
  "jsonencode()",
  `jsonencode({ Statement = "x" })`,
  "jsonencode(merge({ Statement = [] }, var.x))",
  `concat(["x"], var.y)`,
  `format("%s/*", aws_s3_bucket.logs.arn)`,
  `provider::aws::arn_parse("x")`,
  `templatefile("x", { a = b })`,
  `"\${a}"`,
  `"\${"\${"\${a}"}"}"`,
  `"\${~ a ~}"`,
  `"%{ if a }x%{ else }y%{ endif }"`,
  `"%{ for x in y ~}\${x}%{ endfor }"`,
  `"$\${aws:username}/%%{x}"`,
  `"\\ud800\\u00e9\\"\\\\"`,
  `"&{aws:username}"`,
];

const HEREDOC_OTHERS: readonly string[] = [
  ...JSON_OTHERS,
  `"\${var.x}"`,
  `"\${aws_s3_bucket.logs.arn}/*"`,
  "${var.x}",
  "${jsonencode(var.x)}",
  `"\${"\${a}"}"`,
  `"$\${aws:username}"`,
  `%{ if a }"x"%{ else }"y"%{ endif }`,
  `[%{ for x in y }"\${x}",%{ endfor }"z"]`,
  `"%%{x}"`,
  "x",
  "",
  `"`,
  "}",
];

const TERRAFORM_JSON_OTHERS: readonly string[] = [
  ...JSON_OTHERS,
  `"\${var.x}"`,
  `"\${aws_s3_bucket.logs.arn}/*"`,
  `"\${"`,
  `"\${}"`,
  `"\${a ? b : \\"c\\"}"`,
  `"%{ if a }x%{ endif }"`,
  `"$\${aws:username}"`,
  `"\${data.aws_iam_policy_document.this.json}"`,
  `"\${\\"\${a}\\"}"`,
];

const JAVASCRIPT_OTHERS: readonly string[] = [
  "1",
  "-1",
  "1e400",
  "10n",
  "null",
  "undefined",
  "true",
  `""`,
  `"*"`,
  `"\\ud800"`,
  "/s3:.*/u",
  "[]",
  "[, , 1]",
  "[null]",
  "[...list, ...[1, ...[2]], ...{}]",
  "{}",
  `{ __proto__: { a: 1 }, constructor: { toString: [] }, "__proto__x": 1 }`,
  `{ ["__proto__"]: 1, [a]: 2, [\`b\${c}\`]: 3, 4: 5, 6n: 7, [Symbol.iterator]: 8 }`,
  "{ ...spread, Effect, ...{ a: 1, ...{ a: 2 } }, a: 3 }",
  `{ get Effect() { return "Allow"; }, set Effect(x) {}, method() {}, async *gen() {} }`,
  "name",
  "name.a[0][b[c]]",
  "name?.a?.[0]?.()",
  "this",
  "import.meta.url",
  "loop",
  "self",
  "a",
  "f(...x)",
  "f()()`x`",
  "f`a${b}`",
  "String.raw`\\u`",
  "new X",
  "new (f())(x)",
  "new X().a().b(c)",
  "import('x')",
  "() => ({ a: 1 })",
  "function () { return new.target; }",
  "class { static a = { b: 1 }; #c = []; static { f({}); } }",
  `a ? "x" : ["y"]`,
  `a ?? (b || "x")`,
  "a + b",
  `"a" + b + "c"`,
  `a + ("b" + (c + \`d\${e}\`))`,
  `"a" - "b"`,
  "void 0",
  "(a, b)",
  "(a = b)",
  "a++",
  "`${a}`",
  "`${`${`${a}`}`}`",
  "`${{ a: 1 }}${[1]}${10n}${/x/}`",
  "`\\${aws:username}`",
  "JSON.stringify({ a: 1 })",
  "JSON.stringify()",
  "Object.assign({}, x)",
  "list.map((x) => ({ Effect: x }))",
];

const TYPESCRIPT_OTHERS: readonly string[] = [
  "null",
  "10n",
  `""`,
  "/x/",
  "[, ...list]",
  "{ ...spread, Effect, get a() { return 1; }, m() {} }",
  "{ __proto__: {}, constructor: [] }",
  "name?.a[0]",
  "loop",
  "self",
  "f(...x)()",
  "() => ({ a: 1 })",
  `a ? "x" : ["y"]`,
  `"a" + b`,
  "`${`${a}`}`",
  `"x" as const`,
  "{ a: 1 } satisfies A",
  "x!.y!",
  "<const>x",
  "f<A, B>(x)",
  "(<T,>(x: T) => x)",
  "iam.Effect.ALLOW",
  "iam.Effect.constructor",
  "new iam.AnyPrincipal()",
  "new iam.ArnPrincipal()",
  `new iam.ArnPrincipal("x").withConditions({}).withSessionTags()`,
  "new iam.PolicyStatement()",
  "new iam.PolicyStatement(1, 2)",
  "new iam.PolicyStatement({ ...self })",
  "new iam.PolicyDocument()",
  "iam.PolicyDocument.fromJson()",
  "iam.PolicyStatement.fromJson(self)",
  "cdk.Fn.join('', ['a', bucket.bucketArn])",
  "cdk.Lazy.string({ produce: () => 'x' })",
  "cdk.Stack.of(this).formatArn({ service: 's3' })",
  "pulumi.interpolate`${bucket.arn}`",
  "JSON.stringify()",
];

const JSON_STATEMENT = `«{
  "Sid": «"Sid"»,
  "Effect": «"Allow"»,
  "Principal": «{ "AWS": «"111122223333"», "Federated": «"x"» }»,
  "NotPrincipal": «{ "AWS": «"111122223333"» }»,
  "Action": «["s3:GetObject", «"s3:*"»]»,
  "NotAction": «"s3:GetObject"»,
  "Resource": «["arn:aws:s3:::b/*", «"*"»]»,
  "NotResource": «"arn:aws:s3:::b/*"»,
  "Condition": «{ "StringEquals": «{ "aws:PrincipalOrgID": «"o-a1b2c3d4e5"» }», "Bool": «{ "aws:MultiFactorAuthPresent": «["true"]» }» }»
}»`;

const JSON_POLICY = `«{ "Version": «"2012-10-17"», "Id": «"id"», "Statement": «[${JSON_STATEMENT}]» }»`;
const OBJECT_POLICY = JSON_POLICY.replaceAll(/"(\w+)":/gu, "$1:");
const HCL_POLICY = JSON_POLICY.replaceAll(/"(\w+)":/gu, "$1 =").replaceAll(/("aws:\w+"):/gu, "$1 =");

/** A list of statements in block style, below a key that is indented by so many spaces. */
function yamlStatements(indent: number): string {
  return `«
- Sid:« Sid»
  Effect:« Allow»
  Principal:«
    AWS:« "111122223333"»
    Federated:«
      -« x»»»
  NotPrincipal:« { AWS:« "111122223333"» }»
  Action:«
    - s3:GetObject
    -« s3:*» # all»
  NotAction:« s3:GetObject»
  # which ones
  Resource:«
  - arn:aws:s3:::b/*
  -« "*"»»
  NotResource:« arn:aws:s3:::b/*»
  Condition:«
    StringEquals:«
      aws:PrincipalOrgID:« o-a1b2c3d4e5»»
    Bool:« { aws:MultiFactorAuthPresent:« [true]» }»»»`.replaceAll("\n", `\n${" ".repeat(indent)}`);
}

const TRUST_YAML = `{ Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${YAML_GROUP} } }`;

const LOCALS = `locals {
  self  = local.self
  left  = local.right
  right = "\${local.left}"
}
data "aws_iam_policy_document" "group" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["${GROUP}"]
    }
  }
}
`;

const CONSTS = `const a = b;
const b = a;
const self = { a: self, ...self, [self]: \`\${self}\` };
const loop = [loop, ...loop, "a" + loop];
`;

export const HOSTILE_FORMATS: readonly HostileFormat[] = [
  {
    name: "YAML",
    fileName: "policy.yaml",
    marked: `Version:« 2012-10-17»
Id:« id»
Statement:${yamlStatements(2)}
---
${YAML_GROUP}
`,
    others: YAML_OTHERS.map((other) => ` ${other}`),
  },
  {
    name: "CloudFormation in YAML",
    fileName: "template.yaml",
    marked: `AWSTemplateFormatVersion: "2010-09-09"
Conditions: { A: !Equals [a, b] }
Resources:
  Bucket:
    Type: AWS::S3::Bucket
  Group: ${TRUST_YAML}
  Role:
    Type:« AWS::IAM::Role»
    Properties:«
      Path:« /x/»
      ManagedPolicyArns:« [«arn:aws:iam::aws:policy/ReadOnlyAccess»]»
      AssumeRolePolicyDocument:« ${YAML_GROUP}»
      Policies:«
        -«
          PolicyName:« x»
          PolicyDocument:«
            Version:« 2012-10-17»
            Statement:${yamlStatements(12)}»»»»
`,
    others: INTRINSICS.map((other) => ` ${other}`),
  },
  {
    name: "CloudFormation in JSON",
    fileName: "template.json",
    marked: `{ "Resources": {
  "Group": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": ${JSON_GROUP} } },
  "Policy": { "Type": «"AWS::IAM::ManagedPolicy"», "Properties": «{ "PolicyDocument": ${JSON_POLICY}, "Roles": «[«{ "Ref": «"Group"» }»]» }» }
} }
`,
    others: INTRINSICS_IN_JSON,
  },
  {
    name: "Serverless",
    fileName: "serverless.yml",
    marked: `service: x
provider:
  name:« aws»
  iam:« { role: { managedPolicies:« [x]» } }»
  iamRoleStatements:${yamlStatements(4)}
  apiGateway:« { resourcePolicy:« [{ Effect: Allow, Principal: "*", Action:« x», Resource: "*" }]» }»
functions:«
  send: { handler: x, role:« Role», iamRoleStatementsInherit:« true», iamRoleStatements:« [«{ Effect: Allow, Action:« s3:*», Resource:« "*"» }»]» }»
resources:
  Resources:
    Bucket: { Type: AWS::S3::Bucket }
    Group: ${TRUST_YAML}
`,
    others: SERVERLESS_OTHERS.map((other) => ` ${other}`),
  },
  {
    name: "Terraform documents",
    fileName: "main.tf",
    marked: `${LOCALS}
resource "aws_s3_bucket" "logs" {
  bucket = «"logs"»
}
data "aws_iam_policy_document" "this" {
  version = «"2012-10-17"»
  source_policy_documents = «[data.aws_iam_policy_document.this.json]»
  statement {
    sid       = «"Sid"»
    effect    = «"Allow"»
    actions   = «["s3:GetObject", «"s3:*"»]»
    not_actions = «["s3:GetObject"]»
    resources = «["\${aws_s3_bucket.logs.arn}/*", «"*"»]»
    not_resources = «["arn:aws:s3:::b/*"]»
    principals {
      type        = «"AWS"»
      identifiers = «["111122223333", «"999988887777"»]»
    }
    not_principals {
      type        = «"AWS"»
      identifiers = «["111122223333"]»
    }
    condition {
      test     = «"Bool"»
      variable = «"aws:MultiFactorAuthPresent"»
      values   = «["true"]»
    }
  }
  dynamic "statement" {
    for_each = «var.x»
    content {
      actions   = «[statement.value]»
      resources = ["*"]
    }
  }
}
resource "aws_iam_policy" "this" {
  policy = «data.aws_iam_policy_document.this.json»
}
`,
    others: HCL_OTHERS,
  },
  {
    name: "Terraform's jsonencode",
    fileName: "main.tf",
    marked: `${LOCALS}
locals {
  policy = ${HCL_POLICY.replaceAll(/[«»]/gu, "")}
}
resource "aws_iam_role" "this" {
  managed_policy_arns = «["arn:aws:iam::aws:policy/ReadOnlyAccess"]»
  max_session_duration = «3600»
  assume_role_policy = «jsonencode(${HCL_POLICY})»
  inline_policy {
    policy = jsonencode(local.policy)
  }
}
`,
    others: HCL_OTHERS,
  },
  {
    name: "a Terraform heredoc",
    fileName: "main.tf",
    marked: `${LOCALS}
resource "aws_iam_policy" "this" {
  policy = <<-EOT
    ${JSON_POLICY.replaceAll("\n", "\n    ")}
  EOT
}
`,
    others: HEREDOC_OTHERS,
  },
  {
    name: "Terraform in JSON",
    fileName: "main.tf.json",
    marked: `{
  "locals": { "self": "\${local.self}" },
  "data": { "aws_iam_policy_document": {
    "group": { "statement": { "actions": ["sts:AssumeRole"], "principals": { "type": "AWS", "identifiers": ["${GROUP}"] } } },
    "this": «{ "version": «"2012-10-17"», "statement": «[«{
      "sid": «"Sid"», "effect": «"Allow"», "actions": «[«"s3:GetObject"»]», "not_actions": «["s3:GetObject"]», "resources": «["*"]»,
      "principals": «[«{ "type": «"AWS"», "identifiers": «["*"]» }»]»,
      "condition": «[«{ "test": «"Bool"», "variable": «"aws:MultiFactorAuthPresent"», "values": «["true"]» }»]»
    }»]» }»
  } },
  "resource": «{ "aws_iam_policy": «{ "this": «{ "policy": «${JSON.stringify(JSON_GROUP)}» }» }» }»
}
`,
    others: TERRAFORM_JSON_OTHERS,
  },
  {
    name: "objects of JavaScript",
    fileName: "policy.js",
    marked: `${CONSTS}export const group = ${OBJECT_GROUP};
export const policy = ${OBJECT_POLICY};
`,
    others: JAVASCRIPT_OTHERS,
  },
  {
    name: "TSX",
    fileName: "page.tsx",
    marked: `${CONSTS}export const group = ${OBJECT_GROUP};
export const Page = () => <Policy value={${OBJECT_POLICY}}>{«group»}</Policy>;
`,
    others: [`"x"`, "<b />", "<></>", "[<i key={1}>text &amp; {group}</i>]", "{ ...group, a: <b c={{ d: [] }} /> }"],
  },
  {
    name: "the SDK",
    fileName: "create.ts",
    marked: `${CONSTS}import { CreatePolicyCommand, CreateRoleCommand } from "@aws-sdk/client-iam";
export const group = new CreateRoleCommand({ AssumeRolePolicyDocument: JSON.stringify(${OBJECT_GROUP}) });
export const command = new CreatePolicyCommand(«{ PolicyName: «"x"», PolicyDocument: «JSON.stringify(${OBJECT_POLICY})» }»);
`,
    others: TYPESCRIPT_OTHERS,
  },
  {
    name: "the CDK",
    fileName: "stack.ts",
    marked: `import * as cdk from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as s3 from "aws-cdk-lib/aws-s3";
${CONSTS}
export class It extends cdk.Stack {
  constructor() {
    const bucket = new s3.Bucket(«this», «"Bucket"»);
    new iam.CfnRole(this, "Group", { assumeRolePolicyDocument: ${OBJECT_GROUP} });
    const role = new iam.Role(this, «"Role"», «{
      assumedBy: «new iam.ArnPrincipal(«"111122223333"»)»,
      managedPolicies: «[«iam.ManagedPolicy.fromAwsManagedPolicyName(«"ReadOnlyAccess"»)»]»,
      inlinePolicies: «{ a: «new iam.PolicyDocument(«{ statements: «[]» }»)» }»,
    }»);
    const statement = new iam.PolicyStatement(«{
      sid: «"Sid"»,
      effect: «iam.Effect.ALLOW»,
      principals: «[«new iam.AnyPrincipal()», «new iam.ArnPrincipal("x").withConditions(«{}»)»]»,
      notPrincipals: «[new iam.AccountPrincipal("111122223333")]»,
      actions: «[«"s3:GetObject"», "s3:*"]»,
      notActions: «["s3:GetObject"]»,
      resources: «[«bucket.arnForObjects(«"*"»)», \`\${«bucket.bucketArn»}/*\`]»,
      conditions: «{ Bool: «{ "aws:MultiFactorAuthPresent": «"true"» }» }»,
    }»);
    statement.addActions(«"s3:PutObject"»);
    role.addToPolicy(«statement»);
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [«role»], actions: ["s3:*"], resources: [bucket.bucketArn] }));
  }
}
`,
    others: TYPESCRIPT_OTHERS,
  },
  {
    name: "Pulumi",
    fileName: "index.ts",
    marked: `import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
${CONSTS}const bucket = new aws.s3.Bucket("logs");
export const group = new aws.iam.Role("group", { assumeRolePolicy: ${OBJECT_GROUP} });
export const document = aws.iam.getPolicyDocumentOutput(«{ statements: «[«{
  sid: «"Sid"»,
  effect: «"Allow"»,
  principals: «[«{ type: «"AWS"», identifiers: «["*"]» }»]»,
  actions: «[«"s3:GetObject"»]»,
  resources: «[«pulumi.interpolate\`\${«bucket.arn»}/*\`»]»,
  conditions: «[«{ test: «"Bool"», variable: «"aws:MultiFactorAuthPresent"», values: «["true"]» }»]»,
}»]» }»);
new aws.iam.Policy(«"it"», «{ policy: «pulumi.jsonStringify(${OBJECT_POLICY.replaceAll(/[«»]/gu, "")})» }»);
new aws.iam.Policy("document", { policy: «document.json» });
`,
    others: TYPESCRIPT_OTHERS,
  },
];

/** The file as it stands. */
export function plainText({ marked }: HostileFormat): string {
  return unmarked(marked);
}

/** One in so many of the other values takes the place of a value; the next value gets the ones behind them, so that each has its turn. */
const SHARE = 6;

/** Files in each of which one value is replaced by another: every value, and every other one, many times. */
export function* replacements({ marked, others }: HostileFormat): Iterable<string> {
  const open: number[] = [];
  let turn = 0;
  for (const { 0: mark, index } of marked.matchAll(/[«»]/gu)) {
    if (mark === "«") open.push(index);
    else {
      const before = unmarked(marked.slice(0, open.pop()));
      const after = unmarked(marked.slice(index));
      for (let at = turn % SHARE; at < others.length; at += SHARE) yield before + (others[at] ?? "") + after;
      turn += 1;
    }
  }
}

function unmarked(text: string): string {
  return text.replaceAll(/[«»]/gu, "");
}
