import type { Hole, Range, TextValue, ValueEdit } from "@iam/policy";
import type { Codec, Decoded, Source, TextEdit } from "@iam/syntax";
import { DecodedBuilder } from "@iam/syntax";
import { splitAtHoles } from "../text-holes.ts";
import { escapeTemplate } from "./template-text.ts";

/**
 * The source of a text that is a template: in Terraform's JSON syntax `$${` in it is `${`, and in both syntaxes an expression that is
 * new to it may be written into it.
 */
export class TemplateSource implements Source {
  readonly #outer: Source;
  readonly #written: TextValue;
  readonly #isJson: boolean;
  readonly #ownAccount: Hole | undefined;

  /** @param written the text as its syntax has it: in JSON with the template in one literal part */
  constructor(outer: Source, written: TextValue, isJson: boolean, ownAccount: Hole | undefined) {
    this.#outer = outer;
    this.#written = written;
    this.#isJson = isJson;
    this.#ownAccount = ownAccount;
  }

  get text(): string {
    return this.#outer.text;
  }

  codecOf(template: TextValue): Codec | undefined {
    const codec = this.#outer.codecOf(this.#written);
    if (codec === undefined) return undefined;
    const own = this.#ownAccount === undefined ? [] : [this.#ownAccount];
    const known = this.#isJson ? template.parts.filter((part) => typeof part !== "string") : [];
    return templateCodec(codec, new Map([...own, ...known].map((hole) => [hole.text, hole])), this.#isJson);
  }

  locate(range: Range): Range {
    return this.#outer.locate(range);
  }

  print(edits: readonly ValueEdit[]): readonly TextEdit[] | null {
    return this.#outer.print(edits);
  }
}

/** A template on top of another way to write a text; the expressions of these holes stay expressions. */
function templateCodec(codec: Codec, holes: ReadonlyMap<string, Hole>, isJson: boolean): Codec {
  return {
    decode: (encoded) => {
      const decoded = codec.decode(encoded);
      return decoded && isJson ? unescaped(decoded) : decoded;
    },
    encode: (piece, encoded) => {
      if (isJson) {
        const parts = splitAtHoles(piece, holes);
        return codec.encode(
          parts.map((part) => (typeof part === "string" ? escapeTemplate(part) : part.text)).join(""),
          encoded,
        );
      }
      const parts = splitAtHoles(piece, holes).map((part) =>
        typeof part === "string" ? codec.encode(part, encoded) : part.text,
      );
      return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
    },
  };
}

function unescaped({ text, offsets }: Decoded): Decoded {
  const offset = (at: number): number => offsets[at] ?? 0;
  const builder = new DecodedBuilder(offset(text.length));
  for (let at = 0; at < text.length; at += 1) {
    const isEscape = text.startsWith("$${", at) || text.startsWith("%%{", at);
    if (!isEscape) {
      builder.addEncoded(text.charAt(at), offset(at), offset(at + 1));
      continue;
    }
    builder.addEncoded(text.charAt(at), offset(at), offset(at + 2));
    builder.addEncoded("{", offset(at + 2), offset(at + 3));
    at += 2;
  }
  return builder.finish(offset(text.length));
}
