import { displayText, literalText, type Part, type Range, type TextValue, type Value } from "@iam/policy";
import { EmbeddedSource } from "../embedded-source.ts";
import { percentEncoding } from "../percent-encoding.ts";
import type { Document, Source } from "../source.ts";
import { maskHoles } from "./holes.ts";
import { parseValues } from "./parse-values.ts";
import { jsonPrinter } from "./print.ts";

/**
 * Reads the strict JSON that a string holds, plain or percent-encoded. A string in that JSON may be read again, to any depth.
 * A hole may stand in a string of that JSON or for a whole value of it.
 *
 * @param text a text of `outer`
 * @returns `undefined` where the string holds no JSON object, list or string, as most strings
 */
export function readEmbedded(text: TextValue, outer: Source): Document | undefined {
  const written = displayText(text.parts);
  const editable = text.editable !== false;
  const codec = outer.codecOf(text);
  const literal = { outer, range: text.range, codec, text: written, editable };
  if (!isPercentEncoded(written)) {
    const json = readJsonText(text.parts);
    return json && { syntax: "json", value: json.value, source: new EmbeddedSource({ ...literal, ...json }) };
  }
  const decoded = literalText(text) === undefined ? undefined : percentDecoded(written);
  const json = decoded === undefined ? undefined : readJsonText([decoded]);
  if (json === undefined) return undefined;
  // Values stand in the decoded text alone; the layer below carries its edits on.
  const plain = new EmbeddedSource({ ...literal, print: () => null });
  const range: Range = [0, written.length];
  const inner = { outer: plain, range, codec: percentEncoding, editable };
  return { syntax: "json", value: json.value, source: new EmbeddedSource({ ...inner, ...json }) };
}

interface JsonText {
  readonly text: string;
  readonly value: Value;
  readonly print: Source["print"];
}

function readJsonText(parts: readonly Part[]): JsonText | undefined {
  const text = displayText(parts);
  if (!/^\s*[{["]/.test(text)) return undefined;
  const masked = maskHoles(parts);
  const read = masked && parse(masked.text);
  if (masked === undefined || read === undefined) return undefined;
  const value = masked.restore(read);
  return { text, value, print: jsonPrinter(text, value) };
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
    const { value, errors } = parseValues(json, { disallowComments: true });
    return errors.length > 0 ? undefined : value;
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
