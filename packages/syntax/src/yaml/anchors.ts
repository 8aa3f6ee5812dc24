import type { Value } from "@iam/policy";
import type { AST } from "yaml-eslint-parser";
import { childrenOf, isEntry, type TreeNode } from "../tree.ts";

/** Aliases of aliases grow without bound; what they repeat beyond so many values in a document is unknown. */
const MAX_REPEATED = 20_000;

/** The anchors of a document, and how much its aliases repeat. */
export class Anchors {
  readonly #anchors: AST.YAMLDocument["anchors"];
  readonly #used = new Set<AST.YAMLAnchor>();
  readonly #values = new Map<AST.YAMLAnchor, Value>();
  readonly #measures = new Map<TreeNode, Measure>();
  #repeated = 0;

  constructor(document: AST.YAMLDocument) {
    this.#anchors = document.anchors;
    for (const alias of Object.keys(document.anchors).length === 0 ? [] : aliasesIn(document.content)) {
      const anchor = this.#anchorOf(alias);
      if (anchor !== undefined) this.#used.add(anchor);
    }
  }

  /** Whether an alias repeats it, so that a change of it would change more than one place. */
  isUsed(anchor: AST.YAMLAnchor): boolean {
    return this.#used.has(anchor);
  }

  /** Notes the value of an anchor as soon as it has been read. */
  define(anchor: AST.YAMLAnchor, value: Value): void {
    this.#values.set(anchor, value);
  }

  /**
   * The value that an alias repeats. `undefined` where no anchor stands before it, where it stands in the value of its own
   * anchor, and where the repetitions grow too large or, from `room` levels on, too deep.
   */
  valueOf(alias: AST.YAMLAlias, room: number): Value | undefined {
    const anchor = this.#anchorOf(alias);
    const value = anchor && this.#values.get(anchor);
    if (value === undefined) return undefined;
    const { height, size } = this.#measure(value);
    if (height > room || this.#repeated + size > MAX_REPEATED) return undefined;
    this.#repeated += size;
    return value;
  }

  /** The last anchor of that name in front of the alias. https://yaml.org/spec/1.2.2/#71-alias-nodes */
  #anchorOf(alias: AST.YAMLAlias): AST.YAMLAnchor | undefined {
    if (!Object.hasOwn(this.#anchors, alias.name)) return undefined;
    return this.#anchors[alias.name]?.findLast((anchor) => anchor.range[0] < alias.range[0]);
  }

  #measure(node: TreeNode): Measure {
    let measure = this.#measures.get(node);
    if (measure === undefined) {
      let [height, size] = [0, 1];
      for (const child of childrenOf(node)) {
        const inner = this.#measure(child);
        height = Math.max(height, inner.height);
        size += inner.size;
      }
      measure = { height: isEntry(node) ? height : height + 1, size };
      this.#measures.set(node, measure);
    }
    return measure;
  }
}

interface Measure {
  readonly height: number;
  readonly size: number;
}

/** The aliases in a node, in no order. */
export function aliasesIn(root: AST.YAMLNode | null): readonly AST.YAMLAlias[] {
  const found: AST.YAMLAlias[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) continue;
    if (node.type === "YAMLAlias") found.push(node);
    else if (node.type === "YAMLWithMeta") open.push(node.value);
    else if (node.type === "YAMLPair") open.push(node.key, node.value);
    else if (node.type === "YAMLMapping") open.push(...node.pairs);
    else if (node.type === "YAMLSequence") open.push(...node.entries);
  }
  return found;
}
