/** A line of those that follow each other, and whether it is one whose sign is aligned. */
export interface Line {
  readonly key: string;
  readonly isAligned: boolean;
}

/** How many spaces more than one stand before the sign of each line: signs of lines that follow each other stand in one column. */
export function padsOf(lines: readonly Line[]): readonly number[] {
  const pads: number[] = [];
  for (let from = 0; from < lines.length; from = pads.length) {
    let to = from;
    while (lines[to]?.isAligned) to += 1;
    const chain = lines.slice(from, Math.max(to, from + 1)).map(({ key }) => [...key].length);
    pads.push(...chain.map((width) => Math.max(...chain) - width));
  }
  return pads;
}
