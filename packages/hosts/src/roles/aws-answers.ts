import type { Answer, ManagedPolicyUse, ObjectValue, Role, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { Projection } from "../projection.ts";
import type { RoleReader } from "./found.ts";
import { lowering, usesIn } from "./found.ts";
import { Trusts } from "./trusts.ts";

/** Deeper than any answer of AWS; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

/**
 * Roles and attached policies in answers and inputs of the AWS CLI: `get-role`, `list-roles`, `create-role`,
 * `get-account-authorization-details`, `list-attached-role-policies`.
 */
export const readAwsAnswers: RoleReader = (document, policies) => {
  const trusts = new Trusts(policies);
  const projection = new Projection();
  const roles: Role[] = [];
  const managedPolicies: ManagedPolicyUse[] = [];

  const visit = (value: Value, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (value.kind === "array") for (const item of value.items) visit(item, depth + 1);
    if (value.kind !== "object") return;
    const boundary = held(value, "PermissionsBoundary");
    const uses = [
      ...usesIn(boundary?.kind === "object" ? held(boundary, "PermissionsBoundaryArn") : boundary, "boundary"),
      ...usesIn(held(value, "PolicyArn"), "permissions"),
    ];
    for (const use of uses) projection.note(use.value, use.value);
    managedPolicies.push(...uses);
    if (held(value, "AssumeRolePolicyDocument") !== undefined) roles.push(roleOf(value));
    for (const entry of value.entries) visit(entry.value, depth + 1);
  };

  const roleOf = (object: ObjectValue): Role => {
    const name = held(object, "RoleName");
    const roleName = literalText(name);
    const arn = literalText(held(object, "Arn"));
    const maxSessionDuration = held(object, "MaxSessionDuration");
    if (maxSessionDuration !== undefined) projection.note(maxSessionDuration, maxSessionDuration);
    return {
      place: name ?? held(object, "AssumeRolePolicyDocument") ?? object,
      name: roleName ?? "",
      references: arn === undefined ? [] : [arn],
      roleName,
      trust: trusts.in(object.range),
      maxSessionDuration,
      managedPolicies: attached(object),
      hasPermissions: holdsAny(object, "RolePolicyList", "AttachedManagedPolicies"),
      hasInstanceProfile: holdsAny(object, "InstanceProfileList"),
    };
  };

  visit(document.value, 0);
  return { roles, managedPolicies, lower: lowering(projection, (text) => text) };
};

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
