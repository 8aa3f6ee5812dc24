import { type Draft, type DraftMember, fitsInFlow } from "./draft.ts";
import { columnAt, contentOf, holderOf, type Holder, isBlockCollection, parentColumn, shiftLines } from "./layout.ts";
import { isFlowPlain, writeText } from "./scalar.ts";
import type { Style } from "./style.ts";

/** The longest line that a list in brackets may make, in columns. */
const WIDTH = 120;

/** Writes drafts in the style of a place. */
export class Writer {
  readonly #source: string;
  readonly #style: Style;

  /** @param source what copies are taken from */
  constructor(source: string, style: Style) {
    this.#source = source;
    this.#style = style;
  }

  /** A new line at a column. */
  line(column: number): string {
    return this.#style.eol + " ".repeat(column);
  }

  /** Whether a value is written over lines of its own, below its key. */
  isBlock(draft: Draft): boolean {
    switch (draft.kind) {
      case "map":
        return draft.entries.length > 0 && !(this.#style.flowMaps && fitsFlow(this.#source, draft));
      case "list":
        return draft.items.length > 0 && !this.#isFlowList(draft);
      case "copy":
        return isBlockCollection(draft.node);
      default:
        return false;
    }
  }

  #isFlowList(draft: Draft & { readonly kind: "list" }): boolean {
    const { flowLists } = this.#style;
    return (
      flowLists &&
      draft.items.every(({ kind }) => kind !== "list" && kind !== "map") &&
      fitsFlow(this.#source, draft) &&
      this.flow(draft).length < WIDTH / 2
    );
  }

  isList(draft: Draft): boolean {
    return draft.kind === "list" || (draft.kind === "copy" && contentOf(draft.node)?.type === "YAMLSequence");
  }

  /** The column of a value below a key at a column. */
  columnBelow(draft: Draft, column: number): number {
    return column + (this.isList(draft) ? this.#style.listOffset : this.#style.step);
  }

  /** Members of a collection in block style, each line but the first indented to the column. */
  members(members: readonly DraftMember[], column: number): string {
    return members.map((member) => this.member(member, column)).join(this.line(column));
  }

  member(member: DraftMember, column: number): string {
    if (!("key" in member)) {
      const { gap } = this.#style;
      const inner = column + 1 + gap.length;
      return `-${gap}${this.isBlock(member) ? this.block(member, inner) : this.inline(member, column)}`;
    }
    const { key, value } = member;
    const lead = `${this.key(key)}:`;
    if (!this.isBlock(value)) return `${lead} ${this.inline(value, column, true)}`;
    const below = this.columnBelow(value, column);
    return lead + this.line(below) + this.block(value, below);
  }

  /** A value over lines of its own, each but the first indented to the column. */
  block(draft: Draft, column: number): string {
    if (draft.kind === "map") return this.members(draft.entries, column);
    if (draft.kind === "list") return this.members(draft.items, column);
    if (draft.kind !== "copy") return this.inline(draft, column);
    return shiftLines(this.#source.slice(...draft.range), column - columnAt(this.#source, draft.range[0]));
  }

  /** A value that begins behind its key or its dash, which stands at the column. */
  inline(draft: Draft, column: number, behindKey = false): string {
    if (draft.kind === "text") return this.#text(draft.text);
    if (draft.kind === "tag" && draft.argument !== null) {
      const { name, argument } = draft;
      return `${name} ${argument.kind === "text" ? this.#tagged(name, argument.text) : this.inline(argument, column)}`;
    }
    if (draft.kind !== "copy") return this.flow(draft);
    const holder = holderOf(draft.node);
    const shift = column - parentColumn(this.#source, holder);
    return shiftLines(this.#source.slice(...draft.range), shift + (behindKey ? 0 : this.#listShift(draft, holder)));
  }

  /** A list may stand right below its key, but not right below a dash. */
  #listShift({ node }: Draft & { readonly kind: "copy" }, holder: Holder): number {
    const content = contentOf(node);
    const isBelow =
      node.type === "YAMLWithMeta" &&
      isBlockCollection(content) &&
      columnAt(this.#source, content.range[0]) === parentColumn(this.#source, holder);
    return isBelow ? 2 : 0;
  }

  /** A value, or an entry, on one line, as it stands between brackets. */
  flow(draft: DraftMember): string {
    if ("key" in draft) {
      const key = this.key(draft.key, true);
      return key + (/^["']/.test(key) ? this.#style.colon : ": ") + this.flow(draft.value);
    }
    switch (draft.kind) {
      case "text":
        return this.#text(draft.text, true);
      case "word":
        return draft.text;
      case "copy":
        return this.#source.slice(...draft.range);
      case "tag": {
        const { name, argument } = draft;
        if (argument === null) return name;
        return `${name} ${argument.kind === "text" ? this.#tagged(name, argument.text, true) : this.flow(argument)}`;
      }
      case "list":
        return this.#brackets("[", draft.items, "]", this.#style.padding.list);
      case "map":
        return this.#brackets("{", draft.entries, "}", this.#style.padding.map);
    }
  }

  #brackets(open: string, members: readonly DraftMember[], close: string, padding: string): string {
    if (members.length === 0) return open + close;
    return open + padding + members.map((member) => this.flow(member)).join(this.#style.comma) + padding + close;
  }

  key(key: string, flow = false): string {
    return this.#text(key, flow, this.#style.keyQuote);
  }

  #tagged(tag: string, text: string, flow = false): string {
    return this.#text(text, flow, this.#style.tagQuote(tag));
  }

  #text(text: string, flow = false, quote = this.#style.quote): string {
    const { needed } = this.#style;
    return writeText(text, { quote: quote === "" && flow && !isFlowPlain(text) ? needed : quote, needed });
  }
}

/** Whether a draft may stand between brackets. */
export function fitsFlow(text: string, draft: Draft): boolean {
  switch (draft.kind) {
    case "copy":
      return fitsInFlow(text, draft.node, draft.range);
    case "list":
      return draft.items.every((item) => fitsFlow(text, item));
    case "map":
      return draft.entries.every((entry) => fitsFlow(text, entry.value));
    default:
      return true;
  }
}
