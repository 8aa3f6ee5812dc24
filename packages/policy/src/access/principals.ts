import { parseArn, isAccountId } from "../arn.ts";
import type { PrincipalItem, PrincipalKind } from "../principal.ts";
import { displayText, literalText } from "../value.ts";
import { hasHole, textSignature } from "./readable.ts";

/** Who makes a request. One of the kinds is there; the account may be left out beside an ARN that names it. */
export interface RequestPrincipal {
  /** The ARN of a user, a role, a role session, a federated session or an account's root. */
  readonly arn?: string | undefined;
  /** 12 digits. */
  readonly account?: string | undefined;
  readonly service?: string | undefined;
  readonly federated?: string | undefined;
  readonly canonicalUser?: string | undefined;
  readonly anonymous?: boolean | undefined;
}

/** The callers that one principal of a policy stands for. */
export type Callers =
  | { readonly kind: "everyone" }
  | { readonly kind: "account"; readonly account: string }
  | ({ readonly kind: "AWS"; readonly text: string } & ArnFacts)
  | { readonly kind: Exclude<PrincipalKind, "AWS">; readonly text: string }
  /** What the file does not tell; `text` is its signature. */
  | { readonly kind: "hole"; readonly text: string };

interface ArnFacts {
  readonly account?: string | undefined;
  /** The name of a role, without its path, or of the role that a session is of. */
  readonly role?: string | undefined;
  readonly isSession: boolean;
}

/**
 * Reads a principal. `undefined` for what no caller ever is: a group, a partial wildcard, a bare text.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function readCallers(item: PrincipalItem): Callers | undefined {
  if (item.isEveryone) return { kind: "everyone" };
  const { parts } = item.value;
  if (hasHole(parts, false)) return { kind: "hole", text: `${item.kind ?? ""}:${textSignature(parts)}` };
  const text = literalText(item.value) ?? "";
  if (item.kind === undefined) return undefined;
  if (item.kind !== "AWS") return { kind: item.kind, text };
  if (item.isAccount && item.accountId !== undefined) return { kind: "account", account: item.accountId };
  if (text.includes("*") || text.includes("?") || item.resourceType === "group") return undefined;
  return { kind: "AWS", text, ...arnFacts(text) };
}

function arnFacts(text: string): ArnFacts {
  const arn = parseArn(text);
  const account = arn?.account;
  const [type, ...path] = displayText(arn?.resource ?? []).split("/");
  const role = type === "role" ? path.at(-1) : type === "assumed-role" ? path[0] : undefined;
  return {
    account: account !== undefined && isAccountId(account) ? account : undefined,
    role,
    isSession: type === "assumed-role",
  };
}

/** Whether the caller is one of them. An account stands for every principal in it, a role for each of its sessions. */
export function isAmong(callers: Callers, caller: RequestPrincipal | undefined): boolean {
  switch (callers.kind) {
    case "everyone":
      return true;
    case "hole":
      return false;
    case "Service":
      return caller?.service === callers.text;
    case "Federated":
      return caller?.federated === callers.text;
    case "CanonicalUser":
      return caller?.canonicalUser === callers.text;
    case "account":
    case "AWS":
      return callersOf(caller).some((own) => covers(callers, own));
  }
}

/**
 * Whether `NotPrincipal` spares the caller. Everything that the caller is must be listed: beside the user or the role also the
 * account, beside a session also the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function isSpared(listed: readonly Callers[], caller: RequestPrincipal | undefined): boolean {
  if (listed.some(({ kind }) => kind === "everyone")) return true;
  const own = callersOf(caller);
  return own.length > 0 && own.every((one) => listed.some((other) => isSame(other, one) || isRoleItself(other, one)));
}

function isRoleItself(role: Callers, other: Callers): boolean {
  return isRoleOf(role, other) && other.kind === "AWS" && !other.isSession;
}

/** Everything that a caller is. */
function callersOf(caller: RequestPrincipal | undefined): readonly Callers[] {
  if (caller === undefined) return [];
  const { arn, service, federated, canonicalUser } = caller;
  const facts = arn === undefined ? undefined : arnFacts(arn);
  const account = caller.account ?? facts?.account;
  const found: Callers[] = [];
  if (account !== undefined) found.push({ kind: "account", account });
  if (arn !== undefined && facts !== undefined && parseArn(arn)?.resource?.join("") !== "root") {
    found.push({ kind: "AWS", text: arn, ...facts });
    if (facts.isSession) found.push({ kind: "AWS", text: "", ...facts, isSession: false });
  }
  if (service !== undefined) found.push({ kind: "Service", text: service });
  if (federated !== undefined) found.push({ kind: "Federated", text: federated });
  if (canonicalUser !== undefined) found.push({ kind: "CanonicalUser", text: canonicalUser });
  return found;
}

/** Whether every caller of `inner` is one of `outer`; `true` is certain. */
export function covers(outer: Callers, inner: Callers): boolean {
  if (outer.kind === "everyone" || isSame(outer, inner)) return true;
  if (outer.kind === "account") return inner.kind === "AWS" && inner.account === outer.account;
  return isRoleOf(outer, inner) && inner.kind === "AWS" && inner.isSession;
}

export function isSame(a: Callers, b: Callers): boolean {
  if (a.kind === "everyone" || b.kind === "everyone") return a.kind === b.kind;
  if (a.kind === "account" || b.kind === "account") {
    return a.kind === "account" && b.kind === "account" && a.account === b.account;
  }
  return a.kind === b.kind && a.text === b.text;
}

/** Whether one is a role and the other the same role or a session of it. The names of an account's roles differ without their paths. */
function isRoleOf(role: Callers, other: Callers): boolean {
  return role.kind === "AWS" && !role.isSession && other.kind === "AWS" && isOneRole(role, other);
}

function isOneRole(a: ArnFacts, b: ArnFacts): boolean {
  return a.role !== undefined && a.role === b.role && a.account !== undefined && a.account === b.account;
}

/** Whether nobody is one of both; `true` is certain. */
export function areDisjoint(a: Callers, b: Callers): boolean {
  if (a.kind === "everyone" || b.kind === "everyone" || a.kind === "hole" || b.kind === "hole") return false;
  if (a.kind === "Service" || b.kind === "Service") return !isSame(a, b);
  if (a.kind === "Federated" && b.kind === "Federated") return !isSame(a, b);
  // A federated caller or a canonical user may also be a session or an account; a unique id may be anybody.
  if ((a.kind !== "account" && a.kind !== "AWS") || (b.kind !== "account" && b.kind !== "AWS")) return false;
  if (a.account === undefined || b.account === undefined) return false;
  if (a.account !== b.account) return true;
  return a.kind === "AWS" && b.kind === "AWS" && a.text !== b.text && !isOneRole(a, b);
}
