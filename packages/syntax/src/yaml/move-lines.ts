import type { Value } from "@iam/policy";
import type { TextEdit } from "../source.ts";
import { shiftLines } from "./layout.ts";
import type { PlacedEdit } from "./placed-edit.ts";

/**
 * Moves the lines of a value to the right, but for its first: those that stand in the text, and those that edits inside of it
 * write. Within a value all lines may move together: what a scalar says does not depend on how far its lines are indented.
 */
export function moveLines(
  text: string,
  target: Value,
  by: number,
  edits: readonly PlacedEdit[],
  isInside: (edit: PlacedEdit) => boolean,
): readonly PlacedEdit[] {
  if (by === 0) return edits;
  const inside = edits.filter(isInside);
  const white = " ".repeat(by);
  const lines = lineStarts(text, target)
    .filter((at) => !inside.some((edit) => takes(edit, at)))
    .map((at): PlacedEdit => ({ owner: target, layer: "ahead", range: [at, at], text: white }));
  const moved = edits.map((edit) => (isInside(edit) ? { ...edit, text: movedText(edit.text, by) } : edit));
  return [...lines, ...moved];
}

/** What an edit writes; where it ends with a line break, the text goes on in that line. */
function movedText(text: string, by: number): string {
  return shiftLines(text, by) + (text.endsWith("\n") ? " ".repeat(by) : "");
}

/** Where the lines of a value start that hold something. */
function lineStarts(text: string, { range: [start, end] }: Value): readonly number[] {
  return [...text.slice(start, end).matchAll(/\n(?!\r?\n)/g)].map((found) => start + found.index + 1);
}

/** Whether an edit takes the start of a line away. */
function takes({ range: [start, end] }: TextEdit, at: number): boolean {
  return start < at && at <= end;
}
