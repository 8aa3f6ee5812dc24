/**
 * Wildcard patterns, as IAM matches actions, resources and condition values, with what the file does not tell.
 *
 * `*` is any run of characters, across `/` and `:` too, and `?` is one UTF-16 unit.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * A variable holds some text that only the request tells, and no wildcard. A hole may hold anything, wildcards too.
 * Both may be empty, and the same variable or hole holds the same on both sides of a question.
 */
import type { Part } from "./value.ts";
import { displayText } from "./value.ts";
import type { Token } from "./variable.ts";
import { splitText } from "./variable.ts";

/** `yes` and `no` whatever the holes and variables hold, else `unknown`. */
export type Answer = "yes" | "no" | "unknown";

export interface PatternOptions {
  /** Letters match in either case, as in actions and under `StringEqualsIgnoreCase`. Default: `false`. */
  readonly ignoreCase?: boolean | undefined;
  /** `false` where `*` and `?` are characters like any other, as under `StringEquals`. Default: `true`. */
  readonly wildcards?: boolean | undefined;
  /** `false` where `${aws:username}` is plain text, as in policies of Version 2008-10-17. Default: `true`. */
  readonly variables?: boolean | undefined;
}

export interface ArnFormatOptions {
  /** The names of the placeholders whose values hold no slash. */
  readonly slashless: readonly string[];
  /** `false` where region and account are always written, as in the ARN of an S3 access point. Default: `true`. */
  readonly emptyFields?: boolean | undefined;
}

/*
 * A pattern is a list of codes. Zero and above: that UTF-16 unit. Below zero: one unit or a run of units, out of all units or
 * without some; or an unknown, by its number. Codes are canonical: of a run of `*` and `?` all `?` come first, then at most one `*`.
 */
const ONE = -1;
/** A `?` that a `*` follows: together they say "at least so many". */
const FLEX = -2;
const MANY = -3;
/** Bits, subtracted from the three above: without `/`, without `:`. */
const SLASHLESS = 4;
const COLONLESS = 8;
const END = -16;
const FIRST_UNKNOWN = -17;

const SLASH = 47;
const COLON = 58;
const STAR = 42;
const QUESTION_MARK = 63;

type Codes = readonly number[];

function isUnknown(code: number): boolean {
  return code <= FIRST_UNKNOWN;
}

function isMany(code: number): boolean {
  return code < 0 && code > END && (-code & 3) === 3;
}

function isFlex(code: number): boolean {
  return code < 0 && code > END && (-code & 3) === 2;
}

/** One unit: a literal one, or any. */
function isSingle(code: number): boolean {
  return code >= 0 || (code > END && (-code & 3) !== 3);
}

/** Whether the units of a wildcard include that literal unit. */
function includesUnit(wildcard: number, unit: number): boolean {
  if (unit === SLASH) return (-wildcard & SLASHLESS) === 0;
  return unit !== COLON || (-wildcard & COLONLESS) === 0;
}

/** Whether the units of a wildcard include all that the other code can hold. */
function includesAll(wildcard: number, code: number): boolean {
  if (code >= 0) return includesUnit(wildcard, code);
  if (code === END) return false;
  const without = -wildcard & 12;
  return without === 0 || (!isUnknown(code) && (without & ~-code) === 0);
}

/** A compiled pattern. Made by `compilePattern` and `compileArnFormat`, read by the questions below. */
export class Pattern {
  /** As it is written. */
  readonly text: string;
  readonly ignoreCase: boolean;
  /** The one text that it matches (in lower case where case is ignored); `undefined` with wildcards, variables or holes. */
  readonly literal: string | undefined;
  /** The text (in lower case where case is ignored) in which `*` is the only wildcard, and stands for itself nowhere. */
  readonly starred: string | undefined;
  /** Names for the variables and holes, each once, in the order of their numbers. None: everything is known. */
  readonly unknowns: readonly string[];
  /** The unknowns that certainly hold no slash, by number. */
  readonly #slashless: ReadonlySet<number>;
  #codes: Codes | undefined;
  #loose: Codes | undefined;
  #chunks: readonly Chunk[] | null | undefined;
  #folded: Pattern | undefined;

  constructor(source: {
    text: string;
    ignoreCase: boolean;
    literal?: string | undefined;
    starred?: string | undefined;
    codes?: Codes;
    unknowns?: readonly string[];
    slashless?: ReadonlySet<number>;
  }) {
    this.text = source.text;
    this.ignoreCase = source.ignoreCase;
    this.literal = source.literal;
    this.starred = source.starred;
    this.unknowns = source.unknowns ?? NONE;
    this.#slashless = source.slashless ?? NO_NUMBERS;
    this.#codes = source.codes;
  }

  get codes(): Codes {
    return (this.#codes ??= this.starred === undefined ? unitsOf(this.literal ?? "") : starredCodes(this.starred));
  }

  /** The codes with a `*` for each unknown, without slashes where it has none: all that the pattern could come to match. */
  get loose(): Codes {
    return (this.#loose ??=
      this.unknowns.length === 0 ? this.codes : this.codes.map((code) => (isUnknown(code) ? this.#run(code) : code)));
  }

  #run(unknown: number): number {
    return this.#slashless.has(FIRST_UNKNOWN - unknown) ? MANY - SLASHLESS : MANY;
  }

  /** The pieces between the stars of `loose`; `null` where a star may not hold every unit. */
  get chunks(): readonly Chunk[] | null {
    if (this.#chunks === undefined)
      this.#chunks = this.starred === undefined ? chunksOf(this.loose) : starredChunks(this.starred);
    return this.#chunks;
  }

  /** The same pattern with case ignored. */
  get folded(): Pattern {
    if (this.ignoreCase) return this;
    return (this.#folded ??= new Pattern({
      text: this.text,
      ignoreCase: true,
      literal: this.literal === undefined ? undefined : fold(this.literal),
      starred: this.starred === undefined ? undefined : fold(this.starred),
      codes: this.codes.map(foldUnit),
      unknowns: this.unknowns,
      slashless: this.#slashless,
    }));
  }
}

/** Compiles a text of a policy. Throws on nothing: what is malformed is literal text. */
export function compilePattern(parts: readonly Part[] | string, options: PatternOptions = {}): Pattern {
  const { ignoreCase = false, wildcards = true, variables = true } = options;
  const text = typeof parts === "string" ? parts : displayText(parts);
  // Most texts of policies are plain, but for stars: nothing in them could be another wildcard, a variable or a marker.
  if (STARRED.test(text) && (typeof parts === "string" || parts.every((part) => typeof part === "string"))) {
    const folded = ignoreCase ? fold(text) : text;
    const isLiteral = !wildcards || !text.includes("*");
    return new Pattern({
      text,
      ignoreCase,
      literal: isLiteral ? folded : undefined,
      starred: isLiteral ? undefined : folded,
    });
  }
  const tokens = splitText(parts, { variables });
  const literal = literalOf(tokens, wildcards);
  if (literal !== undefined) {
    return new Pattern({ text, ignoreCase, literal: ignoreCase ? fold(literal) : literal });
  }
  const builder = new Builder();
  for (const token of tokens) {
    if (token.kind === "hole") builder.unknown(`hole ${token.text}`, token.slashless);
    else if (token.kind === "variable") builder.unknown(variableName(token.key, token.default));
    else builder.text(ignoreCase ? fold(token.text) : token.text, wildcards && !token.escaped);
  }
  return new Pattern({
    text,
    ignoreCase,
    codes: builder.finish(),
    unknowns: builder.unknowns,
    slashless: builder.slashless,
  });
}

/**
 * Compiles an ARN format of the service reference: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`.
 *
 * A placeholder is a run of characters that is not empty. Those of the first five fields hold no `:` and no `/`, and region and
 * account may be empty, since some services leave them out in practice (`arn:aws:ssm:us-east-1::document/AWS-RunShellScript`).
 * A `*` of the format is a wildcard. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function compileArnFormat(format: string, options: ArnFormatOptions): Pattern {
  const builder = new Builder();
  let at = 0;
  for (;;) {
    const open = format.indexOf("${", at);
    const close = open === -1 ? -1 : format.indexOf("}", open);
    if (close === -1) break;
    builder.text(format.slice(at, open), true);
    const name = format.slice(open + 2, close);
    if (builder.colons < 5 || FIELD_PLACEHOLDERS.has(name))
      builder.run(SLASHLESS + COLONLESS, builder.colons === 1 || options.emptyFields === false ? 1 : 0);
    else builder.run(options.slashless.includes(name) ? SLASHLESS : 0, 1);
    at = close + 1;
  }
  builder.text(format.slice(at), true);
  const codes = builder.finish();
  return new Pattern({ text: format, ignoreCase: false, literal: literalCodes(codes), codes });
}

const NONE: readonly string[] = [];
const NO_CODES: Codes = [];
const NO_NUMBERS: ReadonlySet<number> = new Set();

const STARRED = /^[^?${<]*$/u;

const STARS = /^\*+$/u;

const FIELD_PLACEHOLDERS: ReadonlySet<string> = new Set(["Partition", "Region", "Account"]);

/** Whether the pattern matches the text. With a variable or a hole it is never `yes`: they may hold anything. */
export function match(pattern: Pattern, text: string): Answer {
  return matchFolded(pattern, pattern.ignoreCase ? fold(text) : text);
}

/** The same for a text that is in lower case where case is ignored. */
function matchFolded(pattern: Pattern, subject: string): Answer {
  if (pattern.literal !== undefined) return subject === pattern.literal ? "yes" : "no";
  const { chunks } = pattern;
  const possible = chunks === null ? walk(pattern.loose, unitsOf(subject), meetingMoves) : fits(chunks, subject);
  if (!possible) return "no";
  return pattern.unknowns.length === 0 ? "yes" : "unknown";
}

/** Whether there is a text that both match. A variable counts as present in the request. */
export function intersects(a: Pattern, b: Pattern): Answer {
  if (a === b || isMatchAll(a) || isMatchAll(b)) return "yes";
  if (a.ignoreCase !== b.ignoreCase) return intersects(a.folded, b.folded);
  if (a.literal !== undefined && b.literal !== undefined) return a.literal === b.literal ? "yes" : "no";
  if (a.literal !== undefined && b.chunks !== null) return matchFolded(b, a.literal);
  if (b.literal !== undefined && a.chunks !== null) return matchFolded(a, b.literal);
  if (a.starred !== undefined && b.starred !== undefined) return meet(a.starred, b.starred) ? "yes" : "no";
  if (!walk(a.loose, b.loose, meetingMoves)) return "no";
  if (a.unknowns.length === 0 && b.unknowns.length === 0) return "yes";
  // A text that has the unknowns themselves as letters is one whatever they hold.
  return walk(a.codes, renumbered(b, a), meetingMoves) ? "yes" : "unknown";
}

/** Whether it is certain that `a` matches every text that `b` matches, whatever the holes and variables hold. */
export function covers(a: Pattern, b: Pattern): boolean {
  if (a === b) return true;
  if (a.literal !== undefined && b.literal === undefined) return false;
  if (isMatchAll(a)) return true;
  if (b.ignoreCase && !a.ignoreCase) return walk(a.codes, widened(b), coveringMoves);
  if (a.ignoreCase && !b.ignoreCase) return covers(a, b.folded);
  if (a.literal !== undefined) return a.literal === b.literal;
  if (b.literal !== undefined && a.chunks !== null) return matchFolded(a, b.literal) === "yes";
  // The stars of `b` are like letters that `a` does not have: only its own stars can take them.
  if (a.starred !== undefined && b.starred !== undefined) return matchFolded(a, b.starred) === "yes";
  return walk(a.codes, renumbered(b, a), coveringMoves);
}

/** Whether it is certain that both match the same texts. */
export function equals(a: Pattern, b: Pattern): boolean {
  return covers(a, b) && covers(b, a);
}

/** Whether the pattern holds no wildcard, no variable and no hole. */
export function isLiteral(pattern: Pattern): boolean {
  return pattern.literal !== undefined;
}

/** Whether the pattern is `*`, written once or several times. */
export function isMatchAll(pattern: Pattern): boolean {
  if (pattern.literal !== undefined) return false;
  if (pattern.starred !== undefined) return STARS.test(pattern.starred);
  return pattern.codes.length === 1 && pattern.codes[0] === MANY;
}

/** The pattern as it is written, for messages. */
export function patternText(pattern: Pattern): string {
  return pattern.text;
}

// --- From text to codes ---

class Builder {
  readonly slashless = new Set<number>();
  /** The literal colons so far. */
  colons = 0;
  readonly #codes: number[] = [];
  /** The numbers of the unknowns, by their names. */
  readonly #numbers = new Map<string, number>();
  /** The run of wildcards that is not written yet. */
  #without = 0;
  #ones = 0;
  #many = false;

  get unknowns(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  text(text: string, wildcards: boolean): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (wildcards && unit === STAR) this.run(0, 0);
      else if (wildcards && unit === QUESTION_MARK) this.#one();
      else {
        this.#flush();
        this.#codes.push(unit);
        if (unit === COLON) this.colons += 1;
      }
    }
  }

  /** A run of at least `least` units, without slashes or colons. */
  run(without: number, least: number): void {
    if (without !== this.#without) this.#flush();
    this.#without = without;
    this.#ones += least;
    this.#many = true;
  }

  unknown(name: string, slashless = false): void {
    this.#flush();
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    if (slashless) this.slashless.add(number);
    this.#codes.push(FIRST_UNKNOWN - number);
  }

  finish(): Codes {
    this.#flush();
    return this.#codes;
  }

  #one(): void {
    if (this.#without !== 0) this.#flush();
    this.#ones += 1;
  }

  #flush(): void {
    for (; this.#ones > 0; this.#ones -= 1) this.#codes.push((this.#many ? FLEX : ONE) - this.#without);
    if (this.#many) this.#codes.push(MANY - this.#without);
    this.#many = false;
    this.#without = 0;
  }
}

/** The text of tokens without wildcards, variables and holes, else `undefined`. */
function literalOf(tokens: readonly Token[], wildcards: boolean): string | undefined {
  let literal = "";
  for (const token of tokens) {
    if (token.kind !== "literal") return undefined;
    if (wildcards && !token.escaped && (token.text.includes("*") || token.text.includes("?"))) return undefined;
    literal += token.text;
  }
  return literal;
}

/** Condition keys have no case, so neither have variables; defaults have. */
function variableName(key: string, fallback: string | undefined): string {
  const name = `variable ${key.toLowerCase()}`;
  return fallback === undefined ? name : `${name}, '${fallback}'`;
}

function unitsOf(text: string): Codes {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at));
  return units;
}

function starredCodes(text: string): Codes {
  const builder = new Builder();
  builder.text(text, true);
  return builder.finish();
}

function textOf(units: Codes): string {
  let text = "";
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}

/** The text of codes that are all literal, else `undefined`. */
function literalCodes(codes: Codes): string | undefined {
  return codes.every((code) => code >= 0) ? textOf(codes) : undefined;
}

/** Lower case, unit by unit, so that no offset moves and folding a text is the same as folding its pieces. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower === text || !BEYOND_LATIN_1.test(text)) return lower;
  return textOf(unitsOf(text).map(foldUnit));
}

const BEYOND_LATIN_1 = /[^\u0000-\u00ff]/;

function foldUnit(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** The codes of `b`, with the numbers that `a` gives to the unknowns that both have. */
function renumbered(b: Pattern, a: Pattern): Codes {
  if (a.unknowns.length === 0 || b.unknowns.length === 0) return b.codes;
  const shared = new Map(a.unknowns.map((name, index) => [name, index]));
  const numbers = b.unknowns.map((name, index) => FIRST_UNKNOWN - (shared.get(name) ?? a.unknowns.length + index));
  return b.codes.map((code) => (isUnknown(code) ? (numbers[FIRST_UNKNOWN - code] ?? code) : code));
}

/** The codes of a pattern that ignores case for one that does not: a letter may be either, an unknown may be anything. */
function widened(pattern: Pattern): Codes {
  return pattern.codes.map((code) => {
    if (isUnknown(code)) return MANY;
    if (code < 0) return code;
    const unit = String.fromCharCode(code);
    return unit.toUpperCase() === unit ? code : ONE;
  });
}

// --- A pattern against a text ---

/** What stands between two stars. */
interface Chunk {
  readonly length: number;
  /** The chunk as a text, where it has no `?`. */
  readonly text: string | undefined;
  /** Its codes, where it is no text. */
  readonly codes: Codes;
}

function starredChunks(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const chunk of text.split("*")) chunks.push({ length: chunk.length, text: chunk, codes: NO_CODES });
  return chunks;
}

function chunksOf(codes: Codes): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let chunk: number[] = [];
  const finish = () => {
    chunks.push({ length: chunk.length, text: literalCodes(chunk), codes: chunk });
    chunk = [];
  };
  for (const code of codes) {
    if (code < 0 && (-code & 12) !== 0) return null;
    if (code === MANY) finish();
    else chunk.push(code);
  }
  finish();
  return chunks;
}

/** The first chunk is at the start, the last at the end, each other one at the first place that is left. */
function fits(chunks: readonly Chunk[], text: string): boolean {
  const first = chunks[0];
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return false;
  if (first === last) return text.length === first.length && fitsAt(first, text, 0);
  const end = text.length - last.length;
  let from = first.length;
  if (from > end || !fitsAt(first, text, 0) || !fitsAt(last, text, end)) return false;
  for (let index = 1; index < chunks.length - 1; index += 1) {
    const chunk = chunks[index] ?? last;
    const found = find(chunk, text, from, end - chunk.length);
    if (found === -1) return false;
    from = found + chunk.length;
  }
  return true;
}

function find(chunk: Chunk, text: string, from: number, last: number): number {
  if (from > last) return -1;
  if (chunk.text !== undefined) {
    const found = text.indexOf(chunk.text, from);
    return found > last ? -1 : found;
  }
  for (let at = from; at <= last; at += 1) if (fitsAt(chunk, text, at)) return at;
  return -1;
}

function fitsAt(chunk: Chunk, text: string, at: number): boolean {
  if (chunk.text !== undefined) return text.startsWith(chunk.text, at);
  const { codes } = chunk;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? END;
    if (code >= 0 && code !== text.charCodeAt(at + index)) return false;
  }
  return true;
}

// --- A pattern against a pattern ---

/** Whether two texts with stars meet: where they begin alike and end alike, the stars hold all that stands between. */
function meet(a: string, b: string): boolean {
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
function meetingMoves(x: number, y: number): number {
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
function coveringMoves(x: number, y: number): number {
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
function walk(a: Codes, b: Codes, moves: Moves): boolean {
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
