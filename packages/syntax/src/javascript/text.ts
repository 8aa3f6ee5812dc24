import type { Part, Range } from "@iam/policy";
import { type Expression, type Node, type TemplateLiteral, unwrapped } from "./nodes.ts";

/** A piece of a text as the file spells it: literal text, or an expression. */
export type Piece = { readonly literal: string } | { readonly expression: Expression; readonly range: Range };

/** The pieces of a template literal; `undefined` where it has an escape that only a tag may read. */
export function templatePieces(template: TemplateLiteral): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [index, { value }] of template.quasis.entries()) {
    if (typeof value.cooked !== "string") return undefined;
    pieces.push({ literal: value.cooked });
    const expression = template.expressions[index];
    if (expression !== undefined) pieces.push({ expression, range: expression.range });
  }
  return pieces;
}

/**
 * The pieces of `"a" + b + "c"`; `undefined` where no piece is literal text, since `+` then may add numbers.
 * What is added in front of the first text is one piece, since it may be a sum of numbers too.
 */
export function sumPieces(sum: Expression): readonly Piece[] | undefined {
  const operands = operandsOf(sum);
  const first = operands.findIndex(({ operand }) => isText(operand));
  if (first === -1) return undefined;
  const pieces: Piece[] = [];
  const before = operands[first - 1]?.upTo;
  if (before !== undefined) pieces.push({ expression: before, range: before.range });
  for (const { operand } of operands.slice(first)) {
    const node = unwrapped(operand);
    const inner = node.type === "TemplateLiteral" ? templatePieces(node) : undefined;
    if (inner !== undefined) pieces.push(...inner);
    else if (node.type === "Literal" && node.regex === undefined) pieces.push({ literal: String(node.value) });
    else pieces.push({ expression: operand, range: operand.range });
  }
  return pieces;
}

interface Operand {
  readonly operand: Expression;
  /** The sum that ends with it. */
  readonly upTo: Expression;
}

/** Along the left side, on which a sum of a thousand texts nests. */
function operandsOf(sum: Expression): readonly Operand[] {
  const operands: Operand[] = [];
  let node = unwrapped(sum);
  while (node.type === "BinaryExpression" && node.operator === "+") {
    operands.push({ operand: node.right, upTo: node });
    node = unwrapped(node.left);
  }
  return [...operands, { operand: node, upTo: node }].reverse();
}

function isText(expression: Expression): boolean {
  const node = unwrapped(expression);
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}

/** What an expression is in a text: `${…}` around it as it is written. */
export function displayOf(text: string, range: Range): string {
  return `\${${text.slice(...range)}}`;
}

/** Parts with no empty literal and no two literals side by side. */
export function joinParts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}

/** Whether a text that stands alone may hold values: the brackets of JSON, plain or percent-encoded. */
export function mayHoldValues(node: Node, text: string): boolean {
  return /[{[]|%(?:5b|7b)/i.test(text.slice(...node.range));
}
