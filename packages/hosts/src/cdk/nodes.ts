import type { CallValue, Entry, Part, Range, Value } from "@iam/policy";
import type { PrincipalReader } from "./principal.ts";

/** `new iam.PolicyStatement`, without its arguments: the place of what the construct says by itself. */
export function classRange(call: CallValue, { program }: PrincipalReader): Range {
  const paren = program.textOf(call).indexOf("(");
  return [call.range[0], paren === -1 ? call.range[1] : call.range[0] + paren];
}

export function made(name: string, value: Value): Entry {
  return { range: value.range, key: { kind: "text", range: value.range, parts: [name] }, value };
}

/** An entry that only says that there is more. */
export function untold(range: Range): Entry {
  const more: Part = { kind: "hole", text: "${…}" };
  return { range, key: { kind: "text", range, parts: [more] }, value: { kind: "unknown", range } };
}
