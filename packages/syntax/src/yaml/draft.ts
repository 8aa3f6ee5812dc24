import {
  isNewExpression,
  isValue,
  literalText,
  type NewCall,
  type NewValue,
  type Range,
  type Value,
} from "@iam/policy";
import type { AST } from "yaml-eslint-parser";
import { isList } from "../edit-plan.ts";
import { aliasesIn } from "./anchors.ts";
import { contentOf, isBlockCollection, isInFlow } from "./layout.ts";
import { isFlowPlain } from "./scalar.ts";
import type { ContentNode, YamlTree } from "./tree.ts";

/** A new value in the terms of YAML. */
export type Draft =
  | { readonly kind: "text"; readonly text: string }
  /** A number, a boolean or `null`, as it is written. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Draft[] }
  | { readonly kind: "map"; readonly entries: readonly DraftEntry[] }
  | { readonly kind: "tag"; readonly name: string; readonly argument: Draft | null }
  /** A part of the document as it is written. */
  | { readonly kind: "copy"; readonly range: Range; readonly node: ContentNode };

export interface DraftEntry {
  readonly key: string;
  readonly value: Draft;
}

/** What stands in a collection: items, or entries. */
export type DraftMember = Draft | DraftEntry;

/** Where a draft comes to stand. */
export interface DraftPlace {
  /** The offset in the document. */
  readonly at: number;
  /** Between brackets, where values of block style cannot stand. */
  readonly flow: boolean;
}

/** A key in front of a colon on its line may not be longer. https://yaml.org/spec/1.2.2/#742-flow-mappings */
const MAX_KEY = 1000;

/**
 * What to write for a new value; `null` where YAML cannot say it (an expression, a hole).
 * A value of this document is copied as it is written, where that means the same at its new place; any other is written anew.
 *
 * @param tree the document to copy from; `undefined` where there is none
 */
export function draftOf(tree: YamlTree | undefined, value: NewValue, place: DraftPlace): Draft | null {
  if (isValue(value)) return (tree && copyOf(tree, value, place)) ?? draftOfForeign(tree, value, place);
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "word", text: wordOf(value) };
  if (value === null || typeof value === "boolean") return { kind: "word", text: String(value) };
  if (isNewExpression(value)) return value.kind === "new-call" ? tagOf(tree, value, place) : null;
  if (isList(value)) return listOf(value.map((item) => draftOf(tree, item, place)));
  return mapOf([...value].map(([key, item]) => [key, draftOf(tree, item, place)]));
}

/** The copies in a draft. */
export function copiesIn(draft: DraftMember): readonly Range[] {
  if ("key" in draft) return copiesIn(draft.value);
  if (draft.kind === "copy") return [draft.range];
  if (draft.kind === "list") return draft.items.flatMap(copiesIn);
  if (draft.kind === "map") return draft.entries.flatMap(copiesIn);
  return draft.kind === "tag" && draft.argument !== null ? copiesIn(draft.argument) : [];
}

/** Whether a draft ends with a block scalar: what follows on its line would be read as a part of it. */
export function endsInBlockScalar(draft: DraftMember | undefined): boolean {
  if (draft === undefined) return false;
  if ("key" in draft) return endsInBlockScalar(draft.value);
  if (draft.kind === "copy") return lastScalar(draft.node) !== undefined;
  if (draft.kind === "list") return endsInBlockScalar(draft.items.at(-1));
  return draft.kind === "map" && endsInBlockScalar(draft.entries.at(-1));
}

/** All of them, or `null` where one is missing. */
export function allOf<T>(items: readonly (T | null)[]): readonly T[] | null {
  const known = items.filter((item): item is T => item !== null);
  return known.length === items.length ? known : null;
}

/** `Infinity` and its like have words of their own. https://yaml.org/spec/1.2.2/#1032-tag-resolution */
function wordOf(number: number): string {
  if (Number.isNaN(number)) return ".nan";
  return Number.isFinite(number) ? String(number) : number > 0 ? ".inf" : "-.inf";
}

function tagOf(tree: YamlTree | undefined, call: NewCall, place: DraftPlace): Draft | null {
  const [first] = call.arguments;
  const plain = call.arguments.length < 2 && call.labels.length === 0 && call.body === null;
  if (!plain || !/^![\w:.\-/]*$/.test(call.name)) return null;
  const argument = first === undefined ? undefined : draftOf(tree, first, { ...place, flow: true });
  // A node has one tag.
  if (argument === null || argument?.kind === "tag" || isTagged(argument)) return null;
  return { kind: "tag", name: call.name, argument: argument ?? null };
}

function isTagged(draft: Draft | undefined): boolean {
  return draft?.kind === "copy" && draft.node.type === "YAMLWithMeta";
}

function draftOfForeign(tree: YamlTree | undefined, value: Value, place: DraftPlace): Draft | null {
  switch (value.kind) {
    case "text": {
      const text = literalText(value);
      return text === undefined ? null : { kind: "text", text };
    }
    case "scalar":
      return typeof value.value === "bigint" ? null : draftOf(tree, value.value, place);
    case "array":
      return listOf(value.items.map((item) => draftOf(tree, item, place)));
    case "object":
      return mapOf(value.entries.map((entry) => [literalText(entry.key), draftOf(tree, entry.value, place)]));
    case "call": {
      const { name, labels, body } = value;
      return body === null
        ? tagOf(tree, { kind: "new-call", name, labels, arguments: value.arguments, body }, place)
        : null;
    }
    case "unknown":
      return null;
  }
}

function listOf(items: readonly (Draft | null)[]): Draft | null {
  const known = allOf(items);
  return known && { kind: "list", items: known };
}

function mapOf(entries: readonly (readonly [string | undefined, Draft | null])[]): Draft | null {
  const known = allOf(
    entries.map(([key, value]) =>
      key === undefined || key.length > MAX_KEY || value === null ? null : { key, value },
    ),
  );
  return known && { kind: "map", entries: known };
}

/** A copy, where it means the same at its new place; else `undefined`. */
function copyOf(tree: YamlTree, value: Value, { at, flow }: DraftPlace): Draft | undefined {
  const node = tree.origins.get(value)?.node;
  if (node === undefined || node === null || node.type === "YAMLPair") return undefined;
  const range: Range = node.type === "YAMLAlias" ? node.range : value.range;
  if (range[0] === range[1] || !keepsMeaning(tree, node, range, at)) return undefined;
  // An indentation that is told counts from what the scalar stands in, and is told differently at the root.
  if (isToldIndent(contentOf(node))) return undefined;
  if (flow ? !fitsInFlow(tree.text, node, range) : isPairInFlow(node)) return undefined;
  return { kind: "copy", range, node };
}

function isToldIndent(content: AST.YAMLContent | null): boolean {
  return content?.type === "YAMLScalar" && "indent" in content && content.indent !== null;
}

/** Whether no anchor is written a second time, and every alias stands for what it stood for. */
function keepsMeaning({ document }: YamlTree, node: ContentNode, range: Range, at: number): boolean {
  const names = Object.keys(document.anchors);
  if (names.length > 0) {
    const anchors = names.flatMap((name) => document.anchors[name] ?? []);
    if (anchors.some((anchor) => range[0] <= anchor.range[0] && anchor.range[1] <= range[1])) return false;
    const known = new Set(names.filter((name) => isOnlyAnchor(document.anchors[name] ?? [], at)));
    if (!aliasesIn(node).every(({ name }) => known.has(name))) return false;
  }
  return lastScalar(node)?.chomping !== "keep";
}

function isOnlyAnchor(anchors: readonly { readonly range: Range }[], at: number): boolean {
  return anchors.length === 1 && anchors.every((anchor) => anchor.range[1] <= at);
}

/** The block scalar that a node ends with. */
export function lastScalar(node: ContentNode): AST.YAMLBlockLiteralScalar | AST.YAMLBlockFoldedScalar | undefined {
  let last = contentOf(node);
  while (isBlockCollection(last)) {
    last = contentOf((last.type === "YAMLMapping" ? last.pairs.at(-1)?.value : last.entries.at(-1)) ?? null);
  }
  return last?.type === "YAMLScalar" && (last.style === "literal" || last.style === "folded") ? last : undefined;
}

/** Whether a part of the document may stand between brackets as it is, on one line. */
export function fitsInFlow(text: string, node: ContentNode, range: Range): boolean {
  const content = contentOf(node);
  if (content === null || isPairInFlow(node)) return content === null;
  if (content.type === "YAMLMapping" || content.type === "YAMLSequence") {
    return content.style === "flow" && !text.slice(...range).includes("\n");
  }
  if (content.type === "YAMLAlias") return true;
  if (content.style === "plain") return isFlowPlain(text.slice(...range));
  return (
    (content.style === "double-quoted" || content.style === "single-quoted") && !text.slice(...range).includes("\n")
  );
}

/** `[key: value]`, which is a mapping only where it stands. */
function isPairInFlow(node: ContentNode): boolean {
  const content = contentOf(node);
  return content?.type === "YAMLMapping" && content.style === "block" && isInFlow(content);
}
