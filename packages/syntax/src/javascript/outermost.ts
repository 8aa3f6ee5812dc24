import { addChildNodes, type Expression, type Node, READABLE, unwrapped } from "./nodes.ts";
import { mayHoldValues, sumPieces } from "./text.ts";

/** The expressions of a program that values are read from. What stands inside of one of them is none by itself. */
export interface Outermost {
  readonly expressions: readonly Expression[];
  /** What constants are bound to, whose values belong where their names stand. */
  readonly bound: readonly Expression[];
}

/** Finds the outermost expressions at and below nodes. It keeps a stack of its own, so no nesting is too deep. */
export function findOutermost(nodes: Iterable<Node>, text: string): Outermost {
  const expressions: Expression[] = [];
  const bound: Expression[] = [];
  const consts = new Set<Node>();
  const queue = [...nodes];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.type === "ImportDeclaration") continue;
    if (isConstDeclaration(node)) for (const { init } of node.declarations) if (init) consts.add(init);
    if (isOutermost(node, text)) (consts.has(node) ? bound : expressions).push(node);
    else addChildNodes(node, queue);
  }
  return { expressions, bound };
}

interface ConstDeclaration extends Node {
  readonly kind: "const";
  readonly declarations: readonly { readonly init: Node | null }[];
}

function isConstDeclaration(node: Node): node is ConstDeclaration {
  return node.type === "VariableDeclaration" && "kind" in node && node.kind === "const";
}

/** Names and numbers by themselves are of no interest, nor are texts that hold no values. */
function isOutermost(node: Node, text: string): node is Expression {
  const inner = unwrapped(node as Expression);
  switch (inner.type) {
    case "UnaryExpression":
      return false;
    case "Literal":
    case "TemplateLiteral":
    case "BinaryExpression":
      return holdsText(inner) && mayHoldValues(inner, text);
    default:
      return READABLE.has(inner.type);
  }
}

function holdsText(node: Expression): boolean {
  return (
    node.type === "TemplateLiteral" ||
    (node.type === "Literal" ? typeof node.value === "string" : sumPieces(node) !== undefined)
  );
}
