import type { Value } from "@iam/policy";
import { literalText } from "@iam/policy";

/** An intrinsic function: `!Sub x`, `{ "Fn::Sub": x }`, `{ "Ref": x }`. */
export interface Intrinsic {
  /** Without `Fn::`: `Ref`, `Sub`, `GetAtt`, `If`. */
  readonly name: string;
  readonly argument: Value;
}

/** Reads an intrinsic function in either form; `undefined` for every other value. */
export function intrinsicOf(value: Value): Intrinsic | undefined {
  if (value.kind === "call") {
    const [argument] = value.arguments;
    return value.name.startsWith("!") && argument !== undefined ? { name: value.name.slice(1), argument } : undefined;
  }
  if (value.kind !== "object" || value.entries.length !== 1) return undefined;
  const [entry] = value.entries;
  const key = entry === undefined ? undefined : literalText(entry.key);
  if (entry === undefined || key === undefined) return undefined;
  if (key === "Ref") return { name: key, argument: entry.value };
  return key.startsWith("Fn::") ? { name: key.slice("Fn::".length), argument: entry.value } : undefined;
}

/** The branches of `Fn::If`, in order; `undefined` for every other value. */
export function branchesOf(value: Value): readonly [then: Value, otherwise: Value] | undefined {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name !== "If" || intrinsic.argument.kind !== "array") return undefined;
  const [, then, otherwise] = intrinsic.argument.items;
  return then === undefined || otherwise === undefined ? undefined : [then, otherwise];
}

/** `Ref: AWS::NoValue`: what stands there is left out. */
export function isNoValue(value: Value): boolean {
  const intrinsic = intrinsicOf(value);
  return intrinsic?.name === "Ref" && literalText(intrinsic.argument) === "AWS::NoValue";
}

/** Whether an object gets keys that the file does not tell: `Fn::Transform` beside others. */
export function isMerged(value: Value): boolean {
  return (
    value.kind === "object" &&
    value.entries.length > 1 &&
    value.entries.some(({ key }) => literalText(key)?.startsWith("Fn::") === true)
  );
}
