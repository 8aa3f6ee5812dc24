/** Texts that grow without bound, lead in circles or repeat themselves, each beside a policy whose only fault is a group. */
import { HCL_GROUP, JSON_GROUP, OBJECT_GROUP, YAML_GROUP } from "./hostile-formats.ts";

export type Text = readonly [name: string, text: string];

/** So many pieces in a row. */
export function times(count: number, piece: string | ((index: number) => string), between = ""): string {
  return Array.from({ length: count }, (_, index) => (typeof piece === "string" ? piece : piece(index))).join(between);
}

function nested(depth: number, open: string, inner: string, close: string): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

/** A value that holds another so many times, and that one again. */
function doubled(depth: number, inner: string, around: (value: string) => string): string {
  return depth === 0 ? inner : around(doubled(depth - 1, inner, around));
}

// ---- YAML ----------------------------------------------------------------------------------------------------------

const yaml = (text: string): string => `${text}\nGood: ${YAML_GROUP}\n`;

const BROKEN = `{ Version: 2012-10-17, Statement: { Effect: Allow, __proto__: 1, constructor: { a: b }, Action: toString,
  Resource: constructor, Condition: { __proto__: { toString: 1 }, StringEquals: { constructor: x, __proto__: [y] } } } }`;

export const YAML_TEXTS: readonly Text[] = [
  [
    "a billion laughs",
    yaml(
      `a0: &a0 x\n${times(30, (i) => `a${String(i + 1)}: &a${String(i + 1)} [${times(9, `*a${String(i)}`, ", ")}]\n`)}`,
    ),
  ],
  [
    "laughing actions",
    yaml(
      `a0: &a0 s3:GetObject\n${times(12, (i) => `a${String(i + 1)}: &a${String(i + 1)} [${times(5, `*a${String(i)}`, ", ")}]\n`)}` +
        `Policy: { Version: 2012-10-17, Statement: [{ Effect: Allow, Action: *a12, Resource: "*" }, { Effect: Allow, Action: *a3, Resource: "*" }] }`,
    ),
  ],
  [
    "1,000 aliases in aliases",
    yaml(
      `a0: &a0 { Effect: Allow }\n${times(1000, (i) => `a${String(i + 1)}: &a${String(i + 1)} [*a${String(i)}]\n`)}`,
    ),
  ],
  [
    "5,000 aliases of one statement",
    yaml(
      `A: &a { Effect: Allow, Action: "*", Resource: "*" }\nB: { Version: 2012-10-17, Statement: [${times(5000, "*a", ", ")}] }`,
    ),
  ],
  [
    "1,000 merges of merges",
    yaml(
      `a0: &a0 { Effect: Allow, x: 1 }\n${times(1000, (i) => `a${String(i + 1)}: &a${String(i + 1)} { <<: *a${String(i)}, x${String(i)}: 1 }\n`)}B: { Version: 2012-10-17, Statement: [*a1000] }`,
    ),
  ],
  [
    "anchors that hold their own aliases",
    yaml(
      `a: &a { b: *a, <<: *a }\nb: &b [*b, *b]\nc: { Version: 2012-10-17, Statement: &s [*s, { Effect: *s, <<: *s }] }`,
    ),
  ],
  [
    "merge keys of no mappings",
    yaml(
      `a: { <<: 1 }\nb: { <<: [x, [], ~] }\nc: { <<: *missing }\nd: { Version: 2012-10-17, Statement: { <<: x, Effect: Allow } }`,
    ),
  ],
  [
    "names that objects have",
    yaml(
      `__proto__: ${BROKEN}\nconstructor: ${BROKEN}\ntoString: 1\nhasOwnProperty: []\n? [a, b]\n: c\n? { d: e }\n: f\n1: x`,
    ),
  ],
  [
    "lone surrogates",
    yaml(
      `a: { Version: 2012-10-17, Statement: [{ Sid: "\\ud800", Effect: Allow, Action: "s3:\\udfff", Resource: "\\ud800*" }] }`,
    ),
  ],
  [
    "YAML 1.1",
    `%YAML 1.1\n---\n${YAML_GROUP.replace("{ Effect", "{ Sid: 0777, x: !!binary aGk=, y: 2001-12-14t21:59:43.10-05:00, z: !!set {a}, Effect")}\n`,
  ],
  ["empty documents", `---\n...\n---\n---\n# x\n...\n%YAML 1.2\n---\n${YAML_GROUP}\n`],
  ["500 documents", `${YAML_GROUP}\n---\n`.repeat(500)],
];

const template = (resource: string, around = ""): string =>
  yaml(`${around}Resources:
  A:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: { Version: 2012-10-17, Statement: [{ Effect: Allow, Action: "s3:*", Resource: ${resource} }] }`);

const roles = (count: number, path: (index: number) => string): string =>
  yaml(
    `Resources:\n${times(count, (i) => `  A${String(i)}: { Type: AWS::IAM::Role, Properties: { Path: !Sub "${path(i)}", AssumeRolePolicyDocument: { Version: 2012-10-17, Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { AWS: !GetAtt A${String(i)}.Arn } }] } } }\n`)}`,
  );

export const TEMPLATE_TEXTS: readonly Text[] = [
  ["Fn::Sub 150 deep", template(nested(150, "!Sub ['${a}', { a: ", "x", " }]"))],
  ["Fn::Sub that triples", template(doubled(30, "x", (value) => `!Sub ['\${a}\${a}\${a}', { a: ${value} }]`))],
  ["Fn::Join 150 deep", template(nested(150, "!Join ['', [a, ", "x", "]]"))],
  ["Fn::If 200 deep", template(nested(200, "!If [A, ", "x", ", y]"))],
  ["Fn::If with 256 branches", template(doubled(8, "x", (value) => `!If [A, [${value}], [${value}]]`))],
  [
    "Fn::FindInMap of itself",
    template("!FindInMap [M, a, b]", "Mappings: { M: { a: { b: !FindInMap [M, a, b] } } }\n"),
  ],
  [
    "Fn::FindInMap that doubles",
    template(
      "!FindInMap [M, a, k30]",
      `Mappings: { M: { a: { k0: x, ${times(30, (i) => `k${String(i + 1)}: !Join ['', [${times(2, `!FindInMap [M, a, k${String(i)}]`, ", ")}]]`, ", ")} } } }\n`,
    ),
  ],
  ["the path of a role that names the role", roles(1, () => "/${A0.Arn}/")],
  ["paths of roles in a ring", roles(30, (i) => `/\${A${String((i + 1) % 30)}.Arn}\${A${String((i + 7) % 30)}.Arn}/`)],
];

// ---- HCL -----------------------------------------------------------------------------------------------------------

const hcl = (text: string): string => `${text}\nlocals {\n  good = ${HCL_GROUP}\n}\n`;

const encoded = (...resources: readonly string[]): string => `
resource "aws_iam_policy" "p" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [
${resources.map((resource) => `    { Effect = "Allow", Action = "s3:*", Resource = ${resource} }`).join(",\n")}
  ] })
}
`;

const locals = (count: number, value: (index: number) => string): string =>
  `locals {\n${times(count, (i) => `  l${String(i)} = ${value(i)}\n`)}}\n`;

const documents = (count: number, sources: (index: number) => readonly number[]): string =>
  times(
    count,
    (i) => `data "aws_iam_policy_document" "d${String(i)}" {
  source_policy_documents = [${sources(i)
    .map((other) => `data.aws_iam_policy_document.d${String(other % count)}.json`)
    .join(", ")}]
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
}
`,
  );

export const HCL_TEXTS: readonly Text[] = [
  ["templates 60 deep", hcl(encoded(nested(60, '"a${', "b", '}"')))],
  ["3,000 conditionals", hcl(`x = ${times(3000, "a ? b : ")}c`)],
  ["10,000 operands", hcl(`x = ${times(10_000, (i) => `a${String(i)}`, " + ")}`)],
  ["10,000 interpolations", hcl(encoded(`"${times(10_000, (i) => `x\${a.b${String(i)}}`)}"`))],
  [
    "a reference of 5,000 names",
    hcl(`x = a${".b".repeat(5000)}\ny = a${"[0]".repeat(5000)}\nz = a${"[*]".repeat(3000)}`),
  ],
  [
    "locals in a ring",
    hcl(
      locals(200, (i) => `"\${local.l${String((i + 1) % 200)}}\${local.l${String((i * 7) % 200)}}"`) +
        encoded("local.l0", '"${local.l3}/*"'),
    ),
  ],
  [
    "locals that double",
    hcl(
      locals(40, (i) => (i === 0 ? '"x"' : `"\${local.l${String(i - 1)}}\${local.l${String(i - 1)}}"`)) +
        encoded("local.l39", '"${local.l19}/*"', '"${local.l15}/*"'),
    ),
  ],
  [
    "lists of locals that double",
    hcl(
      locals(40, (i) => (i === 0 ? '["x"]' : `[local.l${String(i - 1)}, local.l${String(i - 1)}]`)) +
        encoded("local.l39", "local.l19", "local.l3"),
    ),
  ],
  ["documents in a ring", hcl(documents(200, (i) => [i + 1, i + 2]))],
  ["documents that are part of six others", hcl(documents(25, (i) => [1, 2, 3, 4, 5, 6].map((step) => i + step)))],
  [
    "a bucket that is called like its ARN",
    hcl(
      `resource "aws_s3_bucket" "b" {\n  bucket = aws_s3_bucket.b.arn\n}\n${encoded("aws_s3_bucket.b.arn", '"${aws_s3_bucket.b.bucket}/*"')}`,
    ),
  ],
  [
    "names that objects have",
    hcl(`__proto__ = 1
constructor {
  toString = 1
}
locals {
  __proto__   = local.constructor
  constructor = local.__proto__
}
resource "__proto__" "constructor" {
  policy = jsonencode({ __proto__ = {}, Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = local.__proto__, Resource = "\${local.toString}", constructor = 1, Condition = { __proto__ = { a = b }, StringEquals = { constructor = "x" } } }] })
}
data "aws_iam_policy_document" "constructor" {
  __proto__ {
  }
  statement {
    constructor = 1
    condition {
      test     = "__proto__"
      variable = "constructor"
      values   = []
    }
    principals {
      type        = "__proto__"
      identifiers = ["x"]
    }
  }
}`),
  ],
  [
    "arguments that stand twice",
    hcl(
      `data "aws_iam_policy_document" "x" {\n  version = "2012-10-17"\n  version = "2008-10-17"\n  statement {\n    effect  = "Allow"\n    effect  = "Deny"\n    actions = []\n    actions = ["s3:*"]\n  }\n}\n`.repeat(
        2,
      ),
    ),
  ],
  ["lone surrogates", hcl(encoded('"\\ud800*"', '"\\udfff"'))],
];

// ---- JavaScript ----------------------------------------------------------------------------------------------------

const js = (text: string): string => `${text}\nexport const good = ${OBJECT_GROUP};\n`;

const policy = (...resources: readonly string[]): string =>
  `\nexport const policy = { Version: "2012-10-17", Statement: [${resources.map((resource) => `{ Effect: "Allow", Action: "s3:*", Resource: ${resource} }`).join(", ")}] };`;

const consts = (count: number, value: (before: string) => string, first: string): string =>
  `const a0 = ${first};\n${times(count, (i) => `const a${String(i + 1)} = ${value(`a${String(i)}`)};\n`)}`;

export const JAVASCRIPT_TEXTS: readonly Text[] = [
  [
    "constants in a circle",
    js(`const a = b; const b = a; const c = { c }; const d = { ...d, e: d }; const f = [...f, f]; const g = \`\${g}\${h}\`;
const h = g + h + "x"; const i = i.i; const j = { k: j.k }; const l = call(l); const m = m; const n = { [n]: n, ...o }; const o = { ...n, ...o };
export const policy = { Version: "2012-10-17", Statement: [a, c, d, f, g, i, j.k, l, m, n, o, { Effect: a, Action: g, Resource: [h, i, ...f, j.k], Condition: o, ...n }] };`),
  ],
  ["texts that double", js(consts(40, (a) => `\`\${${a}}\${${a}}\``, '"x"') + policy("a40", "a12"))],
  [
    "objects that double",
    js(consts(40, (a) => `{ ...${a}, b: ${a}, ...${a} }`, "{ x: 1 }") + policy("a40", "{ ...a40 }")),
  ],
  ["lists that double", js(consts(40, (a) => `[...${a}, ...${a}]`, '["x"]') + policy("[a40]", "a10"))],
  [
    "constructs that double",
    js(consts(40, (a) => `new X(this, "Id", { a: ${a}, b: ${a} })`, 'new X(this, "Id", {})') + policy("f(a40)")),
  ],
  ["5,000 names for one text", js(consts(5000, (a) => a, '"x"') + policy("a5000", "a3000"))],
  [
    "a member of a member of 500 objects",
    js(consts(500, (a) => `{ x: ${a}.x }`, '{ x: "y" }') + policy("a500.x", "a3.x")),
  ],
  [
    "one statement 5,000 times",
    js(
      `const s = { Effect: "Allow", Action: "*", Resource: "*", Condition: { Bool: { a: ["b"] } } };\nexport const policy = { Version: "2012-10-17", Statement: [${times(5000, "s", ", ")}] };`,
    ),
  ],
  ["a template of 10,000 parts", js(policy(`\`${times(10_000, (i) => `x\${b${String(i)}}`)}\``))],
  ["templates 100 deep", js(policy(nested(100, "`a${", "b", "}`")))],
  ["sums 100 deep", js(policy(nested(100, '"a" + (', "b", ")")))],
  ["150 calls in a row", js(`const x = f${".a()".repeat(150)};`)],
  [
    "names that objects have",
    js(`const x = { __proto__: ${OBJECT_GROUP}, "constructor": 1, Version: "2012-10-17", Statement: [{ __proto__: null, constructor: 1,
  Effect: "Allow", Action: "constructor:*", Resource: "__proto__", Condition: { __proto__: { a: "b" }, toString: { constructor: "x" } } }] };
constructor.__proto__({}); new constructor({}); __proto__\`x\${y}\`;`),
  ],
  [
    "keys that stand twice",
    js(
      `const x = { Version: "2012-10-17", Version: "2008-10-17", Statement: [], Statement: [{ Effect: "Allow", Effect: "Deny", Action: [], Action: "s3:*", Resource: "*" }] };`,
    ),
  ],
  ["lone surrogates", js(policy('"\\ud800"', "`\\udfff*`"))],
  ["a hash-bang", `#!/usr/bin/env node\n${js("")}`],
];

/** What the parser of TypeScript nests deeper than that of JavaScript does. */
export const LONG_SUMS: readonly Text[] = [
  ["a sum of 1,000 texts", js(policy(times(1000, (i) => (i % 2 === 0 ? `b${String(i)}` : '"a"'), " + ")))],
  ["a sum of 10,000 texts", js(policy(times(10_000, (i) => (i % 2 === 0 ? `b${String(i)}` : '"a"'), " + ")))],
];

// ---- Nesting -------------------------------------------------------------------------------------------------------

/** Nesting beyond any file's, which a parser may refuse. */
export const DEEP_TEXTS: readonly (readonly [name: string, fileName: string, text: string])[] = [
  ["lists of YAML", "a.yaml", yaml(`x: ${nested(5000, "[", "", "]")}`)],
  ["block lists of YAML", "a.yaml", yaml(`x:\n  ${"- ".repeat(5000)}a`)],
  ["block mappings of YAML", "a.yaml", yaml(`x:\n${times(1000, (i) => `${" ".repeat(i + 1)}a:\n`)}`)],
  ["tags of YAML", "a.yaml", yaml(`x: ${nested(1000, "!If [a, ", "b", "]")}`)],
  ["lists of HCL", "a.tf", hcl(`x = ${nested(5000, "[", "", "]")}`)],
  ["parentheses of HCL", "a.tf", hcl(`x = ${nested(5000, "(", "1", ")")}`)],
  ["calls of HCL", "a.tf", hcl(`x = ${nested(5000, "f(", "1", ")")}`)],
  ["blocks of HCL", "a.tf", hcl(nested(5000, "b {\n", "", "}\n"))],
  ["templates of HCL", "a.tf", hcl(`x = ${nested(2000, '"${', "1", '}"')}`)],
  ["lists of Terraform in JSON", "a.tf.json", `{ "x": ${nested(5000, "[", "", "]")}, "y": ${JSON_GROUP} }`],
  ["lists of JavaScript", "a.js", js(`const x = ${nested(5000, "[", "", "]")};`)],
  ["objects of JavaScript", "a.js", js(`const x = ${nested(5000, "{a:", "1", "}")};`)],
  ["calls of JavaScript", "a.js", js(`const x = ${nested(400, "f(", "", ")")};`)],
  ["500 calls in a row", "a.ts", js(`const x = f${".a()".repeat(500)};`)],
  ["functions of JavaScript", "a.js", js(`const x = ${nested(300, "() => (", "1", ")")};`)],
  ["lists of TypeScript", "a.ts", js(`const x = ${nested(5000, "[", "", "]")};`)],
  [
    "conditions of a principal",
    "a.ts",
    js(
      `import * as iam from "aws-cdk-lib/aws-iam";\nnew iam.PolicyStatement({ principals: [new iam.ArnPrincipal("x")${".withConditions({ Bool: { a: 'b' } })".repeat(100)}] });`,
    ),
  ],
];
