import type { TextValue, Value } from "@iam/policy";
import type { AST } from "yaml-eslint-parser";
import type { TreeNode } from "../tree.ts";

/** A node that stands for a value, its anchor and tag around it if it has them. */
export type ContentNode = AST.YAMLContent | AST.YAMLWithMeta;

/** Where a node of the value tree was read from. */
export interface Origin {
  /**
   * The text of the node: a pair for an entry, the content for a value, with the tag where the tag belongs to the value.
   * An alias for what it stands for. `null` for a value that is left out.
   */
  readonly node: ContentNode | AST.YAMLPair | null;
  /** What the node stands in. */
  readonly parent: AST.YAMLNode;
}

/** The values of a document, with the way back to the parser's tree. */
export interface YamlTree {
  readonly text: string;
  readonly document: AST.YAMLDocument;
  readonly root: Value;
  /** Of all values and entries, those that stand in keys apart. An entry that is merged in comes from the pair of its `<<`. */
  readonly origins: ReadonlyMap<TreeNode, Origin>;
  /** The scalars that texts were read from. */
  readonly scalars: ReadonlyMap<TextValue, AST.YAMLScalar>;
  readonly comments: readonly AST.Comment[];
}
