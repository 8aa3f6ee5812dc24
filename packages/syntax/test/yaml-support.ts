import { literalText, type Value, type ValueEdit } from "@iam/policy";
import { parse as parseYaml, parseAllDocuments } from "yaml";
import { parseForESLint } from "yaml-eslint-parser";
import { applyEdits, type Document, readYaml } from "../src/index.ts";
import { tagOf } from "./random-yaml.ts";
import type { Data } from "./support.ts";

/** The documents of a stream. */
export function readStream(text: string): readonly Document[] {
  const documents = readYaml(parseForESLint(text).ast, text);
  if (documents === undefined) throw new Error("not YAML");
  return documents;
}

/** The only document of a stream. */
export function readOnly(text: string): Document {
  const [document, ...others] = readStream(text);
  if (document === undefined || others.length > 0) throw new Error("not one document");
  return document;
}

/** Plain data; a call is an object of its name and its argument. */
export function dataOfYaml(value: Value): Data {
  switch (value.kind) {
    case "object":
      return { pairs: value.entries.map((entry) => [literalText(entry.key) ?? "?", dataOfYaml(entry.value)]) };
    case "array":
      return value.items.map(dataOfYaml);
    case "text":
      return literalText(value) ?? "?";
    case "scalar":
      return typeof value.value === "bigint" ? `${String(value.value)}n` : value.value;
    case "call":
      return { pairs: [[value.name, value.arguments[0] === undefined ? null : dataOfYaml(value.arguments[0])]] };
    case "unknown":
      return "<unknown>";
  }
}

/** What the reference implementation reads; it drops the tags, so they are dropped from what is expected too. */
export function parsedByYaml(text: string): unknown {
  const errors = parseAllDocuments(text, { logLevel: "silent" }).flatMap((document) => document.errors ?? []);
  if (errors[0] !== undefined) throw errors[0];
  return parseYaml(text, { logLevel: "silent", mapAsMap: true }) as unknown;
}

export function withoutTags(data: Data): unknown {
  if (typeof data !== "object" || data === null) return data;
  const tag = tagOf(data);
  if (tag !== undefined) return withoutTags(tag[1]);
  return "pairs" in data ? new Map(data.pairs.map(([key, item]) => [key, withoutTags(item)])) : data.map(withoutTags);
}

/** The text after edits that are asked for by its root value; `null` where they cannot be printed. */
export function editedYaml(text: string, edits: (root: Value) => readonly ValueEdit[]): string | null {
  const { value, source } = readOnly(text);
  const printed = source.print(edits(value));
  return printed && applyEdits(text, printed);
}
