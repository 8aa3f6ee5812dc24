import type { ArrayValue, CallValue, Entry, ObjectValue, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { AwsShape } from "../javascript/aws-shape.ts";
import { calleeOf } from "../javascript/callee.ts";
import { conditionsOf, mergeConditions, rangeOf } from "./conditions.ts";
import { classRange, made, untold } from "./nodes.ts";
import type { Construct, PrincipalReader } from "./principal.ts";
import { optionsOf, readPrincipal } from "./principal.ts";
import type { Setter, Setters } from "./setters.ts";

/** What a statement in AWS's shape was made from, for the way back. */
export interface StatementOrigin {
  readonly call: CallValue;
  /** The properties of the construct; `undefined` for `PolicyStatement.fromJson({…})`, which has AWS's shape already. */
  readonly properties: ObjectValue | undefined;
  readonly principals: readonly Construct[];
  /** The list of principals, where the file tells each of them. */
  readonly principalList: ArrayValue | undefined;
  /** Whether methods are called on the statement that change it. */
  readonly isChanged: boolean;
}

/** The properties of `PolicyStatementProps`, by the element that they become. */
export const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["Sid", "sid"],
  ["Effect", "effect"],
  ["Principal", "principals"],
  ["NotPrincipal", "notPrincipals"],
  ["Action", "actions"],
  ["NotAction", "notActions"],
  ["Resource", "resources"],
  ["NotResource", "notResources"],
  ["Condition", "conditions"],
]);

const ELEMENTS = new Map([...PROPERTIES].map(([element, property]) => [property, element]));

export interface ReadStatement {
  readonly value: ObjectValue;
  readonly origin: StatementOrigin;
}

/** A statement in AWS's shape, and what it was made from; `undefined` where the file does not tell what stands in it. */
export function readStatement(
  call: CallValue,
  shape: AwsShape,
  reader: PrincipalReader,
  setters: Setters,
): ReadStatement | undefined {
  const options = optionsOf(call);
  const changes = setters.of(call);
  if (options === undefined && call.arguments.length > 0) return undefined;
  if (options?.entries.some(({ key }) => literalText(key) === undefined)) return undefined;
  const isChanged = changes.length > 0;
  if (!calleeOf(call).isNew) {
    const origin = { call, properties: undefined, principals: [], principalList: undefined, isChanged };
    return options && { value: withChanges(shape.object(options), changes), origin };
  }
  const properties = options ?? { kind: "object", range: call.range, entries: [] };
  const principals = readPrincipals(properties, reader);
  const value = withChanges(
    { kind: "object", range: call.range, entries: elementsOf(call, properties, principals, shape, reader) },
    changes,
  );
  const constructs = principals.items.flatMap((item) => item ?? []);
  const isTold = !principals.items.includes(undefined);
  const origin = { call, properties: options, principals: constructs, isChanged };
  return { value, origin: { ...origin, principalList: isTold ? principals.list : undefined } };
}

/** The principals of a statement, `undefined` for each of which the file does not tell. CDK takes one of the two lists only. */
interface Principals {
  readonly list: ArrayValue | undefined;
  readonly items: readonly (readonly Construct[] | undefined)[];
}

function readPrincipals(properties: ObjectValue, reader: PrincipalReader): Principals {
  const entry = entryOf(properties, "principals") ?? entryOf(properties, "notPrincipals");
  if (entry === undefined) return { list: undefined, items: [] };
  const { value } = entry;
  return value.kind === "array"
    ? { list: value, items: value.items.map((item) => readPrincipal(item, reader)) }
    : { list: undefined, items: [undefined] };
}

function elementsOf(
  call: CallValue,
  properties: ObjectValue,
  { items }: Principals,
  shape: AwsShape,
  reader: PrincipalReader,
): readonly Entry[] {
  const constructs = items.flatMap((item) => item ?? []);
  const brought = conditionsOf(constructs);
  // What stands on several principals would have to be changed on all of them.
  const shared = constructs.length > 1 ? brought : [];
  const entries = properties.entries.flatMap((entry): readonly Entry[] => {
    const { range, key, value } = entry;
    const element = ELEMENTS.get(literalText(key) ?? "");
    // An empty list says as little as none.
    if (element === undefined || (value.kind === "array" && value.items.length === 0)) return [];
    const read = element.endsWith("Principal")
      ? principalValue(value, items, shape)
      : element === "Condition"
        ? mergeConditions([...brought, value], value.range, shape, shared)
        : shape.value(value);
    return [shape.projection.note({ range, key: { ...key, parts: [element] }, value: read }, entry)];
  });
  const has = (name: string): boolean => entries.some(({ key }) => literalText(key) === name);
  const allow: Value = { kind: "text", range: classRange(call, reader), parts: ["Allow"] };
  return [
    ...(has("Effect") ? [] : [made("Effect", allow)]),
    ...entries,
    ...(has("Condition") || brought.length === 0
      ? []
      : [made("Condition", mergeConditions(brought, rangeOf(brought[0]), shape, shared))]),
  ];
}

/** Principals in AWS's shape, by kind, each a list. */
export function principalValue(
  at: Value,
  items: readonly (readonly Construct[] | undefined)[],
  { projection }: AwsShape,
): Value {
  const constructs = items.flatMap((item) => item ?? []);
  const stars = constructs.filter(({ kind }) => kind === "*");
  const [star] = stars;
  if (star !== undefined) {
    return stars.length === items.length ? star.text : { kind: "unknown", range: at.range };
  }
  const kinds = new Map<string, TextValue[]>();
  for (const { kind, text, argument } of constructs) {
    if (argument !== undefined) projection.note(text, argument);
    kinds.set(kind, [...(kinds.get(kind) ?? []), text]);
  }
  const entries = [...kinds].map(([kind, texts]) =>
    made(kind, { kind: "array", range: texts[0]?.range ?? at.range, items: texts }),
  );
  if (items.includes(undefined)) entries.push(untold(at.range));
  return { kind: "object", range: at.range, entries };
}

/** The statement with what its methods add, which is not read any further. */
function withChanges(object: ObjectValue, changes: readonly Setter[]): ObjectValue {
  let { entries } = object;
  for (const { element, call } of changes) {
    const unknown: Value = { kind: "unknown", range: call.range };
    const entry = entries.find(({ key }) => literalText(key) === element);
    const value = entry?.value;
    const more: Value =
      value?.kind === "array"
        ? { ...value, items: [...value.items, unknown] }
        : value?.kind === "object"
          ? { ...value, entries: [...value.entries, untold(call.range)] }
          : unknown;
    entries = [...entries.filter((other) => other !== entry), made(element, more)];
  }
  return entries === object.entries ? object : { ...object, entries };
}
