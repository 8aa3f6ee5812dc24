import { POLICY_TYPES, isAccountId } from "@iam/policy";
import type { PolicyType } from "@iam/policy";

/**
 * What a fix does to access.
 * `preserves`: grants exactly what was granted. `narrows`: grants less. `repairs`: the named action had no effect, or AWS
 * rejected the document. `placeholder`: narrows, with a value that a person has to fill in and that denies until then.
 */
export const FIX_EFFECTS = ["preserves", "narrows", "repairs", "placeholder"] as const;

export type FixEffect = (typeof FIX_EFFECTS)[number];

/** One finding that is known and accepted. Strict JSON has no comments to say so in. */
export interface IgnoreEntry {
  /** The name of a rule, with or without `iam/`. */
  readonly rule?: string;
  /** The Sid of the statement. */
  readonly sid?: string;
  /** A value that the finding names: an action, a resource, a principal, a condition key. */
  readonly value?: string;
  readonly reason: string;
}

/** `settings.iam` of an ESLint configuration. */
export interface IamSettings {
  readonly policyType?: PolicyType;
  /** The account that the policies are for, 12 digits. */
  readonly accountId?: string;
  /** The AWS organization that the account is in, `o-…`. */
  readonly organizationId?: string;
  /** Accounts that are one's own or trusted like one's own. */
  readonly trustedAccounts: readonly string[];
  /** The external id that each third party's account uses. */
  readonly externalIds: Readonly<Record<string, string>>;
  readonly partition?: string;
  /** The effects whose fixes run under `--fix`; the others become suggestions. */
  readonly fixes: readonly FixEffect[];
  readonly ignore: readonly IgnoreEntry[];
}

const DEFAULTS: IamSettings = { trustedAccounts: [], externalIds: {}, fixes: FIX_EFFECTS, ignore: [] };

type Check = (value: unknown) => string | undefined;

/** Each setting, what it must be, in words that stand behind "must be". */
const CHECKS: Readonly<Record<keyof IamSettings, Check>> = {
  policyType: oneOf(POLICY_TYPES),
  accountId: (value) => (isAccount(value) ? undefined : "a string of 12 digits"),
  organizationId: (value) =>
    typeof value === "string" && /^o-[a-z0-9]{10,32}$/u.test(value)
      ? undefined
      : 'an organization id such as "o-a1b2c3d4e5"',
  trustedAccounts: listOf((value) => (isAccount(value) ? undefined : "a string of 12 digits"), "a list of account ids"),
  externalIds: (value) =>
    isRecord(value) && Object.entries(value).every(([account, id]) => isAccount(account) && typeof id === "string")
      ? undefined
      : 'an object of external ids by account id, such as { "123456789012": "…" }',
  partition: (value) =>
    typeof value === "string" && /^aws(?:-[a-z]+)*$/u.test(value) ? undefined : 'a partition such as "aws" or "aws-cn"',
  fixes: listOf(oneOf(FIX_EFFECTS), "a list of effects"),
  ignore: listOf(checkIgnore, "a list of objects"),
};

const known = new WeakMap<object, IamSettings>();

/**
 * Reads `settings.iam` of an ESLint configuration.
 * @throws {TypeError} that names the setting, what it is and what it must be.
 */
export function readSettings(settings: Readonly<Record<string, unknown>>): IamSettings {
  const iam = settings["iam"];
  // ESLint makes an object of settings for each file that has none; what stands in one is the configuration's own.
  if (iam === undefined || iam === null) return DEFAULTS;
  if (!isRecord(iam)) throw new TypeError(complaint("settings.iam", iam, "an object"));
  const cached = known.get(iam);
  if (cached !== undefined) return cached;
  for (const [name, value] of Object.entries(iam)) {
    if (value === undefined) continue;
    if (!isSetting(name)) {
      throw new TypeError(`settings.iam.${name} is unknown; the settings are ${Object.keys(CHECKS).join(", ")}.`);
    }
    const expected = CHECKS[name](value);
    if (expected !== undefined) throw new TypeError(complaint(`settings.iam.${name}`, value, expected));
  }
  const read: IamSettings = { ...DEFAULTS, ...iam };
  known.set(iam, read);
  return read;
}

function isSetting(name: string): name is keyof IamSettings {
  return Object.hasOwn(CHECKS, name);
}

function complaint(name: string, value: unknown, expected: string): string {
  return `${name} is ${JSON.stringify(value) ?? String(value)}; it must be ${expected}.`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAccount(value: unknown): boolean {
  return typeof value === "string" && isAccountId(value);
}

function oneOf(values: readonly string[]): Check {
  return (value) =>
    typeof value === "string" && values.includes(value)
      ? undefined
      : `one of ${values.map((item) => JSON.stringify(item)).join(", ")}`;
}

function listOf(check: Check, what: string): Check {
  return (value) => {
    if (!Array.isArray(value)) return what;
    for (const item of value) {
      const expected = check(item);
      if (expected !== undefined) return `${what}, each ${expected}`;
    }
    return undefined;
  };
}

function checkIgnore(value: unknown): string | undefined {
  const expected = "{ rule?, sid?, value?, reason }, texts all, with a reason and at least one of the others";
  if (!isRecord(value)) return expected;
  const names = Object.keys(value);
  const texts = Object.values(value).every((item) => typeof item === "string" && item !== "");
  const complete = names.includes("reason") && names.length > 1;
  return texts && complete && names.every((name) => ["rule", "sid", "value", "reason"].includes(name))
    ? undefined
    : expected;
}
