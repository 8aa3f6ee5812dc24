import type { ActionItem, PrincipalItem, Statement } from "@iam/policy";
import { literalText, match } from "@iam/policy";

/**
 * The three ways to assume a role. Each kind of principal has one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
export type AssumeAction = "sts:AssumeRole" | "sts:AssumeRoleWithSAML" | "sts:AssumeRoleWithWebIdentity";

export const ASSUME_ACTIONS: readonly AssumeAction[] = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
];

/** An identity provider that a role trusts. */
export interface Provider {
  readonly kind: "saml" | "oidc";
  readonly item: PrincipalItem;
  /** The address of an OIDC issuer without `https://`, as its condition keys begin; `undefined` where a hole stands in it. */
  readonly address: string | undefined;
}

/** The identity provider that a principal is, by ARN or, for the four that are built in, by name. */
export function providerOf(item: PrincipalItem): Provider | undefined {
  if (item.kind !== "Federated") return undefined;
  if (item.resourceType === "saml-provider") return { kind: "saml", item, address: undefined };
  if (item.resourceType === "oidc-provider") {
    const [path, ...rest] = item.arn?.resource ?? [];
    const known = typeof path === "string" && rest.length === 0 ? path.slice("oidc-provider/".length) : "";
    return { kind: "oidc", item, address: known === "" ? undefined : known };
  }
  const host = literalText(item.value);
  return host !== undefined && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host)
    ? { kind: "oidc", item, address: host }
    : undefined;
}

/** Providers whose tokens carry the same condition keys: all of SAML, and all of one OIDC issuer. */
export type IssuerProviders = readonly [Provider, ...Provider[]];

/** The identity providers among the principals of a statement, those of one issuer together. */
export function byIssuer({ principal }: Statement): readonly IssuerProviders[] {
  const groups = new Map<string, [Provider, ...Provider[]]>();
  for (const item of principal === undefined || principal.negated ? [] : principal.items) {
    const provider = providerOf(item);
    if (provider === undefined) continue;
    const id = provider.kind === "saml" ? "saml" : (provider.address ?? item.text);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [provider]);
    else group.push(provider);
  }
  return [...groups.values()];
}

/** The action that a principal assumes a role with; `undefined` where the file does not tell, or where it is anyone. */
export function assumeActionOf(item: PrincipalItem): AssumeAction | undefined {
  if (item.kind === "Service") return "sts:AssumeRole";
  if (item.kind === "AWS") {
    // A provider under AWS is a fault of its own.
    return item.isEveryone || item.resourceType?.endsWith("-provider") === true ? undefined : "sts:AssumeRole";
  }
  const kind = providerOf(item)?.kind;
  if (kind === undefined) return undefined;
  return kind === "saml" ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity";
}

/** Whether an action pattern may stand for the action. */
export function mayName(item: ActionItem, action: string): boolean {
  return match(item.pattern, action) !== "no";
}

/** Whether a statement is certain to speak of the action. */
export function speaksOf({ action }: Statement, name: string): boolean {
  if (action === undefined) return false;
  const named = action.items.some((item) => match(item.pattern, name) === "yes");
  return action.negated ? !action.hasUnknown && !action.items.some((item) => mayName(item, name)) : named;
}

/**
 * Whether a statement lets the callers of that action assume a role, or means to: with principals of this kind alone, another of
 * the three actions stands there by mistake (`valid-trust-policy`).
 */
export function isMeantFor(statement: Statement, action: AssumeAction): boolean {
  if (speaksOf(statement, action)) return true;
  const items = statement.principal?.items ?? [];
  return (
    ASSUME_ACTIONS.some((name) => speaksOf(statement, name)) && items.every((item) => assumeActionOf(item) === action)
  );
}
