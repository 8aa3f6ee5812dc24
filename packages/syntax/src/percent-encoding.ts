import { type Codec, type Decoded, DecodedBuilder } from "./codec.ts";

/**
 * Percent-encoding after RFC 3986, in which the IAM API returns policy documents
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html). A plus sign is a plus sign there.
 */
export const percentEncoding: Codec = { decode, encode };

function decode(encoded: string): Decoded | undefined {
  const builder = new DecodedBuilder(encoded.length);
  let at = 0;
  for (let sign = encoded.indexOf("%"); sign !== -1; sign = encoded.indexOf("%", at)) {
    builder.addPlain(encoded.slice(at, sign), at);
    at = sign + sequenceLength(encoded, sign);
    const char = decodeCharacter(encoded.slice(sign, at));
    if (char === undefined) return undefined;
    builder.addEncoded(char, sign, at);
  }
  builder.addPlain(encoded.slice(at), at);
  return builder.finish(encoded.length);
}

/** How many units spell the character at a percent sign: three for each byte of its UTF-8. */
function sequenceLength(encoded: string, at: number): number {
  const first = Number.parseInt(encoded.slice(at + 1, at + 3), 16);
  if (first >= 0xf0) return 12;
  if (first >= 0xe0) return 9;
  return first >= 0xc0 ? 6 : 3;
}

function decodeCharacter(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function encode(piece: string): string | undefined {
  try {
    // RFC 3986 reserves five characters that encodeURIComponent leaves alone.
    return encodeURIComponent(piece).replaceAll(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    return undefined;
  }
}
