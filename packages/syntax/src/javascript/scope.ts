import { addChildNodes, type Expression, type Member, type Node, rootOf, staticName, unwrapped } from "./nodes.ts";

/** What ESLint's scope managers have in common, as far as it is asked here. */
interface ScopeManager {
  readonly scopes: readonly { readonly references: readonly Reference[] }[];
}

interface Reference {
  readonly identifier: Node;
  readonly resolved: Variable | null;
  readonly init?: boolean;
}

interface Variable {
  readonly defs: readonly Definition[];
  readonly references: readonly Reference[];
}

interface Definition {
  readonly type: string;
  readonly node: Node & { readonly id?: Node; readonly init?: Expression | null };
  readonly parent?: { readonly kind?: string } | null;
}

/** A `const` of the file, and what it is bound to. */
export interface Const {
  readonly init: Expression;
  /** How often the file names it after its declaration. */
  readonly uses: number;
  /** Whether the file changes what it is bound to: `list.push(…)`, `statement.Sid = …`. */
  readonly changes: boolean;
}

/** The constants of a file, by the names that stand for them. Without a scope manager no name stands for anything. */
export class Scope {
  readonly #program: Node;
  readonly #manager: ScopeManager | undefined;
  #references: ReadonlyMap<Node, Variable> | undefined;
  #changed: ReadonlySet<Node> | undefined;
  readonly #consts = new Map<Variable, Const | undefined>();

  constructor(program: Node, scopeManager: unknown) {
    this.#program = program;
    this.#manager = isScopeManager(scopeManager) ? scopeManager : undefined;
  }

  /** The constant that an identifier names. */
  constOf(identifier: Node): Const | undefined {
    this.#references ??= referencesOf(this.#manager);
    const variable = this.#references.get(identifier);
    if (variable === undefined) return undefined;
    if (!this.#consts.has(variable)) this.#consts.set(variable, this.#read(variable));
    return this.#consts.get(variable);
  }

  /** What an expression is bound to, where it is the name of a constant that nothing changes. */
  initOf(expression: Expression): Expression | undefined {
    const constant = expression.type === "Identifier" ? this.constOf(expression) : undefined;
    return constant?.changes === false ? constant.init : undefined;
  }

  /** What a member of a constant object is, where the file tells it: a literal, or an object. */
  memberOf({ object, property, computed }: Member): Expression | undefined {
    const holder = unwrapped(object);
    const held = holder.type === "MemberExpression" ? this.memberOf(holder) : this.initOf(holder);
    const node = held && unwrapped(held);
    const name = staticName(property, computed);
    if (node?.type !== "ObjectExpression" || name === undefined) return undefined;
    const found = node.properties.findLast(
      (other) => other.type === "SpreadElement" || staticName(other.key, other.computed) === name,
    );
    if (found?.type !== "Property" || found.kind !== "init") return undefined;
    const kind = unwrapped(found.value).type;
    return kind === "Literal" || kind === "TemplateLiteral" || kind === "ObjectExpression" ? found.value : undefined;
  }

  #read({ defs, references }: Variable): Const | undefined {
    const [definition] = defs;
    if (defs.length !== 1 || definition?.type !== "Variable" || definition.parent?.kind !== "const") return undefined;
    const { id, init } = definition.node;
    if (id?.type !== "Identifier" || init === undefined || init === null) return undefined;
    const uses = references.filter((reference) => reference.init !== true);
    this.#changed ??= changedNames(this.#program);
    const changed = this.#changed;
    return { init, uses: uses.length, changes: uses.some(({ identifier }) => changed.has(identifier)) };
  }
}

function isScopeManager(manager: unknown): manager is ScopeManager {
  return typeof manager === "object" && manager !== null && "scopes" in manager && Array.isArray(manager.scopes);
}

function referencesOf(manager: ScopeManager | undefined): ReadonlyMap<Node, Variable> {
  const found = new Map<Node, Variable>();
  for (const { references } of manager?.scopes ?? []) {
    for (const { identifier, resolved } of references) if (resolved !== null) found.set(identifier, resolved);
  }
  return found;
}

/** The methods of lists that change the list. */
const CHANGERS: ReadonlySet<string> = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "copyWithin",
]);

/** The identifiers behind which something is changed: assigned, counted up, deleted, pushed to, given to `Object.assign`. */
function changedNames(program: Node): ReadonlySet<Node> {
  const found = new Set<Node>();
  const add = (target: Node | undefined): void => {
    const name = target && rootOf(target as Expression);
    if (name !== undefined) found.add(name);
  };
  const queue: Node[] = [program];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    add(changedBy(node as Changer));
    addChildNodes(node, queue);
  }
  return found;
}

type Changer =
  | (Node & { readonly type: "AssignmentExpression"; readonly left: Node })
  | (Node & { readonly type: "UpdateExpression"; readonly argument: Node })
  | (Expression & { readonly type: "UnaryExpression" | "CallExpression" });

function changedBy(node: Changer): Node | undefined {
  switch (node.type) {
    case "AssignmentExpression":
      return node.left;
    case "UpdateExpression":
      return node.argument;
    case "UnaryExpression":
      return node.operator === "delete" ? node.argument : undefined;
    case "CallExpression": {
      const callee = unwrapped(node.callee);
      if (callee.type !== "MemberExpression") return undefined;
      const method = staticName(callee.property, callee.computed);
      const object = unwrapped(callee.object);
      if (method === "assign" && object.type === "Identifier" && object.name === "Object") return node.arguments[0];
      return method !== undefined && CHANGERS.has(method) ? object : undefined;
    }
  }
}
