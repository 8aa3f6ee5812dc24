import type { Value } from "@iam/policy";
import { type Container, isContainer, isEntry, membersOf, type TreeNode, walk } from "../tree.ts";

/** How a file writes its JSON, as the neighbours of a place show it. */
export interface Style {
  readonly eol: string;
  /** One step of indentation. */
  readonly indent: string;
  /** The colon with its white space. */
  readonly colon: string;
  /** The comma with its white space, on one line. */
  readonly comma: string;
  /** Between the brackets and what they hold, on one line. */
  readonly padding: { readonly object: string; readonly array: string };
  readonly quote: Quote;
  /** Empty where keys that can go without quotes do so. */
  readonly keyQuote: Quote | "";
  readonly listsOnOneLine: boolean;
  readonly objectsOnOneLine: boolean;
}

export type Quote = '"' | "'";

/** The style at the last node of a path: of the nearest container that shows it, else of the first in the file. */
export function styleAt(text: string, root: Value, path: readonly TreeNode[]): Style {
  const file = fileOf(text, root);
  const near = path.filter(isContainer).reverse();
  const nearest = <T>(probe: Probe<T>): T | undefined => {
    const container = near.find((candidate) => probe(text, candidate) !== undefined) ?? file.first(probe);
    return container && probe(text, container);
  };

  const colon = nearest(colonIn) ?? ": ";
  const compact = colon === ":";
  const keyQuote = nearest(keyQuoteIn);
  const quote = nearest(quoteIn) ?? (keyQuote || '"');
  return {
    eol: file.eol,
    indent: nearest(indentIn) ?? "  ",
    colon,
    comma: nearest(commaIn) ?? (compact ? "," : ", "),
    padding: {
      object: nearest(objectPaddingIn) ?? (compact ? "" : " "),
      array: nearest(arrayPaddingIn) ?? "",
    },
    quote,
    keyQuote: keyQuote ?? quote,
    listsOnOneLine: file.listsOnOneLine,
    objectsOnOneLine: near[0] !== undefined && holdsObjectsOnOneLine(text, near[0]),
  };
}

/** What a container shows of a style, if it shows it. */
type Probe<T> = (text: string, container: Container) => T | undefined;

interface File {
  readonly eol: string;
  readonly listsOnOneLine: boolean;
  /** The first container that shows something, outer before inner. */
  readonly first: (probe: Probe<unknown>) => Container | undefined;
}

/** A file may have a thousand findings, each with its edits. */
const files = new WeakMap<Value, File>();

function fileOf(text: string, root: Value): File {
  const known = files.get(root);
  if (known !== undefined) return known;
  const containers = walk(root)
    .filter(isContainer)
    .filter((container) => membersOf(container).length > 0);
  const lists = containers.filter((container) => container.kind === "array");
  const found = new Map<Probe<unknown>, Container | undefined>();
  const file: File = {
    eol: /\r?\n/.exec(text)?.[0] ?? "\n",
    listsOnOneLine: lists.length === 0 || lists.some((list) => isOnOneLine(text, list)),
    first: (probe) => {
      if (!found.has(probe)) {
        found.set(
          probe,
          containers.find((container) => probe(text, container) !== undefined),
        );
      }
      return found.get(probe);
    },
  };
  files.set(root, file);
  return file;
}

/** Whether a container holds something and stands on one line. */
export function isOnOneLine(text: string, container: Container): boolean {
  return membersOf(container).length > 0 && !hasLineBreak(text.slice(...container.range));
}

export function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** The white space at the start of the line that holds this offset. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Where the line that holds this offset starts. */
export function lineStart(text: string, offset: number): number {
  const near = Math.max(0, offset - LONG_LINE);
  for (let start = offset; start > near; start--) {
    if (isLineBreak(text[start - 1])) return start;
  }
  return near === 0 ? 0 : startOfLongLine(text, offset);
}

/** A line that is longer is of a minified file, which may have thousands of findings in it. */
const LONG_LINE = 2000;

/** The starts of the lines of the last text with long ones. */
let lines: { readonly text: string; readonly starts: readonly number[] } = { text: "", starts: [0] };

function startOfLongLine(text: string, offset: number): number {
  if (lines.text !== text) {
    lines = { text, starts: [0, ...[...text.matchAll(/[\r\n]/g)].map(({ index }) => index + 1)] };
  }
  const { starts } = lines;
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return starts[low] ?? 0;
}

function isLineBreak(unit: string | undefined): boolean {
  return unit === "\n" || unit === "\r";
}

function startsLine(text: string, offset: number): boolean {
  return lineStart(text, offset) + indentAt(text, offset).length === offset;
}

function holdsObjectsOnOneLine(text: string, container: Container): boolean {
  const objects = membersOf(container)
    .map((member) => (isEntry(member) ? member.value : member))
    .filter((value): value is Container => isContainer(value) && value.kind === "object" && value.entries.length > 0);
  return objects.length > 0 && objects.every((object) => isOnOneLine(text, object));
}

function indentIn(text: string, container: Container): string | undefined {
  const [first] = membersOf(container);
  if (first === undefined || !startsLine(text, first.range[0])) return undefined;
  const outer = indentAt(text, container.range[0]);
  const inner = indentAt(text, first.range[0]);
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : undefined;
}

function colonIn(text: string, container: Container): string | undefined {
  const [first] = membersOf(container);
  if (first === undefined || !isEntry(first)) return undefined;
  const written = text.slice(first.key.range[1], first.value.range[0]);
  return /^[ \t]*:[ \t]*$/.test(written) ? written : undefined;
}

function commaIn(text: string, container: Container): string | undefined {
  const [first, second] = membersOf(container);
  if (first === undefined || second === undefined) return undefined;
  return /^[ \t]*(,[ \t]*)$/.exec(text.slice(first.range[1], second.range[0]))?.[1];
}

function objectPaddingIn(text: string, container: Container): string | undefined {
  return container.kind === "object" ? paddingIn(text, container) : undefined;
}

function arrayPaddingIn(text: string, container: Container): string | undefined {
  return container.kind === "array" ? paddingIn(text, container) : undefined;
}

function paddingIn(text: string, container: Container): string | undefined {
  const [first] = membersOf(container);
  if (first === undefined || !isOnOneLine(text, container)) return undefined;
  return /^[ \t]*$/.exec(text.slice(container.range[0] + 1, first.range[0]))?.[0];
}

/** A template literal has no quote to follow. */
function quoteIn(text: string, container: Container): Quote | undefined {
  const values = membersOf(container).map((member) => (isEntry(member) ? member.value : member));
  const first = values.find((value) => !isEntry(value) && value.kind === "text");
  return (first && quoteAt(text, first.range[0])) || undefined;
}

function keyQuoteIn(text: string, container: Container): Quote | "" | undefined {
  const [first] = membersOf(container);
  return first !== undefined && isEntry(first) ? quoteAt(text, first.key.range[0]) : undefined;
}

function quoteAt(text: string, offset: number): Quote | "" {
  const first = text.charAt(offset);
  return first === '"' || first === "'" ? first : "";
}
