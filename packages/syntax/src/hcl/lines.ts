import type { Entry, ObjectValue, Range } from "@iam/policy";
import { hasLineBreak, indentAt, lineStart } from "../json/style.ts";
import type { Container } from "../tree.ts";
import type { Layout } from "./layout.ts";

/** The lines that a member of a body or an object stands on. */
export interface Span {
  readonly entry: Entry;
  /** Where its first line starts. */
  readonly start: number;
  /** Behind the member and what follows it on its last line: a comma, comments. */
  readonly end: number;
  /** Behind the member and its comma. */
  readonly memberEnd: number;
  readonly comments: readonly Range[];
  /** Whether nothing else stands on these lines. */
  readonly isAlone: boolean;
}

/** Between the brackets; a file has none. */
export function contentOf(text: string, { range: [start, end] }: Container): Range {
  return /[[{]/.test(text.charAt(start)) ? [start + 1, end - 1] : [start, end];
}

/** The spans of all members, in order. */
export function spansOf(layout: Layout, container: ObjectValue): readonly Span[] {
  const { text } = layout;
  const [from, to] = contentOf(text, container);
  return container.entries.map((entry, index): Span => {
    const [start, entryEnd] = entry.range;
    const limit = container.entries[index + 1]?.range[0] ?? to;
    const comma = /^[ \t]*,/.exec(text.slice(entryEnd, limit))?.[0].length ?? 0;
    const memberEnd = entryEnd + comma;
    const comments: Range[] = [];
    let end = memberEnd;
    for (const comment of layout.commentsIn([memberEnd, limit])) {
      if (hasLineBreak(text.slice(end, comment[0]))) break;
      comments.push(comment);
      [, end] = comment;
    }
    const first = lineStart(text, start);
    const beginsLine = first >= from - (from === 0 ? 0 : 1) && first + indentAt(text, start).length === start;
    const endsLine = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
    return { entry, start: first, end, memberEnd, comments, isAlone: beginsLine && endsLine };
  });
}

/** Whether a member stands on the line after the other. */
export function follows(text: string, before: Span, after: Span): boolean {
  const gap = text.slice(before.end, after.entry.range[0]);
  return /^[ \t]*\r?\n[ \t]*$/.test(gap);
}

/** Where the comments begin that stand right above a member, as they speak of it; the start of its line where there are none. */
export function startWithComments(layout: Layout, { start }: Span, from: number): number {
  const { text } = layout;
  let above = start;
  for (const [commentStart, commentEnd] of layout.commentsIn([from, start]).toReversed()) {
    const line = lineStart(text, commentStart);
    const isAbove = /^[ \t]*\r?\n[ \t]*$/.test(text.slice(commentEnd, above));
    if (!isAbove || line + indentAt(text, commentStart).length !== commentStart || line < from) break;
    above = line;
  }
  return above;
}
