import type { Hole, Range, TextValue, ValueEdit } from "@iam/policy";
import type { Codec, Decoded, Source, TextEdit } from "@iam/syntax";
import { splitAtHoles } from "../text-holes.ts";

/** The source of a text that `Fn::Sub` reads: `${!` in it is `${`, and the references that it knows may be written into it. */
export class SubSource implements Source {
  readonly #outer: Source;
  readonly #written: TextValue;
  readonly #holes: ReadonlyMap<string, Hole>;

  /** @param written the text as the syntax has it, in one literal part */
  constructor(outer: Source, written: TextValue, holes: ReadonlyMap<string, Hole>) {
    this.#outer = outer;
    this.#written = written;
    this.#holes = holes;
  }

  get text(): string {
    return this.#outer.text;
  }

  codecOf(): Codec | undefined {
    const codec = this.#outer.codecOf(this.#written);
    if (codec === undefined) return undefined;
    return {
      decode: (encoded) => {
        const decoded = codec.decode(encoded);
        return decoded && withoutBangs(decoded);
      },
      encode: (piece, encoded) => {
        const parts = splitAtHoles(piece, this.#holes);
        const written = parts.map((part) => (typeof part === "string" ? part.replaceAll("${", "${!") : part.text));
        return codec.encode(written.join(""), encoded);
      },
    };
  }

  locate(range: Range): Range {
    return this.#outer.locate(range);
  }

  print(edits: readonly ValueEdit[]): readonly TextEdit[] | null {
    return this.#outer.print(edits);
  }
}

/** `${!aws:username}` as the text `${aws:username}` that it gives. */
function withoutBangs({ text, offsets }: Decoded): Decoded {
  let plain = "";
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === "!" && text.startsWith("${", at - 2)) continue;
    plain += text.charAt(at);
    kept.push(offsets[at] ?? 0);
  }
  kept.push(offsets[text.length] ?? 0);
  return { text: plain, offsets: Uint32Array.from(kept) };
}
