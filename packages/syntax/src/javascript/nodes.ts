import type { Range } from "@iam/policy";

/** Any node of ESTree, with the nodes of TypeScript and JSX. ESLint asks every parser for the ranges. */
export interface Node {
  readonly type: string;
  readonly range: Range;
}

/** The nodes that are read here, as ESTree and typescript-eslint name them; all others fall through every `switch`. */
export type Expression = Node &
  (
    | ObjectExpression
    | ArrayExpression
    | Literal
    | TemplateLiteral
    | TaggedTemplate
    | Call
    | Identifier
    | { readonly type: "ThisExpression" | "Super" }
    | Member
    | Binary
    | { readonly type: "UnaryExpression"; readonly operator: string; readonly argument: Expression }
    | Wrapper
  );

export interface Identifier {
  readonly type: "Identifier" | "PrivateIdentifier";
  readonly name: string;
}

export type Name = Node & Identifier;

export interface ObjectExpression {
  readonly type: "ObjectExpression";
  readonly properties: readonly (Property | Spread)[];
}

export interface ArrayExpression {
  readonly type: "ArrayExpression";
  readonly elements: readonly (Expression | Spread | null)[];
}

export interface Property extends Node {
  readonly type: "Property";
  readonly key: Expression;
  readonly value: Expression;
  readonly kind: "init" | "get" | "set";
  readonly computed: boolean;
  readonly method: boolean;
  readonly shorthand: boolean;
}

export interface Spread extends Node {
  readonly type: "SpreadElement";
  readonly argument: Expression;
}

export interface Literal {
  readonly type: "Literal";
  readonly value: string | number | boolean | bigint | RegExp | null;
  readonly regex?: object;
  readonly bigint?: string;
}

export interface TemplateLiteral {
  readonly type: "TemplateLiteral";
  readonly quasis: readonly (Node & { readonly value: { readonly cooked?: string | null } })[];
  readonly expressions: readonly Expression[];
}

export interface TaggedTemplate {
  readonly type: "TaggedTemplateExpression";
  readonly tag: Expression;
  readonly quasi: Node & TemplateLiteral;
}

export interface Call {
  readonly type: "CallExpression" | "NewExpression";
  readonly callee: Expression;
  readonly arguments: readonly (Expression | Spread)[];
}

export interface Member {
  readonly type: "MemberExpression";
  readonly object: Expression;
  readonly property: Expression;
  readonly computed: boolean;
}

export interface Binary {
  readonly type: "BinaryExpression";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

/** What changes nothing of the value: `x as const`, `x satisfies T`, `x!`, `<T>x`, `f<T>`, `a?.b`, and the parentheses that some parsers keep. */
export interface Wrapper {
  readonly type:
    | "TSAsExpression"
    | "TSSatisfiesExpression"
    | "TSNonNullExpression"
    | "TSTypeAssertion"
    | "TSInstantiationExpression"
    | "ChainExpression"
    | "ParenthesizedExpression";
  readonly expression: Expression;
}

/** The expression that a node says, without what only types or groups it. */
export function unwrapped(node: Expression): Expression {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
      case "ParenthesizedExpression":
        inner = inner.expression;
        break;
      default:
        return inner;
    }
  }
}

/** The name of a key or of a member, where the file tells it. */
export function staticName(key: Expression, computed: boolean): string | undefined {
  const node = unwrapped(key);
  if (!computed && (node.type === "Identifier" || node.type === "PrivateIdentifier")) {
    return node.type === "PrivateIdentifier" ? `#${node.name}` : node.name;
  }
  if (node.type === "Literal" && node.regex === undefined) return String(node.value);
  return node.type === "TemplateLiteral" && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

/** The names of a reference, in order: `this.role.roleArn`, `list[0]`; `undefined` for what is more than names. */
export function pathOf(expression: Expression): readonly string[] | undefined {
  const path: string[] = [];
  let node = unwrapped(expression);
  while (node.type === "MemberExpression") {
    const name = staticName(node.property, node.computed);
    if (name === undefined) return undefined;
    path.push(name);
    node = unwrapped(node.object);
  }
  if (node.type === "Identifier") path.push(node.name);
  else if (node.type === "ThisExpression") path.push("this");
  else if (node.type === "Super") path.push("super");
  else return undefined;
  return path.reverse();
}

/** The name that a reference begins with, where that is a variable. */
export function rootOf(expression: Expression): Expression | undefined {
  let node = unwrapped(expression);
  while (node.type === "MemberExpression") node = unwrapped(node.object);
  return node.type === "Identifier" ? node : undefined;
}

/** The nodes of TypeScript that hold expressions; all others are types. */
const WITH_EXPRESSIONS: ReadonlySet<string> = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "TSExportAssignment",
  "TSModuleDeclaration",
  "TSModuleBlock",
  "TSEnumDeclaration",
  "TSEnumBody",
  "TSEnumMember",
  "TSParameterProperty",
]);

/**
 * Adds the nodes directly in a node to a list, in no certain order; types are left out, and decorators, which frameworks read.
 * Every node of a file comes by here, so nothing is made on the way.
 */
export function addChildNodes(node: Node, list: Node[]): void {
  for (const key of Object.keys(node)) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (typeof value !== "object" || value === null || PASSED_OVER.has(key)) continue;
    if (!Array.isArray(value)) addNode(value, list);
    else for (const item of value as readonly unknown[]) addNode(item, list);
  }
}

function addNode(value: unknown, list: Node[]): void {
  if (typeof value !== "object" || value === null || !("type" in value) || typeof value.type !== "string") return;
  if (!isType(value as Node)) list.push(value as Node);
}

const PASSED_OVER: ReadonlySet<string> = new Set(["parent", "loc", "range", "tokens", "comments", "decorators"]);

/** Whether a node is there for the compiler alone. */
export function isType({ type }: Node): boolean {
  return type.startsWith("TS") && !WITH_EXPRESSIONS.has(type);
}

/** What a value can be read from, apart from names. */
export const READABLE: ReadonlySet<string> = new Set([
  "ObjectExpression",
  "ArrayExpression",
  "CallExpression",
  "NewExpression",
  "TaggedTemplateExpression",
  "TemplateLiteral",
  "Literal",
  "BinaryExpression",
  "UnaryExpression",
]);
