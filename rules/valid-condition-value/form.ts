import type { ConditionTest, ConditionValue, PolicyEdit } from "@iam/policy";
import { edit, parseArn, resourceType } from "@iam/policy";
import { plainValue } from "../shared/plain-value.ts";
import { conditionKeyOf } from "@iam/service-reference";
import { isRegion, regionIn } from "./region.ts";

/** A value that does not have the form that its key asks for. */
export interface FormFault {
  readonly code: "INVALID_KMS_KEY_VALUE" | "INVALID_REGION" | "INVALID_VPCE_FORMAT" | "INVALID_VPC_FORMAT";
  readonly messageId: "kmsKey" | "region" | "vpce" | "vpc";
  readonly text: string;
  /** What was most likely meant, in a few words, with its edit. */
  readonly better?: { readonly words: string; readonly edit: PolicyEdit } | undefined;
}

/** Whether the key of a test asks for a form, so that its values are worth a look. */
export function asksForForm({ key }: ConditionTest): boolean {
  return key !== undefined && (FORMED.has(key.id) || key.name.includes("kms"));
}

const FORMED: ReadonlySet<string> = new Set(["aws:sourcevpc", "aws:sourcevpce", "aws:requestedregion"]);

/** The fault of a value under an operator of strings or ARNs; a value with a wildcard is judged by the rules on wildcards. */
export function formFault(value: ConditionValue): FormFault | undefined {
  const { test } = value;
  const text = plainValue(value);
  if (text === undefined || /[*?]/u.test(text)) return undefined;
  switch (test.key?.id) {
    case "aws:sourcevpc":
      return isNetworkId(text, "vpc")
        ? undefined
        : { code: "INVALID_VPC_FORMAT", messageId: "vpc", text, better: swapped(test, "vpce") };
    case "aws:sourcevpce":
      return isNetworkId(text, "vpce")
        ? undefined
        : { code: "INVALID_VPCE_FORMAT", messageId: "vpce", text, better: swapped(test, "vpc") };
    case "aws:requestedregion": {
      if (isRegion(text)) return undefined;
      const region = regionIn(text);
      const better =
        region === undefined ? undefined : { words: region, edit: edit.replaceConditionValue(value, region) };
      return { code: "INVALID_REGION", messageId: "region", text, better };
    }
    default:
      return takesKmsKey(test) && !isKmsKey(text)
        ? { code: "INVALID_KMS_KEY_VALUE", messageId: "kmsKey", text }
        : undefined;
  }
}

/** "Use the prefix 'vpc-' followed by 8 or 17 alphanumeric characters", as Access Analyzer says. */
function isNetworkId(text: string, prefix: "vpc" | "vpce"): boolean {
  return text.startsWith(`${prefix}-`) && /^(?:[A-Za-z0-9]{8}|[A-Za-z0-9]{17})$/u.test(text.slice(prefix.length + 1));
}

/** The key of endpoints where every value is an endpoint, and the other way round. */
function swapped(test: ConditionTest, prefix: "vpc" | "vpce"): FormFault["better"] {
  const key = prefix === "vpc" ? "aws:SourceVpc" : "aws:SourceVpce";
  const isSwapped = test.values.every(({ literal }) => literal !== undefined && isNetworkId(literal, prefix));
  return isSwapped ? { words: key, edit: edit.replaceConditionKey(test, key) } : undefined;
}

/** AWS publishes no list of these keys: the ones of type ARN that have KMS in their name. */
function takesKmsKey({ key }: ConditionTest): boolean {
  if (key === undefined || key.prefix === "kms" || !key.name.includes("kms")) return false;
  const known = conditionKeyOf(key.text);
  return known?.type === "ARN" || known?.type === "ArrayOfARN";
}

function isKmsKey(text: string): boolean {
  const arn = parseArn(text);
  return arn?.service === "kms" && resourceType(arn) === "key";
}
