import type { CallValue, ManagedPolicyUse, ObjectValue, Role, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import { camelCase, resourceTypeOf } from "../pulumi/resource-type.ts";
import type { Attachment } from "./attachments.ts";
import { ATTACHMENTS } from "./attachments.ts";
import { usesIn } from "./found.ts";
import type { ProgramHost } from "./program-host.ts";
import type { ProgramValues } from "./program-values.ts";
import { held, optionsAt } from "./program-values.ts";
import type { Trusts } from "./trusts.ts";

const ARNS: Attachment = { argument: "managed_policy_arns", as: "permissions" };
const BOUNDARY: Attachment = { argument: "permissions_boundary", as: "boundary" };

/** The level-1 constructs of the CDK, which have CloudFormation's properties. */
const LEVEL_ONE: ReadonlyMap<string, readonly Attachment[]> = new Map<string, readonly Attachment[]>([
  ["CfnRole", [ARNS, BOUNDARY]],
  ["CfnUser", [ARNS, BOUNDARY]],
  ["CfnGroup", [ARNS]],
  ["CfnPermissionSet", [{ argument: "managed_policies", as: "permissions" }]],
]);

/** A resource that a program makes of plain properties. */
interface Resource {
  readonly call: CallValue;
  readonly options: ObjectValue;
  readonly attachments: readonly Attachment[];
  /** Which argument is its name. */
  readonly idArgument: number;
}

/** The roles of level-1 constructs and of Pulumi, whose properties are those of CloudFormation and of Terraform. */
export function readPropertyRoles(values: ProgramValues, trusts: Trusts): ProgramHost {
  const resources: Resource[] = [];
  for (const { value: call } of values.program.all("call")) {
    const resource = resourceOf(call, values);
    if (resource !== undefined) resources.push(resource);
  }
  const attached = resources.flatMap(({ call, options, attachments }) =>
    attachments.map(({ argument, as, role }) => {
      const value = held(options, camelCase(argument));
      const roles = role === undefined ? call : held(options, camelCase(role));
      return { value, roles, uses: value === undefined ? [] : usesIn(values.read(value), as), as };
    }),
  );

  const roleOf = ({ call, options, idArgument }: Resource, policy: Value): Role => {
    const own = attached.filter(({ roles }) => roles !== undefined && holds(roles, call, values));
    const managedPolicies = own.flatMap(({ value, uses, as }) => [...uses, ...enumerated(value, as)]);
    const duration = held(options, "maxSessionDuration");
    const hasPermissions =
      managedPolicies.some(({ as }) => as === "permissions") ||
      ["policies", "inlinePolicies"].some((key) => held(options, key) !== undefined);
    return {
      ...values.placeOf(call, idArgument),
      references: ["arn", "attrArn"].flatMap((attribute) => values.referencesTo(call, attribute)),
      roleName: literalText(held(options, "roleName") ?? held(options, "name")),
      trust: trusts.in(call.range, policy.range, values.originOf(policy)?.range),
      maxSessionDuration: duration && values.kept(duration),
      managedPolicies,
      hasPermissions: hasPermissions ? "yes" : "unknown",
      hasInstanceProfile: "unknown",
    };
  };

  const roles = resources.flatMap((resource) => {
    const policy = held(resource.options, "assumeRolePolicy") ?? held(resource.options, "assumeRolePolicyDocument");
    return policy !== undefined && /Role$/u.test(resource.call.name) ? [roleOf(resource, policy)] : [];
  });
  return { roles, managedPolicies: attached.flatMap(({ uses }) => uses) };
}

function resourceOf(call: CallValue, { program }: ProgramValues): Resource | undefined {
  const { isNew, owner, name } = calleeOf(call);
  if (!isNew) return undefined;
  const levelOne = LEVEL_ONE.get(name);
  const [first = ""] = (owner === "" ? name : owner).split(".");
  const isPulumi = /pulumi/u.test(program.imports.moduleOf(first) ?? "") || owner.includes(".");
  const module = owner === "" ? "iam" : owner.slice(owner.lastIndexOf(".") + 1);
  const attachments = levelOne ?? (isPulumi ? ATTACHMENTS.get(resourceTypeOf(module, name)) : undefined);
  const options = optionsAt(call, levelOne === undefined ? 1 : 2);
  if (attachments === undefined || options === undefined) return undefined;
  return { call, options, attachments, idArgument: levelOne === undefined ? 0 : 1 };
}

/** Whether a value names a role, or a list with it. */
function holds(value: Value, role: CallValue, values: ProgramValues): boolean {
  if (value.kind === "array") return value.items.some((item) => values.isOf(item, role));
  return values.isOf(value, role);
}

/** `aws.iam.ManagedPolicy.AdministratorAccess`: Pulumi has a name for each of AWS's own policies. */
function enumerated(value: Value | undefined, as: ManagedPolicyUse["as"]): readonly ManagedPolicyUse[] {
  const items = value?.kind === "array" ? value.items : [value];
  return items.flatMap((item): readonly ManagedPolicyUse[] => {
    const path = item?.kind === "unknown" ? item.path : undefined;
    if (item === undefined || !/^ManagedPolic(?:y|ies)$/u.test(path?.at(-2) ?? "")) return [];
    const parts = [`arn:aws:iam::aws:policy/${path?.at(-1) ?? ""}`];
    return [
      { value: { kind: "text", range: item.range, parts, editable: false }, form: "arn", as, list: undefined, item },
    ];
  });
}
