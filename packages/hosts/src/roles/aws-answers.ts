import type { Answer, ManagedPolicyUse, ObjectValue, Role, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { Document } from "@iam/syntax";
import type { LocatedPolicy } from "../host.ts";
import type { FoundRoles } from "./found.ts";
import { trustIn, usesIn } from "./found.ts";

/** Deeper than any answer of AWS; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

/**
 * Roles and attached policies in answers and inputs of the AWS CLI: `get-role`, `list-roles`, `create-role`,
 * `get-account-authorization-details`, `list-attached-role-policies`.
 */
export function readAwsAnswers(document: Document, policies: readonly LocatedPolicy[], found: FoundRoles): boolean {
  const visit = (value: Value, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (value.kind === "array") for (const item of value.items) visit(item, depth + 1);
    if (value.kind !== "object") return;
    const boundary = held(value, "PermissionsBoundary");
    const uses = [
      ...usesIn(boundary?.kind === "object" ? held(boundary, "PermissionsBoundaryArn") : boundary, "boundary"),
      ...usesIn(held(value, "PolicyArn"), "permissions"),
    ];
    found.managedPolicies.push(...uses);
    if (held(value, "AssumeRolePolicyDocument") !== undefined) found.roles.push(roleOf(value, policies));
    for (const entry of value.entries) visit(entry.value, depth + 1);
  };
  visit(document.value, 0);
  return true;
}

function roleOf(object: ObjectValue, policies: readonly LocatedPolicy[]): Role {
  const name = held(object, "RoleName");
  const roleName = literalText(name);
  const arn = literalText(held(object, "Arn"));
  return {
    place: name ?? held(object, "AssumeRolePolicyDocument") ?? object,
    name: roleName ?? "",
    references: arn === undefined ? [] : [arn],
    roleName,
    trust: trustIn(object.range, policies),
    maxSessionDuration: held(object, "MaxSessionDuration"),
    managedPolicies: attached(object),
    hasPermissions: holdsAny(object, "RolePolicyList", "AttachedManagedPolicies"),
    hasInstanceProfile: holdsAny(object, "InstanceProfileList"),
  };
}

function attached(role: ObjectValue): readonly ManagedPolicyUse[] {
  const list = held(role, "AttachedManagedPolicies");
  if (list?.kind !== "array") return [];
  return list.items.flatMap((item) => (item.kind === "object" ? usesIn(held(item, "PolicyArn"), "permissions") : []));
}

/** Whether one of these lists holds something; `unknown` where the answer tells only some of them. */
function holdsAny(object: ObjectValue, ...keys: readonly string[]): Answer {
  const lists = keys.map((key) => held(object, key));
  if (lists.some((list) => list?.kind === "array" && list.items.length > 0)) return "yes";
  return lists.every((list) => list?.kind === "array") ? "no" : "unknown";
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
