import type { ObjectValue, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { at, serviceOf } from "../serverless.ts";
import type { RoleReader } from "./found.ts";
import { TemplateRoles } from "./template-roles.ts";

/**
 * The roles and managed policies of a Serverless Framework service: the role that it makes for its functions, the roles that
 * serverless-iam-roles-per-function makes, and the CloudFormation in `resources`. `undefined` where the document is no such service.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
export const readServiceRoles: RoleReader = (document, policies) => {
  const service = serviceOf(document);
  if (service === undefined) return undefined;
  const { root, parts, site } = service;
  const reader = new TemplateRoles(site, policies, parts);
  const provider = entryOf(root, "provider");
  const role = at(provider?.value, "iam", "role");
  const uses = [
    ...reader.uses(at(role, "managedPolicies") ?? at(provider?.value, "iamManagedPolicies"), "permissions"),
    ...reader.uses(boundaryOf(role) ?? at(provider?.value, "rolePermissionsBoundary"), "boundary"),
  ];
  if (provider !== undefined && uses.length > 0) {
    const name = literalText(at(role, "name")) ?? "provider.iam.role";
    reader.addServiceRole({ place: provider.key, name, managedPolicies: uses }, provider.value.range);
  }
  for (const { key, value } of functionsOf(root)) {
    const boundary = reader.uses(at(value, "iamPermissionsBoundary"), "boundary");
    if (boundary.length === 0) continue;
    reader.addServiceRole({ place: key, name: literalText(key) ?? "", managedPolicies: boundary }, value.range);
  }
  reader.readResources();
  return reader.found();
};

/** The framework reads both spellings. */
function boundaryOf(role: Value | undefined): Value | undefined {
  return at(role, "permissionsBoundary") ?? at(role, "permissionBoundary");
}

function functionsOf(root: ObjectValue): readonly { readonly key: TextValue; readonly value: Value }[] {
  const functions = entryOf(root, "functions")?.value;
  return functions?.kind === "object" ? functions.entries : [];
}
