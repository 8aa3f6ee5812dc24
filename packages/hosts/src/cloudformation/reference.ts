import type { Hole, Part, Value } from "@iam/policy";
import { entryOf } from "@iam/policy";
import { ARN_FORMATS } from "./arn-formats.ts";
import type { Resource, Template } from "./template.ts";

/** What SAM makes of its own types, under the same logical id. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html */
const MADE_BY_SAM: ReadonlyMap<string, string> = new Map([
  ["AWS::Serverless::Function", "AWS::Lambda::Function"],
  ["AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table"],
  ["AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"],
]);

/**
 * The hole for `Ref` or `Fn::GetAtt`, with what this template tells of it: the ARN of a bucket, of a role with its path.
 * A parameter is unknown, since its default is only a default.
 *
 * @param name as it stands between `${` and `}` of `Fn::Sub`: `Bucket`, `Bucket.Arn`, `AWS::Region`
 * @param read reads a property of a resource into parts
 */
export function referenceHole(
  name: string,
  template: Template,
  read: (value: Value) => readonly Part[] | undefined,
): Hole {
  if (name === "AWS::StackId") return { ...hole(name), shape: STACK_ID };
  const dot = name.indexOf(".");
  const resource = template.resource(dot === -1 ? name : name.slice(0, dot));
  if (resource === undefined) return hole(name);
  const type = MADE_BY_SAM.get(resource.type) ?? resource.type;
  const attribute = dot === -1 ? "Ref" : name.slice(dot + 1);
  if (type === "AWS::S3::Bucket" && attribute === "Ref") return { ...hole(name), slashless: true };
  // Plain objects have more keys than are written in them.
  const known = Object.hasOwn(ARN_FORMATS, type) ? ARN_FORMATS[type] : undefined;
  const [attributes = "", format = ""] = known?.split(" ") ?? [];
  if (!attributes.split(",").includes(attribute)) return hole(name);
  const shape = shapeOf(format, resource, template, read);
  return shape === undefined ? hole(name) : { ...hole(name), shape };
}

/** Pseudo parameters that are one word. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const WORDS: ReadonlySet<string> = new Set([
  "AWS::AccountId",
  "AWS::Partition",
  "AWS::Region",
  "AWS::StackName",
  "AWS::URLSuffix",
]);

function hole(name: string): Hole {
  const made: Hole = { kind: "hole", text: `\${${name}}` };
  return WORDS.has(name) ? { ...made, slashless: true } : made;
}

/** The account that a stack is in, and so the policies of its template. */
export const OWN_ACCOUNT: Hole = hole("AWS::AccountId");

/** A part of what a reference gives for which no expression of a template stands: the last characters of a secret's ARN. */
function unwritable(name: string): Hole {
  return hole(`${name}.?`);
}

export function isUnwritable(text: string): boolean {
  return text.endsWith(".?}");
}

const PARTITION = hole("AWS::Partition");
const REGION = hole("AWS::Region");
const STACK_ID: readonly Part[] = [
  "arn:",
  PARTITION,
  ":cloudformation:",
  REGION,
  ":",
  OWN_ACCOUNT,
  ":stack/",
  hole("AWS::StackName"),
  "/",
  unwritable("AWS::StackId"),
];

/** The parts of an ARN format; `undefined` where the path of an identity cannot be read. */
function shapeOf(
  format: string,
  resource: Resource,
  template: Template,
  read: (value: Value) => readonly Part[] | undefined,
): readonly Part[] | undefined {
  const parts: Part[] = ["arn:", PARTITION, ":"];
  for (const [, literal = "", field] of format.matchAll(/([^{]*)(?:\{([^}]*)\})?/gu)) {
    if (literal !== "") parts.push(literal);
    if (field === undefined) continue;
    const filled = fill(field, resource, template, read);
    if (filled === undefined) return undefined;
    parts.push(...filled);
  }
  return joined(parts);
}

function fill(
  field: string,
  resource: Resource,
  template: Template,
  read: (value: Value) => readonly Part[] | undefined,
): readonly Part[] | undefined {
  switch (field) {
    case "region":
      return [REGION];
    case "account":
      return [OWN_ACCOUNT];
    case "Ref":
      return [referenceHole(resource.id, template, read)];
    case "Path":
      return pathOf(resource, read);
    case "?":
      return [unwritable(resource.id)];
    default:
      return [hole(`${resource.id}.${field}`)];
  }
}

/** `/` in front of the path stands in the format already. */
function pathOf(
  { properties }: Resource,
  read: (value: Value) => readonly Part[] | undefined,
): readonly Part[] | undefined {
  const path = properties === undefined ? undefined : entryOf(properties, "Path")?.value;
  if (path === undefined) return [];
  const [first, ...rest] = read(path) ?? [];
  return typeof first === "string" && first.startsWith("/")
    ? [first.slice(1), ...rest].filter((part) => part !== "")
    : undefined;
}

/** No two literal parts stand side by side. */
export function joined(parts: readonly Part[]): readonly Part[] {
  const made: Part[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") made[made.length - 1] = last + part;
    else made.push(part);
  }
  return made;
}
