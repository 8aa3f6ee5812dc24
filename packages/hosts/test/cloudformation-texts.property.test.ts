import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edit } from "@iam/policy";
import { changed, onlyPolicy, roleWith, statementOf } from "./cloudformation-helpers.ts";

const literal = fc.stringMatching(/^[a-zA-Z0-9:/*._ #'"\\@{-]{1,12}$/u).filter((text) => text.trim() !== "");
const reference = fc.constantFrom("${Bucket.Arn}", "${Bucket}", "${Name}", "${AWS::AccountId}", "${!ImportValue arn}");
const variable = fc.constantFrom("${aws:username}", "${aws:PrincipalTag/team}", "${*}");
const texts = fc
  .array(fc.oneof(literal, reference, variable), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));

/** All references that a text may hold stand in the statement already. */
const KNOWN = `Resource:
                  - !GetAtt Bucket.Arn
                  - !Ref Name
                  - !ImportValue arn
                  - !Ref AWS::AccountId`;

const YAML = roleWith(KNOWN, "  Bucket: { Type: AWS::S3::Bucket }\n");
const LONG = YAML.replace("!GetAtt Bucket.Arn", '"Fn::GetAtt": [Bucket, Arn]')
  .replace("!Ref Name", "Ref: Name")
  .replace("!ImportValue arn", '"Fn::ImportValue": arn')
  .replace("!Ref AWS::AccountId", "Ref: AWS::AccountId");
const JSON_TEMPLATE = JSON.stringify(
  {
    Resources: {
      Bucket: { Type: "AWS::S3::Bucket" },
      Role: {
        Type: "AWS::IAM::RolePolicy",
        Properties: {
          PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Action: "s3:GetObject",
                Resource: [{ "Fn::GetAtt": ["Bucket", "Arn"] }, { Ref: "Name" }, { "Fn::ImportValue": "arn" }],
              },
            ],
          },
        },
      },
    },
  },
  null,
  2,
);

/** The resources of a template after its first one has become that text, as rules read them in the changed file. */
function readBack(template: string, text: string): readonly string[] | null {
  const after = changed(template, (located) => {
    const statement = statementOf(located);
    return edit.rewriteStatement(statement, { resources: [text, ...(statement.resource?.items.slice(1) ?? [])] });
  });
  return after === null ? null : (statementOf(onlyPolicy(after)).resource?.items.map((item) => item.text) ?? []);
}

describe("for every text, what is written is read as the same text", () => {
  test.each([
    ["YAML with tags", YAML, "${!ImportValue arn}"],
    ["YAML in the long form", LONG, '${"Fn::ImportValue": arn}'],
    ["JSON", JSON_TEMPLATE, '${{ "Fn::ImportValue": "arn" }}'],
  ])("%s", (_, template, importValue) => {
    fc.assert(
      fc.property(texts, (made) => {
        const text = made.replaceAll("${!ImportValue arn}", importValue);
        const read = readBack(template, text);
        expect(read).not.toBeNull();
        expect(read?.[0] === text || read?.includes(text) === true).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
