import { type Entry, isValue, type NewValue, type ObjectValue, type Value } from "@iam/policy";
import type { EditPlan, Insertion, ListChange } from "../edit-plan.ts";
import type { Draft } from "../json/draft.ts";
import { editList } from "../json/edit-list.ts";
import { hasLineBreak, indentAt, isOnOneLine, lineStart } from "../json/style.ts";
import { wrap } from "../json/wrap.ts";
import type { Place as JsonPlace } from "../json/write.ts";
import type { TextEdit } from "../source.ts";
import { applyEdits, mergeEdits } from "../text-edit.ts";
import { type Container, contains, isContainer, isEntry, membersOf, pathTo, type TreeNode } from "../tree.ts";
import { align } from "./align.ts";
import { editLines } from "./edit-lines.ts";
import { fillBeside, openUp } from "./fill.ts";
import type { Layout } from "./layout.ts";
import { isBody, styleAt } from "./style.ts";
import { freshValue, hasCommas, insertionsOf, type Write, writtenChange } from "./written-change.ts";
import { isName, type Place, writeKey, writeValue } from "./write.ts";
import { blocksOf, staysOnLine, writeBody, writeEntries, writeEntry, type WrittenEntry } from "./write-entry.ts";

const NO_CHANGE: ListChange = { removed: new Set(), first: [], behind: new Map() };

/** Carries out one plan. Edits are kept in layers, which follow each other where they insert at the same offset. */
export class Printer {
  readonly #text: string;
  readonly #layout: Layout;
  readonly #root: Value;
  readonly #plan: EditPlan;
  readonly #ahead: TextEdit[] = [];
  readonly #inside: TextEdit[] = [];
  readonly #rest: TextEdit[] = [];

  constructor(layout: Layout, root: Value, plan: EditPlan) {
    this.#text = layout.text;
    this.#layout = layout;
    this.#root = root;
    this.#plan = plan;
  }

  print(): readonly TextEdit[] | null {
    const { replaced, renamed, lists } = this.#plan;
    const isDone =
      [...replaced].every(([target, value]) => this.#replace(target, value)) &&
      [...renamed].every(([entry, key]) => this.#rename(entry, key)) &&
      // Inner before outer: whether a line stays one line is known when what stands in it is written.
      this.#changedContainers().every((container) => this.#change(container, lists.get(container) ?? NO_CHANGE));
    return isDone ? this.#wrapAll() : null;
  }

  /** Those that change and those around them, whose lines may have to align anew; inner before outer. */
  #changedContainers(): readonly Container[] {
    const { lists, renamed, replaced, wrapped } = this.#plan;
    const nodes = [...lists.keys(), ...renamed.keys(), ...replaced.keys(), ...wrapped.keys()];
    const around = nodes.flatMap((node) => {
      const path = (pathTo(this.#root, node) ?? []).slice(0, -1).filter(isContainer);
      // No line aligns with those of a block, so what stands around the innermost stays as it is.
      return path.slice(
        Math.max(
          0,
          path.findLastIndex((container) => this.#isBody(container)),
        ),
      );
    });
    return [...new Set([...lists.keys(), ...around])].sort(
      (a, b) => b.range[0] - a.range[0] || a.range[1] - b.range[1],
    );
  }

  /** The container that a node stands in. */
  #ownerOf(node: TreeNode): Container | undefined {
    return (pathTo(this.#root, node) ?? []).slice(0, -1).findLast(isContainer);
  }

  #isBody(container: Container): boolean {
    return isBody(this.#text, this.#root, container);
  }

  /** Where a value is written that starts at that offset, in a container. */
  #placeIn(container: Container | undefined, offset: number): Place {
    const style = styleAt(this.#text, this.#root, (container && pathTo(this.#root, container)) ?? []);
    return {
      text: this.#text,
      style,
      indent: indentAt(this.#text, offset),
      column: offset - lineStart(this.#text, offset),
      flat: container !== undefined && container !== this.#root && isOnOneLine(this.#text, container),
      root: this.#root,
      layout: this.#layout,
      stringsIn: (value) => this.#layout.heredocsIn(value),
    };
  }

  #put(range: TextEdit["range"], text: string | null | undefined): boolean {
    if (typeof text === "string") this.#inside.push({ range, text });
    return typeof text === "string";
  }

  // ---- One value, one key --------------------------------------------------------------------------------------------

  #replace(target: Value, value: NewValue): boolean {
    const owner = this.#ownerOf(target);
    const place = this.#placeIn(owner, target.range[0]);
    if (target.kind === "object" && this.#isBody(target)) {
      return value instanceof Map && this.#put(target.range, this.#writeBody(target, value as Entries, place));
    }
    const entry = owner?.kind === "object" ? owner.entries.find((candidate) => candidate.value === target) : undefined;
    if (entry !== undefined && owner !== undefined && this.#isBody(owner)) {
      const key = this.#text.slice(...entry.key.range);
      const isBlock = target.kind === "call" && target.body !== null;
      // A block is its entry: there is no sign between its name and what it holds.
      if (isBlock || blocksOf(key, value) !== undefined) {
        return this.#put(entry.range, writeEntry(key, value, { ...place, flat: false })?.text);
      }
    }
    const endsLine = /^[ \t]*(?:\r?\n|$)/.test(this.#text.slice(target.range[1]));
    const mayEndHere = endsLine || !isValue(value) || !this.#layout.endsWithHeredoc(value);
    return mayEndHere && this.#put(target.range, writeValue(value, place));
  }

  #writeBody(target: ObjectValue, body: Entries, place: Place): string | null {
    if (target !== this.#root) return writeBody(body, place);
    const entries = writeEntries([...body], { ...place, indent: "", column: 0 });
    return entries === null || entries === "" ? entries : entries + place.style.eol;
  }

  #rename(entry: Entry, key: string): boolean {
    const owner = this.#ownerOf(entry);
    const isWritable = owner === undefined || !this.#isBody(owner) || isName(key);
    return isWritable && this.#put(entry.key.range, this.#keyAfter(entry));
  }

  #keyAfter(entry: Entry): string {
    const key = this.#plan.renamed.get(entry);
    const written = this.#text.slice(...entry.key.range);
    return key === undefined ? written : writeKey(key, written.startsWith('"') ? '"' : "");
  }

  // ---- What a container holds ----------------------------------------------------------------------------------------

  #change(container: Container, change: ListChange): boolean {
    const place = this.#placeOfMembers(container);
    const body = this.#isBody(container);
    const isLined = container.kind === "object" && (body || !isOnOneLine(this.#text, container));
    const mayAlign = isLined && !(body && this.#touchesBlocksAlone(container, change));
    const pads = mayAlign ? this.#align(container, change, place) : new Map<Insertion, number>();
    if (change === NO_CHANGE) return true;
    const write = (insertion: Insertion): WrittenEntry | null =>
      this.#write(insertion, body, place, pads.get(insertion));
    const isLines = body || (isLined && container.entries.length > 0 && !this.#usesCommas(container));
    return container.kind === "object" && isLines
      ? this.#changeLines(container, change, place, write)
      : this.#changeList(container, change, place, write);
  }

  /** Where the first member stands, or would stand. */
  #placeOfMembers(container: Container): Place {
    const [first] = membersOf(container);
    const place = this.#placeIn(container, first?.range[0] ?? container.range[0]);
    const body = this.#isBody(container);
    const opensUp = body && container !== this.#root && isOnOneLine(this.#text, container);
    if ((first !== undefined && !opensUp) || (body && container === this.#root)) return place;
    const indent = indentAt(this.#text, container.range[0]) + place.style.indent;
    return { ...place, indent, column: indent.length, flat: false };
  }

  /** Whether blocks are changed and come behind blocks, and nothing else: then no lines part or meet that align. */
  #touchesBlocksAlone(container: ObjectValue, { removed, first, behind }: ListChange): boolean {
    if (removed.size + first.length > 0) return false;
    const isBlock = (node: TreeNode): boolean =>
      isEntry(node) && node.value.kind === "call" && node.value.body !== null;
    const { lists, renamed, replaced, wrapped } = this.#plan;
    return (
      [...behind].every(
        ([node, insertions]) =>
          isBlock(node) && insertions.every(({ key = "", value }) => blocksOf(key, value) !== undefined),
      ) &&
      [...lists.keys(), ...renamed.keys(), ...replaced.keys(), ...wrapped.keys()].every((node) => {
        const path = pathTo(this.#root, node) ?? [];
        const member = path[path.indexOf(container) + 1];
        return !path.includes(container) || member === undefined || isBlock(member);
      })
    );
  }

  #align(container: ObjectValue, change: ListChange, place: Place): ReadonlyMap<Insertion, number> {
    const body = this.#isBody(container);
    const { pads, edits } = align(this.#layout, container, {
      change,
      keyOf: (entry) => this.#keyAfter(entry),
      isOneLine: (entry) => this.#isOneLineAfter(entry, place),
      writtenKeyOf: ({ key = "" }) => (body ? key : writeKey(key, place.style.keyQuote)),
      isOneLineOf: ({ key = "", value }) =>
        !(body && blocksOf(key, value)) && staysOnLine(value, { ...place, column: place.column + key.length + 3 }),
    });
    this.#inside.push(...edits);
    return pads;
  }

  #isOneLineAfter({ value }: Entry, place: Place): boolean {
    if (value.kind === "call" && value.body !== null) return false;
    const replaced = this.#plan.replaced.get(value);
    if (replaced !== undefined) return staysOnLine(replaced, place);
    if (this.#layout.isHeredoc(value)) return true;
    const isInside = ({ range }: Pick<TextEdit, "range">): boolean => contains(value.range, range);
    if (!place.style.listsOnOneLine && [...this.#plan.wrapped.keys()].some(isInside)) return false;
    const [start] = value.range;
    const edits = [this.#ahead, this.#inside, this.#rest].flat().filter(isInside);
    const local = edits.map(({ range: [from, to], text }): TextEdit => ({ range: [from - start, to - start], text }));
    return !hasLineBreak(applyEdits(this.#text.slice(...value.range), mergeEdits(local) ?? []));
  }

  #write({ key, value }: Insertion, body: boolean, place: Place, pad = 0): WrittenEntry | null {
    if (key !== undefined && body) return writeEntry(key, value, { ...place, flat: false }, pad);
    const lead = key === undefined ? "" : writeKey(key, place.style.keyQuote) + " ".repeat(pad) + place.style.colon;
    const written = writeValue(value, { ...place, column: place.column + lead.length });
    return written === null ? null : { text: lead + written, isBlock: false };
  }

  /** Commas behind all members but perhaps the last, as {@link editList} has it; else none. */
  #usesCommas({ entries, range }: ObjectValue): boolean {
    const ends = entries
      .slice(0, -1)
      .map(({ range: [, end] }, index) => this.#text.slice(end, entries[index + 1]?.range[0]));
    const last = this.#text.slice(entries.at(-1)?.range[1] ?? range[0], range[1]);
    return (ends.length > 0 ? ends : [last]).some((gap) => /^[ \t]*,/.test(gap));
  }

  #changeLines(container: ObjectValue, change: ListChange, place: Place, write: Write): boolean {
    const written = writtenChange(change, write);
    if (written === null) return false;
    const isFull = container.entries.length > 0;
    const { eol } = place.style;
    const edits = !isFull
      ? fillBeside(this.#layout, container, written.first, place)
      : container !== this.#root && isOnOneLine(this.#text, container)
        ? openUp(this.#layout, container, written, place)
        : editLines(this.#layout, container, written, eol);
    // Behind a heredoc that comes to stand before a comment the line would have to end.
    const clash = change.removed.size > 0 && insertionsOf(change).some((value) => this.#endsWithHeredoc(value));
    this.#rest.push(...(edits ?? []));
    return edits !== null && !clash;
  }

  #changeList(container: Container, change: ListChange, place: Place, write: Write): boolean {
    const pieces = this.#layout.piecesOf(container);
    const members = membersOf(container);
    if (pieces === null || !hasCommas(pieces.map(({ kind }) => kind))) return false;
    const values = [...members, ...insertionsOf(change)];
    if (values.some((value) => this.#endsWithHeredoc(value))) return false;
    const fresh = pieces.length === 2 ? freshValue(container, change) : undefined;
    if (fresh !== undefined) {
      return this.#put(container.range, writeValue(fresh, this.#placeIn(this.#ownerOf(container), container.range[0])));
    }
    const written = writtenChange(change, write);
    if (written === null) return false;
    if (members.length === 0) {
      const separator = container.kind === "array" || place.style.commas ? "," : "";
      const edits = fillBeside(this.#layout, container, written.first, place, separator);
      this.#rest.push(...(edits ?? []));
      return edits !== null;
    }
    const texts = (entries: readonly WrittenEntry[]): readonly string[] => entries.map(({ text }) => text);
    const behind = new Map([...written.behind].map(([node, entries]) => [node, texts(entries)]));
    const edits = editList(this.#text, pieces, { ...written, first: texts(written.first), behind }, place.style);
    this.#ahead.push(...edits.ahead);
    this.#rest.push(...edits.rest);
    return true;
  }

  #endsWithHeredoc(value: NewValue | TreeNode): boolean {
    const isNode = typeof value === "object" && value !== null && "range" in value;
    return isNode && this.#layout.endsWithHeredoc(value);
  }

  // ---- Lists around values -------------------------------------------------------------------------------------------

  #wrapAll(): readonly TextEdit[] | null {
    const opening: TextEdit[] = [];
    const closing: TextEdit[] = [];
    const layers = [this.#ahead, opening, this.#inside, closing, this.#rest];
    // Inner before outer, so that the outer moves what the inner has written.
    const targets = [...this.#plan.wrapped].sort(([a], [b]) => b.range[0] - a.range[0]);
    for (const [target, after] of targets) {
      const place = this.#placeIn(this.#ownerOf(target), target.range[0]);
      if (!this.#mayWrap(target, after, place, layers.flat())) return null;
      const items = after.map((value): Draft => {
        const write = ({ indent, column, flat }: JsonPlace): string | null =>
          writeValue(value, { ...place, indent, column, flat });
        return { kind: "code", write: (at) => write(at) ?? "" };
      });
      const wrapping = wrap(target, items, place, layers.flat());
      for (const layer of layers) layer.splice(0, layer.length, ...layer.map(wrapping.moved));
      opening.push(wrapping.opening);
      this.#inside.push(...wrapping.lines);
      closing.push(wrapping.closing);
    }
    return mergeEdits(layers.flat());
  }

  /** A block is no item, nothing stands behind a heredoc, and no line of one that was copied may move. */
  #mayWrap(target: Value, after: readonly NewValue[], place: Place, edits: readonly TextEdit[]): boolean {
    const isBlock = (target.kind === "call" && target.body !== null) || (isContainer(target) && this.#isBody(target));
    const movesHeredoc = edits.some(
      ({ range, text }) => contains(target.range, range) && text.includes("<<") && hasLineBreak(text),
    );
    return (
      !isBlock &&
      !movesHeredoc &&
      ![target, ...after].some((value) => this.#endsWithHeredoc(value)) &&
      after.every((value) => writeValue(value, place) !== null)
    );
  }
}

type Entries = ReadonlyMap<string, NewValue>;
