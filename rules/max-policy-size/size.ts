import type { Part, Value } from "@iam/policy";
import { plainText, splitText } from "@iam/policy";

/**
 * The characters of a policy as JSON without layout, with or without the blanks inside its texts. What a template fills in
 * counts as nothing, so that the size is never more than it will be.
 */
export function sizeOf(value: Value, blanks: boolean): number {
  switch (value.kind) {
    case "object":
      return value.entries.reduce(
        (sum, entry) => sum + sizeOf(entry.key, blanks) + 1 + sizeOf(entry.value, blanks),
        listSize(value.entries.length),
      );
    case "array":
      return value.items.reduce((sum, item) => sum + sizeOf(item, blanks), listSize(value.items.length));
    case "text":
      return textSize(value.parts, blanks);
    case "scalar":
      return value.raw.length;
    case "call":
    case "unknown":
      return 0;
  }
}

function textSize(parts: readonly Part[], blanks: boolean): number {
  const plain = plainText(parts);
  if (plain !== undefined && !NEEDS_CARE.test(plain)) return plain.length + 2;
  return splitText(parts).reduce((sum, token) => {
    if (token.kind === "hole") return sum;
    // The escape `${*}` is four characters of the policy.
    const text = token.kind === "literal" && token.escaped ? `\${${token.text}}` : token.text;
    return sum + JSON.stringify(blanks ? text : text.replaceAll(/\s/gu, "")).length - 2;
  }, 2);
}

/** Blanks, and what JSON escapes. */
const NEEDS_CARE = /[^!#-[\]-~]/u;

/** Two brackets, and a comma between each two members. */
function listSize(members: number): number {
  return 2 + Math.max(0, members - 1);
}
