import { calleeOf } from "./callee.ts";
import type { Step } from "./step.ts";

/** The methods of `Template` in aws-cdk-lib/assertions and of the older @aws-cdk/assert, and the matchers of test runners. */
const EXPECTATIONS: ReadonlySet<string> = new Set([
  "hasResource",
  "hasResourceProperties",
  "allResources",
  "allResourcesProperties",
  "resourcePropertiesCountIs",
  "findResources",
  "templateMatches",
  "haveResource",
  "haveResourceLike",
  "toHaveResource",
  "toHaveResourceLike",
  "toEqual",
  "toStrictEqual",
  "toMatchObject",
  "toMatchTemplate",
  "toContainEqual",
  "toHaveProperty",
  "toHaveBeenCalledWith",
  "toHaveBeenLastCalledWith",
  "objectContaining",
  "objectLike",
  "objectEquals",
  "deepEqual",
  "deepStrictEqual",
]);

/** Whether something stands in what a test expects: a part of a template, which nobody deploys. */
export function isExpectation(step: Step): boolean {
  for (let current: Step | undefined = step; current !== undefined; current = current.outer) {
    if (current.kind === "call" && EXPECTATIONS.has(calleeOf(current.call).name)) return true;
  }
  return false;
}
