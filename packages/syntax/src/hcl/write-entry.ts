import { isValue, type NewCall, type NewValue } from "@iam/policy";
import { isList } from "../edit-plan.ts";
import { write as writeJson } from "../json/write.ts";
import { padsOf } from "./pads.ts";
import { isName, isOneLine, type Place, writeValue } from "./write.ts";
import { quoted } from "./write-template.ts";

/** An attribute or a block, as it is written, and what its neighbours have to know of it. */
export interface WrittenEntry {
  readonly text: string;
  readonly isBlock: boolean;
}

/** An attribute, or the block of that name, or several; `null` where HCL cannot say it. */
export function writeEntry(key: string, value: NewValue, place: Place, pad = 0): WrittenEntry | null {
  const blocks = blocksOf(key, value);
  if (blocks !== undefined) {
    const written = blocks.map((block) => writeBlock(block, place));
    const text = written.join(place.style.eol.repeat(2) + place.indent);
    return written.includes(null) ? null : { text, isBlock: true };
  }
  if (isValue(value) && value.kind === "call" && value.body !== null) {
    if (value.name !== key) return null;
    return { text: writeJson({ kind: "copy", value }, place), isBlock: true };
  }
  if (!isName(key)) return null;
  const column = place.indent.length + key.length + pad + 3;
  const written = writeValue(value, { ...place, column });
  return written === null ? null : { text: `${key}${" ".repeat(pad)} = ${written}`, isBlock: false };
}

/** Whether an attribute with that value stays on one line. */
export function staysOnLine(value: NewValue, place: Place): boolean {
  const written = writeValue(value, place);
  return written !== null && isOneLine(value, written, place);
}

/** The new blocks that an entry stands for: one, or a list of them. */
export function blocksOf(key: string, value: NewValue): readonly NewCall[] | undefined {
  const items = isList(value) ? value : [value];
  const blocks = items.filter((item): item is NewCall => isBlock(item) && item.name === key);
  return blocks.length > 0 && blocks.length === items.length ? blocks : undefined;
}

function isBlock(value: NewValue): value is NewCall {
  return (
    typeof value === "object" && value !== null && "kind" in value && value.kind === "new-call" && value.body !== null
  );
}

function writeBlock({ name, labels, body }: NewCall, place: Place): string | null {
  const head = [name, ...labels.map(quoted)].join(" ");
  const written = isName(name) ? writeBody(body ?? new Map(), place) : null;
  return written === null ? null : `${head} ${written}`;
}

/** What a block holds, with its braces. */
export function writeBody(body: ReadonlyMap<string, NewValue>, place: Place): string | null {
  const { style } = place;
  if (body.size === 0) return "{}";
  const lines = writeEntries([...body], { ...place, indent: place.indent + style.indent, flat: false });
  return lines && ["{", lines, place.indent + "}"].join(style.eol);
}

/** Attributes and blocks below each other, with empty lines around blocks. */
export function writeEntries(entries: readonly (readonly [string, NewValue])[], place: Place): string | null {
  const { style, indent } = place;
  const pads = padsOf(
    entries.map(([key, value]) => ({
      key,
      isAligned:
        blocksOf(key, value) === undefined && staysOnLine(value, { ...place, column: indent.length + key.length + 3 }),
    })),
  );
  let text = "";
  let previous: WrittenEntry | undefined;
  for (const [index, [key, value]] of entries.entries()) {
    const entry = writeEntry(key, value, { ...place, column: indent.length }, pads[index]);
    if (entry === null) return null;
    if (previous !== undefined) text += style.eol.repeat(previous.isBlock || entry.isBlock ? 2 : 1);
    text += indent + entry.text;
    previous = entry;
  }
  return text;
}
