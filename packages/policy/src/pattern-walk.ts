/** A pattern against a pattern. */
import { type Codes, END, includesAll, includesUnit, isFlex, isMany, isSingle, isUnknown } from "./pattern-codes.ts";

/** Whether two texts with stars meet: where they begin alike and end alike, the stars hold all that stands between. */
export function meet(a: string, b: string): boolean {
  const [headA, headB] = [a.slice(0, a.indexOf("*")), b.slice(0, b.indexOf("*"))];
  if (!headA.startsWith(headB) && !headB.startsWith(headA)) return false;
  const [tailA, tailB] = [a.slice(a.lastIndexOf("*") + 1), b.slice(b.lastIndexOf("*") + 1)];
  return tailA.endsWith(tailB) || tailB.endsWith(tailA);
}

/** What a step may do: pass `x`, pass `y`, pass both. Moves are added up. */
const PASS_X = 1;
const PASS_Y = 2;
const PASS_BOTH = 4;

type Moves = (x: number, y: number) => number;

/** Steps towards a text that both match. */
export function meetingMoves(x: number, y: number): number {
  const manyX = isMany(x);
  const manyY = isMany(y);
  if (manyX || manyY) {
    // A run may end here, or take what the other has.
    const passX = manyX || (manyY && isTaken(y, x));
    const passY = manyY || (manyX && isTaken(x, y));
    return (passX ? PASS_X : 0) + (passY ? PASS_Y : 0);
  }
  if (x === y) return x === END ? 0 : PASS_BOTH;
  // An unknown is for the star that follows, and this `?` waits for another unit.
  if (isUnknown(y) && isFlex(x) && includesAll(x, y)) return PASS_Y;
  if (isUnknown(x) && isFlex(y) && includesAll(y, x)) return PASS_X;
  if (x >= 0) return y < 0 && isSingle(y) && includesUnit(y, x) ? PASS_BOTH : 0;
  if (y >= 0) return isSingle(x) && includesUnit(x, y) ? PASS_BOTH : 0;
  return isSingle(x) && isSingle(y) ? PASS_BOTH : 0;
}

/** Whether a run can hold what the other code, which is no run, stands for. */
function isTaken(many: number, code: number): boolean {
  if (code >= 0) return includesUnit(many, code);
  return code !== END && (isSingle(code) || (-many & 12) === 0);
}

/** Steps that place each code of `y` inside what `x` matches. */
export function coveringMoves(x: number, y: number): number {
  if (x >= 0 || isUnknown(x)) return x === y ? PASS_BOTH : 0;
  if (x === END) return 0;
  const inside = includesAll(x, y);
  if (isMany(x)) return PASS_X + (inside ? PASS_Y : 0);
  if (!inside) return 0;
  if (isSingle(y)) return PASS_BOTH;
  // A run of `y` may be empty: the star that follows takes it, and this `?` waits for another unit.
  return isFlex(x) ? PASS_Y : 0;
}

let row = new Uint8Array(256);
let nextRow = new Uint8Array(256);

/**
 * Whether the moves lead from the start of both lists of codes to the end of both. Goes through `b` once and keeps the set of places
 * in `a` that can be reached: at most a.length × b.length steps, far fewer in practice.
 */
export function walk(a: Codes, b: Codes, moves: Moves): boolean {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  // What both begin and end with decides nothing; where they differ, there is nothing more to ask.
  for (; start < endA && start < endB; start += 1) {
    const x = a[start] ?? END;
    const y = b[start] ?? END;
    if (x < 0 || y < 0) break;
    if (x !== y) return false;
  }
  for (; endA > start && endB > start; endA -= 1, endB -= 1) {
    const x = a[endA - 1] ?? END;
    const y = b[endB - 1] ?? END;
    if (x < 0 || y < 0) break;
    if (x !== y) return false;
  }

  const size = endA - start + 2;
  if (row.length < size) {
    row = new Uint8Array(size * 2);
    nextRow = new Uint8Array(size * 2);
  }
  row.fill(0, 0, size);
  nextRow.fill(0, 0, size);
  row[0] = 1;
  let low = 0;
  let high = 0;
  for (let indexB = start; indexB <= endB; indexB += 1) {
    const y = indexB < endB ? (b[indexB] ?? END) : END;
    let nextLow = size;
    let nextHigh = -1;
    for (let place = low; place <= high; place += 1) {
      if (row[place] === 0) continue;
      row[place] = 0;
      const x = start + place < endA ? (a[start + place] ?? END) : END;
      if (x === END && y === END) return true;
      const move = moves(x, y);
      if ((move & PASS_X) !== 0) {
        row[place + 1] = 1;
        if (place === high) high += 1;
      }
      if ((move & PASS_Y) !== 0) {
        nextRow[place] = 1;
        if (place < nextLow) nextLow = place;
        if (place > nextHigh) nextHigh = place;
      }
      if ((move & PASS_BOTH) !== 0) {
        nextRow[place + 1] = 1;
        if (place + 1 < nextLow) nextLow = place + 1;
        if (place + 1 > nextHigh) nextHigh = place + 1;
      }
    }
    if (nextHigh === -1) return false;
    const done = row;
    row = nextRow;
    nextRow = done;
    low = nextLow;
    high = nextHigh;
  }
  return false;
}
