import {
  type ArrayValue,
  type Entry,
  isNewExpression,
  isValue,
  type NewValue,
  type ObjectValue,
  type Value,
  type ValueEdit,
} from "@iam/policy";
import { type Container, isEntry, membersOf, pathTo, type TreeNode } from "./tree.ts";

/** What is written into a container: an item, or an entry with its key. */
export interface Insertion {
  readonly key?: string;
  readonly value: NewValue;
}

/** All that happens to the members of one container. */
export interface ListChange {
  readonly removed: ReadonlySet<TreeNode>;
  /** Before the first member; all insertions where the container is empty. */
  readonly first: readonly Insertion[];
  /** Directly behind that member, in order; what goes to the end stands behind the last member. */
  readonly behind: ReadonlyMap<TreeNode, readonly Insertion[]>;
}

/** Edits sorted by the place that they change. No place is changed twice, and nothing is changed inside what goes away. */
export interface EditPlan {
  readonly replaced: ReadonlyMap<Value, NewValue>;
  /** Each becomes the first item of a list with these behind it; edits inside of it are carried out as well. */
  readonly wrapped: ReadonlyMap<Value, readonly NewValue[]>;
  readonly renamed: ReadonlyMap<Entry, string>;
  readonly lists: ReadonlyMap<Container, ListChange>;
}

interface ListDraft {
  readonly removed: Set<TreeNode>;
  readonly start: Insertion[];
  readonly end: Insertion[];
  readonly behind: Map<TreeNode, Insertion[]>;
}

/**
 * Sorts edits by place, for every syntax alike.
 *
 * `null` where they cannot be carried out together exactly: an edit outside this tree or in a part that is not editable,
 * two changes of one place, a change inside something that another edit replaces or removes.
 */
export function planEdits(root: Value, edits: readonly ValueEdit[]): EditPlan | null {
  const replaced = new Map<Value, NewValue>();
  const wrapped = new Map<Value, readonly NewValue[]>();
  const renamed = new Map<Entry, string>();
  const drafts = new Map<Container, ListDraft>();
  const gone = new Set<TreeNode>();
  const changed = new Set<TreeNode>();

  const draftOf = (container: Container): ListDraft => {
    const draft = drafts.get(container) ?? { removed: new Set(), start: [], end: [], behind: new Map() };
    drafts.set(container, draft);
    changed.add(container);
    return draft;
  };
  const goes = (node: TreeNode): boolean => {
    if (gone.has(node)) return false;
    gone.add(node);
    changed.add(node);
    return true;
  };
  const insert = (container: Container, after: TreeNode | "start" | "end", insertion: Insertion): boolean => {
    const draft = draftOf(container);
    if (after === "start" || after === "end") return draft[after].push(insertion) > 0;
    if (!membersOf(container).includes(after)) return false;
    draft.behind.set(after, [...(draft.behind.get(after) ?? []), insertion]);
    return true;
  };
  const remove = (container: ObjectValue | ArrayValue, member: TreeNode): boolean => {
    const { removed } = draftOf(container);
    if (gone.has(member) || !membersOf(container).includes(member)) return false;
    removed.add(member);
    gone.add(member);
    // The way down to the container is looked at once, for all that leaves it.
    return isEntry(member) || member.editable !== false;
  };
  const take = (edit: ValueEdit): boolean => {
    switch (edit.kind) {
      case "replace":
        replaced.set(edit.target, edit.value);
        return goes(edit.target);
      case "wrap":
        changed.add(edit.target);
        if (wrapped.has(edit.target)) return false;
        wrapped.set(edit.target, edit.after);
        return true;
      case "rename":
        changed.add(edit.entry);
        if (renamed.has(edit.entry)) return false;
        renamed.set(edit.entry, edit.key);
        return edit.entry.key.editable !== false;
      case "insert-entry":
        return insert(edit.object, edit.after, { key: edit.key, value: edit.value });
      case "insert-item":
        return insert(edit.array, edit.after, { value: edit.value });
      case "remove-entry":
        return remove(edit.object, edit.entry);
      case "remove-item":
        return remove(edit.array, edit.item);
    }
  };

  if (!edits.every(take)) return null;
  for (const node of changed) if (!isFree(root, node, gone)) return null;
  if ([...wrapped.keys(), ...renamed.keys(), ...drafts.keys()].some((node) => gone.has(node))) return null;
  return {
    replaced,
    wrapped,
    renamed,
    lists: new Map([...drafts].map(([container, draft]) => [container, finish(container, draft)])),
  };
}

/** Part of the tree, editable all the way down, and inside nothing that goes away. */
function isFree(root: Value, node: TreeNode, gone: ReadonlySet<TreeNode>): boolean {
  const path = pathTo(root, node);
  if (path === undefined) return false;
  return path.every((step) => (step === node || !gone.has(step)) && (isEntry(step) || step.editable !== false));
}

function finish(container: Container, draft: ListDraft): ListChange {
  const last = membersOf(container).at(-1);
  if (last === undefined) {
    return { removed: draft.removed, first: [...draft.start, ...draft.end], behind: draft.behind };
  }
  if (draft.end.length > 0) draft.behind.set(last, [...(draft.behind.get(last) ?? []), ...draft.end]);
  return { removed: draft.removed, first: draft.start, behind: draft.behind };
}

/** The values that a plan copies as they are written. */
export function copiedValues(plan: EditPlan): readonly Value[] {
  const inserted = [...plan.lists.values()].flatMap((list) => [...list.first, ...[...list.behind.values()].flat()]);
  return [
    ...plan.replaced.values(),
    ...[...plan.wrapped.values()].flat(),
    ...inserted.map((insertion) => insertion.value),
  ].flatMap(valuesIn);
}

function valuesIn(value: NewValue): readonly Value[] {
  if (isValue(value)) return [value];
  if (value instanceof Map) return [...value.values()].flatMap(valuesIn);
  if (isNewExpression(value)) {
    return value.kind === "new-call" ? [...value.arguments, ...(value.body?.values() ?? [])].flatMap(valuesIn) : [];
  }
  return isList(value) ? value.flatMap(valuesIn) : [];
}

export function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}
