import type { TreeCursor } from "web-tree-sitter";
import { hclParser } from "../tree-sitter.ts";
import { lineTable } from "./line-table.ts";

/** Where a text is no HCL. Lines count from 1, columns from 0. */
export interface HclSyntaxError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The parser tells each of its steps, a thousand times more than a tree; a longer text would take a second. */
const MAX_LENGTH = 50_000;

/**
 * What is wrong with a text whose tree has errors.
 *
 * @param cursor at the root of that tree
 */
export function syntaxError(cursor: TreeCursor, text: string): HclSyntaxError {
  const at = (text.length > MAX_LENGTH ? undefined : whereParsingStopped(text)) ?? firstErrorIn(cursor);
  const offset = Math.min(at, text.length);
  const [unexpected = ""] = /^\S{1,40}/.exec(text.slice(offset)) ?? [];
  const isEnd = text.slice(offset).trim() === "";
  return { message: isEnd ? "Unexpected end of file." : `Unexpected '${unexpected}'.`, ...lineTable(text)(offset) };
}

/** The tree of a broken text begins where it was picked up again; only the parser's log tells where it failed first. */
function whereParsingStopped(text: string): number | undefined {
  let step = "";
  let failed: string | undefined;
  const parser = hclParser();
  parser.setLogger((message) => {
    if (message.startsWith("process ")) step = message;
    else if (message.startsWith("detect_error ")) failed ??= step;
  });
  parser.parse(text.endsWith("\n") ? text : `${text}\n`)?.delete();
  parser.setLogger(null);
  const [, row, bytes] = /row:(\d+), col:(\d+)$/.exec(failed ?? "") ?? [];
  if (row === undefined || bytes === undefined) return undefined;
  const lines = text.split("\n").slice(0, Number(row));
  // It counts in bytes of UTF-16.
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + Number(bytes) / 2;
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** Where the first node is that the parser made up or could not make sense of. */
function firstErrorIn(cursor: TreeCursor): number {
  let found: number | undefined;
  const look = (depth: number): void => {
    if (cursor.nodeIsMissing || cursor.nodeType === "ERROR") found = cursor.startIndex;
    if (found !== undefined || depth === 0 || !cursor.gotoFirstChild()) return;
    do look(depth - 1);
    while (found === undefined && cursor.gotoNextSibling());
    cursor.gotoParent();
  };
  look(1000);
  return found ?? 0;
}
