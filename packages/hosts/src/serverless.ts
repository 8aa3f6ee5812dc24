import type { ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { Document } from "@iam/syntax";
import type { Resource, Site } from "./cloudformation/index.ts";
import { PolicyFinder, Template, formOf } from "./cloudformation/index.ts";
import type { FileFacts, LocatedPolicy } from "./host.ts";

/** `provider.iam.role.statements`, in YAML and in JSON, has none of the other needles. */
export const SERVERLESS_NEEDLES: readonly string[] = ["statements:", '"statements"'];

/** Deeper than any real file; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

const ROLE: PolicyFacts = { type: "identity", holder: "role" };
const API: PolicyFacts = { type: "resource" };

/**
 * The policies of a Serverless Framework service: the statements of the functions' role, of single functions, of the API, and the
 * CloudFormation in `resources`. `undefined` where the document is no such service for AWS.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
export function findInServerless(document: Document, facts: FileFacts): readonly LocatedPolicy[] | undefined {
  const service = serviceOf(document);
  if (service === undefined) return undefined;
  const { root, parts, site } = service;
  const finder = new PolicyFinder(site, facts);

  const provider = held(root, "provider");
  const own = { ...ROLE, owner: ["provider"] };
  finder.takeStatements(at(provider, "iam", "role", "statements"), own);
  finder.takeStatements(at(provider, "iamRoleStatements"), own);
  finder.takeStatements(at(provider, "resourcePolicy"), { ...API, owner: ["provider"] });
  finder.takeStatements(at(provider, "apiGateway", "resourcePolicy"), { ...API, owner: ["provider"] });
  for (const section of ["functions", "stepFunctions"]) findRoleStatements(held(root, section), [], finder, 0);
  for (const resource of site.template.resources) finder.inResource(resource);
  for (const part of parts) finder.outside(part);
  return finder.found;
}

/** A service for AWS: the whole of it, the CloudFormation in its `resources`, and what that is read with. */
export interface Service {
  readonly root: ObjectValue;
  readonly parts: readonly ObjectValue[];
  readonly site: Site;
}

/** Reads a document as a service; `undefined` where it is none for AWS. */
export function serviceOf(document: Document): Service | undefined {
  const root = document.value;
  if (root.kind !== "object" || !isService(root)) return undefined;
  const parts = partsOf(held(root, "resources"));
  const sections = parts
    .flatMap((part) => held(part, "Resources") ?? [])
    .filter((section) => section.kind === "object");
  const template = new Template(parts[0], sections, generated(root));
  const style = { form: formOf(document), markers: true };
  return { root, parts, site: { source: document.source, template, style } };
}

/** `iamRoleStatements` of a function, of a state machine: those of serverless-iam-roles-per-function and serverless-step-functions. */
function findRoleStatements(
  value: Value | undefined,
  path: readonly string[],
  finder: PolicyFinder,
  depth: number,
): void {
  if (value?.kind === "array") for (const item of value.items) findRoleStatements(item, path, finder, depth);
  if (value?.kind !== "object" || depth > MAX_DEPTH) return;
  for (const entry of value.entries) {
    const name = literalText(entry.key) ?? "";
    if (name === "iamRoleStatements") finder.takeStatements(entry.value, { ...ROLE, owner: path });
    else findRoleStatements(entry.value, [...path, name], finder, depth + 1);
  }
}

function isService(root: ObjectValue): boolean {
  const provider = held(root, "provider");
  const name = provider?.kind === "object" ? literalText(held(provider, "name")) : literalText(provider);
  return name === "aws" && ["service", "functions", "resources"].some((key) => entryOf(root, key) !== undefined);
}

/** `resources` is a template, or a list of templates and of references to files. */
function partsOf(resources: Value | undefined): readonly ObjectValue[] {
  const values = resources?.kind === "array" ? resources.items : [resources];
  return values.filter((value) => value?.kind === "object");
}

/**
 * What the framework makes itself, under ids of its own.
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference
 */
function generated(root: ObjectValue): readonly Resource[] {
  const functions = held(root, "functions");
  const names = functions?.kind === "object" ? functions.entries.map(({ key }) => literalText(key) ?? "") : [];
  const make = (id: string, type: string): Resource => ({ id, type, properties: undefined });
  return [
    make("ServerlessDeploymentBucket", "AWS::S3::Bucket"),
    make("IamRoleLambdaExecution", "AWS::IAM::Role"),
    ...names.map((name) => make(`${normalized(name)}LambdaFunction`, "AWS::Lambda::Function")),
  ];
}

/** `get-user_name` becomes `GetDashuserUnderscorename`. */
function normalized(name: string): string {
  const words = name.replaceAll("-", "Dash").replaceAll("_", "Underscore");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands at the end of a path of keys. */
export function at(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (found, key) => (found?.kind === "object" ? held(found, key) : undefined),
    value,
  );
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
