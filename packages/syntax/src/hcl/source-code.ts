import type { Range } from "@iam/policy";
import { CommentedSourceCode, VisitNodeStep } from "../commented-source-code.ts";
import { childrenOf, type Comment, type Document, type Node, visitorKeys } from "./syntax-tree.ts";

/** How ESLint knows what a rule is called for: each node is entered, then left. */
class HclStep extends VisitNodeStep {
  constructor(
    override readonly target: Node,
    phase: 1 | 2,
    parent: Node | undefined,
  ) {
    super({ target, phase, args: [target, parent] });
  }
}

/** An HCL file as ESLint's rules see it. */
export class HclSourceCode extends CommentedSourceCode<Document, Node> {
  readonly visitorKeys = visitorKeys;
  /** Rules of other languages ask for what their parser offers. */
  readonly parserServices = {};
  readonly scopeManager = null;
  readonly #parents = new WeakMap<Node, Node>();
  #steps: readonly HclStep[] | undefined;

  constructor(text: string, ast: Document, hasBOM: boolean) {
    super(text, ast, hasBOM, ast.comments);
  }

  override getParent(node: Node): Node | undefined {
    this.traverse();
    return this.#parents.get(node);
  }

  override traverse(): readonly HclStep[] {
    if (this.#steps !== undefined) return this.#steps;
    const steps: HclStep[] = [];
    const visit = (node: Node, parent: Node | undefined): void => {
      if (parent !== undefined) this.#parents.set(node, parent);
      steps.push(new HclStep(node, 1, parent));
      for (const child of childrenOf(node)) visit(child, node);
      steps.push(new HclStep(node, 2, parent));
    };
    visit(this.ast, undefined);
    this.#steps = steps;
    return steps;
  }

  // People switch rules of JavaScript on for all files. They find nothing here, and what they ask must not throw.

  getAllComments(): readonly Comment[] {
    return this.ast.comments;
  }

  getCommentsInside({ range: [start, end] }: { readonly range: Range }): readonly Comment[] {
    return this.ast.comments.filter(({ range }) => start <= range[0] && range[1] <= end);
  }

  getCommentsBefore = nothingIn;
  getCommentsAfter = nothingIn;
  getTokens = nothingIn;
  getTokensBetween = nothingIn;
  getTokensBefore = nothingIn;
  getTokensAfter = nothingIn;
  getFirstTokens = nothingIn;
  getLastTokens = nothingIn;
  getDeclaredVariables = nothingIn;
  getFirstToken = nothing;
  getLastToken = nothing;
  getTokenBefore = nothing;
  getTokenAfter = nothing;
  getFirstTokenBetween = nothing;
  getLastTokenBetween = nothing;
  getTokenByRangeStart = nothing;
  getTokenOrCommentBefore = nothing;
  getTokenOrCommentAfter = nothing;
  getNodeByRangeIndex = nothing;
  getJSDocComment = nothing;
  getScope = emptyScope;
  commentsExistBetween = never;
  isSpaceBetween = never;
  isGlobalReference = never;
  markVariableAsUsed = never;
}

function nothing(): null {
  return null;
}

function nothingIn(): readonly never[] {
  return [];
}

function never(): false {
  return false;
}

/** A scope in which nothing is declared. */
function emptyScope(): object {
  return { type: "global", variables: [], references: [], through: [], childScopes: [], set: new Map(), upper: null };
}
