import type { AST } from "yaml-eslint-parser";
import type { Insertion, ListChange } from "../edit-plan.ts";
import { type Container, isEntry, membersOf, type TreeNode } from "../tree.ts";
import { allOf, type DraftMember, type DraftPlace, draftOf } from "./draft.ts";
import { dashesOf } from "./layout.ts";
import type { YamlTree } from "./tree.ts";

/** A member of a collection as it is written, and what a change makes of it. */
export interface Slot {
  /** Of what merges entries in, one of these. */
  readonly member: TreeNode;
  /** Of an item of a list in block style, with its dash. */
  readonly start: number;
  readonly end: number;
  readonly removed: boolean;
  readonly before: readonly DraftMember[];
  readonly behind: readonly DraftMember[];
}

/**
 * The members of a collection that holds something, with what a change makes of each. An insertion behind an entry that is
 * merged in comes behind the pair that merges it.
 *
 * `null` where a change removes what is merged in, or inserts what YAML cannot say.
 */
export function slotsOf(
  tree: YamlTree,
  container: Container,
  node: AST.YAMLMapping | AST.YAMLSequence,
  change: ListChange,
): readonly Slot[] | null {
  const members = membersOf(container);
  if ([...change.removed].some((member) => isMerged(tree, member))) return null;
  const draft = (insertions: readonly Insertion[], place: DraftPlace): readonly DraftMember[] | null =>
    allOf(insertions.map((insertion) => memberOf(tree, insertion, place)));
  const flow = node.style === "flow";

  const slots = placesOf(tree, node).map(([start, end, pair], index): Slot | null => {
    const held = members.filter((member, at) =>
      pair === undefined ? at === index : tree.origins.get(member)?.node === pair,
    );
    const member = held.at(-1);
    const before = draft(index === 0 ? change.first : [], { at: start, flow });
    const behind = draft(
      held.flatMap((each) => change.behind.get(each) ?? []),
      { at: end, flow },
    );
    if (before === null || behind === null || member === undefined) return null;
    return { member, start, end, removed: change.removed.has(member), before, behind };
  });
  return allOf(slots);
}

function memberOf(tree: YamlTree, { key, value }: Insertion, place: DraftPlace): DraftMember | null {
  const drafted = draftOf(tree, key === undefined ? value : new Map([[key, value]]), place);
  if (key === undefined || drafted === null) return drafted;
  return (drafted.kind === "map" && drafted.entries[0]) || null;
}

type WrittenPlace = readonly [start: number, end: number, pair?: AST.YAMLPair];

function placesOf({ text }: YamlTree, node: AST.YAMLMapping | AST.YAMLSequence): readonly WrittenPlace[] {
  if (node.type === "YAMLMapping") return node.pairs.map((pair) => [...pair.range, pair]);
  if (node.style === "flow") return node.entries.map((entry) => entry.range);
  const dashes = dashesOf(text, node);
  return node.entries.map((entry, index) => {
    const dash = dashes[index] ?? node.range[0];
    return [dash, entry === null ? dash + 1 : entry.range[1]];
  });
}

/** Whether an entry is merged in, and stands elsewhere in the document. */
function isMerged({ origins }: YamlTree, member: TreeNode): boolean {
  return isEntry(member) && origins.get(member)?.node?.range !== member.range;
}
