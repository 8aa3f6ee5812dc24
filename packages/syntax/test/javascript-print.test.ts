import { displayText, type NewValue, type Value, type ValueEdit } from "@iam/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, printJavascriptDocument, readEmbedded } from "../src/index.ts";
import { encodeInTemplate, escapeInTemplate } from "../src/javascript/codec.ts";
import { itemsOf, parsers, picture, readJs } from "./javascript-support.ts";
import { arrayAt, at, entryAt, insertEntry, insertItem, objectAt, removeEntry, removeItem } from "./support.ts";

/** The text after edits of the first argument of the first call that has one, or of the first item; `null` where they cannot be printed. */
function edited(text: string, edits: (value: Value) => readonly ValueEdit[]): string | null {
  const document = readJs(text);
  const [first] = itemsOf(document);
  const value = first?.kind === "call" ? first.arguments[0] : first;
  if (value === undefined) throw new Error("nothing there");
  const printed = document.source.print(edits(value));
  return printed && applyEdits(text, printed);
}

function replace(text: string, path: readonly (string | number)[], value: NewValue): string | null {
  return edited(text, (root) => [{ kind: "replace", target: at(root, ...path), value }]);
}

function insert(text: string, key: string, value: NewValue): string | null {
  return edited(text, (root) => [insertEntry(root, [], "end", key, value)]);
}

describe("the style of the file", () => {
  it("has its quotes, bare keys, indentation and trailing commas", () => {
    expect(
      insert(`import * as iam from 'aws';\nf({\n\ta: [1],\n});\n`, "Sid", new Map([["s3:x", ["it's", "b"]]])),
    ).toBe(`import * as iam from 'aws';\nf({\n\ta: [1],\n\tSid: {\n\t\t's3:x': ['it\\'s', 'b'],\n\t},\n});\n`);
    expect(insert(`f({ "a": "b" });`, "c", "d")).toBe(`f({ "a": "b", "c": "d" });`);
    expect(insert(`f({ 'aws:x': 'b', d });`, "c", "e")).toBe(`f({ 'aws:x': 'b', d, c: 'e' });`);
    expect(insert(`f({});`, "a", 1)).toBe(`f({ "a": 1 });`);
  });

  it("keeps comments, types and parentheses", () => {
    expect(
      edited(`f({\n  a: "x" as const, // one\n  b: ["y" as T, ("z")] satisfies U, // two\n});`, (root) => [
        { kind: "replace", target: at(root, "a"), value: "w" },
        insertItem(root, ["b"], 1, "v"),
        insertEntry(root, [], "a", "c", true),
        { kind: "wrap", target: at(root, "b", 0), after: [] },
      ]),
    ).toBe(`f({\n  a: "w" as const, // one\n  c: true,\n  b: [["y"] as T, ("z"), "v"] satisfies U, // two\n});`);
    expect(edited(`f([("a"), "b"]);`, (root) => [removeItem(root, [], 0)])).toBe(`f(["b"]);`);
    expect(edited(`f(["a" /* why */ as T, "b"]);`, (root) => [removeItem(root, [], 0)])).toBeNull();
    expect(edited(`f([(/* why */ "a"), "b"]);`, (root) => [removeItem(root, [], 0)])).toBeNull();
  });

  it("indents what it copies, and leaves the lines of templates alone", () => {
    const text = "f({\n  a: {\n    b: `x\n  y`,\n    c: g(`\n  z\n    `),\n  },\n});";
    expect(edited(text, (root) => [insertEntry(root, ["a"], "end", "d", at(root, "a"))])).toBe(
      "f({\n  a: {\n    b: `x\n  y`,\n    c: g(`\n  z\n    `),\n    d: {\n      b: `x\n  y`,\n      c: g(`\n  z\n    `),\n    },\n  },\n});",
    );
    expect(edited(text, (root) => [{ kind: "wrap", target: at(root, "a"), after: [] }])).toBe(
      "f({\n  a: [\n    {\n      b: `x\n  y`,\n      c: g(`\n  z\n    `),\n    },\n  ],\n});",
    );
  });
});

describe("new expressions", () => {
  it("are code, templates and calls", () => {
    expect(replace(`f({ a: "x" });`, ["a"], { kind: "new-code", code: "Stack.of(this).account" })).toBe(
      `f({ a: Stack.of(this).account });`,
    );
    const template: NewValue = {
      kind: "new-template",
      parts: ["`\\\n${aws:username}", { kind: "new-code", code: "b.arn" }, "/*"],
    };
    const result = replace(`f({ a: "x" });`, ["a"], template);
    expect(result).toBe("f({ a: `\\`\\\\\\n\\${aws:username}${b.arn}/*` });");
    expect(picture(itemsOf(readJs(result ?? ""))[0] ?? fail())).toEqual({
      call: ["f", { a: "`\\\n${aws:username}${b.arn}/*" }],
    });
    const call: NewValue = {
      kind: "new-call",
      name: "new iam.AccountPrincipal",
      labels: [],
      arguments: ["123", new Map([["a", 1]])],
      body: null,
    };
    expect(edited(`f({\n  a: [\n    "x"\n  ]\n});`, (root) => [insertItem(root, ["a"], "end", call as never)])).toBe(
      `f({\n  a: [\n    "x",\n    new iam.AccountPrincipal("123", {\n      a: 1\n    })\n  ]\n});`,
    );
  });

  it("are keys with the holes of the file's keys", () => {
    const text = "f({ [`${issuer}:aud`]: 'x', b: {} });";
    expect(edited(text, (root) => [insertEntry(root, ["b"], "end", "${issuer}:sub", "y")])).toBe(
      "f({ [`${issuer}:aud`]: 'x', b: { [`${issuer}:sub`]: 'y' } });",
    );
    expect(edited("f({ a: 1 });", (root) => [insertEntry(root, [], "end", "${aws:x}", "y")])).toBe(
      'f({ a: 1, "${aws:x}": "y" });',
    );
  });
});

describe("names", () => {
  it("are changed where they are bound, if they stand for a key alone", () => {
    const text = `const actions = ["a"];\nf({ actions, b: [actions2] });`;
    expect(edited(text, (root) => [insertItem(root, ["actions"], "end", "b")])).toBe(
      `const actions = ["a", "b"];\nf({ actions, b: [actions2] });`,
    );
    expect(edited(`const a = ["a"]; f({ a }, a);`, (root) => [insertItem(root, ["a"], "end", "b")])).toBeNull();
    expect(edited(`const o = { a: "x" }; f({ ...o });`, (root) => [removeEntry(root, "a")])).toBeNull();
    expect(
      edited(`const o = { a: "x" }; f({ ...o });`, (root) => [{ kind: "rename", entry: entryAt(root, "a"), key: "b" }]),
    ).toBeNull();
    expect(edited(`const o = { a: "x" }; f({ ...o, b: 1 });`, (root) => [insertEntry(root, [], "a", "c", 2)])).toBe(
      `const o = { a: "x" }; f({ ...o, c: 2, b: 1 });`,
    );
    expect(edited(`f({ ...{} });`, (root) => [insertEntry(root, [], "end", "c", 2)])).toBeNull();
  });

  it("are copied as names, but not into what they are bound to", () => {
    const text = `const one = g();\nf([one]);`;
    expect(
      edited(text, (root) => [{ kind: "insert-item", array: arrayAt(root), after: "end", value: at(root, 0) }]),
    ).toBe(`const one = g();\nf([one, one]);`);
    expect(
      edited(`const one = "x";\nf({ a: one });`, (root) => [
        { kind: "replace", target: at(root, "a"), value: [at(root, "a"), "y"] },
      ]),
    ).toBe(`const one = ["x", "y"];\nf({ a: one });`);
  });

  it("become keys and values where they were both", () => {
    expect(edited(`f({ a });`, (root) => [{ kind: "rename", entry: entryAt(root, "a"), key: "b c" }])).toBe(
      `f({ "b c": a });`,
    );
    expect(replace(`f({ a });`, ["a"], ["x"])).toBe(`f({ a: ["x"] });`);
    expect(edited(`f({ a });`, (root) => [{ kind: "wrap", target: at(root, "a"), after: [] }])).toBeNull();
  });
});

describe("keys", () => {
  const renamed = (text: string, key: string) =>
    edited(text, (root) => [{ kind: "rename", entry: objectAt(root).entries[0] ?? fail(), key }]);

  it("stay computed and quoted where they are", () => {
    expect(renamed(`f({ ["a"]: 1 });`, "b")).toBe(`f({ ["b"]: 1 });`);
    expect(renamed("f({ [`a`]: 1 });", "b")).toBe(`f({ ["b"]: 1 });`);
    expect(renamed(`f({ 4: 1 });`, "b")).toBe(`f({ b: 1 });`);
    expect(renamed(`f({ 'a': 1 });`, "b")).toBe(`f({ 'b': 1 });`);
    expect(renamed(`f({ a() {} });`, "b")).toBe(`f({ b() {} });`);
    expect(renamed(`const k = "a"; f({ [k]: 1 });`, "b")).toBeNull();
    expect(renamed(`f({ a: 1 });`, "__proto__")).toBe(`f({ ["__proto__"]: 1 });`);
  });
});

describe("what is not exact", () => {
  it("is refused", () => {
    expect(edited(`f([a, , b]);`, (root) => [removeItem(root, [], 0)])).toBeNull();
    expect(replace(`f({ m() {} });`, ["m"], 1)).toBeNull();
    expect(replace(`f({ a: "x" });`, [], "y")).toBe(`f("y");`);
    expect(edited(`f([(a, b)]);`, (root) => [{ kind: "wrap", target: at(root, 0), after: [] }])).toBeNull();
    expect(
      edited(`f([(a, b)]);`, (root) => [
        { kind: "insert-item", array: arrayAt(root), after: "end", value: at(root, 0) },
      ]),
    ).toBe(`f([(a, b), (a, b)]);`);
  });

  it("is no statement that would begin like another", () => {
    const rooted = (text: string, value: NewValue): string | null => {
      const document = readJs(text);
      const target = itemsOf(document)[0] ?? fail();
      const printed = document.source.print([{ kind: "replace", target, value }]);
      return printed && applyEdits(text, printed);
    };
    expect(rooted(`a\nf()`, ["x"])).toBeNull();
    expect(rooted(`() => f()`, new Map())).toBeNull();
    expect(rooted(`() => ({ a: 1 })`, [])).toBe(`() => ([])`);
    expect(rooted("export const a = `{}`", "x")).toBe(`export const a = "x"`);
  });
});

describe("JSON in a text", () => {
  const embeddedIn = (text: string) => {
    const document = readJs(text);
    const [item] = itemsOf(document);
    const held = item?.kind === "call" ? item.arguments[0] : item;
    const embedded = held?.kind === "text" ? readEmbedded(held, document.source) : undefined;
    return embedded ?? fail();
  };
  const change = (text: string, edits: (root: Value) => readonly ValueEdit[]): string | null => {
    const { value, source } = embeddedIn(text);
    const printed = source.print(edits(value));
    return printed && applyEdits(text, printed);
  };

  it("is read and written through the escapes of a string", () => {
    const text = `f("{\\"a\\": [\\"x\\"]}");`;
    expect(change(text, (root) => [insertItem(root, ["a"], "end", `it's "y"`)])).toBe(
      `f("{\\"a\\": [\\"x\\", \\"it's \\\\\\"y\\\\\\"\\"]}");`,
    );
  });

  it("is read and written in a template, around its expressions", () => {
    const text = 'const p = `{\n  "a": ["${ b.arn }/*", "\\${aws:username}", "\\\\u0041"],\r\n  "c": ${ d }\n}`;';
    const { value, source } = embeddedIn(text);
    expect(picture(value)).toEqual({ a: ["${b.arn}/*", "${aws:username}", "A"], c: { unknown: null } });
    const place = (target: Value): string => text.slice(...source.locate(target.range));
    expect(place(at(value, "a", 0))).toBe('"${ b.arn }/*"');
    expect(place(at(value, "a", 1))).toBe('"\\${aws:username}"');
    expect(place(at(value, "c"))).toBe("${ d }");
    expect(change(text, (root) => [{ kind: "replace", target: at(root, "a", 0), value: "${b.arn}`${aws:x}" }])).toBe(
      'const p = `{\n  "a": ["${b.arn}\\`\\${aws:x}", "\\${aws:username}", "\\\\u0041"],\r\n  "c": ${ d }\n}`;',
    );
  });

  it("is pointed at as a whole, and not edited, in a sum of texts", () => {
    const text = `f('{"a":' + ' ["x"]}');`;
    const { value, source } = embeddedIn(text);
    expect(text.slice(...source.locate(at(value, "a").range))).toBe(`'{"a":' + ' ["x"]}'`);
    expect(change(text, (root) => [insertItem(root, ["a"], "end", "y")])).toBeNull();
  });
});

describe("for every text in a template literal", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom("`", "\\", "$", "{", "${", "}", "${aws:x}", "\r", "\n", "\r\n", "\u2028", "😀"),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  );

  it("what is written decodes to the text, unit for unit, with its holes as they are displayed", () => {
    fc.assert(
      fc.property(pieces, pieces, fc.constantFrom("\n", "\\n", "\r\n"), (before, after, eol) => {
        const [one, two] = [before.join(""), after.join("")];
        const text = `f(\`${escapeInTemplate(one, eol)}\${ b [ \`x\` ] }${escapeInTemplate(two, eol)}\`);`;
        const document = readJs(text, parsers.espree);
        const [call] = itemsOf(document);
        const held = call?.kind === "call" ? call.arguments[0] : undefined;
        if (held?.kind !== "text") throw new Error("no text");
        const display = `${one}\${b [ \`x\` ]}${two}`;
        expect(displayText(held.parts)).toBe(display);
        const encoded = text.slice(...held.range);
        const decoded = document.source.codecOf(held)?.decode(encoded);
        expect(decoded?.text).toBe(display);
        expect(decoded?.offsets).toHaveLength(display.length + 1);
        expect(document.source.codecOf(held)?.encode(display, encoded)).toBe(
          encodeInTemplate(display, held.parts, encoded.includes("\r\n") ? "\r\n" : "\n"),
        );
        for (const [index, offset] of [...(decoded?.offsets ?? [])].entries()) {
          expect(offset).toBeGreaterThanOrEqual(decoded?.offsets[index - 1] ?? 0);
          const unit = display.charAt(index);
          if (/[a-z0-9]/.test(unit)) expect(encoded.charAt(offset)).toBe(unit);
        }
      }),
    );
  });
});

describe("a document of its own", () => {
  it("is written as Prettier writes", () => {
    const text = printJavascriptDocument(
      new Map<string, NewValue>([
        ["Version", "2012-10-17"],
        [
          "Statement",
          [
            new Map<string, NewValue>([
              ["Action", ["s3:*"]],
              ["aws:x", "it's"],
              ["Empty", new Map()],
            ]),
          ],
        ],
      ]),
    );
    expect(text).toBe(`export const policy = {
  Version: "2012-10-17",
  Statement: [
    {
      Action: ["s3:*"],
      "aws:x": "it's",
      Empty: {},
    },
  ],
};
`);
    expect(() => printJavascriptDocument({ kind: "new-code", code: "x" })).toThrow("no data");
  });
});

function fail(): never {
  throw new Error("nothing there");
}
