import type { ArrayValue, Entry, ObjectValue, Statement, Value } from "@iam/policy";

/** What a principal says nothing with. */
export type EmptyPrincipal =
  | {
      readonly at: Value;
      readonly code: "EMPTY_ARRAY_PRINCIPAL" | "EMPTY_OBJECT_PRINCIPAL";
      readonly kind?: undefined;
      /** Whether it is certain that the statement does nothing. A list in the place of a principal is none of the forms. */
      readonly isCertain: boolean;
    }
  /** One kind of several; the others name somebody. */
  | { readonly at: Value; readonly code: "EMPTY_ARRAY_PRINCIPAL"; readonly kind: Entry; readonly object: ObjectValue };

export function isEmptyList(value: Value | undefined): value is ArrayValue {
  return value?.kind === "array" && value.items.length === 0;
}

/** The part of a `Principal` that names nobody, in the policies that must have one. Nobody excepted is another matter. */
export function emptyPrincipal(statement: Statement): EmptyPrincipal | undefined {
  const at = statement.entry("Principal")?.value;
  if (at === undefined || (statement.type !== "resource" && statement.type !== "trust")) return undefined;
  return emptyIn(at);
}

function emptyIn(at: Value): EmptyPrincipal | undefined {
  if (isEmptyList(at)) return { at, code: "EMPTY_ARRAY_PRINCIPAL", isCertain: false };
  if (at.kind !== "object") return undefined;
  if (at.entries.length === 0) return { at, code: "EMPTY_OBJECT_PRINCIPAL", isCertain: true };
  const empty = at.entries.filter((entry) => isEmptyList(entry.value));
  const [kind] = empty;
  if (kind === undefined) return undefined;
  if (empty.length === at.entries.length) return { at: kind.value, code: "EMPTY_ARRAY_PRINCIPAL", isCertain: true };
  return { at: kind.value, code: "EMPTY_ARRAY_PRINCIPAL", kind, object: at };
}
