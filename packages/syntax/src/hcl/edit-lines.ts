import type { ObjectValue, Range } from "@iam/policy";
import type { TextEdit } from "../source.ts";
import { indentAt, lineStart } from "../json/style.ts";
import type { Layout } from "./layout.ts";
import { contentOf, follows, type Span, spansOf, startWithComments } from "./lines.ts";
import type { WrittenChange } from "./written-change.ts";
import type { WrittenEntry } from "./write-entry.ts";

/**
 * Carries out all changes of a body, or of an object that has no commas, whose members stand on lines of their own.
 * Comments are never part of what leaves; empty lines around it leave where they would stand twice.
 *
 * `null` where a member that it touches shares its lines with another.
 */
export function editLines(
  layout: Layout,
  container: ObjectValue,
  change: WrittenChange,
  eol: string,
): readonly TextEdit[] | null {
  const { text } = layout;
  const spans = spansOf(layout, container);
  const content = contentOf(text, container);
  const airy = hasAir(text, spans);
  const breaks = (a: boolean, b: boolean): string => eol.repeat((a || b) && airy ? 2 : 1);
  const edits: TextEdit[] = [];
  let run: Span[] = [];
  const endRun = (): void => {
    const edit = removal(text, run, content);
    if (edit !== undefined) edits.push(edit);
    run = [];
  };
  for (const [index, span] of spans.entries()) {
    const first = index === 0 ? change.first : [];
    const behind = change.behind.get(span.entry) ?? [];
    const isGone = change.removed.has(span.entry);
    if (!isGone && first.length + behind.length === 0) {
      endRun();
      continue;
    }
    if (!span.isAlone) return null;
    const indent = indentAt(text, span.entry.range[0]);
    const instead = isGone ? [...first, ...behind] : [];
    if (isGone && instead.length === 0) {
      const before = run.at(-1);
      if (before !== undefined && layout.commentsIn([before.end, span.start]).length > 0) endRun();
      run.push(span);
      if (span.comments.length > 0) endRun();
      continue;
    }
    endRun();
    if (isGone) {
      edits.push({ range: span.entry.range, text: lines(instead, indent, breaks).join("") });
      continue;
    }
    const isBlock = blockAt(span);
    if (first.length > 0) {
      const start = startWithComments(layout, span, content[0]);
      const written = indent + lines(first, indent, breaks).join("");
      const gap = breaks(first.at(-1)?.isBlock ?? false, isBlock);
      const at = beforeBreak(text, start);
      edits.push({ range: [at, at], text: start === 0 ? written + gap : eol + written + gap.slice(eol.length) });
    }
    if (behind.length > 0) {
      const next = spans[index + 1];
      const lastIsBlock = behind.at(-1)?.isBlock ?? false;
      // An empty line may have to follow as well, where none does.
      const after = next && follows(text, span, next) ? breaks(lastIsBlock, blockAt(next)).slice(eol.length) : "";
      const written = breaks(isBlock, behind[0]?.isBlock ?? false) + indent + lines(behind, indent, breaks).join("");
      edits.push({ range: [span.end, span.end], text: written + after });
    }
  }
  endRun();
  return edits;
}

function blockAt({ entry: { value } }: Span): boolean {
  return value.kind === "call" && value.body !== null;
}

/** Entries below each other; the first has no indentation of its own. */
function lines(
  entries: readonly WrittenEntry[],
  indent: string,
  breaks: (a: boolean, b: boolean) => string,
): readonly string[] {
  return entries.map(({ text, isBlock }, index) => {
    const before = entries[index - 1];
    return before === undefined ? text : breaks(before.isBlock, isBlock) + indent + text;
  });
}

/** Whether empty lines stand around blocks, as far as this container shows. */
function hasAir(text: string, spans: readonly Span[]): boolean {
  return !spans.some((span, index) => {
    const before = spans[index - 1];
    return before !== undefined && (blockAt(before) || blockAt(span)) && follows(text, before, span);
  });
}

/** Takes out members that follow each other. Only the last of them may have comments on its line, which stay. */
function removal(text: string, run: readonly Span[], [from, to]: Range): TextEdit | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const [comment] = last.comments;
  if (comment !== undefined) return { range: [first.entry.range[0], comment[0]], text: "" };

  const { start } = first;
  const end = nextLine(text, last.end);
  const [above, below] = [emptyLinesAbove(text, start, from), emptyLinesBelow(text, end, to)];
  const isFirst = text.slice(from, above).trim() === "";
  const isLast = text.slice(below, to).trim() === "";
  if (isFirst && isLast) return { range: [from, to], text: "" };
  if (above < start && (below > end || isLast)) return { range: wholeLines(text, above, end), text: "" };
  return { range: wholeLines(text, start, isFirst ? below : end), text: "" };
}

/** The start of the line after an offset; the end of a text that has none. */
function nextLine(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

/** Lines to take out, each with the line break before it: what moves the lines of a value then sees that they are gone. */
function wholeLines(text: string, start: number, end: number): Range {
  if (start === 0) return [start, end];
  return [beforeBreak(text, start), text.charAt(end - 1) === "\n" ? beforeBreak(text, end) : end];
}

/** The end of the line before the one that starts here. */
function beforeBreak(text: string, start: number): number {
  return text.slice(Math.max(0, start - 2), start) === "\r\n" ? start - 2 : Math.max(0, start - 1);
}

function emptyLinesAbove(text: string, start: number, from: number): number {
  let above = start;
  while (above > from) {
    const line = lineStart(text, above - 1);
    if (line < from || text.slice(line, above).trim() !== "") break;
    above = line;
  }
  return above;
}

function emptyLinesBelow(text: string, end: number, to: number): number {
  let below = end;
  while (below < to) {
    const next = nextLine(text, below);
    if (next > to || text.slice(below, next).trim() !== "") break;
    below = next;
  }
  return below;
}
