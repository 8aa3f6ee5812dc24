import type { TextEdit } from "../source.ts";
import type { TreeNode } from "../tree.ts";

/** An edit of the text with what it belongs to, so that edits at one offset come in the order of the tree. */
export interface PlacedEdit extends TextEdit {
  /** The node that is changed, or whose members are. */
  readonly owner: TreeNode;
  /** In front of all that stands in the owner, in its place, or behind it. */
  readonly layer: "ahead" | "inside" | "behind";
}

/** Outer before inner in front of a place, inner before outer behind it. */
export function inOrder(edits: readonly PlacedEdit[], depthOf: (node: TreeNode) => number): readonly PlacedEdit[] {
  const depths = new Map(edits.map(({ owner }) => [owner, depthOf(owner)]));
  const depth = ({ owner }: PlacedEdit): number => depths.get(owner) ?? 0;
  const inLayer = (layer: PlacedEdit["layer"]): PlacedEdit[] => edits.filter((edit) => edit.layer === layer);
  return [
    ...inLayer("ahead").sort((a, b) => depth(a) - depth(b)),
    ...inLayer("inside"),
    ...inLayer("behind").sort((a, b) => depth(b) - depth(a)),
  ];
}
