import type { ObjectValue, Value } from "@iam/policy";
import { literalText, plainText, splitText } from "@iam/policy";

/** Whether this file does not tell what stands there: a template fills it in. */
export function isUntold(value: Value): boolean {
  if (value.kind === "text")
    return plainText(value.parts) === undefined && splitText(value.parts).some((token) => token.kind === "hole");
  return value.kind === "call" || value.kind === "unknown" || (value.kind === "object" && isTemplateObject(value));
}

/**
 * Whether an object is, or is completed by, what a template computes: `{ "Ref": "Bucket" }`, `{ "Fn::If": […] }`, or a key with
 * a hole. No element of a policy has such a name.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function isTemplateObject({ entries }: ObjectValue): boolean {
  for (const { key } of entries) {
    const name = literalText(key);
    if (name === undefined) return true;
    // One look tells for the names of elements, operators and condition keys.
    if (SIGN.test(name) && (name === "Ref" || name.startsWith("Fn::") || isUntold(key))) return true;
  }
  return false;
}

const SIGN = /^(?:Ref$|Fn::)|[{<]/u;
