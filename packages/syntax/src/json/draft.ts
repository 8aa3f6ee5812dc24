import { isNewExpression, isValue, literalText, type NewValue, type Value } from "@iam/policy";
import { type Insertion, isList, type ListChange } from "../edit-plan.ts";
import { pathTo, type TreeNode } from "../tree.ts";

/** A new value in the terms of JSON. */
export type Draft =
  | { readonly kind: "text"; readonly text: string }
  /** A number, a boolean or `null`, as it is written. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "copy"; readonly value: Value }
  | { readonly kind: "array"; readonly items: readonly Draft[] }
  | { readonly kind: "object"; readonly entries: readonly DraftEntry[] };

export interface DraftEntry {
  readonly key: string;
  readonly value: Draft;
}

/** What stands in a container: items, or entries. */
export type DraftMember = Draft | DraftEntry;

/** What to write into a container, and where. */
export interface DraftChange {
  readonly first: readonly DraftMember[];
  readonly behind: ReadonlyMap<TreeNode, readonly DraftMember[]>;
}

/** What to write for all that a change inserts; `null` where JSON cannot say it. */
export function draftChange(root: Value, change: ListChange): DraftChange | null {
  const draft = ({ key, value }: Insertion): DraftMember | null => {
    const drafted = draftOf(root, value);
    return drafted === null || key === undefined ? drafted : { key, value: drafted };
  };
  const behind = new Map<TreeNode, readonly DraftMember[]>();
  for (const [member, insertions] of change.behind) {
    const drafts = allOf(insertions.map(draft));
    if (drafts === null) return null;
    behind.set(member, drafts);
  }
  const first = allOf(change.first.map(draft));
  return first && { first, behind };
}

/** A container anew, with these members. */
export function draftOfContainer(kind: "array" | "object", members: readonly DraftMember[]): Draft {
  return kind === "array"
    ? { kind, items: members.filter((member): member is Draft => !("key" in member)) }
    : { kind, entries: members.filter((member): member is DraftEntry => "key" in member) };
}

/**
 * What to write for a new value; `null` where JSON cannot say it (`Infinity`, a hole).
 * A value of this file is copied as it is written; one of another file is written anew.
 */
export function draftOf(root: Value, value: NewValue): Draft | null {
  if (isValue(value)) return pathTo(root, value) === undefined ? draftOfForeign(value) : { kind: "copy", value };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  if (value === null || typeof value !== "object") return { kind: "word", text: String(value) };
  if (isNewExpression(value)) return null;
  if (isList(value)) return arrayOf(value.map((item) => draftOf(root, item)));
  return objectOf([...value].map(([key, item]) => [key, draftOf(root, item)]));
}

function draftOfForeign(value: Value): Draft | null {
  switch (value.kind) {
    case "text": {
      const text = literalText(value);
      return text === undefined ? null : { kind: "text", text };
    }
    case "scalar":
      if (typeof value.value === "bigint" || (typeof value.value === "number" && !Number.isFinite(value.value)))
        return null;
      return { kind: "word", text: String(value.value) };
    case "array":
      return arrayOf(value.items.map(draftOfForeign));
    case "object":
      return objectOf(value.entries.map((entry) => [literalText(entry.key), draftOfForeign(entry.value)]));
    default:
      return null;
  }
}

function arrayOf(items: readonly (Draft | null)[]): Draft | null {
  const known = allOf(items);
  return known && { kind: "array", items: known };
}

function objectOf(entries: readonly (readonly [string | undefined, Draft | null])[]): Draft | null {
  const known = allOf(entries.map(([key, value]) => (key === undefined || value === null ? null : { key, value })));
  return known && { kind: "object", entries: known };
}

/** All of them, or `null` where one is missing. */
function allOf<T>(items: readonly (T | null)[]): readonly T[] | null {
  const known = items.filter((item): item is T => item !== null);
  return known.length === items.length ? known : null;
}
