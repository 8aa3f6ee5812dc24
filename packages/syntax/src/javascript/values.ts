import type { Entry, Part, Range, TextValue, UnknownValue, Value } from "@iam/policy";
import { MAX_DEPTH } from "../json/value-builder.ts";
import type { TreeNode } from "../tree.ts";
import {
  type ArrayExpression,
  type Call,
  addChildNodes,
  type Expression,
  type Name,
  type Member,
  type Node,
  type ObjectExpression,
  pathOf,
  READABLE,
  type Property,
  type Spread,
  staticName,
  unwrapped,
} from "./nodes.ts";
import type { Const, Scope } from "./scope.ts";
import { literalValue, negativeNumber } from "./scalars.ts";
import { withoutHidden } from "./spread.ts";
import { displayOf, joinParts, type Piece, sumPieces, templatePieces } from "./text.ts";

/** Each use of a constant is a value of its own, so constants that name each other could make values without end. */
const MAX_COPIES = 20_000;

/** Where a value is read. */
interface Place {
  readonly depth: number;
  /** Whether a change here would change another place as well. */
  readonly shared: boolean;
  /** Whether what is read stands in a hole, where no walk over values comes by. */
  readonly aside: boolean;
}

const HERE: Place = { depth: 0, shared: false, aside: false };
const ASIDE: Place = { depth: 0, shared: true, aside: true };

/** An element or a property, and the members of the value that come from it: several or none where something is spread. */
export interface Element {
  /** `null` for a place between two commas that holds nothing. */
  readonly node: Node | null;
  readonly members: readonly TreeNode[];
}

/** Reads expressions as values, and notes what it has come by. */
export class ValueReader {
  /** What each value was read from. */
  readonly nodes = new Map<Value, Expression>();
  /** For a value that stands for a name: the name as it stands there. */
  readonly names = new Map<Value, Expression>();
  /** What stands between the brackets of a container. */
  readonly elements = new Map<Value, readonly Element[]>();
  /** The elements of lists, with what stands around their values: types, or a name for a value. */
  readonly around = new Map<TreeNode, Node>();
  /** Names that stand for a key and its value, as in `{ name }`. */
  readonly shorthands = new Map<Value, string>();
  /** The holes of keys, as they are written. */
  readonly keyHoles = new Set<string>();
  /** What constants are bound to, where a value was read through them. */
  readonly reached = new Set<Node>();
  /** What stands in expressions that are no values, such as the body of a function. */
  readonly left: Node[] = [];

  readonly #text: string;
  readonly #scope: Scope;
  readonly #open = new Set<Node>();
  #copies = 0;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
  }

  read(expression: Expression): Value {
    return this.#read(expression, HERE);
  }

  /** What a reference or a call begins with: see `originOf`. */
  readOrigin(value: Value): Value | undefined {
    const node = this.nodes.get(value);
    let first = node?.type === "CallExpression" ? unwrapped(node.callee) : node;
    while (first?.type === "MemberExpression") first = unwrapped(first.object);
    if (first === undefined || (first === node && first.type !== "Identifier")) return undefined;
    const origin = this.#read(first, ASIDE);
    return origin.kind === "unknown" ? undefined : origin;
  }

  #read(expression: Expression, place: Place): Value {
    const node = unwrapped(expression);
    const value = place.depth > MAX_DEPTH ? this.#unread(node) : this.#readNode(node, place);
    const known: Value = place.shared && value.editable !== false ? { ...value, editable: false } : value;
    if (!this.nodes.has(known)) this.nodes.set(known, node);
    return known;
  }

  #readNode(node: Expression, place: Place): Value {
    if (place.shared) this.#copies += 1;
    switch (node.type) {
      case "ObjectExpression":
        return this.#object(node, node.range, place);
      case "ArrayExpression":
        return this.#array(node, node.range, place);
      case "Literal":
        return literalValue(node, this.#text);
      case "TemplateLiteral":
        return this.#template(templatePieces(node), node, place);
      case "BinaryExpression":
        return this.#template(node.operator === "+" ? sumPieces(node) : undefined, node, place);
      case "UnaryExpression":
        return negativeNumber(node, this.#text) ?? this.#unread(node);
      case "CallExpression":
      case "NewExpression":
        return this.#call(node, node.range, place) ?? this.#unread(node);
      case "TaggedTemplateExpression": {
        const name = pathOf(node.tag)?.join(".");
        if (name === undefined) return this.#unread(node);
        const text = this.#read(node.quasi, inside(place));
        return { kind: "call", range: node.range, name, labels: [], arguments: [text], body: null };
      }
      case "Identifier":
        return this.#name(node, place) ?? { kind: "unknown", range: node.range, path: [node.name] };
      case "ThisExpression":
        return { kind: "unknown", range: node.range, path: ["this"] };
      case "MemberExpression":
        return this.#member(node, node.range, place);
      default:
        return this.#unread(node);
    }
  }

  #object({ properties }: ObjectExpression, range: Range, place: Place): Value {
    const members = properties.map((property) =>
      property.type === "SpreadElement" ? this.#spreadEntries(property, place) : [this.#entry(property, place)],
    );
    const entries = members.flat();
    const isPlain = properties.every(({ type }) => type === "Property");
    const object: Value = { kind: "object", range, entries: isPlain ? entries : withoutHidden(entries, properties) };
    this.elements.set(
      object,
      properties.map((node, index) => ({ node, members: members[index] ?? [] })),
    );
    return object;
  }

  #spreadEntries({ argument, range }: Spread, place: Place): readonly Entry[] {
    const value = this.#spread(argument, "ObjectExpression", place);
    if (value?.kind === "object") {
      return value.entries.map((entry) => ({ ...entry, key: { ...entry.key, editable: false } }));
    }
    const hole: Part = { kind: "hole", text: displayOf(this.#text, argument.range) };
    const unknown: Value = { kind: "unknown", range, editable: false };
    return [{ range, key: { kind: "text", range, parts: [hole], editable: false }, value: unknown }];
  }

  /** What is spread, where it is a literal of that kind or a constant that is bound to one. */
  #spread(argument: Expression, kind: "ObjectExpression" | "ArrayExpression", place: Place): Value | undefined {
    const node = unwrapped(argument);
    const bound = node.type === "Identifier" ? this.#boundTo(node) : node;
    if (bound !== undefined && unwrapped(bound).type === kind)
      return this.#read(node, { ...inside(place), shared: true });
    this.left.push(argument);
    return undefined;
  }

  #entry(property: Property, place: Place): Entry {
    const key = this.#key(property, place);
    if (property.kind === "init" && !property.method) {
      const value = this.#read(property.value, inside(place));
      if (property.shorthand && !this.names.has(value)) this.shorthands.set(value, this.#text.slice(...property.range));
      return { range: property.range, key, value };
    }
    this.left.push(property.value);
    return { range: property.range, key, value: { kind: "unknown", range: property.value.range, editable: false } };
  }

  #key({ key, computed }: Property, place: Place): TextValue {
    const { range } = key;
    const name = staticName(key, computed);
    if (name !== undefined) return { kind: "text", range, parts: name === "" ? [] : [name] };
    const value = this.#read(key, inside(place));
    const hole: Part = { kind: "hole", text: displayOf(this.#text, range), value };
    const parts = value.kind === "text" ? value.parts : [hole];
    for (const part of parts) if (typeof part !== "string") this.keyHoles.add(part.text);
    return { kind: "text", range, parts, editable: false };
  }

  #array({ elements }: ArrayExpression, range: Range, place: Place): Value {
    const members = elements.map((element): readonly Value[] => {
      // Nothing stands between two commas, so the list is the closest place to point at, and there is nothing to edit.
      if (element === null) return [{ kind: "unknown", range, editable: false }];
      if (element.type !== "SpreadElement") {
        const item = this.#read(element, inside(place));
        this.around.set(item, element);
        return [item];
      }
      const value = this.#spread(element.argument, "ArrayExpression", place);
      if (value?.kind === "array") return value.items;
      return [{ kind: "unknown", range: element.range, editable: false }];
    });
    const array: Value = { kind: "array", range, items: members.flat() };
    this.elements.set(
      array,
      elements.map((node, index) => ({ node, members: members[index] ?? [] })),
    );
    return array;
  }

  #template(pieces: readonly Piece[] | undefined, node: Expression, place: Place): Value {
    if (pieces === undefined) return this.#unread(node);
    return { kind: "text", range: node.range, parts: joinParts(pieces.map((piece) => this.#part(piece, place))) };
  }

  #part(piece: Piece, place: Place): Part {
    if ("literal" in piece) return piece.literal;
    const value = this.#read(piece.expression, { depth: place.depth + 1, shared: true, aside: true });
    this.left.push(piece.expression);
    const hole = { kind: "hole", text: displayOf(this.#text, piece.range), value } as const;
    if (value.kind === "text") return { ...hole, shape: value.parts };
    return value.kind === "scalar" ? { ...hole, shape: [String(value.value)] } : hole;
  }

  #call({ type, callee, arguments: args }: Call, range: Range, place: Place): Value | undefined {
    const path = pathOf(callee);
    const call = { kind: "call", range, labels: [], body: null } as const;
    if (path !== undefined) {
      const name = (type === "NewExpression" ? "new " : "") + path.join(".");
      return { ...call, name, arguments: this.#arguments(args, place) };
    }
    const method = unwrapped(callee);
    if (type === "NewExpression" || method.type !== "MemberExpression") return undefined;
    const name = staticName(method.property, method.computed);
    if (name === undefined) return undefined;
    return {
      ...call,
      name,
      receiver: this.#read(method.object, inside(place)),
      arguments: this.#arguments(args, place),
    };
  }

  #arguments(args: Call["arguments"], place: Place): readonly Value[] {
    return args.map((argument): Value => {
      if (argument.type !== "SpreadElement") return this.#read(argument, inside(place));
      this.left.push(argument.argument);
      return { kind: "unknown", range: argument.range, editable: false };
    });
  }

  /** What a constant is bound to, in place of its name. `const arn = bucket.arn` stands where it is named, and says what it says. */
  #name(name: Name, place: Place): Value | undefined {
    const constant = this.#scope.constOf(name);
    if (constant === undefined || this.#open.has(constant.init) || this.#copies > MAX_COPIES) return undefined;
    const { init, uses } = constant;
    const alias = !isReadable(constant);
    if (alias && !isAlias(constant)) return undefined;
    this.#open.add(init);
    if (uses > 1) this.#copies += 1;
    const shared = place.shared || (uses > 1 && !isConstruct(init)) || alias;
    const value = this.#read(init, { ...inside(place), shared });
    this.#open.delete(init);
    if (value.kind === "unknown") {
      return alias && value.path !== undefined ? { kind: "unknown", range: name.range, path: value.path } : undefined;
    }
    if (!place.aside) this.reached.add(init);
    this.names.set(value, name);
    return value;
  }

  /** A text or a number of a constant object reads as what stands there; all else is a reference. */
  #member(member: Expression & Member, range: Range, place: Place): Value {
    const path = pathOf(member);
    if (path === undefined) return this.#unread(member);
    const node = this.#copies > MAX_COPIES ? undefined : this.#scope.memberOf(member);
    const value = node && this.#read(node, { ...inside(place), shared: true });
    if (value?.kind !== "text" && value?.kind !== "scalar") return { kind: "unknown", range, path };
    this.names.set(value, member);
    return value;
  }

  #boundTo(name: Name): Expression | undefined {
    return this.#copies > MAX_COPIES ? undefined : this.#scope.initOf(name);
  }

  /** Nothing that is a value, though values may stand in it. */
  #unread(node: Node): UnknownValue {
    addChildNodes(node, this.left);
    return { kind: "unknown", range: node.range };
  }
}

function inside(place: Place): Place {
  return { ...place, depth: place.depth + 1 };
}

function isAlias({ init, changes }: Const): boolean {
  const { type } = unwrapped(init);
  return !changes && (type === "MemberExpression" || type === "Identifier");
}

/**
 * Whether an expression makes a part of the program with an id of its own, `new Role(scope, "Id", {…})`. All names for it mean
 * that one part, so what it is made from takes effect once, however often it is named. A statement or a principal that is named
 * twice takes effect twice.
 */
function isConstruct(init: Expression): boolean {
  const node = unwrapped(init);
  if (node.type !== "NewExpression" || node.arguments.length !== 3) return false;
  const [scope, id, properties] = node.arguments.map((argument) =>
    argument.type === "SpreadElement" ? undefined : unwrapped(argument).type,
  );
  const isScope = scope === "ThisExpression" || scope === "Identifier" || scope === "MemberExpression";
  const isId = id === "Literal" || id === "TemplateLiteral" || id === "BinaryExpression";
  return isScope && isId && properties === "ObjectExpression";
}

/** Whether a constant is bound to something that reads as a value, and stays as it is bound. */
function isReadable({ init, changes }: Const): boolean {
  const { type } = unwrapped(init);
  return READABLE.has(type) && !(changes && (type === "ObjectExpression" || type === "ArrayExpression"));
}
