import type { Range } from "@iam/policy";

/** A token or a comment as ESLint's rules know them. */
export interface Token {
  type: string;
  value: string;
  range: Range;
  loc: Location;
}

interface Location {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** A token as acorn makes it. */
export interface AcornToken {
  readonly type: { readonly label: string; readonly keyword?: string | undefined };
  readonly start: number;
  readonly end: number;
  readonly loc?: Location | null;
}

/**
 * acorn's tokens in the terms of ESLint: a template's text is one token with the marks around it.
 * Where the parser read a place a second time, the second reading counts.
 */
export function tokensOf(text: string, raw: readonly AcornToken[]): Token[] {
  const tokens: Token[] = [];
  /** For each template that is open, the number of braces that are open in its expression. */
  const templates: number[] = [];
  let quasi: AcornToken | undefined;
  for (const token of readOnce(raw)) {
    const { label } = token.type;
    const depth = templates.length - 1;
    const braces = templates[depth];
    if (quasi !== undefined) {
      if (label === "template" || label === "invalidTemplate") continue;
      tokens.push(makeToken(text, "Template", quasi, token));
      quasi = undefined;
      if (label === "`") templates.pop();
    } else if (label === "`") {
      templates.push(0);
      quasi = token;
    } else if (label === "}" && braces === 0) quasi = token;
    else if (label !== "eof") {
      if (braces !== undefined)
        templates[depth] = braces + (label === "{" || label === "${" ? 1 : label === "}" ? -1 : 0);
      tokens.push(makeToken(text, typeOf(text, token), token, token));
    }
  }
  return tokens;
}

/** In order, each place once. */
function readOnce(raw: readonly AcornToken[]): readonly AcornToken[] {
  const kept: AcornToken[] = [];
  for (const token of raw) {
    while ((kept.at(-1)?.end ?? 0) > token.start) kept.pop();
    kept.push(token);
  }
  return kept;
}

function makeToken(text: string, type: string, first: AcornToken, last: AcornToken): Token {
  const nowhere = { line: 1, column: 0 };
  return {
    type,
    // As espree has it, a private name is told by its type alone.
    value: text.slice(first.start + (type === "PrivateIdentifier" ? 1 : 0), last.end),
    range: [first.start, last.end],
    loc: { start: first.loc?.start ?? nowhere, end: last.loc?.end ?? nowhere },
  };
}

function typeOf(text: string, { type: { label, keyword }, start, end }: AcornToken): string {
  if (keyword !== undefined) return KEYWORD_TYPES.get(keyword) ?? "Keyword";
  if (label === "name") return RESERVED.has(text.slice(start, end)) ? "Keyword" : "Identifier";
  return TYPES.get(label) ?? "Punctuator";
}

const KEYWORD_TYPES: ReadonlyMap<string, string> = new Map([
  ["true", "Boolean"],
  ["false", "Boolean"],
  ["null", "Null"],
]);

/** What espree calls keywords and acorn names. */
const RESERVED: ReadonlySet<string> = new Set(["let", "static", "yield"]);

const TYPES: ReadonlyMap<string, string> = new Map([
  ["num", "Numeric"],
  ["bigint", "Numeric"],
  ["string", "String"],
  ["regexp", "RegularExpression"],
  ["privateId", "PrivateIdentifier"],
  ["jsxName", "JSXIdentifier"],
  ["jsxText", "JSXText"],
]);
