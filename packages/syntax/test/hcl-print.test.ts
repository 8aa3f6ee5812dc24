import { spawnSync } from "node:child_process";
import type { Entry, NewCall, NewValue, ObjectValue, Value, ValueEdit } from "@iam/policy";
import { literalText } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, printHclDocument } from "../src/index.ts";
import { newOf, read, said, saidBy } from "./random-hcl.ts";

type Path = readonly (string | number)[];

/** The value at a path of keys, of indexes of items and of arguments. */
function at(value: Value, ...[step, ...rest]: Path): Value {
  if (step === undefined) return value;
  const holder = value.kind === "call" && value.body !== null ? value.body : value;
  const items = holder.kind === "array" ? holder.items : holder.kind === "call" ? holder.arguments : [];
  const next =
    typeof step === "number"
      ? items[step]
      : holder.kind === "object" && holder.entries.find(({ key }) => literalText(key) === step)?.value;
  if (!next) throw new Error(`nothing at ${String(step)}`);
  return at(next, ...rest);
}

function objectAt(value: Value, ...path: Path): ObjectValue {
  const found = at(value, ...path);
  const object = found.kind === "call" ? found.body : found;
  if (object?.kind !== "object") throw new Error("no object");
  return object;
}

function entryAt(value: Value, ...path: Path): Entry {
  const entry = objectAt(value, ...path.slice(0, -1)).entries.find(({ key }) => literalText(key) === path.at(-1));
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

function insert(root: Value, path: Path, key: string, value: NewValue, after = "end"): ValueEdit {
  const object = objectAt(root, ...path);
  const place = after === "start" || after === "end" ? after : entryAt(root, ...path, after);
  return { kind: "insert-entry", object, key, value, after: place };
}

function remove(root: Value, ...path: Path): ValueEdit {
  return { kind: "remove-entry", object: objectAt(root, ...path.slice(0, -1)), entry: entryAt(root, ...path) };
}

function edited(text: string, edits: (root: Value) => readonly ValueEdit[]): string | null {
  const { value, source } = read(text);
  const printed = source.print(edits(value));
  return printed && applyEdits(text, printed);
}

const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join("");

const block = (
  name: string,
  body: readonly (readonly [string, NewValue])[],
  ...labels: readonly string[]
): NewCall => ({
  kind: "new-call",
  name,
  labels,
  arguments: [],
  body: new Map(body),
});

const CONDITION = block("condition", [
  ["test", "StringEquals"],
  ["variable", "aws:SourceVpc"],
  ["values", [{ kind: "new-code", code: "var.vpc" }, "vpc-1"]],
]);

const STATEMENT = lines(
  "statement {",
  '  effect = "Allow"',
  "",
  "  # what",
  "  actions = [",
  '    "s3:GetObject",',
  "  ]",
  '  resources = ["*"] # all',
  "}",
);

describe("a block", () => {
  it("gets another block behind an empty line, and an attribute that aligns with its neighbour", () => {
    expect(
      edited(STATEMENT, (root) => [
        insert(root, ["statement"], "condition", CONDITION),
        insert(root, ["statement"], "sid", "A", "effect"),
      ]),
    ).toBe(
      lines(
        "statement {",
        '  effect = "Allow"',
        '  sid    = "A"',
        "",
        "  # what",
        "  actions = [",
        '    "s3:GetObject",',
        "  ]",
        '  resources = ["*"] # all',
        "",
        "  condition {",
        '    test     = "StringEquals"',
        '    variable = "aws:SourceVpc"',
        '    values   = [var.vpc, "vpc-1"]',
        "  }",
        "}",
      ),
    );
  });

  it("gets its first member in front of the comments that speak of the one that was first", () => {
    const text = lines("a {", "  # b", "  b = 1", "}");
    expect(edited(text, (root) => [insert(root, ["a"], "c", 2, "start")])).toBe(
      lines("a {", "  c = 2", "  # b", "  b = 1", "}"),
    );
  });

  it("loses an attribute, and its neighbours align anew", () => {
    const text = lines("a {", "  b       = 1", "  long_cd = 2", "  e       = 3", "", "  f = 4", "}");
    expect(edited(text, (root) => [remove(root, "a", "long_cd")])).toBe(
      lines("a {", "  b = 1", "  e = 3", "", "  f = 4", "}"),
    );
    expect(edited(text, (root) => [remove(root, "a", "f")])).toBe(
      lines("a {", "  b       = 1", "  long_cd = 2", "  e       = 3", "}"),
    );
  });

  it("is left as unaligned as it was", () => {
    const text = lines("a {", "  b = 1", "  long = 2", "}");
    expect(edited(text, (root) => [insert(root, ["a"], "longer", 3)])).toBe(
      lines("a {", "  b = 1", "  long = 2", "  longer = 3", "}"),
    );
  });

  it("keeps the comment of what it loses", () => {
    const text = lines("a {", "  b = 1 # why", "  c = 2", "}");
    expect(edited(text, (root) => [remove(root, "a", "b")])).toBe(lines("a {", "  # why", "  c = 2", "}"));
    expect(edited(lines("a {", "  b = [ # why", "    1", "  ]", "}"), (root) => [remove(root, "a", "b")])).toBeNull();
  });

  it("is removed with one of the empty lines around it", () => {
    const text = lines("a {", "  b {}", "", "  c {}", "", "  d {}", "}");
    expect(edited(text, (root) => [remove(root, "a", "c")])).toBe(lines("a {", "  b {}", "", "  d {}", "}"));
    expect(edited(text, (root) => [remove(root, "a", "b")])).toBe(lines("a {", "  c {}", "", "  d {}", "}"));
    expect(edited(text, (root) => [remove(root, "a", "b"), remove(root, "a", "c"), remove(root, "a", "d")])).toBe(
      lines("a {}"),
    );
  });

  it("on one line opens up, and an empty one too", () => {
    expect(edited("a { b = 1 }\n", (root) => [insert(root, ["a"], "cde", 2)])).toBe(
      lines("a {", "  b   = 1", "  cde = 2", "}"),
    );
    expect(edited("a {}\n", (root) => [insert(root, ["a"], "condition", CONDITION)])).toBe(
      lines(
        "a {",
        "  condition {",
        '    test     = "StringEquals"',
        '    variable = "aws:SourceVpc"',
        '    values   = [var.vpc, "vpc-1"]',
        "  }",
        "}",
      ),
    );
    expect(edited("a { # c\n}\n", (root) => [insert(root, ["a"], "b", 1)])).toBe(lines("a { # c", "  b = 1", "}"));
  });

  it("is copied, renamed and replaced as a whole", () => {
    const text = lines("a {", "  b {", "    c = 1", "  }", "}");
    expect(edited(text, (root) => [insert(root, [], "b", at(root, "a", "b"))])).toBe(
      text + lines("", "b {", "  c = 1", "}"),
    );
    expect(
      edited(text, (root) => [
        { kind: "replace", target: at(root, "a", "b"), value: block("b", [["d", [1, 2]]], "l") },
      ]),
    ).toBe(lines("a {", '  b "l" {', "    d = [1, 2]", "  }", "}"));
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "a", "b"), value: [] }])).toBe(
      lines("a {", "  b = []", "}"),
    );
    expect(
      edited(text, (root) => [{ kind: "replace", target: objectAt(root, "a", "b"), value: new Map([["d", 2]]) }]),
    ).toBe(lines("a {", "  b {", "    d = 2", "  }", "}"));
    expect(edited(text, (root) => [{ kind: "rename", entry: entryAt(root, "a", "b", "c"), key: "new" }])).toBe(
      text.replace("c = 1", "new = 1"),
    );
    expect(edited(text, (root) => [{ kind: "rename", entry: entryAt(root, "a", "b", "c"), key: "a b" }])).toBeNull();
    expect(edited(text, (root) => [{ kind: "wrap", target: at(root, "a", "b"), after: [] }])).toBeNull();
  });
});

describe("an object", () => {
  const encoded = lines("v = jsonencode({", '  Effect = "Allow"', '  Action = "s3:*"', "})");

  it("follows its neighbours: `=` in one column without commas, or `:` with quotes and commas", () => {
    expect(
      edited(encoded, (root) => [insert(root, ["v", 0], "Resource", ["a", "b"]), insert(root, ["v", 0], "aws:x", 1)]),
    ).toBe(
      lines(
        "v = jsonencode({",
        '  Effect   = "Allow"',
        '  Action   = "s3:*"',
        '  Resource = ["a", "b"]',
        '  "aws:x"  = 1',
        "})",
      ),
    );
    const json = lines("v = jsonencode({", '  "Effect": "Allow",', '  "Action": "s3:*"', "})");
    expect(edited(json, (root) => [insert(root, ["v", 0], "Resource", new Map([["b", true]]), "Effect")])).toBe(
      lines(
        "v = jsonencode({",
        '  "Effect": "Allow",',
        '  "Resource": {',
        '    "b": true',
        "  },",
        '  "Action": "s3:*"',
        "})",
      ),
    );
    expect(edited("v = { a = 1 }\n", (root) => [insert(root, ["v"], "b", { kind: "new-code", code: "var.x" })])).toBe(
      "v = { a = 1, b = var.x }\n",
    );
    expect(edited("v = {}\n", (root) => [insert(root, ["v"], "b c", null)])).toBe(
      lines("v = {", '  "b c" = null', "}"),
    );
  });

  it("becomes the first item of a list", () => {
    expect(
      edited(encoded, (root) => [{ kind: "wrap", target: at(root, "v", 0), after: [new Map([["Effect", "Deny"]])] }]),
    ).toBe(
      lines(
        "v = jsonencode([",
        "  {",
        '    Effect = "Allow"',
        '    Action = "s3:*"',
        "  },",
        "  {",
        '    Effect = "Deny"',
        "  },",
        "])",
      ),
    );
  });

  it("whose lines hold several members is not ours to edit", () => {
    const text = lines("v = {", "  a = 1, b = 2", "  c = 3", "}");
    expect(edited(text, (root) => [insert(root, ["v"], "d", 4)])).toBeNull();
  });
});

describe("a list", () => {
  it("keeps its layout, its comments and its trailing comma", () => {
    const text = lines("v = [", '  "a", # a', '  "b",', "]", 'w = ["c"]');
    expect(
      edited(text, (root) => [
        {
          kind: "insert-item",
          array: at(root, "v") as never,
          value: { kind: "new-template", parts: [{ kind: "new-code", code: "x.arn" }, "/*"] },
          after: at(root, "v", 0),
        },
        { kind: "remove-item", array: at(root, "v") as never, item: at(root, "v", 1) },
        { kind: "insert-item", array: at(root, "w") as never, value: "${aws:username}", after: "end" },
      ]),
    ).toBe(lines("v = [", '  "a", # a', '  "${x.arn}/*",', "]", 'w = ["c", "$${aws:username}"]'));
  });

  it("with parentheses or a heredoc among its items is not ours to edit", () => {
    const append = (root: Value): ValueEdit => ({
      kind: "insert-item",
      array: at(root, "v") as never,
      value: 1,
      after: "end",
    });
    expect(edited("v = [(1), 2]\n", (root) => [append(root)])).toBeNull();
    expect(edited("v = [<<E\nx\nE\n, 2]\n", (root) => [append(root)])).toBeNull();
  });
});

describe("a text", () => {
  const replace = (code: string, value: NewValue) =>
    edited(`v = ${code}\n`, (root) => [{ kind: "replace", target: at(root, "v"), value }]);

  it("is written so that nothing in it is read as a hole or an escape", () => {
    expect(replace("1", 'a"\\\n\t${b}%{c}$')).toBe('v = "a\\"\\\\\\n\\t$${b}%%{c}$"\n');
  });

  it("with expressions is a template; a `$` in front of one cannot be written", () => {
    const template = (lead: string): NewValue => ({
      kind: "new-template",
      parts: [lead, { kind: "new-code", code: "a.b" }],
    });
    expect(replace("<<E\nx\nE", template("x-${c}"))).toBe('v = "x-$${c}${a.b}"\n');
    expect(replace("1", template("100%"))).toBe('v = "100%${a.b}"\n');
    expect(replace("1", template("$"))).toBeNull();
  });

  it("of a heredoc is copied only where its line ends", () => {
    const text = "v = <<E\nx\nE\nw = 1\nl = [1, 2]\n";
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "w"), value: at(root, "v") }])).toBe(
      "v = <<E\nx\nE\nw = <<E\nx\nE\nl = [1, 2]\n",
    );
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "l", 0), value: at(root, "v") }])).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, block("b", []), [block("b", [])]])(
    "is not what HCL cannot say: %s",
    (value) => {
      expect(replace("1", value)).toBeNull();
    },
  );
});

it("an empty file gets its first member, and a file that is one object is edited as one", () => {
  expect(edited("", (root) => [insert(root, [], "a", 1)])).toBe("a = 1\n");
  expect(edited("# c", (root) => [insert(root, [], "a", 1)])).toBe("# c\na = 1\n");
  expect(edited('{ "a": 1 }\n', (root) => [insert(root, [], "b", 2)])).toBe('{ "a": 1, "b": 2 }\n');
});

describe("a document of its own", () => {
  it("holds the value as jsonencode takes it", () => {
    const value = new Map<string, NewValue>([
      ["Version", "2012-10-17"],
      [
        "Statement",
        [
          new Map<string, NewValue>([
            ["Effect", "Allow"],
            ["Action", ["s3:Get*", "s3:${x}"]],
            ["aws:x", null],
          ]),
        ],
      ],
    ]);
    expect(printHclDocument(value)).toBe(
      lines(
        "locals {",
        "  value = jsonencode({",
        '    Version = "2012-10-17"',
        "    Statement = [",
        "      {",
        '        Effect  = "Allow"',
        '        Action  = ["s3:Get*", "s3:$${x}"]',
        '        "aws:x" = null',
        "      },",
        "    ]",
        "  })",
        "}",
      ),
    );
    expect(() => printHclDocument(Number.NaN)).toThrow(TypeError);
  });

  it("says the value, for every value", () => {
    fc.assert(
      fc.property(said, (value) => {
        const text = printHclDocument(newOf(value));
        const call = at(read(text).value, "locals", "value", 0);
        // A key that stands twice in a new object is written once.
        const fresh = printHclDocument(newOf(saidBy(call, text)));
        expect(fresh).toBe(text);
      }),
    );
  });
});

const terraform = spawnSync("terraform", ["version"]);

/** The real `terraform fmt`, where it is installed. */
describe.skipIf(terraform.status !== 0)("terraform fmt", () => {
  const format = (text: string): string =>
    spawnSync("terraform", ["fmt", "-"], { input: text, encoding: "utf8" }).stdout;

  it("leaves what is printed as it is", () => {
    const text = edited(STATEMENT, (root) => [
      insert(root, ["statement"], "condition", CONDITION),
      insert(root, ["statement"], "not_actions", ["a", "b"], "effect"),
      insert(
        root,
        [],
        "locals",
        block("locals", [
          ["a", 1],
          ["bcd", { kind: "new-call", name: "jsonencode", labels: [], arguments: [new Map([["x", 1]])], body: null }],
        ]),
      ),
      remove(root, "statement", "actions"),
    ]);
    expect(format(text ?? "")).toBe(text);
    const document = printHclDocument(
      new Map<string, NewValue>([
        ["a", [new Map([["b", [1, "x".repeat(150)]]])]],
        ["long", "z"],
      ]),
    );
    expect(format(document)).toBe(document);
  });
});
