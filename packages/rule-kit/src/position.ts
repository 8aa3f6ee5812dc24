import type { TSESLint } from "@typescript-eslint/utils";

type Position = TSESLint.AST.SourceLocation["start"];
type SourceCode = Pick<TSESLint.SourceCode, "text" | "lines" | "getLocFromIndex">;

const starts = new WeakMap<SourceCode, readonly number[]>();

/**
 * Line and column of an offset, in the base of the file's language, as `getLocFromIndex` tells them. The languages that are
 * built on `@eslint/plugin-kit` look through the whole line for each answer, so that thousands of findings in one long line
 * would take minutes; here the starts of the lines are found once.
 */
export function positionOf(sourceCode: SourceCode, offset: number): Position {
  const base = sourceCode.getLocFromIndex(0);
  const lines = lineStarts(sourceCode);
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: base.line + low, column: base.column + offset - (lines[low] ?? 0) };
}

/** The offset at which each line starts. Where a line ends is the language's to say, which has cut the text already. */
function lineStarts(sourceCode: SourceCode): readonly number[] {
  let found = starts.get(sourceCode);
  if (found === undefined) {
    const { text } = sourceCode;
    let next = 0;
    found = sourceCode.lines.map(({ length }) => {
      const start = next;
      const end = start + length;
      next = end + (text.startsWith("\r\n", end) ? 2 : 1);
      return start;
    });
    starts.set(sourceCode, found);
  }
  return found;
}
