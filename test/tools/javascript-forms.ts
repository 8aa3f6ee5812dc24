/** A policy in AWS's own shape, as `JSON.parse` reads it, written in each form that programs have for it. */
export interface JavascriptForm {
  readonly name: string;
  readonly fileName: string;
  /** `undefined` where the form cannot say it. */
  readonly write: (policy: unknown, type: string | undefined) => string | undefined;
}

export const JAVASCRIPT_FORMS: readonly JavascriptForm[] = [
  { name: "CDK constructs", fileName: "stack.ts", write: (policy, type) => constructs(policy, type, "construct") },
  { name: "CDK statements from JSON", fileName: "stack.ts", write: (policy, type) => constructs(policy, type, "json") },
  {
    name: "CDK level-1 construct",
    fileName: "stack.ts",
    write: (policy, type) => stack(`    ${levelOne(type, JSON.stringify(policy))};`),
  },
  {
    name: "Pulumi document",
    fileName: "index.ts",
    write: (policy) => {
      const document = pulumiDocument(policy);
      return (
        document && pulumi(`export const document = aws.iam.getPolicyDocumentOutput(${JSON.stringify(document)});\n`)
      );
    },
  },
  {
    name: "Pulumi JSON.stringify",
    fileName: "index.ts",
    write: (policy, type) => {
      const [name, key] = PULUMI_PLACES[type ?? ""] ?? ["custom.Thing", "policy"];
      return pulumi(`new aws.${name}("it", { ${key}: JSON.stringify(${JSON.stringify(policy)}) });\n`);
    },
  },
  {
    name: "SDK command",
    fileName: "create.mjs",
    write: (policy, type) => command(type, `JSON.stringify(${JSON.stringify(policy, null, 2)})`),
  },
  {
    name: "SDK command with a template literal",
    fileName: "create.js",
    write: (policy, type) => command(type, `\`${templateBody(JSON.stringify(policy, null, 2))}\``),
  },
  {
    name: "SDK command with a string",
    fileName: "create.js",
    write: (policy, type) => command(type, JSON.stringify(JSON.stringify(policy))),
  },
];

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function templateBody(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/gu, "\\$&");
}

// ---- CDK -----------------------------------------------------------------------------------------------------------

/** A stack whose constructor does that. */
export function stack(body: string): string {
  return `import * as cdk from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as kms from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

export class It extends cdk.Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
${body}
    kms.Alias.fromAliasName(this, "Alias", "alias/it");
  }
}
`;
}

const PROPERTIES: Readonly<Record<string, string>> = {
  Sid: "sid",
  Action: "actions",
  NotAction: "notActions",
  Resource: "resources",
  NotResource: "notResources",
  Condition: "conditions",
};

/** CDK's documents are of the current version, and have no id. */
function constructs(policy: unknown, type: string | undefined, form: "construct" | "json"): string | undefined {
  if (!isObject(policy) || policy["Version"] !== "2012-10-17") return undefined;
  const statements = list(policy["Statement"]).map((statement) =>
    form === "json"
      ? `iam.PolicyStatement.fromJson(${JSON.stringify(statement)})`
      : statementConstruct(statement as Json),
  );
  const document = `new iam.PolicyDocument({\n        statements: [\n          ${statements.join(",\n          ")},\n        ],\n      })`;
  switch (type) {
    case "identity":
      return stack(`    new iam.ManagedPolicy(this, "It", { document: ${document} });`);
    case "trust":
      return stack(`    new iam.CfnRole(this, "It", { assumeRolePolicyDocument: ${document} });`);
    case "resource":
      return stack(`    new kms.Key(this, "It", { policy: ${document} });`);
    default:
      return stack(`    const document = ${document};\n    document.freeze();`);
  }
}

function statementConstruct(statement: Json): string {
  const lines = Object.entries(statement).map(([element, value]) => {
    if (element === "Effect") return `effect: iam.Effect.${String(value).toUpperCase()}`;
    if (element === "Principal") return `principals: [${principals(value).join(", ")}]`;
    if (element === "NotPrincipal") return `notPrincipals: [${principals(value).join(", ")}]`;
    const isList = element !== "Sid" && element !== "Condition";
    return `${PROPERTIES[element] ?? element}: ${JSON.stringify(isList ? list(value) : value)}`;
  });
  return `new iam.PolicyStatement({\n            ${lines.join(",\n            ")},\n          })`;
}

const CLASSES: Readonly<Record<string, string>> = {
  Service: "ServicePrincipal",
  Federated: "FederatedPrincipal",
  CanonicalUser: "CanonicalUserPrincipal",
};

function principals(value: unknown): readonly string[] {
  if (!isObject(value)) return ["new iam.StarPrincipal()"];
  return Object.entries(value).flatMap(([kind, items]) =>
    list(items).map((item) => {
      if (item === "*") return "new iam.AnyPrincipal()";
      const text = JSON.stringify(item);
      if (kind === "AWS")
        return /^\d{12}$/u.test(String(item)) ? `new iam.AccountPrincipal(${text})` : `new iam.ArnPrincipal(${text})`;
      return construct(kind, text);
    }),
  );
}

/** CDK ends the name of every service in `amazonaws.com`, but for this function. */
function construct(kind: string, text: string): string {
  return text.includes(".amazonaws.com.cn")
    ? `iam.ServicePrincipal.fromStaticServicePrincipleName(${text})`
    : `new iam.${CLASSES[kind] ?? kind}(${text})`;
}

function levelOne(type: string | undefined, document: string): string {
  switch (type) {
    case "identity":
      return `new iam.CfnManagedPolicy(this, "It", { policyDocument: ${document} })`;
    case "trust":
      return `new iam.CfnRole(this, "It", { assumeRolePolicyDocument: ${document} })`;
    case "resource":
      return `new kms.CfnKey(this, "It", { keyPolicy: ${document} })`;
    default:
      return `console.log(${document})`;
  }
}

// ---- Pulumi --------------------------------------------------------------------------------------------------------

const PULUMI_PLACES: Readonly<Record<string, readonly [name: string, key: string]>> = {
  identity: ["iam.Policy", "policy"],
  trust: ["iam.Role", "assumeRolePolicy"],
  resource: ["s3.BucketPolicy", "policy"],
};

function pulumi(body: string): string {
  return `import * as aws from "@pulumi/aws";\n\n${body}`;
}

function pulumiDocument(policy: unknown): Json | undefined {
  if (!isObject(policy) || policy["Version"] !== "2012-10-17") return undefined;
  const statements = list(policy["Statement"]).map((statement) =>
    Object.fromEntries(
      Object.entries(statement as Json).map(([element, value]): [string, unknown] => {
        if (element === "Effect") return ["effect", value];
        if (element === "Principal") return ["principals", blocks(value)];
        if (element === "NotPrincipal") return ["notPrincipals", blocks(value)];
        if (element === "Condition") return ["conditions", tests(value as Json)];
        return [PROPERTIES[element] ?? element, element === "Sid" ? value : list(value)];
      }),
    ),
  );
  return { statements };
}

function blocks(value: unknown): readonly Json[] {
  if (!isObject(value)) return [{ type: "*", identifiers: ["*"] }];
  return Object.entries(value).map(([type, identifiers]) => ({ type, identifiers: list(identifiers) }));
}

function tests(block: Json): readonly Json[] {
  return Object.entries(block).flatMap(([test, keys]) =>
    Object.entries(keys as Json).map(([variable, values]) => ({ test, variable, values: list(values).map(String) })),
  );
}

// ---- SDK -----------------------------------------------------------------------------------------------------------

function command(type: string | undefined, document: string): string {
  switch (type) {
    case "identity":
      return `await client.send(new CreatePolicyCommand({ PolicyName: "it", PolicyDocument: ${document} }));\n`;
    case "trust":
      return `await client.send(new CreateRoleCommand({ RoleName: "it", AssumeRolePolicyDocument: ${document} }));\n`;
    case "resource":
      return `await client.send(new PutBucketPolicyCommand({ Bucket: "it", Policy: ${document} }));\n`;
    default:
      return `await client.send(new SendCommand({ Body: ${document} }));\n`;
  }
}
