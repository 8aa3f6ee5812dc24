import type { CallValue, ManagedPolicyUse, ObjectValue, Role } from "@iam/policy";
import { displayText, literalText } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import { usesIn } from "./found.ts";
import type { ProgramHost } from "./program-host.ts";
import type { ProgramValues } from "./program-values.ts";
import { held, optionsAt } from "./program-values.ts";
import type { Trusts } from "./trusts.ts";

/** The operations of IAM and IAM Identity Center whose input names a managed policy. From the API references, November 2026. */
const OPERATIONS: ReadonlyMap<string, readonly [member: string, as: ManagedPolicyUse["as"]]> = new Map([
  ["AttachRolePolicy", ["PolicyArn", "permissions"]],
  ["AttachUserPolicy", ["PolicyArn", "permissions"]],
  ["AttachGroupPolicy", ["PolicyArn", "permissions"]],
  ["DetachRolePolicy", ["PolicyArn", "permissions"]],
  ["DetachUserPolicy", ["PolicyArn", "permissions"]],
  ["DetachGroupPolicy", ["PolicyArn", "permissions"]],
  ["CreateRole", ["PermissionsBoundary", "boundary"]],
  ["CreateUser", ["PermissionsBoundary", "boundary"]],
  ["PutRolePermissionsBoundary", ["PermissionsBoundary", "boundary"]],
  ["PutUserPermissionsBoundary", ["PermissionsBoundary", "boundary"]],
  ["AttachManagedPolicyToPermissionSet", ["ManagedPolicyArn", "permissions"]],
  ["DetachManagedPolicyFromPermissionSet", ["ManagedPolicyArn", "permissions"]],
] as const);

/** The operations that say how long the sessions of a role last. */
const ROLES: ReadonlySet<string> = new Set(["CreateRole", "UpdateRole"]);

interface Call {
  readonly operation: string;
  readonly call: CallValue;
  readonly input: ObjectValue;
  readonly uses: readonly ManagedPolicyUse[];
}

/** Roles and managed policies in calls of the SDK: `new CreateRoleCommand({…})`, `iam.createRole({…})`, of v3 and of v2. */
export function readSdkRoles(values: ProgramValues, trusts: Trusts): ProgramHost {
  const calls: Call[] = [];
  for (const { value: call } of values.program.all("call")) {
    const operation = operationOf(call);
    const input = optionsAt(call, 0);
    if (input === undefined || !(OPERATIONS.has(operation) || ROLES.has(operation))) continue;
    const [member = "", as = "permissions"] = OPERATIONS.get(operation) ?? [];
    const value = held(input, member);
    calls.push({ operation, call, input, uses: value === undefined ? [] : usesIn(values.read(value), as) });
  }

  const roleOf = ({ call, input, operation }: Call): Role => {
    const name = held(input, "RoleName");
    const duration = held(input, "MaxSessionDuration");
    const attached = calls.filter(
      (other) => other.operation === "AttachRolePolicy" && isSameName(values, name, held(other.input, "RoleName")),
    );
    const { place, name: called } = values.placeOf(call, -1);
    return {
      place,
      name: name?.kind === "text" ? displayText(name.parts) : called,
      references: [],
      roleName: literalText(name),
      trust: operation === "CreateRole" ? trusts.in(call.range, input.range) : undefined,
      maxSessionDuration: duration && values.kept(duration),
      managedPolicies: attached.flatMap(({ uses }) => uses),
      hasPermissions: attached.length > 0 ? "yes" : "unknown",
      hasInstanceProfile: "unknown",
    };
  };

  return {
    roles: calls.filter(({ operation }) => ROLES.has(operation)).map(roleOf),
    managedPolicies: calls.flatMap(({ uses }) => uses),
  };
}

/** `CreateRole` of `new CreateRoleCommand` and of `createRole`. */
function operationOf(call: CallValue): string {
  const { isNew, name } = calleeOf(call);
  if (isNew) return name.endsWith("Command") ? name.slice(0, -"Command".length) : "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether two inputs name one role: by the same text, or by the same expression. */
function isSameName(values: ProgramValues, one: ReturnType<typeof held>, other: ReturnType<typeof held>): boolean {
  if (one === undefined || other === undefined) return false;
  return values.program.textOf(one) === values.program.textOf(other);
}
