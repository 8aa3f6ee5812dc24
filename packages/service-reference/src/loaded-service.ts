import { compileArnFormat, type Pattern } from "@iam/policy";
import { header } from "./data-file.ts";
import type { ServiceLine } from "./format.ts";
import { toConditionKeys } from "./key-template.ts";
import type { AccessLevel, Action, ConditionKey, ResourceType, Service } from "./model.ts";

/** A service as its line of the data file tells it. What few people ask for is made when it is asked for. */
export class LoadedService implements Service {
  readonly prefix: string;
  readonly name: string;
  readonly actions: ReadonlyMap<string, Action>;
  readonly resourceTypes: ReadonlyMap<string, readonly ResourceType[]>;
  readonly conditionKeys: ReadonlyMap<string, ConditionKey>;

  constructor(prefix: string, name: string, [keyLines, typeLines, sets, actionLines]: ServiceLine) {
    this.prefix = prefix;
    this.name = name;
    this.conditionKeys = toConditionKeys(keyLines, header().keyTypes);
    const keys = keyLines.map(([key]) => key.toLowerCase());
    const keySet = (set: number) => pick(keys, sets[set]);
    const types = typeLines.map(
      ([type, arnFormat, set]) => new LoadedResourceType(prefix, type, arnFormat, () => keySet(set)),
    );
    this.resourceTypes = byName(types);

    const actions = actionLines.flatMap(([level, typeSet, ownKeySet, resourceKeySet, names]) => {
      const group = new ActionGroup(
        header().levels[level] as AccessLevel,
        () => pick(types, sets[typeSet]),
        () => keySet(ownKeySet),
        () => keySet(resourceKeySet),
      );
      return names.split(" ").map((action) => new LoadedAction(prefix, action, group));
    });
    actions.sort((a, b) => (a.name < b.name ? -1 : 1));
    this.actions = new Map(actions.map((action) => [action.name.toLowerCase(), action]));
  }

  get resourceControlPolicies(): boolean {
    return header().resourceControlPolicies.includes(this.prefix);
  }
}

/** What actions that differ only in their names share; the sets are made when somebody asks. */
class ActionGroup {
  readonly accessLevel: AccessLevel;
  readonly #types: () => readonly ResourceType[];
  readonly #ownKeys: () => readonly string[];
  readonly #resourceKeys: () => readonly string[];
  #resourceTypes: readonly ResourceType[] | undefined;
  #conditionKeys: ReadonlySet<string> | undefined;
  #ownConditionKeys: ReadonlySet<string> | undefined;

  constructor(
    accessLevel: AccessLevel,
    types: () => readonly ResourceType[],
    ownKeys: () => readonly string[],
    resourceKeys: () => readonly string[],
  ) {
    this.accessLevel = accessLevel;
    this.#types = types;
    this.#ownKeys = ownKeys;
    this.#resourceKeys = resourceKeys;
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
  #pattern: Pattern | undefined;
  #conditionKeys: ReadonlySet<string> | undefined;

  constructor(service: string, name: string, arnFormat: string, keys: () => readonly string[]) {
    this.service = service;
    this.name = name;
    this.arnFormat = arnFormat;
    this.#keys = keys;
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
  return (positions ?? []).flatMap((position) => list[position] ?? []);
}
