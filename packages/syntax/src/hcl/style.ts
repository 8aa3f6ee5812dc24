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

/** The containers of a file, outer before inner: what blocks and the file hold, and the objects and lists in expressions. */
interface Containers {
  readonly all: readonly Container[];
  readonly bodies: ReadonlySet<Container>;
}

/** Found once: a file may have a hundred findings, each with its edits. */
const files = new WeakMap<Value, Containers>();

function containersOf(text: string, root: Value): Containers {
  let known = files.get(root);
  if (known === undefined) {
    const bodies = walk(root).flatMap((node) =>
      !isEntry(node) && node.kind === "call" && node.body !== null ? [node.body] : [],
    );
    // A file that is one object, as JSON writes it, holds no attributes.
    const isFile = root.kind === "object" && !text.startsWith("{", root.range[0]);
    known = { all: containersIn(root), bodies: new Set(isFile ? [root, ...bodies] : bodies) };
    files.set(root, known);
  }
  return known;
}

/** Whether a container holds attributes and blocks, one a line, and is no object in an expression. */
export function isBody(text: string, root: Value, container: Container): boolean {
  return containersOf(text, root).bodies.has(container);
}

/** The style at the last node of a path: of the nearest container that shows it, else of the first in the file, else of `terraform fmt`. */
export function styleAt(text: string, root: Value, path: readonly TreeNode[]): HclStyle {
  const { all, bodies } = containersOf(text, root);
  const nearFirst = [...path.filter(isContainer).reverse(), ...all];
  const expressions = nearFirst.filter((container) => !bodies.has(container));
  const first = <T>(probe: Probe<T>, containers = expressions): T | undefined => {
    for (const container of containers) {
      const shown = probe(text, container);
      if (shown !== undefined) return shown;
    }
    return undefined;
  };
  const lists = all.filter((container) => container.kind === "array");
  return {
    eol: /\r?\n/.exec(text)?.[0] ?? "\n",
    indent: first(indentIn, nearFirst) ?? "  ",
    colon: first(colonIn) ?? " = ",
    comma: ", ",
    padding: { object: first(paddingIn) ?? " ", array: "" },
    quote: '"',
    keyQuote: first(keyQuoteIn) ?? "",
    listsOnOneLine: lists.length === 0 || lists.some((list) => isOnOneLine(text, list)),
    objectsOnOneLine: false,
    commas: first(commasIn) ?? false,
    trailingComma: first(trailingCommaIn) ?? true,
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
