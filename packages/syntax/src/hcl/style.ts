import type { Value } from "@iam/policy";
import { hasLineBreak, indentAt, isOnOneLine, lineStart, type Style } from "../json/style.ts";
import { type Container, containersIn, isContainer, isEntry, membersOf, type TreeNode, walk } from "../tree.ts";

/** How a file writes its HCL, as the neighbours of a place show it. `colon` is what stands between a key of an object and its value. */
export interface HclStyle extends Style {
  /** Whether commas stand between the lines of an object. */
  readonly commas: boolean;
  /** Behind the last line of a list. */
  readonly trailingComma: boolean;
}

type Probe<T> = (text: string, container: Container) => T | undefined;

/** What a file shows of its style. It may have a thousand findings, each with its edits, so its answers are kept. */
class FileStyle {
  /** What blocks and the file hold; other containers are objects and lists in expressions. */
  readonly bodies: ReadonlySet<Container>;
  readonly eol: string;
  readonly listsOnOneLine: boolean;
  readonly #text: string;
  /** Outer before inner. */
  readonly #containers: readonly Container[];
  readonly #expressions: readonly Container[];
  readonly #found = new Map<Probe<unknown>, unknown>();

  constructor(text: string, root: Value) {
    const bodies = walk(root).flatMap((node) =>
      !isEntry(node) && node.kind === "call" && node.body !== null ? [node.body] : [],
    );
    // A file that is one object, as JSON writes it, holds no attributes.
    const isFile = root.kind === "object" && !text.startsWith("{", root.range[0]);
    this.bodies = new Set(isFile ? [root, ...bodies] : bodies);
    this.#text = text;
    this.#containers = containersIn(root);
    this.#expressions = this.#containers.filter((container) => !this.bodies.has(container));
    this.eol = /\r?\n/.exec(text)?.[0] ?? "\n";
    const lists = this.#containers.filter((container) => container.kind === "array");
    this.listsOnOneLine = lists.length === 0 || lists.some((list) => isOnOneLine(text, list));
  }

  /** What the first container of the file shows that shows it. */
  first<T>(probe: Probe<T>): T | undefined {
    if (!this.#found.has(probe)) {
      this.#found.set(probe, firstShown(probe, this.#text, probe === indentIn ? this.#containers : this.#expressions));
    }
    return this.#found.get(probe) as T | undefined;
  }
}

const files = new WeakMap<Value, FileStyle>();

function fileOf(text: string, root: Value): FileStyle {
  let known = files.get(root);
  if (known === undefined) {
    known = new FileStyle(text, root);
    files.set(root, known);
  }
  return known;
}

function firstShown<T>(probe: Probe<T>, text: string, containers: readonly Container[]): T | undefined {
  for (const container of containers) {
    const shown = probe(text, container);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** Whether a container holds attributes and blocks, one a line, and is no object in an expression. */
export function isBody(text: string, root: Value, container: Container): boolean {
  return fileOf(text, root).bodies.has(container);
}

/** The style at the last node of a path: of the nearest container that shows it, else of the first in the file, else of `terraform fmt`. */
export function styleAt(text: string, root: Value, path: readonly TreeNode[]): HclStyle {
  const file = fileOf(text, root);
  const near = path.filter(isContainer).reverse();
  const expressions = near.filter((container) => !file.bodies.has(container));
  const nearest = <T>(probe: Probe<T>, containers = expressions): T | undefined =>
    firstShown(probe, text, containers) ?? file.first(probe);
  return {
    eol: file.eol,
    indent: nearest(indentIn, near) ?? "  ",
    colon: nearest(colonIn) ?? " = ",
    comma: ", ",
    padding: { object: nearest(paddingIn) ?? " ", array: "" },
    quote: '"',
    keyQuote: nearest(keyQuoteIn) ?? "",
    listsOnOneLine: file.listsOnOneLine,
    objectsOnOneLine: false,
    commas: nearest(commasIn) ?? false,
    trailingComma: nearest(trailingCommaIn) ?? true,
  };
}

function indentIn(text: string, container: Container): string | undefined {
  const [member] = membersOf(container);
  if (member === undefined || !/^[[{]/.test(text.charAt(container.range[0]))) return undefined;
  const [start] = member.range;
  const inner = indentAt(text, start);
  const outer = indentAt(text, container.range[0]);
  const startsLine = lineStart(text, start) + inner.length === start;
  return startsLine && inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : undefined;
}

/** Spaces that only align it are not part of it. */
function colonIn(text: string, container: Container): string | undefined {
  const [entry] = membersOf(container);
  if (entry === undefined || !isEntry(entry)) return undefined;
  const written = text.slice(entry.key.range[1], entry.value.range[0]);
  const [, before = "", sign = "", after = ""] = /^([ \t]*)([=:])([ \t]*)/.exec(written) ?? [];
  if (sign === "") return undefined;
  return `${before === "" ? "" : " "}${sign}${after === "" ? "" : " "}`;
}

function keyQuoteIn(text: string, container: Container): '"' | "" | undefined {
  const [entry] = membersOf(container);
  if (entry === undefined || !isEntry(entry)) return undefined;
  return text.startsWith('"', entry.key.range[0]) ? '"' : "";
}

function paddingIn(text: string, container: Container): string | undefined {
  const [member] = membersOf(container);
  if (member === undefined || !isEntry(member) || !isOnOneLine(text, container)) return undefined;
  return /^[ \t]*$/.exec(text.slice(container.range[0] + 1, member.range[0]))?.[0];
}

function commasIn(text: string, container: Container): boolean | undefined {
  const [first, second] = membersOf(container);
  if (first === undefined || second === undefined || !isEntry(first)) return undefined;
  const gap = text.slice(first.range[1], second.range[0]);
  return hasLineBreak(gap) ? /^[ \t]*,/.test(gap) : undefined;
}

function trailingCommaIn(text: string, container: Container): boolean | undefined {
  const last = membersOf(container).at(-1);
  if (last === undefined || isEntry(last)) return undefined;
  const gap = text.slice(last.range[1], container.range[1]);
  return hasLineBreak(gap) ? /^[ \t]*,/.test(gap) : undefined;
}
