import type { ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { entryOf, literalText, typeOfFileName } from "@iam/policy";
import { branchesOf, intrinsicOf } from "./intrinsic.ts";
import type { Resource, Template } from "./template.ts";

/** `Type` of `AWS::Organizations::Policy`; its other types are no IAM policies. */
const ORGANIZATION_POLICIES: ReadonlyMap<string, PolicyFacts> = new Map<string, PolicyFacts>([
  ["SERVICE_CONTROL_POLICY", { type: "service-control" }],
  ["RESOURCE_CONTROL_POLICY", { type: "resource-control" }],
]);

type Holder = NonNullable<PolicyFacts["holder"]>;

/** The properties by which a policy names its holders. */
const HOLDERS: readonly (readonly [property: string, holder: Holder])[] = [
  ["Roles", "role"],
  ["Users", "user"],
  ["Groups", "group"],
];

/** Whom a resource type with `ManagedPolicyArns` is. SAM's functions and state machines have roles. */
const ATTACHES: ReadonlyMap<string, readonly [property: string, holder: Holder]> = new Map([
  ["AWS::IAM::Role", ["ManagedPolicyArns", "role"]],
  ["AWS::IAM::User", ["ManagedPolicyArns", "user"]],
  ["AWS::IAM::Group", ["ManagedPolicyArns", "group"]],
  ["AWS::Serverless::Function", ["Policies", "role"]],
  ["AWS::Serverless::StateMachine", ["Policies", "role"]],
] as const);

/**
 * What the resource around a policy tells: the holder of an inline or managed policy, whether it is a boundary, the kind of
 * policy of an organization. `undefined` where that is no policy of IAM.
 */
export function factsOfResource(resource: Resource, template: Template, facts: PolicyFacts): PolicyFacts | undefined {
  switch (resource.type) {
    case "AWS::Organizations::Policy": {
      const type = literalText(held(resource, "Type"));
      return type === undefined ? {} : ORGANIZATION_POLICIES.get(type);
    }
    case "AWS::IAM::Policy":
      return { ...facts, holder: only(holdersIn(resource)) };
    case "AWS::IAM::ManagedPolicy":
      return managedFacts(resource, template);
    default:
      return facts;
  }
}

function managedFacts(resource: Resource, template: Template): PolicyFacts {
  const use = usesOf(template).get(resource.id);
  const holders = new Set([...holdersIn(resource), ...(use?.holders ?? [])]);
  const isBoundary = use?.isBoundary === true || (use === undefined && isCalledBoundary(resource));
  if (isBoundary && holders.size === 0) return { type: "boundary", managed: true };
  return { type: "identity", holder: only([...holders]), managed: true };
}

/** A boundary for roles of other templates is named by nothing here, as in the template of `cdk bootstrap`: its name tells. */
function isCalledBoundary(resource: Resource): boolean {
  const name = literalText(held(resource, "ManagedPolicyName")) ?? "";
  return [resource.id, name].some((text) => typeOfFileName(text) === "boundary");
}

/** How the identities of a template use a managed policy. */
interface Use {
  readonly holders: Set<Holder>;
  isBoundary: boolean;
}

const uses = new WeakMap<Template, ReadonlyMap<string, Use>>();

/** By logical id; looked up once a template. */
function usesOf(template: Template): ReadonlyMap<string, Use> {
  const known = uses.get(template);
  if (known !== undefined) return known;
  const found = new Map<string, Use>();
  const useOf = (id: string): Use => {
    const use = found.get(id) ?? { holders: new Set(), isBoundary: false };
    found.set(id, use);
    return use;
  };
  for (const resource of template.resources) {
    const [property, holder] = ATTACHES.get(resource.type) ?? [];
    if (property === undefined || holder === undefined) continue;
    for (const id of namesIn(held(resource, property))) useOf(id).holders.add(holder);
    for (const id of namesIn(held(resource, "PermissionsBoundary"))) useOf(id).isBoundary = true;
  }
  uses.set(template, found);
  return found;
}

function holdersIn(resource: Resource): readonly Holder[] {
  return HOLDERS.flatMap(([property, holder]) => (held(resource, property) === undefined ? [] : [holder]));
}

/** The one kind of holder, where there is one. */
function only(holders: readonly Holder[]): Holder | undefined {
  return holders.length === 1 ? holders[0] : undefined;
}

/** The logical ids that a value names by `Ref`, also in a list and in the branches of `Fn::If`. */
function namesIn(value: Value | undefined, depth = 0): readonly string[] {
  if (value === undefined || depth > 8) return [];
  if (value.kind === "array") return value.items.flatMap((item) => namesIn(item, depth + 1));
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name === "Ref") return [literalText(intrinsic.argument) ?? ""];
  return (branchesOf(value) ?? []).flatMap((branch) => namesIn(branch, depth + 1));
}

function held({ properties }: { readonly properties: ObjectValue | undefined }, key: string): Value | undefined {
  return properties === undefined ? undefined : entryOf(properties, key)?.value;
}
