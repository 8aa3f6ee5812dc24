import type { Entry, Value, ValueEdit } from "@iam/policy";
import { copiedValues, type EditPlan, type ListChange, planEdits } from "../edit-plan.ts";
import type { TextEdit } from "../source.ts";
import { mergeEdits } from "../text-edit.ts";
import { type Container, contains, isContainer, membersOf, pathTo, type TreeNode } from "../tree.ts";
import { type Draft, draftChange, type DraftMember, draftOf, draftOfContainer } from "./draft.ts";
import { editList, type ListEdits, type WrittenChange } from "./edit-list.ts";
import { commentsIn, piecesOf } from "./pieces.ts";
import { hasLineBreak, indentAt, isOnOneLine, lineStart, type Style, styleAt } from "./style.ts";
import { wrap } from "./wrap.ts";
import { type Place, write, writeKey } from "./write.ts";

/**
 * The edits of a JSON text (JSON, JSONC, JSON5) that carry out these edits of its values together, in its own style,
 * sorted and apart from each other.
 *
 * `null` where that is not exact: the edits overlap, a target is not editable or not part of this tree, a comment would
 * get lost, or something stands between the values that is neither comma nor comment.
 */
export function printJson(text: string, root: Value, edits: readonly ValueEdit[]): readonly TextEdit[] | null {
  const plan = planEdits(root, edits);
  if (plan === null || dropsComments(text, root, plan)) return null;

  const lists = [...plan.lists].map(([container, change]) => changeList(text, root, container, change));
  const replaced = [...plan.replaced].map(([target, value]) => replace(text, root, target, draftOf(root, value)));
  const renamed = [...plan.renamed].map(([entry, key]) => rename(text, root, entry, key));
  if (lists.includes(null) || replaced.includes(null)) return null;

  const layers = wrapAll(text, root, plan.wrapped, {
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

function wrapAll(text: string, root: Value, wrapped: EditPlan["wrapped"], edits: Layers): Layers | null {
  let layers = edits;
  // Inner before outer, so that the outer moves what the inner has written.
  const targets = [...wrapped.keys()].sort((a, b) => b.range[0] - a.range[0]);
  for (const target of targets) {
    const drafts = (wrapped.get(target) ?? []).map((item) => draftOf(root, item));
    const after = drafts.filter((draft) => draft !== null);
    if (after.length < drafts.length) return null;
    const { ahead, opening, inside, closing, rest } = layers;
    const all = [ahead, opening, inside, closing, rest].flat();
    const wrapping = wrap(target, after, placeOf(text, root, target), all);
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
function dropsComments(text: string, root: Value, plan: EditPlan): boolean {
  const copies = copiedValues(plan).filter((copy) => pathTo(root, copy) !== undefined);
  const gone: TreeNode[] = [...plan.replaced.keys(), ...[...plan.lists.values()].flatMap((list) => [...list.removed])];
  return gone.some((node) => {
    const comments = commentsIn(text, node);
    if (comments === null) return !copies.some((copy) => copy === node);
    return comments.some((comment) => !copies.some((copy) => contains(copy.range, comment)));
  });
}

function replace(text: string, root: Value, target: Value, draft: Draft | null): TextEdit | null {
  return draft && { range: target.range, text: write(draft, placeOf(text, root, target)) };
}

function rename(text: string, root: Value, entry: Entry, key: string): TextEdit {
  const style = styleAt(text, root, pathTo(root, entry) ?? []);
  const written = text.charAt(entry.key.range[0]);
  const keyQuote = written === '"' || written === "'" ? written : "";
  return { range: entry.key.range, text: writeKey(key, { quote: style.quote, keyQuote }) };
}

function changeList(text: string, root: Value, container: Container, change: ListChange): ListEdits | null {
  const pieces = piecesOf(text, container);
  if (pieces === null) return null;

  const drafts = draftChange(root, change);
  if (drafts === null) return null;
  const path = pathTo(root, container) ?? [];
  const [first] = membersOf(container);
  if (first === undefined) {
    const filled =
      pieces.length > 2
        ? fillBesideComments(text, root, path, container, drafts.first)
        : replace(text, root, container, draftOfContainer(container.kind, drafts.first));
    return filled && { ahead: [], rest: [filled] };
  }

  const flat = isOnOneLine(text, container);
  const style = styleAt(text, root, path);
  const at = (node: TreeNode) => placeAt(text, style, node.range[0], flat);
  const written: WrittenChange = {
    removed: change.removed,
    first: drafts.first.map((draft) => write(draft, at(first))),
    behind: new Map([...drafts.behind].map(([node, list]) => [node, list.map((draft) => write(draft, at(node)))])),
  };
  return editList(text, pieces, written, style);
}

/** Writes into a container that holds comments alone, behind the last of them. */
function fillBesideComments(
  text: string,
  root: Value,
  path: readonly TreeNode[],
  container: Container,
  members: readonly DraftMember[],
): TextEdit {
  const end = piecesOf(text, container)?.findLast((piece) => piece.kind === "comment")?.end ?? container.range[0] + 1;
  const style = styleAt(text, root, path);
  const closesOnOwnLine = hasLineBreak(text.slice(end, container.range[1]));
  const indent = indentAt(text, container.range[0]) + (closesOnOwnLine ? style.indent : "");
  const lead = closesOnOwnLine ? style.eol + indent : " ";
  const place = { text, style, indent, column: indent.length, flat: !closesOnOwnLine };
  return { range: [end, end], text: members.map((member) => lead + write(member, place)).join(",") };
}

/** Where a value stands. */
function placeOf(text: string, root: Value, target: Value): Place {
  const path = (pathTo(root, target) ?? []).slice(0, -1);
  const parent = path.findLast(isContainer);
  const flat = parent === undefined ? !hasLineBreak(text.slice(...root.range)) : isOnOneLine(text, parent);
  return placeAt(text, styleAt(text, root, path), target.range[0], flat);
}

function placeAt(text: string, style: Style, offset: number, flat: boolean): Place {
  return { text, style, indent: indentAt(text, offset), column: offset - lineStart(text, offset), flat };
}
