import { isValue, literalText, type NewCall, type NewTemplate, type NewValue, type Value } from "@iam/policy";
import { isList } from "../edit-plan.ts";
import { hasLineBreak } from "../json/style.ts";
import { fitsOnLine, type Place as JsonPlace, write as writeJson } from "../json/write.ts";
import { pathTo } from "../tree.ts";
import type { Layout } from "./layout.ts";
import { padsOf } from "./pads.ts";
import type { HclStyle } from "./style.ts";
import { quoted, writeParts } from "./write-template.ts";

/** A place to write at. */
export interface Place extends JsonPlace {
  readonly style: HclStyle;
  /** The tree to copy values from. */
  readonly root: Value;
  readonly layout: Layout;
}

/** An expression; `null` where HCL cannot say it there. */
export function writeValue(value: NewValue, place: Place): string | null {
  if (isValue(value)) return pathTo(place.root, value) === undefined ? writeForeign(value, place) : copy(value, place);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof Map) return writeObject([...(value as ReadonlyMap<string, NewValue>)], place);
  if (isList(value)) return writeTuple(value, place);
  if (!("kind" in value)) return null;
  if (value.kind === "new-code") return value.code;
  return value.kind === "new-template" ? writeTemplate(value) : writeCall(value as NewCall, place);
}

/** A value of another text, written anew. */
function writeForeign(value: Value, place: Place): string | null {
  const plain = plainOf(value);
  return plain === undefined ? null : writeValue(plain, place);
}

function plainOf(value: Value): NewValue | undefined {
  switch (value.kind) {
    case "text":
      return literalText(value);
    case "scalar":
      return typeof value.value === "bigint" ? undefined : value.value;
    case "array": {
      const items = value.items.map(plainOf);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case "object": {
      const entries = value.entries.map((entry) => [literalText(entry.key), plainOf(entry.value)] as const);
      const known = entries.filter((entry): entry is readonly [string, NewValue] => !entry.includes(undefined));
      return known.length === entries.length ? new Map(known) : undefined;
    }
    default:
      return undefined;
  }
}

function writeTemplate({ parts }: NewTemplate): string | null {
  const holes = parts.map((part) =>
    typeof part === "string" ? part : ({ kind: "hole", text: `\${${part.code}}` } as const),
  );
  const written = writeParts(holes, "quoted");
  return written === undefined ? null : `"${written}"`;
}

/** A block is no expression. */
function writeCall({ name, labels, arguments: values, body }: NewCall, place: Place): string | null {
  if (body !== null || labels.length > 0) return null;
  const written = values.map((value) => writeValue(value, { ...place, column: place.column + name.length + 1 }));
  if (written.includes(null) || values.some((value) => endsWithHeredoc(value, place))) return null;
  return `${name}(${written.join(", ")})`;
}

/** A value as it is written, with its lines moved to the new indentation. A block is no expression. */
function copy(value: Value, place: Place): string | null {
  const isBlock = value.kind === "call" && value.body !== null;
  return isBlock ? null : writeJson({ kind: "copy", value }, place);
}

function writeTuple(values: readonly NewValue[], place: Place): string | null {
  const { style, indent } = place;
  if (values.length === 0) return "[]";
  if (values.some((value) => endsWithHeredoc(value, place))) return null;
  const holdsObjects = values.some((value) => value instanceof Map && value.size > 0);
  if (place.flat || (style.listsOnOneLine && !holdsObjects)) {
    const items = values.map((value) => writeValue(value, { ...place, flat: true }));
    if (items.includes(null)) return null;
    const line = `[${items.join(style.comma)}]`;
    if (place.flat || (!hasLineBreak(line) && fitsOnLine(place, line.length))) return line;
  }
  const inner = indent + style.indent;
  const items = values.map((value) => writeValue(value, { ...place, indent: inner, column: inner.length }));
  if (items.includes(null)) return null;
  const lines = items.map((item) => inner + (item ?? ""));
  return ["[", lines.join(`,${style.eol}`) + (style.trailingComma ? "," : ""), `${indent}]`].join(style.eol);
}

function writeObject(entries: readonly (readonly [string, NewValue])[], place: Place): string | null {
  const { style, indent } = place;
  if (entries.length === 0) return "{}";
  const keys = entries.map(([key]) => writeKey(key, style.keyQuote));
  if (place.flat) {
    if (entries.some(([, value]) => endsWithHeredoc(value, place))) return null;
    const items = entries.map(([, value], index) => {
      const written = writeValue(value, place);
      return written === null ? null : `${keys[index] ?? ""}${style.colon}${written}`;
    });
    const { object: padding } = style.padding;
    return items.includes(null) ? null : `{${padding}${items.join(style.comma)}${padding}}`;
  }
  const inner = indent + style.indent;
  const lines = writeLines(
    entries.map(([, value], index) => ({ key: keys[index] ?? "", value })),
    { ...place, indent: inner },
  );
  if (lines === null || (style.commas && entries.some(([, value]) => endsWithHeredoc(value, place)))) return null;
  return ["{", lines.join((style.commas ? "," : "") + style.eol), indent + "}"].join(style.eol);
}

/** Entries of an object, one after the other, their signs aligned as `terraform fmt` does it. */
function writeLines(
  entries: readonly { readonly key: string; readonly value: NewValue }[],
  place: Place,
): readonly string[] | null {
  const { style, indent } = place;
  const values = entries.map(({ key, value }) =>
    writeValue(value, { ...place, column: indent.length + key.length + style.colon.length }),
  );
  if (values.includes(null)) return null;
  const pads = padsOf(
    entries.map(({ key, value }, index) => ({
      key,
      isAligned: style.colon === " = " && isOneLine(value, values[index] ?? "", place),
    })),
  );
  return entries.map(
    ({ key }, index) => `${indent}${key}${" ".repeat(pads[index] ?? 0)}${style.colon}${values[index] ?? ""}`,
  );
}

/** Whether a written value leaves its attribute on one line, as a heredoc does in the eyes of `terraform fmt`. */
export function isOneLine(value: NewValue, written: string, { layout }: Place): boolean {
  return !hasLineBreak(written) || (isValue(value) && layout.isHeredoc(value));
}

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;
/** Names that are values or the beginning of one. */
const KEYWORDS: ReadonlySet<string> = new Set(["true", "false", "null", "for", "if"]);

/** Whether it can be the name of an attribute or a block. */
export function isName(key: string): boolean {
  return NAME.test(key);
}

/** A key of an object: without quotes only where its neighbours have none and it needs none. */
export function writeKey(key: string, keyQuote: HclStyle["keyQuote"]): string {
  return keyQuote === "" && NAME.test(key) && !KEYWORDS.has(key) ? key : quoted(key);
}

function endsWithHeredoc(value: NewValue, { layout }: Place): boolean {
  return isValue(value) && layout.endsWithHeredoc(value);
}
