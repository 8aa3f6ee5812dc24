import type { Entry, Value } from "@iam/policy";
import { type Container, contains, containersIn, isContainer, isEntry, membersOf, type TreeNode } from "../tree.ts";

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
  /** Whether a comma stands behind the last member of what goes over several lines. */
  readonly trailingComma?: boolean;
}

export type Quote = '"' | "'";

/**
 * The style at the last node of a path: of the nearest container that shows it, else of the first in the file.
 * Each trait is looked for when it is asked for: what is written over several lines needs no style of one line.
 */
export function styleAt(text: string, root: Value, path: readonly TreeNode[]): Style {
  return fileOf(text, root).styleIn(path.filter(isContainer).reverse());
}

/** What a container shows of a style, if it shows it. */
type Probe<T> = (text: string, container: Container) => T | undefined;

class StyleOfPlace implements Style {
  readonly #text: string;
  readonly #file: FileStyle;
  /** The containers around the place, inner before outer. */
  readonly #near: readonly Container[];
  readonly #shown = new Map<Probe<unknown>, unknown>();

  constructor(text: string, file: FileStyle, near: readonly Container[]) {
    this.#text = text;
    this.#file = file;
    this.#near = near;
  }

  get eol(): string {
    return this.#file.eol;
  }

  get indent(): string {
    return this.#nearest(indentIn) ?? "  ";
  }

  get colon(): string {
    return this.#nearest(colonIn) ?? ": ";
  }

  get comma(): string {
    return this.#nearest(commaIn) ?? (this.#isCompact ? "," : ", ");
  }

  get padding(): Style["padding"] {
    return {
      object: this.#nearest(objectPaddingIn) ?? (this.#isCompact ? "" : " "),
      array: this.#nearest(arrayPaddingIn) ?? "",
    };
  }

  get quote(): Quote {
    return this.#nearest(quoteIn) ?? (this.#nearest(keyQuoteIn) || this.#file.quote);
  }

  get keyQuote(): Quote | "" {
    return this.#nearest(keyQuoteIn) ?? this.quote;
  }

  get listsOnOneLine(): boolean {
    return this.#file.listsOnOneLine;
  }

  get objectsOnOneLine(): boolean {
    const [nearest] = this.#near;
    return nearest !== undefined && holdsObjectsOnOneLine(this.#text, nearest);
  }

  get trailingComma(): boolean {
    return this.#nearest(trailingCommaIn) ?? false;
  }

  get #isCompact(): boolean {
    return this.colon === ":";
  }

  #nearest<T>(probe: Probe<T>): T | undefined {
    if (!this.#shown.has(probe)) this.#shown.set(probe, this.#look(probe));
    return this.#shown.get(probe) as T | undefined;
  }

  #look<T>(probe: Probe<T>): T | undefined {
    for (const container of this.#near) {
      const shown = probe(this.#text, container);
      if (shown !== undefined) return shown;
    }
    return this.#file.first(probe);
  }
}

/** What a file shows of a style. It may have a thousand findings, each with its edits, so its answers are kept. */
class FileStyle {
  readonly #text: string;
  readonly #root: Value;
  #containers: readonly Container[] | undefined;
  readonly #found = new Map<Probe<unknown>, unknown>();
  /** By the innermost container; `undefined` is outside of all. */
  readonly #places = new Map<Container | undefined, StyleOfPlace>();
  readonly eol: string;
  #listsOnOneLine: boolean | undefined;

  constructor(text: string, root: Value) {
    this.#text = text;
    this.#root = root;
    this.eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  }

  /** The style inside of these containers, inner before outer. */
  styleIn(near: readonly Container[]): Style {
    const [innermost] = near;
    let style = this.#places.get(innermost);
    if (style === undefined) this.#places.set(innermost, (style = new StyleOfPlace(this.#text, this, near)));
    return style;
  }

  /** Those that hold something, outer before inner. Looked for where a place shows too little of its style itself. */
  get #all(): readonly Container[] {
    return (this.#containers ??= containersIn(this.#root).filter((container) => hasBrackets(this.#text, container)));
  }

  get listsOnOneLine(): boolean {
    if (this.#listsOnOneLine === undefined) {
      const lists = this.#all.filter((container) => container.kind === "array");
      this.#listsOnOneLine = lists.length === 0 || lists.some((list) => isOnOneLine(this.#text, list));
    }
    return this.#listsOnOneLine;
  }

  /** Of the first string that no value is, such as the name of a module; an apostrophe stands in a word. */
  get quote(): Quote {
    return /(?:^|[\s(=:,[{])(["'])/.exec(this.#text)?.[1] === "'" ? "'" : '"';
  }

  /** What the first container shows that shows something. */
  first<T>(probe: Probe<T>): T | undefined {
    if (!this.#found.has(probe)) {
      let shown: T | undefined;
      for (const container of this.#all) {
        shown = probe(this.#text, container);
        if (shown !== undefined) break;
      }
      this.#found.set(probe, shown);
    }
    return this.#found.get(probe) as T | undefined;
  }
}

const files = new WeakMap<Value, FileStyle>();

function fileOf(text: string, root: Value): FileStyle {
  let file = files.get(root);
  if (file === undefined) {
    file = new FileStyle(text, root);
    files.set(root, file);
  }
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
    const starts = [0];
    for (const { index } of text.matchAll(/[\r\n]/g)) starts.push(index + 1);
    lines = { text, starts };
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
  let found = false;
  for (const member of membersOf(container)) {
    const value = isEntry(member) ? member.value : member;
    if (isEntry(value) || value.kind !== "object" || value.entries.length === 0) continue;
    if (!isOnOneLine(text, value)) return false;
    found = true;
  }
  return found;
}

/** A document of JavaScript is a list without any, whose items stand anywhere. */
function hasBrackets(text: string, { range }: Container): boolean {
  const first = text.charAt(range[0]);
  return first === "{" || first === "[";
}

/** The first member, where it is written in the container: a name in JavaScript stands for what is written elsewhere. */
function firstIn(container: Container): TreeNode | undefined {
  const [first] = membersOf(container);
  return first && contains(container.range, first.range) ? first : undefined;
}

function indentIn(text: string, container: Container): string | undefined {
  const first = firstIn(container);
  if (first === undefined || !hasBrackets(text, container) || !startsLine(text, first.range[0])) return undefined;
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
  const first = firstIn(container);
  if (first === undefined || !isOnOneLine(text, container)) return undefined;
  return /^[ \t]*$/.exec(text.slice(container.range[0] + 1, first.range[0]))?.[0];
}

/** A template literal has no quote to follow. */
function quoteIn(text: string, container: Container): Quote | undefined {
  for (const member of membersOf(container)) {
    const value = isEntry(member) ? member.value : member;
    if (isEntry(value) || value.kind !== "text") continue;
    const quote = quoteAt(text, value.range[0]);
    if (quote !== "") return quote;
  }
  return undefined;
}

/** A key that needs its quotes shows nothing. */
function keyQuoteIn(text: string, container: Container): Quote | "" | undefined {
  const shown = membersOf(container).find((member) => isEntry(member) && canBeBare(text, member));
  return shown && isEntry(shown) ? quoteAt(text, shown.key.range[0]) : undefined;
}

function canBeBare(text: string, { key }: Entry): boolean {
  return /^(["']?)[A-Za-z_$][\w$]*\1$/.test(text.slice(...key.range));
}

function trailingCommaIn(text: string, container: Container): boolean | undefined {
  const last = membersOf(container).at(-1);
  if (last === undefined || !contains(container.range, last.range)) return undefined;
  const [, comma, rest] = /^(,?)(\s*)[}\]]$/.exec(text.slice(last.range[1], container.range[1])) ?? [];
  return rest !== undefined && hasLineBreak(rest) ? comma === "," : undefined;
}

function quoteAt(text: string, offset: number): Quote | "" {
  const first = text.charAt(offset);
  return first === '"' || first === "'" ? first : "";
}
