import type { ConditionKey, ConditionValue, Statement } from "@iam/policy";
import { compilePattern, isMatchAll } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import type { IssuerProviders } from "./assume-role.ts";
import { byIssuer } from "./assume-role.ts";
import type { Demand } from "./claim.ts";
import { testsIssuer } from "./claim.ts";
import { sharedIssuerAt } from "./oidc-issuers.ts";

/**
 * What a browser posts a SAML assertion to, by partition. There are regional forms as well.
 * https://docs.aws.amazon.com/general/latest/gr/signin-service.html
 */
const SAML_AUDIENCES: ReadonlyMap<string, string> = new Map([
  ["aws", "https://signin.aws.amazon.com/saml"],
  ["aws-cn", "https://signin.amazonaws.cn/saml"],
  ["aws-us-gov", "https://signin.amazonaws-us-gov.com/saml"],
]);

/** Issuers whose audience is an application that is registered with them. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html */
const APP_ID_ISSUERS: readonly string[] = ["graph.facebook.com", "www.amazon.com"];

/**
 * The audience that each provider of a statement has to be asked for: `SAML:aud`, or the issuer's `aud` or `app_id`. Where the
 * audience is what names the tenant, `require-federated-subject` asks for it.
 */
export function audienceDemands(statement: Statement, settings: IamSettings): readonly Demand[] {
  const demands: Demand[] = [];
  for (const providers of byIssuer(statement)) {
    const [{ kind, address, item }] = providers;
    const partition = item.arn?.partition ?? settings.partition;
    if (kind === "saml") {
      demands.push(demandOf(providers, "SAML:aud", SAML_AUDIENCES.get(partition ?? "") ?? "<REPLACE_WITH_AUDIENCE>"));
    } else if (address !== undefined && APP_ID_ISSUERS.includes(address)) {
      demands.push(demandOf(providers, `${address}:app_id`, "<REPLACE_WITH_APP_ID>"));
    } else if (address !== undefined && !namesTenant(address)) {
      const audience = usualAudience(address, partition) ?? "<REPLACE_WITH_AUDIENCE>";
      // Of a shared issuer require-federated-subject says so.
      const isAlone = sharedIssuerAt(address) === undefined && !testsIssuer(statement, address);
      const codes = isAlone ? { missing: "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL" as const } : {};
      demands.push({ ...demandOf(providers, `${address}:aud`, audience), codes });
    }
  }
  return demands;
}

/** Whether a condition key is what tells the audience of a token. */
export function isAudience({ prefix, name }: ConditionKey): boolean {
  return (
    (name === "aud" && (prefix === "saml" || prefix.includes("."))) ||
    (name === "app_id" && APP_ID_ISSUERS.includes(prefix))
  );
}

/**
 * Whether AWS says that the tokens of an issuer, as its condition keys begin, have one audience.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export function hasOneAudience(prefix: string): boolean {
  return SINGLE_AUDIENCE.has(prefix) || prefix.startsWith("cognito-identity") || prefix.startsWith("oidc.eks.");
}

const SINGLE_AUDIENCE: ReadonlySet<string> = new Set([
  ...APP_ID_ISSUERS,
  "accounts.google.com",
  "saml",
  "token.actions.githubusercontent.com",
]);

/** Cognito has an address of its own in China and in GovCloud. */
function namesTenant(address: string): boolean {
  return address.startsWith("cognito-identity") || sharedIssuerAt(address)?.audienceIsTenant === true;
}

function demandOf(providers: IssuerProviders, key: string, value: string): Demand {
  const [{ item, kind }, ...others] = providers;
  return {
    action: kind === "saml" ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity",
    items: [item, ...others.map((provider) => provider.item)],
    keys: [{ key, isOpen: isAnything }],
    wanted: { operator: "StringEquals", value, effect: value.startsWith("<") ? "placeholder" : "narrows" },
  };
}

/** The audience that the issuer's own instructions use. */
function usualAudience(address: string, partition: string | undefined): string | undefined {
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html; the same in China.
  if (address.startsWith("oidc.eks.")) return "sts.amazonaws.com";
  // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
  if (!address.startsWith("token.actions.githubusercontent.com") || partition === undefined) return undefined;
  return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}

function isAnything({ parts, test }: ConditionValue): boolean {
  const { operator, statement } = test;
  if (operator?.wildcards !== true) return false;
  return isMatchAll(compilePattern(parts, { variables: statement.policy.readsVariables }));
}
