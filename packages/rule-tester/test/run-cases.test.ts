import { describe, expect, test } from "vitest";
import { type InvalidCase, type ValidCase, defineCases } from "../src/cases.ts";
import { runCases } from "../src/run-cases.ts";
import { noGetStar } from "./sample/no-get-star.ts";

const code = `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }] }`;

const finding = {
  messageId: "star",
  data: { action: "s3:Get*" },
  line: 1,
  column: 73,
  endLine: 1,
  endColumn: 82,
  suggestions: [
    { messageId: "policy", data: { what: "bucket" }, output: code.replace("s3:Get*", "s3:GetBucketPolicy") },
  ],
} as const;

const right: InvalidCase = {
  name: "everything",
  code,
  errors: [finding],
  output: code.replace("s3:Get*", "s3:GetObject"),
};

const rightError = right.errors[0];

/** Runs the tests of some cases here, and tells which fail, by language and by name. */
function failures(cases: { readonly valid?: readonly ValidCase[]; readonly invalid?: readonly InvalidCase[] }) {
  const path: string[] = [];
  const failed: string[] = [];
  let count = 0;
  runCases(defineCases(noGetStar, { valid: [], invalid: [], ...cases }), {
    describe: (name, define) => {
      path.push(name);
      define();
      path.pop();
    },
    it: (name, run) => {
      count += 1;
      try {
        run();
      } catch (error) {
        failed.push(`${[path[0], name].join(": ")}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  });
  return { failed, count };
}

describe("a case", () => {
  test("that is right passes in all four languages, and when it is fixed again", () => {
    expect(failures({ invalid: [right] })).toEqual({ failed: [], count: 8 });
  });

  test("with a comment runs where comments can be read", () => {
    expect(failures({ valid: [{ name: "commented", code: "{} // Statement", syntax: "jsonc" }] })).toEqual({
      failed: [],
      count: 3,
    });
    expect(failures({ valid: [{ name: "commented", code: "{} // Statement" }] }).failed).toHaveLength(1);
  });

  test("that is valid fails where something is found", () => {
    expect(failures({ valid: [{ name: "valid", code }] }).failed).toHaveLength(4);
  });

  test.each<[string, InvalidCase]>([
    ["a wrong line", { ...right, errors: [{ ...rightError, line: 2 }] }],
    ["a wrong column", { ...right, errors: [{ ...rightError, column: 72 }] }],
    ["a wrong end", { ...right, errors: [{ ...rightError, endColumn: 81 }] }],
    ["a wrong message", { ...right, errors: [{ ...rightError, messageId: "policy" }] }],
    ["wrong data", { ...right, errors: [{ ...rightError, data: { action: "s3:Put*" } }] }],
    ["no data", { ...right, errors: [withoutData()] }],
    ["a finding too many", { ...right, errors: [rightError, rightError] }],
    ["a missing suggestion", { ...right, errors: [withoutSuggestions()] }],
    [
      "a wrong suggestion",
      { ...right, errors: [suggesting({ messageId: "policy", data: { what: "bucket" }, output: code })] },
    ],
    [
      "a suggestion without data",
      { ...right, errors: [suggesting({ messageId: "policy", output: finding.suggestions[0].output })] },
    ],
    ["no output", { ...right, output: null }],
    ["a wrong output", { ...right, output: code.replace("s3:Get*", "s3:PutObject") }],
  ])("with %s fails in all four languages", (_, wrong) => {
    const languages = new Set(failures({ invalid: [wrong] }).failed.map((failure) => failure.split(":", 1)[0]));
    expect(languages).toEqual(new Set(["jsonc-eslint-parser", "json/json", "json/jsonc", "json/json5"]));
  });

  test("that names a pass too many fails", () => {
    const output = right.output as string;
    const { failed } = failures({ invalid: [{ ...right, output: [output, output.replace("Allow", "Deny")] }] });
    expect(failed).toHaveLength(4);
  });
});

function withoutData() {
  const { data: _data, ...rest } = finding;
  return rest;
}

function withoutSuggestions() {
  const { suggestions: _suggestions, ...rest } = finding;
  return rest;
}

function suggesting(offer: { messageId: string; data?: Record<string, string>; output: string }) {
  return { ...rightError, suggestions: [offer] as const };
}
