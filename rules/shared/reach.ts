import type { ActionItem, Arn, ResourceItem } from "@iam/policy";
import { compileArnFormat, compilePattern, displayText, intersects, splitText } from "@iam/policy";
import type { Action, ResourceType } from "@iam/service-reference";
import { BoundedCache, expandAction, serviceOf } from "@iam/service-reference";

/** What the actions of a pattern are checked against. */
export class Reach {
  /** The types that one of the actions works on at least, each once. */
  readonly types: readonly ResourceType[];

  constructor(readonly actions: readonly Action[]) {
    const [only] = actions;
    this.types =
      only !== undefined && actions.length === 1
        ? only.resourceTypes
        : [...new Set(actions.flatMap(({ resourceTypes }) => resourceTypes))];
  }

  /** The actions for which AWS lists no resource type. */
  get untyped(): readonly Action[] {
    return this.actions.filter(({ resourceTypes }) => resourceTypes.length === 0);
  }

  /** Whether AWS may match the resource when one of these actions is called; `false` is certain. */
  mayMatch(resource: ResourceItem): boolean {
    const { arn } = resource;
    if (arn === undefined) return true;
    for (const type of this.types) if (mayBeOf(type, resource)) return true;
    return this.actions.some((action) => checksOtherThanTypes(action) && mayMatchUntyped(action, arn));
  }
}

/** Whether a resource is nothing that is certain to be an ARN, as `*` is. */
export function mayBeAnything(resource: ResourceItem): boolean {
  return resource.arn === undefined;
}

const reaches = new BoundedCache<Reach>(4000);

/**
 * What an action or a pattern of actions is checked against. `undefined` where nothing is known: an action that the data do
 * not have, and a pattern that goes across services.
 */
export function reachOf(action: ActionItem): Reach | undefined {
  const { id, service } = action;
  if (service.includes("*") || service.includes("?")) return undefined;
  const reach = reaches.get(id, (pattern) => new Reach(expandAction(pattern)));
  return reach.actions.length === 0 ? undefined : reach;
}

/**
 * Formats that AWS takes beside those of the reference: services and tasks of ECS that are older than 2021 have no name of a cluster.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html
 */
const OLDER_FORMATS: ReadonlyMap<string, ReturnType<typeof compileArnFormat>> = new Map(
  ["service", "task", "container-instance"].map((type) => [
    `ecs:${type}`,
    compileArnFormat(`arn:\${Partition}:ecs:\${Region}:\${Account}:${type}/\${Id}`, { slashless: [] }),
  ]),
);

const answers = new WeakMap<ResourceType, BoundedCache<boolean>>();

/** Whether a resource may be of a type. Remembered by the type, since statements and policies ask the same again and again. */
export function mayBeOf(type: ResourceType, resource: ResourceItem): boolean {
  let known = answers.get(type);
  if (known === undefined) answers.set(type, (known = new BoundedCache(400)));
  // What is read as a variable depends on the policy's version.
  const question = resource.statement.policy.readsVariables ? resource.text : `!${resource.text}`;
  return known.get(question, () => isOfType(type, resource));
}

function isOfType(type: ResourceType, resource: ResourceItem): boolean {
  const { arn } = resource;
  if (arn !== undefined && isOfOtherService(type, arn)) return false;
  if (intersects(resource.pattern, type.pattern) !== "no") return true;
  const older = OLDER_FORMATS.get(`${type.service}:${type.name}`);
  if (older !== undefined && intersects(resource.pattern, older) !== "no") return true;
  // AWS checks some calls that name nothing yet against an ARN that ends early: `log-group:name:log-stream:`.
  if (type.service === "s3" || !endsOpen(arn)) return false;
  const { parts } = resource.value;
  const open = compilePattern([...parts, "*"], { variables: resource.statement.policy.readsVariables });
  return intersects(open, type.pattern) !== "no";
}

/** Most types that do not match are told apart by the service in their ARN, where the fields up to it are plain text. */
function isOfOtherService({ arnFormat }: ResourceType, { partition, service, assumed }: Arn): boolean {
  if (assumed || partition === undefined || service === undefined) return false;
  if (!PLAIN_FIELD.test(partition) || !PLAIN_FIELD.test(service)) return false;
  const own = arnFormat.split(":", 3)[2] ?? "";
  return PLAIN_FIELD.test(own) && own !== service;
}

const PLAIN_FIELD = /^[A-Za-z0-9-]*$/;

function endsOpen(arn: Arn | undefined): boolean {
  const last = arn?.resource?.at(-1);
  return last === undefined || (typeof last === "string" && /[:/]$/u.test(last));
}

/**
 * Actions that AWS checks against resources which the reference does not list.
 * `OpenDataChannel`: https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 * `CreateStackSet`: as `UpdateStackSet`, with which AWS lists types of resources.
 * `tag:`: the ARNs of whatever is tagged.
 */
const UNLISTED: ReadonlySet<string> = new Set(["ssmmessages:OpenDataChannel", "cloudformation:CreateStackSet"]);

/** Whether an action may be checked against more than its types: it has none, or none of its own service. */
function checksOtherThanTypes({ service, resourceTypes }: Action): boolean {
  return resourceTypes.every(({ arnFormat }) => arnFormat.split(":")[2] !== service);
}

/**
 * AWS matches actions without resource types against some ARN all the same: `s3:ListAllMyBuckets` against `arn:aws:s3:::*`,
 * `iam:ListUsers` against `…:user/`. Only what is certain not to be such an ARN is told apart: an ARN of another service, one
 * that names a single resource, and any ARN under the Describe actions of EC2.
 */
function mayMatchUntyped({ service, name, id, resourceTypes }: Action, arn: Arn): boolean {
  if (UNLISTED.has(id) || service === "tag") return true;
  if (arn.service !== undefined && /^[a-z0-9-]+$/u.test(arn.service) && !arnServices(service).has(arn.service))
    return false;
  if (service === "ec2" && name.startsWith("Describe")) return false;
  // Where the reference lists resources of other services alone, it is silent about the service's own.
  if (resourceTypes.length > 0) return true;
  return arn.resource === undefined || endsOpen(arn) || !isLiteralText(displayText(arn.resource));
}

function isLiteralText(text: string): boolean {
  return !/[*?]/u.test(text) && splitText(text).every((token) => token.kind === "literal" && !token.escaped);
}

const services = new BoundedCache<ReadonlySet<string>>(500);

/** The services that stand in the ARNs of a service's own resources: `elasticloadbalancing`, or `execute-api` for `apigateway`. */
export function arnServices(prefix: string): ReadonlySet<string> {
  return services.get(prefix, () => {
    const types = [...(serviceOf(prefix)?.resourceTypes.values() ?? [])].flat();
    return new Set([prefix, ...types.map(({ arnFormat }) => arnFormat.split(":")[2] ?? "")]);
  });
}
