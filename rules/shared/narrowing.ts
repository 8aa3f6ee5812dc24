import type { ConditionTest, Statement } from "@iam/policy";
import { compilePattern, covers, unreadConditions } from "@iam/policy";

const EVERY_SERVICE = compilePattern("*.amazonaws.com");

/** Whether a test on one of these keys, by prefix and name in lower case, says which roles or which services; or may say so. */
export function isNarrowedBy(statement: Statement, keys: ReadonlySet<string>): boolean {
  return (
    unreadConditions(statement).length > 0 ||
    statement.tests.some(
      (test) => test.key === undefined || (keys.has(`${test.key.prefix}:${test.key.name}`) && narrows(test)),
    )
  );
}

/** One value of a test is enough for AWS, so one that every service has leaves all of them. */
function narrows({ operator, values, key }: ConditionTest): boolean {
  if (operator === undefined) return true;
  if (operator.negated || operator.family === "Null") return false;
  // Of the tags, even any value tells some roles from others; the service comes with every request.
  if (key?.name.includes("service") !== true) return true;
  return !operator.wildcards || !values.some(({ parts }) => covers(compilePattern(parts), EVERY_SERVICE));
}
