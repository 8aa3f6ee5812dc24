import type { ManagedPolicyUse, ObjectValue, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { at, serviceOf } from "../serverless.ts";
import type { RoleReader } from "./found.ts";
import { TemplateRoles } from "./template-roles.ts";

/**
 * The roles and managed policies of a Serverless Framework service: the role that it makes for its functions, the roles that
 * plugins make for single functions, and the CloudFormation in `resources`. `undefined` where the document is no such service.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
export const readServiceRoles: RoleReader = (document, policies) => {
  const service = serviceOf(document);
  if (service === undefined) return undefined;
  const { root, parts, site } = service;
  const reader = new TemplateRoles(site, policies, parts);
  const provider = keyed(root, "provider");
  const role = at(provider?.value, "iam", "role");
  const uses = [
    ...usesOf(reader, at(role, "managedPolicies") ?? at(provider?.value, "iamManagedPolicies"), "permissions"),
    ...usesOf(reader, boundaryOf(role) ?? at(provider?.value, "rolePermissionsBoundary"), "boundary"),
  ];
  if (provider !== undefined && uses.length > 0) {
    const name = literalText(at(role, "name")) ?? "provider.iam.role";
    reader.addServiceRole({ place: provider.key, name, managedPolicies: uses }, provider.value.range);
  }
  for (const { key, value } of functionsOf(root)) {
    const own = [
      ...usesOf(reader, at(value, "iamManagedPolicies"), "permissions"),
      ...usesOf(reader, at(value, "iamPermissionsBoundary"), "boundary"),
    ];
    if (own.length > 0) {
      reader.addServiceRole({ place: key, name: literalText(key) ?? "", managedPolicies: own }, value.range);
    }
  }
  reader.readResources();
  return reader.found();
};

function usesOf(
  reader: TemplateRoles,
  value: Value | undefined,
  as: ManagedPolicyUse["as"],
): readonly ManagedPolicyUse[] {
  return reader.uses(value, as);
}

/** Both spellings are the framework's own. */
function boundaryOf(role: Value | undefined): Value | undefined {
  return at(role, "permissionsBoundary") ?? at(role, "permissionBoundary");
}

interface Keyed {
  readonly key: TextValue;
  readonly value: Value;
}

function keyed(root: ObjectValue, name: string): Keyed | undefined {
  return entryOf(root, name);
}

function functionsOf(root: ObjectValue): readonly Keyed[] {
  const functions = entryOf(root, "functions")?.value;
  return functions?.kind === "object" ? functions.entries : [];
}
