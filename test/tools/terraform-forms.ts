/** A policy in AWS's own shape, as `JSON.parse` reads it, written in each form that Terraform has for it. */
export interface TerraformForm {
  readonly name: string;
  readonly fileName: string;
  /** `undefined` where the form cannot say it: an element that `aws_iam_policy_document` has no argument for. */
  readonly write: (policy: unknown) => string | undefined;
}

export const TERRAFORM_FORMS: readonly TerraformForm[] = [
  {
    name: "document blocks",
    fileName: "main.tf",
    write: (policy) => {
      const body = documentOf(policy);
      return body && `data "aws_iam_policy_document" "it" {\n${bodyLines(body, "  ")}}\n`;
    },
  },
  {
    name: "document in JSON",
    fileName: "main.tf.json",
    write: (policy) => {
      const body = documentOf(policy);
      return body && json({ data: { aws_iam_policy_document: { it: plain(body) } } });
    },
  },
  {
    name: "jsonencode",
    fileName: "main.tf",
    write: (policy) => `module "it" {\n  policy = jsonencode(${expression(policy, "  ")})\n}\n`,
  },
  {
    name: "heredoc",
    fileName: "main.tf",
    write: (policy) => `module "it" {\n  policy = <<EOT\n${template(JSON.stringify(policy, null, 2))}\nEOT\n}\n`,
  },
  {
    name: "indented heredoc",
    fileName: "main.tf",
    write: (policy) => {
      const lines = template(JSON.stringify(policy, null, 2)).split("\n");
      return `module "it" {\n  policy = <<-EOT\n${lines.map((line) => `    ${line}\n`).join("")}  EOT\n}\n`;
    },
  },
  {
    name: "quoted JSON",
    fileName: "main.tf",
    write: (policy) => `module "it" {\n  policy = ${template(JSON.stringify(JSON.stringify(policy)))}\n}\n`,
  },
  {
    name: "string in JSON",
    fileName: "main.tofu.json",
    write: (policy) => json({ module: { it: { policy: template(JSON.stringify(policy)) } } }),
  },
];

/** A plan names the policy in a resource, so it tells the type; this is the resource that tells nothing more than JSON does. */
export function planOf(policy: unknown, resource: string, attribute: string): string {
  const values = { [attribute]: JSON.stringify(policy) };
  const root_module = {
    resources: [{ address: `${resource}.it`, mode: "managed", type: resource, name: "it", values }],
  };
  return json({ format_version: "1.2", terraform_version: "1.9.0", planned_values: { root_module } });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

// ---- Blocks --------------------------------------------------------------------------------------------------------

type Body = readonly (readonly [name: string, value: string | readonly unknown[] | readonly Body[], isBlock?: true])[];

const ARGUMENTS: Readonly<Record<string, string>> = {
  Sid: "sid",
  Effect: "effect",
  Action: "actions",
  NotAction: "not_actions",
  Resource: "resources",
  NotResource: "not_resources",
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts(value: unknown): readonly unknown[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((item) => ["string", "number", "boolean"].includes(typeof item))
    ? list
    : undefined;
}

function documentOf(policy: unknown): Body | undefined {
  if (!isObject(policy) || policy["Version"] !== "2012-10-17") return undefined;
  const { Version: _version, Id: id, Statement: statement, ...others } = policy;
  if (Object.keys(others).length > 0 || (id !== undefined && typeof id !== "string")) return undefined;
  const list: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  const blocks = list.map(statementOf);
  if (list.length === 0 || !blocks.every((block) => block !== undefined)) return undefined;
  return [...(id === undefined ? [] : [["policy_id", id] as const]), ["statement", blocks, true]];
}

function statementOf(statement: unknown): Body | undefined {
  // The provider adds an effect where there is none, and leaves out an empty Sid.
  if (!isObject(statement) || statement["Effect"] === undefined || statement["Sid"] === "") return undefined;
  const body: Body[number][] = [];
  for (const [element, value] of Object.entries(statement)) {
    const name = ARGUMENTS[element];
    if (name === "sid" || name === "effect") {
      if (typeof value !== "string") return undefined;
      // The default of the provider.
      if (value !== "Allow") body.push([name, value]);
    } else if (name !== undefined) {
      const list = texts(value);
      if (list === undefined) return undefined;
      body.push([name, list]);
    } else {
      const blocks =
        element === "Condition" ? conditionsOf(value) : element.endsWith("Principal") ? principalsOf(value) : undefined;
      if (blocks === undefined) return undefined;
      const block = element === "Condition" ? "condition" : element === "Principal" ? "principals" : "not_principals";
      body.push([block, blocks, true]);
    }
  }
  return body;
}

function principalsOf(value: unknown): readonly Body[] | undefined {
  if (value === "*")
    return [
      [
        ["type", "*"],
        ["identifiers", ["*"]],
      ],
    ];
  if (!isObject(value)) return undefined;
  const blocks = Object.entries(value).map(([kind, identifiers]): Body | undefined => {
    const list = texts(identifiers);
    return (
      list && [
        ["type", kind],
        ["identifiers", list],
      ]
    );
  });
  return blocks.length > 0 && blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function conditionsOf(value: unknown): readonly Body[] | undefined {
  if (!isObject(value)) return undefined;
  const blocks: Body[] = [];
  for (const [test, keys] of Object.entries(value)) {
    if (!isObject(keys)) return undefined;
    if (Object.keys(keys).length === 0) return undefined;
    for (const [variable, values] of Object.entries(keys)) {
      const list = texts(values);
      if (list === undefined) return undefined;
      blocks.push([
        ["test", test],
        ["variable", variable],
        ["values", list],
      ]);
    }
  }
  return blocks.length > 0 ? blocks : undefined;
}

function bodyLines(body: Body, indent: string): string {
  return body
    .map(([name, value, isBlock]) => {
      if (isBlock !== true) return `${indent}${name} = ${literal(value)}\n`;
      return (value as readonly Body[])
        .map((block) => `${indent}${name} {\n${bodyLines(block, `${indent}  `)}${indent}}\n`)
        .join("");
    })
    .join("");
}

function plain(body: Body): unknown {
  return Object.fromEntries(
    body.map(([name, value, isBlock]) => [
      name,
      isBlock === true ? (value as readonly Body[]).map(plain) : variables(value),
    ]),
  );
}

/** `aws_iam_policy_document` writes `&{` for what AWS shall read as `${`. */
function variables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(variables);
  return typeof value === "string" ? value.replaceAll("${", "&{").replaceAll("%{", "%%{") : value;
}

function literal(value: unknown): string {
  return JSON.stringify(variables(value));
}

// ---- Expressions and templates -------------------------------------------------------------------------------------

function template(text: string): string {
  return text.replaceAll("${", () => "$${").replaceAll("%{", () => "%%{");
}

function expression(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0
      ? "[]"
      : `[\n${value.map((item) => `${inner}${expression(item, inner)},\n`).join("")}${indent}]`;
  }
  if (!isObject(value)) return template(JSON.stringify(value));
  const entries = Object.entries(value).map(([key, item]) => {
    const name = /^[A-Za-z]+$/u.test(key) ? key : template(JSON.stringify(key));
    return `${inner}${name} = ${expression(item, inner)}\n`;
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join("")}${indent}}`;
}
