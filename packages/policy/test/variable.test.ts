import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "../src/value.ts";
import { hasVariables, splitText, type Token } from "../src/variable.ts";

const literal = (text: string): Token => ({ kind: "literal", text, escaped: false });
const escaped = (text: string): Token => ({ kind: "literal", text, escaped: true });
const hole = (text: string) => ({ kind: "hole", text }) as const;
const variable = (key: string): Token => ({ kind: "variable", key, text: `\${${key}}` });

describe("splitText", () => {
  it("reads a plain text as one literal", () => {
    expect(splitText("arn:aws:s3:::reports/*")).toEqual([literal("arn:aws:s3:::reports/*")]);
  });

  it("reads an empty text as nothing", () => {
    expect(splitText("")).toEqual([]);
    expect(splitText([])).toEqual([]);
  });

  it("reads a policy variable", () => {
    expect(splitText("home/${aws:username}/*")).toEqual([literal("home/"), variable("aws:username"), literal("/*")]);
  });

  it("reads a default", () => {
    expect(splitText("${aws:PrincipalTag/team, 'none'}")).toEqual([
      { kind: "variable", key: "aws:PrincipalTag/team", default: "none", text: "${aws:PrincipalTag/team, 'none'}" },
    ]);
  });

  it("reads an empty default", () => {
    expect(splitText("${aws:PrincipalTag/team, ''}")).toEqual([
      { kind: "variable", key: "aws:PrincipalTag/team", default: "", text: "${aws:PrincipalTag/team, ''}" },
    ]);
  });

  it.each([
    "aws:PrincipalTag/cost center",
    "s3:prefix",
    "saml:namequalifier",
    "SAML:aud",
    "token.actions.githubusercontent.com:sub",
    "cognito-identity.amazonaws.com:sub",
    "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E:sub",
    "aws:RequestTag/team:name",
  ])("takes ${%s} for a variable", (key) => {
    expect(splitText(`\${${key}}`)).toEqual([variable(key)]);
  });

  it.each([
    "${bucket}",
    "${var.name}",
    "${AWS::AccountId}",
    "${Bucket.Arn}",
    '${local.x["y"]}',
    '${local.x["}"]}',
    '${lookup(var.names, "${var.key}")}',
    '${var.x ? "a:b" : "c"}',
    "${VAR:-default}",
    "${self:custom.bucket}",
    "${opt:stage, 'dev'}",
    "${{ env.BUCKET }}",
    "{{ bucket }}",
    "{{resolve:ssm:/path}}",
    "<%= bucket %>",
  ])("takes %s for a hole, with and without variables", (marker) => {
    const tokens = [literal("a"), hole(marker), literal("b")];
    expect(splitText(`a${marker}b`)).toEqual(tokens);
    expect(splitText(`a${marker}b`, { variables: false })).toEqual(tokens);
  });

  it.each([
    "<REPLACE_WITH_EXTERNAL_ID>",
    "${",
    "${aws:username",
    "a${}b",
    "${ }",
    "$aws:username}",
    "{{ x",
    "<% x",
    "{x}",
  ])("takes %s for plain text", (text) => {
    expect(splitText(text)).toEqual([literal(text)]);
  });

  it("turns escapes into characters that are no wildcards", () => {
    expect(splitText("a${*}${?}${$}*")).toEqual([literal("a"), escaped("*"), escaped("?"), escaped("$"), literal("*")]);
  });

  it("leaves variables and escapes as text where the Version has none", () => {
    expect(splitText("${aws:username}/${*}", { variables: false })).toEqual([literal("${aws:username}/${*}")]);
  });

  it("splits a hole like its shape", () => {
    const name = { kind: "hole", text: "${Bucket}" } as const;
    const hole = { kind: "hole", text: "${Bucket.Arn}", shape: ["arn:aws:s3:::", name] } as const;
    expect(splitText([hole, "/*"])).toEqual([
      { kind: "literal", text: "arn:aws:s3:::", escaped: false },
      name,
      { kind: "literal", text: "/*", escaped: false },
    ]);
  });

  it("keeps the holes of the parts, and what they hold opens nothing", () => {
    const filled = { kind: "hole", text: "${aws:username}", value: { kind: "unknown", range: [0, 1] } } as const;
    expect(splitText(["a", filled, "b"])).toEqual([literal("a"), filled, literal("b")]);
    expect(splitText(["{", hole("{ x"), "} }}"])).toEqual([literal("{"), hole("{ x"), literal("} }}")]);
  });

  it("takes a variable around a hole for one hole", () => {
    const parts: Part[] = ["x/${aws:PrincipalTag/", hole("var.tag}"), "}/*"];
    expect(splitText(parts)).toEqual([literal("x/"), hole("${aws:PrincipalTag/var.tag}}"), literal("/*")]);
  });

  it("keeps a hole behind an opening that never closes", () => {
    expect(splitText(["${aws:", hole("h"), ""])).toEqual([literal("${aws:"), hole("h")]);
  });

  it("keeps a hole that is written as nothing", () => {
    expect(splitText(["a", hole("")])).toEqual([literal("a"), hole("")]);
  });

  it("loses nothing, for every text", () => {
    const piece = fc.constantFrom(
      "${",
      "}",
      "{{",
      "}}",
      "<%",
      "%>",
      "aws:username",
      "*",
      "'",
      '"',
      "\\",
      " ",
      "x",
      "$",
    );
    const part = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
      fc.constantFrom("h", "${", "}", "").map(hole),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.boolean(), (parts, variables) => {
        const written = splitText(parts, { variables })
          .map((token) => (token.kind === "literal" && token.escaped ? `\${${token.text}}` : token.text))
          .join("");
        expect(written).toBe(parts.map((one) => (typeof one === "string" ? one : one.text)).join(""));
      }),
    );
  });

  it.each(["${", "${'", "{{", "<%", "${}", "${a:${", "}${"])("takes linear time on many %s", (opening) => {
    const start = performance.now();
    splitText(opening.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("hasVariables", () => {
  it.each([
    ["${aws:username}", true],
    ["${aws:PrincipalTag/team, 'none'}", true],
    ["${*}", false],
    ["${bucket}", false],
    ["arn:aws:s3:::reports", false],
  ])("of %s is %s", (text, expected) => {
    expect(hasVariables(text)).toBe(expected);
  });

  it("is false for what a hole holds", () => {
    expect(hasVariables([hole("${aws:username}")])).toBe(false);
  });
});
