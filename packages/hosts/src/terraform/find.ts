import type { ObjectValue, PolicyFacts, TextValue, Value, ValueEdit } from "@iam/policy";
import { Policy, displayText, entryOf, literalText } from "@iam/policy";
import type { Document, Source } from "@iam/syntax";
import { readEmbedded } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { NEEDLES, isPolicy } from "../json.ts";
import { lowerToJson } from "../lower.ts";
import { Projection } from "../projection.ts";
import { Configuration, addressOf } from "./configuration.ts";
import type { Block } from "./dialect.ts";
import { carryToDocument } from "./document-edits.ts";
import { DocumentPolicy } from "./document.ts";
import { HCL } from "./hcl-dialect.ts";
import { JSON_SYNTAX } from "./json-dialect.ts";
import { findInPlan, isPlan } from "./plan.ts";
import { Reader } from "./reader.ts";
import { TemplateSource } from "./template-source.ts";
import { Uses } from "./uses.ts";
import { embeddedWriter, expressionWriter } from "./writer.ts";

/** A policy in blocks has none of the words of a policy in JSON. */
export const TERRAFORM_NEEDLES: readonly string[] = ["aws_iam_policy_document"];

/** The deepest nesting of values that is looked into; no real file comes near. */
const MAX_DEPTH = 500;

/**
 * The policies of a Terraform or OpenTofu configuration, in its native syntax or in JSON, and those of a plan as JSON.
 * `undefined` for a document that is none of these.
 */
export function findInTerraform(document: Document, facts: FileFacts): readonly LocatedPolicy[] | undefined {
  const { syntax, value, source } = document;
  if (isPlan(document)) return findInPlan(document, facts);
  if (value.kind !== "object") return undefined;
  const isJson = syntax === "json" && /\.(?:tf|tofu)\.json$/u.test(facts.fileName);
  if (syntax !== "hcl" && !isJson) return undefined;
  return new Finder(new Configuration(value, isJson ? JSON_SYNTAX : HCL, source.text), source, facts).find();
}

/** The resource that a value stands in. */
interface Place {
  readonly type: string;
  readonly address: string;
}

class Finder {
  readonly #configuration: Configuration;
  readonly #source: Source;
  readonly #facts: FileFacts;
  readonly #uses: Uses;
  readonly #found: LocatedPolicy[] = [];

  constructor(configuration: Configuration, source: Source, facts: FileFacts) {
    this.#configuration = configuration;
    this.#source = source;
    this.#uses = new Uses(configuration);
    const { ownAccount } = configuration;
    this.#facts = ownAccount === undefined ? facts : { ...facts, ownAccount };
  }

  find(): readonly LocatedPolicy[] {
    const { root, resources, data, locals } = this.#configuration;
    for (const block of data) {
      if (block.labels[0] === "aws_iam_policy_document") this.#document(block);
      else this.#entries(block.body, undefined, [], 0);
    }
    for (const block of resources) {
      this.#entries(block.body, { type: block.labels[0] ?? "", address: addressOf(block) }, [], 0);
    }
    for (const [name, value] of locals) this.#value(value, this.#uses.factsOf(`local.${name}`), undefined, [], 0);
    for (const { key, value } of root.entries) {
      if (!["resource", "data", "locals"].includes(literalText(key) ?? "")) this.#value(value, {}, undefined, [], 0);
    }
    return this.#found.toSorted((a, b) => this.#startOf(a) - this.#startOf(b));
  }

  #startOf({ policy, source }: LocatedPolicy): number {
    return source.locate(policy.value.range)[0];
  }

  // ---- The places --------------------------------------------------------------------------------------------------

  #entries(body: ObjectValue, place: Place | undefined, path: readonly string[], depth: number): void {
    for (const { key, value } of body.entries) {
      const inner = [...path, ...namesOf(literalText(key) ?? "", value)];
      const facts = place && this.#uses.factsOfAttribute(place.type, place.address, body, inner);
      this.#value(value, facts ?? {}, place, inner, depth + 1);
    }
  }

  #value(value: Value, facts: PolicyFacts, place: Place | undefined, path: readonly string[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (value.kind === "text") this.#text(value, facts);
    else if (value.kind === "array") {
      for (const item of value.items) this.#value(item, facts, place, path, depth + 1);
    } else if (value.kind === "object") {
      if (isPolicy(value)) this.#expression(value, facts);
      else this.#entries(value, place, path, depth + 1);
    } else if (value.kind === "call") {
      const [only] = value.arguments;
      if (value.body !== null) this.#entries(value.body, place, path, depth + 1);
      // A place that is known to hold a policy holds one also where its statements are told elsewhere.
      else if (
        value.name === "jsonencode" &&
        only?.kind === "object" &&
        facts.type !== undefined &&
        hasStatement(only)
      ) {
        this.#expression(only, facts);
      } else for (const item of value.arguments) this.#value(item, facts, place, path, depth + 1);
    }
  }

  // ---- The forms ---------------------------------------------------------------------------------------------------

  /** A `data "aws_iam_policy_document"`. */
  #document(block: Block): void {
    const document = new DocumentPolicy(block, this.#configuration);
    if (entryOf(document.value, "Statement") === undefined) return;
    const { dialect, ownAccount } = this.#configuration;
    this.#add(document.value, this.#source, this.#uses.factsOf(addressOf(block)), (edits) =>
      carryToDocument(document, edits, expressionWriter(dialect, document.value, ownAccount, true)),
    );
  }

  /** An object of the configuration's own language, as `jsonencode` takes it. */
  #expression(object: ObjectValue, facts: PolicyFacts): void {
    const projection = new Projection();
    const made = new Reader(this.#configuration, projection, "arguments").value(object);
    if (made.kind !== "object") return;
    const { dialect, ownAccount } = this.#configuration;
    this.#add(made, this.#source, facts, (edits) =>
      projection.carry(edits, expressionWriter(dialect, made, ownAccount, false)),
    );
  }

  /** JSON in a string or a heredoc, with expressions in it. */
  #text(text: TextValue, facts: PolicyFacts): void {
    if (!NEEDLES.some((needle) => text.parts.some((part) => typeof part === "string" && part.includes(needle)))) return;
    const { dialect, ownAccount } = this.#configuration;
    const parts = dialect.parts(text);
    if (parts === undefined) return;
    const source = new TemplateSource(this.#source, text, dialect === JSON_SYNTAX, ownAccount);
    const embedded = readEmbedded({ ...text, parts }, source);
    if (embedded !== undefined) this.#embedded(embedded, facts, 0);
  }

  #embedded({ value, source }: Document, facts: PolicyFacts, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const visit = (inner: Value): void => {
      this.#embedded({ syntax: "json", value: inner, source }, facts, depth + 1);
    };
    if (value.kind === "array") value.items.forEach(visit);
    else if (value.kind === "text" && displayText(value.parts).includes("Statement")) {
      const embedded = readEmbedded(value, source);
      if (embedded !== undefined) this.#embedded(embedded, facts, depth + 1);
    } else if (value.kind === "object") {
      if (!isPolicy(value)) for (const entry of value.entries) visit(entry.value);
      else {
        const projection = new Projection();
        const made = new Reader(this.#configuration, projection, "embedded").value(value);
        if (made.kind !== "object") return;
        const { ownAccount } = this.#configuration;
        this.#add(made, source, facts, (edits) => projection.carry(edits, embeddedWriter(made, ownAccount)));
      }
    }
  }

  #add(
    value: ObjectValue,
    source: Source,
    facts: PolicyFacts,
    carry: (edits: readonly ValueEdit[]) => readonly ValueEdit[] | null,
  ): void {
    this.#found.push({
      policy: new Policy(value, { ...this.#facts, ...facts }),
      source,
      lower(edit) {
        const edits = lowerToJson(edit);
        return edits && carry(edits);
      },
    });
  }
}

/** The names that an entry adds to the way into a resource. A dynamic block has the name of the blocks that its content makes. */
function namesOf(name: string, value: Value): readonly string[] {
  const isBlock = value.kind === "object" || value.kind === "array" || (value.kind === "call" && value.body !== null);
  if (!isBlock || (name !== "dynamic" && name !== "content")) return [name];
  return name === "dynamic" && value.kind === "call" ? value.labels : [];
}

function hasStatement(object: ObjectValue): boolean {
  return entryOf(object, "Statement") !== undefined;
}
