import { describe, expect, test } from "vitest";
import { parseForESLint } from "yaml-eslint-parser";
import { edit } from "@iam/policy";
import { applyEdits, readDocuments } from "@iam/syntax";
import { findPolicies } from "../src/index.ts";
import { changed, roleWith, statementOf } from "./cloudformation-helpers.ts";

/** The statement's one line `Resource: …` after its resources have become these. */
function rewritten(element: string, ...resources: readonly string[]): string | null {
  const text = roleWith(element, "  Bucket: { Type: AWS::S3::Bucket }\n");
  const after = changed(text, (located) => edit.rewriteStatement(statementOf(located), { resources }));
  return after && after.slice(after.indexOf("Resource:", 20), after.indexOf("\n  Bucket:"));
}

describe("texts with references, as a person would write them", () => {
  test.each([
    ["a plain text", "Resource: a", "arn:aws:s3:::b", "arn:aws:s3:::b"],
    ["a reference alone, from !Sub", "Resource: !Sub ${Bucket.Arn}/*", "${Bucket.Arn}", "!GetAtt Bucket.Arn"],
    ["a reference inside a text", "Resource: !GetAtt Bucket.Arn", "${Bucket.Arn}/*", "!Sub ${Bucket.Arn}/*"],
    ["a parameter", "Resource: !Sub ${Name}/*", "${Name}", "!Ref Name"],
    [
      "a pseudo parameter",
      "Resource: a",
      "arn:aws:sqs:*:${AWS::AccountId}:q",
      "!Sub arn:aws:sqs:*:${AWS::AccountId}:q",
    ],
    ["the account alone", "Resource: a", "${AWS::AccountId}", "!Ref AWS::AccountId"],
    [
      "a policy variable beside a reference",
      "Resource: !GetAtt Bucket.Arn",
      "${Bucket.Arn}/${aws:username}",
      "!Sub ${Bucket.Arn}/${!aws:username}",
    ],
    ["a policy variable alone", "Resource: a", "arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::b/${aws:username}"],
    [
      "a part of what a reference is",
      "Resource: !GetAtt Bucket.Arn",
      "arn:${AWS::Partition}:s3:::${Bucket}/*",
      "!Sub arn:${AWS::Partition}:s3:::${Bucket}/*",
    ],
  ])("%s", (_, element, text, written) => {
    expect(rewritten(element, text)?.replaceAll(/["']/gu, "")).toBe(`Resource: ${written}`);
  });

  test("another expression alone is copied", () => {
    expect(rewritten("Resource: !Sub ['${a}/*', { a: !ImportValue arn }]", "${!ImportValue arn}")).toBe(
      "Resource: !ImportValue arn",
    );
  });

  test("another expression in a text needs !Join", () => {
    const after = rewritten("Resource: !ImportValue arn", "${!ImportValue arn}/*");
    expect(after).toContain("!Join");
    expect(after).toContain("!ImportValue arn");
    expect(after).toContain("/*");
  });

  test("what no expression gives is not written", () => {
    const text = roleWith("Resource: !Ref S", "  S: { Type: AWS::SecretsManager::Secret }\n");
    const secret = "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${S.?}";
    expect(changed(text, (located) => edit.rewriteStatement(statementOf(located), { resources: [secret] }))).toBeNull();
  });

  test("the long form stays where a file has no tag", () => {
    const text = roleWith('Resource: { "Fn::GetAtt": [Bucket, Arn] }', "  Bucket: { Type: AWS::S3::Bucket }\n");
    const after = changed(text, (located) =>
      edit.rewriteStatement(statementOf(located), { resources: ["${Bucket.Arn}/*"] }),
    );
    expect(after).toContain("Fn::Sub");
    expect(after).not.toContain("!Sub");
  });

  test("JSON that YAML reads, as in a file .template, has the long form", () => {
    const text = `{ "Resources": { "B": { "Type": "AWS::S3::BucketPolicy", "Properties": { "PolicyDocument": {
      "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" }] } } } } }`;
    const [located] = readDocuments({ ast: parseForESLint(text).ast, text }).flatMap((document) =>
      findPolicies(document, { fileName: "a.template" }),
    );
    const statement = located && statementOf(located);
    const values =
      statement &&
      located?.lower(edit.rewriteStatement(statement, { principals: [{ kind: "AWS", text: "${AWS::AccountId}" }] }));
    const after = applyEdits(text, (values && located?.source.print(values)) ?? []);
    expect(JSON.parse(after)).toHaveProperty("Resources.B.Properties.PolicyDocument.Statement.0.Principal", {
      AWS: { Ref: "AWS::AccountId" },
    });
  });

  test("JSON has the long form", () => {
    const text = `{
  "Resources": {
    "B": {
      "Type": "AWS::S3::BucketPolicy",
      "Properties": {
        "PolicyDocument": {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": "*",
              "Action": "s3:GetObject",
              "Resource": { "Fn::GetAtt": ["Bucket", "Arn"] }
            }
          ]
        }
      }
    }
  }
}
`;
    const after = changed(text, (located) =>
      edit.rewriteStatement(statementOf(located), {
        resources: ["${Bucket.Arn}/*"],
        principals: [{ kind: "AWS", text: "${AWS::AccountId}" }],
      }),
    );
    expect(after).toBe(
      text
        .replace(`"Principal": "*"`, `"Principal": { "AWS": { "Ref": "AWS::AccountId" } }`)
        .replace(`{ "Fn::GetAtt": ["Bucket", "Arn"] }`, `{ "Fn::Sub": "\${Bucket.Arn}/*" }`),
    );
  });
});

describe("Fn::If", () => {
  const LIST = "Resource: [a, !If [c, b, !Ref AWS::NoValue]]";

  test("the text of a branch is changed in its place", () => {
    const text = roleWith(LIST);
    const after = changed(text, (located) => {
      const statement = statementOf(located);
      return edit.rewriteStatement(statement, { resources: [...(statement.resource?.items.slice(0, 1) ?? []), "d"] });
    });
    expect(after).toBe(text.replace("!If [c, b,", "!If [c, d,"));
  });

  test("a branch is not removed", () => {
    const after = changed(roleWith(LIST), (located) => {
      const statement = statementOf(located);
      return edit.rewriteStatement(statement, { resources: statement.resource?.items.slice(0, 1) ?? [] });
    });
    expect(after).toBeNull();
  });

  test("a copy of the statement has the whole expression", () => {
    const text = roleWith("Resource: !If [c, a, b]");
    const after = changed(text, (located) => {
      const statement = statementOf(located);
      return edit.rewriteStatement(statement, {}, { actions: ["s3:PutObject"] });
    });
    expect(after?.match(/!If \[c, a, b\]/gu)).toHaveLength(2);
  });
});

test("an anchor that is used twice is not changed, and one that is used once is", () => {
  const text = roleWith("Resource: &all a", "X: *all\n");
  const rewrite = (template: string): string | null =>
    changed(template, (located) => edit.rewriteStatement(statementOf(located), { resources: ["b"] }));
  expect(rewrite(text)).toBeNull();
  expect(rewrite(text.replace("X: *all", "X: 1"))).toContain("b");
});

describe("texts that hold JSON", () => {
  const text = roleWith("Resource: x").replace(
    /PolicyDocument:[^]*$/u,
    `PolicyDocument: !Sub |
            {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${Name}/\${!aws:username}" }]
            }
`,
  );

  test("references and policy variables are written as Fn::Sub reads them", () => {
    const after = changed(text, (located) =>
      edit.rewriteStatement(statementOf(located), {
        resources: ["arn:aws:s3:::${Name}/${AWS::AccountId}/${aws:userid}"],
      }),
    );
    expect(after).toBe(
      text.replace("arn:aws:s3:::${Name}/${!aws:username}", "arn:aws:s3:::${Name}/${AWS::AccountId}/${!aws:userid}"),
    );
  });

  test("a text that is no Fn::Sub has no account to write", () => {
    const plain = text.replace("!Sub ", "").replace("${Name}", "b").replace("${!", "${");
    const after = changed(plain, (located) => {
      expect(located.policy.facts.ownAccount).toBeUndefined();
      return edit.rewriteStatement(statementOf(located), { resources: ["arn:aws:s3:::b/${aws:userid}"] });
    });
    expect(after).toBe(plain.replace("${aws:username}", "${aws:userid}"));
  });
});

test("comments and everything else stay", () => {
  const text = roleWith(`# why
                Resource:
                  - !GetAtt Bucket.Arn # the bucket
                  - !Sub "\${Bucket.Arn}/a/*"`);
  const after = changed(text, (located) => {
    const statement = statementOf(located);
    return edit.rewriteStatement(statement, {
      resources: ["${Bucket.Arn}/*", ...(statement.resource?.items.slice(1) ?? [])],
    });
  });
  expect(after).toBe(text.replace("!GetAtt Bucket.Arn #", '!Sub "${Bucket.Arn}/*" #'));
});

describe("statements that SAM puts into a policy", () => {
  const text = `Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      Auth:
        ResourcePolicy:
          CustomStatements:
            - Effect: Allow
              Principal: "*"
              Action: execute-api:Invoke
              Resource: execute-api:/Prod/GET/pets
`;

  test("are edited in their list", () => {
    const after = changed(text, (located) =>
      edit.rewriteStatement(statementOf(located), { principals: [{ kind: "AWS", text: "${AWS::AccountId}" }] }),
    );
    expect(after).toContain("AWS: !Ref AWS::AccountId");
  });

  test("have no Version to edit", () => {
    expect(changed(text, ({ policy }) => edit.setVersion(policy, "2008-10-17"))).toBeNull();
  });
});
