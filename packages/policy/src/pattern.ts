/**
 * Wildcard patterns, as IAM matches actions, resources and condition values, with what the file does not tell.
 *
 * `*` is any run of characters, across `/` and `:` too, and `?` is one UTF-16 unit.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * A variable holds some text that only the request tells, and no wildcard. A hole may hold anything, wildcards too.
 * Both may be empty, and the same variable or hole holds the same on both sides of a question.
 */
import type { Chunk } from "./pattern-chunks.ts";
import { chunksOf, fits, starredChunks } from "./pattern-chunks.ts";
import type { Codes } from "./pattern-codes.ts";
import {
  Builder,
  COLONLESS,
  FIRST_UNKNOWN,
  MANY,
  ONE,
  SLASHLESS,
  fold,
  foldUnit,
  isUnknown,
  literalCodes,
  starredCodes,
  unitsOf,
} from "./pattern-codes.ts";
import { coveringMoves, meet, meetingMoves, walk } from "./pattern-walk.ts";
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
