import { describe, expect, test } from "vitest";
import { asSent } from "../src/as-sent.ts";
import { plainText } from "../src/plain.ts";
import { readText } from "../src/policies.ts";

/** The statements of a policy with one Allow, as AWS's requests meet it. */
function sent(action: string | readonly string[], condition: object): readonly string[] {
  const statement = { Effect: "Allow", Action: action, Resource: "*", Condition: condition };
  const [located] = readText(JSON.stringify({ Version: "2012-10-17", Statement: [statement] }), {}).policies;
  if (located === undefined) throw new Error("One policy is expected.");
  return asSent(located.policy).statements.map(({ value }) => plainText(value));
}

const without = (action: string): string => `{"Effect":["Allow"],"Action":["${action}"],"Resource":["*"]}`;

describe("as AWS sends its requests", () => {
  test("an action is gone where a test needs a key that never comes with it", () => {
    expect(sent("s3:GetObject", { StringEquals: { "s3:prefix": "a" } })).toEqual([]);
    expect(sent(["s3:GetObject", "s3:ListBucket"], { StringEquals: { "s3:prefix": "a" } })).toEqual([
      `{"Effect":["Allow"],"Action":["s3:ListBucket"],"Resource":["*"],"Condition":{"StringEquals":{"s3:prefix":["a"]}}}`,
    ]);
  });

  test("a test that holds without its key is gone", () => {
    expect(sent("s3:GetObject", { StringNotEquals: { "s3:prefix": "a" } })).toEqual([without("s3:GetObject")]);
    expect(sent("s3:GetObject", { StringEqualsIfExists: { "s3:prefix": "a" } })).toEqual([without("s3:GetObject")]);
    expect(sent("s3:GetObject", { Null: { "s3:prefix": "true" } })).toEqual([without("s3:GetObject")]);
  });

  test("a key that any request may carry stays, and so does one that nobody knows", () => {
    for (const key of ["aws:SourceIp", "my:key"]) {
      expect(sent("s3:GetObject", { StringEquals: { [key]: "a" } })[0]).toContain(
        `"Condition":{"StringEquals":{"${key}"`,
      );
    }
  });
});
