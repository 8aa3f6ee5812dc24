import { lineStart } from "../json/style.ts";
import type { Container } from "../tree.ts";
import { endsInBlockScalar } from "./draft.ts";
import { columnAt, endsLine, isBlank, lineEnd, mayEndScalar, nextLine, startsLine } from "./layout.ts";
import type { Slot } from "./members.ts";
import type { PlacedEdit } from "./placed-edit.ts";
import type { Writer } from "./write.ts";

/**
 * Changes the members of a collection in block style, of which at least one stays or takes the place of another.
 * Comments stay where they are; a line of which nothing else is left goes away.
 *
 * @param wrapped whether a dash comes to stand in front of the first member
 */
export function changeBlock(
  text: string,
  container: Container,
  slots: readonly Slot[],
  writer: Writer,
  wrapped: boolean,
): readonly PlacedEdit[] | null {
  const [first] = slots;
  if (first === undefined) return null;
  const column = columnAt(text, first.start);
  const edits: PlacedEdit[] = [];
  const put = (layer: PlacedEdit["layer"], start: number, end: number, written: string): void =>
    void edits.push({ owner: container, layer, range: [start, end], text: written });

  const line = writer.line(column);
  const behindDash = wrapped || !startsLine(text, first.start);
  const run = behindDash || lineStart(text, first.start) === 0 ? leadingRun(text, slots) : 0;
  if (run > 0) put("inside", first.start, slots[run]?.start ?? first.end, "");
  for (const [index, slot] of slots.entries()) {
    const instead = slot.removed ? [...slot.before, ...slot.behind] : [];
    if (instead.length > 0) {
      if (endsInBlockScalar(instead.at(-1)) && !mayEndScalar(text, slot.end)) return null;
      put("inside", slot.start, slot.end, writer.members(instead, column));
    }
    if (slot.removed && instead.length === 0 && index >= run) {
      const [start, end] = index === 0 && behindDash ? withoutDash(text, slot, wrapped) : removedRange(text, slot);
      put("inside", start, end, "");
    }
    if (slot.removed) continue;
    if (slot.before.length > 0) put("ahead", slot.start, slot.start, writer.members(slot.before, column) + line);
    if (slot.behind.length > 0) {
      if (!endsLine(text, slot.end)) return null;
      const end = lineEnd(text, slot.end);
      if (endsInBlockScalar(slot.behind.at(-1)) && !mayEndScalar(text, end)) return null;
      put("behind", end, end, line + writer.members(slot.behind, column));
    }
  }
  return edits;
}

/** How many of the first members go, where the next one moves up to their dash: as no comment stands between them. */
function leadingRun(text: string, slots: readonly Slot[]): number {
  const stays = slots.findIndex((slot) => !slot.removed || slot.before.length + slot.behind.length > 0);
  const gaps = slots.slice(0, stays).map((slot, index) => text.slice(slot.end, slots[index + 1]?.start));
  return gaps.every(isBlank) ? Math.max(stays, 0) : 0;
}

/**
 * A member with its line, or up to the comment behind it. The line break in front goes, since what is inserted behind comes
 * in front of the one behind.
 */
export function removedRange(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): [number, number] {
  if (hasComment(text, end)) return [start, end + text.slice(end).search(/[^ \t]/)];
  const line = lineStart(text, start);
  if (line === 0) return [0, nextLine(text, end)];
  return [text.charAt(line - 2) === "\r" ? line - 2 : line - 1, lineEnd(text, end)];
}

/** A member behind a dash, which stays. */
function withoutDash(text: string, { start, end }: Slot, wrapped: boolean): [number, number] {
  if (hasComment(text, end)) return removedRange(text, { start, end });
  let from = start;
  while (!wrapped && /[ \t]/.test(text.charAt(from - 1))) from -= 1;
  return [from, end];
}

/** Whether something follows on the line, which in block style is a comment. */
export function hasComment(text: string, offset: number): boolean {
  return !isBlank(text.slice(offset, lineEnd(text, offset)));
}
