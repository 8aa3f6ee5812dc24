import type { Range, TextValue, Value, ValueEdit } from "@iam/policy";
import type { Codec } from "./codec.ts";

/** A replacement of a range of the file's text. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The text that a value tree was read from: a file, or a text inside a text (JSON in a JSON string).
 * It answers two questions apart: where to point, which may be approximate, and what to write, which is exact or `null`.
 */
export interface Source {
  readonly text: string;
  /** How that text is written here, for what it holds: JSON in a string. `undefined` where it maps no closer than as a whole. */
  codecOf(text: TextValue): Codec | undefined;
  /** Where a range of this text stands in the file; the whole string where the text maps no closer. */
  locate(range: Range): Range;
  /** The edits of the file's text that carry out these edits together, or `null` where that cannot be done exactly. */
  print(edits: readonly ValueEdit[]): readonly TextEdit[] | null;
}

/** How a text becomes values. */
export type Syntax = "json" | "yaml" | "hcl" | "javascript";

/** A value tree and the text that it was read from. */
export interface Document {
  readonly syntax: Syntax;
  readonly value: Value;
  readonly source: Source;
}
