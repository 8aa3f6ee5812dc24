import type { Part, Range, TextValue } from "@iam/policy";
import { type Codec, type Decoded, DecodedBuilder } from "../codec.ts";
import { readEscape, stringLiteral } from "../json/string-literal.ts";
import type { Expression, Node, TemplateLiteral } from "./nodes.ts";

/**
 * How a text is written that was read from an expression: a string or a template literal.
 * `undefined` for a sum of texts: what stands between its operands belongs to no unit of the text.
 */
export function codecOf(text: string, { parts }: TextValue, node: Expression | undefined): Codec | undefined {
  if (node?.type === "Literal") return stringLiteral;
  if (node?.type !== "TemplateLiteral") return undefined;
  return {
    decode: () => decodeTemplate(text, node),
    encode: (piece, encoded) => encodeInTemplate(piece, parts, encoded.includes("\r\n") ? "\r\n" : "\n"),
  };
}

/** The texts of a template between its expressions, without their marks. acorn counts the marks out, espree and typescript-eslint in. */
export function quasiRanges({ range, quasis }: Node & TemplateLiteral): readonly Range[] {
  if (quasis[0]?.range[0] !== range[0]) return quasis.map((quasi) => quasi.range);
  return quasis.map(({ range: [start, end] }, index) => [start + 1, end - (index === quasis.length - 1 ? 1 : 2)]);
}

function decodeTemplate(text: string, node: Node & TemplateLiteral): Decoded | undefined {
  const [start, end] = node.range;
  const builder = new DecodedBuilder(end - start);
  for (const [index, [from, to]] of quasiRanges(node).entries()) {
    if (index > 0) builder.addPlain("}", from - 1 - start);
    if (!decodeLiteral(builder, text.slice(from, to), from - start)) return undefined;
    const expression = node.expressions[index];
    if (expression === undefined) continue;
    builder.addPlain("${", to - start);
    builder.addPlain(text.slice(...expression.range), expression.range[0] - start);
  }
  return builder.finish(end - 1 - start);
}

/** Line breaks of any kind are `\n` in a template: https://tc39.es/ecma262/#sec-static-semantics-tv */
function decodeLiteral(builder: DecodedBuilder, raw: string, offset: number): boolean {
  let at = 0;
  for (const { index } of raw.matchAll(/\\|\r\n?/g)) {
    if (index < at) continue;
    builder.addPlain(raw.slice(at, index), offset + at);
    const special = raw.charAt(index) === "\\" ? readEscape(raw, index) : lineBreak(raw, index);
    if (special === undefined || index + special.length > raw.length) return false;
    at = index + special.length;
    builder.addEncoded(special.text, offset + index, offset + at);
  }
  builder.addPlain(raw.slice(at), offset + at);
  return true;
}

function lineBreak(raw: string, at: number): { readonly text: string; readonly length: number } {
  return { text: "\n", length: raw.charAt(at + 1) === "\n" ? 2 : 1 };
}

/** A text as a template literal writes it, in which the known holes stay expressions and no other text becomes one. */
export function encodeInTemplate(piece: string, parts: readonly Part[], eol: string): string {
  const holes = holesOf(parts);
  let encoded = "";
  let at = 0;
  for (let sign = piece.indexOf("${"); sign !== -1; sign = piece.indexOf("${", at)) {
    const hole = holes.find((known) => piece.startsWith(known, sign));
    encoded += escapeInTemplate(piece.slice(at, sign), eol) + (hole ?? "\\${");
    at = sign + (hole?.length ?? 2);
  }
  return encoded + escapeInTemplate(piece.slice(at), eol);
}

/** Literal text as a template literal writes it. */
export function escapeInTemplate(text: string, eol: string): string {
  return text.replaceAll(/[\\`]/g, "\\$&").replaceAll("${", "\\${").replaceAll("\r", "\\r").replaceAll("\n", eol);
}

/** The longest first, as one may begin like another. */
function holesOf(parts: readonly Part[]): readonly string[] {
  const texts = parts.flatMap((part): readonly string[] =>
    typeof part === "string" ? [] : [part.text, ...holesOf(part.shape ?? [])],
  );
  return texts.sort((a, b) => b.length - a.length);
}
