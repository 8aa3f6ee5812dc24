import { compileArnFormat, type Pattern } from "@iam/policy";
import { header } from "./data-file.ts";
import type { ServiceLine } from "./format.ts";
import { toConditionKeys } from "./key-template.ts";
import type {
  AccessLevel,
  Action,
  ArnFormatFields,
  ConditionKey,
  NamesOfLevel,
  ResourceType,
  Service,
} from "./model.ts";

/**
 * A service as its line of the data file tells it. What few people ask for is made when it is asked for: a policy names some
 * actions of a service, and there are hundreds of services with 22,000 actions.
 */
export class LoadedService implements Service {
  readonly prefix: string;
  readonly name: string;
  readonly #line: ServiceLine;
  /** By name in lower case, in the order of the data. */
  readonly #groups = new Map<string, ActionGroup>();
  readonly #made = new Map<string, Action>();
  #actions: ReadonlyMap<string, Action> | undefined;
  #types: readonly LoadedResourceType[] | undefined;
  #resourceTypes: ReadonlyMap<string, readonly ResourceType[]> | undefined;
  #conditionKeys: ReadonlyMap<string, ConditionKey> | undefined;

  constructor(prefix: string, name: string, line: ServiceLine) {
    this.prefix = prefix;
    this.name = name;
    this.#line = line;
    for (const [level, typeSet, ownKeySet, resourceKeySet, names] of line[3]) {
      const group = new ActionGroup(
        names,
        header().levels[level] as AccessLevel,
        () => pick(this.#allTypes, line[2][typeSet]),
        () => this.#keySet(ownKeySet),
        () => this.#keySet(resourceKeySet),
      );
      for (const action of group.lowerCase.split(" ")) this.#groups.set(action, group);
    }
  }

  get actions(): ReadonlyMap<string, Action> {
    return (this.#actions ??= new Map(
      this.actionsNamed([...this.#groups.keys()]).map((action) => [action.name.toLowerCase(), action]),
    ));
  }

  get actionNames(): Iterable<string> {
    return this.#groups.keys();
  }

  hasAction(name: string): boolean {
    return this.#groups.has(name);
  }

  hasResourceTypes(name: string): boolean {
    const types = this.#groups.get(name)?.resourceTypes;
    return types !== undefined && types.length > 0;
  }

  get levels(): readonly NamesOfLevel[] {
    return [...new Set(this.#groups.values())].map(({ accessLevel, names }) => ({
      accessLevel,
      names: names.split(" "),
    }));
  }

  action(name: string): Action | undefined {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const group = this.#groups.get(name);
    if (group === undefined) return undefined;
    const action = new LoadedAction(this.prefix, group.spelling(name), group);
    this.#made.set(name, action);
    return action;
  }

  actionsNamed(names: readonly string[]): readonly Action[] {
    return names
      .map((name) => this.action(name))
      .filter((action) => action !== undefined)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  get resourceTypes(): ReadonlyMap<string, readonly ResourceType[]> {
    return (this.#resourceTypes ??= byName(this.#allTypes));
  }

  get conditionKeys(): ReadonlyMap<string, ConditionKey> {
    return (this.#conditionKeys ??= toConditionKeys(this.#line[0], header().keyTypes));
  }

  get resourceControlPolicies(): boolean {
    return header().resourceControlPolicies.includes(this.prefix);
  }

  get #allTypes(): readonly LoadedResourceType[] {
    return (this.#types ??= this.#line[1].map(
      ([type, arnFormat, set]) => new LoadedResourceType(this.prefix, type, arnFormat, () => this.#keySet(set)),
    ));
  }

  #keySet(set: number): readonly string[] {
    const [keys, , sets] = this.#line;
    return pick(keys, sets[set]).map(([key]) => key.toLowerCase());
  }
}

/** What actions that differ only in their names share; the sets are made when somebody asks. */
class ActionGroup {
  /** The names, separated by spaces. */
  readonly lowerCase: string;
  /** The same with a space at either end, so that each name can be found whole. */
  #padded: string | undefined;
  readonly accessLevel: AccessLevel;
  /** As AWS writes them. */
  readonly names: string;
  readonly #types: () => readonly ResourceType[];
  readonly #ownKeys: () => readonly string[];
  readonly #resourceKeys: () => readonly string[];
  #resourceTypes: readonly ResourceType[] | undefined;
  #conditionKeys: ReadonlySet<string> | undefined;
  #ownConditionKeys: ReadonlySet<string> | undefined;

  constructor(
    names: string,
    accessLevel: AccessLevel,
    types: () => readonly ResourceType[],
    ownKeys: () => readonly string[],
    resourceKeys: () => readonly string[],
  ) {
    this.lowerCase = names.toLowerCase();
    this.accessLevel = accessLevel;
    this.names = names;
    this.#types = types;
    this.#ownKeys = ownKeys;
    this.#resourceKeys = resourceKeys;
  }

  /** How AWS writes one of the names that is given in lower case. */
  spelling(name: string): string {
    const start = (this.#padded ??= ` ${this.lowerCase} `).indexOf(` ${name} `);
    return this.names.slice(start, start + name.length);
  }

  get resourceTypes(): readonly ResourceType[] {
    return (this.#resourceTypes ??= this.#types());
  }

  get ownConditionKeys(): ReadonlySet<string> {
    return (this.#ownConditionKeys ??= new Set(this.#ownKeys()));
  }

  get conditionKeys(): ReadonlySet<string> {
    return (this.#conditionKeys ??= new Set([
      ...this.ownConditionKeys,
      ...this.#resourceKeys(),
      ...this.resourceTypes.flatMap((type) => [...type.conditionKeys]),
    ]));
  }
}

class LoadedAction implements Action {
  readonly service: string;
  readonly name: string;
  readonly #group: ActionGroup;

  constructor(service: string, name: string, group: ActionGroup) {
    this.service = service;
    this.name = name;
    this.#group = group;
  }

  get id(): string {
    return `${this.service}:${this.name}`;
  }

  get accessLevel(): AccessLevel {
    return this.#group.accessLevel;
  }

  get resourceTypes(): readonly ResourceType[] {
    return this.#group.resourceTypes;
  }

  get conditionKeys(): ReadonlySet<string> {
    return this.#group.conditionKeys;
  }

  get ownConditionKeys(): ReadonlySet<string> {
    return this.#group.ownConditionKeys;
  }
}

/**
 * The placeholders that match no slash. Names of buckets hold none, and that alone tells a bucket from its objects;
 * names of log groups, roles, repositories, secrets and parameters do hold slashes.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const slashless = ["BucketName", "TableBucketName"];

class LoadedResourceType implements ResourceType {
  readonly service: string;
  readonly name: string;
  readonly arnFormat: string;
  readonly #keys: () => readonly string[];
  #fields: ArnFormatFields | undefined;
  #pattern: Pattern | undefined;
  #conditionKeys: ReadonlySet<string> | undefined;

  constructor(service: string, name: string, arnFormat: string, keys: () => readonly string[]) {
    this.service = service;
    this.name = name;
    this.arnFormat = arnFormat;
    this.#keys = keys;
  }

  get arnFields(): ArnFormatFields {
    return (this.#fields ??= fieldsOf(this.arnFormat));
  }

  get pattern(): Pattern {
    // Without its fields the ARN of an access point would be that of an object in a bucket named `accesspoint`.
    const emptyFields = this.service !== "s3";
    return (this.#pattern ??= compileArnFormat(this.arnFormat, { slashless, emptyFields }));
  }

  get conditionKeys(): ReadonlySet<string> {
    return (this.#conditionKeys ??= new Set(this.#keys()));
  }
}

function fieldsOf(arnFormat: string): ArnFormatFields {
  const [, , service = "", region = "", account = "", ...resource] = arnFormat.split(":");
  return { service, region, account, resource: resource.join(":") };
}

function byName(types: readonly ResourceType[]): ReadonlyMap<string, readonly ResourceType[]> {
  const map = new Map<string, ResourceType[]>();
  for (const type of types) {
    const same = map.get(type.name);
    if (same) same.push(type);
    else map.set(type.name, [type]);
  }
  return map;
}

function pick<T>(list: readonly T[], positions: readonly number[] | undefined): readonly T[] {
  return (positions ?? []).map((position) => list[position]).filter((item) => item !== undefined);
}
