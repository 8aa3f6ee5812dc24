import type { Statement } from "@iam/policy";

/** Whether a condition may restrict the statement. Even `StringLike "*"` asks for a key that a request may lack, such as a tag. */
export function hasCondition(statement: Statement): boolean {
  return statement.tests.length > 0 || statement.hasUnknownCondition;
}
