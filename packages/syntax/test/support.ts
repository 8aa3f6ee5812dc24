import type { Entry, Value, ValueEdit } from "@iam/policy";
import { literalText } from "@iam/policy";
import { parseForESLint } from "jsonc-eslint-parser";
import { applyEdits, type Document, readJson } from "../src/index.ts";

/** Plain data with every key kept, in order. */
export type Data =
  string | number | boolean | null | readonly Data[] | { readonly pairs: readonly (readonly [string, Data])[] };

export function read(text: string): Document {
  const document = readJson(parseForESLint(text).ast, text);
  if (document === undefined) throw new Error("not JSON");
  return document;
}

export function dataOf(value: Value): Data {
  switch (value.kind) {
    case "object":
      return { pairs: value.entries.map((entry) => [literalText(entry.key) ?? "?", dataOf(entry.value)]) };
    case "array":
      return value.items.map(dataOf);
    case "text":
      return literalText(value) ?? "?";
    case "scalar":
      return typeof value.value === "bigint" ? `${value.value}n` : value.value;
    default:
      return `<${value.kind}>`;
  }
}

/** The value at a path of keys and indexes. */
export function at(value: Value, ...path: readonly (string | number)[]): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const next =
    typeof step === "number"
      ? value.kind === "array" && value.items[step]
      : value.kind === "object" && value.entries.findLast((entry) => literalText(entry.key) === step)?.value;
  if (!next) throw new Error(`nothing at ${String(step)}`);
  return at(next, ...rest);
}

export function objectAt(value: Value, ...path: readonly (string | number)[]) {
  const found = at(value, ...path);
  if (found.kind !== "object") throw new Error("no object");
  return found;
}

export function arrayAt(value: Value, ...path: readonly (string | number)[]) {
  const found = at(value, ...path);
  if (found.kind !== "array") throw new Error("no array");
  return found;
}

export function entryAt(value: Value, ...path: readonly (string | number)[]): Entry {
  const entry = objectAt(value, ...path.slice(0, -1)).entries.find((entry) => literalText(entry.key) === path.at(-1));
  if (!entry) throw new Error("no entry");
  return entry;
}

export function insertItem(
  root: Value,
  path: readonly (string | number)[],
  after: number | "start" | "end",
  value: string,
): ValueEdit {
  const array = arrayAt(root, ...path);
  return { kind: "insert-item", array, after: typeof after === "number" ? at(array, after) : after, value };
}

export function removeItem(root: Value, path: readonly (string | number)[], index: number): ValueEdit {
  const array = arrayAt(root, ...path);
  return { kind: "remove-item", array, item: at(array, index) };
}

export function removeEntry(root: Value, ...path: readonly (string | number)[]): ValueEdit {
  return { kind: "remove-entry", object: objectAt(root, ...path.slice(0, -1)), entry: entryAt(root, ...path) };
}

export function insertEntry(
  root: Value,
  path: readonly (string | number)[],
  after: string,
  key: string,
  value: Extract<ValueEdit, { kind: "insert-entry" }>["value"],
): ValueEdit {
  const object = objectAt(root, ...path);
  return {
    kind: "insert-entry",
    object,
    key,
    value,
    after: after === "start" || after === "end" ? after : entryAt(object, after),
  };
}

/** The text after edits that are asked for by its root value; `null` where they cannot be printed. */
export function edited(text: string, edits: (root: Value) => readonly ValueEdit[]): string | null {
  const { value, source } = read(text);
  const printed = source.print(edits(value));
  return printed && applyEdits(text, printed);
}
