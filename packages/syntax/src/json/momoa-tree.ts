import type { Range } from "@iam/policy";
import type { Shape, Tree } from "./value-builder.ts";

/** The nodes of @eslint/json's tree (the parser is called momoa), as far as they are read here. */
type Node = Located &
  (
    | { readonly type: "Object"; readonly members: readonly Member[] }
    | { readonly type: "Array"; readonly elements: readonly { readonly value: Node }[] }
    | { readonly type: "String"; readonly value: string }
    | { readonly type: "Number"; readonly value: number }
    | { readonly type: "Boolean"; readonly value: boolean }
    | { readonly type: "Null" }
    | { readonly type: "NaN" }
    | { readonly type: "Infinity"; readonly sign: string }
  );

interface Member {
  readonly name: Located &
    ({ readonly type: "String"; readonly value: string } | { readonly type: "Identifier"; readonly name: string });
  readonly value: Node;
}

interface Located {
  /** Set by @eslint/json; other users of momoa may leave it out. */
  readonly range?: Range;
  readonly loc: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

export const momoaTree: Tree<Node> = { rangeOf, shapeOf };

const VALUES: ReadonlySet<unknown> = new Set([
  "Object",
  "Array",
  "String",
  "Number",
  "Boolean",
  "Null",
  "NaN",
  "Infinity",
]);

/** The value of a `Document`; `undefined` where the document is of another language. */
export function momoaRoot(root: object): Node | undefined {
  if (!("type" in root && root.type === "Document" && "body" in root)) return undefined;
  const { body } = root;
  return typeof body === "object" && body !== null && "type" in body && VALUES.has(body.type)
    ? (body as Node)
    : undefined;
}

function rangeOf({ range, loc }: Located): Range {
  return range ?? [loc.start.offset, loc.end.offset];
}

function shapeOf(node: Node): Shape<Node> {
  switch (node.type) {
    case "Object":
      return {
        kind: "object",
        members: node.members.map(({ name, value }) => ({
          name: name.type === "Identifier" ? name.name : name.value,
          nameRange: rangeOf(name),
          value,
        })),
      };
    case "Array":
      return { kind: "array", elements: node.elements.map((element) => element.value) };
    case "String":
      return { kind: "text", text: node.value };
    case "Number":
    case "Boolean":
      return { kind: "scalar", value: node.value };
    case "Null":
      return { kind: "scalar", value: null };
    case "NaN":
      return { kind: "scalar", value: Number.NaN };
    case "Infinity":
      return { kind: "scalar", value: node.sign === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
    default:
      return { kind: "unknown" };
  }
}
