/** Every rule on templates of CloudFormation, SAM and the Serverless Framework: what is found, where, and what --fix makes of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import * as jsoncParser from "jsonc-eslint-parser";
import { describe, expect, test } from "vitest";
import * as yamlParser from "yaml-eslint-parser";
import { rules } from "@iam/rules";

const fixtures = join(import.meta.dirname, "../packages/hosts/test/fixtures");

function config(parser: Linter.Parser, names: readonly string[]): Linter.Config[] {
  return [
    {
      files: ["**/*.json", "**/*.yaml", "**/*.yml"],
      plugins: { iam: { rules } as unknown as NonNullable<Linter.Config["plugins"]>[string] },
      languageOptions: { parser },
      rules: Object.fromEntries(names.map((name) => [`iam/${name}`, "error"])),
    },
  ];
}

function parserOf(fileName: string): Linter.Parser {
  return fileName.endsWith(".json") ? jsoncParser : yamlParser;
}

/** `line rule (fix)`, in the order of the text. */
function findings(text: string, fileName: string, names: readonly string[] = Object.keys(rules)): readonly string[] {
  return new Linter({ configType: "flat" })
    .verify(text, config(parserOf(fileName), names), { filename: fileName })
    .map(({ line, ruleId, fix, message }) => {
      if (ruleId === null) throw new Error(message);
      return `${String(line)} ${ruleId.slice("iam/".length)}${fix === undefined ? "" : " (fix)"}`;
    });
}

function fixed(text: string, fileName: string, names: readonly string[] = Object.keys(rules)): string {
  const { output, messages } = new Linter({ configType: "flat" }).verifyAndFix(
    text,
    config(parserOf(fileName), names),
    { filename: fileName },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(`${fatal.message}\n${output}`);
  return output;
}

/** The six pitfalls. */
const SIX = [
  "no-group-principal",
  "no-mismatched-resource",
  "no-unsatisfiable-condition",
  "no-wildcard-principal",
  "require-external-id",
  "require-mfa",
] as const;

/** The six in each host, where each is found, and the file as `--fix` leaves it. */
const SIX_BY_HOST: readonly (readonly [file: string, found: readonly string[]])[] = [
  [
    "cloudformation/six-pitfalls.yaml",
    [
      "18 no-mismatched-resource (fix)",
      "22 require-mfa (fix)",
      "32 no-unsatisfiable-condition (fix)",
      "42 require-external-id (fix)",
      "46 no-group-principal (fix)",
      "59 no-wildcard-principal (fix)",
    ],
  ],
  [
    "cloudformation/six-pitfalls.json",
    [
      "17 no-mismatched-resource (fix)",
      "23 require-mfa (fix)",
      "33 no-unsatisfiable-condition (fix)",
      "50 require-external-id (fix)",
      "55 no-group-principal (fix)",
      "72 no-wildcard-principal (fix)",
    ],
  ],
  [
    "cloudformation/six-pitfalls.sam.yaml",
    [
      "14 require-external-id (fix)",
      "23 no-mismatched-resource (fix)",
      "31 no-unsatisfiable-condition (fix)",
      "42 no-group-principal (fix)",
      "54 require-mfa (fix)",
      "67 no-wildcard-principal (fix)",
    ],
  ],
  [
    "serverless/six-pitfalls.yml",
    [
      "18 no-mismatched-resource (fix)",
      "36 no-unsatisfiable-condition (fix)",
      "50 require-external-id (fix)",
      "54 no-group-principal (fix)",
      "67 require-mfa (fix)",
      "80 no-wildcard-principal (fix)",
    ],
  ],
];

describe.each(SIX_BY_HOST)("the six pitfalls in %s", (file, expected) => {
  const text = readFileSync(join(fixtures, file), "utf8");
  const repaired = readFileSync(join(fixtures, file.replace(/\.(\w+)$/u, ".fixed.$1")), "utf8");

  test("are found at their places", () => {
    expect(findings(text, file, SIX)).toEqual(expected);
    expect(expected.map((finding) => finding.split(" ")[1]).sort()).toEqual([...SIX].sort());
  });

  test("are repaired in the style of the host", () => {
    expect(fixed(text, file, SIX)).toBe(repaired);
    expect(findings(repaired, file, SIX)).toEqual([]);
  });
});

/** All that is found in the larger fixtures, each finding read beside the policy that it is about. */
const ALL: readonly (readonly [file: string, found: readonly string[]])[] = [
  [
    "cloudformation/platform.yaml",
    [
      "44 no-wildcard-principal (fix)",
      "144 no-mismatched-resource (fix)",
      "147 no-mismatched-resource (fix)",
      "147 no-mismatched-resource (fix)",
      "174 require-external-id (fix)",
      "203 no-group-principal (fix)",
      "206 no-group-principal (fix)",
      "254 no-wildcard-action",
      "271 require-mfa (fix)",
      "287 no-unsatisfiable-condition",
      "298 no-mismatched-resource (fix)",
      "412 no-privilege-escalation",
    ],
  ],
  [
    "cloudformation/data-lake.json",
    [
      "70 no-mismatched-resource (fix)",
      "111 no-mismatched-resource (fix)",
      "312 no-wildcard-principal (fix)",
      "394 require-external-id (fix)",
      "444 no-weak-external-id",
      "489 no-group-principal (fix)",
      "574 require-mfa (fix)",
      "582 no-wildcard-action",
      "622 no-unsatisfiable-condition",
      "748 no-pass-role-wildcard",
    ],
  ],
  [
    "cloudformation/sam.yaml",
    [
      "58 no-mismatched-resource (fix)",
      "61 no-mismatched-resource (fix)",
      "85 require-version (fix)",
      "127 no-full-access",
      "201 no-wildcard-principal (fix)",
      "224 require-source-condition",
      "235 require-external-id (fix)",
      "269 no-group-principal (fix)",
      "284 no-unsatisfiable-condition",
      "294 no-mismatched-resource",
      "294 require-mfa (fix)",
    ],
  ],
  [
    "serverless/serverless.yml",
    [
      "26 no-mismatched-resource (fix)",
      "29 no-mismatched-resource (fix)",
      "70 no-full-access",
      "109 no-pass-role-wildcard",
      "119 no-unsatisfiable-condition",
      "154 no-wildcard-principal (fix)",
      "188 require-external-id (fix)",
      "212 no-group-principal (fix)",
      "231 require-mfa (fix)",
      "232 no-wildcard-resource",
      "263 no-wildcard-resource",
    ],
  ],
];

describe.each(ALL)("all rules on %s", (file, expected) => {
  const text = readFileSync(join(fixtures, file), "utf8");

  test("find what an engineer would", () => {
    expect(findings(text, file)).toEqual(expected);
  });

  test("leave a file that parses and has no fault that can be fixed", () => {
    const output = fixed(text, file);
    expect(findings(output, file).filter((finding) => finding.endsWith("(fix)"))).toEqual([]);
    expect(fixed(output, file)).toBe(output);
  });
});

describe("what the template tells the rules", () => {
  const USERS = `Resources:
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      HOLDERS
      PolicyDocument:
        Version: "2012-10-17"
        Statement: { Effect: Allow, Action: iam:DeactivateMFADevice, Resource: !Sub "arn:aws:iam::\${AWS::AccountId}:user/x" }
`;

  test.each([
    ["users", "Users: [!Ref U]", ["8 require-mfa (fix)"]],
    ["nobody that the file tells", "Path: /", ["8 require-mfa (fix)"]],
    ["roles, whose sessions never have MFA", "Roles: [!Ref R]", []],
  ])("MFA is asked of %s", (_, holders, found) => {
    expect(findings(USERS.replace("HOLDERS", holders), "p.yaml", ["require-mfa"])).toEqual(found);
  });

  test("a managed policy has the size of one, whoever has it", () => {
    const large = USERS.replace("HOLDERS", "Users: [!Ref U]").replace("user/x", `user/${"x".repeat(4000)}`);
    expect(findings(large, "p.yaml", ["max-policy-size"])).toEqual([]);
    const larger = USERS.replace("HOLDERS", "Users: [!Ref U]").replace("user/x", `user/${"x".repeat(6500)}`);
    expect(findings(larger, "p.yaml", ["max-policy-size"])).toHaveLength(1);
  });

  const TWO = (first: string, second: string): string => `Resources:
  P:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - ${first}
          - ${second}
`;
  const READ = `{ Sid: Read, Effect: Allow, Action: s3:GetObject, Resource: "arn:aws:s3:::b/*" }`;
  const READ_ALL = `{ Sid: All, Effect: Allow, Action: "s3:Get*", Resource: "arn:aws:s3:::b/*" }`;
  const redundant = ["no-redundant-statement", "no-redundant-resource", "no-unreachable-statement", "no-duplicate-sid"];

  test.each([
    ["both always", TWO(READ, READ_ALL), ["8 no-redundant-statement"]],
    ["the wider one sometimes", TWO(READ, `!If [c, ${READ_ALL}, !Ref AWS::NoValue]`), []],
    ["the narrower one sometimes", TWO(READ_ALL, `!If [c, ${READ}, !Ref AWS::NoValue]`), ["9 no-redundant-statement"]],
    ["one or the other", TWO(`!If [c, ${READ}, ${READ_ALL.replace("All", "Read")}]`, "!Ref AWS::NoValue"), []],
    [
      "a Deny sometimes",
      TWO(READ, `!If [c, ${READ.replace("Allow", "Deny").replace("Read,", "No,")}, !Ref AWS::NoValue]`),
      [],
    ],
    [
      "one resource or all",
      TWO(READ.replace(`"arn:aws:s3:::b/*"`, `!If [c, "arn:aws:s3:::b/*", "*"]`), "!Ref AWS::NoValue"),
      [],
    ],
  ])("what stands there only sometimes makes nothing redundant: %s", (_, text, found) => {
    expect(findings(text, "p.yaml", redundant).map((finding) => finding.replace(" (fix)", ""))).toEqual(found);
  });

  test("the answer for one bucket is not remembered for what is called the same in another file", () => {
    const text = TWO(READ.replace(`"arn:aws:s3:::b/*"`, "!GetAtt Data.Arn"), "!Ref AWS::NoValue");
    const bucket = `${text}  Data: { Type: AWS::S3::Bucket }\n`;
    expect(findings(bucket, "p.yaml", ["no-mismatched-resource"])).toHaveLength(1);
    expect(findings(text, "p.yaml", ["no-mismatched-resource"])).toEqual([]);
    expect(findings(bucket, "p.yaml", ["no-mismatched-resource"])).toHaveLength(1);
  });
});
