/*
 * A pattern is a list of codes. Zero and above: that UTF-16 unit. Below zero: one unit or a run of units, out of all units or
 * without some; or an unknown, by its number. Codes are canonical: of a run of `*` and `?` all `?` come first, then at most one `*`.
 */
export const ONE = -1;
/** A `?` that a `*` follows: together they say "at least so many". */
const FLEX = -2;
export const MANY = -3;
/** Bits, subtracted from the three above: without `/`, without `:`. */
export const SLASHLESS = 4;
export const COLONLESS = 8;
export const END = -16;
export const FIRST_UNKNOWN = -17;

const SLASH = 47;
const COLON = 58;
const STAR = 42;
const QUESTION_MARK = 63;

export type Codes = readonly number[];

export function isUnknown(code: number): boolean {
  return code <= FIRST_UNKNOWN;
}

export function isMany(code: number): boolean {
  return code < 0 && code > END && (-code & 3) === 3;
}

export function isFlex(code: number): boolean {
  return code < 0 && code > END && (-code & 3) === 2;
}

/** One unit: a literal one, or any. */
export function isSingle(code: number): boolean {
  return code >= 0 || (code > END && (-code & 3) !== 3);
}

/** Whether the units of a wildcard include that literal unit. */
export function includesUnit(wildcard: number, unit: number): boolean {
  if (unit === SLASH) return (-wildcard & SLASHLESS) === 0;
  return unit !== COLON || (-wildcard & COLONLESS) === 0;
}

/** Whether the units of a wildcard include all that the other code can hold. */
export function includesAll(wildcard: number, code: number): boolean {
  if (code >= 0) return includesUnit(wildcard, code);
  if (code === END) return false;
  const without = -wildcard & 12;
  return without === 0 || (!isUnknown(code) && (without & ~-code) === 0);
}

export class Builder {
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

export function unitsOf(text: string): Codes {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at));
  return units;
}

export function starredCodes(text: string): Codes {
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
export function literalCodes(codes: Codes): string | undefined {
  return codes.every((code) => code >= 0) ? textOf(codes) : undefined;
}

/** Lower case, unit by unit, so that no offset moves and folding a text is the same as folding its pieces. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower === text || !BEYOND_LATIN_1.test(text)) return lower;
  return textOf(unitsOf(text).map(foldUnit));
}

const BEYOND_LATIN_1 = /[^\u0000-\u00ff]/;

export function foldUnit(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
