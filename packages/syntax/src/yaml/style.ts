import type { AST } from "yaml-eslint-parser";
import { contentOf } from "./layout.ts";
import type { Quote } from "./scalar.ts";
import {
  choiceOf,
  type Collection,
  colonIn,
  commaIn,
  flowListsIn,
  gapIn,
  holdsFlowMaps,
  isCollection,
  keyQuoteIn,
  listOffsetIn,
  listPaddingIn,
  mapPaddingIn,
  membersIn,
  neededIn,
  type Probe,
  quoteIn,
  quoteOf,
  stepIn,
  tagQuoteIn,
} from "./style-probes.ts";
import type { YamlTree } from "./tree.ts";

/** How a file writes its YAML, as the neighbours of a place show it. */
export interface Style {
  readonly eol: string;
  /** The columns that a mapping is indented by beyond its key. */
  readonly step: number;
  /** The columns that a list is indented by beyond its key; often none. */
  readonly listOffset: number;
  /** Between a dash and its item. */
  readonly gap: string;
  /** Between a quoted key and its value, in flow style; any other key needs a space behind the colon. */
  readonly colon: string;
  /** The comma with its white space, in flow style. */
  readonly comma: string;
  /** Between the brackets and what they hold, on one line. */
  readonly padding: { readonly map: string; readonly list: string };
  readonly quote: Quote | "";
  readonly keyQuote: Quote | "";
  readonly needed: Quote;
  /** The quotes of a text behind a tag; those of other texts where no text shows any. */
  tagQuote(tag: string): Quote | "";
  /** Whether lists of scalars are written in brackets. */
  readonly flowLists: boolean;
  /** Whether the mappings at this place are written in braces. */
  readonly flowMaps: boolean;
}

/** The style at a node: its own, else of the nearest collection around it that shows it, else of the first in the document. */
export function styleAt(tree: YamlTree, node: AST.YAMLNode): Style {
  return new StyleOfPlace(showcaseOf(tree), node);
}

/** The style of new documents. */
export const PLAIN_STYLE: Style = {
  eol: "\n",
  step: 2,
  listOffset: 2,
  gap: " ",
  colon: ": ",
  comma: ", ",
  padding: { map: " ", list: "" },
  quote: "",
  keyQuote: "",
  needed: '"',
  tagQuote: () => "",
  flowLists: false,
  flowMaps: false,
};

class StyleOfPlace implements Style {
  readonly #showcase: Showcase;
  readonly #node: AST.YAMLNode;
  /** Inner before outer. */
  readonly #near: readonly Collection[];

  constructor(showcase: Showcase, node: AST.YAMLNode) {
    this.#showcase = showcase;
    this.#node = node;
    this.#near = collectionsAround(node);
  }

  get eol(): string {
    return this.#showcase.eol;
  }

  get step(): number {
    return this.#nearest(stepIn) ?? PLAIN_STYLE.step;
  }

  get listOffset(): number {
    return this.#nearest(listOffsetIn) ?? this.step;
  }

  get gap(): string {
    return this.#nearest(gapIn) ?? PLAIN_STYLE.gap;
  }

  get colon(): string {
    return this.#nearest(colonIn) ?? PLAIN_STYLE.colon;
  }

  get comma(): string {
    return this.#nearest(commaIn) ?? PLAIN_STYLE.comma;
  }

  get padding(): Style["padding"] {
    return {
      map: this.#nearest(mapPaddingIn) ?? PLAIN_STYLE.padding.map,
      list: this.#nearest(listPaddingIn) ?? PLAIN_STYLE.padding.list,
    };
  }

  get quote(): Quote | "" {
    return choiceOf(this.#node) ?? this.#nearest(quoteIn) ?? "";
  }

  get keyQuote(): Quote | "" {
    return this.#nearest(keyQuoteIn) ?? "";
  }

  get needed(): Quote {
    return quoteOf(this.#node) ?? this.#nearest(neededIn) ?? PLAIN_STYLE.needed;
  }

  tagQuote(tag: string): Quote | "" {
    return this.#nearest(tagQuoteIn(tag)) ?? this.quote;
  }

  get flowLists(): boolean {
    return this.#nearest(flowListsIn) ?? false;
  }

  get flowMaps(): boolean {
    const [nearest] = this.#near;
    return nearest !== undefined && this.#showcase.ask(holdsFlowMaps, nearest) === true;
  }

  #nearest<T>(probe: Probe<T>): T | undefined {
    for (const collection of this.#near) {
      const shown = this.#showcase.ask(probe, collection);
      if (shown !== undefined) return shown;
    }
    return this.#showcase.first(probe);
  }
}

/** What a document shows of a style. It may have many findings, each with its edits, so its answers are kept. */
class Showcase {
  readonly eol: string;
  readonly #text: string;
  /** Outer before inner. */
  readonly #collections: readonly Collection[];
  readonly #found = new Map<Probe<unknown>, unknown>();
  readonly #shown = new Map<Probe<unknown>, Map<Collection, unknown>>();

  constructor({ text, document }: YamlTree) {
    this.#text = text;
    this.eol = /\r?\n/.exec(text)?.[0] ?? "\n";
    this.#collections = collectionsIn(document);
  }

  /** What a collection shows: a list of a thousand statements is gone through once, and not for every finding in it. */
  ask<T>(probe: Probe<T>, collection: Collection): T | undefined {
    let shown = this.#shown.get(probe);
    if (shown === undefined) {
      shown = new Map();
      this.#shown.set(probe, shown);
    }
    if (!shown.has(collection)) shown.set(collection, probe(this.#text, collection));
    return shown.get(collection) as T | undefined;
  }

  first<T>(probe: Probe<T>): T | undefined {
    if (!this.#found.has(probe)) {
      let shown: T | undefined;
      for (const collection of this.#collections) {
        shown = this.ask(probe, collection);
        if (shown !== undefined) break;
      }
      this.#found.set(probe, shown);
    }
    return this.#found.get(probe) as T | undefined;
  }
}

const showcases = new WeakMap<YamlTree, Showcase>();

function showcaseOf(tree: YamlTree): Showcase {
  let showcase = showcases.get(tree);
  if (showcase === undefined) {
    showcase = new Showcase(tree);
    showcases.set(tree, showcase);
  }
  return showcase;
}

function collectionsAround(node: AST.YAMLNode): readonly Collection[] {
  const found: Collection[] = [];
  for (let at: AST.YAMLNode | null = node; at !== null; at = at.parent) {
    if (at.type === "YAMLMapping" || at.type === "YAMLSequence") found.push(at);
  }
  return found;
}

function collectionsIn(document: AST.YAMLDocument): readonly Collection[] {
  const found: Collection[] = [];
  let level: readonly (AST.YAMLNode | null)[] = [document.content];
  while (level.length > 0) {
    const collections = level.map(contentOf).filter(isCollection);
    found.push(...collections);
    level = collections.flatMap(membersIn);
  }
  return found;
}
