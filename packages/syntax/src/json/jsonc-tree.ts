import type { AST } from "jsonc-eslint-parser";
import type { Shape, Tree } from "./value-builder.ts";

type Node = AST.JSONExpression;

/** The tree of jsonc-eslint-parser. */
export const jsoncTree: Tree<Node> = { rangeOf: (node) => node.range, shapeOf };

/** The value of a `Program`; `undefined` where the program is of another language, or empty. */
export function jsoncRoot(root: object): Node | undefined {
  if (!("type" in root && root.type === "Program" && "body" in root && Array.isArray(root.body))) return undefined;
  const [statement] = root.body as readonly Partial<AST.JSONExpressionStatement>[];
  return statement?.type === "JSONExpressionStatement" ? statement.expression : undefined;
}

function shapeOf(node: Node): Shape<Node> {
  switch (node.type) {
    case "JSONObjectExpression":
      return {
        kind: "object",
        members: node.properties.map(({ key, value }) => ({
          name: key.type === "JSONIdentifier" ? key.name : String(key.value),
          nameRange: key.range,
          value,
        })),
      };
    case "JSONArrayExpression":
      return { kind: "array", elements: node.elements };
    case "JSONTemplateLiteral":
      return { kind: "text", text: node.quasis[0].value.cooked };
    case "JSONLiteral":
      return shapeOfLiteral(node);
    case "JSONIdentifier":
      return shapeOfName(node);
    case "JSONUnaryExpression": {
      const { argument, operator } = node;
      const shape = argument.type === "JSONIdentifier" ? shapeOfName(argument) : shapeOfLiteral(argument);
      if (operator !== "-" || shape.kind !== "scalar") return shape;
      return { kind: "scalar", value: -Number(shape.value) };
    }
    default:
      return { kind: "unknown" };
  }
}

function shapeOfLiteral(node: AST.JSONLiteral): Shape<Node> {
  if (node.regex) return { kind: "unknown" };
  if (node.bigint) return { kind: "scalar", value: BigInt(node.bigint) };
  return typeof node.value === "string" ? { kind: "text", text: node.value } : { kind: "scalar", value: node.value };
}

function shapeOfName({ name }: AST.JSONIdentifier): Shape<Node> {
  if (name === "NaN") return { kind: "scalar", value: Number.NaN };
  return name === "Infinity" ? { kind: "scalar", value: Number.POSITIVE_INFINITY } : { kind: "unknown" };
}
