import type { Range } from "@iam/policy";
import { lineStart } from "../json/style.ts";
import { hasComment, removedRange } from "./change-block.ts";
import { type Draft, endsInBlockScalar } from "./draft.ts";
import { columnAt, endsLine, isBlank, lineEnd, mayEndScalar } from "./layout.ts";
import type { Place } from "./place.ts";
import type { PlacedEdit } from "./placed-edit.ts";
import type { Writer } from "./write.ts";

/**
 * Writes a draft in the place of a value. Comments around the value stay where they are; a value over lines of its own comes
 * below them.
 *
 * `null` where a comment would come to stand in a block scalar.
 */
export function replace(text: string, place: Place, draft: Draft, writer: Writer): readonly PlacedEdit[] | null {
  const edits =
    place.flow || !writer.isBlock(draft) ? onLine(text, place, draft, writer) : overLines(text, place, draft, writer);
  if (edits === null) return null;
  if (endsInBlockScalar(draft) && edits.some(([[, end], written]) => written !== "" && !mayEndScalar(text, end)))
    return null;
  return edits.map(([range, written]): PlacedEdit => ({ owner: place.target, layer: "inside", range, text: written }));
}

type Replacement = readonly [range: Range, text: string];

function onLine(text: string, place: Place, draft: Draft, writer: Writer): readonly Replacement[] {
  const { lead, range, parentColumn, flow } = place;
  const written = flow ? writer.flow(draft) : writer.inline(draft, parentColumn, place.holder === "pair");
  if (!place.isBlock || !place.ownLine || lead === undefined)
    return [[range, (place.node === null ? " " : "") + written]];
  if (isBlank(text.slice(lead, range[0]))) return [[[lead, range[1]], ` ${written}`]];
  return [
    [[lead, lead], ` ${written}`],
    [removedRange(text, { start: range[0], end: range[1] }), ""],
  ];
}

function overLines(text: string, place: Place, draft: Draft, writer: Writer): readonly Replacement[] | null {
  const { range, lead, column, parentColumn, holder } = place;
  const [start, end] = range;
  const below = holder === "pair" ? writer.columnBelow(draft, parentColumn) : holder === "item" ? parentColumn + 2 : 0;
  if (place.ownLine) {
    const closest = holder === "pair" && writer.isList(draft) ? parentColumn : parentColumn + 1;
    if (column >= closest) return [[range, writer.block(draft, column)]];
    return [[[lineStart(text, start), end], " ".repeat(below) + writer.block(draft, below)]];
  }
  if (!place.breaks) {
    const space = place.node === null ? " " : "";
    return [[range, space + writer.block(draft, columnAt(text, start) + space.length)]];
  }
  if (!endsLine(text, end)) return null;
  const from = lead ?? start - (/[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0);
  const lineAt = lineEnd(text, end);
  const written = writer.line(below) + writer.block(draft, below);
  if (!hasComment(text, end)) return [[[from, lineAt], written]];
  return [
    [[from, end], ""],
    [[lineAt, lineAt], written],
  ];
}
