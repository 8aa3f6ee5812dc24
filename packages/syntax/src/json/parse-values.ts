import type { Entry, Range, TextValue, Value } from "@iam/policy";
import { type JSONVisitor, type ParseError, type ParseOptions, visit } from "jsonc-parser";
import { MAX_DEPTH } from "./value-builder.ts";

/** What a text of JSON says. */
export interface ParsedValues {
  /** `undefined` where the text holds none. */
  readonly value: Value | undefined;
  readonly errors: readonly ParseError[];
  /** The places of the comments. */
  readonly comments: readonly Range[];
}

/** An object or a list that has begun and not ended yet. */
interface Open {
  readonly start: number;
  readonly entries: Entry[] | undefined;
  readonly items: Value[];
  /** The key whose value comes next. */
  key: TextValue | undefined;
}

/**
 * The values of a text, straight from jsonc-parser's events: no tree of nodes stands between, which for an account of
 * 100 MB would be larger than the values. The values are those of `buildValue`.
 *
 * @throws {RangeError} where the text nests so deep that the parser, which calls itself for each level, exhausts the stack
 */
export function parseValues(text: string, options: ParseOptions): ParsedValues {
  const errors: ParseError[] = [];
  const comments: Range[] = [];
  const open: Open[] = [];
  let root: Value | undefined;

  const add = (value: Value): void => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= value;
    else if (parent.entries === undefined) parent.items.push(value);
    else if (parent.key !== undefined) {
      const { key } = parent;
      parent.entries.push({ range: [key.range[0], value.range[1]], key, value });
      parent.key = undefined;
    }
  };
  const close = (offset: number, length: number): void => {
    const ended = open.pop();
    if (ended === undefined) return;
    const range: Range = [ended.start, offset + length];
    if (open.length >= MAX_DEPTH) add({ kind: "unknown", range });
    else if (ended.entries === undefined) add({ kind: "array", range, items: ended.items });
    else add({ kind: "object", range, entries: ended.entries });
  };
  const events: JSONVisitor = {
    onObjectBegin: (start) => {
      open.push({ start, entries: [], items: [], key: undefined });
    },
    onArrayBegin: (start) => {
      open.push({ start, entries: undefined, items: [], key: undefined });
    },
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, offset, length) => {
      const parent = open.at(-1);
      if (parent !== undefined) parent.key = textOf([offset, offset + length], name);
    },
    onLiteralValue: (value: unknown, offset, length) => {
      const range: Range = [offset, offset + length];
      if (typeof value === "string") add(textOf(range, value));
      else if (typeof value === "number" || typeof value === "boolean" || value === null) {
        add({ kind: "scalar", range, value, raw: text.slice(...range) });
      } else add({ kind: "unknown", range });
    },
    onComment: (offset, length) => {
      comments.push([offset, offset + length]);
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    },
  };
  visit(text, events, options);
  return { value: root, errors, comments };
}

function textOf(range: Range, text: string): TextValue {
  return { kind: "text", range, parts: text === "" ? [] : [text] };
}
