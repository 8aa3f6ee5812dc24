/** A text that another text spells out (with escapes, percent-encoded), and where each of its units stands there. */
export interface Decoded {
  readonly text: string;
  /**
   * One offset into the encoded text for each UTF-16 unit of `text`, and one for its end. Unit `i` is written from
   * `offsets[i]` to `offsets[i + 1]`. Of units that are written as one (a surrogate pair in percent-encoded UTF-8) the first has it all.
   */
  readonly offsets: Uint32Array;
}

/** Puts a decoded text together from its front to its back. */
export class DecodedBuilder {
  readonly #pieces: string[] = [];
  readonly #offsets: Uint32Array;
  #length = 0;

  /** @param capacity the units of the encoded text, which are never fewer than those of the decoded one */
  constructor(capacity: number) {
    this.#offsets = new Uint32Array(capacity + 1);
  }

  /** Units that stand for themselves. */
  addPlain(piece: string, start: number): void {
    for (let i = 0; i < piece.length; i++) this.#offsets[this.#length++] = start + i;
    this.#pieces.push(piece);
  }

  /** One character, or none, that is written from `start` to `end`. */
  addEncoded(piece: string, start: number, end: number): void {
    for (let i = 0; i < piece.length; i++) this.#offsets[this.#length++] = i === 0 ? start : end;
    this.#pieces.push(piece);
  }

  finish(end: number): Decoded {
    this.#offsets[this.#length] = end;
    return { text: this.#pieces.join(""), offsets: this.#offsets.subarray(0, this.#length + 1) };
  }
}

/** One way to write a text inside a text. */
export interface Codec {
  /** `undefined` where the encoded text is not of this form, or maps no closer than as a whole. */
  decode(encoded: string): Decoded | undefined;
  /** How a piece of the decoded text is written inside that encoded text; `undefined` where it cannot be. */
  encode(piece: string, encoded: string): string | undefined;
}
