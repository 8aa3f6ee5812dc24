import type { Entry, Range } from "@iam/policy";
import { createScanner } from "jsonc-parser";
import { type Container, isContainer, isEntry, membersOf, type TreeNode } from "../tree.ts";

/** What stands in a container, brackets included. Between two pieces is nothing but white space. */
export interface Piece {
  readonly kind: "open" | "member" | "comma" | "comment" | "close";
  readonly start: number;
  readonly end: number;
  readonly member?: TreeNode;
}

/**
 * The pieces of a container; `null` where something else stands there (parentheses, holes between commas, white space
 * that only JSON5 knows), since then nobody can tell what an edit would hit. Members are not looked into.
 */
export function piecesOf(text: string, container: Container): readonly Piece[] | null {
  const [start, end] = container.range;
  const brackets = text.charAt(start) + text.charAt(end - 1);
  if (brackets !== (container.kind === "object" ? "{}" : "[]")) return null;

  const pieces: Piece[] = [{ kind: "open", start, end: start + 1 }];
  let commas = 0;
  let from = start + 1;
  const readGap = (to: number): boolean => {
    const gap = scanGap(text, from, to);
    if (gap === null) return false;
    for (const { kind, start, end } of gap) {
      if (kind === "colon") return false;
      if (kind === "comma") commas++;
      pieces.push({ kind, start, end });
    }
    return true;
  };
  const members = membersOf(container);
  let index = 0;
  for (const member of members) {
    const [start, end] = member.range;
    if (!readGap(start) || commas !== index) return null;
    pieces.push({ kind: "member", start, end, member });
    from = end;
    index++;
  }
  if (!readGap(end - 1) || commas < members.length - 1 || commas > members.length) return null;
  pieces.push({ kind: "close", start: end - 1, end });
  return pieces;
}

/** The comments inside a node; `null` where that cannot be told. */
export function commentsIn(text: string, node: TreeNode): readonly Range[] | null {
  if (isEntry(node)) return joined(commentsAtColon(text, node), commentsIn(text, node.value));
  if (!isContainer(node)) {
    const written = text.slice(...node.range);
    return node.kind === "text" || !(written.includes("/*") || written.includes("//")) ? [] : null;
  }
  const pieces = piecesOf(text, node);
  if (pieces === null) return null;
  const found: Range[] = [];
  for (const piece of pieces) {
    if (piece.kind === "comment") found.push([piece.start, piece.end]);
    if (piece.member === undefined) continue;
    const inner = commentsIn(text, piece.member);
    if (inner === null) return null;
    found.push(...inner);
  }
  return found;
}

function commentsAtColon(text: string, entry: Entry): readonly Range[] | null {
  const gap = scanGap(text, entry.key.range[1], entry.value.range[0]);
  if (gap === null) return null;
  return gap.filter((piece) => piece.kind === "comment").map((piece): Range => [piece.start, piece.end]);
}

function joined(a: readonly Range[] | null, b: readonly Range[] | null): readonly Range[] | null {
  return a === null || b === null ? null : [...a, ...b];
}

interface GapPiece {
  readonly kind: "comma" | "colon" | "comment";
  readonly start: number;
  readonly end: number;
}

/** Reads a text that holds no values: white space with a comma or a colon, in all but a few places. */
function scanGap(text: string, start: number, end: number): readonly GapPiece[] | null {
  const found: GapPiece[] = [];
  for (let at = start; at < end; at++) {
    switch (text.charAt(at)) {
      case " ":
      case "\n":
      case "\r":
      case "\t":
        break;
      case ",":
        found.push({ kind: "comma", start: at, end: at + 1 });
        break;
      case ":":
        found.push({ kind: "colon", start: at, end: at + 1 });
        break;
      default:
        return scanComments(text, start, end);
    }
  }
  return start > end ? null : found;
}

/** The same where there may be comments. The scanner never meets a string, so it serves JSON5 as well. */
function scanComments(text: string, start: number, end: number): readonly GapPiece[] | null {
  const found: GapPiece[] = [];
  const scanner = createScanner(text);
  scanner.setPosition(start);
  while (scanner.getPosition() < end) {
    scanner.scan();
    const piece = { start: scanner.getTokenOffset(), end: scanner.getPosition() };
    const first = text.charAt(piece.start);
    if (first === ",") found.push({ kind: "comma", ...piece });
    else if (first === ":") found.push({ kind: "colon", ...piece });
    else if (first === "/" && isWholeComment(text.slice(piece.start, piece.end)))
      found.push({ kind: "comment", ...piece });
    else if (!/^[ \t\r\n]$/.test(first)) return null;
  }
  return scanner.getPosition() === end ? found : null;
}

/** JSON5 ends a line comment at U+2028 and U+2029 too, which the scanner takes for a part of the comment. */
function isWholeComment(written: string): boolean {
  return written.startsWith("//") ? !/[\u2028\u2029]/.test(written) : written.length >= 4 && written.endsWith("*/");
}
