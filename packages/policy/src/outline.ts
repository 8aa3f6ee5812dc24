/**
 * What texts show before their patterns are compiled. Most texts of a policy have nothing to do with each other, and this tells
 * so for a look at a few bits.
 */

const COLON = 58;

/** The bit of a text that shows no head or no name, so that only what is open in the same way can say as much. */
export const OPEN = 1 << 31;

/** What one text shows. */
export class Outline {
  readonly lower: string;
  /** Texts that are the same in lower case have the same. */
  readonly hash: number;
  /** Whether nothing in it may be a wildcard, a variable or a marker. */
  readonly isPlain: boolean;
  /** What it begins with in front of the first of these: in lower case, so does all that it covers. */
  readonly start: string;
  /** A bit for the start of that up to the service, `s3:` or `arn:aws:s3:`; {@link OPEN} where not all of it is told. */
  readonly head: number;

  constructor(
    text: string,
    /** Whether no hole of the syntax is in it: how a hole is written does not tell what it holds. */
    readonly isTold: boolean,
  ) {
    const lower = text.toLowerCase();
    let colons = lower.startsWith("arn:") ? 3 : 1;
    let head = OPEN;
    let hash = 0;
    let end = -1;
    for (let at = 0; at < lower.length; at += 1) {
      const unit = lower.charCodeAt(at);
      hash = (Math.imul(hash, 31) + unit) | 0;
      if (end !== -1) continue;
      if (isSpecial(unit)) end = at;
      else if (unit === COLON && (colons -= 1) === 0) head = bitOf(hash);
    }
    this.lower = lower;
    this.hash = hash;
    this.isPlain = end === -1;
    this.start = end === -1 ? lower : lower.slice(0, end);
    this.head = head;
  }

  /** Whether it may match all that the other text matches; `false` is certain. */
  mayCover(inner: Outline): boolean {
    if (!this.isTold || !inner.isTold) return true;
    return this.isPlain ? this.lower === inner.lower : inner.lower.startsWith(this.start);
  }

  /** Whether some text may match both; `false` is certain. */
  mayMeet(other: Outline): boolean {
    if (!this.isTold || !other.isTold) return true;
    if (this.isPlain) return other.mayCover(this);
    if (other.isPlain) return this.mayCover(other);
    return this.start.startsWith(other.start) || other.start.startsWith(this.start);
  }

  /** A bit for the name; {@link OPEN} for what is no plain name. */
  get name(): number {
    return this.isPlain ? bitOf(this.hash) : OPEN;
  }
}

/** `*`, `?`, `$`, `{` and `<`. */
function isSpecial(unit: number): boolean {
  return unit === 42 || unit === 63 || unit === 36 || unit === 123 || unit === 60;
}

/** One of the 31 bits that are not {@link OPEN}. */
function bitOf(hash: number): number {
  return 1 << ((hash >>> 0) % 31);
}

/** What the texts of a list show together. */
export interface ListOutline {
  /** Whether each text is plain, so that it covers none but itself. */
  readonly isPlain: boolean;
  /** Whether two of the texts may be the same; `false` is certain. */
  readonly mayRepeat: boolean;
  /** The heads and the names of which the list says something. */
  readonly heads: number;
  readonly names: number;
  /** Those of which another list has to say something that says all of this one. */
  readonly neededHeads: number;
  readonly neededNames: number;
}

/** A table of hashes that all lists share, with the list that wrote each last: a set for each list costs far more. */
const PLACES = 1 << 13;
const hashes = new Int32Array(PLACES);
const writtenBy = new Uint32Array(PLACES);
let lists = 0;

/** Whether the list wrote the hash before. */
function isRepeated(hash: number): boolean {
  let place = hash & (PLACES - 1);
  for (; writtenBy[place] === lists; place = (place + 1) & (PLACES - 1)) if (hashes[place] === hash) return true;
  writtenBy[place] = lists;
  hashes[place] = hash;
  return false;
}

export function outlineOfList(items: readonly { readonly written: { readonly outline: Outline } }[]): ListOutline {
  lists += 1;
  let isPlain = true;
  let mayRepeat = items.length > PLACES / 2;
  let [heads, names, neededHeads, neededNames] = [0, 0, 0, 0];
  for (const { written } of items) {
    const { outline } = written;
    const { head, name, isTold } = outline;
    if (!mayRepeat && isRepeated(outline.hash)) mayRepeat = true;
    if (!outline.isPlain) isPlain = false;
    // What is open may say anything.
    heads |= head === OPEN ? -1 : head;
    names |= name === OPEN || !isTold ? -1 : name;
    if (!isTold) continue;
    neededHeads |= head;
    neededNames |= name;
  }
  return { isPlain, mayRepeat, heads, names, neededHeads, neededNames };
}

/** Whether a text of a list may say all that this one says; `false` is certain. */
export function mayHoldText({ heads, names }: ListOutline, { head, name }: Outline): boolean {
  return (head & ~heads) === 0 && (name & ~names) === 0;
}
