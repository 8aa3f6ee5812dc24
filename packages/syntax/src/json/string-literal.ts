import { type Codec, type Decoded, DecodedBuilder } from "../codec.ts";
import { writeString } from "./write.ts";

/** A string as JSON or JSON5 writes it, quotes included. */
export const stringLiteral: Codec = { decode, encode };

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["0", "\0"],
]);

export interface Escape {
  readonly text: string;
  readonly length: number;
}

function decode(encoded: string): Decoded | undefined {
  const quote = encoded.charAt(0);
  if ((quote !== '"' && quote !== "'") || encoded.length < 2 || encoded.at(-1) !== quote) return undefined;
  const last = encoded.length - 1;
  const builder = new DecodedBuilder(last);
  let at = 1;
  for (let sign = encoded.indexOf("\\", at); sign !== -1; sign = encoded.indexOf("\\", at)) {
    const escape = readEscape(encoded, sign);
    if (escape === undefined || sign + escape.length > last) return undefined;
    builder.addPlain(encoded.slice(at, sign), at);
    at = sign + escape.length;
    builder.addEncoded(escape.text, sign, at);
  }
  builder.addPlain(encoded.slice(at, last), at);
  return builder.finish(last);
}

/** The escape sequences of JSON5, those of JSON among them (https://spec.json5.org/#strings), and `\u{…}` of JavaScript. */
export function readEscape(encoded: string, at: number): Escape | undefined {
  const char = encoded.charAt(at + 1);
  if (char === "u" && encoded.charAt(at + 2) === "{") {
    const end = encoded.indexOf("}", at);
    return end === -1 ? undefined : hexEscape(encoded.slice(at + 3, end), end + 1 - at);
  }
  if (char === "u") return hexEscape(encoded.slice(at + 2, at + 6), 6);
  if (char === "x") return hexEscape(encoded.slice(at + 2, at + 4), 4);
  if (char === "\r" && encoded.charAt(at + 2) === "\n") return { text: "", length: 3 };
  if (char === "\n" || char === "\r" || char === "\u2028" || char === "\u2029") return { text: "", length: 2 };
  return { text: ESCAPES.get(char) ?? char, length: 2 };
}

function hexEscape(digits: string, length: number): Escape | undefined {
  if (!/^[\da-f]+$/i.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? undefined : { text: String.fromCodePoint(code), length };
}

function encode(piece: string, encoded: string): string {
  return writeString(piece, encoded.startsWith("'") ? "'" : '"').slice(1, -1);
}
