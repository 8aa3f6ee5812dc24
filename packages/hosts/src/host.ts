import type { Policy, PolicyEdit, PolicyFacts, ValueEdit } from "@iam/policy";
import type { Source } from "@iam/syntax";

/** What the settings and the name of the file tell about every policy in it. A place may know better. */
export interface FileFacts extends PolicyFacts {
  readonly fileName: string;
}

/** A policy where it was found. */
export interface LocatedPolicy {
  readonly policy: Policy;
  /** The text that the policy's values were read from. */
  readonly source: Source;
  /** The edits of values that carry out an edit of the policy here, or `null` where the host has no honest way to write it. */
  lower(edit: PolicyEdit): readonly ValueEdit[] | null;
}
