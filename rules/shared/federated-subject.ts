import type { ConditionValue, Statement } from "@iam/policy";
import { compilePattern, isMatchAll, splitText } from "@iam/policy";
import { byIssuer } from "./assume-role.ts";
import type { Demand, ProvingKey } from "./claim.ts";
import { testsIssuer } from "./claim.ts";
import type { SharedIssuer, TenantClaim, TenantForm } from "./oidc-issuers.ts";
import { isPrivateAddress, sharedIssuerAt } from "./oidc-issuers.ts";

/** The claim that names the tenant, for each provider of a statement that serves many tenants under one address. */
export function tenantDemands(statement: Statement): readonly Demand[] {
  return byIssuer(statement).flatMap((providers): readonly Demand[] => {
    const [{ item, address }, ...others] = providers;
    const issuer = address === undefined ? undefined : sharedIssuerAt(address);
    if (address === undefined || issuer === undefined || isPrivateAddress(issuer, address)) return [];
    const [claim, ...alternatives] = issuer.claims;
    return [
      {
        action: "sts:AssumeRoleWithWebIdentity",
        items: [item, ...others.map((provider) => provider.item)],
        keys: [keyOf(address, claim), ...alternatives.map((other) => keyOf(address, other))],
        wanted: {
          operator: issuer.example.includes("*") ? "StringLike" : "StringEquals",
          value: issuer.example,
          effect: "placeholder",
        },
        codes: codesOf(statement, address),
        close: (value) => closed(value, issuer),
      },
    ];
  });
}

/** GitHub has checks of its own; of other issuers Access Analyzer says only that no claim is asked for at all. */
function codesOf(statement: Statement, address: string): NonNullable<Demand["codes"]> {
  if (isGitHub(address)) {
    return { missing: "MISSING_GITHUB_REPO_CONDITION_KEY", open: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED" };
  }
  return testsIssuer(statement, address) ? {} : { missing: "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL" };
}

/** GitHub Actions, whose enterprises may have an address below the common one. */
export function isGitHub(address: string): boolean {
  return (
    address === "token.actions.githubusercontent.com" || address.startsWith("token.actions.githubusercontent.com/")
  );
}

function keyOf(address: string, { name, forms }: TenantClaim): ProvingKey {
  return { key: name.includes(":") ? name : `${address}:${name}`, isOpen: (value) => isOpen(value, forms) };
}

/** What stands before the first wildcard of a pattern, and behind it. */
interface Opening {
  readonly head: string;
  readonly wildcard: string;
  readonly tail: string;
}

/** `undefined` without a wildcard, and where a hole or a policy variable stands before it: it may hold the tenant. */
function openingOf({ parts, test }: ConditionValue): Opening | undefined {
  if (test.operator?.wildcards !== true) return undefined;
  let head = "";
  let wildcard = "";
  let tail = "";
  for (const token of splitText(parts, { variables: test.statement.policy.readsVariables })) {
    if (wildcard !== "") tail += token.text;
    else if (token.kind !== "literal") return undefined;
    else {
      const at = token.escaped ? -1 : token.text.search(/[*?]/u);
      head += at === -1 ? token.text : token.text.slice(0, at);
      if (at === -1) continue;
      wildcard = token.text.charAt(at);
      tail = token.text.slice(at + 1);
    }
  }
  return wildcard === "" ? undefined : { head, wildcard, tail };
}

/** Whether anybody can have a value that the pattern matches: it has a wildcard before the name of the tenant is over. */
function isOpen(value: ConditionValue, forms: readonly TenantForm[]): boolean {
  const opening = openingOf(value);
  if (opening === undefined) return false;
  const { readsVariables: variables } = value.test.statement.policy;
  if (forms.length === 0) return isMatchAll(compilePattern(value.parts, { variables }));
  const { head } = opening;
  const fitting = forms.filter(({ start }) => start.startsWith(head) || head.startsWith(start));
  return fitting.length > 0 && !fitting.some((form) => namesTenant(head, form));
}

function namesTenant(head: string, { start, ends }: TenantForm): boolean {
  return head.startsWith(start) && [...ends].some((end) => head.indexOf(end, start.length) > start.length);
}

/**
 * An open pattern with its tenant closed: `repo:org*` is held to `repo:org/*` and `repo:org@*`, the two forms in which the
 * organization can stand, and `repo:*` to a placeholder. Each matches nothing that the pattern did not match.
 */
function closed(value: ConditionValue, { claims, example }: SharedIssuer): ReturnType<NonNullable<Demand["close"]>> {
  const [{ name, forms }] = claims;
  const opening = openingOf(value);
  const isFirst = name === value.test.keyText || value.test.key?.name === name;
  if (opening?.wildcard !== "*" || !isFirst || value.literal === undefined || value.literal.includes("${"))
    return undefined;
  const { head, tail } = opening;
  if (head === "" && tail === "") return { values: [example], effect: "placeholder" };
  const [form] = forms.filter(({ start }) => start.startsWith(head) || head.startsWith(start));
  if (form === undefined) return undefined;
  const { start, ends } = form;
  const tenant = head.slice(start.length);
  const isWhole = tail === "" || [...ends, ":"].some((end) => tail.startsWith(end));
  if (tenant !== "" && ends !== "" && isWhole) {
    return { values: [...ends].map((end) => ended(head, end, tail)), effect: "narrows" };
  }
  if (ends === "" && /[*?]/u.test(tail)) return undefined;
  const placeholder = /<[A-Z_]+>/u.exec(example)?.[0] ?? example;
  const [end = ""] = [...ends].filter((one) => endsWithin(tail, one)).concat(ends.charAt(0));
  return { values: [ended(`${start}${tenant}${placeholder}`, end, tail)], effect: "placeholder" };
}

/** A tenant, what ends it, and the rest of the pattern. */
function ended(tenant: string, end: string, tail: string): string {
  return end === "" || endsWithin(tail, end) ? `${tenant}${tail}` : `${tenant}${end}*${tail}`;
}

/** Whether the tail still belongs to the tenant and ends it: `-org/api:*` of `repo:*-org/api:*`. */
function endsWithin(tail: string, end: string): boolean {
  const at = tail.indexOf(end);
  return end !== "" && at !== -1 && !/[*?:]/u.test(tail.slice(0, at));
}
