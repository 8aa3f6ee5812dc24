import type { TextEdit } from "./source.ts";

/**
 * Sorted by start, with edits that touch made one, so that nothing depends on how a reader orders two edits of one place.
 * Of two edits at the same offset, an insertion stands before a replacement, and the earlier before the later.
 * `null` where two of them overlap.
 */
export function mergeEdits(edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const sorted = edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const merged: TextEdit[] = [];
  for (const edit of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.range[1] < edit.range[0]) {
      merged.push(edit);
      continue;
    }
    if (last.range[1] > edit.range[0]) return null;
    merged[merged.length - 1] = { range: [last.range[0], edit.range[1]], text: last.text + edit.text };
  }
  return merged;
}

/** The text after edits that are sorted and do not overlap, as {@link Source.print} returns them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return result + text.slice(end);
}
