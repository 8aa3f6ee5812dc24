/**
 * OIDC issuers that serve many tenants under one address: without a condition on the tenant, a role that trusts one of them trusts
 * all of its customers.
 *
 * Source: the table of shared providers and required claims on
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html, read in November 2026;
 * GitHub's further claims from https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html (January 2026),
 * its two forms of a subject from https://docs.github.com/en/actions/reference/security/oidc.
 */

/** How a value names the tenant: behind `start`, up to the first character of `ends`; without `ends`, to the end of the value. */
export interface TenantForm {
  readonly start: string;
  readonly ends: string;
}

/** A claim that names the tenant. */
export interface TenantClaim {
  /** The claim, or a whole condition key. */
  readonly name: string;
  /** The forms of its values; empty where any value but `*` may name the tenant. */
  readonly forms: readonly TenantForm[];
}

export interface SharedIssuer {
  /** The address without `https://`. */
  readonly host: string;
  readonly name: string;
  /** Claims of which each names the tenant. The first is the one that AWS asks for. */
  readonly claims: readonly [TenantClaim, ...TenantClaim[]];
  /** A value of the first claim, for a person to fill in. */
  readonly example: string;
  /** Whether tenants have issuers of their own below the address: these are shared as well, or belong to one tenant alone. */
  readonly below?: "shared" | "private";
  /** Whether the audience is what names the tenant. */
  readonly audienceIsTenant?: true;
}

const WHOLE: TenantForm = { start: "", ends: "" };

const subject = (...forms: readonly (readonly [start: string, ends: string])[]): TenantClaim => ({
  name: "sub",
  forms: forms.map(([start, ends]) => ({ start, ends })),
});

const issuers: readonly SharedIssuer[] = [
  {
    host: "token.actions.githubusercontent.com",
    name: "GitHub Actions",
    claims: [
      // Repositories that were made or moved since July 2026 have the immutable ids in it: `repo:org@id/repo@id:…`. The others
      // are those that an organization can put first when it customizes its subjects.
      subject(
        ["repo:", "/@"],
        ["repository_owner:", ":"],
        ["repository_owner_id:", ":"],
        ["repository_id:", ":"],
        ["job_workflow_ref:", "/"],
      ),
      { name: "repository", forms: [{ start: "", ends: "/" }] },
      { name: "job_workflow_ref", forms: [{ start: "", ends: "/" }] },
      { name: "repository_id", forms: [WHOLE] },
      { name: "enterprise_id", forms: [WHOLE] },
    ],
    example: "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*",
    below: "shared",
  },
  {
    host: "vstoken.actions.githubusercontent.com",
    name: "GitHub Actions",
    claims: [subject(["repo:", "/"])],
    example: "repo:<REPLACE_WITH_ENTERPRISE>/*",
  },
  {
    host: "oidc-configuration.audit-log.githubusercontent.com",
    name: "GitHub audit log streaming",
    claims: [subject(["https://github.com/", ""])],
    example: "https://github.com/<REPLACE_WITH_ENTERPRISE>",
  },
  {
    host: "gitlab.com",
    name: "GitLab.com",
    claims: [subject(["project_path:", "/"])],
    example: "project_path:<REPLACE_WITH_GROUP>/<REPLACE_WITH_PROJECT>:*",
  },
  {
    host: "app.terraform.io",
    name: "HCP Terraform",
    claims: [subject(["organization:", ":"])],
    example: "organization:<REPLACE_WITH_ORGANIZATION>:*",
  },
  {
    host: "agent.buildkite.com",
    name: "Buildkite",
    claims: [subject(["organization:", ":"])],
    example: "organization:<REPLACE_WITH_ORGANIZATION>:*",
  },
  {
    host: "oidc.codefresh.io",
    name: "Codefresh",
    claims: [subject(["account:", ":"])],
    example: "account:<REPLACE_WITH_ACCOUNT>:*",
  },
  {
    host: "studio.datachain.ai/api",
    name: "DVC Studio",
    claims: [subject(["credentials:", "/"])],
    example: "credentials:<REPLACE_WITH_TEAM>/*",
  },
  {
    host: "scalr.io",
    name: "Scalr",
    claims: [subject(["account:", ":"])],
    example: "account:<REPLACE_WITH_ACCOUNT>:*",
  },
  {
    host: "tokens.cloud.shisho.dev",
    name: "Shisho Cloud",
    claims: [subject(["job:", ":"])],
    example: "job:<REPLACE_WITH_ORGANIZATION>:*",
  },
  {
    host: "proidc.upbound.io",
    name: "Upbound",
    claims: [subject(["mcp:", ":/"])],
    example: "mcp:<REPLACE_WITH_ORGANIZATION>:*",
  },
  {
    host: "oidc.vercel.com",
    name: "Vercel",
    claims: [{ name: "aud", forms: [{ start: "https://vercel.com/", ends: "" }] }, subject(["owner:", ":"])],
    example: "https://vercel.com/<REPLACE_WITH_TEAM>",
    below: "private",
    audienceIsTenant: true,
  },
  {
    host: "api.pulumi.com/oidc",
    name: "Pulumi Cloud",
    claims: [{ name: "aud", forms: [WHOLE] }, subject()],
    example: "<REPLACE_WITH_ORGANIZATION>",
    audienceIsTenant: true,
  },
  {
    host: "sandboxes.cloud",
    name: "sandboxes.cloud",
    claims: [{ name: "aud", forms: [WHOLE] }],
    example: "<REPLACE_WITH_ORGANIZATION>",
    audienceIsTenant: true,
  },
  {
    host: "cognito-identity.amazonaws.com",
    name: "Amazon Cognito",
    claims: [{ name: "aud", forms: [WHOLE] }],
    example: "<REPLACE_WITH_IDENTITY_POOL_ID>",
    audienceIsTenant: true,
  },
  {
    host: "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d",
    name: "Microsoft Sentinel",
    claims: [{ name: "sts:RoleSessionName", forms: [WHOLE] }],
    example: "MicrosoftSentinel_<REPLACE_WITH_WORKSPACE_ID>",
  },
];

/**
 * The shared issuer at an address (without `https://`, any letter case), or the one that the address lies below.
 * Google, Facebook and Amazon are not here: their tenants are told by the audience, which `require-federated-audience` asks for.
 */
export function sharedIssuerAt(address: string): SharedIssuer | undefined {
  const host = plainAddress(address);
  return issuers.find(
    (issuer) => host === issuer.host || (issuer.below !== undefined && host.startsWith(`${issuer.host}/`)),
  );
}

/** Whether the address belongs to one tenant of the issuer alone, so that its tokens need name none. */
export function isPrivateAddress(issuer: SharedIssuer, address: string): boolean {
  return issuer.below === "private" && plainAddress(address) !== issuer.host;
}

function plainAddress(address: string): string {
  const lower = address.toLowerCase();
  return lower.endsWith("/") ? lower.slice(0, -1) : lower;
}
