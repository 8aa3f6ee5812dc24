import type { NewValue, ObjectValue, Part, Range, TextValue, ValueEdit } from "@iam/policy";

/** A block of a configuration: `condition { … }` in HCL, an object under `"condition"` in JSON. */
export interface Block {
  /** `statement`, `data`. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly body: ObjectValue;
  readonly range: Range;
  /** Where its name stands. */
  readonly nameRange: Range;
}

/** Blocks of one name in one body, and where they may be added to. */
export interface BlockGroup {
  readonly body: ObjectValue;
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The arguments of a block to write, and the blocks in it. */
export interface NewBlock {
  readonly attributes: ReadonlyMap<string, NewValue>;
  readonly blocks: readonly (readonly [name: string, block: NewBlock])[];
}

/** What shall become of the blocks of one name in one body. */
export interface BlockChange {
  readonly body: ObjectValue;
  readonly name: string;
  readonly removed: ReadonlySet<Block>;
  readonly added: readonly { readonly block: NewBlock; readonly after: Block | undefined }[];
}

/** How Terraform's configuration is written: in its native syntax, or in JSON. */
export interface Dialect {
  /** The blocks of that name in a body that have so many labels, in order. */
  blocks(body: ObjectValue, name: string, labels?: number): readonly Block[];
  /** What stands in a body for blocks that are made when it runs: `dynamic "statement" { … }`. */
  dynamics(body: ObjectValue, name: string): readonly Block[];
  /** The parts of a text that is an expression; `undefined` where it cannot be read. */
  parts(text: TextValue): readonly Part[] | undefined;
  /** A text with these expressions in it, as an argument says it; `undefined` where there is no way to. */
  write(parts: readonly Part[]): NewValue | undefined;
  /** The edits of one change, or `null` where they cannot be made together. */
  change(change: BlockChange): readonly ValueEdit[] | null;
}

export function groupOf(body: ObjectValue, name: string, blocks: readonly Block[]): BlockGroup {
  return { body, name, blocks };
}

/** A key that stands for a word of the configuration. */
export function keyText(text: string, range: Range): TextValue {
  return { kind: "text", range, parts: [text] };
}

/** From the first to the last of them. */
export function spanOf(nodes: readonly { readonly range: Range }[]): Range {
  return [Math.min(...nodes.map(({ range }) => range[0])), Math.max(...nodes.map(({ range }) => range[1]))];
}
