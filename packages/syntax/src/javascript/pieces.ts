import type { Range } from "@iam/policy";
import type { Piece } from "../json/pieces.ts";
import { type Container, membersOf } from "../tree.ts";
import type { Element } from "./values.ts";

/**
 * The pieces of an object or array literal; parentheses belong to what they hold, and something spread is one piece, whose member
 * is the last of those that come from it.
 *
 * @param comments those of the file, in order
 * @returns `null` where something else stands there, or nothing between two commas
 */
export function piecesOf(
  text: string,
  container: Container,
  elements: readonly Element[],
  comments: readonly Range[],
): readonly Piece[] | null {
  const [start, end] = container.range;
  const members = new Set(membersOf(container));
  const pieces: Piece[] = [{ kind: "open", start, end: start + 1 }];
  let commas = 0;
  for (const [index, { node, members: made }] of elements.entries()) {
    const gap = node && readGap(text, pieces.at(-1)?.end ?? start, node.range[0], comments);
    if (node === null || gap === null) return null;
    const opening = place(pieces, gap);
    if (opening === null) return null;
    commas += gap.filter(({ kind }) => kind === "comma").length;
    if (commas !== index) return null;
    const member = made.findLast((candidate) => members.has(candidate));
    const piece = { kind: "member", start: opening ?? node.range[0], end: node.range[1] } as const;
    pieces.push(member === undefined ? piece : { ...piece, member });
  }
  const gap = readGap(text, pieces.at(-1)?.end ?? start, end - 1, comments);
  if (gap === null || place(pieces, gap) !== undefined) return null;
  commas += gap.filter(({ kind }) => kind === "comma").length;
  if (commas < elements.length - 1 || commas > elements.length) return null;
  return [...pieces, { kind: "close", start: end - 1, end }];
}

interface GapPiece {
  readonly kind: "comma" | "comment" | "(" | ")";
  readonly start: number;
  readonly end: number;
}

/**
 * Puts the commas and comments of a gap behind the pieces in front of it; answers where the parentheses of what follows begin.
 * `null` where a comment stands in parentheses, since it belongs to no value.
 */
function place(pieces: Piece[], gap: readonly GapPiece[]): number | undefined | null {
  const closing = gap.findLastIndex(({ kind }) => kind === ")");
  const last = pieces.at(-1);
  const closed = gap[closing];
  if (closed !== undefined && last !== undefined) pieces[pieces.length - 1] = { ...last, end: closed.end };
  const opening = gap.findIndex(({ kind }) => kind === "(");
  const inParentheses = [...gap.slice(0, closing + 1), ...(opening === -1 ? [] : gap.slice(opening))];
  if (inParentheses.some(({ kind }) => kind === "comment")) return null;
  for (const { kind, start, end } of gap.slice(closing + 1, opening === -1 ? undefined : opening)) {
    if (kind === "comma" || kind === "comment") pieces.push({ kind, start, end });
  }
  return gap[opening]?.start;
}

function readGap(text: string, start: number, end: number, comments: readonly Range[]): readonly GapPiece[] | null {
  const found: GapPiece[] = [];
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    const comment = char === "/" ? rangesIn(comments, [at, end])[0] : undefined;
    if (comment?.[0] === at) {
      found.push({ kind: "comment", start: comment[0], end: comment[1] });
      at = comment[1] - 1;
    } else if (char === ",") found.push({ kind: "comma", start: at, end: at + 1 });
    else if (char === "(" || char === ")") found.push({ kind: char, start: at, end: at + 1 });
    else if (char.trim() !== "") return null;
  }
  return found;
}

/** Of ranges in order those that begin in a range. */
export function rangesIn(ranges: readonly Range[], [start, end]: Range): readonly Range[] {
  return ranges.slice(firstFrom(ranges, start), firstFrom(ranges, end));
}

function firstFrom(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
