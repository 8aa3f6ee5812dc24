import { format } from "prettier";
import type { InspectOptions, Inspector, Finding, MessageData, OfferedRepair } from "./inspect.ts";
import { applyFix } from "./text-fix.ts";

/** Far more passes than any case needs; ESLint itself stops after ten. */
const MAX_PASSES = 10;

/**
 * What a rule finds in a text, in the form of an invalid case, ready to be pasted into `cases.ts`;
 * where it finds nothing, in the form of a valid one.
 */
export async function printCase(inspector: Inspector, code: string, options: InspectOptions = {}): Promise<string> {
  const findings = inspector.inspect(code, options);
  const fields = [
    `name: "",`,
    `code: ${template(code)},`,
    ...(options.settings === undefined ? [] : [`settings: ${JSON.stringify(options.settings)},`]),
    ...Object.values(options.options ?? {}).map((list) => `options: ${JSON.stringify(list)},`),
    ...(options.filename === undefined ? [] : [`filename: ${JSON.stringify(options.filename)},`]),
  ];
  if (findings.length > 0) {
    fields.push(`errors: [`, ...findings.map((finding) => printError(finding, code)), `],`);
    fields.push(`output: ${printPasses(passes(inspector, code, options))},`);
  }
  const formatted = await format(`x([{\n${fields.join("\n")}\n}]);`, { parser: "typescript", printWidth: 116 });
  return formatted.slice("x([\n".length, -"]);\n".length);
}

/** The texts after each pass of `--fix`, up to the last that changes anything. */
export function passes(inspector: Inspector, code: string, options: InspectOptions = {}): readonly string[] {
  const texts: string[] = [];
  let text = code;
  while (texts.length < MAX_PASSES) {
    const next = inspector.fixOnce(text, options);
    if (next === text) break;
    texts.push(next);
    text = next;
  }
  return texts;
}

function printPasses(texts: readonly string[]): string {
  const [only = null] = texts;
  if (only === null) return "null";
  return texts.length === 1 ? template(only) : `[\n${texts.map((text) => `${template(text)},\n`).join("")}]`;
}

function printError(finding: Finding, code: string): string {
  const { messageId, data, line, column, endLine, endColumn, suggestions } = finding;
  const place = Object.entries({ line, column, endLine, endColumn }).map(
    ([name, value]) => `${name}: ${String(value)},`,
  );
  return [
    `// ${finding.message}`,
    `{ messageId: "${messageId}",${printData(data)}`,
    place.join(" "),
    ...(suggestions.length === 0
      ? []
      : [`suggestions: [`, ...suggestions.map((offer) => printSuggestion(offer, code)), `],`]),
    `},`,
  ].join("\n");
}

function printSuggestion({ messageId, data, edit }: OfferedRepair, code: string): string {
  return `{ messageId: "${messageId}",${printData(data)}\noutput: ${template(applyFix(code, edit))},\n},`;
}

function printData(data: MessageData): string {
  return Object.keys(data).length === 0 ? "" : ` data: ${JSON.stringify(data)},`;
}

/** A template literal of that text. */
function template(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${").replaceAll("\r", "\\r");
  return `\`${escaped}\``;
}
