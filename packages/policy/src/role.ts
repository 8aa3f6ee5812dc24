import type { Policy } from "./document.ts";
import type { Answer } from "./pattern.ts";
import type { ArrayValue, TextValue, Value } from "./value.ts";

/** A role as a template, a configuration, an answer of AWS or a call describes it. */
export interface Role {
  /** Where to point at what has no place of its own: the name of the role, its logical id, its label. */
  readonly place: Value;
  /** What people call it, in the words of the file. */
  readonly name: string;
  /** How principals of the same file name it: `${Deploy.Arn}`, `${aws_iam_role.deploy.arn}`. */
  readonly references: readonly string[];
  /** The name in its ARN, where the file tells it. */
  readonly roleName: string | undefined;
  readonly trust: Policy | undefined;
  /** `MaxSessionDuration`, in seconds, whatever stands there. */
  readonly maxSessionDuration: Value | undefined;
  readonly managedPolicies: readonly ManagedPolicyUse[];
  /** Whether the role has a permission policy; a boundary is none. `unknown` where another file may attach one. */
  readonly hasPermissions: Answer;
  /** Whether an instance profile holds the role. */
  readonly hasInstanceProfile: Answer;
}

/** A managed policy where it is attached, or named as a boundary. */
export interface ManagedPolicyUse {
  /** What names it, as far as the file tells. */
  readonly value: TextValue;
  /** What the place asks for: an ARN, the name with its path (`service-role/…`), or the bare name. */
  readonly form: "arn" | "path" | "name";
  readonly as: "permissions" | "boundary";
  /** The list that it stands in. */
  readonly list: ArrayValue | undefined;
  /** What stands in that list for it: the text itself, or the call that the text is an argument of. */
  readonly item: Value;
}
