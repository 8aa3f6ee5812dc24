import type { ConditionTest, PolicyEdit } from "@iam/policy";
import { edit, withIfExists, withSet } from "@iam/policy";
import type { Fault } from "./fault.ts";

/** What to write instead, in words and as an edit. */
export interface Better {
  readonly words: string;
  readonly edit: PolicyEdit;
}

/** The test that was meant, where the text tells which; `undefined` for faults that a person has to think over. */
export function betterOf(fault: Fault, test: ConditionTest): Better | undefined {
  const { operator, keyText: key } = test;
  if (operator === undefined) return undefined;
  switch (fault) {
    case "passes": {
      const { name } = withIfExists(withSet(operator, undefined), false);
      return { words: name, edit: edit.replaceOperator(test, name) };
    }
    case "misses":
      return { words: "BoolIfExists", edit: edit.replaceOperator(test, "BoolIfExists") };
    case "presence":
      return {
        words: 'Bool with "true"',
        edit: edit.replaceCondition(test, { operator: "Bool", key, values: "true" }),
      };
    case "missesTemporary":
      return {
        words: 'BoolIfExists with "false"',
        edit: edit.replaceCondition(test, { operator: "BoolIfExists", key, values: "false" }),
      };
    default:
      return undefined;
  }
}
