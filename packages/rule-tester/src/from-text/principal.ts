import { isAccountId, parseArn } from "@iam/policy";
import type { ConditionWord, PrincipalWord, Words } from "./words.ts";

/** Whether a principal of an edited statement is named by the text that was there before. */
export function isNamedPrincipal({ text }: PrincipalWord, edited: Words, before: Words): boolean {
  return before.principals.some(
    (other) =>
      other.text === text ||
      (wholeAccount(text) !== undefined && wholeAccount(text) === wholeAccount(other.text)) ||
      isMeantHost(text, other.text) ||
      isAccountOfPattern(text, other.text, edited.conditions) ||
      isAccountOfGroup(text, other.text, edited.conditions),
  );
}

/** 12 digits and the root of that account are one principal. */
function wholeAccount(text: string): string | undefined {
  if (isAccountId(text)) return text;
  const account = /^arn:[^:]*:iam::(?<account>[0-9]{12}):root$/u.exec(text)?.groups?.["account"];
  return account;
}

/** Whether the first principal is the whole account that the second is in. */
export function isAccountOf(account: string | undefined, principal: string | undefined): boolean {
  const whole = account === undefined ? undefined : wholeAccount(account);
  return whole !== undefined && principal !== undefined && parseArn(principal)?.account === whole;
}

/** `lambda.amazon.com` for `lambda.amazonaws.com`: the service is named by its first label. */
function isSameService(text: string, other: string): boolean {
  return (
    /^[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/u.test(text) && text.split(".")[0] === other.toLowerCase().split(".")[0]
  );
}

/** The host of an address: `accounts.google.com` of `https://accounts.google.com/`. */
function hostOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/\/+$/u, "");
}

/** Whether a host is what an address or a misspelt service principal meant. */
export function isMeantHost(host: string, other: string): boolean {
  return host === hostOf(other) || isSameService(host, hostOf(other));
}

/** The account of a pattern of users or roles, tied to that pattern. */
function isAccountOfPattern(text: string, pattern: string, conditions: readonly ConditionWord[]): boolean {
  return (
    /[*?]/u.test(pattern) &&
    isAccountOf(text, pattern) &&
    conditions.some(({ key, value }) => key.toLowerCase() === "aws:principalarn" && value === pattern)
  );
}

/** The account of a group, tied to its users: AWS knows no tighter form, since groups hold IAM users only. */
function isAccountOfGroup(text: string, other: string, conditions: readonly ConditionWord[]): boolean {
  const group = groupUsers(other);
  const ties = conditions.filter(({ key }) => key.toLowerCase() === "aws:principalarn");
  return (
    group !== undefined &&
    wholeAccount(text) === group.account &&
    ties.length > 0 &&
    ties.every(
      ({ operator, value }) => /^(?:Arn|String)(?:Like|Equals)$/u.test(operator) && value.startsWith(group.users),
    )
  );
}

/** The account of a group's ARN, and what the ARNs of its users begin with. */
export function groupUsers(principal: string): { readonly account: string; readonly users: string } | undefined {
  const arn = parseArn(principal);
  const groups = `arn:${arn?.partition ?? ""}:iam::${arn?.account ?? ""}:`;
  return arn?.account !== undefined && principal.startsWith(`${groups}group/`)
    ? { account: arn.account, users: `${groups}user/` }
    : undefined;
}
