import { type Codec, type Decoded, DecodedBuilder } from "../codec.ts";
import { isPrintable } from "./quoted-scalar.ts";

/** The indicator, what it says of indentation and line breaks at the end, and perhaps a comment. https://yaml.org/spec/1.2.2/#81-block-scalar-styles */
const HEADER = /^([|>])(?:([1-9])([-+]?)|([-+])([1-9])?)?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|$)/;

/** What is written with a line that the indentation comes off. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** Where the next line starts. */
  readonly end: number;
}

/**
 * A literal scalar, `|`, or a folded one, `>`, of a single line. What is encoded reaches from the indicator to the end of the
 * last line, without its line break.
 *
 * @param expected the decoded text, where the header tells an indentation: it counts from the parent, so only the text shows it
 */
export function blockScalar(expected: string | undefined): Codec {
  return {
    decode: (encoded) => decode(encoded, expected),
    encode: (piece, encoded) => encode(piece, encoded, expected),
  };
}

function decode(encoded: string, expected: string | undefined): Decoded | undefined {
  const lines = linesOf(encoded);
  const indent = indentOf(encoded, lines, expected);
  if (lines === undefined || indent === undefined) return undefined;
  const builder = new DecodedBuilder(encoded.length + 1);
  const keeps = chompingOf(encoded) === "+";
  const filled = lines.findLastIndex((line) => line.text.length > indent) + 1;
  if (encoded.startsWith(">") && (filled > 1 || (keeps && lines.length > 1))) return undefined;
  for (const [index, { text, start, end }] of lines.entries()) {
    if (index >= filled && !keeps) break;
    const last = index === lines.length - 1 || (index === filled - 1 && !keeps);
    const next = lines[index + 1];
    const at = start + Math.min(indent, text.length);
    builder.addPlain(text.slice(indent), at);
    if (last && chompingOf(encoded) === "-") continue;
    builder.addEncoded("\n", start + text.length, last || next === undefined ? end : contentStart(next, indent));
  }
  return builder.finish(encoded.length);
}

/** Where the line behind a line break goes on: with the indentation gone, the break takes it along. */
function contentStart({ text, start }: Line, indent: number): number {
  return start + Math.min(indent, text.length);
}

function encode(piece: string, encoded: string, expected: string | undefined): string | undefined {
  const indent = indentOf(encoded, linesOf(encoded), expected);
  if (indent === undefined || !isPrintable(piece.replaceAll(/[\n\t]/g, ""))) return undefined;
  if (!piece.includes("\n")) return piece;
  if (encoded.startsWith(">")) return undefined;
  const eol = encoded.includes("\r\n") ? "\r\n" : "\n";
  // An empty line needs no indentation; what follows on the last one does.
  return piece.replaceAll(/\n(?!\n)/g, `\n${" ".repeat(indent)}`).replaceAll("\n", eol);
}

function chompingOf(encoded: string): string {
  const [, , , first, second] = HEADER.exec(encoded) ?? [];
  return first ?? second ?? "";
}

function linesOf(encoded: string): readonly Line[] | undefined {
  const header = HEADER.exec(encoded)?.[0];
  if (header === undefined || header.length === encoded.length) return undefined;
  const lines: Line[] = [];
  let start = header.length;
  for (const found of encoded.slice(start).matchAll(/\r\n|\n/g)) {
    const at = header.length + found.index;
    lines.push({ text: encoded.slice(start, at), start, end: at + found[0].length });
    start = at + found[0].length;
  }
  lines.push({ text: encoded.slice(start), start, end: encoded.length });
  return lines;
}

/** How far the content is indented: as its first line, or as much as makes the first line what it is known to be. */
function indentOf(
  encoded: string,
  lines: readonly Line[] | undefined,
  expected: string | undefined,
): number | undefined {
  const first = lines?.find(({ text }) => /[^ ]/.test(text));
  if (first === undefined) return undefined;
  const white = /^ */.exec(first.text)?.[0].length ?? 0;
  if (/^[|>][-+]?[1-9]/.test(encoded)) {
    const known = expected?.split("\n").find((line) => /[^ ]/.test(line));
    if (known === undefined) return undefined;
    return white - (/^ */.exec(known)?.[0].length ?? 0);
  }
  return white;
}
