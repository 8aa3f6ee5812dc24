import { Policy } from "@iam/policy";
import type { ActionItem, ResourceItem, TextValue } from "@iam/policy";
import { ActionItem as Action, ResourceItem as Resource, Statement } from "@iam/policy";
import { actionOf, serviceOf, servicePrefixes } from "@iam/service-reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reachOf } from "../reach.ts";

const empty = { kind: "object", range: [0, 0], entries: [] } as const;
const statement = new Statement(new Policy(empty), empty, 0);
const text = (written: string): TextValue => ({ kind: "text", range: [0, 0], parts: [written] });
const action = (written: string): ActionItem => new Action(text(written), statement);
const resource = (written: string): ResourceItem => new Resource(text(written), statement);

describe("reachOf", () => {
  test.each([
    ["s3:ListBucket", "arn:aws:s3:::b", true],
    ["s3:ListBucket", "arn:aws:s3:::b/*", false],
    ["s3:ListBucket", "arn:aws:s3:::*/*", false],
    ["s3:ListBucket", "arn:aws:s3:eu-west-1:111122223333:accesspoint/b", true],
    ["s3:GetObject", "arn:aws:s3:::b", false],
    ["s3:*", "arn:aws:s3:::b", true],
    ["ec2:DescribeInstances", "arn:aws:ec2:*:*:*", false],
    ["iam:ListUsers", "arn:aws:iam::111122223333:user/", true],
    ["iam:ListUsers", "arn:aws:iam::111122223333:user/ann", false],
    ["tag:TagResources", "arn:aws:glue:*:*:session/*", true],
  ])("%s on %s: %s", (name, arn, expected) => {
    expect(reachOf(action(name))?.mayMatch(resource(arn))).toBe(expected);
  });

  test.each(["*", "*:Get*", "s?:GetObject", "s3:Nothing", "nothing:Get", "s3"])("knows nothing of %s", (name) => {
    expect(reachOf(action(name))).toBeUndefined();
  });

  test("for every action, an ARN in the format of each of its types may match", () => {
    const names = servicePrefixes().flatMap((prefix) =>
      [...(serviceOf(prefix)?.actions.values() ?? [])].map(({ id }) => id),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.stringMatching(/^[a-z0-9]{1,12}$/u), (name, filler) => {
        const reach = reachOf(action(name));
        for (const { arnFormat } of actionOf(name)?.resourceTypes ?? []) {
          const arn = arnFormat.replaceAll(/\$\{[^}]*\}/gu, () => filler);
          expect(reach?.mayMatch(resource(arn)), `${name} on ${arn}`).toBe(true);
        }
      }),
    );
  });
});
