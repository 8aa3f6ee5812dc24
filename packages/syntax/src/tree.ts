import type { ArrayValue, Entry, ObjectValue, Range, Value } from "@iam/policy";

/** What a value tree is made of: values, and the entries that hold a key and a value. */
export type TreeNode = Value | Entry;

/** A value that holds others in a list. */
export type Container = ObjectValue | ArrayValue;

export function isEntry(node: TreeNode): node is Entry {
  return "key" in node;
}

export function isContainer(node: TreeNode): node is Container {
  return !isEntry(node) && (node.kind === "object" || node.kind === "array");
}

/** The entries of an object, the items of an array, in the order of the text. */
export function membersOf(container: Container): readonly TreeNode[] {
  return container.kind === "object" ? container.entries : container.items;
}

/** What stands directly in a node, in the order of the text. Keys are no children: an entry is renamed, not replaced. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  if (isEntry(node)) return [node.value];
  if (isContainer(node)) return membersOf(node);
  if (node.kind !== "call") return [];
  const { receiver, arguments: args, body } = node;
  return [...(receiver === undefined ? [] : [receiver]), ...args, ...(body === null ? [] : [body])];
}

/** A node and all that stands in it, outer before inner. */
export function walk(node: TreeNode): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const visit = (next: TreeNode): void => {
    nodes.push(next);
    for (const child of childrenOf(next)) visit(child);
  };
  visit(node);
  return nodes;
}

/** The containers of a tree that hold something, outer before inner. */
export function containersIn(root: Value): readonly Container[] {
  const found: Container[] = [];
  const visit = (value: Value): void => {
    if (value.kind === "object") {
      if (value.entries.length > 0) found.push(value);
      for (const entry of value.entries) visit(entry.value);
    } else if (value.kind === "array") {
      if (value.items.length > 0) found.push(value);
      for (const item of value.items) visit(item);
    } else if (value.kind === "call") {
      for (const child of childrenOf(value)) if (!isEntry(child)) visit(child);
    }
  };
  visit(root);
  return found;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The nodes from the root down to that very node, both included; `undefined` where it is not part of the tree. */
export function pathTo(root: Value, target: TreeNode): readonly TreeNode[] | undefined {
  return descend(root, target) ?? climb(root, target);
}

/** The way down through the ranges that hold the target's. */
function descend(node: TreeNode, target: TreeNode): TreeNode[] | undefined {
  if (node === target) return [node];
  for (const child of childrenOf(node)) {
    if (child !== target && !contains(child.range, target.range)) continue;
    const rest = descend(child, target);
    if (rest !== undefined) return [node, ...rest];
  }
  return undefined;
}

const parents = new WeakMap<Value, ReadonlyMap<TreeNode, TreeNode>>();

/** The way up, for a value that stands outside of the range of what holds it: a constant of JavaScript, named by a call. */
function climb(root: Value, target: TreeNode): TreeNode[] | undefined {
  let parentOf = parents.get(root);
  if (parentOf === undefined) {
    parentOf = new Map(walk(root).flatMap((node) => childrenOf(node).map((child) => [child, node] as const)));
    parents.set(root, parentOf);
  }
  const path: TreeNode[] = [target];
  for (let node = parentOf.get(target); node !== undefined; node = parentOf.get(node)) path.unshift(node);
  return path[0] === root ? path : undefined;
}
