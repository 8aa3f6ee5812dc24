import type { ConditionValue } from "@iam/policy";
import { plainText, splitText } from "@iam/policy";
import { bracketedPlaceholder, isIdPlaceholder } from "./placeholder.ts";

/**
 * The text of a condition value that AWS compares as it stands. `undefined` where a hole or a policy variable is part of it,
 * and for a placeholder, which is `no-placeholder`'s to report.
 */
export function plainValue({ literal }: ConditionValue): string | undefined {
  if (literal === undefined || bracketedPlaceholder(literal) !== undefined || isIdPlaceholder(literal))
    return undefined;
  if (plainText(literal) !== undefined) return literal;
  return splitText(literal).every((token) => token.kind === "literal" && !token.escaped) ? literal : undefined;
}
