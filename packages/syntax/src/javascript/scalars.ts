import type { Range, Value } from "@iam/policy";
import { type Expression, type Literal, type Node, unwrapped } from "./nodes.ts";

/** The value of a literal; a regular expression is none. */
export function literalValue({ value, regex, bigint, range }: Node & Literal, text: string): Value {
  if (typeof value === "string") return { kind: "text", range, parts: value === "" ? [] : [value] };
  if (regex !== undefined || value instanceof RegExp) return { kind: "unknown", range };
  return scalar(bigint === undefined ? value : BigInt(bigint), range, text);
}

/** `-1`, which is a sign and a number for parsers. */
export function negativeNumber(
  { operator, argument, range }: Expression & { readonly type: "UnaryExpression" },
  text: string,
): Value | undefined {
  const number = unwrapped(argument);
  if (operator !== "-" || number.type !== "Literal" || typeof number.value !== "number") return undefined;
  return scalar(-number.value, range, text);
}

function scalar(value: number | bigint | boolean | null, range: Range, text: string): Value {
  return { kind: "scalar", range, value, raw: text.slice(...range) };
}
