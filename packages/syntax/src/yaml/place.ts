import type { Range, Value } from "@iam/policy";
import type { AST } from "yaml-eslint-parser";
import {
  contentOf,
  columnAt,
  isAnchorFirst,
  isBlockCollection,
  isInFlow,
  leadOf,
  parentColumn,
  startsLine,
} from "./layout.ts";
import type { ContentNode, YamlTree } from "./tree.ts";

/** Where a value stands that is to be replaced or wrapped. */
export interface Place {
  readonly target: Value;
  readonly range: Range;
  /** What the value was read from; `null` for one that is left out. */
  readonly node: ContentNode | null;
  /** That, or what it is left out of. */
  readonly nearest: AST.YAMLNode;
  /** Behind the colon, the dash, the anchor or the tag that opens the place; `undefined` for the root. */
  readonly lead: number | undefined;
  /** Of the key or the dash; -1 for the root. */
  readonly parentColumn: number;
  readonly column: number;
  readonly holder: "pair" | "item" | "root";
  /** Behind an anchor or a tag, or behind a key: a collection in block style begins on the next line. */
  readonly breaks: boolean;
  /** A collection in block style. */
  readonly isBlock: boolean;
  readonly ownLine: boolean;
  readonly flow: boolean;
}

/** `null` for what is no place of its own: an alias, an entry. */
export function placeOf(tree: YamlTree, target: Value): Place | null {
  const { text } = tree;
  const origin = tree.origins.get(target);
  if (origin === undefined || origin.node?.type === "YAMLPair" || origin.node?.type === "YAMLAlias") return null;
  const { node, parent } = origin;
  const holder = parent.type === "YAMLWithMeta" ? parent.parent : parent;
  if (holder.type !== "YAMLPair" && holder.type !== "YAMLSequence" && holder.type !== "YAMLDocument") return null;
  const [start] = target.range;
  const isBlock = isBlockCollection(node);
  return {
    target,
    range: target.range,
    node,
    nearest: node ?? parent,
    lead: node === null ? start : leadOf(text, node),
    parentColumn: parentColumn(text, holder),
    column: columnAt(text, start),
    holder: holder.type === "YAMLPair" ? "pair" : holder.type === "YAMLSequence" ? "item" : "root",
    breaks:
      parent.type === "YAMLWithMeta" ||
      holder.type !== "YAMLSequence" ||
      (node?.type === "YAMLWithMeta" && isAnchorFirst(node)),
    isBlock,
    ownLine: node !== null && startsLine(text, start),
    flow: node === null ? isInFlow(parent) || isFlow(parent) : isInFlow(node),
  };
}

function isFlow(node: AST.YAMLNode): boolean {
  return node.type === "YAMLSequence" && node.style === "flow";
}

/** Whether a list stands below its tag at the column of the key in front of it: as close to a dash it could not stand. */
export function isListAtKey(text: string, { node, parentColumn }: Place): boolean {
  const content = node?.type === "YAMLWithMeta" ? contentOf(node) : null;
  return isBlockCollection(content) && columnAt(text, content.range[0]) === parentColumn;
}
