import type { AST } from "yaml-eslint-parser";
import { lineStart } from "../json/style.ts";
import type { ContentNode } from "./tree.ts";

export type Holder = AST.YAMLPair | AST.YAMLSequence | AST.YAMLDocument;

/** How many units stand in front of an offset on its line. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the line of an offset ends, in front of its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  if (at === -1) return text.length;
  return at > offset && text.charAt(at - 1) === "\r" ? at - 1 : at;
}

/** The start of the line behind the one that holds an offset, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

/** Whether only white space stands in front of an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return isBlank(text.slice(lineStart(text, offset), offset));
}

/** Whether nothing but white space and a comment follows on the line. */
export function endsLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(offset, lineEnd(text, offset)));
}

/**
 * Whether a block scalar may end on the line of an offset: nothing follows there, and the next line that is not empty is
 * neither white space nor an indented comment, which would be read as a part of the scalar.
 */
export function mayEndScalar(text: string, offset: number): boolean {
  if (!isBlank(text.slice(offset, lineEnd(text, offset)))) return false;
  let at = nextLine(text, offset);
  while (/[\r\n]/.test(text.charAt(at))) at += 1;
  return !/^[ \t]+(?:#|$)/.test(text.slice(at, lineEnd(text, at)));
}

export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

/** What a value stands in, past the anchor and the tag around it. */
export function holderOf(node: ContentNode): Holder {
  const { parent } = node;
  return parent.type === "YAMLWithMeta" ? parent.parent : parent;
}

/** The collection of a node: past its anchor and tag. */
export function contentOf(node: AST.YAMLNode | null): AST.YAMLContent | null {
  if (node?.type === "YAMLWithMeta") return node.value;
  return node?.type === "YAMLMapping" ||
    node?.type === "YAMLSequence" ||
    node?.type === "YAMLScalar" ||
    node?.type === "YAMLAlias"
    ? node
    : null;
}

/** Whether a collection is written by indentation alone. A pair alone in a flow sequence, `[key: value]`, is not. */
export function isBlockCollection(node: AST.YAMLNode | null): node is AST.YAMLBlockMapping | AST.YAMLBlockSequence {
  return (node?.type === "YAMLMapping" || node?.type === "YAMLSequence") && node.style === "block" && !isInFlow(node);
}

/** Whether a node stands inside brackets. */
export function isInFlow(node: AST.YAMLNode): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if ((at.type === "YAMLMapping" || at.type === "YAMLSequence") && at.style === "flow") return true;
  }
  return false;
}

/** Where the dash of each item stands. */
export function dashesOf(text: string, sequence: AST.YAMLBlockSequence): readonly number[] {
  let at = sequence.range[0];
  return sequence.entries.map((entry) => {
    const dash = skipBlanks(text, at);
    at = entry === null ? dash + 1 : entry.range[1];
    return dash;
  });
}

/** The first offset from here on that stands neither in white space nor in a comment. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (/[ \t\r\n]/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== "#") return at;
    at = nextLine(text, at);
  }
}

/** Whether an anchor stands in front of the tag, with which the value begins. */
export function isAnchorFirst({ anchor, tag }: AST.YAMLWithMeta): boolean {
  return anchor !== null && tag !== null && anchor.range[0] < tag.range[0];
}

/** Behind what opens the place of a value: a colon, a dash, an anchor or a tag. `undefined` for the root. */
export function leadOf(text: string, node: ContentNode): number | undefined {
  const { parent } = node;
  if (node.type === "YAMLWithMeta" && isAnchorFirst(node)) return node.anchor?.range[1];
  switch (parent.type) {
    case "YAMLWithMeta":
      return Math.max(parent.anchor?.range[1] ?? 0, parent.tag?.range[1] ?? 0);
    case "YAMLPair":
      return skipBlanks(text, parent.key?.range[1] ?? skipBlanks(text, parent.range[0])) + 1;
    case "YAMLSequence": {
      const index = parent.entries.indexOf(node);
      const dash = parent.style === "block" ? dashesOf(text, parent)[index] : undefined;
      return dash === undefined ? undefined : dash + 1;
    }
    case "YAMLDocument":
      return undefined;
  }
}

/** The column that the lines of what stands in a holder are indented beyond: of the key, of the dash; -1 for the root. */
export function parentColumn(text: string, holder: Holder): number {
  let block = holder;
  // Inside brackets it is that of the outermost ones.
  for (let at: AST.YAMLNode | null = holder; at !== null; at = at.parent) {
    if ((at.type === "YAMLMapping" || at.type === "YAMLSequence") && at.style === "flow") block = holderOf(at);
  }
  return block.type === "YAMLDocument" ? -1 : columnAt(text, block.range[0]);
}

/** The lines of a text behind the first, moved to the right, or as far to the left as they can go. Empty lines stay empty. */
export function shiftLines(text: string, by: number): string {
  if (by === 0 || !text.includes("\n")) return text;
  const [first = "", ...others] = text.split("\n");
  return [first, ...others.map((line) => shiftLine(line, by))].join("\n");
}

function shiftLine(line: string, by: number): string {
  if (line === "" || line === "\r") return line;
  if (by > 0) return " ".repeat(by) + line;
  const white = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(white, -by));
}
