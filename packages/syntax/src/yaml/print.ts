import type { AST } from "yaml-eslint-parser";
import type { Entry, NewValue, Range, Value, ValueEdit } from "@iam/policy";
import { type EditPlan, type ListChange, planEdits } from "../edit-plan.ts";
import type { TextEdit } from "../source.ts";
import { mergeEdits } from "../text-edit.ts";
import { type Container, contains, pathTo } from "../tree.ts";
import { changeBlock } from "./change-block.ts";
import { changeFlow } from "./change-flow.ts";
import { allOf, copiesIn, type DraftMember, draftOf } from "./draft.ts";
import { contentOf, isBlank, isInFlow, mayEndScalar } from "./layout.ts";
import { slotsOf } from "./members.ts";
import { inOrder, type PlacedEdit } from "./placed-edit.ts";
import { placeOf } from "./place.ts";
import { replace } from "./replace.ts";
import { styleAt } from "./style.ts";
import { isFlowPlain, writeText } from "./scalar.ts";
import type { ContentNode, YamlTree } from "./tree.ts";
import { moveLines } from "./move-lines.ts";
import { isInBrackets, wrap } from "./wrap.ts";
import { Writer } from "./write.ts";

type BlockScalar = Extract<AST.YAMLScalar, { readonly chomping: string }>;

/**
 * The edits of a YAML text that carry out these edits of the values of a document together, in its own style, sorted and
 * apart from each other.
 *
 * `null` where that is not exact: the edits overlap, a target is not editable (an anchor that is used, what is merged in) or
 * not part of this document, YAML cannot say it, a comment would get lost, or what follows a block scalar would become a part of it.
 */
export function printYaml(tree: YamlTree, edits: readonly ValueEdit[]): readonly TextEdit[] | null {
  const plan = planEdits(tree.root, edits);
  return plan && new Printer(tree, plan).print();
}

class Printer {
  readonly #tree: YamlTree;
  readonly #plan: EditPlan;
  readonly #gone: Range[] = [];
  readonly #copied: Range[] = [];
  /** What becomes, as a whole, of collections that are wrapped too. */
  readonly #filled = new Map<Value, NewValue>();

  constructor(tree: YamlTree, plan: EditPlan) {
    this.#tree = tree;
    this.#plan = plan;
  }

  print(): readonly TextEdit[] | null {
    const { lists, replaced, renamed } = this.#plan;
    const changes = allOf([
      ...[...lists].map(([container, change]) => this.#change(container, change)),
      ...[...replaced].map(([target, value]) => this.#replace(target, value)),
      ...[...renamed].map(([entry, key]) => this.#rename(entry, key)),
    ]);
    const edits = changes && this.#wrapAll(changes.flat());
    if (edits === null || this.#dropsComments()) return null;
    const depthOf = (node: PlacedEdit["owner"]): number => pathTo(this.#tree.root, node)?.length ?? 0;
    const merged = mergeEdits(inOrder(edits, depthOf).map(({ range, text }) => ({ range, text })));
    return merged && (this.#changesBlockScalar(merged) ? null : merged);
  }

  #change(container: Container, change: ListChange): readonly PlacedEdit[] | null {
    const content = contentOf(this.#nodeOf(container));
    if (content?.type !== "YAMLMapping" && content?.type !== "YAMLSequence") return null;
    const { text } = this.#tree;
    const isFlow = content.style === "flow";
    if (!isFlow && isInFlow(content)) return null;
    if ((content.type === "YAMLMapping" ? content.pairs : content.entries).length === 0)
      return this.#fill(container, change.first);

    const slots = slotsOf(this.#tree, container, content, change);
    if (slots === null) return null;
    for (const { start, end, removed, before, behind } of slots) {
      if (removed) this.#gone.push([start, end]);
      this.#copy([...before, ...behind]);
    }
    const style = styleAt(this.#tree, content);
    const writer = new Writer(text, style);
    if (isFlow) return changeFlow(text, container, content.range, slots, writer, style);
    const wrapped = this.#plan.wrapped.has(container);
    if (slots.some((slot) => !slot.removed || slot.before.length + slot.behind.length > 0)) {
      return changeBlock(text, container, slots, writer, wrapped);
    }
    return this.#fill(container, []);
  }

  /** Writes all that is in a collection; `[]` and `{}` where that is nothing. */
  #fill(container: Container, insertions: ListChange["first"]): readonly PlacedEdit[] | null {
    if (this.#tree.comments.some((comment) => contains(container.range, comment.range))) return null;
    const value: NewValue =
      container.kind === "array"
        ? insertions.map((insertion) => insertion.value)
        : new Map(insertions.map((insertion) => [insertion.key ?? "", insertion.value]));
    if (!this.#plan.wrapped.has(container)) return this.#replace(container, value);
    this.#filled.set(container, value);
    return [];
  }

  #replace(target: Value, value: NewValue): readonly PlacedEdit[] | null {
    const place = placeOf(this.#tree, target);
    const draft = place && draftOf(this.#tree, value, { at: place.range[0], flow: place.flow });
    if (place === null || draft === null) return null;
    this.#gone.push(target.range);
    this.#copy([draft]);
    return replace(this.#tree.text, place, draft, new Writer(this.#tree.text, styleAt(this.#tree, place.nearest)));
  }

  #rename(entry: Entry, name: string): readonly PlacedEdit[] | null {
    const { text } = this.#tree;
    const node = this.#nodeOf(entry.key);
    if (node === null) return null;
    const first = text.charAt(entry.key.range[0]);
    const { needed } = styleAt(this.#tree, node);
    const isPlain = first !== '"' && first !== "'" && (!isInFlow(node) || isFlowPlain(name));
    const written = writeText(name, { quote: isPlain ? "" : needed, needed });
    return [{ owner: entry, layer: "inside", range: entry.key.range, text: written }];
  }

  #wrapAll(edits: readonly PlacedEdit[]): readonly PlacedEdit[] | null {
    let all = edits;
    // Inner before outer, so that the outer moves what the inner has written.
    const targets = [...this.#plan.wrapped.keys()].sort((a, b) => b.range[0] - a.range[0] || a.range[1] - b.range[1]);
    for (const target of targets) {
      const wrapped = this.#wrap(target, all);
      if (wrapped === null) return null;
      all = wrapped;
    }
    return all;
  }

  #wrap(target: Value, edits: readonly PlacedEdit[]): readonly PlacedEdit[] | null {
    const { text } = this.#tree;
    const after = this.#plan.wrapped.get(target) ?? [];
    const place = placeOf(this.#tree, target);
    if (place === null) return null;
    const filled = this.#filled.get(target);
    if (filled !== undefined || place.node === null) {
      const list = this.#replace(target, [filled ?? null, ...after]);
      return list && [...edits, ...list];
    }
    const at = { at: place.range[1], flow: isInBrackets(text, place) };
    const drafts = allOf(after.map((item) => draftOf(this.#tree, item, at)));
    if (drafts === null) return null;
    this.#copy(drafts);
    const style = styleAt(this.#tree, place.node);
    const wrapping = wrap(text, place, drafts, new Writer(text, style), style);
    if (wrapping === null) return null;
    const isInside = ({ owner }: PlacedEdit): boolean => pathTo(target, owner) !== undefined;
    const { opening, closing, shift } = wrapping;
    return [opening, ...moveLines(text, target, shift, edits, isInside), ...closing];
  }

  #nodeOf(value: Value): ContentNode | null {
    const node = this.#tree.origins.get(value)?.node ?? null;
    return node?.type === "YAMLPair" ? null : node;
  }

  #copy(drafts: readonly DraftMember[]): void {
    this.#copied.push(...drafts.flatMap(copiesIn));
  }

  /** Whether a comment stands in what goes away, and in no value that is copied. */
  #dropsComments(): boolean {
    return this.#tree.comments.some(
      ({ range }) =>
        this.#gone.some((gone) => contains(gone, range)) && !this.#copied.some((copied) => contains(copied, range)),
    );
  }

  /**
   * Whether what stands behind a block scalar goes, so that what follows would be read as a part of it: an indented comment,
   * and for one that keeps its line breaks, `|+`, any empty line.
   */
  #changesBlockScalar(edits: readonly TextEdit[]): boolean {
    const { text } = this.#tree;
    const removals = edits.filter(({ range }) => range[0] < range[1]);
    return blockScalarsIn(this.#tree).some((scalar) => {
      const [, end] = scalar.range;
      return removals.some(({ range: [from, to], text: written }) => {
        if (from < end || !isBlank(text.slice(end, from))) return false;
        return scalar.chomping === "keep" || (written === "" && text.charAt(to) !== "#" && !mayEndScalar(text, to));
      });
    });
  }
}

const blockScalars = new WeakMap<YamlTree, readonly BlockScalar[]>();

/** Found once: a document has thousands of scalars, and may have as many findings. */
function blockScalarsIn(tree: YamlTree): readonly BlockScalar[] {
  let known = blockScalars.get(tree);
  if (known === undefined) {
    known = [...tree.scalars.values()].filter((scalar) => "chomping" in scalar);
    blockScalars.set(tree, known);
  }
  return known;
}
