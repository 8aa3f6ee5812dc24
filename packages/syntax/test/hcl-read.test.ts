import { displayText, type Hole, literalText, type TextValue, type Value } from "@iam/policy";
import { describe, expect, it } from "vitest";
import { emptyDocument, parseHcl } from "../src/hcl/parse.ts";
import { isEntry, readDocuments, readHcl, walk } from "../src/index.ts";
import { read, saidBy } from "./random-hcl.ts";

/** The value of the attribute `v` of a file. */
function valueOf(code: string): Value {
  const { value } = read(`v = ${code}\n`);
  const [entry] = value.kind === "object" ? value.entries : [];
  if (entry === undefined) throw new Error("no attribute");
  return entry.value;
}

function textOf(code: string): TextValue {
  const value = valueOf(code);
  if (value.kind !== "text") throw new Error(`no text but ${value.kind}`);
  return value;
}

const said = (text: string) => saidBy(read(text).value, text);

describe("the values of a file", () => {
  it("are attributes and blocks", () => {
    const text = 'a = 1\n\nresource "aws_iam_policy" "this" {\n  name = "x"\n}\n';
    expect(said(text)).toEqual({
      pairs: [
        ["a", 1],
        ["resource", { block: "resource", labels: ["aws_iam_policy", "this"], pairs: [["name", "x"]] }],
      ],
    });
  });

  it("stand one after the other where a block stands twice, with labels bare or quoted", () => {
    expect(said('b c "d" {}\nb {}\n')).toEqual({
      pairs: [
        ["b", { block: "b", labels: ["c", "d"], pairs: [] }],
        ["b", { block: "b", labels: [], pairs: [] }],
      ],
    });
  });

  it("of an empty file and of one with comments alone are none", () => {
    expect(said("")).toEqual({ pairs: [] });
    expect(said("# only\n/* comments */")).toEqual({ pairs: [] });
  });

  it("are one object in a file of variables that is written as JSON", () => {
    expect(said('{ "a": [1, null, true] }')).toEqual({ pairs: [["a", [1, null, true]]] });
  });

  it("have ranges that slice back to the text, also behind characters outside of the BMP", () => {
    const text = '# 😀 é\nb "😀" {\n  k = f({ a = ["😀", -1, "x${v.w}y"] }) # 😀\n}\n';
    const { value } = read(text);
    const slices = walk(value).map((node) => text.slice(...node.range));
    expect(slices).toEqual([
      text,
      text.slice(7, -1),
      text.slice(7, -1),
      text.slice(text.indexOf("{"), -1),
      'k = f({ a = ["😀", -1, "x${v.w}y"] })',
      'f({ a = ["😀", -1, "x${v.w}y"] })',
      '{ a = ["😀", -1, "x${v.w}y"] }',
      'a = ["😀", -1, "x${v.w}y"]',
      '["😀", -1, "x${v.w}y"]',
      '"😀"',
      "-1",
      '"x${v.w}y"',
    ]);
    expect(walk(value).flatMap((node) => (isEntry(node) ? [text.slice(...node.key.range)] : []))).toEqual([
      "b",
      "k",
      "a",
    ]);
  });
});

describe("an expression", () => {
  it.each([
    ["1.5", 1.5],
    ["-2", -2],
    ["true", true],
    ["null", null],
  ])("%s is a scalar as it is written", (code, value) => {
    expect(valueOf(code)).toMatchObject({ kind: "scalar", value, raw: code });
  });

  it.each([
    ["aws_s3_bucket.logs.arn", ["aws_s3_bucket", "logs", "arn"]],
    ["var.x", ["var", "x"]],
    ['local.a["b"]', ["local", "a", "b"]],
    ["module.m.out[0]", ["module", "m", "out", "0"]],
    ["module.m.out.0", ["module", "m", "out", "0"]],
    ["aws_s3_bucket.logs[each.key].arn", ["aws_s3_bucket", "logs", "[each.key]", "arn"]],
    ["x", ["x"]],
  ])("%s is a reference with its path", (code, path) => {
    expect(valueOf(code)).toMatchObject({ kind: "unknown", path });
  });

  it.each(["a ? b : c", "1 + 2", "!a", "[for x in y : x]", "{ for k, v in y : k => v }", "a[*].b", "a.*.b", "f(x).y"])(
    "%s is unknown",
    (code) => {
      const value = valueOf(code);
      expect(value).toMatchObject({ kind: "unknown" });
      expect(value).not.toHaveProperty("path");
    },
  );

  it("in parentheses is looked through", () => {
    expect(valueOf("((var.x))")).toMatchObject({ path: ["var", "x"], range: [6, 11] });
  });

  it("that calls a function has its arguments; a list of arguments is unknown", () => {
    expect(valueOf('jsonencode({ a = "b" })')).toMatchObject({
      kind: "call",
      name: "jsonencode",
      labels: [],
      body: null,
      arguments: [{ kind: "object" }],
    });
    expect(valueOf("provider::aws::arn_parse(a, [b]...)")).toMatchObject({
      name: "provider::aws::arn_parse",
      arguments: [{ kind: "unknown", path: ["a"] }, { kind: "unknown" }],
    });
  });

  it("as a key of an object is a name, a text, or a hole", () => {
    const value = valueOf('{ a = 1, "b c" : 2, (var.k) = 3, ("d") = 4, "${var.k}x" = 5, 6 = 7 }');
    const keys = value.kind === "object" ? value.entries.map(({ key }) => key) : [];
    expect(keys.map(({ parts }) => displayText(parts))).toEqual(["a", "b c", "${var.k}", "d", "${var.k}x", "6"]);
    expect(keys.map(literalText)).toEqual(["a", "b c", undefined, "d", undefined, "6"]);
    expect(keys[2]?.parts[0]).toMatchObject({ kind: "hole", value: { path: ["var", "k"] } });
  });
});

describe("a template", () => {
  it("is text and holes, shown as `${…}` around the expression", () => {
    const { parts } = textOf('"arn:${ aws_s3_bucket.logs.arn }/*"');
    expect(parts).toMatchObject([
      "arn:",
      { kind: "hole", text: "${aws_s3_bucket.logs.arn}", value: { path: ["aws_s3_bucket", "logs", "arn"] } },
      "/*",
    ]);
  });

  it("that is only a hole is a text with one hole", () => {
    expect(textOf('"${f("a}")}"').parts).toMatchObject([{ text: '${f("a}")}', value: { kind: "call", name: "f" } }]);
  });

  it.each([
    ['"$${aws:username}"', "${aws:username}"],
    ['"%%{if}"', "%{if}"],
    [String.raw`"\"\\\n\t\u00e9\U0001F600"`, '"\\\n\té😀'],
    ['"100% $5 $"', "100% $5 $"],
    ['"  x  "', "  x  "],
    ['""', ""],
  ])("%s says %j", (code, text) => {
    expect(literalText(textOf(code))).toBe(text);
  });

  it.each(['"%{ if a }b%{ endif }"', '"a ${~ b ~} c"', '"$${a}$${b}$${c}$$${d}"'])("%s is unknown", (code) => {
    expect(valueOf(code)).toMatchObject({ kind: "unknown" });
  });
});

describe("a heredoc", () => {
  // Each as `terraform console` tells it.
  it.each([
    ['<<EOT\n  q "x" \\n $${a} %%{b}\n  EOT', '  q "x" \\n ${a} %{b}\n'],
    ["<<EOT\nEOT", ""],
    ["<<-EOT\n      x\n\n    y\n  \t  z\n    EOT", "  x\n\ny\n z\n"],
    ["<<-EOT\n  \ttab\n\t\ttwo\n  EOT", "\ttab\ntwo\n"],
    ["<<-EOT\n\n   \t \n     k\n  EOT", "\n   \t \nk\n"],
    ["<<EOT\r\nx\r\nEOT\r", "x\r\n"],
  ])("%j says %j", (code, text) => {
    expect(literalText(textOf(code))).toBe(
      text === "tab\ntwo\n" ? "tab\nwo\n".replace("wo", "two").replace("tab", "tab") : text,
    );
  });

  it("has holes, and a line that begins with one has no indentation to lose", () => {
    const { parts } = textOf("<<-EOT\n    a\n    ${b}c\n  EOT");
    expect(displayText(parts)).toBe("a\n${b}c\n");
    expect(displayText(textOf("<<-EOT\n    a\n${b}c\n  EOT").parts)).toBe("    a\n${b}c\n");
  });

  it("has a range with its markers, and may end the file", () => {
    const text = "v = <<EOT\nx\n  EOT";
    const [value] = walk(read(text).value).slice(-1);
    expect(value && text.slice(...value.range)).toBe("<<EOT\nx\n  EOT");
  });
});

describe("the codec of a text", () => {
  const cases = [
    '"a\\n\\"b\\" $${c} ${d.e} f"',
    '<<EOT\n{ "a": "${b}" }\n  $${c}\nEOT',
    '<<-EOT\n    {\n      "a": "${b}"\n\n    }\n    EOT',
  ];

  it.each(cases)("of %j gives what it shows, unit by unit", (code) => {
    const text = `v = ${code}\n`;
    const { source } = read(text);
    const value = textOf(code);
    const encoded = text.slice(...value.range);
    const decoded = source.codecOf(value)?.decode(encoded);
    expect(decoded?.text).toBe(displayText(value.parts));
    const offsets = [...(decoded?.offsets ?? [])];
    expect(offsets).toHaveLength((decoded?.text.length ?? 0) + 1);
    for (const [index, offset] of offsets.entries()) expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
    const last = decoded?.text.indexOf("a") ?? 0;
    expect(encoded.charAt(offsets[last] ?? 0)).toBe("a");
  });

  it.each(cases)("of %j writes a piece so that it is read again", (code) => {
    const text = `v = ${code}\n`;
    const { source } = read(text);
    const value = textOf(code);
    const [hole] = value.parts.filter((part): part is Hole => typeof part !== "string");
    const codec = source.codecOf(value);
    const encoded = text.slice(...value.range);
    const shown = displayText(value.parts);
    const at = shown.indexOf("a") + 1;
    const offset = codec?.decode(encoded)?.offsets[at] ?? 0;
    const piece = `"x":\n  \\ ${hole?.text ?? ""} \${aws:z},\n `;
    const changed = encoded.slice(0, offset) + (codec?.encode(piece, encoded) ?? "") + encoded.slice(offset);
    expect(displayText(textOf(changed).parts)).toBe(shown.slice(0, at) + piece + shown.slice(at));
  });

  it("cannot tell what would follow a sign, and writes no line that ends the heredoc", () => {
    const { source } = read("v = <<EOT\nx\nEOT\n");
    const codec = source.codecOf(textOf("<<EOT\nx\nEOT"));
    expect(codec?.encode("a$", "")).toBeUndefined();
    expect(codec?.encode("a\n EOT\n", "")).toBeUndefined();
    expect(codec?.encode("a EOT\n", "")).toBe("a EOT\n");
    expect(codec?.decode("<<EOT\ny\nEOT")).toBeUndefined();
  });
});

describe("a text that is no HCL", () => {
  it.each([
    ["a = {\n  b = 1\n", 3, 0, "Unexpected end of file."],
    ["a = {\n  b = 1", 2, 7, "Unexpected end of file."],
    ["ok = 1\nb = [1 2]\n", 2, 7, "Unexpected '2]'."],
    ['# é😀\nb "é😀" = 2 3\n', 2, 8, "Unexpected '='."],
    ["{{- if .Values.a }}\n", 1, 17, "Unexpected '}}'."],
  ])("%j has an error with its place", (text, line, column, message) => {
    expect(parseHcl(text)).toEqual({ ok: false, error: { message, line, column } });
  });

  it("and is large has an error that is about there", () => {
    const text = `${"a = 1\n".repeat(10_000)}b "x" {\n c = [1 2]\n}\n`;
    const parsed = parseHcl(text);
    expect(parsed.ok ? 0 : parsed.error.line).toBeGreaterThan(0);
    expect(parsed.ok).toBe(false);
  });

  // Terraform reads these two; tree-sitter-hcl 1.2.0 does not.
  it.each(["a = 1e5", "a = {\n  b = c + d\n  (e) = 1\n}"])("is %j for the grammar", (text) => {
    expect(parseHcl(text).ok).toBe(false);
  });

  it("may nest as deep as it likes", () => {
    const deep = `a = ${"[".repeat(50_000)}${"]".repeat(50_000)}\n`;
    const parsed = parseHcl(deep);
    expect(parsed.ok).toBe(true);
    expect(parsed.ok && walk(readHcl(parsed.ast, deep)?.value ?? valueOf("1")).length).toBeGreaterThan(100);
    expect(parseHcl(`a = ${"[".repeat(50_000)}`).ok).toBe(false);
    expect(parseHcl(`a = ${'"${'.repeat(5000)}`).ok).toBe(false);
    expect(said("a = 1\n")).toEqual({ pairs: [["a", 1]] });
  });
});

it("is read by the root of its tree alone", () => {
  const text = "a = 1\n";
  expect(readHcl({ type: "Document", body: {} }, text)).toBeUndefined();
  expect(readHcl(null, text)).toBeUndefined();
  expect(readDocuments({ ast: emptyDocument(text), text })).toMatchObject([{ syntax: "hcl" }]);
});
