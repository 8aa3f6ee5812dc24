import type { Entry, Part, Range, TextValue, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { AST } from "yaml-eslint-parser";
import { MAX_DEPTH } from "../json/value-builder.ts";
import type { TreeNode } from "../tree.ts";
import { Anchors } from "./anchors.ts";
import type { ContentNode, Origin, YamlTree } from "./tree.ts";

/** The tags of YAML itself, `!!str` and its sisters, which say what a value is; all others are calls. */
const CORE = "tag:yaml.org,2002:";

/** The values of a document; `undefined` for one that holds nothing. */
export function buildYaml(
  document: AST.YAMLDocument,
  text: string,
  comments: readonly AST.Comment[],
): YamlTree | undefined {
  if (document.content === null) return undefined;
  const builder = new Builder(document, text);
  const root = builder.build(document.content, document, 0);
  return { text, document, root, origins: builder.origins, scalars: builder.scalars, comments };
}

class Builder {
  readonly origins = new Map<TreeNode, Origin>();
  readonly scalars = new Map<TextValue, AST.YAMLScalar>();
  readonly #text: string;
  readonly #anchors: Anchors;

  constructor(document: AST.YAMLDocument, text: string) {
    this.#text = text;
    this.#anchors = new Anchors(document);
  }

  build(node: ContentNode, parent: AST.YAMLNode, depth: number): Value {
    if (node.type === "YAMLWithMeta") return this.#withMeta(node, parent, depth);
    return this.#note(node.type === "YAMLAlias" ? this.#alias(node, depth) : this.#content(node, depth), node, parent);
  }

  #note<Node extends TreeNode>(made: Node, node: Origin["node"], parent: AST.YAMLNode): Node {
    this.origins.set(made, { node, parent });
    return made;
  }

  #content(node: Exclude<AST.YAMLContent, AST.YAMLAlias>, depth: number): Value {
    const { range } = node;
    if (node.type === "YAMLScalar") return this.#scalar(node);
    if (depth >= MAX_DEPTH) return { kind: "unknown", range };
    if (node.type === "YAMLMapping") return { kind: "object", range, entries: this.#entries(node, depth + 1) };
    let end = range[0];
    const items = node.entries.map((entry) => {
      const item = entry === null ? this.#absent(this.#dashAfter(end), node) : this.build(entry, node, depth + 1);
      end = entry === null ? item.range[1] : entry.range[1];
      return item;
    });
    return { kind: "array", range, items };
  }

  #scalar(node: AST.YAMLScalar): Value {
    const { range, value } = node;
    if (typeof value === "string") return this.#textOf(node, value);
    // A date, with a parser that reads YAML 1.1, is the text that is written.
    if (node.style !== "plain") return { kind: "unknown", range };
    if (value !== null && typeof value === "object") return this.#textOf(node, node.strValue);
    return { kind: "scalar", range, value, raw: this.#text.slice(...range) };
  }

  #textOf(node: AST.YAMLScalar, text: string, range: Range = node.range): TextValue {
    const value: TextValue = { kind: "text", range, parts: text === "" ? [] : [text] };
    this.scalars.set(value, node);
    return value;
  }

  /** A value that is left out: `key:`, a dash alone. It cannot be written where nothing opens a place for it: `{ key }`. */
  #absent(offset: number, parent: AST.YAMLNode): Value {
    const open = parent.type !== "YAMLPair" || this.#text.charAt(offset - 1) === ":";
    const value: Value = { kind: "scalar", range: [offset, offset], value: null, raw: "" };
    return this.#note(open ? value : { ...value, editable: false }, null, parent);
  }

  /** Behind the next dash; only white space and comments stand in front of it. */
  #dashAfter(offset: number): number {
    let at = offset;
    while (at < this.#text.length && this.#text.charAt(at) !== "-") {
      const lineEnd = this.#text.charAt(at) === "#" ? this.#text.indexOf("\n", at) : at;
      at = lineEnd === -1 ? this.#text.length : lineEnd + 1;
    }
    return at + 1;
  }

  #withMeta(node: AST.YAMLWithMeta, parent: AST.YAMLNode, depth: number): Value {
    const { anchor, tag } = node;
    const value = tag === null ? this.#untagged(node, depth) : this.#tagged(node, tag, parent, depth);
    if (anchor === null) return value;
    const anchored = this.#anchors.isUsed(anchor) ? this.#fixed(value) : value;
    this.#anchors.define(anchor, anchored);
    return anchored;
  }

  #untagged(node: AST.YAMLWithMeta, depth: number): Value {
    return node.value === null ? this.#absent(node.range[1], node) : this.build(node.value, node, depth);
  }

  #tagged(node: AST.YAMLWithMeta, tag: AST.YAMLTag, parent: AST.YAMLNode, depth: number): Value {
    const range: Range = [tag.range[0], node.range[1]];
    if (tag.tag.startsWith(CORE)) {
      return this.#note(this.#typed(node, tag.tag.slice(CORE.length), range, depth), node, parent);
    }
    if (depth >= MAX_DEPTH) return this.#note({ kind: "unknown", range }, node, parent);
    const argument = node.value && this.build(node.value, node, depth + 1);
    const list = argument === null ? [] : [argument];
    return this.#note({ kind: "call", range, name: tag.tag, labels: [], arguments: list, body: null }, node, parent);
  }

  /** What a tag of YAML itself makes of a value. https://yaml.org/spec/1.2.2/#chapter-10-recommended-schemas */
  #typed({ value: node }: AST.YAMLWithMeta, type: string, range: Range, depth: number): Value {
    if (node !== null && node.type !== "YAMLScalar") return { ...this.#content(node, depth), range };
    const text = node === null ? "" : node.style === "plain" ? node.strValue : node.value;
    const raw = this.#text.slice(...range);
    switch (type) {
      case "str":
      case "timestamp":
        return node === null ? { kind: "text", range, parts: [] } : this.#textOf(node, text, range);
      case "null":
        return { kind: "scalar", range, value: null, raw };
      case "bool":
        return { kind: "scalar", range, value: text.toLowerCase() === "true", raw };
      case "int":
      case "float": {
        const number = node?.style === "plain" && typeof node.value === "number" ? node.value : Number(text);
        return { kind: "scalar", range, value: number, raw };
      }
      default:
        return { kind: "unknown", range };
    }
  }

  /** What stands where an alias stands is a value of its own, with the place of the anchor. */
  #alias(node: AST.YAMLAlias, depth: number): Value {
    const value = this.#anchors.valueOf(node, MAX_DEPTH - depth);
    return value === undefined ? { kind: "unknown", range: node.range } : { ...value, editable: false };
  }

  /** The same value, which no edit may change. */
  #fixed(value: Value): Value {
    const fixed: Value = { ...value, editable: false };
    const origin = this.origins.get(value);
    if (origin !== undefined) this.origins.set(fixed, origin);
    const scalar = value.kind === "text" ? this.scalars.get(value) : undefined;
    if (scalar !== undefined && fixed.kind === "text") this.scalars.set(fixed, scalar);
    return fixed;
  }

  #entries(node: AST.YAMLMapping, depth: number): readonly Entry[] {
    const merged: Entry[] = [];
    const own: Entry[] = [];
    for (const pair of node.pairs) {
      const entry = this.#entry(pair, depth);
      const sources = isMergeKey(pair) ? mergeSources(entry.value) : undefined;
      if (sources === undefined) own.push(this.#note(entry, pair, node));
      else merged.push(...sources.map((source) => this.#merged(source, pair)));
    }
    return merged.length === 0 ? own : [...withoutOverridden(merged, own), ...own];
  }

  #entry(pair: AST.YAMLPair, depth: number): Entry {
    const key = this.#key(pair, depth);
    const value = pair.value === null ? this.#absent(pair.range[1], pair) : this.build(pair.value, pair, depth);
    return { range: pair.range, key, value };
  }

  #merged(entry: Entry, pair: AST.YAMLPair): Entry {
    const merged = { ...entry, key: { ...entry.key, editable: false as const }, value: this.#fixed(entry.value) };
    return this.#note(merged, pair, pair.parent);
  }

  #key({ key: node, range }: AST.YAMLPair, depth: number): TextValue {
    if (node === null) return { kind: "text", range: [range[0], range[0]], parts: [], editable: false };
    const key = this.build(node, node.parent, depth);
    if (key.kind === "text") return key;
    const written = this.#text.slice(...key.range);
    const hole: Part = { kind: "hole", text: `\${${written}}`, value: key };
    return { kind: "text", range: key.range, parts: [key.kind === "scalar" ? written : hole] };
  }
}

/** https://yaml.org/type/merge.html */
function isMergeKey({ key }: AST.YAMLPair): boolean {
  return key?.type === "YAMLScalar" && key.style === "plain" && key.strValue === "<<";
}

/** The entries of the mappings to merge, of which the first ones win; `undefined` where there is something else to merge. */
function mergeSources(value: Value): readonly Entry[] | undefined {
  const sources = value.kind === "array" ? value.items : [value];
  const objects = sources.filter((source) => source.kind === "object");
  return objects.length < sources.length ? undefined : objects.toReversed().flatMap((object) => object.entries);
}

/** Each key once: what is written wins over what is merged in, and of that the last. */
function withoutOverridden(merged: readonly Entry[], own: readonly Entry[]): readonly Entry[] {
  const taken = new Set(own.map(({ key }) => literalText(key)));
  const kept: Entry[] = [];
  for (const entry of merged.toReversed()) {
    const key = literalText(entry.key);
    if (key !== undefined && taken.has(key)) continue;
    taken.add(key);
    kept.unshift(entry);
  }
  return kept;
}
