import { describe, expect, test } from "vitest";
import { FIX_EFFECTS, readSettings } from "../src/index.ts";

describe("settings.iam", () => {
  test("has defaults", () => {
    expect(readSettings({})).toEqual({ trustedAccounts: [], externalIds: {}, fixes: FIX_EFFECTS, ignore: [] });
  });

  test("takes what is right", () => {
    const iam = {
      policyType: "trust",
      accountId: "111122223333",
      organizationId: "o-a1b2c3d4e5",
      trustedAccounts: ["444455556666"],
      externalIds: { "999988887777": "x1" },
      partition: "aws-us-gov",
      fixes: ["narrows"],
      ignore: [{ rule: "no-full-access", reason: "the break-glass role" }],
    };
    expect(readSettings({ iam })).toEqual(iam);
  });

  test.each([
    [
      "a number for an account",
      { accountId: 111122223333 },
      "settings.iam.accountId is 111122223333; it must be a string of 12 digits.",
    ],
    ["a short account", { accountId: "1234" }, `settings.iam.accountId is "1234"; it must be a string of 12 digits.`],
    [
      "an unknown policy type",
      { policyType: "scp" },
      `settings.iam.policyType is "scp"; it must be one of "identity", "resource", "trust", "service-control", "resource-control", "boundary", "session", "endpoint".`,
    ],
    [
      "one bad account of a list",
      { trustedAccounts: ["111122223333", "x"] },
      `settings.iam.trustedAccounts is ["111122223333","x"]; it must be a list of account ids, each a string of 12 digits.`,
    ],
    [
      "no reason",
      { ignore: [{ rule: "no-full-access" }] },
      `settings.iam.ignore is [{"rule":"no-full-access"}]; it must be a list of objects, each { rule?, sid?, value?, reason }, texts all, with a reason and at least one of the others.`,
    ],
    ["a reason alone", { ignore: [{ reason: "x" }] }, "settings.iam.ignore is"],
    [
      "an unknown effect",
      { fixes: ["widens"] },
      `settings.iam.fixes is ["widens"]; it must be a list of effects, each one of`,
    ],
    [
      "a list for external ids",
      { externalIds: [] },
      "settings.iam.externalIds is []; it must be an object of external ids",
    ],
    ["a bad organization", { organizationId: "acme" }, `settings.iam.organizationId is "acme"; it must be`],
    [
      "an unknown setting",
      { account: "111122223333" },
      "settings.iam.account is unknown; the settings are policyType, accountId, organizationId, trustedAccounts, externalIds, partition, fixes, ignore.",
    ],
  ])("refuses %s and says what it is and must be", (_, iam, message) => {
    expect(() => readSettings({ iam })).toThrow(message);
  });

  test("refuses what is no object", () => {
    expect(() => readSettings({ iam: ["trust"] })).toThrow(`settings.iam is ["trust"]; it must be an object.`);
  });

  test("are read once for each settings object", () => {
    const settings = { iam: { accountId: "111122223333" } };
    expect(readSettings(settings)).toBe(readSettings(settings));
  });
});
