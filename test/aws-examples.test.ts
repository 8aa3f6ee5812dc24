/**
 * Policies in the form in which AWS's own pages print them (November 2026): IAM, S3, KMS, SNS, SQS, Lambda, EKS, Organizations
 * and VPC user guides. People copy them, so no rule of `recommended` may find a fault in them.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import { expect, test } from "vitest";
import iam from "../packages/eslint-plugin/src/index.ts";

const folder = join(import.meta.dirname, "fixtures/aws");

test.each(readdirSync(folder))("%s is right as it stands", (file) => {
  const found = new Linter().verify(readFileSync(join(folder, file), "utf8"), iam.configs.recommended, {
    filename: file,
  });
  expect(found.map(({ ruleId, line, message }) => `${String(line)} ${String(ruleId)}: ${message}`)).toEqual([]);
});
