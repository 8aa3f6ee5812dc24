import type { Policy, Statement } from "@iam/policy";
import { isAccountId } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";

/**
 * The accounts that are one's own, or trusted like one's own: of the settings, of the place of the policy, and of the identity
 * providers that it trusts, which always are in the account of the role. Empty where nothing tells.
 */
export function ownAccounts(policy: Policy, { accountId, trustedAccounts }: IamSettings): ReadonlySet<string> {
  const own = new Set([...trustedAccounts, ...accountsOfProviders(policy)]);
  for (const account of [accountId, policy.facts.accountId]) {
    if (account !== undefined && isAccountId(account)) own.add(account);
  }
  return own;
}

const known = new WeakMap<Policy, readonly string[]>();

/** Looked up once a policy: it goes over all of its statements. */
function accountsOfProviders(policy: Policy): readonly string[] {
  let accounts = known.get(policy);
  if (accounts === undefined) {
    accounts = policy.statements
      .flatMap(({ principal }) => principal?.items ?? [])
      .flatMap(({ kind, arn }) => (kind === "Federated" && arn?.account !== undefined ? [arn.account] : []))
      .filter(isAccountId);
    known.set(policy, accounts);
  }
  return accounts;
}

/**
 * The account that the policy is in, to write into it: the file's own expression for it where the host knows one, else the id
 * that the place or the settings tell.
 */
export function accountToWrite({ facts }: Policy, { accountId }: IamSettings): string | undefined {
  return facts.ownAccount?.text ?? facts.accountId ?? accountId;
}

/** The one account that all resources are in. */
export function accountOfResources({ resource }: Statement): string | undefined {
  if (resource === undefined || resource.negated || resource.hasUnknown) return undefined;
  const [account, ...others] = new Set(resource.items.map(({ arn }) => arn?.account));
  return account !== undefined && others.length === 0 && isAccountId(account) ? account : undefined;
}
