import type { ActionItem, Arn, ResourceItem, WrittenAction, WrittenResource } from "@iam/policy";
import {
  BoundedCache,
  answeredOnce,
  compileArnFormat,
  compilePattern,
  displayText,
  intersects,
  splitText,
} from "@iam/policy";
import type { Action, ResourceType } from "@iam/service-reference";
import { expandAction, serviceOf } from "@iam/service-reference";

/** What the actions of a pattern are checked against. */
export class Reach {
  /** The types that one of the actions works on at least, each once. */
  readonly types: readonly ResourceType[];
  /** The actions that may be checked against more than the types. */
  readonly #beyond: readonly Action[];
  readonly #answers: BoundedCache<boolean, WrittenResource>;

  constructor(readonly actions: readonly Action[]) {
    const [only] = actions;
    this.types =
      only !== undefined && actions.length === 1
        ? only.resourceTypes
        : [...new Set(actions.flatMap(({ resourceTypes }) => resourceTypes))];
    this.#beyond = actions.filter(checksOtherThanTypes);
    // Actions that differ in their names alone have the same list of types.
    this.#answers = this.#beyond.length === 0 ? answersOf(this.types) : new BoundedCache(MOST_ANSWERS);
  }

  /** The actions for which AWS lists no resource type. */
  get untyped(): readonly Action[] {
    return this.actions.filter(({ resourceTypes }) => resourceTypes.length === 0);
  }

  /** Whether AWS may match the resource when one of these actions is called; `false` is certain. */
  mayMatch({ written }: ResourceItem): boolean {
    return this.#answers.get(written, this.#mayMatch);
  }

  readonly #mayMatch = (resource: WrittenResource): boolean => {
    const { arn } = resource;
    if (arn === undefined) return true;
    for (const type of this.types) if (mayBeOfType(type, resource)) return true;
    return this.#beyond.some((action) => mayMatchUntyped(action, arn));
  };
}

/** How many answers are kept for each list of types, and for each type. */
const MOST_ANSWERS = 400;

const answersByTypes = new WeakMap<readonly ResourceType[], BoundedCache<boolean, WrittenResource>>();

function answersOf(types: readonly ResourceType[]): BoundedCache<boolean, WrittenResource> {
  let answers = answersByTypes.get(types);
  if (answers === undefined) answersByTypes.set(types, (answers = new BoundedCache(MOST_ANSWERS)));
  return answers;
}

/** Whether a resource is nothing that is certain to be an ARN, as `*` is. */
export function mayBeAnything(resource: ResourceItem): boolean {
  return resource.arn === undefined;
}

/**
 * What an action or a pattern of actions is checked against. `undefined` where nothing is known: an action that the data do
 * not have, and a pattern that goes across services.
 */
export function reachOf({ written }: ActionItem): Reach | undefined {
  return readReach(written);
}

const readReach = answeredOnce(({ id, service }: WrittenAction): Reach | undefined => {
  if (service.includes("*") || service.includes("?")) return undefined;
  const actions = expandAction(id);
  return actions.length === 0 ? undefined : new Reach(actions);
});

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

const answersByType = new WeakMap<ResourceType, BoundedCache<boolean, WrittenResource>>();

/** Whether a resource may be of a type. Remembered by the type, since statements and policies ask the same again and again. */
export function mayBeOf(type: ResourceType, { written }: ResourceItem): boolean {
  return mayBeOfType(type, written);
}

function mayBeOfType(type: ResourceType, resource: WrittenResource): boolean {
  // Most types that do not match are told apart by the service in their ARN.
  const { arn } = resource;
  if (arn !== undefined && isOfOtherService(type, arn)) return false;
  let known = answersByType.get(type);
  if (known === undefined) answersByType.set(type, (known = new BoundedCache(MOST_ANSWERS)));
  return known.get(resource, () => isOfType(type, resource));
}

function isOfType(type: ResourceType, { arn, parts, pattern, variables }: WrittenResource): boolean {
  if (intersects(pattern, type.pattern) !== "no") return true;
  const older = OLDER_FORMATS.get(`${type.service}:${type.name}`);
  if (older !== undefined && intersects(pattern, older) !== "no") return true;
  // AWS checks some calls that name nothing yet against an ARN that ends early: `log-group:name:log-stream:`.
  if (type.service === "s3" || !endsOpen(arn)) return false;
  return intersects(compilePattern([...parts, "*"], { variables }), type.pattern) !== "no";
}

/** Where the fields up to the service are plain text, that tells. */
function isOfOtherService({ arnFields }: ResourceType, { partition, service, assumed }: Arn): boolean {
  if (service === arnFields.service || assumed || partition === undefined || service === undefined) return false;
  return PLAIN_FIELD.test(partition) && PLAIN_FIELD.test(service) && PLAIN_FIELD.test(arnFields.service);
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
  return resourceTypes.every(({ arnFields }) => arnFields.service !== service);
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
    return new Set([prefix, ...types.map(({ arnFields }) => arnFields.service)]);
  });
}
