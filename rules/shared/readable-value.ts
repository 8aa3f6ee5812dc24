import type { OperatorFamily } from "@iam/policy";
import { parseArn, parseBinary, parseBool, parseDate, parseNetwork, parseNumber } from "@iam/policy";

/**
 * Whether AWS can read a text as a value of an operator's family.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function readsAs(family: OperatorFamily, text: string): boolean {
  switch (family) {
    case "String":
      return true;
    case "Arn":
      return parseArn(text)?.resource !== undefined;
    case "Bool":
    case "Null":
      return parseBool(text) !== undefined;
    case "Numeric":
      return parseNumber(text) !== undefined;
    case "Date":
      return parseDate(text) !== undefined;
    case "Binary":
      return parseBinary(text) !== undefined;
    case "IpAddress":
      return parseNetwork(text) !== undefined;
  }
}
