import type { Template, Interpolation } from "./syntax-tree.ts";

/** A run of a template: text that stands for itself, an escape, something that is not part of the text, or a hole. */
export type TemplatePiece = { readonly start: number; readonly end: number } & (
  | { readonly kind: "plain" | "encoded"; readonly text: string }
  | { readonly kind: "hole"; readonly hole: Interpolation }
);

/**
 * What a template says, piece by piece, as Terraform reads it: escapes of a quoted template, `$${` and `%%{` in all of them,
 * and the indentation that a heredoc of `<<-` loses (the least of its lines; a line of white space alone has none to lose).
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 *
 * `undefined` where it is more than text and holes (`%{ if … }`, `${~ … ~}`), or where `$` stands right before a hole, which
 * HCL's parsers understand differently.
 */
export function readTemplate(text: string, template: Template): readonly TemplatePiece[] | undefined {
  const pieces: TemplatePiece[] = [];
  const indents = template.form === "flush-heredoc" ? lostIndents(text, template) : new Map<number, number>();
  let at = template.content[0];
  for (const hole of template.holes) {
    if (hole.type === "HCLDirective" || hole.strips) return undefined;
    const [start, end] = hole.range;
    if (start > at && text.charAt(start - 1) === "$") return undefined;
    if (!readLiteral(text, at, start, template.form, indents, pieces)) return undefined;
    pieces.push({ kind: "hole", hole, start, end });
    at = end;
  }
  return readLiteral(text, at, template.content[1], template.form, indents, pieces) ? pieces : undefined;
}

/** Reads what stands between two holes; `false` where it holds what no literal text holds. */
function readLiteral(
  text: string,
  from: number,
  to: number,
  form: Template["form"],
  indents: ReadonlyMap<number, number>,
  pieces: TemplatePiece[],
): boolean {
  if (indents.size === 0 && !/[\\$%]/.test(text.slice(from, to))) {
    if (to > from) pieces.push({ kind: "plain", text: text.slice(from, to), start: from, end: to });
    return true;
  }
  let plain = from;
  const flush = (end: number): void => {
    if (end > plain) pieces.push({ kind: "plain", text: text.slice(plain, end), start: plain, end });
  };
  const encoded = (decoded: string, start: number, end: number): void => {
    flush(start);
    pieces.push({ kind: "encoded", text: decoded, start, end });
    plain = end;
  };
  let at = from;
  while (at < to) {
    const indent = indents.get(at);
    if (indent !== undefined && indent > 0 && plain <= at) {
      encoded("", at, at + indent);
      at += indent;
      continue;
    }
    const char = text.charAt(at);
    if ((char === "$" || char === "%") && text.startsWith("{", at + 1)) return false;
    if ((char === "$" || char === "%") && text.startsWith(`${char}{`, at + 1)) {
      encoded(`${char}{`, at, at + 3);
      at += 3;
    } else if (char === "\\" && form === "quoted") {
      const escape = readEscape(text, at);
      if (escape === undefined) return false;
      encoded(escape.text, at, at + escape.length);
      at += escape.length;
    } else at += 1;
  }
  flush(to);
  return true;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

function readEscape(text: string, at: number): { readonly text: string; readonly length: number } | undefined {
  const char = text.charAt(at + 1);
  const simple = ESCAPES.get(char);
  if (simple !== undefined) return { text: simple, length: 2 };
  const length = char === "u" ? 4 : char === "U" ? 8 : 0;
  const digits = text.slice(at + 2, at + 2 + length);
  if (length === 0 || !/^[\da-f]+$/i.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? undefined : { text: String.fromCodePoint(code), length: 2 + length };
}

/** What each line of a heredoc loses of its front, by where the line starts. */
function lostIndents(text: string, { content: [start, end], holes }: Template): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  let line = start;
  while (line < end) {
    let at = line;
    while (at < end && isBlank(text.charAt(at))) at += 1;
    const breaks = text.charAt(at) === "\n";
    if (!breaks) widths.set(line, at - line);
    line = text.indexOf("\n", at) + 1;
    // A hole may hold line breaks; no line of the text starts in it.
    for (const { range } of holes) if (range[0] < line && line < range[1]) line = text.indexOf("\n", range[1]) + 1;
    if (line === 0) break;
  }
  const least = Math.min(...widths.values());
  return new Map([...widths.keys()].map((offset) => [offset, least]));
}

function isBlank(char: string): boolean {
  return char !== "\n" && char !== "" && char.trim() === "";
}
