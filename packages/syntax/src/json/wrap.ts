import type { Value } from "@iam/policy";
import type { TextEdit } from "../source.ts";
import { isEntry, walk } from "../tree.ts";
import type { Draft } from "./draft.ts";
import { hasLineBreak, indentAt } from "./style.ts";
import { fitsOnLine, type Place, write } from "./write.ts";

/** What puts a value into a list. */
export interface Wrapping {
  readonly opening: TextEdit;
  readonly closing: TextEdit;
  /** What moves the value's own lines to their new indentation. */
  readonly lines: readonly TextEdit[];
  /** An edit as it is with the list around the value. */
  readonly moved: (edit: TextEdit) => TextEdit;
}

/**
 * Makes a value the first item of a list, in its place, so that edits inside of it can be carried out as well.
 *
 * @param after what stands behind it in the list
 * @param place where the list starts
 * @param edits all other edits of the text
 */
export function wrap(target: Value, after: readonly Draft[], place: Place, edits: readonly TextEdit[]): Wrapping {
  const { text, style } = place;
  const [start, end] = target.range;
  const around = (opening: string, closing: string) => ({
    opening: { range: [start, start], text: opening } as const,
    closing: { range: [end, end], text: closing } as const,
  });
  const isInside = ({ range }: TextEdit): boolean => start < range[0] && range[1] < end;
  const inside = edits.filter(isInside);

  const items = after.map((item) => style.comma + write(item, { ...place, flat: true })).join("");
  const padding = style.padding.array;
  const grown = inside.reduce((sum, edit) => sum + edit.text.length - (edit.range[1] - edit.range[0]), end - start);
  const breaks = hasLineBreak(text.slice(start, end) + inside.map((edit) => edit.text).join("") + items);
  const width = grown + items.length + 2 * padding.length + 2;
  if (place.flat || (style.listsOnOneLine && !breaks && fitsOnLine(place, width))) {
    return { ...around(`[${padding}`, `${items}${padding}]`), lines: [], moved: (edit) => edit };
  }

  const indent = place.indent + style.indent;
  const lead = style.eol + indent;
  const lines = after.map((item) => `,${lead}${write(item, { ...place, indent, column: indent.length })}`);
  return {
    ...around(`[${lead}`, `${lines.join("")}${style.trailingComma === true ? "," : ""}${style.eol}${place.indent}]`),
    lines: lineStarts(place, target, inside).map((at) => ({ range: [at, at], text: style.indent })),
    moved: (edit) => (isInside(edit) ? { ...edit, text: indented(edit.text, style.indent) } : edit),
  };
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/(\r\n|\r|\n)(?=[^\r\n])/g, `$1${indent}`);
}

/** Where the lines of a value start that no edit takes away and that start in no string. Empty lines stay empty. */
function lineStarts({ text, stringsIn }: Place, value: Value, edits: readonly TextEdit[]): readonly number[] {
  const values = walk(value).flatMap((node) => (isEntry(node) ? [node.key, node.value] : [node]));
  const texts = values.filter((node) => node.kind === "text").map(({ range }) => range);
  const busy = [...(stringsIn?.(value) ?? texts), ...edits.map(({ range }) => range)];
  return [...text.slice(...value.range).matchAll(/(?:\r\n|\r|\n)(?=[ \t]*\S)/g)]
    .map((found) => value.range[0] + found.index + found[0].length)
    .filter((at) => indentAt(text, at) === "" && !busy.some(([start, end]) => start < at && at <= end));
}
