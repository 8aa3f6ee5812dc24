import type { Entry, Hole, ObjectValue, Part, Range, TextValue, Value } from "@iam/policy";
import type { Codec } from "../codec.ts";
import type { Document as ValueDocument } from "../source.ts";
import { holeText, templateCodec } from "./codec.ts";
import { Layout } from "./layout.ts";
import { printHcl } from "./print.ts";
import type { Attribute, Block, Body, Document, Expression, Element, Template } from "./syntax-tree.ts";
import { readTemplate } from "./template.ts";

/**
 * Reads an HCL file from the tree of the language `iam/hcl`. The root is the body of the file, an object.
 * `undefined` where the root is of another language.
 */
export function readHcl(root: unknown, text: string): ValueDocument | undefined {
  if (!isHclDocument(root)) return undefined;
  const reader = new ValueReader(text);
  const value = root.body.type === "HCLBody" ? reader.body(root.body) : reader.value(root.body);
  let layout: Layout | undefined;
  const source: ValueDocument["source"] = {
    text,
    codecOf: (value) => reader.codecOf(value),
    locate: (range) => range,
    print: (edits) => printHcl((layout ??= new Layout(text, root)), value, edits),
  };
  return { syntax: "hcl", value, source };
}

function isHclDocument(root: unknown): root is Document {
  return typeof root === "object" && root !== null && "language" in root && root.language === "hcl";
}

class ValueReader {
  readonly #text: string;
  /** By where they start. A host may make a text anew, so the value itself tells nothing. */
  readonly #templates = new Map<number, Template>();

  constructor(text: string) {
    this.#text = text;
  }

  codecOf({ range: [start, end], parts }: TextValue): Codec | undefined {
    const template = this.#templates.get(start);
    return template?.range[1] === end ? templateCodec(this.#text, template, parts) : undefined;
  }

  body({ range, members }: Body): ObjectValue {
    return { kind: "object", range, entries: members.map((member) => this.#member(member)) };
  }

  #member(member: Attribute | Block): Entry {
    const { range, name } = member;
    const key = plainText(name.range, name.name);
    if (member.type === "HCLAttribute") return { range, key, value: this.value(member.value) };
    const labels = member.labels.map((label) => (label.type === "HCLName" ? label.name : this.#literal(label)));
    return {
      range,
      key,
      value: { kind: "call", range, name: name.name, labels, arguments: [], body: this.body(member.body) },
    };
  }

  value(node: Expression): Value {
    const { range } = node;
    switch (node.type) {
      case "HCLLiteral":
        return { kind: "scalar", range, value: node.value, raw: this.#text.slice(...range) };
      case "HCLTemplate":
        return this.#template(node) ?? { kind: "unknown", range };
      case "HCLObject":
        return { kind: "object", range, entries: node.elements.map((element) => this.#element(element)) };
      case "HCLTuple":
        return { kind: "array", range, items: node.elements.map((element) => this.value(element)) };
      case "HCLCall": {
        const { name, expands } = node;
        const values = node.arguments.map((argument) => this.value(argument));
        const last = values.at(-1);
        if (expands && last !== undefined) values[values.length - 1] = { kind: "unknown", range: last.range };
        return { kind: "call", range, name, labels: [], arguments: values, body: null };
      }
      case "HCLReference":
        return { kind: "unknown", range, path: node.path };
      default:
        return { kind: "unknown", range };
    }
  }

  #element({ range, key, keyRange, value }: Element): Entry {
    return { range, key: this.#key(key, keyRange), value: this.value(value) };
  }

  /** A name stands for itself; any other expression is a hole. */
  #key(key: Expression, range: Range): TextValue {
    const isBare = key.range[0] === range[0];
    if (isBare && key.type === "HCLReference" && key.path.length === 1) return plainText(range, key.path[0] ?? "");
    if (key.type === "HCLLiteral") return plainText(range, String(key.value));
    const value = this.value(key);
    if (value.kind === "text") return { ...value, range };
    const hole: Hole = { kind: "hole", text: `\${${this.#text.slice(...key.range)}}`, value };
    return { kind: "text", range, parts: [hole] };
  }

  #template(template: Template): TextValue | undefined {
    const pieces = readTemplate(this.#text, template);
    if (pieces === undefined) return undefined;
    this.#templates.set(template.range[0], template);
    const parts: Part[] = [];
    for (const piece of pieces) {
      const last = parts.at(-1);
      if (piece.kind === "hole") {
        parts.push({ kind: "hole", text: holeText(this.#text, piece), value: this.value(piece.hole.expression) });
      } else if (typeof last === "string") parts[parts.length - 1] = last + piece.text;
      else if (piece.text !== "") parts.push(piece.text);
    }
    return { kind: "text", range: template.range, parts };
  }

  #literal(label: Template): string {
    const pieces = readTemplate(this.#text, label) ?? [];
    return pieces.map((piece) => (piece.kind === "hole" ? holeText(this.#text, piece) : piece.text)).join("");
  }
}

function plainText(range: Range, text: string): TextValue {
  return { kind: "text", range, parts: text === "" ? [] : [text] };
}
