import type { Entry, NewCall, NewValue, ObjectValue, Value, ValueEdit } from "@iam/policy";
import { displayText, isValue } from "@iam/policy";
import fc from "fast-check";
import { parseHcl } from "../src/hcl/parse.ts";
import { type Document, isContainer, isEntry, isList, readHcl, type TreeNode, walk } from "../src/index.ts";
import type { Dice } from "./random-json.ts";

export { dice, type Dice } from "./random-json.ts";

/** What HCL says, without its layout. */
export type Said =
  | string
  | number
  | boolean
  | null
  | readonly Said[]
  | { readonly pairs: readonly Pair[] }
  | { readonly call: string; readonly arguments: readonly Said[] }
  | { readonly block: string; readonly labels: readonly string[]; readonly pairs: readonly Pair[] }
  /** An expression that is no value. */
  | { readonly code: string };

type Pair = readonly [key: string, value: Said];

export function read(text: string): Document {
  const parsed = parseHcl(text);
  if (!parsed.ok) throw new Error(`${parsed.error.message} in:\n${text}`);
  const document = readHcl(parsed.ast, text);
  if (document === undefined) throw new Error("not HCL");
  return document;
}

export function saidBy(value: Value, text: string): Said {
  const pairs = ({ entries }: ObjectValue): Pair[] =>
    entries.map((entry) => [displayText(entry.key.parts), saidBy(entry.value, text)]);
  switch (value.kind) {
    case "object":
      return { pairs: pairs(value) };
    case "array":
      return value.items.map((item) => saidBy(item, text));
    case "text":
      return displayText(value.parts);
    case "scalar":
      return typeof value.value === "bigint" ? String(value.value) : value.value;
    case "call":
      return value.body === null
        ? { call: value.name, arguments: value.arguments.map((argument) => saidBy(argument, text)) }
        : { block: value.name, labels: value.labels, pairs: pairs(value.body) };
    case "unknown":
      return { code: text.slice(...value.range).replaceAll(/\s+/g, " ") };
  }
}

const names = fc.constantFrom("a", "effect", "Action", "not-after", "sid", "ünïcode", "x1");
const codes = fc.constantFrom(
  "var.x",
  "aws_s3_bucket.logs.arn",
  "local.a[0]",
  'x ? "1" : 2',
  "1 + 2",
  "[for s in y : s]",
);
const strings = fc.oneof(
  fc.constantFrom("", "s3:*", "${aws:username}", "%{x}", 'say "x"', "a\nb", "# none", "// none", "\\", "é😀", "[{,}]"),
  fc.string({ maxLength: 6 }),
);

/** Texts that HCL's two parsers read alike: a sign in front of an escaped one is none of them. */
const texts = strings.filter((text) => !/[$%]{2}\{/.test(text));

export const said: fc.Arbitrary<Said> = fc.letrec<{ said: Said }>((tie) => ({
  said: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(texts, fc.integer({ min: -99, max: 99 }), fc.boolean(), fc.constant(null)),
    codes.map((code) => ({ code })),
    fc.array(tie("said"), { maxLength: 4 }),
    fc.array(fc.tuple(fc.oneof(names, texts), tie("said")), { maxLength: 4 }).map((pairs) => ({ pairs })),
    fc.array(tie("said"), { maxLength: 2 }).map((list) => ({ call: "f", arguments: list })),
  ),
})).said;

/** What a file or a block holds. */
export const bodies: fc.Arbitrary<readonly Pair[]> = fc.letrec<{ body: readonly Pair[] }>((tie) => ({
  body: fc.array(
    fc.oneof(
      { maxDepth: 2 },
      fc.tuple(names, said),
      fc
        .tuple(
          names,
          fc.array(
            texts.filter((label) => !/[\n$%]/.test(label)),
            { maxLength: 2 },
          ),
          tie("body"),
        )
        .map(([block, labels, pairs]): Pair => [block, { block, labels, pairs }]),
    ),
    { maxLength: 4 },
  ),
})).body;

export interface Dialect {
  readonly comments: boolean;
  readonly commas: boolean;
  readonly colons: boolean;
  readonly heredocs: boolean;
  readonly eol: string;
  readonly indent: string;
}

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  comments: fc.boolean(),
  commas: fc.boolean(),
  colons: fc.boolean(),
  heredocs: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
  indent: fc.constantFrom("  ", "    ", "\t"),
});

/** Writes a file down, with white space and comments by the throw of dice. */
export function written(body: readonly Pair[], dialect: Dialect, roll: Dice): string {
  let comments = 0;
  const { eol } = dialect;
  const rest = (): string => {
    if (!dialect.comments || roll(4) > 0) return "";
    return [" # ", " // "][roll(2)] + `c${String(comments++)}, "x" ]`;
  };
  const inline = (): string => (dialect.comments && roll(8) === 0 ? `/* c${String(comments++)}, } */ ` : "");
  const above = (indent: string): string => {
    const empty = roll(5) === 0 ? eol : "";
    return empty + (dialect.comments && roll(6) === 0 ? `${indent}# c${String(comments++)}, above${eol}` : "");
  };
  const value = (node: Said, indent: string, mayBeHeredoc = false): string => {
    if (typeof node === "string") {
      const isLines = node.endsWith("\n") || roll(3) === 0;
      return mayBeHeredoc && dialect.heredocs && isLines ? heredoc(node, indent) : quoted(node);
    }
    if (typeof node !== "object" || node === null) return String(node);
    if ("code" in node) return roll(6) === 0 && !/[?+]/.test(node.code) ? `(${node.code})` : node.code;
    if ("call" in node) return `${node.call}(${node.arguments.map((item) => value(item, indent)).join(", ")})`;
    if ("block" in node) throw new Error("no expression");
    const inner = indent + dialect.indent;
    const lined = roll(2) === 0;
    if ("pairs" in node) {
      const sign = dialect.colons ? ": " : " = ";
      const members = node.pairs.map(([key, item]) => keyOf(key) + sign + value(item, inner, lined && !dialect.commas));
      if (!lined || members.length === 0) return `{ ${members.map((member) => inline() + member).join(", ")} }`;
      const lines = members.map((member, index) => {
        const comma = dialect.commas && index < members.length - 1 ? "," : "";
        const tail = /EOT$/.test(member) ? "" : comma + rest();
        return above(inner) + inner + member + tail;
      });
      return `{${rest()}${eol}${lines.join(eol)}${eol}${indent}}`;
    }
    const items = (node as readonly Said[]).map((item) => value(item, inner));
    if (!lined || items.length === 0) return `[${items.map((item) => inline() + item).join(", ")}]`;
    const trailing = roll(2) === 0;
    const lines = items.map((item, index) => {
      const comma = index < items.length - 1 || trailing ? "," : "";
      return above(inner) + inner + item + comma + rest();
    });
    return `[${rest()}${eol}${lines.join(eol)}${eol}${indent}]`;
  };
  const heredoc = (text: string, indent: string): string => {
    if (/EOT|\r/.test(text) || !text.endsWith("\n") || eol !== "\n") return quoted(text);
    const plain = text.replaceAll(/([$%])\{/g, "$1$1{");
    if (/^[ \t]|\n[ \t]|\n\n|^\n/.test(plain) || roll(2) === 0) return `<<EOT\n${plain}EOT`;
    return `<<-EOT\n${plain.replaceAll(/^(?=.)/gm, indent + "  ")}${indent}EOT`;
  };
  const lines = (pairs: readonly Pair[], indent: string): string =>
    pairs
      .map(([key, node]) => {
        const start = above(indent) + indent;
        if (typeof node !== "object" || node === null || !("block" in node)) {
          const text = value(node, indent, true);
          return `${start}${key}${" ".repeat(roll(3) + 1)}= ${text}${text.endsWith("EOT") ? "" : rest()}${eol}`;
        }
        const head = [node.block, ...node.labels.map((label) => JSON.stringify(label))].join(" ");
        if (node.pairs.length === 0) return `${start}${head} {${roll(2) === 0 ? rest() + eol + indent : ""}}${eol}`;
        const [only] = node.pairs;
        if (node.pairs.length === 1 && only !== undefined && isFlat(only[1]) && roll(2) === 0) {
          return `${start}${head} { ${only[0]} = ${value(only[1], indent)} }${eol}`;
        }
        return `${start}${head} {${rest()}${eol}${lines(node.pairs, indent + dialect.indent)}${indent}}${rest()}${eol}`;
      })
      .join("");
  const text = lines(body, "");
  return roll(4) === 0 && !text.endsWith(`EOT${eol}`) ? text.trimEnd() : text;
}

function isFlat(node: Said): boolean {
  return typeof node !== "object" || node === null;
}

function quoted(text: string): string {
  const escaped = text.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `"${escaped.replaceAll(/([$%])\{/g, "$1$1{").replaceAll("\t", "\\t")}"`;
}

function keyOf(key: string): string {
  return /^[a-z][a-z\d]*$/i.test(key) ? key : quoted(key);
}

const BLOCK: NewCall = {
  kind: "new-call",
  name: "condition",
  labels: [],
  arguments: [],
  body: new Map<string, NewValue>([
    ["test", "StringEquals"],
    ["variable", "aws:x"],
    ["values", [{ kind: "new-code", code: "var.x" }, "b"]],
  ]),
};

export function newOf(value: Said): NewValue {
  if (typeof value !== "object" || value === null) return value;
  if ("code" in value) return { kind: "new-code", code: value.code };
  if ("call" in value) {
    return { kind: "new-call", name: value.call, labels: [], arguments: value.arguments.map(newOf), body: null };
  }
  if ("pairs" in value) return new Map(value.pairs.map(([key, item]) => [key, newOf(item)]));
  return (value as readonly Said[]).map(newOf);
}

/** Edits of a tree by the throw of dice, none of which overlap. */
export function randomEdits(root: Value, roll: Dice, news: readonly Said[]): readonly ValueEdit[] {
  const edits: ValueEdit[] = [];
  const copies = walk(root).filter((node): node is Value => !isEntry(node) && !isBlockOrBody(node, root));
  const newValue = (): NewValue => {
    const copy = copies[roll(Math.max(1, copies.length))];
    return roll(4) === 0 && copy !== undefined ? copy : newOf(news[roll(news.length)] ?? 0);
  };
  const visit = (value: Value, isBody: boolean): void => {
    const luck = roll(14);
    const isBlock = value.kind === "call" && value.body !== null;
    if (luck === 0 && !isBody && !isBlock) {
      edits.push({ kind: "replace", target: value, value: newValue() });
      return;
    }
    if (luck === 1 && !isBody && !isBlock) {
      edits.push({ kind: "wrap", target: value, after: roll(2) === 0 ? [] : [newValue()] });
    }
    if (value.kind === "call") {
      for (const argument of value.arguments) visit(argument, false);
      if (value.body !== null) visit(value.body, true);
    } else if (value.kind === "object") {
      const insert = (after: Entry | "start" | "end"): void => {
        if (roll(6) > 0) return;
        const isNewBlock = isBody && roll(3) === 0;
        const [key, written] = isNewBlock
          ? ["condition", BLOCK]
          : [`new_${String(roll(9)).repeat(roll(5))}`, newValue()];
        edits.push({ kind: "insert-entry", object: value, key, value: written, after });
      };
      insert("start");
      for (const entry of value.entries) {
        insert(entry);
        if (roll(5) === 0) {
          edits.push({ kind: "remove-entry", object: value, entry });
          continue;
        }
        const isOwnName = entry.value.kind === "call" && entry.value.body !== null;
        if (roll(8) === 0 && !isOwnName) edits.push({ kind: "rename", entry, key: `key${String(roll(9))}` });
        visit(entry.value, false);
      }
      insert("end");
    } else if (value.kind === "array") {
      const insert = (after: Value | "start" | "end"): void => {
        if (roll(6) === 0) edits.push({ kind: "insert-item", array: value, value: newValue(), after });
      };
      insert("start");
      for (const item of value.items) {
        insert(item);
        if (roll(5) === 0) edits.push({ kind: "remove-item", array: value, item });
        else visit(item, false);
      }
      insert("end");
    }
  };
  visit(root, true);
  return edits;
}

function isBlockOrBody(node: Value, root: Value): boolean {
  if (node === root || (node.kind === "call" && node.body !== null)) return true;
  return (
    node.kind === "object" &&
    walk(root).some((other) => !isEntry(other) && other.kind === "call" && other.body === node)
  );
}

/** What the edits mean, told apart from how they are printed. */
export function afterEdits(root: Value, edits: readonly ValueEdit[], text: string): Said {
  const fresh = (value: NewValue): Said => {
    if (isValue(value)) return saidBy(value, text);
    if (value instanceof Map) return { pairs: [...value].map(([key, item]) => [key, fresh(item)]) };
    if (isList(value)) return value.map(fresh);
    if (typeof value !== "object" || value === null) return value as string | number | boolean | null;
    const made = value as Exclude<typeof value, Value | ReadonlyMap<string, NewValue>>;
    if (made.kind === "new-code") return { code: made.code };
    if (made.kind === "new-template") throw new Error("not used here");
    const pairs = [...(made.body ?? [])].map(([key, item]): Pair => [key, fresh(item)]);
    return made.body === null
      ? { call: made.name, arguments: made.arguments.map(fresh) }
      : { block: made.name, labels: made.labels, pairs };
  };
  const inserted = (container: Value, after: TreeNode | "start" | "end"): readonly (readonly [string, Said])[] =>
    edits.flatMap((edit): readonly (readonly [string, Said])[] => {
      if (edit.kind === "insert-entry" && edit.object === container && edit.after === after)
        return [[edit.key, fresh(edit.value)]];
      if (edit.kind === "insert-item" && edit.array === container && edit.after === after)
        return [["", fresh(edit.value)]];
      return [];
    });
  const value = (node: Value): Said => {
    for (const edit of edits) {
      if (edit.kind === "replace" && edit.target === node) return fresh(edit.value);
      if (edit.kind === "wrap" && edit.target === node) return [inside(node), ...edit.after.map(fresh)];
    }
    return inside(node);
  };
  const pairsOf = (node: ObjectValue): readonly Pair[] => [
    ...inserted(node, "start"),
    ...node.entries.flatMap((entry): readonly Pair[] => {
      const isGone = edits.some((edit) => edit.kind === "remove-entry" && edit.entry === entry);
      const renamed = edits.find((edit) => edit.kind === "rename" && edit.entry === entry);
      const key = renamed?.kind === "rename" ? renamed.key : displayText(entry.key.parts);
      return [...(isGone ? [] : [[key, value(entry.value)] as const]), ...inserted(node, entry)];
    }),
    ...inserted(node, "end"),
  ];
  const inside = (node: Value): Said => {
    if (node.kind === "object") return { pairs: pairsOf(node) };
    if (node.kind === "array") {
      const kept = (item: Value): readonly Said[] =>
        edits.some((edit) => edit.kind === "remove-item" && edit.item === item) ? [] : [value(item)];
      return [
        ...inserted(node, "start").map(([, item]) => item),
        ...node.items.flatMap((item) => [...kept(item), ...inserted(node, item).map(([, other]) => other)]),
        ...inserted(node, "end").map(([, item]) => item),
      ];
    }
    if (node.kind !== "call") return saidBy(node, text);
    return node.body === null
      ? { call: node.name, arguments: node.arguments.map(value) }
      : { block: node.name, labels: node.labels, pairs: pairsOf(node.body) };
  };
  return inside(root);
}

export { isContainer };
