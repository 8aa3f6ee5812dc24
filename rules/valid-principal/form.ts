import type { Entry, NewValue, PrincipalItem, Statement } from "@iam/policy";
import { edit, formatArn, isAccountId, literalText, splitText } from "@iam/policy";
import { isServicePrincipal } from "./service-principal.ts";

/** The kinds of principals, as the keys of the element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const KINDS: readonly string[] = ["AWS", "Service", "Federated", "CanonicalUser"];

/** The identity providers that AWS knows by their domain; all others are resources of IAM. */
const BUILT_IN: ReadonlySet<string> = new Set([
  ...["accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"],
]);

const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/iu;

/** The object that a bare text stands for: an account, a user or a role, or a service. */
export function withKind(text: string): NewValue | undefined {
  if (
    isAccountId(text) ||
    /^arn:[a-z-]+:(?:iam|sts)::\d{12}:(?:root$|user\/|role\/|assumed-role\/)[^*?]*$/u.test(text)
  ) {
    return edit.newObject(["AWS", text]);
  }
  return isServicePrincipal(text) ? edit.newObject(["Service", text]) : undefined;
}

/** Whether a Federated principal is a domain or the ARN of an identity provider; `true` where the file does not tell. */
export function isProvider({ value, arn, resourceType }: PrincipalItem): boolean {
  const text = literalText(value);
  if (text === undefined || splitText(text).some(({ kind }) => kind === "hole")) return true;
  if (arn !== undefined)
    return arn.service === "iam" && (resourceType === "saml-provider" || resourceType === "oidc-provider");
  return DOMAIN.test(text);
}

/** The domain of a built-in provider that was written as an address. */
export function meantProvider(text: string): string | undefined {
  const domain = text.replace(/^https?:\/\//u, "").replace(/\/+$/u, "");
  return domain !== text && BUILT_IN.has(domain) ? domain : undefined;
}

/** Whether a wildcard stands in a principal that is more than the star of everyone. */
export function hasWildcard({ value }: PrincipalItem): boolean {
  return splitText(value.parts).some((token) => token.kind === "literal" && !token.escaped && /[*?]/u.test(token.text));
}

/**
 * The account of a pattern of users or roles, tied to the pattern, in a statement of its own beside other principals. Of roles only
 * where nobody can act for somebody else: in a trust policy an account asks for an external id.
 */
export function asCondition(item: PrincipalItem, statement: Statement) {
  const { arn, resourceType, kind, text } = item;
  const { effect, principal, type } = statement;
  const isNamed = resourceType === "user" || (resourceType === "role" && type === "resource");
  if (effect !== "Allow" || principal?.negated !== false || kind !== "AWS" || !isNamed || !arn?.complete) return null;
  const key = "aws:PrincipalArn";
  const operator = edit.freeOperator(statement, key, "ArnLike", "ArnEquals");
  const { partition = "", account = "", service } = arn;
  if (service !== "iam" || !isAccountId(account) || operator === undefined) return null;
  const root = { kind: "AWS", text: formatArn({ partition, service, account, resource: "root" }) } as const;
  const plan = { principals: [root], tests: [...statement.tests, { operator, key, values: text }] };
  const others = edit.principalsWithout(statement, [item]);
  const isAlone = others.length === 0 && !principal.hasUnknown;
  return edit.rewriteStatement(statement, ...(isAlone ? [] : [{ principals: others }]), plan);
}

/** A principal with another text in its place. */
export function replaced({ value }: PrincipalItem, statement: Statement, text: string | undefined) {
  return text === undefined ? null : edit.editValue(statement.policy, { kind: "replace", target: value, value: text });
}

/** The key of a kind under its right name, where that is not there yet. What is excepted a person has to know. */
export function renamed(entry: Entry, key: string | undefined, { policy, principal }: Statement) {
  const isTaken = principal?.items.some(({ kind }) => kind === key) === true;
  return key === undefined || isTaken || principal?.negated === true
    ? null
    : edit.editValue(policy, { kind: "rename", entry, key });
}
