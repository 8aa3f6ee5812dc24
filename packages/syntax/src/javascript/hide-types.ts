import { isType, type Node } from "./nodes.ts";

/** A program whose types no walk comes by; what they name stands in a list of its own. */
export interface TypedProgram extends Node {
  typeNames: readonly Node[];
}

/**
 * Hides the types of a program from ESLint's walks, which know no types: each name in them would be a variable that nobody declares.
 * The names that are imported are kept in `typeNames`, so that an import that serves as a type counts as used.
 */
export function hideTypes(program: TypedProgram): void {
  const imported = new Set<string>();
  const named: Name[] = [];
  const queue: { readonly node: Node; readonly inType: boolean }[] = [{ node: program, inType: false }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, inType } = next;
    if (node.type.startsWith("Import") && "local" in node) imported.add((node.local as Name).name);
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === "loc" || key === "range" || typeof value !== "object" || value === null) continue;
      const held = (Array.isArray(value) ? value : [value]).filter(isNode);
      // The parameter `this` only says a type.
      if (key === "params" && held[0] !== undefined && isName(held[0]) && held[0].name === "this") {
        Object.assign(node, { params: held.slice(1) });
      }
      if (inType && NAMING.get(node.type) === key) named.push(...held.filter(isName));
      for (const child of held) queue.push({ node: child, inType: inType || isType(child) });
      if (!inType && !Array.isArray(value) && held.some(isType))
        Object.defineProperty(node, key, { enumerable: false });
      if (!inType && key === "implements") Object.defineProperty(node, key, { enumerable: false });
    }
  }
  program.typeNames = named.filter(({ name }) => imported.has(name));
}

/** Types that stand in lists of statements and members: they are walked to, and not into. */
export const TYPE_STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  TSInterfaceDeclaration: [],
  TSTypeAliasDeclaration: [],
  TSDeclareFunction: [],
  TSDeclareMethod: [],
  TSAbstractMethodDefinition: [],
  TSIndexSignature: [],
  TSImportEqualsDeclaration: [],
  TSNamespaceExportDeclaration: [],
  TSEnumDeclaration: ["members"],
  TSEnumMember: ["initializer"],
  TSModuleDeclaration: ["body"],
};

/** Where a name in a type stands for something that is declared elsewhere. */
const NAMING: ReadonlyMap<string, string> = new Map([
  ["TSTypeReference", "typeName"],
  ["TSQualifiedName", "left"],
  ["TSExpressionWithTypeArguments", "expression"],
  ["TSTypeQuery", "exprName"],
]);

type Name = Node & { readonly name: string };

function isName(node: Node): node is Name {
  return node.type === "Identifier";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
