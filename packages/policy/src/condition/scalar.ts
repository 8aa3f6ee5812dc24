/**
 * The number of a `Numeric…` value: an integer or a decimal with an optional sign, nothing around it.
 * `undefined` for anything else, exponents and hexadecimals included.
 */
export function parseNumber(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The value of a `Bool` test, in any letter case; `undefined` for anything but true and false. */
export function parseBool(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
}

/** The bytes of a `BinaryEquals` value, one character a byte; `undefined` where the text is no base64. */
export function parseBinary(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
