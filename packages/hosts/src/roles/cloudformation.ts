import type { Answer, ManagedPolicyUse, ObjectValue, Role, TextValue, Value } from "@iam/policy";
import { displayText, entryOf, literalText } from "@iam/policy";
import type { Document } from "@iam/syntax";
import { childrenOf } from "@iam/syntax";
import type { LocatedPolicy } from "../host.ts";
import type { FoundRoles } from "./found.ts";
import { trustIn, usesIn } from "./found.ts";

interface Resource {
  readonly id: TextValue;
  readonly type: string;
  readonly properties: ObjectValue | undefined;
  readonly value: ObjectValue;
}

/** Roles and managed policies of a CloudFormation or SAM template; `false` where the document is none. */
export function readTemplateRoles(document: Document, policies: readonly LocatedPolicy[], found: FoundRoles): boolean {
  const resources = resourcesOf(document.value);
  if (resources === undefined) return false;
  for (const { type, properties } of resources) {
    if (properties === undefined) continue;
    if (type.startsWith("AWS::IAM::") || type === "AWS::SSO::PermissionSet" || type.startsWith("AWS::Serverless::")) {
      found.managedPolicies.push(...usesOf(properties, type));
    }
  }
  for (const resource of resources) {
    if (resource.type === "AWS::IAM::Role") found.roles.push(roleOf(resource, resources, document.value, policies));
  }
  return true;
}

/** The resources of a template, in the order of the text; `undefined` where the value is no template. */
function resourcesOf(root: Value): readonly Resource[] | undefined {
  const list = root.kind === "object" ? entryOf(root, "Resources")?.value : undefined;
  if (list?.kind !== "object") return undefined;
  const resources = list.entries.flatMap(({ key, value }): readonly Resource[] => {
    const type = value.kind === "object" ? literalText(held(value, "Type")) : undefined;
    if (value.kind !== "object" || type === undefined) return [];
    const properties = held(value, "Properties");
    return [{ id: key, type, properties: properties?.kind === "object" ? properties : undefined, value }];
  });
  return resources.length === 0 ? undefined : resources;
}

/** SAM's `Policies` take names as well as ARNs; https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
function usesOf(properties: ObjectValue, type: string): readonly ManagedPolicyUse[] {
  const arns = usesIn(held(properties, "ManagedPolicyArns") ?? held(properties, "ManagedPolicies"), "permissions");
  const sam = type.startsWith("AWS::Serverless::") ? usesIn(held(properties, "Policies"), "permissions") : [];
  const named = sam.map((use): ManagedPolicyUse => (isArn(use.value) ? use : { ...use, form: "name" }));
  return [...arns, ...named, ...usesIn(held(properties, "PermissionsBoundary"), "boundary")];
}

function isArn(value: TextValue): boolean {
  return displayText(value.parts).startsWith("arn:");
}

function roleOf(
  { id, properties, value }: Resource,
  resources: readonly Resource[],
  root: Value,
  policies: readonly LocatedPolicy[],
): Role {
  const logicalId = literalText(id) ?? "";
  const roleName = properties && literalText(held(properties, "RoleName"));
  return {
    place: id,
    name: logicalId,
    references: [`\${${logicalId}.Arn}`],
    roleName,
    trust: trustIn(value.range, policies),
    maxSessionDuration: properties && held(properties, "MaxSessionDuration"),
    managedPolicies: properties === undefined ? [] : usesOf(properties, "AWS::IAM::Role"),
    hasPermissions: permissionsOf(logicalId, properties, resources, root),
    hasInstanceProfile: profilesOf(logicalId, resources, root),
  };
}

/** A stack that exports the role, or has a name for it that others know, may be one of several: another may attach the policy. */
function permissionsOf(
  id: string,
  properties: ObjectValue | undefined,
  resources: readonly Resource[],
  root: Value,
): Answer {
  if (properties === undefined) return "unknown";
  const own = [held(properties, "Policies"), held(properties, "ManagedPolicyArns")];
  if (own.some((list) => list !== undefined && !isEmpty(list))) return "yes";
  const attached = resources.some(
    ({ type, properties: other }) =>
      /^AWS::IAM::(?:Policy|RolePolicy|ManagedPolicy)$/u.test(type) && other !== undefined && mentions(other, id),
  );
  if (attached) return "yes";
  return isTold(id, root) ? "unknown" : "no";
}

function profilesOf(id: string, resources: readonly Resource[], root: Value): Answer {
  const holds = resources.some(
    ({ type, properties }) =>
      type === "AWS::IAM::InstanceProfile" && properties !== undefined && mentions(properties, id),
  );
  if (holds) return "yes";
  return isTold(id, root) ? "unknown" : "no";
}

/** Whether the template hands the role on: in its outputs, or to a nested stack. */
function isTold(id: string, root: Value): boolean {
  if (root.kind !== "object") return true;
  const outputs = held(root, "Outputs");
  if (outputs !== undefined && mentions(outputs, id)) return true;
  return (resourcesOf(root) ?? []).some(
    ({ type, properties }) =>
      (type === "AWS::CloudFormation::Stack" || type.startsWith("Custom::")) &&
      properties !== undefined &&
      mentions(properties, id),
  );
}

/** Whether a text of the value is that logical id, or names it in a `Fn::Sub`. */
function mentions(value: Value, id: string): boolean {
  if (value.kind === "text") {
    const text = displayText(value.parts);
    return text === id || text.startsWith(`${id}.`) || text.includes(`\${${id}}`) || text.includes(`\${${id}.`);
  }
  return childrenOf(value).some((child) => mentions("key" in child ? child.value : child, id));
}

/** An empty list, or none at all. */
function isEmpty(value: Value): boolean {
  return (value.kind === "array" && value.items.length === 0) || (value.kind === "scalar" && value.value === null);
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
