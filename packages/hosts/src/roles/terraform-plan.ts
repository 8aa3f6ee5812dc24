import type { ObjectValue, Role, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { valuesOf } from "../terraform/plan.ts";
import { ATTACHMENTS } from "./attachments.ts";
import type { RoleReader } from "./found.ts";
import { usesIn } from "./found.ts";
import { PlanPermissions, namesIn } from "./plan-permissions.ts";
import { Trusts } from "./trusts.ts";

const MAX_DEPTH = 500;

/** A resource as it will be. */
export interface Planned {
  readonly type: string;
  readonly address: string;
  readonly resource: ObjectValue;
  readonly values: ObjectValue;
}

/**
 * Roles and managed policies of a plan or a state as JSON. It is printed from a configuration, so there is nothing to fix in it.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export const readPlanRoles: RoleReader = ({ value: root }, policies) => {
  const trusts = new Trusts(policies);
  const resources = plannedIn(root);
  const permissions = new PlanPermissions(root, resources);
  const attached = resources.flatMap(({ type, address, values }) =>
    (ATTACHMENTS.get(type) ?? []).map(({ argument, as, role }) => ({
      uses: usesIn(held(values, argument), as),
      roles: role === undefined ? [address] : namesIn(held(values, role)),
    })),
  );
  const roles = resources
    .filter(({ type }) => type === "aws_iam_role")
    .map((planned): Role => {
      const { resource, values, address } = planned;
      const name = held(values, "name");
      const roleName = literalText(name);
      const arn = literalText(held(values, "arn"));
      const managedPolicies = attached
        .filter((one) => one.roles?.some((other) => other === address || other === roleName) === true)
        .flatMap(({ uses }) => uses);
      return {
        place: name ?? resource,
        name: address,
        references: arn === undefined ? [] : [arn],
        roleName,
        trust: trusts.in(values.range),
        maxSessionDuration: held(values, "max_session_duration"),
        managedPolicies,
        hasPermissions: managedPolicies.some(({ as }) => as === "permissions") ? "yes" : permissions.of(planned),
        hasInstanceProfile: "unknown",
      };
    });
  return { roles, managedPolicies: attached.flatMap(({ uses }) => uses), lower: () => null };
};

/** The resources of all modules, data sources aside. */
function plannedIn(root: Value): readonly Planned[] {
  const found: Planned[] = [];
  const visit = (module: Value | undefined, depth: number): void => {
    if (module?.kind !== "object" || depth > MAX_DEPTH) return;
    for (const resource of objectsIn(held(module, "resources"))) {
      const type = literalText(held(resource, "type"));
      const values = held(resource, "values");
      if (type === undefined || values?.kind !== "object" || literalText(held(resource, "mode")) === "data") continue;
      found.push({ type, address: literalText(held(resource, "address")) ?? "", resource, values });
    }
    for (const child of objectsIn(held(module, "child_modules"))) visit(child, depth + 1);
  };
  const values = valuesOf(root);
  if (values !== undefined) visit(held(values, "root_module"), 0);
  return found;
}

function objectsIn(value: Value | undefined): readonly ObjectValue[] {
  return value?.kind === "array" ? value.items.filter((item) => item.kind === "object") : [];
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
