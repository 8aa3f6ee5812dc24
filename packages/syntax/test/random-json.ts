import type { NewValue, Value, ValueEdit } from "@iam/policy";
import { literalText } from "@iam/policy";
import fc from "fast-check";
import { type Container, isContainer, isEntry, membersOf, type TreeNode, walk } from "../src/index.ts";
import type { Data } from "./support.ts";

/** How a random text is written. */
export interface Dialect {
  readonly comments: boolean;
  readonly trailingCommas: boolean;
  readonly json5: boolean;
  readonly eol: string;
  readonly indent: string;
  readonly layout: "compact" | "pretty" | "mixed";
}

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  comments: fc.boolean(),
  trailingCommas: fc.boolean(),
  json5: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
  indent: fc.constantFrom("\t", "  ", "    "),
  layout: fc.constantFrom("compact", "pretty", "mixed"),
});

export const strict: fc.Arbitrary<Dialect> = dialects.map((dialect) => ({
  ...dialect,
  comments: false,
  trailingCommas: false,
  json5: false,
}));

const strings = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "s3:*",
    "it's",
    'say "x"',
    "// no comment",
    "/* none */",
    "a\nb",
    "\\",
    "[{,}]",
    "é😀",
    "%7B%22",
  ),
  fc.string({ maxLength: 6 }),
);

// jsonc-eslint-parser refuses a second `__proto__` in an object, as JavaScript does.
const keys = fc
  .oneof(fc.constantFrom("constructor", "Action", "Effect", "a b"), strings)
  .filter((key) => key !== "__proto__");

/** Objects hold pairs, so that a key may stand twice. */
export const data: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(strings, fc.integer({ min: -99, max: 99 }), fc.boolean(), fc.constant(null)),
    fc.array(tie("data"), { maxLength: 4 }),
    fc
      .array(fc.tuple(keys, tie("data")), {
        maxLength: 4,
      })
      .map((pairs) => ({ pairs })),
  ),
})).data;

export const containers: fc.Arbitrary<Data> = data.filter((value) => typeof value === "object" && value !== null);

/** A stream of small decisions. */
export type Dice = (sides: number) => number;

export const dice: fc.Arbitrary<() => Dice> = fc
  .array(fc.nat({ max: 997 }), { minLength: 1, maxLength: 80 })
  .map((numbers) => () => {
    let index = 0;
    return (sides) => ((numbers[index++ % numbers.length] ?? 0) + Math.floor(index / numbers.length)) % sides;
  });

/** Writes data down, with white space and comments by the throw of dice. */
export function written(value: Data, dialect: Dialect, roll: Dice): string {
  let comments = 0;
  const { eol } = dialect;

  const comment = (indent: string, mayEndLine: boolean): string => {
    if (!dialect.comments || roll(4) > 0) return "";
    const name = `c${comments++}`;
    return mayEndLine && roll(2) === 0 ? ` // ${name}, "x" ]${eol}${indent}` : ` /* ${name}, } */ `;
  };
  const string = (text: string): string => {
    const double = JSON.stringify(text);
    if (!dialect.json5 || roll(2) > 0) return double;
    return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  };
  const key = (text: string): string =>
    dialect.json5 && /^[a-z]+$/i.test(text) && roll(2) === 0 ? text : string(text);
  const write = (node: Data, indent: string): string => {
    if (typeof node === "string") return string(node);
    if (typeof node !== "object" || node === null) return String(node);
    const inner = indent + dialect.indent;
    const manyLines = dialect.layout === "pretty" || (dialect.layout === "mixed" && roll(2) === 0);
    const space = dialect.layout === "compact" ? "" : " ";
    const [open, close] = "pairs" in node ? ["{", "}"] : ["[", "]"];
    const members =
      "pairs" in node
        ? node.pairs.map(
            ([name, item]) =>
              `${key(name)}${comment(inner, true)}:${space}${comment(inner, true)}${write(item, inner)}`,
          )
        : node.map((item) => write(item, inner));
    const lead = (first: boolean): string => {
      if (manyLines) return (roll(6) === 0 ? eol : "") + eol + inner;
      return first ? "" : space;
    };
    let text = open + comment(inner, true);
    for (const [index, member] of members.entries()) {
      const last = index === members.length - 1;
      text += lead(index === 0) + comment(inner, true) + member + comment(inner, true);
      if (!last || (dialect.trailingCommas && roll(2) === 0)) text += `,${comment(inner, true)}`;
    }
    return text + (manyLines && members.length > 0 ? eol + indent : "") + close;
  };
  const before = dialect.comments && roll(3) === 0 ? `// top${eol}` : "";
  return before + write(value, "") + (roll(2) === 0 ? eol : "");
}

/** Edits of a tree by the throw of dice. They may overlap where `wild` is set. */
export function randomEdits(root: Value, roll: Dice, news: readonly Data[]): readonly ValueEdit[] {
  const edits: ValueEdit[] = [];
  const values = [...walk(root)].filter((node): node is Value => !isEntry(node));
  const newValue = (): NewValue => {
    if (roll(4) === 0) return values[roll(values.length)] ?? 0;
    return toNew(news[roll(news.length)] ?? 0);
  };
  const visit = (value: Value): void => {
    const luck = roll(12);
    if (luck === 0) {
      edits.push({ kind: "replace", target: value, value: newValue() });
      return;
    }
    if (luck === 1) edits.push({ kind: "wrap", target: value, after: roll(2) === 0 ? [] : [newValue()] });
    if (!isContainer(value)) return;
    const insert = (after: TreeNode | "start" | "end"): void => {
      if (roll(6) > 0) return;
      edits.push(insertion(value, after, newValue(), `new ${roll(9)}`));
    };
    const removeAll = roll(8) === 0;
    insert("start");
    for (const member of membersOf(value)) {
      insert(member);
      insert(member);
      if (removeAll || roll(4) === 0) {
        edits.push(removal(value, member));
        continue;
      }
      if (isEntry(member) && roll(6) === 0) edits.push({ kind: "rename", entry: member, key: `key${roll(9)}` });
      visit(isEntry(member) ? member.value : member);
    }
    insert("end");
  };
  visit(root);
  return edits;
}

function insertion(container: Container, after: TreeNode | "start" | "end", value: NewValue, key: string): ValueEdit {
  if (container.kind === "object") {
    if (typeof after === "object" && !isEntry(after)) throw new Error("no entry");
    return { kind: "insert-entry", object: container, key, value, after };
  }
  if (typeof after === "object" && isEntry(after)) throw new Error("no item");
  return { kind: "insert-item", array: container, value, after };
}

function removal(container: Container, member: TreeNode): ValueEdit {
  if (container.kind === "object" && isEntry(member)) return { kind: "remove-entry", object: container, entry: member };
  if (container.kind === "array" && !isEntry(member)) return { kind: "remove-item", array: container, item: member };
  throw new Error("not a member");
}

function toNew(value: Data): NewValue {
  if (typeof value !== "object" || value === null) return value;
  return "pairs" in value ? new Map(value.pairs.map(([key, item]) => [key, toNew(item)])) : value.map(toNew);
}

/** What the edits mean, on plain data, told apart from how they are printed. */
export function afterEdits(root: Value, edits: readonly ValueEdit[], plain: (value: NewValue) => Data): Data {
  const value = (node: Value): Data => {
    const replaced = edits.find((edit) => edit.kind === "replace" && edit.target === node);
    if (replaced?.kind === "replace") return plain(replaced.value);
    const wrapped = edits.find((edit) => edit.kind === "wrap" && edit.target === node);
    if (wrapped?.kind === "wrap") return [inside(node), ...wrapped.after.map(plain)];
    return inside(node);
  };
  const inside = (node: Value): Data => {
    if (node.kind === "array") {
      const inserted = (after: TreeNode | "start" | "end"): Data[] =>
        edits.flatMap((edit) =>
          edit.kind === "insert-item" && edit.array === node && edit.after === after ? [plain(edit.value)] : [],
        );
      const kept = (item: Value): Data[] =>
        edits.some((edit) => edit.kind === "remove-item" && edit.item === item) ? [] : [value(item)];
      return [
        ...inserted("start"),
        ...node.items.flatMap((item) => [...kept(item), ...inserted(item)]),
        ...inserted("end"),
      ];
    }
    if (node.kind === "object") {
      const inserted = (after: TreeNode | "start" | "end"): [string, Data][] =>
        edits.flatMap((edit): [string, Data][] =>
          edit.kind === "insert-entry" && edit.object === node && edit.after === after
            ? [[edit.key, plain(edit.value)]]
            : [],
        );
      const entries = node.entries.flatMap((entry): [string, Data][] => {
        const gone = edits.some((edit) => edit.kind === "remove-entry" && edit.entry === entry);
        const renamed = edits.find((edit) => edit.kind === "rename" && edit.entry === entry);
        const key = renamed?.kind === "rename" ? renamed.key : (literalText(entry.key) ?? "?");
        return [...(gone ? [] : ([[key, value(entry.value)]] as [string, Data][])), ...inserted(entry)];
      });
      return { pairs: [...inserted("start"), ...entries, ...inserted("end")] };
    }
    return plain(node);
  };
  return value(root);
}
