import type { Entry, NewValue, ObjectValue, Value, ValueEdit } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { Block, Dialect, NewBlock } from "./dialect.ts";
import { escapeTemplate, templateParts } from "./template-text.ts";

/**
 * Terraform's JSON syntax: labels are keys, and several blocks of a name are a list of objects.
 * https://developer.hashicorp.com/terraform/language/syntax/json#block-type-specific-exceptions
 */
export const JSON_SYNTAX: Dialect = {
  blocks: blocksOf,
  dynamics: (body, name) => blocksOf(body, "dynamic", 1).filter(({ labels }) => labels[0] === name),
  parts: (text) => {
    const literal = literalText(text);
    return literal === undefined ? text.parts : templateParts(literal, text.range);
  },
  write: (parts) => parts.map((part) => (typeof part === "string" ? escapeTemplate(part) : part.text)).join(""),
  change({ body, name, removed, added }) {
    const entry = entryOf(body, name);
    const bodies = added.map(({ block }) => bodyOf(block));
    if (entry === undefined) {
      return bodies.length === 0
        ? []
        : [{ kind: "insert-entry", object: body, key: name, value: oneOrMany(bodies), after: "end" }];
    }
    const { value } = entry;
    const stay = objectsIn(value).filter((object) => ![...removed].some((block) => block.body === object));
    if (stay.length === 0) {
      return bodies.length === 0
        ? [{ kind: "remove-entry", object: body, entry }]
        : [{ kind: "replace", target: value, value: value.kind === "array" ? bodies : oneOrMany(bodies) }];
    }
    if (value.kind === "object") return bodies.length === 0 ? [] : [{ kind: "wrap", target: value, after: bodies }];
    if (value.kind !== "array") return null;
    return [
      ...[...removed].map((block): ValueEdit => ({ kind: "remove-item", array: value, item: block.body })),
      ...added.map(({ block, after }): ValueEdit => ({
        kind: "insert-item",
        array: value,
        value: bodyOf(block),
        after: after === undefined || removed.has(after) ? "end" : after.body,
      })),
    ];
  },
};

function bodyOf({ attributes, blocks }: NewBlock): NewValue {
  const body = new Map(attributes);
  for (const [name] of blocks) {
    if (body.has(name)) continue;
    body.set(name, oneOrMany(blocks.filter(([other]) => other === name).map(([, block]) => bodyOf(block))));
  }
  return body;
}

function oneOrMany(values: readonly NewValue[]): NewValue {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

function objectsIn(value: Value): readonly ObjectValue[] {
  return (value.kind === "array" ? value.items : [value]).filter((item) => item.kind === "object");
}

const read = new WeakMap<ObjectValue, Map<string, readonly Block[]>>();

/** Each block is read once, so that it is told by its identity. */
function blocksOf(body: ObjectValue, name: string, labels = 0): readonly Block[] {
  const known = read.get(body) ?? new Map<string, readonly Block[]>();
  read.set(body, known);
  const key = `${name} ${String(labels)}`;
  let blocks = known.get(key);
  if (blocks === undefined) {
    blocks = body.entries
      .filter((entry) => literalText(entry.key) === name)
      .flatMap((entry) => labelled(name, [], entry, labels));
    known.set(key, blocks);
  }
  return blocks;
}

function labelled(name: string, labels: readonly string[], entry: Entry, left: number): readonly Block[] {
  return objectsIn(entry.value).flatMap((object): readonly Block[] => {
    if (left === 0) return [{ name, labels, body: object, range: object.range, nameRange: entry.key.range }];
    return object.entries.flatMap((inner) => {
      const label = literalText(inner.key);
      return label === undefined ? [] : labelled(name, [...labels, label], inner, left - 1);
    });
  });
}
