import { createRequire } from "node:module";
import type { RulesConfig } from "@eslint/plugin-kit";
import type { Range } from "@iam/policy";

/** ESLint has loaded this module already by `require`; an import would load it again, and its parser of options with it. */
const kit = createRequire(import.meta.url)("@eslint/plugin-kit") as typeof import("@eslint/plugin-kit");
const { ConfigCommentParser, Directive, TextSourceCodeBase } = kit;

/** How ESLint knows what a rule is called for: each node is entered, then left. */
export const { VisitNodeStep } = kit;

const commentParser = new ConfigCommentParser();
const INLINE_CONFIG = /^\s*eslint(?:-enable|-disable(?:(?:-next)?-line)?)?(?:\s|$)/;

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

export interface Comment {
  readonly type: string;
  /** What is written between the marks of the comment. */
  readonly value: string;
  readonly range: Range;
  readonly loc: Location;
}

/** A node of some syntax tree; its lines and columns may be left to whoever asks. */
export interface LocatedNode {
  readonly type: string;
  readonly range: Range;
  readonly loc?: Location;
}

interface Types<Root extends LocatedNode, Node extends LocatedNode> {
  LangOptions: Record<string, unknown>;
  RootNode: Root;
  SyntaxElementWithLoc: Node | Comment;
  ConfigNode: Comment;
}

type DirectiveType = ConstructorParameters<typeof Directive>[0]["type"];

/** What is wrong with a comment that speaks to ESLint. */
interface Problem {
  readonly ruleId: null;
  readonly message: string;
  readonly loc: Location;
}

const DIRECTIVES: ReadonlyMap<string, DirectiveType> = new Map([
  ["eslint-disable", "disable"],
  ["eslint-enable", "enable"],
  ["eslint-disable-line", "disable-line"],
  ["eslint-disable-next-line", "disable-next-line"],
]);

/** A text of a language whose comments may speak to ESLint. */
export abstract class CommentedSourceCode<
  Root extends LocatedNode,
  Node extends LocatedNode = Root,
> extends TextSourceCodeBase<Types<Root, Node>> {
  readonly hasBOM: boolean;
  #inlineConfig: Comment[] | undefined;

  constructor(
    text: string,
    ast: Root,
    hasBOM: boolean,
    readonly comments: readonly Comment[],
  ) {
    super({ text, ast });
    this.hasBOM = hasBOM;
  }

  override getLoc({ range: [start, end], loc }: LocatedNode): Location {
    return loc ?? { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) };
  }

  override getRange({ range: [start, end] }: { readonly range: Range }): [number, number] {
    return [start, end];
  }

  /** The comments that speak to ESLint. */
  getInlineConfigNodes(): Comment[] {
    this.#inlineConfig ??= this.comments.filter(({ value }) => INLINE_CONFIG.test(value));
    return this.#inlineConfig;
  }

  getDisableDirectives(): { problems: Problem[]; directives: InstanceType<typeof Directive>[] } {
    const problems: Problem[] = [];
    const directives: InstanceType<typeof Directive>[] = [];
    for (const node of this.getInlineConfigNodes()) {
      const { label = "", value = "", justification = "" } = commentParser.parseDirective(node.value) ?? {};
      const type = DIRECTIVES.get(label);
      if (type === undefined) continue;
      if (type === "disable-line" && node.loc.start.line !== node.loc.end.line) {
        problems.push({ ruleId: null, message: `${label} comment should not span multiple lines.`, loc: node.loc });
      } else directives.push(new Directive({ type, node, value, justification }));
    }
    return { problems, directives };
  }

  /** Rules that a comment configures: `# eslint iam/no-star: "off"`. */
  applyInlineConfig(): { problems: Problem[]; configs: { config: { rules: RulesConfig }; loc: Location }[] } {
    const problems: Problem[] = [];
    const configs: { config: { rules: RulesConfig }; loc: Location }[] = [];
    for (const { value: written, loc } of this.getInlineConfigNodes()) {
      const { label, value = "" } = commentParser.parseDirective(written) ?? {};
      if (label !== "eslint") continue;
      const parsed = commentParser.parseJSONLikeConfig(value);
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
      else problems.push({ ruleId: null, message: parsed.error.message, loc });
    }
    return { problems, configs };
  }
}
