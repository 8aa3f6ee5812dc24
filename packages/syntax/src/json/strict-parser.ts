import type { AST } from "jsonc-eslint-parser";
import { StrictReader } from "./strict-reader.ts";

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

/**
 * The tree of jsonc-eslint-parser for a text of plain JSON, in one pass: that parser has acorn read JavaScript and makes JSON of
 * it, which takes several times as long. Node for node and token for token the trees are equal, as a test holds for every value
 * and layout.
 *
 * `undefined` for all that is not plain.
 */
export function parseStrictJson(text: string): AST.JSONProgram | undefined {
  return new StrictParser(text).program() as AST.JSONProgram | undefined;
}

class StrictParser extends StrictReader<Node, Token> {
  readonly #tokens: Token[] = [];

  program(): object | undefined {
    const expression = this.read();
    if (expression === undefined) return undefined;
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
      range: [0, this.text.length],
      loc: { start: { line: 1, column: 0 }, end: this.#position(this.text.length) },
      parent: null,
    };
    body.parent = program;
    return program;
  }

  protected override punctuator(): Token {
    return this.#token("Punctuator", this.at + 1);
  }

  protected override string(end: number, text: string): Node {
    return this.#literal(this.#token("String", end), text);
  }

  protected override scalar(end: number, value: number | boolean | null): Node {
    const type = typeof value === "number" ? "Numeric" : value === null ? "Null" : "Boolean";
    return this.#literal(this.#token(type, end), value);
  }

  protected override negative(sign: Token, argument: Node): Node {
    const { start, end, loc, range } = this.#from(sign);
    const prefix = true;
    const node = { type: "JSONUnaryExpression", start, end, loc, range, operator: "-", prefix, argument, parent: null };
    argument.parent = node;
    return node;
  }

  protected override property(key: Node, value: Node): Node {
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

  protected override object(open: Token, properties: Node[]): Node {
    const { start, end, loc, range } = this.#from(open);
    const node = { type: "JSONObjectExpression", start, end, loc, range, properties, parent: null };
    for (const property of properties) property.parent = node;
    return node;
  }

  protected override array(open: Token, elements: Node[]): Node {
    const { start, end, loc, range } = this.#from(open);
    const node = { type: "JSONArrayExpression", start, end, loc, range, elements, parent: null };
    for (const element of elements) element.parent = node;
    return node;
  }

  #literal({ start, end, loc, value: raw }: Token, value: string | number | boolean | null): Node {
    const own = { start: loc.start, end: loc.end };
    return { type: "JSONLiteral", start, end, loc: own, range: [start, end], value, raw, parent: null } as Node;
  }

  /** Reads on to that place. No token of plain JSON has a line break in it. */
  #token(type: string, end: number): Token {
    const start = this.at;
    const loc = { start: this.#position(start), end: this.#position(end) };
    const token: Token = { type, value: this.text.slice(start, end), start, end, loc, range: [start, end] };
    this.at = end;
    this.#tokens.push(token);
    return token;
  }

  /** What a node has that begins with a token and ends with the last one. */
  #from({ start, loc }: Token): Omit<Located, "type"> {
    const { end, loc: last } = this.#tokens.at(-1) ?? { end: start, loc };
    return { start, end, loc: { start: loc.start, end: last.end }, range: [start, end] };
  }

  #position(offset: number): Position {
    return { line: this.line, column: offset - this.lineStart };
  }
}
