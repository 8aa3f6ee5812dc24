import type { Pattern, ResourceItem, WrittenResource } from "@iam/policy";
import { answeredOnce, compilePattern, covers, intersects, isMatchAll, match } from "@iam/policy";
import type { Action, ResourceType } from "@iam/service-reference";

/** Every resource of a kind: the service of its ARNs, the resource part alone, and a whole ARN in some account and region. */
export interface Kind {
  readonly service: string;
  readonly resources: Pattern;
  readonly arns: Pattern;
}

/** The kind of the resources under a path: `iam` and `role/aws-service-role/*`. Those of IAM are in no region. */
export function kindOf(service: string, resources: string, region = ""): Kind {
  return {
    service,
    resources: compilePattern(resources),
    arns: compilePattern(`arn:aws:${service}:${region}:123456789012:${resources}`),
  };
}

const kinds = new WeakMap<ResourceType, Kind>();

function kindOfType(type: ResourceType): Kind {
  let kind = kinds.get(type);
  if (kind === undefined) {
    const { service, region, resource } = type.arnFields;
    const resources = resource.replaceAll(/\$\{[^}]*\}/gu, "*");
    kinds.set(type, (kind = kindOf(service, resources, region === "" ? "" : "us-east-1")));
  }
  return kind;
}

/** Whether a resource certainly is every one of a kind, at least in one account and region: `*`, `arn:aws:iam::111122223333:role/*`. */
export function coversKind({ written }: ResourceItem, kind: Kind): boolean {
  const fields = fieldsOf(written);
  if (fields === undefined) return covers(written.pattern, kind.arns);
  const { service, resource } = fields;
  return service !== undefined && match(service, kind.service) === "yes" && covers(resource, kind.resources);
}

/** The service and the resource part of an ARN; `undefined` for anything that is not certain to be an ARN. */
const fieldsOf = answeredOnce(({ arn, variables }: WrittenResource) => {
  if (arn?.resource === undefined) return undefined;
  const service = arn.service === undefined ? undefined : compilePattern(arn.service);
  return { service, resource: compilePattern(arn.resource, { variables }) };
});

/**
 * Whether resources are every one that an action may work on: all of one of its types, and of no type only some, since AWS checks
 * some actions against several (`redshift:GetClusterCredentials` against the database and the user). AWS checks an action
 * without types against no single resource, so `*` is all there is.
 */
export function coverAction(
  resources: readonly ResourceItem[],
  { resourceTypes }: Pick<Action, "resourceTypes">,
): boolean {
  // `*` is all of every kind.
  if (resources.some(({ pattern }) => isMatchAll(pattern))) return true;
  const cover = (kind: Kind): boolean => resources.some((resource) => coversKind(resource, kind));
  if (resourceTypes.length === 0) return cover(EVERYTHING);
  return (
    resourceTypes.some((type) => cover(kindOfType(type))) &&
    resourceTypes.every((type) => cover(kindOfType(type)) || !resources.some((resource) => isOfType(resource, type)))
  );
}

function isOfType({ pattern }: ResourceItem, type: ResourceType): boolean {
  return intersects(pattern, type.pattern) !== "no";
}

const EVERYTHING: Kind = { service: "*", resources: compilePattern("*"), arns: compilePattern("arn:aws:*:*:*:*") };
