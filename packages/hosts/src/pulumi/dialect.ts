import type { NewValue } from "@iam/policy";
import { displayText } from "@iam/policy";
import type { Dialect } from "../terraform/dialect.ts";
import { JSON_SYNTAX } from "../terraform/json-dialect.ts";

/** A document of Pulumi's as a configuration of Terraform in JSON, with the texts of the program's own language. */
export function dialectOf(write: (text: string) => NewValue | undefined): Dialect {
  return {
    ...JSON_SYNTAX,
    dynamics: () => [],
    parts: ({ parts }) => parts,
    write: (parts) => write(displayText(parts)),
  };
}
