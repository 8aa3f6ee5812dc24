import { literalText, type Range, type TextValue, type ValueEdit } from "@iam/policy";
import type { Codec, Decoded } from "./codec.ts";
import { stringLiteral } from "./json/string-literal.ts";
import type { Source, TextEdit } from "./source.ts";

/** Where a text stands inside another. */
export interface Embedding {
  readonly outer: Source;
  /** The encoded text in the outer one, with the quotes if the codec reads them. */
  readonly range: Range;
  /** `undefined` where the text maps no closer than as a whole. */
  readonly codec: Codec | undefined;
  /** What it decodes to, as the outer syntax understood it; holes as they are written. */
  readonly text: string;
  /** `false` where a change of this text would change more than this place. */
  readonly editable: boolean;
  /** Prints edits into the decoded text. */
  readonly print: (edits: readonly ValueEdit[]) => readonly TextEdit[] | null;
}

/** A source inside a source. They nest to any depth: each maps its ranges and edits to its outer one. */
export class EmbeddedSource implements Source {
  readonly text: string;
  readonly #embedding: Embedding;
  /** `null`: looked for and not exact. Most texts have no findings, so the map is made when it is first needed. */
  #decoded: Decoded | null | undefined;

  constructor(embedding: Embedding) {
    this.text = embedding.text;
    this.#embedding = embedding;
  }

  /** What is embedded is JSON; a text of its that has holes of the outer text maps no closer than as a whole. */
  codecOf(text: TextValue): Codec | undefined {
    return literalText(text) === undefined ? undefined : stringLiteral;
  }

  locate(range: Range): Range {
    const { outer } = this.#embedding;
    return outer.locate(this.#mapped(range) ?? this.#embedding.range);
  }

  print(edits: readonly ValueEdit[]): readonly TextEdit[] | null {
    const printed = this.#embedding.editable ? this.#embedding.print(edits) : null;
    return printed && this.#rewrite(printed);
  }

  /** Edits of this text as edits of the file. */
  #rewrite(edits: readonly TextEdit[]): readonly TextEdit[] | null {
    const { outer, codec, editable } = this.#embedding;
    if (!editable || codec === undefined) return null;
    const [start, end] = this.#embedding.range;
    const encoded = outer.text.slice(start, end);
    const mapped: TextEdit[] = [];
    for (const edit of edits) {
      const range = this.#mapped(edit.range);
      const text = codec.encode(edit.text, encoded);
      if (range === undefined || text === undefined) return null;
      mapped.push({ range, text });
    }
    return outer instanceof EmbeddedSource ? outer.#rewrite(mapped) : mapped;
  }

  #mapped([start, end]: Range): Range | undefined {
    const offsets = this.#decode()?.offsets;
    const from = offsets?.[start];
    const to = offsets?.[end];
    if (from === undefined || to === undefined) return undefined;
    return [this.#embedding.range[0] + from, this.#embedding.range[0] + to];
  }

  #decode(): Decoded | null {
    if (this.#decoded !== undefined) return this.#decoded;
    const { outer, range, codec } = this.#embedding;
    const decoded = codec?.decode(outer.text.slice(...range));
    this.#decoded = decoded?.text === this.text ? decoded : null;
    return this.#decoded;
  }
}
