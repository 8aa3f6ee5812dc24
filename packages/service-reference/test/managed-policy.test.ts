import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { managedPoliciesText } from "../generator/managed-policies.ts";
import { isManagedPolicy, managedPoliciesDate, managedPolicyNamed, nearestManagedPolicy } from "../src/index.ts";

it("is what the generator makes of the installed source", () => {
  const committed = readFileSync(new URL("../data/managed-policies.txt", import.meta.url), "utf8");
  expect(managedPoliciesText() === committed, "Run `pnpm --filter @iam/service-reference generate`.").toBe(true);
});

it("knows each policy by its path and name", () => {
  expect(isManagedPolicy("AdministratorAccess")).toBe(true);
  expect(isManagedPolicy("service-role/AWSLambdaBasicExecutionRole")).toBe(true);
  expect(isManagedPolicy("AWSLambdaBasicExecutionRole")).toBe(false);
  expect(isManagedPolicy("toString")).toBe(false);
});

it("finds a policy whose path or case is wrong", () => {
  expect(managedPolicyNamed("AWSLambdaBasicExecutionRole")).toBe("service-role/AWSLambdaBasicExecutionRole");
  expect(managedPolicyNamed("job-function/administratoraccess")).toBe("AdministratorAccess");
  expect(managedPolicyNamed("AWSLambdaFullAccess")).toBeUndefined();
});

it("guesses the nearest name, and none where nothing is near", () => {
  expect(nearestManagedPolicy("AWSLambdaBasicExecutionRol")).toBe("service-role/AWSLambdaBasicExecutionRole");
  expect(nearestManagedPolicy("OurOwnPolicyOfTheHouse")).toBeUndefined();
});

it("tells how old its list is", () => {
  expect(managedPoliciesDate()).toMatch(/^20\d\d-\d\d-\d\d$/);
});
