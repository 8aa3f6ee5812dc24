import type { CallValue, ManagedPolicyUse, Role, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import { optionsOf } from "../cdk/principal.ts";
import { calleeOf } from "../javascript/callee.ts";
import type { Step } from "../javascript/step.ts";
import type { Durations } from "./durations.ts";
import type { ProgramHost } from "./program-host.ts";
import type { ProgramValues } from "./program-values.ts";
import { held } from "./program-values.ts";
import type { Trusts } from "./trusts.ts";

/** The functions of `ManagedPolicy` that name a policy, and the argument that they name it by. From aws-cdk-lib 2.276. */
const NAMED_BY: ReadonlyMap<string, readonly [argument: number, form: ManagedPolicyUse["form"]]> = new Map([
  ["fromAwsManagedPolicyName", [0, "path"]],
  ["fromManagedPolicyArn", [2, "arn"]],
] as const);

/** The roles that CDK constructs make, and the managed policies that a program takes by name. */
export function readCdkRoles(values: ProgramValues, durations: Durations, trusts: Trusts): ProgramHost {
  const { program } = values;
  const managedPolicies: ManagedPolicyUse[] = [];
  const roleCalls: CallValue[] = [];
  const additions: CallValue[] = [];
  for (const { value: call } of program.all("call")) {
    const use = useOf(call, values);
    if (use !== undefined) managedPolicies.push(use);
    const { isNew, name } = calleeOf(call);
    if (isNew && name === "Role" && held(optionsOf(call), "assumedBy") !== undefined) roleCalls.push(call);
    if (!isNew && name === "addManagedPolicy") additions.push(call);
  }

  const roleOf = (call: CallValue): Role => {
    const options = optionsOf(call);
    const list = held(options, "managedPolicies");
    const boundary = held(options, "permissionsBoundary");
    const added = additions
      .filter((addition) => values.isOf(addition, call))
      .flatMap(({ arguments: [policy] }) => policy ?? []);
    const attached = [...usesIn(list, values), ...added.flatMap((policy) => usesIn(policy, values))];
    const duration = held(options, "maxSessionDuration");
    const roleName = literalText(held(options, "roleName"));
    return {
      ...values.placeOf(call, 1),
      references: values.referencesTo(call, "roleArn"),
      roleName,
      trust: trusts.in(call.range, held(options, "assumedBy")?.range),
      maxSessionDuration: duration && readDuration(duration, values, durations),
      managedPolicies: [...attached, ...usesIn(boundary, values).map((use) => ({ ...use, as: "boundary" }) as const)],
      // A construct that the role is given to may grant it something.
      hasPermissions: attached.length > 0 || held(options, "inlinePolicies") !== undefined ? "yes" : "unknown",
      hasInstanceProfile: "unknown",
    };
  };

  return { roles: roleCalls.map(roleOf), managedPolicies };
}

function readDuration(value: Value, { projection }: ProgramValues, durations: Durations): Value {
  return projection.note(durations.read(value), value);
}

/** The policies of a list, or of one expression. */
function usesIn(value: Value | undefined, values: ProgramValues): readonly ManagedPolicyUse[] {
  if (value?.kind === "call") return [useOf(value, values)].filter((use) => use !== undefined);
  if (value?.kind !== "array") return [];
  const list = values.kept(value);
  return list.items.flatMap((item) => {
    const use = item.kind === "call" ? useOf(item, values) : undefined;
    return use === undefined ? [] : [{ ...use, list, item: values.kept(item) }];
  });
}

function useOf(call: CallValue, values: ProgramValues): ManagedPolicyUse | undefined {
  const { isNew, name } = calleeOf(call);
  const [argument = 0, form = "arn"] = NAMED_BY.get(name) ?? [];
  const named = isNew || !NAMED_BY.has(name) ? undefined : call.arguments[argument];
  const value = named && values.text(named);
  if (value === undefined) return undefined;
  const as = values.program.stepsOf(call).some(isBoundary) ? "boundary" : "permissions";
  return { value, form, as, list: undefined, item: value };
}

/** `permissionsBoundary: policy`, `PermissionsBoundary.of(scope).apply(policy)`. */
function isBoundary(step: Step): boolean {
  if (step.kind === "entry") return step.key === "permissionsBoundary";
  const { receiver, name } = step.call;
  return name === "apply" && receiver?.kind === "call" && calleeOf(receiver).owner.endsWith("PermissionsBoundary");
}
