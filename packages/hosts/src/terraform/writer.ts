import type { Hole, NewValue, Part, Value } from "@iam/policy";
import { displayText } from "@iam/policy";
import { holesIn, splitAtHoles } from "../text-holes.ts";
import type { Dialect } from "./dialect.ts";

/** How a new text of a policy is written; `undefined` where it cannot be. */
export type Write = (text: string) => NewValue | undefined;

/**
 * Writes texts as arguments of a configuration: what a hole of the policy is shown as becomes its expression again.
 *
 * @param ampersands whether policy variables are written `&{…}`, as in `aws_iam_policy_document`
 */
export function expressionWriter(
  dialect: Dialect,
  policy: Value,
  ownAccount: Hole | undefined,
  ampersands: boolean,
): Write {
  const holes = knownHoles(policy, ownAccount);
  return (text) => {
    const parts = splitAtHoles(folded(text, holes), holes);
    return dialect.write(
      ampersands
        ? parts.map((part): Part => (typeof part === "string" ? part.replaceAll("${", () => "&{") : part))
        : parts,
    );
  };
}

/** Writes texts of JSON that stands in a string or a heredoc: there holes stay as they are shown. */
export function embeddedWriter(policy: Value, ownAccount: Hole | undefined): Write {
  const holes = knownHoles(policy, ownAccount);
  return (text) => {
    const written = folded(text, holes);
    // JSON would escape the quotes of an expression, and Terraform would read the escapes.
    const isPlain = splitAtHoles(written, holes).every((part) => typeof part === "string" || !/["\\]/u.test(part.text));
    return isPlain ? written : undefined;
  };
}

function knownHoles(policy: Value, ownAccount: Hole | undefined): ReadonlyMap<string, Hole> {
  const holes = holesIn(policy);
  return ownAccount === undefined ? holes : new Map([...holes, [ownAccount.text, ownAccount]]);
}

/** A rule may have taken the ARN of a bucket apart; what reads like it in full is the ARN itself. */
function folded(text: string, holes: ReadonlyMap<string, Hole>): string {
  let result = text;
  for (const hole of holes.values()) {
    if (hole.shape?.some((part) => typeof part !== "string") !== true) continue;
    result = result.replaceAll(displayText(hole.shape), () => hole.text);
  }
  return result;
}
