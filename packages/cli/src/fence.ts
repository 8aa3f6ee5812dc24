import type { Linter, Rule } from "eslint";

/** What a fence hands on, and the page that it stands in. Each line of the fence is the end of a line of the page. */
export interface Fence {
  readonly text: string;
  readonly page: string;
}

type Message = Linter.LintMessage;

/**
 * A finding in a fence as one in its page, with its end and its fixes at their exact places. `@eslint/markdown` leaves end
 * columns as they are in the fence, and misplaces the fixes of a fence that stands right behind the marker of a list.
 *
 * @param message the finding, with its place in the fence
 * @param moved the finding as `@eslint/markdown` moves it, whose line is right
 * @returns the finding without a fix that has no exact place
 */
export function inPage({ text, page }: Fence, message: Message, moved: Message): Message {
  const [inner, outer] = [linesOf(text), linesOf(page)];
  const below = moved.line - message.line;

  /** What stands in the page in front of a line of the fence, counted from 0. */
  const leadOf = (line: number): string | undefined => {
    const { text: own } = inner[line] ?? {};
    const { text: whole } = outer[line + below] ?? {};
    if (own === undefined || whole?.endsWith(own) !== true) return undefined;
    // Behind the last line stands what closes the fence.
    return line === inner.length - 1 ? /^[\s>]*/u.exec(whole)?.[0] : whole.slice(0, whole.length - own.length);
  };
  const columnOf = (line: number, column: number): number => column + (leadOf(line - 1)?.length ?? 0);
  const offsetOf = (offset: number): number | undefined => {
    const line = inner.findLastIndex(({ start }) => start <= offset);
    const [lead, from, to] = [leadOf(line), inner[line], outer[line + below]];
    return lead === undefined || !from || !to ? undefined : to.start + lead.length + offset - from.start;
  };
  const fixOf = (fix: Rule.Fix | undefined): Rule.Fix | undefined => {
    if (fix === undefined) return undefined;
    const [start, end] = fix.range.map(offsetOf);
    const lead = leadOf(message.line - 1);
    if (start === undefined || end === undefined || lead === undefined) return undefined;
    return { range: [start, end], text: fix.text.replaceAll("\n", () => `\n${lead}`) };
  };

  const { fix: _, suggestions = [], endLine, endColumn, ...rest } = moved;
  const fix = fixOf(message.fix);
  const known = suggestions.flatMap((suggestion, index) => {
    const exact = fixOf(message.suggestions?.[index]?.fix);
    return exact === undefined ? [] : [{ ...suggestion, fix: exact }];
  });
  return {
    ...rest,
    column: columnOf(message.line, message.column),
    ...(endLine === undefined ? {} : { endLine }),
    ...(message.endLine === undefined || endColumn === undefined
      ? {}
      : { endColumn: columnOf(message.endLine, endColumn) }),
    ...(fix === undefined ? {} : { fix }),
    ...(known.length === 0 ? {} : { suggestions: known }),
  };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const here = { start, text: line.replace(/\r$/u, "") };
    start += line.length + 1;
    return here;
  });
}
