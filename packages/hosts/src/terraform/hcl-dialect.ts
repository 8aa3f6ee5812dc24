import type { Entry, Hole, NewCall, NewCode, NewValue, ObjectValue } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { Block, Dialect, NewBlock } from "./dialect.ts";

/** Terraform's native syntax. */
export const HCL: Dialect = {
  blocks: (body, name, labels = 0) => blocksOf(body, name).filter((block) => block.labels.length === labels),
  dynamics: (body, name) => blocksOf(body, "dynamic").filter(({ labels }) => labels.length === 1 && labels[0] === name),
  parts: ({ parts }) => parts,
  write(parts) {
    const [only] = parts;
    if (parts.every((part) => typeof part === "string")) return parts.join("");
    if (parts.length === 1 && only !== undefined && typeof only !== "string") return codeOf(only);
    return {
      kind: "new-template",
      parts: parts.map((part) => (typeof part === "string" ? part : codeOf(part))),
    };
  },
  change({ body, name, removed, added }) {
    const entryOf = (block: Block): Entry | undefined => entries(body).get(block);
    const gone = [...removed].map(entryOf);
    if (!gone.every((entry) => entry !== undefined)) return null;
    return [
      ...gone.map((entry) => ({ kind: "remove-entry", object: body, entry }) as const),
      ...added.map(({ block, after }) => {
        const behind = after === undefined ? undefined : entryOf(after);
        return {
          kind: "insert-entry",
          object: body,
          key: name,
          value: callOf(name, block),
          after: behind ?? "end",
        } as const;
      }),
    ];
  },
};

/** A hole is shown as `${…}` around the expression as it is written. */
function codeOf(hole: Hole): NewCode {
  return { kind: "new-code", code: hole.text.slice(2, -1) };
}

function callOf(name: string, { attributes, blocks }: NewBlock): NewCall {
  const body = new Map(attributes);
  for (const [inner, block] of blocks) {
    const others = body.get(inner);
    body.set(inner, [...(Array.isArray(others) ? (others as readonly NewValue[]) : []), callOf(inner, block)]);
  }
  return { kind: "new-call", name, labels: [], arguments: [], body };
}

const read = new WeakMap<ObjectValue, ReadonlyMap<Block, Entry>>();

/** The blocks of a body and where they stand; each is read once, so that it is told by its identity. */
function entries(body: ObjectValue): ReadonlyMap<Block, Entry> {
  let known = read.get(body);
  if (known === undefined) {
    known = new Map(
      body.entries.flatMap((entry): readonly (readonly [Block, Entry])[] => {
        const { key, value, range } = entry;
        const name = literalText(key);
        if (name === undefined || value.kind !== "call" || value.body === null || value.name !== name) return [];
        return [[{ name, labels: value.labels, body: value.body, range, nameRange: key.range }, entry]];
      }),
    );
    read.set(body, known);
  }
  return known;
}

function blocksOf(body: ObjectValue, name: string): readonly Block[] {
  return [...entries(body).keys()].filter((block) => block.name === name);
}
