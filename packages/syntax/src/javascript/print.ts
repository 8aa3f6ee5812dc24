import { type Entry, isValue, type NewValue, type Range, type Value, type ValueEdit } from "@iam/policy";
import { type EditPlan, type ListChange, planEdits } from "../edit-plan.ts";
import type { Piece } from "../json/pieces.ts";
import { type Notation, printPlan } from "../json/print.ts";
import type { Style } from "../json/style.ts";
import { writeKey } from "../json/write.ts";
import type { TextEdit } from "../source.ts";
import { mergeEdits } from "../text-edit.ts";
import { type Container, isEntry, membersOf, pathTo, type TreeNode } from "../tree.ts";
import { isSequence, JavascriptDrafter, stringsIn } from "./draft.ts";
import type { Node } from "./nodes.ts";
import { piecesOf, rangesIn } from "./pieces.ts";
import { printStatements } from "./statements.ts";
import type { ValueReader } from "./values.ts";

/**
 * The edits of a JavaScript or TypeScript text that carry out these edits of its values together, in its own style.
 *
 * `null` where that is not exact: what JSON refuses too, a change of what is spread or named twice, a name that would have to
 * become a list in `{ name }`, a statement that would begin like another.
 */
export function printJavascript(
  text: string,
  program: Node,
  root: Value,
  reader: ValueReader,
  edits: readonly ValueEdit[],
): readonly TextEdit[] | null {
  const plan = planEdits(root, edits);
  if (plan === null) return null;
  const notation = new JavascriptNotation(text, program, root, reader);
  // The program is no list with brackets: what comes into it is a statement.
  const lists = new Map(plan.lists);
  const change = root.kind === "array" ? lists.get(root) : undefined;
  if (root.kind === "array") lists.delete(root);
  const inside = { ...plan, lists };
  const statements = change === undefined ? [] : printStatements(notation, { program, nodes: reader.nodes }, change);
  const printed = notation.allows(inside) ? printPlan(notation, inside) : null;
  return statements === null || printed === null ? null : mergeEdits([...printed, ...statements]);
}

class JavascriptNotation extends JavascriptDrafter implements Notation {
  readonly text: string;
  readonly root: Value;
  readonly #reader: ValueReader;
  readonly #comments: readonly Range[];

  constructor(text: string, program: Node, root: Value, reader: ValueReader) {
    super(text, reader);
    this.text = text;
    this.root = root;
    this.#reader = reader;
    const comments = "comments" in program ? (program.comments as readonly Node[]) : [];
    this.#comments = comments.map(({ range }) => range);
  }

  /** Whether JavaScript can carry out a plan exactly, apart from what holds for all languages with these brackets. */
  allows({ replaced, wrapped, lists }: EditPlan): boolean {
    return (
      [...wrapped.keys()].every((target) => this.#maySurround(target)) &&
      [...replaced].every(([target, value]) => this.#mayReplace(target, value)) &&
      [...lists].every(([container, change]) => this.#mayChange(container, change))
    );
  }

  piecesOf(container: Container): readonly Piece[] | null {
    const elements = this.#reader.elements.get(container);
    return elements === undefined ? null : piecesOf(this.text, container, elements, this.#comments);
  }

  /** Those around a value that belong to its element, as in `"a" /* why *\/ as const`, too. */
  commentsIn(node: TreeNode): readonly Range[] {
    const around = this.#reader.around.get(node)?.range;
    return [...rangesIn(this.#comments, node.range), ...(around ? rangesIn(this.#comments, around) : [])];
  }

  stringsIn = (value: Value): readonly Range[] => {
    const node = this.#reader.nodes.get(value);
    return node === undefined ? [] : stringsIn(node, this.text);
  };

  renamed({ range, key }: Entry, name: string, style: Style): string {
    const first = this.text.charAt(key.range[0]);
    const isComputed = /\[\s*$/.test(this.text.slice(Math.max(0, key.range[0] - 80), key.range[0]));
    const keyQuote = first === '"' || first === "'" ? first : isComputed ? style.quote : "";
    const code = this.keyOf(name);
    const written = code === undefined ? writeKey(name, { quote: style.quote, keyQuote }) : code;
    // `{ name }` is the key and its value in one.
    if (range[1] === key.range[1]) return written + style.colon + this.text.slice(...range);
    return code !== undefined && isComputed ? code.slice(1, -1) : written;
  }

  #maySurround(target: Value): boolean {
    const node = this.#reader.nodes.get(target);
    if (node === undefined || isSequence(node) || this.#reader.shorthands.has(target)) return false;
    return !this.#mayBeginStatement(target);
  }

  /** `{`, `[` and a template mean something else where a statement begins, or behind a line that lacks its semicolon. */
  #mayReplace(target: Value, value: NewValue): boolean {
    if (target.kind === "object" || !this.#standsFirst(target)) return true;
    const isObject = value instanceof Map || (isValue(value) && value.kind === "object");
    return !isObject && (!this.#mayBeginStatement(target) || typeof value === "string");
  }

  #mayBeginStatement(target: Value): boolean {
    return (
      (target.kind === "call" || target.kind === "array" || target.kind === "unknown") && this.#standsFirst(target)
    );
  }

  /** Whether nothing that is a value stands in front of a value, so that it may begin a statement or the body of a function. */
  #standsFirst(target: Value): boolean {
    const parent = pathTo(this.root, target)?.at(-2);
    if (parent === undefined || parent === this.root) return true;
    return !isEntry(parent) && parent.kind === "call" && parent.receiver === target;
  }

  /** What is spread stays; new members may stand in front of it and behind it. */
  #mayChange(container: Container, { removed, behind }: ListChange): boolean {
    const elements = this.#reader.elements.get(container);
    if (elements === undefined) return false;
    const spread = elements.filter(({ node }) => node?.type === "SpreadElement");
    const isSpread = (node: TreeNode): boolean => spread.some(({ members }) => members.includes(node));
    if ([...removed].some(isSpread)) return false;
    const anchors = new Set((this.piecesOf(container) ?? []).map(({ member }) => member));
    return (
      [...behind.keys()].every((node) => anchors.has(node)) &&
      (elements.length === 0 || membersOf(container).length > 0)
    );
  }
}
