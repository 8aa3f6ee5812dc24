import { type Codec, type Decoded, DecodedBuilder } from "../codec.ts";

/** A scalar in double quotes, quotes included. One of several lines can be pointed into and not written to: a line break folds with the white space around it. */
export const doubleQuoted: Codec = {
  decode: (encoded) => decode(encoded, '"', readEscape),
  encode: (piece, encoded) => (/[\r\n]/.test(encoded) ? undefined : escaped(piece)),
};

/** A scalar in single quotes, quotes included. */
export const singleQuoted: Codec = {
  decode: (encoded) => decode(encoded, "'", readQuote),
  encode: (piece, encoded) => (/[\r\n]/.test(encoded) || !isPrintable(piece) ? undefined : piece.replaceAll("'", "''")),
};

/** Whether every character of a text may stand in a scalar of one line as it is. https://yaml.org/spec/1.2.2/#51-character-set */
export function isPrintable(text: string): boolean {
  return !/[\p{Cs}\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/u.test(text);
}

/** A text in double quotes. */
export function writeDoubleQuoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(
      /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}

interface Escape {
  readonly text: string;
  readonly length: number;
}

/** Reads what stands for something else at an offset; `undefined` where that is nothing of YAML. */
type ReadEscape = (encoded: string, at: number) => Escape | undefined;

function decode(encoded: string, quote: '"' | "'", readEscape: ReadEscape): Decoded | undefined {
  const last = encoded.length - 1;
  if (last < 1 || !encoded.startsWith(quote) || !encoded.endsWith(quote)) return undefined;
  const builder = new DecodedBuilder(encoded.length);
  const special = quote === '"' ? /\\|\r?\n[ \t\r\n]*/g : /'|\r?\n[ \t\r\n]*/g;
  let at = 1;
  special.lastIndex = 1;
  for (let found = special.exec(encoded); found !== null && found.index < last; found = special.exec(encoded)) {
    const breaks = found[0].includes("\n");
    const start = breaks ? whiteStart(encoded, at, found.index) : found.index;
    const escape = breaks ? folded(encoded.slice(start, special.lastIndex)) : readEscape(encoded, start);
    if (escape === undefined || start + escape.length > last) return undefined;
    builder.addPlain(encoded.slice(at, start), at);
    at = start + escape.length;
    builder.addEncoded(escape.text, start, at);
    special.lastIndex = at;
  }
  builder.addPlain(encoded.slice(at, last), at);
  return builder.finish(last);
}

/** Where the white space begins that ends at an offset. */
function whiteStart(encoded: string, from: number, end: number): number {
  let start = end;
  while (start > from && /[ \t]/.test(encoded.charAt(start - 1))) start -= 1;
  return start;
}

/** One line break is a space; of several, the first is nothing. https://yaml.org/spec/1.2.2/#65-line-folding */
function folded(white: string): Escape {
  const breaks = white.split("\n").length - 1;
  return { text: breaks === 1 ? " " : "\n".repeat(breaks - 1), length: white.length };
}

function readQuote(encoded: string, at: number): Escape | undefined {
  return encoded.startsWith("''", at) ? { text: "'", length: 2 } : undefined;
}

/** https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["\t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  [" ", " "],
  ['"', '"'],
  ["/", "/"],
  ["\\", "\\"],
  ["N", "\x85"],
  ["_", "\xa0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

function readEscape(encoded: string, at: number): Escape | undefined {
  const char = encoded.charAt(at + 1);
  const plain = ESCAPES.get(char);
  if (plain !== undefined) return { text: plain, length: 2 };
  const digits = HEX_DIGITS.get(char);
  if (digits === undefined) {
    const white = /^\\(?:\r\n|\n)[ \t]*/.exec(encoded.slice(at, at + 400))?.[0];
    return white === undefined ? undefined : { text: "", length: white.length };
  }
  const hex = encoded.slice(at + 2, at + 2 + digits);
  if (hex.length < digits || !/^[\da-f]+$/i.test(hex)) return undefined;
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? undefined : { text: String.fromCodePoint(code), length: 2 + digits };
}
