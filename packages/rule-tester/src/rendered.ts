import type { LocatedPolicy } from "@iam/hosts";
import { findPolicies } from "@iam/hosts";
import type { NewValue, Range, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import { type Document, childrenOf, isEntry } from "@iam/syntax";
import { parseForESLint } from "jsonc-eslint-parser";
import { readDocuments } from "@iam/syntax";
import type { Finding, InspectOptions, Inspector } from "./inspect.ts";
import { JSONC_PARSER, type TestLanguage } from "./languages.ts";
import { plainText } from "./plain.ts";

/** A syntax that the cases of rules, which are written in JSON, are rendered into. */
export interface RenderedSyntax {
  readonly language: TestLanguage;
  /** How its files end, without a dot. */
  readonly extension: string;
  /** A whole file that holds the policy where nothing tells its type. */
  print(policy: NewValue): string;
  read(text: string): readonly Document[];
}

/** JSON itself, which the others are held against. */
export const JSON_ITSELF: Omit<RenderedSyntax, "print"> = {
  language: JSONC_PARSER,
  extension: "json",
  read: (text) => readDocuments({ ast: parseForESLint(text, {}).ast, text }),
};

/** The policy of a case as plain data; `undefined` where the case is no bare policy, writes a key twice, or is about JSON's escapes. */
export function policyOf(code: string): NewValue | undefined {
  if (code.includes("\\u")) return undefined;
  const [document] = JSON_ITSELF.read(code);
  if (document === undefined) return undefined;
  const [only, ...others] = findPolicies(document, { fileName: "" });
  if (only?.policy.value !== document.value || others.length > 0) return undefined;
  return dataOf(document.value);
}

function dataOf(value: Value): NewValue | undefined {
  switch (value.kind) {
    case "object": {
      const entries = value.entries.map((entry) => [literalText(entry.key), dataOf(entry.value)] as const);
      const data = new Map(entries as readonly (readonly [string, NewValue])[]);
      return entries.some(([key, held]) => key === undefined || held === undefined) || data.size < entries.length
        ? undefined
        : data;
    }
    case "array": {
      const items = value.items.map(dataOf);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case "text":
      return literalText(value);
    case "scalar":
      return typeof value.value === "bigint" ? undefined : value.value;
    default:
      return undefined;
  }
}

/** What a linted text says, without its layout: each finding at its place in the policy, and the policy after `--fix`. */
export interface Outcome {
  readonly findings: readonly string[];
  readonly fixed: string;
}

/** Lints a text that holds one policy. */
export function outcomeOf(
  inspector: Inspector,
  text: string,
  syntax: Omit<RenderedSyntax, "print">,
  options: InspectOptions,
): Outcome {
  const how = { ...options, filename: renamed(options.filename, syntax.extension), language: syntax.language };
  const located = policyIn(text, syntax, how.filename);
  const findings = inspector.inspect(text, how).map((finding) => {
    const { rule, messageId, data, suggestions } = finding;
    const offers = suggestions.map(({ messageId: id, data: values, edit }) => [
      id,
      values,
      said(applied(text, edit), syntax, how.filename),
    ]);
    return JSON.stringify([rule, messageId, data, placeOf(finding, text, located), offers]);
  });
  return { findings, fixed: said(inspector.fixOnce(text, how), syntax, how.filename) };
}

function applied(text: string, { range, text: written }: Finding["suggestions"][number]["edit"]): string {
  return text.slice(0, range[0]) + written + text.slice(range[1]);
}

function renamed(filename = "policy.json", extension: string): string {
  return filename.replace(/json5?c?$/u, extension);
}

function policyIn(text: string, syntax: Omit<RenderedSyntax, "print">, fileName: string): LocatedPolicy {
  const [only, ...others] = syntax.read(text).flatMap((document) => findPolicies(document, { fileName }));
  if (only === undefined || others.length > 0) throw new Error(`This holds not one policy:\n${text}`);
  return only;
}

function said(text: string, syntax: Omit<RenderedSyntax, "print">, fileName: string): string {
  return plainText(policyIn(text, syntax, fileName).policy.value);
}

/** The way from the policy to the value at which a finding points; a key is marked. */
function placeOf(
  { line, column, endLine, endColumn }: Finding,
  text: string,
  { policy, source }: LocatedPolicy,
): string {
  const offset = offsetsOf(text);
  const range: Range = [offset(line, column), offset(endLine, endColumn)];
  const isHere = (own: Range): boolean => {
    const [start, end] = source.locate(own);
    return start === range[0] && end === range[1];
  };
  const visit = (value: Value, path: string): string | undefined => {
    if (isHere(value.range)) return path;
    for (const [index, child] of childrenOf(value).entries()) {
      if (!isEntry(child)) {
        const found = visit(child, `${path}[${String(index)}]`);
        if (found !== undefined) return found;
        continue;
      }
      const inner = `${path}.${literalText(child.key) ?? "?"}`;
      if (isHere(child.key.range)) return `${inner}#key`;
      if (isHere(child.range)) return `${inner}#entry`;
      const found = visit(child.value, inner);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(policy.value, "") ?? `nowhere: ${text.slice(...range)}`;
}

function offsetsOf(text: string): (line: number, column: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (line, column) => (starts[line - 1] ?? 0) + column - 1;
}
