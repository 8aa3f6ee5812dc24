import { type Draft, endsInBlockScalar, fitsInFlow } from "./draft.ts";
import { columnAt, contentOf, endsLine, lineEnd, mayEndScalar } from "./layout.ts";
import { isListAtKey, type Place } from "./place.ts";
import type { PlacedEdit } from "./placed-edit.ts";
import type { Style } from "./style.ts";
import { fitsFlow, type Writer } from "./write.ts";

/** The longest line that a value and its list in brackets may make, in columns. */
const WIDTH = 120;

/** What puts a value into a list. */
export interface Wrapping {
  readonly opening: PlacedEdit;
  readonly closing: readonly PlacedEdit[];
  /** The columns that the lines of the value move to the right. */
  readonly shift: number;
}

/**
 * Makes a value the first item of a list, in its place, so that edits inside of it can be carried out as well.
 * What follows on its line follows the item.
 *
 * @param after what stands behind it in the list
 */
export function wrap(
  text: string,
  place: Place,
  after: readonly Draft[],
  writer: Writer,
  style: Style,
): Wrapping | null {
  const [start, end] = place.range;
  const { target } = place;
  const opening = (from: number, written: string): PlacedEdit => ({
    owner: target,
    layer: "ahead",
    range: [from, start],
    text: written,
  });
  const closing = (at: number, written: string): PlacedEdit => ({
    owner: target,
    layer: "behind",
    range: [at, at],
    text: written,
  });

  if (isInBrackets(text, place) || isShortList(text, place, after, writer, style)) {
    const padding = style.padding.list;
    const items = after.map((item) => style.comma + writer.flow(item)).join("");
    return { opening: opening(start, `[${padding}`), closing: [closing(end, `${items}${padding}]`)], shift: 0 };
  }
  if (!endsLine(text, end)) return null;
  const dash = `-${style.gap}`;
  const at = dashOf(text, place, dash.length, style);
  if (at === null) return null;
  if (endsInBlockScalar(after.at(-1)) && !mayEndScalar(text, lineEnd(text, end))) return null;
  const lines =
    after.length === 0 ? [] : [closing(lineEnd(text, end), writer.line(at.column) + writer.members(after, at.column))];
  return { opening: opening(at.from, at.lead(writer) + dash), closing: lines, shift: at.shift };
}

interface Dash {
  readonly column: number;
  /** Where what stands between the place's lead and the value is written anew from. */
  readonly from: number;
  readonly lead: (writer: Writer) => string;
  readonly shift: number;
}

function dashOf(text: string, place: Place, width: number, style: Style): Dash | null {
  const { parentColumn, holder, column, lead } = place;
  const [start] = place.range;
  const listShift = isListAtKey(text, place) ? 2 : 0;
  const here = (shift: number): Dash => ({ column, from: start, lead: () => "", shift });
  if (place.isBlock && (place.ownLine || !place.breaks)) {
    const wanted = holder === "pair" ? parentColumn + style.listOffset : column;
    // Deeper than a new list would make it: the dash stands where the value stands now.
    if (wanted + width < column) return here(width);
    const shift = wanted + width - column;
    if (wanted >= column) return { column: wanted, from: start, lead: () => " ".repeat(wanted - column), shift };
    return { column: wanted, from: start - (column - wanted), lead: () => "", shift };
  }
  if (place.isBlock || holder === "root" || lead === undefined) return null;
  if (place.ownLine || !place.breaks) return here(column - parentColumn + listShift);
  const below = parentColumn + (holder === "pair" ? style.listOffset : width);
  return { column: below, from: lead, lead: (writer) => writer.line(below), shift: below - parentColumn + listShift };
}

/** Whether the list is written in brackets, as all that stands around the value or the value itself over its lines. */
export function isInBrackets(text: string, { flow, node, holder, range }: Place): boolean {
  const content = contentOf(node);
  const isFlow = (content?.type === "YAMLMapping" || content?.type === "YAMLSequence") && content.style === "flow";
  return flow || (isFlow && (holder === "root" || text.slice(...range).includes("\n")));
}

/** Whether the list comes to stand on the line of the value, as lists of scalars do in this file. */
function isShortList(text: string, place: Place, after: readonly Draft[], writer: Writer, style: Style): boolean {
  const { target, range } = place;
  const isScalar = target.kind === "text" || target.kind === "scalar" || target.kind === "call";
  if (!style.flowLists || !isScalar || place.node === null || place.holder === "root") return false;
  if (
    text.slice(...range).includes("\n") ||
    !fitsInFlow(text, place.node, range) ||
    !after.every((item) => fitsFlow(text, item))
  )
    return false;
  return columnAt(text, range[1]) + after.map((item) => writer.flow(item)).join(style.comma).length < WIDTH;
}
