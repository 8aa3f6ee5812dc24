import type { NewValue } from "@iam/policy";
import type { Insertion, ListChange } from "../edit-plan.ts";
import type { Container, TreeNode } from "../tree.ts";
import type { WrittenEntry } from "./write-entry.ts";

/** How an insertion is written; `null` where HCL cannot say it. */
export type Write = (insertion: Insertion) => WrittenEntry | null;

/** Members to remove and to insert, already written. */
export interface WrittenChange {
  readonly removed: ListChange["removed"];
  readonly first: readonly WrittenEntry[];
  readonly behind: ReadonlyMap<TreeNode, readonly WrittenEntry[]>;
}

/** All that a change inserts, written; `null` where HCL cannot say it. */
export function writtenChange({ removed, first, behind }: ListChange, write: Write): WrittenChange | null {
  const all = [first, ...behind.values()].flat();
  const texts = new Map(all.map((insertion) => [insertion, write(insertion)]));
  if ([...texts.values()].includes(null)) return null;
  const written = (insertions: readonly Insertion[]): readonly WrittenEntry[] =>
    insertions.flatMap((insertion) => texts.get(insertion) ?? []);
  return { removed, first: written(first), behind: new Map([...behind].map(([node, list]) => [node, written(list)])) };
}

/** What an empty container becomes; `undefined` where a key would stand in it twice. */
export function freshValue({ kind }: Container, { first }: ListChange): NewValue | undefined {
  if (kind === "array") return first.map(({ value }) => value);
  const entries = new Map(first.map(({ key = "", value }) => [key, value]));
  return entries.size === first.length ? entries : undefined;
}

export function insertionsOf({ first, behind }: ListChange): readonly NewValue[] {
  return [first, ...behind.values()].flat().map(({ value }) => value);
}

/** Whether a comma stands behind each member, but perhaps the last. */
export function hasCommas(kinds: readonly string[]): boolean {
  const signs = kinds.filter((kind) => kind === "member" || kind === "comma");
  return signs.every((kind, index) => kind === (index % 2 === 0 ? "member" : "comma"));
}
