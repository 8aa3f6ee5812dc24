import type { Range } from "@iam/policy";
import type { TreeCursor } from "web-tree-sitter";
import { MAX_DEPTH } from "../json/value-builder.ts";
import type {
  Attribute,
  Block,
  Body,
  Document,
  Expression,
  Call,
  Name,
  Element,
  ObjectNode,
  Other,
  Directive,
  Template,
  Interpolation,
} from "./syntax-tree.ts";

/** Levels of the grammar, of which a value has two or three, so that no walk over values can exhaust the stack. */
const MAX_LEVELS = 2 * MAX_DEPTH;

const OTHERS: ReadonlyMap<string, Other["type"]> = new Map([
  ["operation", "HCLOperation"],
  ["conditional", "HCLConditional"],
  ["for_expr", "HCLFor"],
]);

/** Reads the tree of tree-sitter-hcl with a cursor, for it is freed at once and its nodes are slow to ask. */
export class TreeReader {
  readonly comments: Range[] = [];
  readonly #cursor: TreeCursor;
  readonly #text: string;
  #depth = 0;

  /** @param cursor at the root of a tree without errors */
  constructor(cursor: TreeCursor, text: string) {
    this.#cursor = cursor;
    this.#text = text;
  }

  /** What the file holds. */
  read(): Document["body"] {
    let body: Document["body"] | undefined;
    this.#each((type) => {
      body = type === "object" ? this.#object() : this.#body();
    });
    const range: Range = [0, this.#text.length];
    return body?.type === "HCLObject" ? body : { type: "HCLBody", range, members: body?.members ?? [] };
  }

  /** Stands on each child in turn; comments are put aside. */
  #each(visit: (type: string) => void): void {
    const cursor = this.#cursor;
    if (!cursor.gotoFirstChild()) return;
    this.#depth += 1;
    do {
      const type = cursor.nodeType;
      if (type === "comment") this.comments.push(this.#range());
      else visit(type);
    } while (cursor.gotoNextSibling());
    this.#depth -= 1;
    cursor.gotoParent();
  }

  #range(): Range {
    // The parser is given a line break more than there is.
    const end = Math.min(this.#cursor.endIndex, this.#text.length);
    return [this.#cursor.startIndex, end];
  }

  #written(): string {
    return this.#text.slice(...this.#range());
  }

  #body(): Body {
    const range = this.#range();
    const members: (Attribute | Block)[] = [];
    this.#each((type) => {
      members.push(type === "attribute" ? this.#attribute() : this.#block());
    });
    return { type: "HCLBody", range, members };
  }

  #identifier(): Name {
    return { type: "HCLName", range: this.#range(), name: this.#written() };
  }

  #attribute(): Attribute {
    const range = this.#range();
    let name: Name = { type: "HCLName", range, name: "" };
    let value: Expression = unread(range);
    this.#each((type) => {
      if (type === "identifier") name = this.#identifier();
      else if (type === "expression") value = this.#expression(type);
    });
    return { type: "HCLAttribute", range, name, value };
  }

  #block(): Block {
    const range = this.#range();
    const names: (Name | Template)[] = [];
    let start = range[0];
    let members: Body["members"] = [];
    this.#each((type) => {
      if (type === "identifier") names.push(this.#identifier());
      else if (type === "string_lit") names.push(this.#template("quoted"));
      else if (type === "block_start") [start] = this.#range();
      else if (type === "body" && this.#isShallow()) ({ members } = this.#body());
    });
    const [name, ...labels] = names;
    if (name?.type !== "HCLName") throw new Error("A block begins with an identifier.");
    return { type: "HCLBlock", range, name, labels, body: { type: "HCLBody", range: [start, range[1]], members } };
  }

  #isShallow(): boolean {
    return this.#depth < MAX_LEVELS;
  }

  #expression(type: string): Expression {
    const range = this.#range();
    if (!this.#isShallow()) return unread(range);
    switch (type) {
      case "quoted_template":
      case "string_lit":
        return this.#template("quoted");
      case "heredoc_template":
        return this.#heredoc();
      case "object":
        return this.#object();
      case "tuple":
        return { type: "HCLTuple", range, elements: this.#terms() };
      case "function_call":
        return this.#call();
      case "variable_expr":
        return { type: "HCLReference", range, path: [this.#written()], children: [] };
      case "numeric_lit":
        return { type: "HCLLiteral", range, value: Number(this.#written()) };
      case "bool_lit":
        return { type: "HCLLiteral", range, value: this.#written() === "true" };
      case "null_lit":
        return { type: "HCLLiteral", range, value: null };
      case "operation":
        return this.#operation();
    }
    const other = OTHERS.get(type);
    const children = this.#terms();
    if (other !== undefined) return { type: other, range, children };
    const [only] = children;
    return only ?? unread(range);
  }

  /** The expressions that stand in a node, each with what is accessed in it. */
  #terms(): Expression[] {
    const terms: Expression[] = [];
    this.#each((type) => {
      const last = terms.at(-1);
      if (last !== undefined && (type === "get_attr" || type === "index" || type === "splat")) {
        terms[terms.length - 1] = this.#access(last, type);
      } else if (!PUNCTUATION.has(type)) terms.push(...this.#termsOf(type));
    });
    return terms;
  }

  /** What only groups others is looked through. */
  #termsOf(type: string): readonly Expression[] {
    return GROUPS.has(type) ? this.#terms() : [this.#expression(type)];
  }

  #access(base: Expression, type: string): Expression {
    const [, end] = this.#range();
    const range: Range = [base.range[0], end];
    const written = this.#written();
    const children = this.#terms();
    if (base.type !== "HCLReference" || type === "splat") {
      return { type: type === "splat" ? "HCLSplat" : "HCLAccess", range, children: [base, ...children] };
    }
    const step = type === "get_attr" || written.startsWith(".") ? written.slice(1).trim() : keyOf(children[0], written);
    return { ...base, range, path: [...base.path, step], children: [...base.children, ...children] };
  }

  /** A negative number is a literal; any other operation stays what it is. */
  #operation(): Expression {
    const range = this.#range();
    const written = this.#written();
    const children = this.#terms();
    const [only] = children;
    const isNegative = children.length === 1 && only?.type === "HCLLiteral" && written.startsWith("-");
    return isNegative && typeof only.value === "number"
      ? { type: "HCLLiteral", range, value: -only.value }
      : { type: "HCLOperation", range, children };
  }

  #call(): Call {
    const range = this.#range();
    let name = "";
    let expands = false;
    const values: Expression[] = [];
    this.#each((type) => {
      if (type === "identifier") name = this.#written();
      else if (type === "function_arguments") {
        expands = this.#written().trimEnd().endsWith("...");
        values.push(...this.#terms());
      }
    });
    return { type: "HCLCall", range, name, arguments: values, expands };
  }

  #object(): ObjectNode {
    const range = this.#range();
    const elements: Element[] = [];
    this.#each((type) => {
      if (type === "object_elem") elements.push(this.#element());
    });
    return { type: "HCLObject", range, elements };
  }

  #element(): Element {
    const range = this.#range();
    const sides: { range: Range; expression: Expression }[] = [];
    this.#each((type) => {
      if (type === "expression") sides.push({ range: this.#range(), expression: this.#expression(type) });
    });
    const [key, value] = sides;
    return {
      type: "HCLElement",
      range,
      key: key?.expression ?? unread(range),
      keyRange: key?.range ?? range,
      value: value?.expression ?? unread(range),
    };
  }

  #template(form: "quoted"): Template {
    const range = this.#range();
    return { type: "HCLTemplate", form, range, content: [range[0] + 1, range[1] - 1], holes: this.#holes() };
  }

  #heredoc(): Template {
    const range = this.#range();
    const holes = this.#holes();
    const form = this.#text.startsWith("<<-", range[0]) ? "flush-heredoc" : "heredoc";
    const start = this.#text.indexOf("\n", range[0]) + 1;
    const end = this.#text.lastIndexOf("\n", range[1] - 1) + 1;
    return { type: "HCLTemplate", form, range, content: [start, end], holes };
  }

  #holes(): readonly (Interpolation | Directive)[] {
    const holes: (Interpolation | Directive)[] = [];
    this.#each((type) => {
      if (type === "template_interpolation") holes.push(this.#interpolation());
      else if (type === "template_directive") {
        holes.push({ type: "HCLDirective", range: this.#range(), children: this.#terms() });
      }
    });
    return holes;
  }

  #interpolation(): Interpolation {
    const range = this.#range();
    let strips = false;
    let code = range;
    let expression: Expression | undefined;
    this.#each((type) => {
      if (type === "strip_marker") strips = true;
      else if (type === "expression") {
        code = this.#range();
        expression = this.#expression(type);
      }
    });
    return { type: "HCLInterpolation", range, expression: expression ?? unread(range), code, strips };
  }
}

/** Nodes that stand between expressions. */
const PUNCTUATION: ReadonlySet<string> = new Set([
  ..."()[]{}.,?:=!*/%+-<>",
  ...["==", "!=", "<=", ">=", "&&", "||", "=>", ".*", "[*]", "...", "for", "in", "if", "else", "endif", "endfor"],
  ...["tuple_start", "tuple_end", "object_start", "object_end", "ellipsis", "identifier", "strip_marker"],
  ...["template_literal", "template_directive_start", "template_directive_end"],
]);

/** Nodes that hold expressions and are none. */
const GROUPS: ReadonlySet<string> = new Set([
  ...["binary_operation", "unary_operation", "for_tuple_expr", "for_object_expr", "for_intro", "for_cond"],
  ...["get_attr", "index", "new_index", "legacy_index", "attr_splat", "full_splat"],
  ...["template_if", "template_if_intro", "template_else_intro", "template_if_end"],
  ...["template_for", "template_for_start", "template_for_end", "template_directive", "template_interpolation"],
]);

function unread(range: Range): Other {
  return { type: "HCLUnread", range, children: [] };
}

/** An index as an element of a path: what a literal says, anything else with its brackets. */
function keyOf(key: Expression | undefined, written: string): string {
  if (key?.type === "HCLLiteral") return String(key.value);
  const isPlain = key?.type === "HCLTemplate" && key.holes.length === 0 && !written.includes("\\");
  return isPlain ? written.slice(written.indexOf('"') + 1, written.lastIndexOf('"')) : written;
}
