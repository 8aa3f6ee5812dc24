import { describe, expect, test } from "vitest";
import { onlyPolicy, opened, resourcesOf, roleWith, statementOf } from "./cloudformation-helpers.ts";

const BUCKET = "  Bucket: { Type: AWS::S3::Bucket }\n";

function shapeOf(element: string, resources = ""): string {
  const [item] = statementOf(onlyPolicy(roleWith(`Resource: ${element}`, resources))).resource?.items ?? [];
  if (item === undefined) throw new Error("There is no resource.");
  return opened(item);
}

describe("intrinsic functions as texts", () => {
  test.each([
    ["a plain text", `arn:aws:s3:::b`, "arn:aws:s3:::b"],
    ["!Ref", `!Ref Name`, "${Name}"],
    ["Ref", `{ Ref: Name }`, "${Name}"],
    ["!GetAtt", `!GetAtt Bucket.Arn`, "${Bucket.Arn}"],
    ["!GetAtt of a nested stack", `!GetAtt Stack.Outputs.BucketArn`, "${Stack.Outputs.BucketArn}"],
    ["Fn::GetAtt with a list", `{ "Fn::GetAtt": [Bucket, Arn] }`, "${Bucket.Arn}"],
    ["!Sub", "!Sub arn:${AWS::Partition}:s3:::${Bucket}/*", "arn:${AWS::Partition}:s3:::${Bucket}/*"],
    ["!Sub with a policy variable", "!Sub ${Bucket.Arn}/${!aws:username}", "${Bucket.Arn}/${aws:username}"],
    ["!Sub with variables of its own", `!Sub ["\${a}/\${b}/*", { a: !GetAtt Bucket.Arn, b: x }]`, "${Bucket.Arn}/x/*"],
    ["!Join", `!Join ["", ["arn:aws:s3:::", !Ref Name, "/*"]]`, "arn:aws:s3:::${Name}/*"],
    ["!Join with a delimiter", `!Join [":", [arn, aws, s3, "", "", b]]`, "arn:aws:s3:::b"],
    ["!Join of a number", `!Join ["/", [a, 1]]`, "a/1"],
    ["!Join without AWS::NoValue", `!Join ["/", [a, !Ref AWS::NoValue, b]]`, "a/b"],
    ["!Join in !Join", `!Join ["", [a, !Join ["-", [b, !Ref c]]]]`, "ab-${c}"],
    ["!ImportValue", `!ImportValue bucket-arn`, "${!ImportValue bucket-arn}"],
    ["!Select of a list", `!Select [1, [a, !Ref b]]`, "${b}"],
    ["!Select of another function", `!Select [0, !Split [",", !Ref Arns]]`, '${!Select [0, !Split [",", !Ref Arns]]}'],
    [
      "!FindInMap of a parameter",
      `!FindInMap [Arns, !Ref AWS::Region, key]`,
      "${!FindInMap [Arns, !Ref AWS::Region, key]}",
    ],
    ["!If inside of !Join", `!Join ["", [a, !If [c, x, y]]]`, "a${!If [c, x, y]}"],
  ])("%s", (_, written, text) => {
    expect(resourcesOf(roleWith(`Resource: ${written}`, BUCKET))).toEqual([text]);
  });

  test.each([
    ["!Split", `!Split [",", !Ref Arns]`],
    ["a function that nobody knows", `!Unheard [{ a: b }, !Split [a, b]]`],
    ["a list parameter", `!Ref Arns`],
  ])("%s is unknown or a hole, and never a text", (_, written) => {
    const text = roleWith(`Resource: ${written}`, "Parameters:\n  Arns: { Type: CommaDelimitedList }\n");
    for (const resource of resourcesOf(text)) expect(resource).toMatch(/^(?:unknown$|\$\{)/u);
  });

  test("a list parameter is unknown", () => {
    const text = roleWith("Resource: !Ref Arns", "Parameters:\n  Arns: { Type: CommaDelimitedList }\n");
    expect(resourcesOf(text)).toEqual(["unknown"]);
  });

  test("a default of a parameter is not trusted", () => {
    const text = roleWith("Resource: !Ref Arn", "Parameters:\n  Arn: { Type: String, Default: '*' }\n");
    expect(resourcesOf(text)).toEqual(["${Arn}"]);
  });

  test("scalars stay what they are", () => {
    const text = roleWith("Resource: x\n                Condition: { Bool: { aws:SecureTransport: true } }");
    expect(statementOf(onlyPolicy(text)).tests[0]?.values[0]?.text).toBe("true");
  });

  test("the text of an intrinsic function stands where the whole function does", () => {
    const text = roleWith('Resource: !Join ["", ["a", !Ref b]]');
    const located = onlyPolicy(text);
    const [item] = statementOf(located).resource?.items ?? [];
    expect(text.slice(...located.source.locate(item?.value.range ?? [0, 0]))).toBe('!Join ["", ["a", !Ref b]]');
  });

  test("nesting without end is no text", () => {
    const deep = `${"!Join ['', [".repeat(200)}a${"]]".repeat(200)}`;
    expect(resourcesOf(roleWith(`Resource: ${deep}`))).toHaveLength(1);
  });
});

describe("what a reference is", () => {
  test.each([
    ["the ARN of a bucket", "!GetAtt Bucket.Arn", BUCKET, "arn:${AWS::Partition}:s3:::${Bucket}"],
    ["an object", "!Sub ${Bucket.Arn}/*", BUCKET, "arn:${AWS::Partition}:s3:::${Bucket}/*"],
    [
      "a topic",
      "!Ref Topic",
      "  Topic: { Type: AWS::SNS::Topic }",
      "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${Topic.TopicName}",
    ],
    [
      "a queue",
      "!GetAtt Queue.Arn",
      "  Queue: { Type: AWS::SQS::Queue }",
      "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Queue.QueueName}",
    ],
    ["a queue's URL", "!Ref Queue", "  Queue: { Type: AWS::SQS::Queue }", "${Queue}"],
    [
      "a log group",
      "!GetAtt Logs.Arn",
      "  Logs: { Type: AWS::Logs::LogGroup }",
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Logs}:*",
    ],
    [
      "a role",
      "!GetAtt R.Arn",
      "  R: { Type: AWS::IAM::Role }",
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${R}",
    ],
    [
      "a role with a path",
      "!GetAtt R.Arn",
      "  R: { Type: AWS::IAM::Role, Properties: { Path: /ci/ } }",
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ci/${R}",
    ],
    [
      "a role with a path that is not told",
      "!GetAtt R.Arn",
      "  R: { Type: AWS::IAM::Role, Properties: { Path: !Ref P } }",
      "${R.Arn}",
    ],
    [
      "a function of SAM",
      "!GetAtt F.Arn",
      "  F: { Type: AWS::Serverless::Function }",
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${F}",
    ],
    [
      "a secret, whose name no expression gives",
      "!Ref S",
      "  S: { Type: AWS::SecretsManager::Secret }",
      "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${S.?}",
    ],
    ["an attribute that is no ARN", "!GetAtt Bucket.DomainName", BUCKET, "${Bucket.DomainName}"],
    ["a resource of another template", "!GetAtt Other.Arn", "", "${Other.Arn}"],
    ["a resource that is called as a property of every object", "!GetAtt constructor.Arn", "", "${constructor.Arn}"],
    ["a type that is called so", "!GetAtt X.Arn", "  X: { Type: toString::valueOf }", "${X.Arn}"],
    [
      "the stack",
      "!Ref AWS::StackId",
      "",
      "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/${AWS::StackName}/${AWS::StackId.?}",
    ],
  ])("%s", (_, written, resources, shape) => {
    expect(shapeOf(written, `${resources}\n`)).toBe(shape);
  });

  test("a map that is written out gives its text, and its keys may not be", () => {
    const mappings = "Mappings:\n  Arns: { all: { logs: 'arn:aws:s3:::logs' } }\n";
    expect(shapeOf("!FindInMap [Arns, all, logs]", mappings)).toBe("arn:aws:s3:::logs");
    expect(shapeOf("!FindInMap [Arns, all, other]", mappings)).toBe("${!FindInMap [Arns, all, other]}");
  });
});

describe("Fn::If and AWS::NoValue", () => {
  test.each([
    ["one of two resources", `!If [c, a, b]`, ["a (optional)", "b (optional)"]],
    ["a resource or nothing", `[a, !If [c, b, !Ref AWS::NoValue]]`, ["a", "b (optional)"]],
    [
      "lists in the branches",
      `!If [c, [a, b], [!Sub "\${d}/*"]]`,
      ["a (optional)", "b (optional)", "${d}/* (optional)"],
    ],
    ["one in the other", `!If [c, a, !If [d, b, e]]`, ["a (optional)", "b (optional)", "e (optional)"]],
    ["an item that is nothing", `[a, !Ref AWS::NoValue]`, ["a"]],
    ["a list that is not told", `!If [c, !Split [",", x], b]`, ["b (optional)", "unknown"]],
  ])("%s", (_, written, texts) => {
    expect(resourcesOf(roleWith(`Resource: ${written}`))).toEqual(texts);
  });

  test("an element that is nothing is not there", () => {
    const text = roleWith("Resource: a\n                Condition: !Ref AWS::NoValue");
    expect(statementOf(onlyPolicy(text)).conditionEntry).toBeUndefined();
  });

  test("a condition block that stands there only sometimes is unknown", () => {
    const text = roleWith(
      "Resource: a\n                Condition: !If [c, { Bool: { aws:SecureTransport: true } }, !Ref AWS::NoValue]",
    );
    expect(statementOf(onlyPolicy(text)).hasUnknownCondition).toBe(true);
  });

  test.each([
    ["what grants less with each item", "NotResource: !If [c, a, b]"],
    ["an effect", "Effect: !If [c, Allow, Deny]"],
    ["a principal as a whole", "Principal: !If [c, '*', { AWS: '111122223333' }]"],
  ])("%s is unknown", (_, element) => {
    const name = element.slice(0, element.indexOf(":"));
    const text = roleWith(element).replace(name === "Effect" ? "Effect: Allow" : "Sid: none", "Sid: a");
    expect(statementOf(onlyPolicy(text)).entry(name)?.value.kind).toBe("unknown");
  });

  test("statements of both branches are statements", () => {
    const text = `Resources:
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Action: s3:ListBucket, Resource: "*" }
          - !If
            - c
            - { Effect: Allow, Action: s3:GetObject, Resource: a }
            - - { Effect: Deny, Action: s3:PutObject, Resource: b }
              - { Effect: Deny, Action: s3:DeleteObject, Resource: b }
`;
    const { statements } = onlyPolicy(text).policy;
    expect(statements.map(({ action, value }) => [action?.items[0]?.text, value.optional])).toEqual([
      ["s3:ListBucket", undefined],
      ["s3:GetObject", true],
      ["s3:PutObject", true],
      ["s3:DeleteObject", true],
    ]);
  });

  test("a statement that a macro completes is unknown", () => {
    const text = roleWith("Resource: a\n                Fn::Transform: { Name: AWS::Include }");
    expect(onlyPolicy(text).policy.statements).toEqual([]);
  });
});
