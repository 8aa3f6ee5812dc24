import type { Range } from "@iam/policy";
import type { Node } from "jsonc-parser";
import type { Shape, Tree } from "./value-builder.ts";

/** The tree of jsonc-parser. */
export const parsedTree: Tree<Node> = { rangeOf, shapeOf };

function rangeOf(node: Node): Range {
  return [node.offset, node.offset + node.length];
}

function shapeOf(node: Node): Shape<Node> {
  switch (node.type) {
    case "object":
      return {
        kind: "object",
        members: (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
          name === undefined || value === undefined
            ? []
            : [{ name: String(name.value), nameRange: rangeOf(name), value }],
        ),
      };
    case "array":
      return { kind: "array", elements: node.children ?? [] };
    case "string":
      return { kind: "text", text: String(node.value) };
    case "number":
      return { kind: "scalar", value: Number(node.value) };
    case "boolean":
      return { kind: "scalar", value: node.value === true };
    case "null":
      return { kind: "scalar", value: null };
    default:
      return { kind: "unknown" };
  }
}
