import type { Hole, Part, UnknownValue } from "@iam/policy";

/**
 * Terraform's templates in the strings of its JSON syntax: `${…}` is an expression, `$${` and `%%{` are the characters themselves.
 * https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */

/** The parts of a template; `undefined` for a directive (`%{ if … }`) and for what opens and never closes. */
export function templateParts(template: string, range: UnknownValue["range"]): readonly Part[] | undefined {
  if (!template.includes("${") && !template.includes("%{")) return template === "" ? [] : [template];
  const parts: Part[] = [];
  let literal = "";
  let at = 0;
  while (at < template.length) {
    if (template.startsWith("$${", at) || template.startsWith("%%{", at)) {
      literal += template.slice(at + 1, at + 3);
      at += 3;
    } else if (template.startsWith("%{", at)) {
      return undefined;
    } else if (template.startsWith("${", at)) {
      const end = expressionEnd(template, at + 2);
      if (end === undefined) return undefined;
      if (literal !== "") parts.push(literal);
      literal = "";
      parts.push(holeOf(template.slice(at + 2, end), range));
      at = end + 1;
    } else {
      literal += template.charAt(at);
      at += 1;
    }
  }
  if (literal !== "") parts.push(literal);
  return parts;
}

/** A literal text as a template says it. */
export function escapeTemplate(text: string): string {
  return text.replaceAll("${", () => "$${").replaceAll("%{", () => "%%{");
}

/** The hole that an expression makes. */
export function holeOf(expression: string, range: UnknownValue["range"]): Hole {
  const path = pathOf(expression.trim());
  const value: UnknownValue = path === undefined ? { kind: "unknown", range } : { kind: "unknown", range, path };
  return { kind: "hole", text: `\${${expression}}`, value };
}

/** The brace that closes an expression, past nested braces and quoted text. */
function expressionEnd(template: string, from: number): number | undefined {
  let depth = 1;
  let quoted = false;
  for (let at = from; at < template.length; at += 1) {
    const char = template.charAt(at);
    if (quoted) {
      if (char === "\\") at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{") depth += 1;
    else if (char === "}") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

const NAME = /^[A-Za-z_][\w-]*/u;
const STEP = /^(?:\.([A-Za-z_][\w-]*|\d+)|\[(\d+)\]|\["([^"\\$%]*)"\])/u;

/** The names of a plain reference, literal indices among them. */
function pathOf(expression: string): readonly string[] | undefined {
  const [first] = NAME.exec(expression) ?? [];
  if (first === undefined) return undefined;
  const path = [first];
  let rest = expression.slice(first.length);
  while (rest !== "") {
    const step = STEP.exec(rest);
    if (step === null) return undefined;
    path.push(step[1] ?? step[2] ?? step[3] ?? "");
    rest = rest.slice(step[0].length);
  }
  return path.length > 1 ? path : undefined;
}
