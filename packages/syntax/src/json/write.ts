import type { Range, Value } from "@iam/policy";
import { walk } from "../tree.ts";
import type { Draft, DraftEntry } from "./draft.ts";
import { hasLineBreak, indentAt, type Quote, type Style } from "./style.ts";

/** The longest line that a list on one line may make, in columns. */
const WIDTH = 120;

/** A place to write at. */
export interface Place {
  /** The text to copy values from. */
  readonly text: string;
  readonly style: Style;
  /** The indentation of the line that the value starts on. */
  readonly indent: string;
  /** Where the value starts on its line, in UTF-16 units. */
  readonly column: number;
  /** All on one line, as what stands around it. */
  readonly flat: boolean;
  /** The strings in a value that go over several lines, where they are more than its texts. */
  readonly stringsIn?: (value: Value) => readonly Range[];
}

/** A value, or an entry with its key, in the style of a place. */
export function write(draft: Draft | DraftEntry, place: Place): string {
  if ("key" in draft) {
    const key = (draft.code ?? writeKey(draft.key, place.style)) + place.style.colon;
    return key + write(draft.value, { ...place, column: place.column + key.length });
  }
  if (draft.kind === "text") return writeString(draft.text, place.style.quote);
  if (draft.kind === "word") return draft.text;
  if (draft.kind === "copy") return copy(draft.value, place);
  if (draft.kind === "code") return draft.write(place);
  return writeContainer(draft, place);
}

/** A key in the style of its neighbours: without quotes only where they have none and it needs none. */
export function writeKey(key: string, style: Pick<Style, "quote" | "keyQuote">): string {
  const bare = style.keyQuote === "" && /^[A-Za-z_$][\w$]*$/.test(key);
  return bare ? key : writeString(key, style.keyQuote === "" ? style.quote : style.keyQuote);
}

export function writeString(value: string, quote: Quote): string {
  const double = JSON.stringify(value);
  if (quote === '"') return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Whether so many columns are left at a place, and one more for a comma. */
export function fitsOnLine(place: Place, width: number): boolean {
  return place.column + width < WIDTH;
}

function writeContainer(draft: Extract<Draft, { kind: "array" | "object" }>, place: Place): string {
  const { style } = place;
  const members = draft.kind === "array" ? draft.items : draft.entries;
  const [open, close] = draft.kind === "array" ? ["[", "]"] : ["{", "}"];
  if (members.length === 0) return open + close;

  if (place.flat || (draft.kind === "array" ? style.listsOnOneLine : style.objectsOnOneLine)) {
    const padding = style.padding[draft.kind];
    const line = members.map((member) => write(member, { ...place, flat: true })).join(style.comma);
    const oneLine = open + padding + line + padding + close;
    if (place.flat || (!hasLineBreak(oneLine) && fitsOnLine(place, oneLine.length))) return oneLine;
  }

  const indent = place.indent + style.indent;
  const lines = members.map((member) => indent + write(member, { ...place, indent, column: indent.length }));
  return [open, lines.join(`,${style.eol}`) + (style.trailingComma === true ? "," : ""), place.indent + close].join(
    style.eol,
  );
}

/** A value as it is written, its lines moved to the new indentation; a line that starts inside a string stays. */
function copy(value: Value, { text, indent }: Place): string {
  const [start, end] = value.range;
  const written = text.slice(start, end);
  if (!hasLineBreak(written)) return written;
  const old = indentAt(text, start);
  const strings = walk(value)
    .flatMap((node) => ("key" in node ? [node.key, node.value] : [node]))
    .filter((node) => node.kind === "text" && hasLineBreak(text.slice(...node.range)));
  const insideString = (offset: number): boolean =>
    strings.some((node) => node.range[0] < offset && offset < node.range[1]);
  return written.replaceAll(/(\r\n|\r|\n)([ \t]*)(?=\S)/g, (all: string, eol: string, white: string, at: number) => {
    if (insideString(start + at + eol.length) || !white.startsWith(old)) return all;
    return eol + indent + white.slice(old.length);
  });
}
