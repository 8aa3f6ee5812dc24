import type { Part } from "@iam/policy";
import type { Template } from "./syntax-tree.ts";

/**
 * Parts of a template as they are written in one, without what opens and closes it. A hole's text is written as it is.
 * `undefined` where HCL cannot say it: a `$` right before a hole escapes the hole.
 */
export function writeParts(parts: readonly Part[], form: Template["form"]): string | undefined {
  const clash = parts.some((part, index) => typeof part === "string" && part.endsWith("$") && index < parts.length - 1);
  if (clash) return undefined;
  const literal = form === "quoted" ? escaped : doubled;
  return parts.map((part) => (typeof part === "string" ? literal(part) : part.text)).join("");
}

/** A quoted template that says this text and nothing else. */
export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return doubled(
    text
      .replaceAll("\\", "\\\\")
      .replaceAll('"', '\\"')
      .replaceAll("\n", "\\n")
      .replaceAll("\r", "\\r")
      .replaceAll("\t", "\\t")
      .replaceAll(/[\0-\x1F]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** What would open a hole or a directive, with its sign doubled. */
function doubled(text: string): string {
  return text.replaceAll(/([$%])\{/g, "$1$1{");
}
