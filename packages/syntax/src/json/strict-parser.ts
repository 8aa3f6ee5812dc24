import type { AST } from "jsonc-eslint-parser";

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What tokens and nodes of jsonc-eslint-parser have. A node shares its positions with its first and its last token. */
interface Located {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly range: readonly [number, number];
}

interface Token extends Located {
  readonly value: string;
}

interface Node extends Located {
  /** Is there once the node around it is. */
  parent: object | null;
}

/** Deeper than any real file. The real parser has its own way with the rest. */
const MAX_DEPTH = 200;

/** Thrown where a text is more, or less, than plain JSON. It is no error: another parser reads it. */
const NOT_PLAIN = Symbol("not plain JSON");

/**
 * The tree of jsonc-eslint-parser for a text of plain JSON, in one pass: that parser has acorn read JavaScript and makes JSON of
 * it, which takes several times as long. Node for node and token for token the trees are equal, as a test holds for every value
 * and layout.
 *
 * `undefined` for all that is not plain: comments, trailing commas, numbers and strings of JSON5, what is broken, and the few
 * texts that JavaScript reads in another way than JSON.
 */
export function parseStrictJson(text: string): AST.JSONProgram | undefined {
  try {
    return new StrictParser(text).program() as unknown as AST.JSONProgram;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
/** JavaScript ends a line with these two as well, in strings too. */
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

const NUMBER = /(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.$])/y;

const WORDS: readonly (readonly [word: string, tokenType: string, value: boolean | null])[] = [
  ["true", "Boolean", true],
  ["false", "Boolean", false],
  ["null", "Null", null],
];

class StrictParser {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  program(): object {
    const expression = this.#value(0);
    if (!Number.isNaN(this.#next())) throw NOT_PLAIN;
    const { start, end } = expression.loc;
    const body = {
      type: "JSONExpressionStatement",
      expression,
      range: [expression.start, expression.end],
      loc: { start: { ...start }, end: { ...end } },
      parent: null as object | null,
    };
    expression.parent = body;
    const program = {
      type: "Program",
      body: [body],
      comments: [],
      tokens: this.#tokens,
      range: [0, this.#text.length],
      loc: { start: { line: 1, column: 0 }, end: this.#position(this.#text.length) },
      parent: null,
    };
    body.parent = program;
    return program;
  }

  #value(depth: number): Node {
    switch (this.#next()) {
      case QUOTE:
        return this.#string();
      case OPEN_BRACE:
        return this.#object(depth + 1);
      case OPEN_BRACKET:
        return this.#array(depth + 1);
      case MINUS:
        return this.#negative();
      default:
        return this.#number() ?? this.#word();
    }
  }

  #object(depth: number): Node {
    if (depth > MAX_DEPTH) throw NOT_PLAIN;
    const open = this.#punctuator();
    const properties: Node[] = [];
    if (this.#next() === CLOSE_BRACE) this.#punctuator();
    else {
      do properties.push(this.#property(depth));
      while (this.#goesOn(CLOSE_BRACE));
    }
    const { start, end, loc, range } = this.#from(open);
    const node = { type: "JSONObjectExpression", start, end, loc, range, properties, parent: null };
    for (const property of properties) property.parent = node;
    return node;
  }

  #property(depth: number): Node {
    if (this.#next() !== QUOTE) throw NOT_PLAIN;
    const key = this.#string();
    // JavaScript takes it for the prototype, and refuses a second one.
    if (key.value === "__proto__" || this.#next() !== COLON) throw NOT_PLAIN;
    this.#punctuator();
    const value = this.#value(depth);
    const node = {
      type: "JSONProperty",
      start: key.start,
      end: value.end,
      loc: { start: key.loc.start, end: value.loc.end },
      range: [key.start, value.end] as const,
      method: false,
      shorthand: false,
      computed: false,
      key,
      value,
      kind: "init",
      parent: null,
    };
    key.parent = node;
    value.parent = node;
    return node;
  }

  #array(depth: number): Node {
    if (depth > MAX_DEPTH) throw NOT_PLAIN;
    const open = this.#punctuator();
    const elements: Node[] = [];
    if (this.#next() === CLOSE_BRACKET) this.#punctuator();
    else {
      do elements.push(this.#value(depth));
      while (this.#goesOn(CLOSE_BRACKET));
    }
    const { start, end, loc, range } = this.#from(open);
    const node = { type: "JSONArrayExpression", start, end, loc, range, elements, parent: null };
    for (const element of elements) element.parent = node;
    return node;
  }

  /** Reads a comma, or the bracket that closes a list. */
  #goesOn(close: number): boolean {
    const unit = this.#next();
    if (unit !== COMMA && unit !== close) throw NOT_PLAIN;
    this.#punctuator();
    return unit === COMMA;
  }

  #string(): Node & { readonly value: string } {
    const text = this.#text;
    const from = this.#at;
    let isEscaped = false;
    let at = from + 1;
    for (; ; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        isEscaped = true;
        at += 1;
      } else if (!(unit >= SPACE) || unit === LINE_SEPARATOR || unit === PARAGRAPH_SEPARATOR) throw NOT_PLAIN;
    }
    const token = this.#token("String", at + 1);
    return this.#literal(token, isEscaped ? unescaped(token.value) : text.slice(from + 1, at));
  }

  #negative(): Node {
    const sign = this.#punctuator();
    // `- 1` is two texts to JSON.
    const argument = this.#number();
    if (argument === undefined) throw NOT_PLAIN;
    const { start, end, loc, range } = this.#from(sign);
    const prefix = true;
    const node = { type: "JSONUnaryExpression", start, end, loc, range, operator: "-", prefix, argument, parent: null };
    argument.parent = node;
    return node;
  }

  #number(): Node | undefined {
    NUMBER.lastIndex = this.#at;
    const [written] = NUMBER.exec(this.#text) ?? [];
    if (written === undefined) return undefined;
    return this.#literal(this.#token("Numeric", this.#at + written.length), Number(written));
  }

  #word(): Node {
    for (const [word, type, value] of WORDS) {
      const end = this.#at + word.length;
      if (!this.#text.startsWith(word, this.#at)) continue;
      if (/[\w$\\]|[^\0-\x7f]/.test(this.#text.charAt(end))) throw NOT_PLAIN;
      return this.#literal(this.#token(type, end), value);
    }
    throw NOT_PLAIN;
  }

  #literal<Value>({ start, end, loc, value: raw }: Token, value: Value): Node & { readonly value: Value } {
    const own = { start: loc.start, end: loc.end };
    const node = { type: "JSONLiteral", start, end, loc: own, range: [start, end] as const, value, raw, parent: null };
    return node;
  }

  #punctuator(): Token {
    return this.#token("Punctuator", this.#at + 1);
  }

  /** Reads on to that place. No token of plain JSON has a line break in it. */
  #token(type: string, end: number): Token {
    const start = this.#at;
    const loc = { start: this.#position(start), end: this.#position(end) };
    const token: Token = { type, value: this.#text.slice(start, end), start, end, loc, range: [start, end] };
    this.#at = end;
    this.#tokens.push(token);
    return token;
  }

  /** What a node has that begins with a token and ends with the last one. */
  #from({ start, loc }: Token): Omit<Located, "type"> {
    const last = this.#tokens[this.#tokens.length - 1];
    if (last === undefined) throw NOT_PLAIN;
    return { start, end: last.end, loc: { start: loc.start, end: last.loc.end }, range: [start, last.end] };
  }

  #position(offset: number): Position {
    return { line: this.#line, column: offset - this.#lineStart };
  }

  /** Passes over blanks, to the unit that follows; `NaN` at the end. */
  #next(): number {
    const text = this.#text;
    for (;;) {
      const unit = text.charCodeAt(this.#at);
      if (unit === LINE_FEED || unit === CARRIAGE_RETURN) {
        this.#at += unit === CARRIAGE_RETURN && text.charCodeAt(this.#at + 1) === LINE_FEED ? 2 : 1;
        this.#line += 1;
        this.#lineStart = this.#at;
      } else if (unit === SPACE || unit === TAB) this.#at += 1;
      else return unit;
    }
  }
}

/** The text of a string with escapes; JSON5 has some that JSON has not. */
function unescaped(raw: string): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    throw NOT_PLAIN;
  }
}
