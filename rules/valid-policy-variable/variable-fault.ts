import type { Part, Token, Value } from "@iam/policy";
import { BoundedCache, literalText, splitText } from "@iam/policy";
import { conditionKeyOf } from "@iam/service-reference";

/** A text that may hold variables. */
export interface VariableText {
  readonly value: Value;
  /** As it is written. */
  readonly text: string;
}

/** What is wrong with the form of the first variable that is not well formed. */
export interface VariableFault {
  readonly kind: "empty" | "unclosed" | "unquoted" | "spaced";
  readonly code:
    "EMPTY_VARIABLE" | "MISSING_BRACE_IN_VARIABLE" | "MISSING_QUOTE_IN_VARIABLE" | "UNSUPPORTED_SPACE_IN_VARIABLE";
  /** The variable as it is written, up to the end of the text where it does not close. */
  readonly variable: string;
  /** The variable as it should be, where that is told. */
  readonly repaired?: string | undefined;
  /** The whole text with it; `undefined` where the text has holes of the syntax. */
  readonly whole?: string | undefined;
}

type Fault = Omit<VariableFault, "whole">;

/**
 * Looks for a variable that is not well formed: `${aws:username`, `${}`, `${aws: username}`, `${aws:username, 'none}`.
 * `${bucket}` and its like are left to the template that fills them in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function variableFault({ value, text }: VariableText): VariableFault | undefined {
  if (!text.includes("${")) return undefined;
  const literal = literalText(value);
  return literal === undefined ? faultIn(partsOf(value, text)) : faults.get(literal, faultInLiteral)?.fault;
}

/** Policies use the same few variables again and again. */
const faults = new BoundedCache<{ readonly fault: VariableFault | undefined }>(1000);

function faultInLiteral(literal: string): { readonly fault: VariableFault | undefined } {
  return { fault: faultIn([literal], literal) };
}

function faultIn(parts: readonly Part[], literal?: string): VariableFault | undefined {
  const tokens = splitText(parts);
  for (const [index, token] of tokens.entries()) {
    const fault = faultOf(token, parts, tokens[index + 1]);
    if (fault === undefined) continue;
    const { variable, repaired } = fault;
    const isOnce = literal?.split(variable).length === 2;
    return {
      ...fault,
      whole: isOnce && repaired !== undefined ? literal?.replace(variable, () => repaired) : undefined,
    };
  }
  return undefined;
}

/** The first variable of a text, well formed and of a key that AWS knows: others may be a template's. */
export function variableIn({ value, text }: VariableText): string | undefined {
  return splitText(partsOf(value, text)).find(isKnownVariable)?.text;
}

const FIELDS = ["ARN", "partition", "service", "region", "account"] as const;

/** The first variable in front of the fifth colon of an ARN, and the field that it stands in. */
export function variableInPrefix(
  at: VariableText,
): { readonly variable: string; readonly element: string } | undefined {
  if (!at.text.startsWith("arn:")) return undefined;
  let colons = 0;
  for (const token of splitText(partsOf(at.value, at.text))) {
    if (token.kind === "hole") return undefined;
    if (token.kind === "literal") colons += token.text.split(":").length - 1;
    const element = FIELDS[colons];
    if (element === undefined) return undefined;
    if (isKnownVariable(token)) return { variable: token.text, element };
  }
  return undefined;
}

function partsOf(value: Value, text: string): readonly Part[] {
  return value.kind === "text" ? value.parts : [text];
}

function isKnownVariable(token: Token): boolean {
  return token.kind === "variable" && isKey(token.key);
}

function isKey(text: string): boolean {
  return conditionKeyOf(text) !== undefined;
}

function faultOf(token: Token, parts: readonly Part[], next: Token | undefined): Fault | undefined {
  switch (token.kind) {
    case "literal":
      // What a hole holds may close the variable.
      return token.escaped || next?.kind === "hole" ? undefined : faultOfLiteral(token.text);
    case "variable":
      return spaced(token.text, token.key, token.text.slice(2 + token.key.length));
    case "hole":
      return parts.includes(token) || !token.text.startsWith("${") ? undefined : faultOfMarker(token.text);
  }
}

/** In literal text a `${` never closes, or closes at once. */
function faultOfLiteral(text: string): Fault | undefined {
  const start = text.indexOf("${");
  if (start === -1) return undefined;
  const close = text.indexOf("}", start);
  if (close !== -1) return { kind: "empty", code: "EMPTY_VARIABLE", variable: text.slice(start, close + 1) };
  return unclosed(text.slice(start));
}

function unclosed(variable: string): Fault {
  const key = leadingKey(variable.slice(2));
  const repaired = key === undefined ? undefined : `\${${key}}${variable.slice(2 + key.length)}`;
  return { kind: "unclosed", code: "MISSING_BRACE_IN_VARIABLE", variable, repaired };
}

/** The condition key that a text begins with; a tag key ends at the next slash. */
function leadingKey(text: string): string | undefined {
  const name = /^[\w.-]+:[\w-]+/u.exec(text)?.[0];
  if (name === undefined || isKey(name)) return name;
  const tagged = /^[^/]*\/[\w.@-]+/u.exec(text)?.[0];
  return tagged !== undefined && tagged.startsWith(`${name}/`) && isKey(tagged) ? tagged : undefined;
}

/** A marker that is not of a variable's form is a template's, unless it names a condition key. */
function faultOfMarker(text: string): Fault | undefined {
  const body = text.slice(2, -1);
  if (body.includes("${")) return leadingKey(body) === undefined ? undefined : unclosed(text);
  const comma = body.indexOf(",");
  const key = comma === -1 ? body : body.slice(0, comma);
  const fault = comma === -1 ? undefined : unquoted(text, key, body.slice(comma + 1).trim());
  return fault ?? spaced(text, key, text.slice(2 + key.length));
}

function unquoted(variable: string, key: string, fallback: string): Fault | undefined {
  if (!isKey(key)) return undefined;
  const opens = fallback.startsWith("'");
  const closes = fallback.length > 1 && fallback.endsWith("'");
  if (opens && closes) return undefined;
  const text = fallback.slice(opens ? 1 : 0, closes ? -1 : undefined);
  const repaired = /['"]/u.test(text) ? undefined : `\${${key}, '${text}'}`;
  return { kind: "unquoted", code: "MISSING_QUOTE_IN_VARIABLE", variable, repaired };
}

/** A space in the name of a key. A tag key may have one. */
function spaced(variable: string, key: string, rest: string): Fault | undefined {
  if (!/\s/u.test(key)) return undefined;
  const slash = key.indexOf("/");
  const name = (slash === -1 ? key : key.slice(0, slash)).replaceAll(/\s/gu, "");
  const repaired = slash === -1 ? name : `${name}/${key.slice(slash + 1).trim()}`;
  if (repaired === key || !isKey(repaired)) return undefined;
  return { kind: "spaced", code: "UNSUPPORTED_SPACE_IN_VARIABLE", variable, repaired: `\${${repaired}${rest}` };
}
