/** Holds templates of CloudFormation, SAM and Serverless against CloudFormation's resource specification. */
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import type { PropertyType, Resource } from "@aws-cdk/service-spec-types";
import type { CollectionTag, ScalarTag } from "yaml";
import { parse } from "yaml";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
const SHORT =
  "Base64 Cidr FindInMap GetAtt GetAZs If ImportValue Join Select Split Sub Transform And Equals Not Or Condition";
const FUNCTIONS = new Set(["Ref", "Condition", ...SHORT.split(" ").map((name) => `Fn::${name}`), "Fn::ForEach"]);

/** The short forms, as the CDK's own command line gives them to the same parser. */
const TAGS = ["Ref", ...SHORT.split(" ")].flatMap((name): (ScalarTag | CollectionTag)[] => {
  const key = name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
  const made = (argument: unknown): unknown => ({
    [key]: name === "GetAtt" && typeof argument === "string" ? splitOnce(argument) : argument,
  });
  return [
    { tag: `!${name}`, resolve: made },
    {
      tag: `!${name}`,
      collection: "seq",
      resolve: (items: unknown) => made((items as { toJSON(): unknown }).toJSON()),
    },
    { tag: `!${name}`, collection: "map", resolve: (map: unknown) => made((map as { toJSON(): unknown }).toJSON()) },
  ] as (ScalarTag | CollectionTag)[];
});

function splitOnce(text: string): readonly string[] {
  const dot = text.indexOf(".");
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

const database = loadAwsServiceSpecSync();

/** The problems of a template, each with its place; none where CloudFormation has nothing against it. */
export function templateProblems(text: string): readonly string[] {
  const problems: string[] = [];
  const file = parse(text, { customTags: TAGS, logLevel: "error" }) as JsonObject;
  // Serverless takes a list of templates and of references to files, and makes one of them.
  const parts = [file["resources"] ?? file].flat().filter((part) => isObject(part));
  const section = (name: string): JsonObject =>
    Object.assign({}, ...parts.map((part) => part[name] ?? {})) as JsonObject;
  const resources = section("Resources") as Readonly<Record<string, JsonObject>>;
  const names = new Set([...Object.keys(resources), ...Object.keys(section("Parameters"))]);
  for (const [id, resource] of Object.entries(resources)) {
    const type = resource["Type"];
    const known = typeof type === "string" ? specOf(type) : undefined;
    const properties = resource["Properties"] as JsonObject | undefined;
    if (known === undefined || properties === undefined) continue;
    for (const [name, value] of Object.entries(properties)) {
      const property = known.properties[name];
      // Tools read properties of their own, and the specification has not all of SAM.
      if (property !== undefined) checkType(value, property.type, `${id}.${name}`, problems);
    }
  }
  for (const part of parts) checkCalls(part, "", { names, resources, problems });
  return problems;
}

function specOf(type: string): Resource | undefined {
  const [resource] = database.lookup("resource", "cloudFormationType", "equals", type);
  return resource;
}

function isCall(value: Json): boolean {
  if (!isObject(value)) return false;
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && (FUNCTIONS.has(key) || key.startsWith("Fn::ForEach::"));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A function may give anything; what is written out must be of the type. */
function checkType(value: Json, type: PropertyType, at: string, problems: string[]): void {
  if (isCall(value)) return;
  const wrong = (): void => {
    problems.push(`${at}: ${JSON.stringify(value).slice(0, 80)} is no ${type.type}`);
  };
  switch (type.type) {
    case "string":
      return typeof value === "object" ? wrong() : undefined;
    case "number":
    case "integer":
      return Number.isNaN(Number(value)) ? wrong() : undefined;
    case "boolean":
      return ["true", "false"].includes(String(value)) ? undefined : wrong();
    case "json":
      return isObject(value) || Array.isArray(value) || typeof value === "string" ? undefined : wrong();
    case "array":
      if (!Array.isArray(value)) return wrong();
      for (const [index, item] of (value as readonly Json[]).entries()) {
        checkType(item, type.element, `${at}[${String(index)}]`, problems);
      }
      return;
    case "map":
      if (!isObject(value)) return wrong();
      for (const [key, item] of Object.entries(value)) checkType(item, type.element, `${at}.${key}`, problems);
      return;
    case "ref": {
      if (!isObject(value)) return wrong();
      const { properties } = database.get("typeDefinition", type.reference.$ref);
      for (const [key, item] of Object.entries(value)) {
        const property = properties[key];
        if (property === undefined) problems.push(`${at}: ${key} is not in the specification`);
        else checkType(item, property.type, `${at}.${key}`, problems);
      }
      return;
    }
    case "union": {
      const fits = type.types.some((one) => {
        const found: string[] = [];
        checkType(value, one, at, found);
        return found.length === 0;
      });
      return fits ? undefined : wrong();
    }
    default:
      return;
  }
}

interface Scope {
  readonly names: ReadonlySet<string>;
  readonly resources: Readonly<Record<string, JsonObject>>;
  readonly problems: string[];
}

/** Every function is one of CloudFormation's, and names what there is. */
function checkCalls(value: Json, at: string, scope: Scope): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      checkCalls(item, `${at}[${String(index)}]`, scope);
  }
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith("Fn::") && !isCall(value)) scope.problems.push(`${at}: ${key} has neighbours`);
    if (key === "Ref") checkReference(inner, at, scope);
    if (key === "Fn::GetAtt" && Array.isArray(inner)) checkReference((inner as readonly string[]).join("."), at, scope);
    if (key === "Fn::Sub") {
      const [text, own = null] = [inner].flat() as readonly Json[];
      const variables = isObject(own) ? Object.keys(own) : [];
      for (const [, name = ""] of String(text).matchAll(/\$\{([^!{}][^{}]*)\}/gu)) {
        // Serverless fills in its own variables before CloudFormation sees them.
        const isOwn = variables.includes(name) || /^(?:self|aws|sls|opt|env|file|param|cf|ssm|s3):(?!:)/u.test(name);
        if (!isOwn) checkReference(name, at, scope);
      }
    }
    checkCalls(inner, `${at}.${key}`, scope);
  }
}

/** `Bucket`, `Bucket.Arn`, `AWS::AccountId`. What SAM and Serverless make themselves is not in the file. */
function checkReference(reference: Json, at: string, { names, resources, problems }: Scope): void {
  const name = String(reference).trim();
  if (name.startsWith("AWS::")) return;
  const [id = "", attribute] = splitOnce(name);
  const resource = resources[id];
  if (!names.has(id)) problems.push(`${at}: there is no ${id}`);
  if (attribute === undefined || resource === undefined) return;
  const attributes = specOf(String(resource["Type"]))?.attributes;
  if (attributes !== undefined && attributes[attribute] === undefined && !attribute.startsWith("Outputs.")) {
    problems.push(`${at}: ${name} is no attribute`);
  }
}
