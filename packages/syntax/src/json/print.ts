import type { Entry, Range, Value, ValueEdit } from "@iam/policy";
import { copiedValues, type EditPlan, type ListChange, planEdits } from "../edit-plan.ts";
import type { TextEdit } from "../source.ts";
import { mergeEdits } from "../text-edit.ts";
import { type Container, contains, isContainer, membersOf, pathTo, type TreeNode } from "../tree.ts";
import { type Draft, draftChange, type Drafter, type DraftMember, draftOf, draftOfContainer } from "./draft.ts";
import { editList, type ListEdits, type WrittenChange } from "./edit-list.ts";
import { commentsIn, type Piece, piecesOf } from "./pieces.ts";
import { hasLineBreak, indentAt, isOnOneLine, lineStart, type Style, styleAt } from "./style.ts";
import { wrap } from "./wrap.ts";
import { type Place, write, writeKey } from "./write.ts";

/** What a language with the brackets and commas of JSON has of its own. */
export interface Notation extends Drafter {
  readonly text: string;
  readonly root: Value;
  /** What stands in a container; `null` where that cannot be told. */
  piecesOf(container: Container): readonly Piece[] | null;
  /** The comments inside a node; `null` where that cannot be told. */
  commentsIn(node: TreeNode): readonly Range[] | null;
  /** The strings in a value that go over several lines, where they are more than its texts. */
  readonly stringsIn?: (value: Value) => readonly Range[];
  /** What stands in the place of a key that is renamed, where that is more than the key. */
  renamed?(entry: Entry, key: string, style: Style): string;
}

/** The notation of one JSON text. A long list may have a hundred findings, so its pieces are found once. */
function notationOfJson(text: string, root: Value): Notation {
  const known = new Map<Container, readonly Piece[] | null>();
  return {
    text,
    root,
    piecesOf: (container) => {
      let pieces = known.get(container);
      if (pieces === undefined) known.set(container, (pieces = piecesOf(text, container)));
      return pieces;
    },
    commentsIn: (node) => commentsIn(text, node),
    draftOf: (value) => draftOf(root, value),
  };
}

/**
 * Prints edits of a JSON text (JSON, JSONC, JSON5): the edits that carry out these edits of its values together, in its own
 * style, sorted and apart from each other.
 *
 * `null` where that is not exact: the edits overlap, a target is not editable or not part of this tree, a comment would
 * get lost, or something stands between the values that is neither comma nor comment.
 */
export function jsonPrinter(text: string, root: Value): (edits: readonly ValueEdit[]) => readonly TextEdit[] | null {
  let notation: Notation | undefined;
  return (edits) => printPlan((notation ??= notationOfJson(text, root)), planEdits(root, edits));
}

/** The edits of a text that carry out a plan, in any language with the brackets and commas of JSON; `null` where that is not exact. */
export function printPlan(notation: Notation, plan: EditPlan | null): readonly TextEdit[] | null {
  if (plan === null || dropsComments(notation, plan)) return null;

  const lists = [...plan.lists].map(([container, change]) => changeList(notation, container, change));
  const replaced = [...plan.replaced].map(([target, value]) =>
    replace(notation, target, notation.draftOf(value, target)),
  );
  const renamed = [...plan.renamed].map(([entry, key]) => rename(notation, entry, key));
  if (lists.includes(null) || replaced.includes(null)) return null;

  const layers = wrapAll(notation, plan.wrapped, {
    ahead: lists.flatMap((list) => list?.ahead ?? []),
    opening: [],
    inside: [...replaced.filter((edit) => edit !== null), ...renamed],
    closing: [],
    rest: lists.flatMap((list) => list?.rest ?? []),
  });
  if (layers === null) return null;
  return mergeEdits([layers.ahead, layers.opening, layers.inside, layers.closing, layers.rest].flat());
}

/** Edits in the order in which they follow each other where they insert at the same offset. */
interface Layers {
  readonly ahead: readonly TextEdit[];
  readonly opening: readonly TextEdit[];
  readonly inside: readonly TextEdit[];
  readonly closing: readonly TextEdit[];
  readonly rest: readonly TextEdit[];
}

function wrapAll(notation: Notation, wrapped: EditPlan["wrapped"], edits: Layers): Layers | null {
  let layers = edits;
  // Inner before outer, so that the outer moves what the inner has written.
  const targets = [...wrapped.keys()].sort((a, b) => b.range[0] - a.range[0]);
  for (const target of targets) {
    const drafts = (wrapped.get(target) ?? []).map((item) => notation.draftOf(item, target));
    const after = drafts.filter((draft) => draft !== null);
    if (after.length < drafts.length) return null;
    const { ahead, opening, inside, closing, rest } = layers;
    const all = [ahead, opening, inside, closing, rest].flat();
    const wrapping = wrap(target, after, placeOf(notation, target), all);
    layers = {
      ahead: ahead.map(wrapping.moved),
      opening: [...opening.map(wrapping.moved), wrapping.opening],
      inside: [...inside.map(wrapping.moved), ...wrapping.lines],
      closing: [...closing.map(wrapping.moved), wrapping.closing],
      rest: rest.map(wrapping.moved),
    };
  }
  return layers;
}

/** Whether a comment stands in what goes away, and in no value that is copied. */
function dropsComments(notation: Notation, plan: EditPlan): boolean {
  const gone: TreeNode[] = [...plan.replaced.keys(), ...[...plan.lists.values()].flatMap((list) => [...list.removed])];
  const commented = gone.map((node) => ({ node, comments: notation.commentsIn(node) }));
  if (commented.every(({ comments }) => comments?.length === 0)) return false;
  const copies = copiedValues(plan).filter((copy) => pathTo(notation.root, copy) !== undefined);
  return commented.some(({ node, comments }) => {
    if (comments === null) return !copies.some((copy) => copy === node);
    return comments.some((comment) => !copies.some((copy) => contains(copy.range, comment)));
  });
}

function replace(notation: Notation, target: Value, draft: Draft | null): TextEdit | null {
  return draft && { range: target.range, text: write(draft, placeOf(notation, target)) };
}

function rename(notation: Notation, entry: Entry, key: string): TextEdit {
  const { text, root } = notation;
  const style = styleAt(text, root, pathTo(root, entry) ?? []);
  const more = notation.renamed?.(entry, key, style);
  if (more !== undefined) return { range: entry.key.range, text: more };
  const written = text.charAt(entry.key.range[0]);
  const keyQuote = written === '"' || written === "'" ? written : "";
  return { range: entry.key.range, text: writeKey(key, { quote: style.quote, keyQuote }) };
}

function changeList(notation: Notation, container: Container, change: ListChange): ListEdits | null {
  const { text, root } = notation;
  const pieces = notation.piecesOf(container);
  if (pieces === null) return null;

  const drafts = draftChange(container, change, notation);
  if (drafts === null) return null;
  const path = pathTo(root, container) ?? [];
  const [first] = membersOf(container);
  if (first === undefined) {
    const filled =
      pieces.length > 2
        ? fillBesideComments(notation, path, container, drafts.first)
        : replace(notation, container, draftOfContainer(container.kind, drafts.first));
    return filled && { ahead: [], rest: [filled] };
  }

  const flat = isOnOneLine(text, container);
  const style = styleAt(text, root, path);
  const starts = new Map<TreeNode, number>();
  for (const { member, start } of pieces) {
    if (member !== undefined && (member === first || drafts.behind.has(member))) starts.set(member, start);
  }
  const at = (node: TreeNode) => placeAt(notation, style, starts.get(node) ?? node.range[0], flat);
  const written: WrittenChange = {
    removed: change.removed,
    first: drafts.first.map((draft) => write(draft, at(first))),
    behind: new Map([...drafts.behind].map(([node, list]) => [node, list.map((draft) => write(draft, at(node)))])),
  };
  return editList(text, pieces, written, style);
}

/** Writes into a container that holds comments alone, behind the last of them. */
function fillBesideComments(
  notation: Notation,
  path: readonly TreeNode[],
  container: Container,
  members: readonly DraftMember[],
): TextEdit {
  const { text, root } = notation;
  const end =
    notation.piecesOf(container)?.findLast((piece) => piece.kind === "comment")?.end ?? container.range[0] + 1;
  const style = styleAt(text, root, path);
  const closesOnOwnLine = hasLineBreak(text.slice(end, container.range[1]));
  const indent = indentAt(text, container.range[0]) + (closesOnOwnLine ? style.indent : "");
  const lead = closesOnOwnLine ? style.eol + indent : " ";
  const place = { text, style, indent, column: indent.length, flat: !closesOnOwnLine };
  return { range: [end, end], text: members.map((member) => lead + write(member, place)).join(",") };
}

/** Where a value stands. */
function placeOf(notation: Notation, target: Value): Place {
  const { text, root } = notation;
  const path = (pathTo(root, target) ?? []).slice(0, -1);
  const parent = path.filter(isContainer).findLast(({ range }) => contains(range, target.range));
  const flat = parent === undefined ? !hasLineBreak(text.slice(...root.range)) : isOnOneLine(text, parent);
  return placeAt(notation, styleAt(text, root, path), target.range[0], flat);
}

function placeAt({ text, stringsIn }: Notation, style: Style, offset: number, flat: boolean): Place {
  const place = { text, style, indent: indentAt(text, offset), column: offset - lineStart(text, offset), flat };
  return stringsIn === undefined ? place : { ...place, stringsIn };
}
