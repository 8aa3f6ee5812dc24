import type { ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { entryOf, literalText, typeOfFileName } from "@iam/policy";
import { factsOfAttachment, factsOfAttribute } from "./attributes.ts";
import type { Configuration } from "./configuration.ts";
import { addressOf, pathOf, referenceOf } from "./configuration.ts";

const MAX_DEPTH = 500;
const MANAGED: PolicyFacts = { type: "identity", managed: true };
/** No policy becomes part of as many others; the guard keeps hostile chains from the stack. */
const MAX_STEPS = 500;

/**
 * What the places tell that a policy is used at: a document that `aws_s3_bucket_policy` names is a resource policy, a policy
 * that `aws_iam_role_policy_attachment` names is a role's. Policies by the address of a document, a local or a managed policy.
 */
export class Uses {
  readonly #facts = new Map<string, PolicyFacts[]>();
  /** Where what stands at the first address becomes part of what stands at the second. */
  readonly #parents = new Map<string, string[]>();
  readonly #configuration: Configuration;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
    for (const block of configuration.resources) {
      const [type = ""] = block.labels;
      if (type === "aws_iam_policy_attachment") this.#attachment(block.body);
      else this.#resource(type, addressOf(block), block.body, [], 0);
    }
    for (const block of configuration.data) {
      if (block.labels[0] !== "aws_iam_policy_document") continue;
      for (const { value } of block.body.entries) this.#link(value, addressOf(block));
    }
    for (const [name, value] of configuration.locals) this.#link(value, `local.${name}`);
  }

  /** What all uses of a policy say alike; nothing where it has none in this file. */
  factsOf(address: string): PolicyFacts {
    return common(this.#usesOf(address, new Set()));
  }

  /** @param seen what has told its uses already: documents may become part of each other in many ways, and in a circle */
  #usesOf(address: string, seen: Set<string>): readonly PolicyFacts[] {
    if (seen.has(address) || seen.size > MAX_STEPS) return [];
    seen.add(address);
    const facts = [...(this.#facts.get(address) ?? [])];
    for (const parent of this.#parents.get(address) ?? []) facts.push(...this.#usesOf(parent, seen));
    if (!address.startsWith("aws_iam_policy.")) return facts;
    if (facts.length > 0) return facts.map((known) => ({ ...known, managed: true }));
    // Nothing of the file names it; a boundary for roles of other files tells itself by its name.
    return [typeOfFileName(address) === "boundary" ? { type: "boundary", managed: true } : MANAGED];
  }

  /** What an attribute of a resource tells about the policy in it, that of a managed policy with what its attachments tell. */
  factsOfAttribute(type: string, address: string, body: ObjectValue, path: readonly string[]): PolicyFacts | undefined {
    const facts = factsOfAttribute(type, path, this.#configuration.literal(body, "type"));
    return facts?.managed === true ? this.factsOf(address) : facts;
  }

  #resource(type: string, address: string, body: ObjectValue, path: readonly string[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const { key, value } of body.entries) {
      const inner = [...path, literalText(key) ?? ""];
      if (value.kind === "call" && value.body !== null) {
        this.#resource(type, address, value.body, inner, depth + 1);
        continue;
      }
      for (const object of objectsIn(value)) this.#resource(type, address, object, inner, depth + 1);
      const attached = factsOfAttachment(type, inner);
      if (attached !== undefined) this.#note(value, attached);
      const facts = factsOfAttribute(type, inner, this.#configuration.literal(body, "type"));
      if (facts?.managed === true) this.#link(value, address);
      else if (facts !== undefined) this.#note(value, facts);
    }
  }

  #attachment(body: ObjectValue): void {
    const policy = entryOf(body, "policy_arn")?.value;
    if (policy === undefined) return;
    if (entryOf(body, "roles") !== undefined) this.#note(policy, { type: "identity", holder: "role" });
    if (entryOf(body, "users") !== undefined) this.#note(policy, { type: "identity", holder: "user" });
    if (entryOf(body, "groups") !== undefined) this.#note(policy, { type: "identity", holder: "group" });
  }

  #note(value: Value, facts: PolicyFacts): void {
    for (const address of this.#addresses(value))
      this.#facts.set(address, [...(this.#facts.get(address) ?? []), facts]);
  }

  /** What the value names is part of what stands at the address. */
  #link(value: Value, parent: string): void {
    for (const address of this.#addresses(value)) {
      if (address !== parent) this.#parents.set(address, [...(this.#parents.get(address) ?? []), parent]);
    }
  }

  /** The policies that a value names: itself a reference, a template that is one, a list or a call with references in it. */
  #addresses(value: Value, depth = 0): readonly string[] {
    if (depth > MAX_DEPTH) return [];
    if (value.kind === "array") return value.items.flatMap((item) => this.#addresses(item, depth + 1));
    if (value.kind === "call") return value.arguments.flatMap((item) => this.#addresses(item, depth + 1));
    const [part, ...others] = value.kind === "text" ? (this.#configuration.dialect.parts(value) ?? []) : [];
    const path = pathOf(part === undefined || typeof part === "string" || others.length > 0 ? value : part.value);
    const address = path && addressOfPolicy(path);
    return address === undefined ? [] : [address];
  }
}

/** The address of a policy that a reference names. */
function addressOfPolicy(path: readonly string[]): string | undefined {
  if (path[0] === "local") return path.length === 2 ? path.join(".") : undefined;
  const reference = referenceOf(path);
  if (reference?.type === "aws_iam_policy_document")
    return ["json", "minified_json"].includes(reference.attribute) ? reference.address : undefined;
  return reference?.type === "aws_iam_policy" ? reference.address : undefined;
}

function objectsIn(value: Value): readonly ObjectValue[] {
  return (value.kind === "array" ? value.items : [value]).filter((item) => item.kind === "object");
}

/** What all of them say alike. */
function common(all: readonly PolicyFacts[]): PolicyFacts {
  const [first, ...others] = all;
  if (first === undefined) return {};
  const { type, holder, managed } = first;
  return {
    ...(type !== undefined && others.every((other) => other.type === type) ? { type } : {}),
    ...(holder !== undefined && others.every((other) => other.holder === holder) ? { holder } : {}),
    ...(managed !== undefined && others.every((other) => other.managed === managed) ? { managed } : {}),
  };
}
