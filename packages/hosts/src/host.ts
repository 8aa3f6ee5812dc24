import type { ManagedPolicyUse, Policy, PolicyEdit, PolicyFacts, Role, ValueEdit } from "@iam/policy";
import type { Source } from "@iam/syntax";

/** What the settings and the name of the file tell about every policy in it. A place may know better. */
export interface FileFacts extends PolicyFacts {
  readonly fileName: string;
}

/** What was found in a file, with the text that its values were read from. */
export interface Located {
  readonly source: Source;
  readonly policy?: Policy;
  /** The edits of values that carry out an edit of the policy here, or `null` where the host has no honest way to write it. */
  lower(edit: PolicyEdit): readonly ValueEdit[] | null;
}

/** A policy where it was found. */
export interface LocatedPolicy extends Located {
  readonly policy: Policy;
}

/** The roles of a document, and all places of it that name a managed policy. */
export interface LocatedRoles extends Located {
  readonly roles: readonly Role[];
  readonly managedPolicies: readonly ManagedPolicyUse[];
}
