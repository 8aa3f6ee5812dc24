import type { AST } from "yaml-eslint-parser";
import { columnAt, contentOf, isBlockCollection, isInFlow, startsLine } from "./layout.ts";
import { isPlain, type Quote } from "./scalar.ts";

export type Collection = AST.YAMLMapping | AST.YAMLSequence;

/** What a collection shows of a style, if it shows it. */
export type Probe<T> = (text: string, collection: Collection) => T | undefined;

/** The items, or the values of the pairs. */
export function membersIn(collection: Collection): readonly (AST.YAMLNode | null)[] {
  return collection.type === "YAMLSequence" ? collection.entries : collection.pairs.map((pair) => pair.value);
}

/** The members of a collection, and their members: the values of all statements of a list. */
function nodesNear(collection: Collection): readonly (AST.YAMLNode | null)[] {
  const members = membersIn(collection);
  return [...members, ...members.map(contentOf).flatMap((node) => (isCollection(node) ? membersIn(node) : []))];
}

export function isCollection(node: AST.YAMLNode | null): node is Collection {
  return node?.type === "YAMLMapping" || node?.type === "YAMLSequence";
}

function offsetIn(text: string, collection: Collection): number | undefined {
  const { parent } = collection;
  if (parent.type !== "YAMLPair" || !isBlockCollection(collection) || !startsLine(text, collection.range[0]))
    return undefined;
  return columnAt(text, collection.range[0]) - columnAt(text, parent.range[0]);
}

export function stepIn(text: string, collection: Collection): number | undefined {
  const offset = offsetIn(text, collection);
  return offset === 0 ? undefined : offset;
}

export function listOffsetIn(text: string, collection: Collection): number | undefined {
  if (collection.type === "YAMLSequence") return offsetIn(text, collection);
  for (const { value } of collection.pairs) {
    if (value?.type === "YAMLSequence" && value.style === "block") return offsetIn(text, value);
  }
  return undefined;
}

export function gapIn(text: string, collection: Collection): string | undefined {
  const [first] = collection.type === "YAMLSequence" && isBlockCollection(collection) ? collection.entries : [];
  return first ? /^-( +)$/.exec(text.slice(collection.range[0], first.range[0]))?.[1] : undefined;
}

function isFlowOnOneLine(text: string, collection: Collection): boolean {
  return collection.style === "flow" && !text.slice(...collection.range).includes("\n");
}

export function colonIn(text: string, collection: Collection): string | undefined {
  const [first] = collection.type === "YAMLMapping" && collection.style === "flow" ? collection.pairs : [];
  if (!first?.key || !first.value || quoteOf(first.key) === undefined) return undefined;
  return /^: ?$/.exec(text.slice(first.key.range[1], first.value.range[0]))?.[0];
}

export function commaIn(text: string, collection: Collection): string | undefined {
  if (!isFlowOnOneLine(text, collection)) return undefined;
  const [first, second] = collection.type === "YAMLSequence" ? collection.entries : collection.pairs;
  return first && second ? /^[ \t]*(,[ \t]*)$/.exec(text.slice(first.range[1], second.range[0]))?.[1] : undefined;
}

export function mapPaddingIn(text: string, collection: Collection): string | undefined {
  return collection.type === "YAMLMapping" ? paddingIn(text, collection) : undefined;
}

export function listPaddingIn(text: string, collection: Collection): string | undefined {
  return collection.type === "YAMLSequence" ? paddingIn(text, collection) : undefined;
}

function paddingIn(text: string, collection: Collection): string | undefined {
  if (!isFlowOnOneLine(text, collection)) return undefined;
  const [first] = collection.type === "YAMLSequence" ? collection.entries : collection.pairs;
  return first ? /^[ \t]*$/.exec(text.slice(collection.range[0] + 1, first.range[0]))?.[0] : undefined;
}

/** How a scalar that would need no quotes is written. */
export function choiceOf(node: AST.YAMLNode | null): Quote | "" | undefined {
  if (node?.type !== "YAMLScalar" || typeof node.value !== "string") return undefined;
  if (node.style === "plain") return "";
  return isPlain(node.value) ? quoteOf(node) : undefined;
}

export function quoteOf(node: AST.YAMLNode | null): Quote | undefined {
  if (node?.type !== "YAMLScalar") return undefined;
  if (node.style === "double-quoted") return '"';
  return node.style === "single-quoted" ? "'" : undefined;
}

function firstShown<T>(
  nodes: readonly (AST.YAMLNode | null)[],
  show: (node: AST.YAMLNode | null) => T | undefined,
): T | undefined {
  for (const node of nodes) {
    const shown = show(node);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

export function quoteIn(_text: string, collection: Collection): Quote | "" | undefined {
  return firstShown(membersIn(collection), choiceOf);
}

const tagProbes = new Map<string, Probe<Quote | "">>();

/** How texts with a tag are written: `!Sub "…"`. One probe a tag, since what it finds in a document is kept for it. */
export function tagQuoteIn(tag: string): Probe<Quote | ""> {
  let probe = tagProbes.get(tag);
  if (probe === undefined) {
    probe = (_text, collection) =>
      firstShown(nodesNear(collection), (node) =>
        node?.type === "YAMLWithMeta" && node.tag?.raw === tag ? choiceOf(node.value) : undefined,
      );
    tagProbes.set(tag, probe);
  }
  return probe;
}

export function keyQuoteIn(_text: string, collection: Collection): Quote | "" | undefined {
  return collection.type === "YAMLMapping"
    ? firstShown(
        collection.pairs.map(({ key }) => key),
        choiceOf,
      )
    : undefined;
}

export function neededIn(_text: string, collection: Collection): Quote | undefined {
  return firstShown(nodesNear(collection), quoteOf);
}

export function flowListsIn(_text: string, collection: Collection): boolean | undefined {
  if (isInFlow(collection)) return undefined;
  return firstShown([collection, ...nodesNear(collection)], (node) => {
    if (node?.type !== "YAMLSequence" || node.entries.length === 0) return undefined;
    return node.entries.every((item) => contentOf(item)?.type === "YAMLScalar") ? node.style === "flow" : undefined;
  });
}

export function holdsFlowMaps(_text: string, collection: Collection): boolean {
  const maps = membersIn(collection)
    .map(contentOf)
    .filter((node) => node?.type === "YAMLMapping")
    .filter(({ pairs }) => pairs.length > 0);
  return maps.length > 0 && maps.every((map) => map.style === "flow");
}
