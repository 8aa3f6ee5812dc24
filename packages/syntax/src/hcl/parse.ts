import type { Range } from "@iam/policy";
import type { Tree } from "web-tree-sitter";
import { dropHclParser, hclParser } from "../tree-sitter.ts";
import { lineTable } from "./line-table.ts";
import { syntaxError, type HclSyntaxError } from "./syntax-error.ts";
import type { Comment, Document } from "./syntax-tree.ts";
import { TreeReader } from "./tree-reader.ts";

export type HclParseResult =
  { readonly ok: true; readonly ast: Document } | { readonly ok: false; readonly error: HclSyntaxError };

/** Parses HCL. Throws on nothing: what cannot be parsed is an error with its place. */
export function parseHcl(text: string): HclParseResult {
  try {
    // A heredoc ends with the line that closes it, and a file may end without a line break.
    const tree = hclParser().parse(text.endsWith("\n") ? text : `${text}\n`);
    if (tree === null) throw new Error("The parser was stopped.");
    try {
      return readTree(tree, text);
    } finally {
      tree.delete();
    }
  } catch {
    // WebAssembly ran out of memory or stack.
    dropHclParser();
    return {
      ok: false,
      error: { message: "This file is too large or nests too deep to be parsed.", line: 1, column: 0 },
    };
  }
}

/** A document that holds nothing. */
export function emptyDocument(text: string): Document {
  return document(text, { type: "HCLBody", range: [0, text.length], members: [] }, []);
}

function readTree(tree: Tree, text: string): HclParseResult {
  const cursor = tree.walk();
  try {
    if (tree.rootNode.hasError) return { ok: false, error: syntaxError(cursor, text) };
    const reader = new TreeReader(cursor, text);
    const body = reader.read();
    return { ok: true, ast: document(text, body, reader.comments) };
  } finally {
    cursor.delete();
  }
}

function document(text: string, body: Document["body"], comments: readonly Range[]): Document {
  const range: Range = [0, text.length];
  const locate = lineTable(text);
  const locOf = ([start, end]: Range) => ({ start: locate(start), end: locate(end) });
  return {
    type: "Document",
    language: "hcl",
    range,
    loc: locOf(range),
    body,
    comments: comments.map((comment) => commentOf(text, comment, locOf)),
    tokens: [],
  };
}

function commentOf(text: string, [start, end]: Range, locOf: (range: Range) => Document["loc"]): Comment {
  const written = text.slice(start, end);
  if (written.startsWith("/*")) {
    const range: Range = [start, end];
    return { type: "BlockComment", range, loc: locOf(range), value: written.slice(2, -2) };
  }
  const line = written.replace(/\r$/, "");
  const range: Range = [start, start + line.length];
  return { type: "LineComment", range, loc: locOf(range), value: line.replace(/^(?:#|\/\/)/, "") };
}
