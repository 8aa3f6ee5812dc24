import type { Entry, Range, ScalarValue, TextValue, Value } from "@iam/policy";

/** What a node of some parser's tree says, in the terms of JSON. */
export type Shape<Node> =
  | { readonly kind: "object"; readonly members: readonly Member<Node>[] }
  /** `null` is a place between two commas that holds nothing. */
  | { readonly kind: "array"; readonly elements: readonly (Node | null)[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "scalar"; readonly value: ScalarValue["value"] }
  | { readonly kind: "unknown" };

export interface Member<Node> {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Node;
}

/** How to read one parser's tree. All that differs between the parsers stands behind this. */
export interface Tree<Node> {
  rangeOf(node: Node): Range;
  shapeOf(node: Node): Shape<Node>;
}

/** No policy comes near this depth; what stands deeper is unknown, so that no walk over values can exhaust the stack. */
export const MAX_DEPTH = 512;

/** The values of a tree; `text` is what its ranges count in. */
export function buildValue<Node>(tree: Tree<Node>, node: Node, text: string, depth = 0): Value {
  const range = tree.rangeOf(node);
  const shape = tree.shapeOf(node);
  switch (shape.kind) {
    case "object": {
      if (depth === MAX_DEPTH) break;
      const entries = shape.members.map(({ name, nameRange, value }): Entry => {
        const built = buildValue(tree, value, text, depth + 1);
        return { range: [nameRange[0], built.range[1]], key: textOf(nameRange, name), value: built };
      });
      return { kind: "object", range, entries };
    }
    case "array": {
      if (depth === MAX_DEPTH) break;
      // Nothing stands between two commas, so the list is the closest place to point at, and there is nothing to edit.
      const hole: Value = { kind: "unknown", range, editable: false };
      const items = shape.elements.map((item) => (item === null ? hole : buildValue(tree, item, text, depth + 1)));
      return { kind: "array", range, items };
    }
    case "text":
      return textOf(range, shape.text);
    case "scalar":
      return { kind: "scalar", range, value: shape.value, raw: text.slice(...range) };
    case "unknown":
      break;
  }
  return { kind: "unknown", range };
}

function textOf(range: Range, text: string): TextValue {
  return { kind: "text", range, parts: text === "" ? [] : [text] };
}
