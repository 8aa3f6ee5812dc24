import type { ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { Document } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { isPolicy } from "../json.ts";
import { findEmbedded } from "./embedded.ts";
import { branchesOf, intrinsicOf } from "./intrinsic.ts";
import type { Site } from "./locate.ts";
import { locatePolicy, locateStatements } from "./locate.ts";
import type { PolicyProperty } from "./policy-properties.ts";
import { POLICY_PROPERTIES } from "./policy-properties.ts";
import { OWN_ACCOUNT } from "./reference.ts";
import { factsOfResource } from "./resource-facts.ts";
import type { Resource } from "./template.ts";
import { templateOf } from "./template.ts";
import { formOf } from "./form.ts";

/** Deeper than any real file; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

/** The policies of a CloudFormation or SAM template; `undefined` where the document is none. */
export function findInTemplate(document: Document, facts: FileFacts): readonly LocatedPolicy[] | undefined {
  const template = templateOf(document.value);
  if (template === undefined || document.value.kind !== "object") return undefined;
  const site = { source: document.source, template, style: { form: formOf(document), markers: false } };
  const finder = new PolicyFinder(site, facts);
  for (const resource of template.resources) finder.inResource(resource);
  finder.inGlobals(document.value);
  finder.outside(document.value);
  return finder.found;
}

/** Goes through a template and gathers its policies, in the order of the text within each resource. */
export class PolicyFinder {
  readonly found: LocatedPolicy[] = [];
  readonly #site: Site;
  readonly #facts: FileFacts;

  constructor(site: Site, facts: FileFacts) {
    this.#site = site;
    this.#facts = { ...facts, ownAccount: OWN_ACCOUNT };
  }

  inResource(resource: Resource): void {
    if (resource.properties !== undefined) this.#visit(resource.properties, resource, "", 0);
  }

  /** SAM's `Globals`: properties of all functions, of all APIs. */
  inGlobals(root: ObjectValue): void {
    const globals = entryOf(root, "Globals")?.value;
    if (globals?.kind !== "object") return;
    for (const { key, value } of globals.entries) {
      const type = `AWS::Serverless::${literalText(key) ?? ""}`;
      if (value.kind === "object") this.inResource({ id: "Globals", type, properties: value });
    }
  }

  /** Policies elsewhere in a template, of which nothing but their shape is known. */
  outside(root: ObjectValue): void {
    for (const { key, value } of root.entries) {
      const name = literalText(key);
      if (name !== "Resources" && name !== "Globals") this.#visit(value, undefined, name ?? "", 0);
    }
  }

  /** Statements without a policy around them. */
  takeStatements(value: Value | undefined, facts: PolicyFacts): void {
    if (value === undefined) return;
    if (value.kind === "array" || branchesOf(value) !== undefined || isStatementObject(value)) {
      this.found.push(locateStatements(value, this.#with(facts), this.#site));
    }
  }

  /** What stands where a policy is expected: an object, or a text with JSON in it. */
  takePolicy(value: Value, facts: PolicyFacts): void {
    if (value.kind === "object" && intrinsicOf(value) === undefined) {
      if (looksLikePolicy(value)) this.found.push(locatePolicy(value, this.#with(facts), this.#site));
    } else this.found.push(...findEmbedded(value, this.#with(facts), this.#site));
  }

  #visit(value: Value, resource: Resource | undefined, path: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const property = resource && POLICY_PROPERTIES.get(`${resource.type} ${path}`);
    const branches = branchesOf(value);
    if (branches !== undefined) {
      for (const branch of branches) this.#visit(branch, resource, path, depth + 1);
    } else if (resource !== undefined && property !== undefined && isTaken(value, property)) {
      this.#take(value, property, resource);
    } else if (value.kind === "array") {
      for (const item of value.items) this.#visit(item, resource, `${path}[]`, depth + 1);
    } else if (value.kind === "object" && intrinsicOf(value) === undefined) {
      this.#visitObject(value, resource, path, depth);
    } else if (mayHoldPolicy(value)) {
      this.found.push(...findEmbedded(value, this.#with(ownerOf(resource)), this.#site));
    }
  }

  #visitObject(value: ObjectValue, resource: Resource | undefined, path: string, depth: number): void {
    // The properties of a resource are no policy, though `Statement` may be one of them.
    if (isPolicy(value) && path !== "") {
      const isOfApi = path.endsWith("x-amazon-apigateway-policy");
      const facts = { ...ownerOf(resource), ...(isOfApi ? { type: "resource" as const } : {}) };
      this.found.push(locatePolicy(value, this.#with(facts), this.#site));
      return;
    }
    for (const entry of value.entries) {
      const name = literalText(entry.key) ?? "";
      this.#visit(entry.value, resource, path === "" ? name : `${path}.${name}`, depth + 1);
    }
  }

  #take(value: Value, property: PolicyProperty, resource: Resource): void {
    if (property.holds === "no policy") return;
    const known = factsOfResource(resource, this.#site.template, property.facts);
    if (known === undefined) return;
    const facts = { ...known, ...ownerOf(resource) };
    if (property.holds === "statements") this.takeStatements(value, facts);
    else this.takePolicy(value, facts);
  }

  /** What a place knows wins; what it leaves open comes from the settings. */
  #with(place: PolicyFacts): FileFacts {
    const told = Object.entries(place).filter(([, fact]) => fact !== undefined);
    return { ...this.#facts, ...(Object.fromEntries(told) as Omit<PolicyFacts, "fileName">) };
  }
}

function ownerOf(resource: Resource | undefined): PolicyFacts {
  return resource === undefined ? {} : { owner: [`${resource.type} ${resource.id}`] };
}

/** Whether the value is what the property holds, and no list of it. */
function isTaken(value: Value, { holds }: PolicyProperty): boolean {
  return holds !== "policy" || value.kind !== "array";
}

/** A policy where one is expected; a policy template of SAM and a reference to a file are none. */
function looksLikePolicy(value: ObjectValue): boolean {
  return isPolicy(value) || ["Statement", "Version"].some((key) => entryOf(value, key) !== undefined);
}

function isStatementObject(value: Value): boolean {
  return value.kind === "object" && intrinsicOf(value) === undefined && entryOf(value, "Effect") !== undefined;
}

/** A cheap look at a text or a `Fn::Sub`, before it is parsed as JSON. */
function mayHoldPolicy(value: Value): boolean {
  if (value.kind === "text") return literalText(value)?.includes("Statement") === true;
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name !== "Sub") return false;
  const text = intrinsic.argument.kind === "array" ? intrinsic.argument.items[0] : intrinsic.argument;
  return literalText(text)?.includes("Statement") === true;
}
