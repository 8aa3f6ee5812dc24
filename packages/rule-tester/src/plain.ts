import type { NewValue, Value } from "@iam/policy";
import { Policy, displayText, isValue } from "@iam/policy";

/** What a value says, without its place and its layout: equal texts say the same. Of a key written twice the last counts. */
export function plainText(value: Value): string {
  switch (value.kind) {
    case "object": {
      const entries = new Map(value.entries.map(({ key, value: held }) => [displayText(key.parts), plainText(held)]));
      return `{${[...entries].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
    }
    case "array":
      return `[${value.items.map(plainText).join(",")}]`;
    case "text":
      return JSON.stringify(value.parts);
    case "scalar":
      return String(value.value);
    default:
      return value.kind;
  }
}

/** A value of plain data, which stands nowhere. Its ranges are empty. */
export function valueOf(data: NewValue): Value {
  const range = [0, 0] as const;
  if (isValue(data)) return data;
  if (typeof data === "string") return { kind: "text", range, parts: data === "" ? [] : [data] };
  if (data === null || typeof data !== "object") return { kind: "scalar", range, value: data, raw: String(data) };
  if (data instanceof Map) {
    const entries = [...(data as ReadonlyMap<string, NewValue>)];
    return {
      kind: "object",
      range,
      entries: entries.map(([key, value]) => ({
        range,
        key: { kind: "text", range, parts: [key] },
        value: valueOf(value),
      })),
    };
  }
  return { kind: "array", range, items: (data as readonly NewValue[]).map(valueOf) };
}

/** A policy of the same version and type with these statements. */
export function withStatements(policy: Policy, statements: readonly Value[]): Policy {
  const document = new Map<string, NewValue>([["Statement", statements]]);
  if (policy.version !== undefined) document.set("Version", policy.version);
  const value = valueOf(document);
  return value.kind === "object" ? new Policy(value, policy.facts) : policy;
}
