import type { Part, Value } from "@iam/policy";
import { splitText } from "@iam/policy";

/**
 * The characters of a policy as JSON without layout, with or without the blanks inside its texts. What a template fills in
 * counts as nothing, so that the size is never more than it will be.
 */
export function sizeOf(value: Value, blanks: boolean): number {
  switch (value.kind) {
    case "object": {
      let size = listSize(value.entries.length);
      for (const entry of value.entries) size += textSize(entry.key.parts, blanks) + 1 + sizeOf(entry.value, blanks);
      return size;
    }
    case "array": {
      let size = listSize(value.items.length);
      // Nearly all of them are texts, and there are thousands.
      for (const item of value.items)
        size += item.kind === "text" ? textSize(item.parts, blanks) : sizeOf(item, blanks);
      return size;
    }
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
  const first = parts[0];
  if (parts.length === 1 && typeof first === "string" && !NEEDS_CARE.test(first)) return first.length + 2;
  return splitText(parts).reduce((sum, token) => {
    if (token.kind === "hole") return sum;
    // The escape `${*}` is four characters of the policy.
    const text = token.kind === "literal" && token.escaped ? `\${${token.text}}` : token.text;
    return sum + JSON.stringify(blanks ? text : text.replaceAll(/\s/gu, "")).length - 2;
  }, 2);
}

/** Blanks, what JSON escapes, and the braces and angle brackets of variables and templates. */
const NEEDS_CARE = /[^!#-;=-[\]-z|}~]/u;

/** Two brackets, and a comma between each two members. */
function listSize(members: number): number {
  return 2 + Math.max(0, members - 1);
}
