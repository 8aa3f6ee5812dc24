import { actionOf } from "@iam/service-reference";
import { describe, expect, it } from "vitest";
import { SENSITIVE_ACTIONS } from "../require-mfa/sensitive-actions.ts";

describe("the sensitive actions of require-mfa", () => {
  it.each(SENSITIVE_ACTIONS)("%s is an action of AWS, in AWS's spelling", (action) => {
    const known = actionOf(action);
    expect(known && `${known.service}:${known.name}`).toBe(action);
  });

  it("are sorted, so that each stands there once", () => {
    expect(SENSITIVE_ACTIONS).toEqual([...new Set(SENSITIVE_ACTIONS)].sort());
  });

  it.each([
    "iam:PassRole",
    "iam:CreateServiceLinkedRole",
    "iam:CreateVirtualMFADevice",
    "iam:EnableMFADevice",
    "iam:ResyncMFADevice",
    "iam:ChangePassword",
    "sts:GetSessionToken",
  ])("do not hold %s, without which nobody could enrol", (action) => {
    expect(SENSITIVE_ACTIONS).not.toContain(action);
  });
});
