import {
  isNewExpression,
  isValue,
  literalText,
  type NewCall,
  type NewCode,
  type NewTemplate,
  type NewValue,
  type Value,
} from "@iam/policy";
import { type Insertion, isList, type ListChange } from "../edit-plan.ts";
import { type Container, pathTo, type TreeNode } from "../tree.ts";
import type { Place } from "./write.ts";

/** A new value in the terms of JSON. */
export type Draft =
  | { readonly kind: "text"; readonly text: string }
  /** A number, a boolean or `null`, as it is written. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "copy"; readonly value: Value }
  /** What only a language with expressions can say. */
  | { readonly kind: "code"; readonly write: (place: Place) => string }
  | { readonly kind: "array"; readonly items: readonly Draft[] }
  | { readonly kind: "object"; readonly entries: readonly DraftEntry[] };

export interface DraftEntry {
  readonly key: string;
  /** The key as it is written, where it is more than a text. */
  readonly code?: string | undefined;
  readonly value: Draft;
}

/** What stands in a container: items, or entries. */
export type DraftMember = Draft | DraftEntry;

/** What to write into a container, and where. */
export interface DraftChange {
  readonly first: readonly DraftMember[];
  readonly behind: ReadonlyMap<TreeNode, readonly DraftMember[]>;
}

/** What a language says of new values. */
export interface Drafter {
  /**
   * What to write for a new value; `null` where the language cannot say it.
   *
   * @param target what it comes to stand in, or in the place of
   */
  draftOf(value: NewValue, target: Value): Draft | null;
  /** A key as it is written, where it is more than a text. */
  keyOf?(key: string): string | undefined;
}

/** What to write for all that a change inserts; `null` where the language cannot say it. */
export function draftChange(container: Container, change: ListChange, drafter: Drafter): DraftChange | null {
  const draft = ({ key, value }: Insertion): DraftMember | null => {
    const drafted = drafter.draftOf(value, container);
    return drafted === null || key === undefined ? drafted : { key, code: drafter.keyOf?.(key), value: drafted };
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
  return isNewExpression(value) ? null : draftOfData(value, (item) => draftOf(root, item));
}

/** What to write for plain data, with what stands in it drafted by `inner`. */
export function draftOfData(
  value: Exclude<NewValue, Value | NewCode | NewTemplate | NewCall>,
  inner: (value: NewValue) => Draft | null,
): Draft | null {
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  if (value === null || typeof value !== "object") return { kind: "word", text: String(value) };
  if (isList(value)) return arrayOf(value.map(inner));
  return objectOf([...value].map(([key, item]) => [key, inner(item)]));
}

/** A value of another text, written anew. */
export function draftOfForeign(value: Value): Draft | null {
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
