import type { ArrayValue, Range, Value } from "@iam/policy";
import type { Document, Source } from "../source.ts";
import { codecOf } from "./codec.ts";
import type { Expression, Node } from "./nodes.ts";
import { findOutermost } from "./outermost.ts";
import { printJavascript } from "./print.ts";
import { Scope } from "./scope.ts";
import { ValueReader } from "./values.ts";

/** The reader of each document, which knows where its values come from. */
const readers = new WeakMap<Source, ValueReader>();

/**
 * Reads a JavaScript or TypeScript file from the tree that its parser made: espree, @typescript-eslint/parser or acorn.
 *
 * The value of the document is a list of the outermost expressions that can be read, wherever they stand, in the order of the
 * text. A name stands for what a `const` of the file is bound to; that expression then is no item of the list. A constant that is
 * named twice is read twice, at the same range.
 *
 * @param root what the parser returned
 * @param text the text that the ranges of the tree count in
 * @param scopeManager ESLint's, or that of the parser; without it a name stands for nothing
 * @returns `undefined` where the root is of another language, or holds nothing
 */
export function readJavascript(root: unknown, text: string, scopeManager?: unknown): Document | undefined {
  if (!isProgram(root)) return undefined;
  const reader = new ValueReader(text, new Scope(root, scopeManager));
  const value: ArrayValue = { kind: "array", range: [0, text.length], items: readAll(root, text, reader) };
  const source: Source = {
    text,
    codecOf: (held) => codecOf(text, held, reader.nodes.get(held)),
    locate: (range: Range) => range,
    print: (edits) => printJavascript(text, root, value, reader, edits),
  };
  readers.set(source, reader);
  return { syntax: "javascript", value, source };
}

/**
 * What a reference or a call begins with: for `bucket.arn` and `bucket.addToResourcePolicy(…)` what the constant `bucket` is
 * bound to, for `getRole(…).json` the call. Values are told apart by their ranges, not by identity.
 *
 * @param source of the document that the value belongs to
 * @returns `undefined` where the file does not tell
 */
export function originOf(value: Value, source: Source): Value | undefined {
  return readers.get(source)?.readOrigin(value);
}

function readAll(program: Node, text: string, reader: ValueReader): readonly Value[] {
  const values = new Map<Node, Value>();
  const later: Expression[] = [];
  const readRound = (nodes: Iterable<Node>): void => {
    const { expressions, bound } = findOutermost(nodes, text);
    later.push(...bound);
    for (const node of expressions) if (!values.has(node)) values.set(node, reader.read(node));
  };
  const readLeft = (): void => {
    while (reader.left.length > 0) readRound(reader.left.splice(0));
  };

  readRound([program]);
  readLeft();
  // From the last to the first, since a constant may name those in front of it.
  later.sort((a, b) => a.range[0] - b.range[0]);
  for (let node = later.pop(); node !== undefined; node = later.pop()) {
    if (reader.reached.has(node) || values.has(node)) continue;
    values.set(node, reader.read(node));
    readLeft();
  }
  return [...values.values()].filter(({ kind }) => kind !== "unknown").sort((a, b) => a.range[0] - b.range[0]);
}

/** YAML's parser makes a program too, with its own nodes in it; that of JSON has no source type. */
function isProgram(root: unknown): root is Node {
  if (typeof root !== "object" || root === null || !("type" in root) || root.type !== "Program") return false;
  if (!("sourceType" in root && "body" in root && Array.isArray(root.body))) return false;
  const [first] = root.body as readonly Node[];
  return first !== undefined && !/^(?:YAML|JSON|TOML)/.test(first.type);
}
