import type { Range, Value } from "@iam/policy";
import type { Piece } from "../json/pieces.ts";
import { type Container, contains, membersOf, type TreeNode } from "../tree.ts";
import { childrenOf, type Document, type Node } from "./syntax-tree.ts";

/** Where a file has comments, lines and heredocs: what no value tells. */
export class Layout {
  readonly text: string;
  readonly #document: Document;
  readonly #comments: readonly Range[];
  #heredocs: readonly Range[] | undefined;

  constructor(text: string, document: Document) {
    this.text = text;
    this.#document = document;
    this.#comments = document.comments.map(({ range }) => range);
  }

  /** The comments in a range, in order. */
  commentsIn([start, end]: Range): readonly Range[] {
    return this.#comments.slice(this.#firstFrom(start), this.#firstFrom(end));
  }

  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#comments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#comments[middle]?.[0] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * What stands in brackets; `null` where it is more than members, commas and comments (parentheses around a member), since
   * then nobody can tell what an edit would hit.
   */
  piecesOf(container: Container): readonly Piece[] | null {
    const [start, end] = container.range;
    const pieces: Piece[] = [{ kind: "open", start, end: start + 1 }];
    const readGap = (to: number): boolean => {
      const gap = this.#gap(pieces.at(-1)?.end ?? start, to);
      pieces.push(...(gap ?? []));
      return gap !== null;
    };
    for (const member of membersOf(container)) {
      if (!readGap(member.range[0])) return null;
      pieces.push({ kind: "member", start: member.range[0], end: member.range[1], member });
    }
    if (!readGap(end - 1)) return null;
    return [...pieces, { kind: "close", start: end - 1, end }];
  }

  #gap(start: number, end: number): readonly Piece[] | null {
    const pieces: Piece[] = [];
    for (let at = start; at < end; at += 1) {
      const char = this.text.charAt(at);
      const [comment] = char === "#" || char === "/" ? this.commentsIn([at, at + 1]) : [];
      if (comment !== undefined) {
        pieces.push({ kind: "comment", start: comment[0], end: comment[1] });
        at = comment[1] - 1;
      } else if (char === ",") pieces.push({ kind: "comma", start: at, end: at + 1 });
      else if (char.trim() !== "") return null;
    }
    return pieces;
  }

  /** The heredocs in a value, whose lines stay where they are. */
  heredocsIn({ range }: Value): readonly Range[] {
    return this.#allHeredocs().filter((heredoc) => contains(range, heredoc));
  }

  /** Whether it ends with the line that closes a heredoc, behind which nothing else may stand. */
  endsWithHeredoc({ range: [, end] }: TreeNode): boolean {
    return this.#allHeredocs().some((heredoc) => heredoc[1] === end);
  }

  isHeredoc({ range: [start, end] }: Value): boolean {
    return this.#allHeredocs().some((heredoc) => heredoc[0] === start && heredoc[1] === end);
  }

  #allHeredocs(): readonly Range[] {
    this.#heredocs ??= this.text.includes("<<") ? heredocsOf(this.#document) : [];
    return this.#heredocs;
  }
}

function heredocsOf(root: Node): readonly Range[] {
  const found: Range[] = [];
  const visit = (node: Node): void => {
    if (node.type === "HCLTemplate" && node.form !== "quoted") found.push(node.range);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return found;
}
