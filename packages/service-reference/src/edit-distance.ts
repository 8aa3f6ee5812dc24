/** The three latest rows of distances; each text is compared with hundreds of names. */
let beforeLast = new Uint8Array(64);
let last = new Uint8Array(64);
let current = new Uint8Array(64);

/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to make one text of the other
 * (optimal string alignment). Answers `limit + 1`, of which a byte must have room, as soon as it is sure that there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  if (last.length <= b.length) {
    beforeLast = new Uint8Array(b.length * 2);
    last = new Uint8Array(b.length * 2);
    current = new Uint8Array(b.length * 2);
  }
  for (let column = 0; column <= b.length; column += 1) last[column] = Math.min(column, far);
  let leastOfLast = 0;
  for (let row = 1; row <= a.length; row += 1) {
    // Further from the diagonal than the limit every distance is too great.
    const first = Math.max(1, row - limit);
    const end = Math.min(b.length, row + limit);
    const unit = a.charCodeAt(row - 1);
    const unitBefore = a.charCodeAt(row - 2);
    let left = first === 1 ? Math.min(row, far) : far;
    let least = left;
    current[first - 1] = left;
    for (let column = first; column <= end; column += 1) {
      const other = b.charCodeAt(column - 1);
      const replaced = (last[column - 1] ?? far) + (unit === other ? 0 : 1);
      let cost = Math.min(left + 1, (last[column] ?? far) + 1, replaced, far);
      if (row > 1 && column > 1 && unit === b.charCodeAt(column - 2) && unitBefore === other) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? far) + 1);
      }
      current[column] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (end < b.length) current[end + 1] = far;
    // A swap reaches back two rows, so one row above the limit is not yet the end.
    if (least > limit && leastOfLast > limit) return far;
    leastOfLast = least;
    const done = beforeLast;
    beforeLast = last;
    last = current;
    current = done;
  }
  return last[b.length] ?? far;
}
