/** Deeper than any real file. Other parsers have their own way with the rest. */
const MAX_DEPTH = 200;

/** Thrown where a text is more, or less, than plain JSON. It is no error: another parser reads it. */
const NOT_PLAIN = Symbol("not plain JSON");

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

const WORDS: readonly (readonly [word: string, value: boolean | null])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/**
 * Reads plain JSON in one pass. What it makes of a text is its heirs' to say: the nodes and tokens of a parser's tree, or values.
 *
 * Not plain are comments, trailing commas, numbers and strings of JSON5, what is broken, and the few texts that JavaScript reads
 * in another way than JSON.
 */
export abstract class StrictReader<Node, Mark = unknown> {
  protected readonly text: string;
  /** Where reading stands: at the start of what an heir is asked to make. */
  protected at = 0;
  /** Counts from 1. */
  protected line = 1;
  protected lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** What the text says; `undefined` where it is not plain JSON. */
  read(): Node | undefined {
    try {
      const value = this.#value(0);
      return Number.isNaN(this.#next()) ? value : undefined;
    } catch (error) {
      if (error === NOT_PLAIN) return undefined;
      throw error;
    }
  }

  /** Passes over one unit: a bracket, a comma, a colon, a sign. What it answers comes back with what begins there. */
  protected abstract punctuator(): Mark;
  /** Passes over a string, up to `end`. */
  protected abstract string(end: number, text: string): Node;
  /** Passes over a number or a word, up to `end`. */
  protected abstract scalar(end: number, value: number | boolean | null): Node;
  /** A number behind its sign. */
  protected abstract negative(sign: Mark, argument: Node): Node;
  protected abstract property(key: Node, value: Node): Node;
  /** All of it has been passed over. */
  protected abstract object(open: Mark, properties: Node[]): Node;
  protected abstract array(open: Mark, elements: Node[]): Node;

  #value(depth: number): Node {
    switch (this.#next()) {
      case QUOTE:
        return this.#string(false);
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
    const open = this.punctuator();
    const properties: Node[] = [];
    if (this.#next() === CLOSE_BRACE) this.punctuator();
    else {
      do properties.push(this.#property(depth));
      while (this.#goesOn(CLOSE_BRACE));
    }
    return this.object(open, properties);
  }

  #property(depth: number): Node {
    if (this.#next() !== QUOTE) throw NOT_PLAIN;
    const key = this.#string(true);
    if (this.#next() !== COLON) throw NOT_PLAIN;
    this.punctuator();
    return this.property(key, this.#value(depth));
  }

  #array(depth: number): Node {
    if (depth > MAX_DEPTH) throw NOT_PLAIN;
    const open = this.punctuator();
    const elements: Node[] = [];
    if (this.#next() === CLOSE_BRACKET) this.punctuator();
    else {
      do elements.push(this.#value(depth));
      while (this.#goesOn(CLOSE_BRACKET));
    }
    return this.array(open, elements);
  }

  /** Reads a comma, or the bracket that closes a list. */
  #goesOn(close: number): boolean {
    const unit = this.#next();
    if (unit !== COMMA && unit !== close) throw NOT_PLAIN;
    this.punctuator();
    return unit === COMMA;
  }

  #string(isKey: boolean): Node {
    const { text } = this;
    const from = this.at;
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
    const says = isEscaped ? unescaped(text.slice(from, at + 1)) : text.slice(from + 1, at);
    // JavaScript takes it for the prototype, and refuses a second one.
    if (isKey && says === "__proto__") throw NOT_PLAIN;
    return this.string(at + 1, says);
  }

  #negative(): Node {
    const sign = this.punctuator();
    // `- 1` is two texts to JSON.
    const argument = this.#number();
    if (argument === undefined) throw NOT_PLAIN;
    return this.negative(sign, argument);
  }

  #number(): Node | undefined {
    NUMBER.lastIndex = this.at;
    const [written] = NUMBER.exec(this.text) ?? [];
    return written === undefined ? undefined : this.scalar(this.at + written.length, Number(written));
  }

  #word(): Node {
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      const end = this.at + word.length;
      if (/[\w$\\]|[^\0-\x7f]/.test(this.text.charAt(end))) throw NOT_PLAIN;
      return this.scalar(end, value);
    }
    throw NOT_PLAIN;
  }

  /** Passes over blanks, to the unit that follows; `NaN` at the end. */
  #next(): number {
    const { text } = this;
    for (;;) {
      const unit = text.charCodeAt(this.at);
      if (unit === LINE_FEED || unit === CARRIAGE_RETURN) {
        this.at += unit === CARRIAGE_RETURN && text.charCodeAt(this.at + 1) === LINE_FEED ? 2 : 1;
        this.line += 1;
        this.lineStart = this.at;
      } else if (unit === SPACE || unit === TAB) this.at += 1;
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
