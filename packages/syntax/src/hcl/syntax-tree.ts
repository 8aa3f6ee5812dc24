import type { Range } from "@iam/policy";

/** A tree of HCL, as ESLint's rules and selectors see it. Ranges count UTF-16 units; parentheses are looked through. */
export interface Document {
  readonly type: "Document";
  /** Tells this root from those of other languages. */
  readonly language: "hcl";
  readonly range: Range;
  readonly loc: Location;
  /** An object alone where a file of variables is written as JSON. */
  readonly body: Body | ObjectNode;
  readonly comments: readonly Comment[];
  /** Always empty: what lies between nodes is read from the text. */
  readonly tokens: readonly never[];
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

interface BaseNode {
  readonly range: Range;
}

/** A line comment reaches to the end of its line without the line break. */
export interface Comment extends BaseNode {
  readonly type: "LineComment" | "BlockComment";
  /** Without what opens and closes it. */
  readonly value: string;
  readonly loc: Location;
}

/** What a file or a block holds. The body of a block begins and ends with its braces. */
export interface Body extends BaseNode {
  readonly type: "HCLBody";
  readonly members: readonly (Attribute | Block)[];
}

export interface Attribute extends BaseNode {
  readonly type: "HCLAttribute";
  readonly name: Name;
  readonly value: Expression;
}

export interface Block extends BaseNode {
  readonly type: "HCLBlock";
  readonly name: Name;
  readonly labels: readonly (Name | Template)[];
  readonly body: Body;
}

export interface Name extends BaseNode {
  readonly type: "HCLName";
  readonly name: string;
}

export type Expression = Literal | Template | ObjectNode | Tuple | Call | Reference | Other;

export interface Literal extends BaseNode {
  readonly type: "HCLLiteral";
  readonly value: number | boolean | null;
}

/** A quoted string or a heredoc, with or without anything to fill in. */
export interface Template extends BaseNode {
  readonly type: "HCLTemplate";
  readonly form: "quoted" | "heredoc" | "flush-heredoc";
  /** Between the quotes; from the first line of a heredoc to the start of the line that closes it. */
  readonly content: Range;
  readonly holes: readonly (Interpolation | Directive)[];
}

export interface Interpolation extends BaseNode {
  readonly type: "HCLInterpolation";
  readonly expression: Expression;
  /** The expression as it is written, parentheses and all. */
  readonly code: Range;
  /** Whether a `~` takes away white space around it. */
  readonly strips: boolean;
}

/** From `%{ if … }` or `%{ for … }` to its end. */
export interface Directive extends BaseNode {
  readonly type: "HCLDirective";
  readonly children: readonly Expression[];
}

export interface ObjectNode extends BaseNode {
  readonly type: "HCLObject";
  readonly elements: readonly Element[];
}

export interface Element extends BaseNode {
  readonly type: "HCLElement";
  readonly key: Expression;
  /** Parentheses included. */
  readonly keyRange: Range;
  readonly value: Expression;
}

export interface Tuple extends BaseNode {
  readonly type: "HCLTuple";
  readonly elements: readonly Expression[];
}

export interface Call extends BaseNode {
  readonly type: "HCLCall";
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Whether the last argument is a list of arguments, `f(list...)`. */
  readonly expands: boolean;
}

/** `aws_s3_bucket.logs[0].arn`. */
export interface Reference extends BaseNode {
  readonly type: "HCLReference";
  /** Names and literal keys; an index that is no literal stands here with its brackets. */
  readonly path: readonly string[];
  /** What stands in brackets. */
  readonly children: readonly Expression[];
}

/** What is neither a value nor a plain reference; `HCLUnread` stands for what nests too deep to be read. */
export interface Other extends BaseNode {
  readonly type: "HCLOperation" | "HCLConditional" | "HCLFor" | "HCLSplat" | "HCLAccess" | "HCLUnread";
  readonly children: readonly Expression[];
}

export type Node = Document | Body | Attribute | Block | Name | Expression | Interpolation | Directive | Element;

/** The keys of each node under which others stand, in the order of the text. */
export const visitorKeys: Record<Node["type"], string[]> = {
  Document: ["body"],
  HCLBody: ["members"],
  HCLAttribute: ["name", "value"],
  HCLBlock: ["name", "labels", "body"],
  HCLName: [],
  HCLLiteral: [],
  HCLTemplate: ["holes"],
  HCLInterpolation: ["expression"],
  HCLDirective: ["children"],
  HCLObject: ["elements"],
  HCLElement: ["key", "value"],
  HCLTuple: ["elements"],
  HCLCall: ["arguments"],
  HCLReference: ["children"],
  HCLOperation: ["children"],
  HCLConditional: ["children"],
  HCLFor: ["children"],
  HCLSplat: ["children"],
  HCLAccess: ["children"],
  HCLUnread: [],
};

/** What stands directly in a node, in the order of the text. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "Document":
      return [node.body];
    case "HCLBody":
      return node.members;
    case "HCLAttribute":
      return [node.name, node.value];
    case "HCLBlock":
      return [node.name, ...node.labels, node.body];
    case "HCLName":
    case "HCLLiteral":
      return [];
    case "HCLTemplate":
      return node.holes;
    case "HCLInterpolation":
      return [node.expression];
    case "HCLObject":
    case "HCLTuple":
      return node.elements;
    case "HCLElement":
      return [node.key, node.value];
    case "HCLCall":
      return node.arguments;
    default:
      return node.children;
  }
}
