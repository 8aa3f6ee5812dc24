import { expect, test } from "vitest";
import { createInspector } from "../src/inspect.ts";
import { passes, printCase } from "../src/print-case.ts";
import { noGetStar } from "./sample/no-get-star.ts";

const inspector = createInspector([noGetStar]);
const code = `{ "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "\${aws:username}" } }`;

test("what is found is printed as a case, its text escaped", async () => {
  const printed = await printCase(inspector, code, { filename: "scp.json" });
  expect(printed).toContain('filename: "scp.json",');
  expect(printed).toContain('messageId: "star",');
  expect(printed).toContain('data: { action: "s3:Get*" },');
  expect(printed).toContain("line: 1,\n        column: 47,\n        endLine: 1,\n        endColumn: 56,");
  expect(printed).toContain('"Action": "s3:GetBucketPolicy", "Resource": "\\${aws:username}"');
  expect(printed).toContain('output: `{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject"');
});

test("where nothing is found there are no errors and no output", async () => {
  expect(await printCase(inspector, "{}")).not.toMatch(/errors|output/u);
});

test("the passes end where nothing changes any more", () => {
  expect(passes(inspector, code)).toEqual([code.replace("s3:Get*", "s3:GetObject")]);
  expect(passes(inspector, "{}")).toEqual([]);
});
