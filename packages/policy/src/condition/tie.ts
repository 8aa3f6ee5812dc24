import type { Arn } from "../arn.ts";
import { isAccountId, parseArn } from "../arn.ts";
import { literalText } from "../value.ts";
import { splitText } from "../variable.ts";
import { globalKey } from "./global-key.ts";
import { parseNetwork } from "./network.ts";
import type { Operator } from "./operator.ts";
import { withIfExists, withSet } from "./operator.ts";
import { parseBool } from "./scalar.ts";
import type { ConditionTest, ConditionValue } from "./test.ts";

/** What a value of a key must be to tell one caller from the rest of the world. */
type Tie = "exact" | "organization-path" | "arn" | "network" | "true";

/**
 * The condition keys that tie a caller down, by their ids.
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 * (among them `aws:userid`, where `AROLEID:*` ties nothing) and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const TIES: ReadonlyMap<string, Tie> = new Map<string, Tie>([
  ["aws:principalorgid", "exact"],
  ["aws:principalorgpaths", "organization-path"],
  ["aws:principalaccount", "exact"],
  ["aws:principalarn", "arn"],
  ["aws:sourcearn", "arn"],
  ["aws:sourceaccount", "exact"],
  ["aws:sourceowner", "exact"],
  ["aws:sourceorgid", "exact"],
  ["aws:sourceorgpaths", "organization-path"],
  ["aws:sourcevpc", "exact"],
  ["aws:sourcevpce", "exact"],
  ["aws:sourceip", "network"],
  ["aws:vpceaccount", "exact"],
  ["aws:vpceorgid", "exact"],
  ["aws:vpceorgpaths", "organization-path"],
  ["aws:userid", "exact"],
  ["kms:calleraccount", "exact"],
  ["s3:dataaccesspointaccount", "exact"],
  ["s3:dataaccesspointarn", "arn"],
  // https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
  ["elasticfilesystem:accessedviamounttarget", "true"],
]);

/** Keys that people take for a tie, by their ids, and why they are none. */
const UNTIED: ReadonlyMap<string, string> = new Map([
  ["aws:principaltag", "every account can give its own principals any tag"],
  ["aws:principalisawsservice", "AWS services act for every customer of AWS"],
  ["aws:principalservicename", "AWS services act for every customer of AWS"],
  ["aws:principalservicenameslist", "AWS services act for every customer of AWS"],
  ["aws:vpcsourceip", "every VPC may use the same private addresses"],
  ["kms:viaservice", "every account can call the service"],
  ["aws:securetransport", "everyone can use TLS"],
  ["aws:referer", "the caller writes that header"],
  ["aws:useragent", "the caller writes that header"],
  ["sts:externalid", "an external id is no secret, and says nothing about the account that sends it"],
  ["lambda:functionurlauthtype", "it tells how the function is called, not by whom"],
  ["lambda:invokedviafunctionurl", "it tells how the function is called, not by whom"],
]);

/** Whether a test ties the caller to accounts, organizations, networks or sources that the policy names, or may do so. */
export function tiesCaller(test: ConditionTest): boolean {
  return whyUntied(test) === undefined;
}

/**
 * Why a test leaves the caller free, as a clause for a message; `undefined` where it ties the caller down, or where a hole
 * keeps this file from telling. A test ties by each of its values, since one of them is enough for AWS.
 */
export function whyUntied(test: ConditionTest): string | undefined {
  const { key, operator } = test;
  if (key === undefined) return literalText(test.keyEntry.key) !== undefined ? "it is no condition key" : undefined;
  const id = `${key.prefix}:${key.name}`;
  const tie = TIES.get(id);
  if (tie === undefined) return UNTIED.get(id) ?? otherKey(id);
  if (operator === undefined) {
    return literalText(test.operatorEntry.key) !== undefined ? "AWS knows no such operator" : undefined;
  }
  const loose = whyOperatorIsLoose(operator);
  if (loose !== undefined) return loose;
  for (const value of test.values) {
    const reason = whyValueIsLoose(tie, operator, value);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/**
 * The operator under which the test would tie the caller by its own values: without `IfExists`, `ForAnyValue` for `ForAllValues`.
 * `undefined` where that is not what it lacks.
 */
export function tyingOperator(test: ConditionTest): string | undefined {
  const { key, operator } = test;
  const tie = TIES.get(`${key?.prefix ?? ""}:${key?.name ?? ""}`);
  if (key === undefined || operator === undefined || tie === undefined) return undefined;
  const isMany = globalKey(key.text)?.isMultiValued === true;
  const strict = withIfExists(withSet(operator, isMany ? "ForAnyValue" : undefined), false);
  const isLoose =
    whyOperatorIsLoose(strict) ?? test.values.map((value) => whyValueIsLoose(tie, strict, value)).find(Boolean);
  return isLoose === undefined && strict.name !== operator.name ? strict.name : undefined;
}

function otherKey(id: string): string {
  return id.startsWith("aws:resource")
    ? "it tells of the resource, not of the caller"
    : "it does not tell who the caller is";
}

/** Why a test under the operator holds without the values that it names, as a clause for a message; `undefined` where it asks for one of them. */
export function whyOperatorIsLoose({ name, family, negated, ifExists, set, comparison }: Operator): string | undefined {
  if (ifExists) return `${name} lets requests without the key pass`;
  if (set === "ForAllValues") return "ForAllValues lets requests without the key pass";
  if (negated) return `${name} only tells who may not`;
  return family === "Null" || comparison !== undefined ? `${name} asks for no certain value` : undefined;
}

function whyValueIsLoose(tie: Tie, operator: Operator, value: ConditionValue): string | undefined {
  const { parts, text, test } = value;
  const tokens = splitText(parts, { variables: test.statement.policy.readsVariables });
  // The caller's own attributes fill in a variable.
  if (operator.variables && tokens.some(({ kind }) => kind === "variable"))
    return `'${text}' is whatever the request says`;
  const arn = tie === "arn" ? (parseArn(parts) ?? parseArn([...parts, ":"])) : undefined;
  if (arn !== undefined && operator.wildcards) return namesOwner(arn) ? undefined : `'${text}' names no account`;
  if (tokens.some(({ kind }) => kind === "hole")) return undefined;
  switch (tie) {
    case "true":
      return parseBool(text) === true ? undefined : `'${text}' is not true`;
    case "network":
      return isWide(text) ? `'${text}' is a good part of the internet` : undefined;
    case "organization-path":
      return isOpen(text.split("/", 1)[0] ?? "", operator) ? `'${text}' names no organization` : undefined;
    default:
      return isOpen(text, operator) ? `'${text}' has a wildcard` : undefined;
  }
}

function isOpen(text: string, { wildcards }: Operator): boolean {
  return wildcards && hasWildcard(text);
}

function hasWildcard(text: string): boolean {
  return text.includes("*") || text.includes("?");
}

/** An account, or, since bucket names belong to one owner and ARNs of S3 hold no account, a bucket. */
function namesOwner({ service, account, resource }: Arn): boolean {
  if (account === undefined || isAccountId(account.slice(0, 12)) || (account !== "" && !hasWildcard(account)))
    return true;
  const [first] = resource ?? [];
  if (typeof first !== "string") return true;
  if (service === "s3" && (account === "" || !first.includes("/"))) return !hasWildcard(first.split("/", 1)[0] ?? "");
  return account === "" && !hasWildcard(first);
}

/** Wider than /8, or /32 in IPv6. Who holds so much of the internet lends it to others. */
function isWide(text: string): boolean {
  const network = parseNetwork(text);
  return network === undefined ? hasWildcard(text) : network.prefix < (network.version === 4 ? 8 : 32);
}
