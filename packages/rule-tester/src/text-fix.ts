/** A replacement of a range of a text, as ESLint's messages carry it. */
export interface TextFix {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** The text after one fix. */
export function applyFix(code: string, { range: [start, end], text }: TextFix): string {
  return code.slice(0, start) + text + code.slice(end);
}

/**
 * The text after one pass of `--fix`: in the order of the text, and of fixes that touch each other only the first,
 * as ESLint does it. ESLint has no public function for one pass.
 */
export function fixedText(code: string, fixes: readonly TextFix[]): string {
  const sorted = fixes.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let output = "";
  let last = Number.NEGATIVE_INFINITY;
  for (const { range, text } of sorted) {
    const [start, end] = range;
    if (start <= last) continue;
    output += code.slice(Math.max(0, last), start) + text;
    last = end;
  }
  return output + code.slice(Math.max(0, last));
}
