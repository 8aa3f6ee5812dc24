import type { Entry, ObjectValue } from "@iam/policy";
import type { Insertion, ListChange } from "../edit-plan.ts";
import type { TextEdit } from "../source.ts";
import type { Layout } from "./layout.ts";
import { follows, type Span, spansOf, startWithComments } from "./lines.ts";
import { padsOf } from "./pads.ts";

/** What a change makes of the lines of a body or an object. */
export interface Changed {
  readonly change: ListChange;
  /** The key as it is written afterwards. */
  keyOf(entry: Entry): string;
  /** Whether it is an attribute on one line afterwards. */
  isOneLine(entry: Entry): boolean;
  isOneLineOf(insertion: Insertion): boolean;
  writtenKeyOf(insertion: Insertion): string;
}

/** The spaces that keep the signs of neighbouring lines in one column. */
export interface Alignment {
  /** More than one space, for each line that is written. */
  readonly pads: ReadonlyMap<Insertion, number>;
  readonly edits: readonly TextEdit[];
}

interface Slot {
  readonly key: string;
  readonly isAligned: boolean;
  /** Whether it stands right below the one before. */
  readonly follows: boolean;
  readonly entry?: Entry;
  readonly insertion?: Insertion;
}

const UNALIGNED: Alignment = { pads: new Map(), edits: [] };

/**
 * How the lines of a container align after a change, as `terraform fmt` has it: lines that follow each other, each with a value
 * on that line. Where they were not aligned before, nothing is.
 */
export function align(layout: Layout, container: ObjectValue, changed: Changed): Alignment {
  const { text } = layout;
  const spans = spansOf(layout, container);
  // A block on one line opens up, and its member comes to stand on a line of its own.
  if (spans.length > 1 && !spans.every(({ isAlone }) => isAlone)) return UNALIGNED;
  const before = spans.map((span, index): Slot => ({
    key: text.slice(...span.entry.key.range),
    isAligned: isOneLineNow(layout, span.entry),
    follows: follows(text, spans[index - 1] ?? span, span),
    entry: span.entry,
  }));
  const spaces = (entry: Entry): number | undefined =>
    /^( *)=(?!=)/.exec(text.slice(entry.key.range[1], entry.value.range[0]))?.[1]?.length;
  for (const [index, pad] of padsOfSlots(before).entries()) {
    const slot = before[index];
    if (slot?.isAligned && slot.entry && spaces(slot.entry) !== pad + 1) return UNALIGNED;
  }
  const after = slotsAfter(layout, spans, changed);
  const pads = new Map<Insertion, number>();
  const edits: TextEdit[] = [];
  for (const [index, pad] of padsOfSlots(after).entries()) {
    const { entry, insertion, isAligned } = after[index] ?? {};
    if (insertion !== undefined) pads.set(insertion, pad);
    const found = entry && spaces(entry);
    if (entry === undefined || found === undefined || found === pad + 1 || !(isAligned || isOneLineNow(layout, entry)))
      continue;
    const [, start] = entry.key.range;
    edits.push({ range: [start, start + found], text: " ".repeat(pad + 1) });
  }
  return { pads, edits };
}

function padsOfSlots(slots: readonly Slot[]): readonly number[] {
  const pads: number[] = [];
  for (let from = 0; from < slots.length; from = pads.length) {
    let to = from + 1;
    while (slots[to]?.follows) to += 1;
    pads.push(...padsOf(slots.slice(from, to)));
  }
  return pads;
}

function isOneLineNow(layout: Layout, { value }: Entry): boolean {
  if (value.kind === "call" && value.body !== null) return false;
  return layout.isHeredoc(value) || !/[\r\n]/.test(layout.text.slice(...value.range));
}

function slotsAfter(layout: Layout, spans: readonly Span[], changed: Changed): readonly Slot[] {
  const { change } = changed;
  const slots: Slot[] = [];
  const add = (insertions: readonly Insertion[], firstFollows: boolean): void => {
    for (const [index, insertion] of insertions.entries()) {
      const key = changed.writtenKeyOf(insertion);
      slots.push({ key, isAligned: changed.isOneLineOf(insertion), follows: index > 0 || firstFollows, insertion });
    }
  };
  let joined = false;
  for (const [index, span] of spans.entries()) {
    const { entry } = span;
    const first = index === 0 ? change.first : [];
    const behind = change.behind.get(entry) ?? [];
    const previous = spans[index - 1];
    joined &&= previous !== undefined && follows(layout.text, previous, span);
    if (change.removed.has(entry)) {
      const instead = [...first, ...behind];
      add(instead, joined);
      joined = instead.length > 0 || (joined && span.comments.length === 0);
      continue;
    }
    add(first, false);
    if (first.length > 0) joined = startWithComments(layout, span, 0) === span.start;
    slots.push({ key: changed.keyOf(entry), isAligned: changed.isOneLine(entry), follows: joined, entry });
    add(behind, true);
    joined = true;
  }
  if (spans.length === 0) add(change.first, false);
  return slots;
}
