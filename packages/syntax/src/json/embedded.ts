import { literalText, type Range, type TextValue, type Value } from "@iam/policy";
import { type ParseError, parseTree } from "jsonc-parser";
import type { Codec } from "../codec.ts";
import { EmbeddedSource } from "../embedded-source.ts";
import { percentEncoding } from "../percent-encoding.ts";
import type { Document, Source } from "../source.ts";
import { parsedTree } from "./parsed-tree.ts";
import { printJson } from "./print.ts";
import { stringLiteral } from "./string-literal.ts";
import { buildValue } from "./value-builder.ts";

/**
 * Reads the strict JSON that a string holds, plain or percent-encoded. A string in that JSON may be read again, to any depth.
 *
 * @param text a text of `outer`, without holes
 * @param codec how `outer` writes its strings; those of JSON and JSON5 by default
 * @returns `undefined` where the string holds no JSON object, list or string, as most strings
 */
export function readEmbedded(text: TextValue, outer: Source, codec: Codec = stringLiteral): Document | undefined {
  const written = literalText(text);
  if (written === undefined) return undefined;
  const encoded = isPercentEncoded(written);
  const json = encoded ? percentDecoded(written) : written;
  if (json === undefined || !/^\s*[{["]/.test(json)) return undefined;
  const value = parse(json);
  if (value === undefined) return undefined;

  const editable = text.editable !== false;
  const print: Source["print"] = (edits) => printJson(json, value, edits);
  const literal = { outer, range: text.range, codec, text: written, editable };
  if (!encoded) return { value, source: new EmbeddedSource({ ...literal, print }) };
  // Values stand in the decoded text alone; the layer below carries its edits on.
  const plain = new EmbeddedSource({ ...literal, print: () => null });
  const range: Range = [0, written.length];
  return {
    value,
    source: new EmbeddedSource({ outer: plain, range, codec: percentEncoding, text: json, editable, print }),
  };
}

/** Whether a text opens with an encoded bracket, or has encoded quotes where plain JSON could not open. */
function isPercentEncoded(text: string): boolean {
  return /^%(?:7b|5b)/i.test(text) || (text.includes("%22") && !/^\s*[{["]/.test(text));
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function parse(json: string): Value | undefined {
  try {
    const errors: ParseError[] = [];
    const root = parseTree(json, errors, { disallowComments: true });
    return root === undefined || errors.length > 0 ? undefined : buildValue(parsedTree, root, json);
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
