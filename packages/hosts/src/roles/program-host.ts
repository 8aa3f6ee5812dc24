import type { ManagedPolicyUse, Role } from "@iam/policy";

/** What a library of JavaScript tells of roles in a program. */
export interface ProgramHost {
  readonly roles: readonly Role[];
  /** What is written in the file; a role may have managed policies besides that are named by other words than their ARN. */
  readonly managedPolicies: readonly ManagedPolicyUse[];
}
