import { holesOf, splitAtHoles, type TextValue } from "@iam/policy";
import { type Codec, DecodedBuilder } from "../codec.ts";
import type { Template } from "./syntax-tree.ts";
import { readTemplate, type TemplatePiece } from "./template.ts";
import { writeParts } from "./write-template.ts";

/** How a hole is shown, in every syntax. */
export function holeText(text: string, { hole }: Extract<TemplatePiece, { kind: "hole" }>): string {
  return `\${${text.slice(...hole.code)}}`;
}

/**
 * The codec of one template of a file: it knows what is a hole in it without parsing it again.
 * It decodes that template alone, and writes the holes of `parts`, and of what the host knows of them, as holes.
 */
export function templateCodec(text: string, template: Template, parts: TextValue["parts"]): Codec | undefined {
  const pieces = readTemplate(text, template);
  if (pieces === undefined) return undefined;
  const { range, content, form } = template;
  const written = text.slice(...range);
  const holes = holesOf(parts);
  const marker = form === "quoted" ? undefined : text.slice(content[1], range[1]).trim();
  const indent = form === "flush-heredoc" ? lostIndent(text, pieces) : "";
  return {
    decode(encoded) {
      if (encoded !== written) return undefined;
      const builder = new DecodedBuilder(encoded.length);
      for (const piece of pieces) {
        const [start, end] = [piece.start - range[0], piece.end - range[0]];
        if (piece.kind === "plain") builder.addPlain(piece.text, start);
        else builder.addEncoded(piece.kind === "hole" ? holeText(text, piece) : piece.text, start, end);
      }
      return builder.finish(content[1] - range[0]);
    },
    encode(piece) {
      // Nobody knows what stands behind the piece, and these signs open a hole before a brace.
      if (piece.endsWith("$") || piece.endsWith("%")) return undefined;
      if (piece.split("\n").some((line) => line.trim() === marker)) return undefined;
      const encoded = writeParts(splitAtHoles(piece, holes), form);
      return indent === "" ? encoded : encoded?.replaceAll(/\n(?!\r?\n)/g, `\n${indent}`);
    },
  };
}

/** What each line of a heredoc loses of its front; a new line must have it to lose. */
function lostIndent(text: string, pieces: readonly TemplatePiece[]): string {
  const lost = pieces.find((piece) => piece.kind === "encoded" && piece.text === "");
  return lost === undefined ? "" : text.slice(lost.start, lost.end);
}
