import type { ActionItem, Arn, Pattern, ResourceItem, WrittenAction, WrittenResource } from "@iam/policy";
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
import type { FormatShape, PlainArn } from "./arn-shape.ts";
import { PLAIN_FIELD, endsOpenAsUsual, mayFit, plainArn, shapeOf, startsOpen } from "./arn-shape.ts";
import { knownAction } from "./known-action.ts";

/** What the actions of a pattern are checked against. */
export class Reach {
  /** The types that one of the actions works on at least, each once. */
  readonly types: readonly ResourceType[];
  readonly #checks: TypeChecks;
  /** The actions that may be checked against more than the types. */
  readonly #beyond: readonly Action[];

  constructor(readonly actions: readonly Action[]) {
    const [only] = actions;
    if (only !== undefined && actions.length === 1) {
      this.types = only.resourceTypes;
      this.#checks = checksOf(this.types);
      this.#beyond = this.#checks.isBeyond(only.service) ? actions : NONE;
    } else {
      this.types = [...new Set(actions.flatMap(({ resourceTypes }) => resourceTypes))];
      this.#checks = new TypeChecks(this.types);
      this.#beyond = actions.filter(({ service, resourceTypes }) => checksOf(resourceTypes).isBeyond(service));
    }
  }

  /** The actions for which AWS lists no resource type. */
  get untyped(): readonly Action[] {
    return this.actions.filter(({ resourceTypes }) => resourceTypes.length === 0);
  }

  /** Whether AWS may match the resource when one of these actions is called; `false` is certain. */
  mayMatch({ written }: ResourceItem): boolean {
    const { arn } = written;
    if (arn === undefined || this.#checks.mayMatch(written)) return true;
    for (const action of this.#beyond) if (mayMatchUntyped(action, arn)) return true;
    return false;
  }
}

const NONE: readonly Action[] = [];

/** The checks of a list of types, the same for many actions. */
class TypeChecks {
  readonly #checks: readonly TypeCheck[];
  readonly #types: readonly ResourceType[];

  constructor(types: readonly ResourceType[]) {
    this.#types = types;
    this.#checks = types.map(checkOf);
  }

  mayMatch(resource: WrittenResource): boolean {
    const plain = plainArn(resource);
    for (const check of this.#checks) if (check.mayMatch(resource, plain)) return true;
    return false;
  }

  /** Whether AWS may match one of the resources. */
  mayMatchOne(resources: readonly ResourceItem[]): boolean {
    for (const { written } of resources) if (written.arn === undefined || this.mayMatch(written)) return true;
    return false;
  }

  /** Whether an action of the service may be checked against more than the types: it has none, or none of its own service. */
  isBeyond(service: string): boolean {
    for (const { arnFields } of this.#types) if (arnFields.service === service) return false;
    return true;
  }
}

/** Actions of a service that are checked against the same types share the list of them. */
const checksByTypes = new WeakMap<readonly ResourceType[], TypeChecks>();

function checksOf(types: readonly ResourceType[]): TypeChecks {
  let checks = checksByTypes.get(types);
  if (checks === undefined) checksByTypes.set(types, (checks = new TypeChecks(types)));
  return checks;
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

/** The checks that alone decide about an action that is spelt out; `undefined` for others. Far less than its reach. */
export const ownChecks = answeredOnce((written: WrittenAction): TypeChecks | undefined => {
  const known = knownAction(written);
  if (known === undefined) return undefined;
  const checks = checksOf(known.resourceTypes);
  return checks.isBeyond(known.service) ? undefined : checks;
});

/**
 * Formats that AWS takes beside those of the reference: services and tasks of ECS that are older than 2021 have no name of a cluster.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html
 */
const OLDER_FORMATS: ReadonlyMap<string, Pattern> = new Map(
  ["service", "task", "container-instance"].map((type) => [
    `ecs:${type}`,
    compileArnFormat(`arn:\${Partition}:ecs:\${Region}:\${Account}:${type}/\${Id}`, { slashless: [] }),
  ]),
);

/** Whether a resource may be of a type. */
export function mayBeOf(type: ResourceType, resource: WrittenResource): boolean {
  return checkOf(type).mayMatch(resource, plainArn(resource));
}

const checkByType = new WeakMap<ResourceType, TypeCheck>();

function checkOf(type: ResourceType): TypeCheck {
  let check = checkByType.get(type);
  if (check === undefined) checkByType.set(type, (check = new TypeCheck(type)));
  return check;
}

/** How many answers are kept for each type whose ARNs may be of any service. */
const MOST_ANSWERS = 400;

/** How many types that name the same service in their ARNs were met so far. */
const typesOfService = new Map<string, number>();

/** One type that resources are checked against, with the answers so far. */
class TypeCheck {
  readonly #type: ResourceType;
  /** The service in the ARNs of the type, where it is plain text. */
  readonly #service: string | undefined;
  /** The number of the type among those of that service, by which resources of the service keep the answer. */
  readonly #number: number = 0;
  readonly #older: Pattern | undefined;
  #others: BoundedCache<boolean, WrittenResource> | undefined;
  #shape: FormatShape | undefined;

  constructor(type: ResourceType) {
    this.#type = type;
    const { service } = type.arnFields;
    this.#service = PLAIN_FIELD.test(service) ? service : undefined;
    this.#older = OLDER_FORMATS.get(`${type.service}:${type.name}`);
    if (this.#service === undefined) return;
    this.#number = typesOfService.get(service) ?? 0;
    typesOfService.set(service, this.#number + 1);
  }

  mayMatch(resource: WrittenResource, plain: PlainArn | undefined): boolean {
    if (plain === undefined || this.#service === undefined) {
      if (startsOpen(resource) && endsOpenAsUsual((this.#shape ??= shapeOf(this.#type)))) return true;
      this.#others ??= new BoundedCache(MOST_ANSWERS);
      return this.#others.get(resource, this.#compare);
    }
    // Most types that do not match are told apart by the service in their ARN.
    if (plain.service !== this.#service) return false;
    return (plain.answers[this.#number] ??= this.#look(plain) ?? this.#compare(resource));
  }

  /** The answer where the fields and the beginnings of the resources tell. */
  #look(arn: PlainArn): boolean | undefined {
    if (this.#older !== undefined) return undefined;
    return mayFit(arn, (this.#shape ??= shapeOf(this.#type)));
  }

  readonly #compare = ({ arn, parts, pattern, variables }: WrittenResource): boolean => {
    const format = this.#type.pattern;
    if (intersects(pattern, format) !== "no") return true;
    if (this.#older !== undefined && intersects(pattern, this.#older) !== "no") return true;
    // AWS checks some calls that name nothing yet against an ARN that ends early: `log-group:name:log-stream:`.
    if (this.#type.service === "s3" || !endsOpen(arn)) return false;
    return intersects(compilePattern([...parts, "*"], { variables }), format) !== "no";
  };
}

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
const UNLISTED: ReadonlyMap<string, string> = new Map([
  ["ssmmessages", "OpenDataChannel"],
  ["cloudformation", "CreateStackSet"],
]);

/**
 * AWS matches actions without resource types against some ARN all the same: `s3:ListAllMyBuckets` against `arn:aws:s3:::*`,
 * `iam:ListUsers` against `…:user/`. Only what is certain not to be such an ARN is told apart: an ARN of another service, one
 * that names a single resource, and any ARN under the Describe actions of EC2.
 */
function mayMatchUntyped(action: Action, arn: Arn): boolean {
  const { service, resourceTypes } = action;
  if (service === "tag" || (UNLISTED.has(service) && UNLISTED.get(service) === action.name)) return true;
  if (arn.service !== service && arn.service !== undefined && isOther(arn.service, service)) return false;
  if (service === "ec2" && action.name.startsWith("Describe")) return false;
  // Where the reference lists resources of other services alone, it is silent about the service's own.
  if (resourceTypes.length > 0) return true;
  return arn.resource === undefined || endsOpen(arn) || !isLiteralText(displayText(arn.resource));
}

/** Whether no ARN of a service's own resources names that service. */
function isOther(named: string, service: string): boolean {
  return /^[a-z0-9-]+$/u.test(named) && !arnServices(service).has(named);
}

function isLiteralText(text: string): boolean {
  return !/[*?]/u.test(text) && splitText(text).every((token) => token.kind === "literal" && !token.escaped);
}

const services = new BoundedCache<ReadonlySet<string>>(500);

/** The services that stand in the ARNs of a service's own resources: `elasticloadbalancing`, or `execute-api` for `apigateway`. */
export function arnServices(prefix: string): ReadonlySet<string> {
  return services.get(prefix, () => {
    const types = serviceOf(prefix)?.types ?? [];
    return new Set([prefix, ...types.map(({ arnFields }) => arnFields.service)]);
  });
}
