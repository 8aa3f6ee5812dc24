import { displayText } from "@iam/policy";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { originOf, readJavascript, walk } from "../src/index.ts";
import { itemsOf, parsers, picture, readJs, sourceCodeOf } from "./javascript-support.ts";

const typescript = parsers["typescript-eslint"];

function pictures(text: string, parser = typescript as typeof typescript | undefined): unknown {
  return itemsOf(readJs(text, parser)).map(picture);
}

describe.each(Object.entries(parsers))("with the parser of %s", (_name, parser) => {
  it("reads objects, lists, texts and scalars", () => {
    expect(
      pictures(`f({ a: [1, -2, true, null, 3n], "b": 'x', 4: \`y\`, ["c"]: "", d: /x/, e: undefined });`, parser),
    ).toEqual([
      {
        call: [
          "f",
          { a: [1, -2, true, null, 3n], b: "x", 4: "y", c: "", d: { unknown: null }, e: { unknown: ["undefined"] } },
        ],
      },
    ]);
  });

  it("names calls by what is called", () => {
    expect(
      pictures(
        `
        iam.PolicyDocument.fromJson({});
        new iam.PolicyStatement(this.role.arn, "x");
        this.role.addToPolicy(a["b"].c[0]);
        new ArnPrincipal("x").withConditions({}).and(1);
        role.assumeRolePolicy?.addStatements(x);
        f()("x");
        pulumi.interpolate\`a\${b.c}d\`;
        `,
        parser,
      ),
    ).toEqual([
      { call: ["iam.PolicyDocument.fromJson", {}] },
      { call: ["new iam.PolicyStatement", { unknown: ["this", "role", "arn"] }, "x"] },
      { call: ["this.role.addToPolicy", { unknown: ["a", "b", "c", "0"] }] },
      { call: [{ call: [{ call: ["new ArnPrincipal", "x"] }, ".", "withConditions", {}] }, ".", "and", 1] },
      { call: ["role.assumeRolePolicy.addStatements", { unknown: ["x"] }] },
      { call: ["f"] },
      { call: ["pulumi.interpolate", "a${b.c}d"] },
    ]);
  });

  it("finds what stands outermost, wherever it stands, in the order of the text", () => {
    expect(
      pictures(
        `
        import x from "{no}";
        export default class A extends f("base") {
          member = g({ a: 1 });
          constructor(scope, props = {}) { super(scope); this.on = (e) => h(1, () => { i(2); return [3]; }); }
          get value() { return cond ? j(4) : [await1]; }
        }
        export const made = async () => { await k({ run() { l(5); } }); };
        const text = '{"a": 1}', plain = "a", sum = 1 + 2;
        "use strict";
        `,
        parser,
      ),
    ).toEqual([
      { call: ["f", "base"] },
      { call: ["g", { a: 1 }] },
      {},
      { call: ["super", { unknown: ["scope"] }] },
      { call: ["h", 1, { unknown: null }] },
      { call: ["i", 2] },
      [3],
      { call: ["j", 4] },
      [{ unknown: ["await1"] }],
      { call: ["k", { run: { unknown: null } }] },
      { call: ["l", 5] },
      '{"a": 1}',
    ]);
  });

  it("reads a constant where it is named", () => {
    const text = `
      const actions = ["s3:GetObject"];
      const statement = { actions, sid: "x" };
      const arn = bucket.bucketArn;
      const names = { bucket: { arn: "arn:x" }, list: [] };
      f(statement, arn, names.bucket.arn, names.list);
      let later = {}; g(later, missing);
    `;
    expect(pictures(text, parser)).toEqual([
      { bucket: { arn: "arn:x" }, list: [] },
      {
        call: [
          "f",
          { actions: ["s3:GetObject"], sid: "x" },
          { unknown: ["bucket", "bucketArn"] },
          "arn:x",
          { unknown: ["names", "list"] },
        ],
      },
      {},
      { call: ["g", { unknown: ["later"] }, { unknown: ["missing"] }] },
    ]);
  });

  it("follows constants that are bound to constants", () => {
    expect(pictures(`const a = { k: "x" }; const b = a; const { c } = b; f(b, c);`, parser)).toEqual([
      { call: ["f", { k: "x" }, { unknown: ["c"] }] },
    ]);
    expect(pictures(`const all = { a: "x" }; const one = all.a; f([one, \`${"${one}"}y\`]);`, parser)).toEqual([
      { a: "x" },
      { call: ["f", ["x", "${one}y"]] },
    ]);
  });

  it("merges what is spread, as JavaScript does", () => {
    const text = `
      const base = { a: 1, b: 2 }, list = ["x", "y"];
      f({ c: 0, ...base, b: 3, b: 4 }, { a: 0, ...base }, ["w", ...list, ...more], { ...more, ...{ d: 1 }, ...g({}) }, ...rest);
    `;
    expect(pictures(text, parser)).toEqual([
      {
        call: [
          "f",
          { c: 0, a: 1, b: 4 },
          { a: 1, b: 2 },
          ["w", "x", "y", { unknown: null }],
          { "${more}": { unknown: null }, d: 1, "${g({})}": { unknown: null } },
          { unknown: null },
        ],
      },
      { call: ["g", {}] },
    ]);
    const [call] = itemsOf(readJs(text, parser));
    const first = call?.kind === "call" && call.arguments[0];
    if (!first || first.kind !== "object") throw new Error("no object");
    expect(first.entries.map((entry) => [displayText(entry.key.parts), entry.value.editable])).toEqual([
      ["c", undefined],
      ["a", false],
      ["b", undefined],
      ["b", undefined],
    ]);
  });

  it("reads texts with holes", () => {
    const text = `
      const name = "logs", count = 3, both = "a" + "b";
      f(\`arn:\${ bucket.arn }/*\`, "a" + b.c + 'd' + (e + 1) + 2, g + h + "x", i + j, \`\\\${aws:username}\`, \`\${name}-\${count}\`, both);
    `;
    const [call] = itemsOf(readJs(text, parser));
    if (call?.kind !== "call") throw new Error("no call");
    expect(call.arguments.map((value) => (value.kind === "text" ? value.parts : value.kind))).toMatchObject([
      ["arn:", { text: "${bucket.arn}", value: { kind: "unknown", path: ["bucket", "arn"] } }, "/*"],
      ["a", { text: "${b.c}" }, "d", { text: "${e + 1}" }, "2"],
      [{ text: "${g + h}", value: { kind: "unknown" } }, "x"],
      "unknown",
      ["${aws:username}"],
      [{ text: "${name}", shape: ["logs"] }, "-", { text: "${count}", shape: ["3"] }],
      ["ab"],
    ]);
  });

  it("says where a value stands", () => {
    const text = `const doc = { "k": \`x\` };\nf({ doc, list: [("y"), ...z] });`;
    const [call] = itemsOf(readJs(text, parser));
    if (call === undefined) throw new Error("no call");
    expect(walk(call).map((node) => text.slice(...node.range))).toEqual([
      `f({ doc, list: [("y"), ...z] })`,
      `{ doc, list: [("y"), ...z] }`,
      "doc",
      '{ "k": `x` }',
      '"k": `x`',
      "`x`",
      'list: [("y"), ...z]',
      '[("y"), ...z]',
      '"y"',
      "...z",
    ]);
  });
});

describe("what may be edited", () => {
  const editableOf = (text: string): readonly unknown[] => {
    const found = itemsOf(readJs(text)).flatMap((item) => walk(item));
    return found.flatMap((node) => ("kind" in node && node.kind === "text" ? [node.editable ?? true] : []));
  };

  it("is a constant that is named once", () => {
    expect(editableOf(`const doc = { a: ["x"] }; f(doc);`)).toEqual([true]);
    expect(editableOf(`const doc = { a: ["x"] }; f(doc); g(doc);`)).toEqual([false, false]);
    expect(editableOf(`const doc = { a: ["x"] }; export { doc };`)).toEqual([true]);
    expect(editableOf(`const inner = "x"; const doc = [inner]; f(doc, doc);`)).toEqual([false, false]);
    expect(editableOf(`const inner = ["x"]; f([...inner]);`)).toEqual([false]);
    expect(editableOf(`const all = { a: "x" }; f(all.a);`)).toEqual([true, false]);
    expect(editableOf(`const part = new Part(this, "I", { a: "x" }); f(part, part);`)).toEqual(Array(4).fill(true));
    expect(editableOf(`const value = new Value("I", { a: "x" }); f(value, value);`)).toEqual(Array(4).fill(false));
  });

  it("is no constant that the file changes: it is read where it stands alone", () => {
    expect(pictures(`const list = ["x"]; list.push("y"); f(list);`)).toEqual([
      ["x"],
      { call: ["list.push", "y"] },
      { call: ["f", { unknown: ["list"] }] },
    ]);
    expect(pictures(`const doc = { a: {} }; doc.a.b = 1; f(doc);`)).toContainEqual({
      call: ["f", { unknown: ["doc"] }],
    });
    expect(pictures(`const doc = {}; Object.assign(doc, x); f(doc);`)).toContainEqual({
      call: ["f", { unknown: ["doc"] }],
    });
    expect(pictures(`const doc = {}; delete doc.a; f(doc);`)).toContainEqual({ call: ["f", { unknown: ["doc"] }] });
    expect(pictures(`const list = ["x"]; list.map(g); f(list);`)).toContainEqual({ call: ["f", ["x"]] });
  });
});

describe("TypeScript", () => {
  it("is looked through where it only types", () => {
    expect(
      pictures(`
        const doc = { a: "x" as const, b: <string>"y" } satisfies T as Doc;
        f<string>(doc!, (role.policy!).add<T>(1));
        type Text = "{}"; interface I { a: "{}"; }
        enum E { A = g(1) }
        namespace N { export const b = h(2); }
        abstract class C { abstract x: string; declare y: number; constructor(private z = i(3)) {} @dec({}) m() {} n?(): void }
        export = j(4);
      `),
    ).toEqual([
      { call: ["f", { a: "x", b: "y" }, { call: ["role.policy.add", 1] }] },
      { call: ["g", 1] },
      { call: ["h", 2] },
      { call: ["i", 3] },
      { call: ["j", 4] },
    ]);
  });
});

describe("where a reference comes from", () => {
  const originsIn = (text: string): readonly unknown[] => {
    const document = readJs(text);
    return itemsOf(document)
      .flatMap((item) => walk(item))
      .flatMap((node) => {
        if (!("kind" in node) || (node.kind !== "unknown" && node.kind !== "call")) return [];
        const origin = originOf(node, document.source);
        return origin === undefined ? [] : [picture(origin)];
      });
  };

  it("is the constant that its first name is bound to, or the call in front of it", () => {
    expect(originsIn(`const b = new s3.Bucket(this); b.add(b.arn);`)).toEqual([
      { call: ["new s3.Bucket", { unknown: ["this"] }] },
      { call: ["new s3.Bucket", { unknown: ["this"] }] },
    ]);
    expect(originsIn(`f([Stack.of(this).account])`)).toEqual([{ call: ["Stack.of", { unknown: ["this"] }] }]);
    expect(originsIn(`let b = new s3.Bucket(); f(b.arn, c.arn)`)).toEqual([]);
  });
});

describe("hostile and odd files", () => {
  it("is no other language", () => {
    expect(readJavascript({ type: "Program", body: [] }, "")).toBeUndefined();
    expect(readJavascript(undefined, "")).toBeUndefined();
    const yaml = { type: "Program", sourceType: "module", body: [{ type: "YAMLDocument", range: [0, 1] }] };
    expect(readJavascript(yaml, "a")).toBeUndefined();
  });

  it("needs no scope manager", () => {
    const { ast } = sourceCodeOf("const a = {}; f(a);", undefined, "a.js");
    const document = readJavascript(ast, "const a = {}; f(a);");
    expect(document && itemsOf(document).map(picture)).toEqual([{}, { call: ["f", { unknown: ["a"] }] }]);
  });

  it("ends for constants that name each other", () => {
    expect(pictures(`const a = [b], b = [a]; f(a);`)).toEqual([{ call: ["f", [[{ unknown: ["a"] }]]] }]);
    const doubling = Array.from({ length: 60 }, (_, index) => `const a${index + 1} = [a${index}, a${index}];`);
    const document = readJs(`const a0 = [0]; ${doubling.join(" ")} f(a60);`);
    expect(walk(document.value).length).toBeLessThan(100_000);
  });

  it("reads what nests as deep as the parser goes, and sums of many texts", () => {
    const deep = readJs(`f(${"[".repeat(600)}1, g({})${"]".repeat(600)})`, parsers.espree);
    expect(itemsOf(deep).at(-1)).toMatchObject({ kind: "array" });
    const [sum] = itemsOf(readJs(`f(${Array.from({ length: 300 }, (_, i) => `"${i}"`).join("+")})`, parsers.espree));
    expect(sum).toMatchObject({
      arguments: [{ kind: "text", parts: [Array.from({ length: 300 }, (_, i) => i).join("")] }],
    });
  });

  it("reads real files", () => {
    const text = readFileSync(
      new URL("../../../node_modules/aws-cdk-lib/aws-iam/lib/role.js", import.meta.url),
      "utf8",
    );
    expect(itemsOf(readJs(text, parsers.espree)).length).toBeGreaterThan(10);
  });
});
