import type { IamRule } from "@iam/rule-kit";
import { describe, expect, test } from "vitest";
import { createPromiseChecker } from "../src/promise.ts";
import { noGetStar } from "./sample/no-get-star.ts";
import { renameAction } from "./sample/rename-action.ts";

const code = `{
  "Version": "2012-10-17",
  // Who reads.
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:Get*", "s3:PutObject"], /* both */
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`;

/** What the checks say of each repair of a rule, beside other rules, without the changes. */
function complaints(rule: IamRule, subject = code, ...others: readonly IamRule[]): readonly string[] {
  return createPromiseChecker([rule, ...others])
    .checkEach({ code: subject }, rule)
    .flatMap((text) => text.split("\n").filter((line) => line.startsWith("  - ")));
}

describe("a fix", () => {
  test("that does what it says is let through, alone and with others", () => {
    const checker = createPromiseChecker([noGetStar]);
    expect(checker.checkEach({ code }, noGetStar)).toEqual([]);
    expect(checker.checkTogether({ code }, noGetStar)).toEqual([]);
  });

  test("that widens access is caught", () => {
    const rule = renameAction("widens", "narrows", "s3:PutObject", "s3:Put*");
    expect(complaints(rule)).toEqual(["  - Access is wider, though it should be narrower."]);
  });

  test("that changes a Deny is judged by what it denies", () => {
    const denying = code.replace("Allow", "Deny");
    expect(complaints(renameAction("weakens", "narrows", "s3:Get*", "s3:GetObject"), denying)).toEqual([
      "  - Access is wider, though it should be narrower.",
    ]);
    expect(complaints(renameAction("denies", "narrows", "s3:PutObject", "s3:Put*"), denying)).toEqual([]);
  });

  test("that narrows though it says that it preserves is caught", () => {
    const rule = renameAction("narrower", "preserves", "s3:Get*", "s3:GetObject");
    expect(complaints(rule)).toEqual(["  - Access is narrower, though it should be same."]);
  });

  test("that narrows nothing is caught, but for a statement that grants nothing", () => {
    const both = code.replace('"s3:Get*"', '"s3:Put*"');
    const rule = renameAction("nothing", "narrows", "s3:PutObject", "s3:PutObjectAcl");
    expect(complaints(rule, both)).toEqual(["  - Access is the same as before, so nothing was narrowed."]);
    const dead = both.replace('"Resource"', '"Condition": { "StringEquals": { "aws:username": [] } }, "Resource"');
    expect(complaints(rule, dead)).toEqual([]);
  });

  test("that takes in a word that the text does not have is no repair", () => {
    const rule = renameAction("foreign", "repairs", "s3:PutObject", "s3:DeleteObject");
    expect(complaints(rule)).toEqual(["  - The action s3:DeleteObject does not come from the statement's own text."]);
  });

  test("that leaves the fault where it is, is caught", () => {
    const rule = renameAction("stays", "preserves", "s3:PutObject", "s3:PutObject", "s3:putobject");
    expect(complaints(rule)).toEqual(["  - The fault is still found: Found 's3:PutObject'."]);
  });

  test("that brings a new fault is caught, but for the placeholder's", () => {
    const rule = renameAction("first", "narrows", "s3:Get*", "s3:GetObject");
    const other = renameAction("second", "preserves", "s3:GetObject", "s3:getobject");
    expect(complaints(rule, code, other)).toEqual(["  - A new fault, second at 7:18: Found 's3:GetObject'."]);
    const placeholder = renameAction("no-placeholder", "preserves", "s3:GetObject", "s3:getobject");
    expect(complaints(rule, code, placeholder)).toEqual([]);
  });

  test("that another fix takes back never comes to rest", () => {
    const there = renameAction("there", "preserves", "s3:PutObject", "s3:putobject");
    const back = renameAction("back", "preserves", "s3:putobject", "s3:PutObject");
    const checker = createPromiseChecker([there, back]);
    expect(checker.checkTogether({ code }, there)).toEqual([]);
    expect(checker.checkTogether({ code }).join()).toContain("It never comes to rest.");
  });

  test("shows the change where it fails", () => {
    const rule = renameAction("widens", "narrows", "s3:PutObject", "s3:Put*");
    const [text = ""] = createPromiseChecker([rule]).checkEach({ code }, rule);
    expect(text).toContain(`widens, fix "fix" (narrows), for 7:29 Found 's3:PutObject'.`);
    expect(text).toContain(`-      "Action": ["s3:Get*", "s3:PutObject"]`);
    expect(text).toContain(`+      "Action": ["s3:Get*", "s3:Put*"]`);
  });
});
