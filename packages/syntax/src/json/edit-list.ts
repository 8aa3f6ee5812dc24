import type { ListChange } from "../edit-plan.ts";
import type { TextEdit } from "../source.ts";
import type { TreeNode } from "../tree.ts";
import type { Piece } from "./pieces.ts";
import { hasLineBreak, indentAt } from "./style.ts";

/** The edits of one container, in two parts, since the edits of its members come between them where offsets are equal. */
export interface ListEdits {
  readonly ahead: readonly TextEdit[];
  readonly rest: readonly TextEdit[];
}

/** Members to insert, already written for the place where they come to stand. */
export interface WrittenChange {
  readonly removed: ListChange["removed"];
  readonly first: readonly string[];
  readonly behind: ReadonlyMap<TreeNode, readonly string[]>;
}

/** A member, its comma, and what a change makes of it. */
interface Slot {
  readonly index: number;
  readonly member: Piece;
  readonly comma: Piece | undefined;
  readonly kept: boolean;
  /** Written in the place of the member, which goes away. */
  readonly instead: readonly string[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/**
 * Carries out all changes of one container that holds something.
 *
 * Each comma belongs to the member in front of it. A member that leaves takes its comma along, and the last one that
 * stays has a comma where the last one had one before. Comments are never part of what leaves, and a comma is written
 * directly behind a value, so it cannot come to stand in a comment.
 */
export function editList(
  text: string,
  pieces: readonly Piece[],
  change: WrittenChange,
  style: { readonly eol: string; readonly comma: string },
): ListEdits {
  const { slots, last, trailing } = slotsOf(pieces, change);
  const gone = new Set<Piece>();
  const ahead: TextEdit[] = [];
  const edits: TextEdit[] = [];
  const put = (offset: number, written: string): void => void edits.push({ range: [offset, offset], text: written });

  for (const slot of slots) {
    const stays = slot.kept || slot.instead.length > 0;
    const moreFollow = trailing || slot.index < last;
    if (!stays) gone.add(slot.member);
    if (slot.comma && (!stays || !(moreFollow || slot.behind.length > 0))) gone.add(slot.comma);
    if (!stays) continue;

    const { start, end } = slot.member;
    if (!slot.comma && (moreFollow || slot.behind.length > 0)) put(end, ",");
    if (slot.instead.length + slot.before.length + slot.behind.length === 0) continue;

    const ownLine = isOnOwnLine(text, pieces, slot);
    const line = style.eol + indentAt(text, start);
    if (slot.instead.length > 0) {
      edits.push({ range: [start, end], text: slot.instead.join(ownLine ? `,${line}` : style.comma) });
    }
    if (slot.before.length > 0 && ownLine) {
      put(endOfLine(text, pieces, 0), slot.before.map((item) => `${line}${item},`).join(""));
    } else if (slot.before.length > 0) {
      ahead.push({ range: [start, start], text: slot.before.map((item) => item + style.comma).join("") });
    }
    if (slot.behind.length > 0) {
      const anchor = pieces.indexOf(slot.comma ?? slot.member);
      const offset = ownLine ? endOfLine(text, pieces, anchor) : (slot.comma ?? slot.member).end;
      const lead = ownLine ? line : style.comma.slice(style.comma.indexOf(",") + 1);
      const written = slot.behind.map((item) => lead + item).join(",") + (moreFollow ? "," : "");
      // Behind a comma may be where the next member starts, and without one where this member ends.
      (slot.comma ? ahead : edits).push({ range: [offset, offset], text: written });
    }
  }
  return { ahead, rest: [...edits, ...removals(text, pieces, gone)] };
}

interface Slots {
  /** Those of a long list to which nothing happens are left out, but for the last one that stays: its comma may have to go. */
  readonly slots: readonly Slot[];
  /** The index of the last member that stays, `-1` where none does. */
  readonly last: number;
  /** Whether the last member had a comma. */
  readonly trailing: boolean;
}

function slotsOf(pieces: readonly Piece[], change: WrittenChange): Slots {
  const members = pieces.filter((piece) => piece.kind === "member");
  const commas = pieces.filter((piece) => piece.kind === "comma");
  const slots: Slot[] = [];
  let last = -1;
  for (let index = members.length - 1; index >= 0; index -= 1) {
    const member = members[index];
    if (member === undefined) continue;
    const kept = member.member === undefined || !change.removed.has(member.member);
    const behind = (member.member && change.behind.get(member.member)) ?? [];
    const before = index === 0 ? change.first : [];
    const stays = kept || before.length + behind.length > 0;
    if (kept && behind.length + before.length === 0 && last !== -1) continue;
    if (stays && last === -1) last = index;
    const own = kept ? { instead: [], before, behind } : { instead: [...before, ...behind], before: [], behind: [] };
    slots.push({ index, member, comma: commas[index], kept, ...own });
  }
  return { slots: slots.reverse(), last, trailing: commas[members.length - 1] !== undefined };
}

/** A member that begins its line and has its comma on it, with the next member on another line. */
function isOnOwnLine(text: string, pieces: readonly Piece[], { member, comma }: Slot): boolean {
  const index = pieces.indexOf(member);
  const next = pieces.slice(index + 1).find((piece) => piece.kind === "member");
  const breaks = (from: number, to: number): boolean =>
    pieces.slice(from + 1, to + 1).some((piece, at) => hasLineBreak(text.slice(pieces[from + at]?.end, piece.start)));
  const before = pieces.findLastIndex((piece, at) => at < index && piece.kind !== "comment");
  return (
    breaks(before, index) &&
    (comma === undefined || !breaks(index, pieces.indexOf(comma))) &&
    (next === undefined || breaks(index, pieces.indexOf(next)))
  );
}

/** Behind the comments that follow a piece on its line. */
function endOfLine(text: string, pieces: readonly Piece[], index: number): number {
  let end = pieces[index]?.end ?? 0;
  for (const piece of pieces.slice(index + 1)) {
    if (piece.kind !== "comment" || hasLineBreak(text.slice(end, piece.start))) break;
    end = piece.end;
  }
  return end;
}

/** Takes out the pieces, each run of them with the white space that belonged to it. */
function removals(text: string, pieces: readonly Piece[], gone: ReadonlySet<Piece>): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let from = 0; from < pieces.length; from++) {
    if (!isGone(pieces[from], gone)) continue;
    let to = from;
    while (isGone(pieces[to + 1], gone)) to++;
    edits.push({ range: removedRange(text, pieces, from, to), text: "" });
    from = to;
  }
  return edits;
}

function isGone(piece: Piece | undefined, gone: ReadonlySet<Piece>): boolean {
  return piece !== undefined && gone.has(piece);
}

function removedRange(text: string, pieces: readonly Piece[], from: number, to: number): [number, number] {
  const start = pieces[from]?.start ?? 0;
  const end = pieces[to]?.end ?? start;
  const left = pieces[from - 1];
  const right = pieces[to + 1];
  const before = left?.end ?? start;
  const after = right?.start ?? end;
  if (left?.kind === "open" && right?.kind === "close") return [before, after];

  const beginsLine = hasLineBreak(text.slice(before, start));
  const endsLine = hasLineBreak(text.slice(end, after));
  const leftward = endsLine || (!beginsLine && (right?.kind === "close" || pieces[from]?.kind === "comma"));
  return leftward && left?.kind !== "open" ? [before, end] : [start, after];
}
