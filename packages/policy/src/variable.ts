/**
 * Policy variables and template markers in a text.
 *
 * `${aws:username}` is filled by AWS at the time of the request, `${bucket}` by some tool before AWS sees the policy.
 * The first is a variable, the second a hole.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Hole, Part } from "./value.ts";

export interface LiteralToken {
  readonly kind: "literal";
  readonly text: string;
  /** `true` for `${*}`, `${?}` and `${$}`: the text is that one character, and no wildcard. */
  readonly escaped: boolean;
}

export interface VariableToken {
  readonly kind: "variable";
  /** The condition key as it is written, `aws:PrincipalTag/team`. AWS ignores its case. */
  readonly key: string;
  /** The value that AWS takes where the request has no such key. */
  readonly default?: string;
  /** The whole variable as it is written. */
  readonly text: string;
}

export type Token = LiteralToken | VariableToken | Hole;

export interface SplitOptions {
  /** `false` where the policy's Version is missing or 2008-10-17: variables and escapes are plain text there. */
  readonly variables?: boolean | undefined;
}

/** `prefix:name`, then perhaps a default. The prefix may be an OIDC host with a path, the name may hold a tag key. */
const VARIABLE = /^([A-Za-z0-9][\w.\-/]*):([A-Za-z_][^{}"'`(),?$<>[\]\\*&|!]*)(?:,\s*'([^']*)')?$/;

/** Sources of the Serverless Framework's own `${source:name}`, none of them a service prefix of AWS. https://www.serverless.com/framework/docs/guides/variables */
const TEMPLATE_SOURCES = new Set(["self", "opt", "env", "sls", "param", "cf", "git", "file", "custom"]);

const ESCAPES = new Set(["*", "?", "$"]);

/**
 * Splits a text into literal text, policy variables and holes, in order; no literal token is empty.
 *
 * Holes are the parts that are holes, and the markers that a template leaves in a plain text: `${bucket}`,
 * `${AWS::AccountId}`, `{{ bucket }}`, `<%= bucket %>`. A marker that encloses a hole is one hole.
 * A hole whose shape is known is split like the shape. What opens and never closes, and the empty `${}`, is literal. Takes linear time, throws on nothing.
 */
export function splitText(parts: readonly Part[] | string, options: SplitOptions = {}): Token[] {
  const plain = plainText(parts);
  if (plain !== undefined) return plain === "" ? [] : [{ kind: "literal", text: plain, escaped: false }];
  return new Splitter(parts, options.variables ?? true).split();
}

/** What the host knows of a hole stands in its place. */
function shapeOf(part: Part): readonly Part[] {
  return typeof part === "string" || part.shape === undefined ? [part] : part.shape.flatMap(shapeOf);
}

/** Whether a text uses a policy variable; the escapes `${*}`, `${?}` and `${$}` are none. */
export function hasVariables(parts: readonly Part[] | string): boolean {
  return splitText(parts).some((token) => token.kind === "variable");
}

/** The text where no marker opens in it and no part of it is a hole, as in most texts; else `undefined`. */
export function plainText(parts: readonly Part[] | string): string | undefined {
  const only = typeof parts === "string" ? parts : parts.length === 1 ? parts[0] : undefined;
  return typeof only === "string" && !only.includes("{") && !only.includes("<%") ? only : undefined;
}

/** A hole that stands in the joined text from `start` to `end`. */
interface PlacedHole {
  readonly start: number;
  readonly end: number;
  readonly hole: Hole;
}

class Splitter {
  readonly #text: string;
  /** The same text with blanks in place of the holes: what a hole holds opens and closes nothing. */
  readonly #visible: string;
  readonly #holes: readonly PlacedHole[];
  readonly #variables: boolean;
  readonly #tokens: Token[] = [];
  /** Closers that do not occur any more, so that each is looked for in vain only once. */
  readonly #missing = new Set<string>();
  /** The first hole that no token holds yet. */
  #nextHole = 0;
  /** Where the literal text begins that no token holds yet. */
  #literalStart = 0;

  constructor(parts: readonly Part[] | string, variables: boolean) {
    let text = "";
    let visible = "";
    const holes: PlacedHole[] = [];
    for (const part of typeof parts === "string" ? [parts] : parts.flatMap(shapeOf)) {
      const start = text.length;
      text += typeof part === "string" ? part : part.text;
      visible += typeof part === "string" ? part : " ".repeat(part.text.length);
      if (typeof part !== "string") holes.push({ start, end: text.length, hole: part });
    }
    this.#text = text;
    this.#visible = visible;
    this.#holes = holes;
    this.#variables = variables;
  }

  split(): Token[] {
    let at = 0;
    // One round more than there are characters: a hole may be written as nothing and stand at the end.
    while (at <= this.#text.length) {
      const placed = this.#holes[this.#nextHole];
      if (placed !== undefined && placed.start <= at) {
        this.#nextHole += 1;
        // A hole inside a marker went with the marker.
        if (placed.start === at) at = this.#push(placed.hole, at, placed.end);
        continue;
      }
      at = this.#marker(at) ?? at + 1;
    }
    this.#flush(this.#text.length);
    return this.#tokens;
  }

  /** Reads the marker that begins here; answers where it ends, or `undefined` where none is. */
  #marker(start: number): number | undefined {
    const text = this.#visible;
    if (text.startsWith("${", start)) return this.#dollar(start);
    const closer = text.startsWith("{{", start) ? "}}" : text.startsWith("<%", start) ? "%>" : undefined;
    if (closer === undefined) return undefined;
    const close = this.#find(closer, start + 2);
    return close === -1 ? undefined : this.#pushHole(start, close + 2);
  }

  #dollar(start: number): number | undefined {
    const close = this.#closingBrace(start + 2);
    if (close === -1) return undefined;
    const end = close + 1;
    const inner = this.#holes[this.#nextHole];
    if (inner !== undefined && inner.start < end) return this.#pushHole(start, end);

    const body = this.#text.slice(start + 2, close);
    if (body.trim() === "") return undefined;
    if (ESCAPES.has(body)) {
      return this.#variables ? this.#push({ kind: "literal", text: body, escaped: true }, start, end) : undefined;
    }
    const [, prefix, name, fallback] = VARIABLE.exec(body) ?? [];
    if (prefix === undefined || TEMPLATE_SOURCES.has(prefix)) return this.#pushHole(start, end);
    if (!this.#variables) return undefined;
    const text = this.#text.slice(start, end);
    const variable = { kind: "variable", key: `${prefix}:${name ?? ""}`, text } as const;
    return this.#push(fallback === undefined ? variable : { ...variable, default: fallback }, start, end);
  }

  /** The brace that closes a `${`, past nested braces and quoted text (`${local.x["}"]}`); else the next brace, else -1. */
  #closingBrace(from: number): number {
    if (this.#missing.has("nested")) return this.#find("}", from);
    const text = this.#visible;
    let depth = 1;
    let quote = "";
    for (let at = from; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (quote !== "") {
        if (char === "\\") at += 1;
        else if (char === quote) quote = "";
      } else if (char === '"' || char === "'") quote = char;
      else if (char === "{") depth += 1;
      else if (char === "}") {
        depth -= 1;
        if (depth === 0) return at;
      }
    }
    this.#missing.add("nested");
    return this.#find("}", from);
  }

  #find(closer: string, from: number): number {
    if (this.#missing.has(closer)) return -1;
    const at = this.#visible.indexOf(closer, from);
    if (at === -1) this.#missing.add(closer);
    return at;
  }

  #pushHole(start: number, end: number): number {
    return this.#push({ kind: "hole", text: this.#text.slice(start, end) }, start, end);
  }

  #push(token: Token, start: number, end: number): number {
    this.#flush(start);
    this.#tokens.push(token);
    this.#literalStart = end;
    return end;
  }

  #flush(end: number): void {
    if (end > this.#literalStart) {
      this.#tokens.push({ kind: "literal", text: this.#text.slice(this.#literalStart, end), escaped: false });
    }
  }
}
