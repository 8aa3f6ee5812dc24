import type { NewCall, NewValue } from "@iam/policy";
import { entryOf, isValue } from "@iam/policy";
import type { Projection } from "../projection.ts";
import type { StatementOrigin } from "./statement.ts";
import { PROPERTIES } from "./statement.ts";
import type { PrincipalWriter } from "./write-principal.ts";
import { writePrincipal } from "./write-principal.ts";

/** A statement in AWS's shape as a construct like the one that it is made from; `undefined` where it cannot be said so. */
export function newStatement(
  elements: ReadonlyMap<string, NewValue>,
  origin: StatementOrigin,
  projection: Projection,
  writer: PrincipalWriter,
): NewCall | undefined {
  const call = { kind: "new-call", name: origin.call.name, labels: [], body: null } as const;
  if (origin.properties === undefined) {
    const copy = projection.newValue(elements, writer.write);
    return copy === undefined ? undefined : { ...call, arguments: [copy] };
  }
  const properties = new Map<string, NewValue>();
  for (const [element, value] of elements) {
    const property = PROPERTIES.get(element);
    const written = writeElement(element, value, origin, projection, writer);
    if (property === undefined || written === undefined) return undefined;
    if (written !== null) properties.set(property, written);
  }
  return { ...call, arguments: [properties] };
}

/** An element as the value of its property; `null` where the new construct says it by itself. */
function writeElement(
  element: string,
  value: NewValue,
  origin: StatementOrigin,
  projection: Projection,
  writer: PrincipalWriter,
): NewValue | null | undefined {
  const property = origin.properties && entryOf(origin.properties, PROPERTIES.get(element) ?? "")?.value;
  if (element.endsWith("Principal")) return isValue(value) ? property : principalList(value, origin, writer);
  if (element === "Condition" && origin.principals.some(({ conditions }) => conditions.length > 0)) {
    // The principals bring their conditions along into the copy as well.
    return isValue(value) ? (property ?? null) : undefined;
  }
  const isList = !["Condition", "Sid", "Effect"].includes(element);
  if (!isValue(value)) return projection.newValue(isList && !Array.isArray(value) ? [value] : value, writer.write);
  const written = projection.valueOf(value);
  if (written === undefined) return element === "Effect" ? null : undefined;
  return isList && value.kind !== "array" ? [written] : written;
}

function principalList(
  value: NewValue,
  { principals }: StatementOrigin,
  writer: PrincipalWriter,
): readonly NewValue[] | undefined {
  const kinds = value instanceof Map ? [...(value as ReadonlyMap<string, NewValue>)] : ([["*", value]] as const);
  const written = kinds.flatMap(([kind, items]) =>
    (Array.isArray(items) ? (items as readonly NewValue[]) : [items]).map((item) =>
      typeof item === "string"
        ? writePrincipal(kind, item, writer)
        : principals.find(({ text }) => text === item)?.value,
    ),
  );
  return written.every((one) => one !== undefined) ? written : undefined;
}
