import type { ManagedPolicyUse } from "@iam/policy";
import { displayText, edit, isAccountId } from "@iam/policy";
import type { Repair } from "@iam/rule-kit";
import { createRule, defineRoleVisitor } from "@iam/rule-kit";
import { isManagedPolicy, managedPoliciesDate, managedPolicyNamed, nearestManagedPolicy } from "@iam/service-reference";

export default createRule({
  name: "valid-managed-policy-arn",
  meta: {
    type: "problem",
    docs: {
      description: "Require managed policies that exist, by their whole name",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      malformed:
        "AWS rejects '{{text}}', which is no ARN of a managed policy: they read arn:aws:iam::aws:policy/<name> for AWS's own, and have an account in place of the second aws for yours.",
      path: "AWS has no managed policy '{{name}}'; it is called '{{right}}', path included.",
      unknown:
        "AWS had no managed policy '{{name}}' on {{date}}, when the names that this rule knows were collected. Look the name up.",
      write: "Write '{{right}}'.",
    },
    schema: [],
  },
  create(context) {
    return defineRoleVisitor(context, ({ report, settings }) => ({
      ManagedPolicy(use) {
        const fault = faultOf(use);
        if (fault === undefined) return;
        const { name, start, partition = settings.partition ?? "aws" } = fault;
        const right = managedPolicyNamed(name);
        const guess = right ?? nearestManagedPolicy(name);
        const repair =
          guess === undefined ? undefined : writes(use, `${start ?? `arn:${partition}:iam::aws:policy/`}${guess}`);
        if (fault.kind === "malformed") {
          report({
            at: use.value,
            messageId: "malformed",
            data: { text: displayText(use.value.parts) },
            ...(right === undefined ? { suggest: [repair] } : { fix: repair ?? null }),
          });
        } else if (right === undefined) {
          report({
            at: use.value,
            messageId: "unknown",
            data: { name, date: managedPoliciesDate() },
            suggest: [repair],
          });
        } else report({ at: use.value, messageId: "path", data: { name, right }, fix: repair ?? null });
      },
    }));
  },
});

interface Fault {
  readonly kind: "malformed" | "name";
  readonly name: string;
  /** What stands before the name and stays. */
  readonly start?: string;
  readonly partition?: string;
}

/** `undefined` for what is right, and for what the file does not tell. */
function faultOf({ value, form }: ManagedPolicyUse): Fault | undefined {
  const text = displayText(value.parts);
  const last = value.parts.at(-1);
  if (typeof last !== "string" || /[{}<>%]/u.test(last)) return undefined;
  if (form !== "arn") {
    const known = form === "path" ? isManagedPolicy(text) : managedPolicyNamed(text) !== undefined;
    return known || value.parts.length > 1 ? undefined : { kind: "name", name: text, start: "" };
  }
  // The partition may be a hole: `arn:${AWS::Partition}:iam::aws:policy/…`.
  const [, start, account, name] = /^(arn:[^:]*(?:::?[^:]*\})?:iam::([^:]*):policy\/)(.+)$/u.exec(text) ?? [];
  if (start !== undefined && name !== undefined) {
    if (account !== "aws" || isManagedPolicy(name)) return undefined;
    return { kind: "name", name, start };
  }
  // A hole may hold all that seems to be missing.
  if (value.parts.length > 1) return undefined;
  const fields = text.split(":");
  const partition = fields.find((field) => /^aws(?:-[a-z]+)+$/u.test(field));
  return isComplete(fields)
    ? undefined
    : {
        kind: "malformed",
        name: text.slice(text.lastIndexOf(":") + 1).replace(/^policy\//u, ""),
        ...(partition === undefined ? {} : { partition }),
      };
}

/** The ARN of a policy in an account, or of something that this rule does not know. */
function isComplete(fields: readonly string[]): boolean {
  const [arn, , service, , account = ""] = fields;
  return arn === "arn" && service === "iam" && fields.length === 6 && (isAccountId(account) || account === "");
}

function writes({ value }: ManagedPolicyUse, right: string): Repair<"write"> {
  return { messageId: "write", data: { right }, edit: edit.editRole({ kind: "replace", target: value, value: right }) };
}
