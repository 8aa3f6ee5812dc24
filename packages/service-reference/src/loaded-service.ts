import { compileArnFormat, type Pattern } from "@iam/policy";
import { header } from "./data-file.ts";
import type { ActionsLine, ResourceTypeLine, ServiceLine } from "./format.ts";
import { KeyTemplate, hasPlaceholder, toConditionKeys } from "./key-template.ts";
import type {
  AccessLevel,
  Action,
  ActionGroup,
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
  readonly #groupList: LoadedGroup[] = [];
  /** By name in lower case, in the order of the data. */
  readonly #groups = new Map<string, LoadedGroup>();
  readonly #made = new Map<string, Action>();
  #actions: ReadonlyMap<string, Action> | undefined;
  #types: readonly LoadedResourceType[] | undefined;
  #resourceTypes: ReadonlyMap<string, readonly ResourceType[]> | undefined;
  #conditionKeys: ReadonlyMap<string, ConditionKey> | undefined;
  /** The condition keys in lower case. */
  #keys: readonly string[] | undefined;
  /** Those of them that have a placeholder, at the same positions. */
  #keyTemplates: readonly (ConditionKey | undefined)[] | undefined;
  #latestKey: string | undefined;
  #latestPositions: readonly number[] = [];
  /** The sets of resource types that were asked for, by their numbers in the data: many groups of actions share one. */
  readonly #typeSets: (readonly ResourceType[] | undefined)[] = [];

  constructor(prefix: string, name: string, line: ServiceLine) {
    this.prefix = prefix;
    this.name = name;
    this.#line = line;
    for (const actions of line[3]) {
      const group = new LoadedGroup(this, actions);
      this.#groupList.push(group);
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

  hasActionStartingWith(start: string): boolean {
    for (const group of this.#groupList) if (group.hasNameStartingWith(start)) return true;
    return false;
  }

  groupOf(name: string): ActionGroup | undefined {
    return this.#groups.get(name);
  }

  hasResourceTypes(name: string): boolean {
    const types = this.#groups.get(name)?.resourceTypes;
    return types !== undefined && types.length > 0;
  }

  get levels(): readonly NamesOfLevel[] {
    return this.#groupList.map(({ accessLevel, names }) => ({
      accessLevel,
      names: names.split(" "),
    }));
  }

  action(name: string): Action | undefined {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const group = this.#groups.get(name);
    if (group === undefined) return undefined;
    const action = new LoadedAction(this.prefix, name, group);
    this.#made.set(name, action);
    return action;
  }

  actionsNamed(names: readonly string[]): readonly Action[] {
    const actions: Action[] = [];
    for (const name of names) {
      const action = this.action(name);
      if (action !== undefined) actions.push(action);
    }
    return actions.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  actionsWithConditionKey(key: string): readonly Action[] {
    const names: string[] = [];
    for (const group of this.#groupList) if (group.listsConditionKey(key)) names.push(...group.lowerCase.split(" "));
    return this.actionsNamed(names);
  }

  hasActionWithConditionKey(key: string): boolean {
    return this.#groupList.some((group) => group.listsConditionKey(key));
  }

  get types(): readonly ResourceType[] {
    return (this.#types ??= this.#line[1].map((type) => new LoadedResourceType(this, type)));
  }

  get resourceTypes(): ReadonlyMap<string, readonly ResourceType[]> {
    return (this.#resourceTypes ??= byName(this.types));
  }

  get conditionKeys(): ReadonlyMap<string, ConditionKey> {
    return (this.#conditionKeys ??= toConditionKeys(this.#line[0], header().keyTypes));
  }

  get resourceControlPolicies(): boolean {
    return header().resourceControlPolicies.includes(this.prefix);
  }

  /** The resource types of a set, by its number in the data; the same list at every call. */
  typeSet(set: number): readonly ResourceType[] {
    return (this.#typeSets[set] ??= pick(this.types, this.#line[2][set]));
  }

  /** The positions of the keys that are the key, which is in lower case, or stand for it by a placeholder. */
  positionsOf(key: string): readonly number[] {
    // Many groups are asked for the same key.
    if (this.#latestKey !== key) {
      this.#latestPositions = this.#findKey(key);
      this.#latestKey = key;
    }
    return this.#latestPositions;
  }

  #findKey(wanted: string): readonly number[] {
    const keys = (this.#keys ??= this.#line[0].map(([key]) => key.toLowerCase()));
    this.#keyTemplates ??= keys.map((key) => (hasPlaceholder(key) ? new KeyTemplate(key, "") : undefined));
    const positions: number[] = [];
    for (let position = 0; position < keys.length; position += 1) {
      if (keys[position] === wanted || this.#keyTemplates[position]?.matches(wanted) === true) positions.push(position);
    }
    return positions;
  }

  /** Whether one of the positions is in a set of condition keys, by its number in the data. */
  isInKeySet(set: number, positions: readonly number[]): boolean {
    const inSet = this.#line[2][set];
    if (inSet !== undefined) for (const position of positions) if (inSet.includes(position)) return true;
    return false;
  }

  /** Whether one of the positions is among the condition keys of a set of resource types, by its number in the data. */
  isInKeysOfTypes(set: number, positions: readonly number[]): boolean {
    const [, types, sets] = this.#line;
    for (const type of sets[set] ?? []) {
      const line = types[type];
      if (line !== undefined && this.isInKeySet(line[2], positions)) return true;
    }
    return false;
  }

  /** The condition keys of a set in lower case, by its number in the data. */
  keySet(set: number): readonly string[] {
    const [keys, , sets] = this.#line;
    return pick(keys, sets[set]).map(([key]) => key.toLowerCase());
  }
}

/** What actions that differ only in their names share; the sets are made when somebody asks. */
class LoadedGroup implements ActionGroup {
  readonly service: string;
  /** The names, separated by spaces. */
  readonly lowerCase: string;
  readonly accessLevel: AccessLevel;
  readonly #home: LoadedService;
  readonly #line: ActionsLine;
  /** The names in lower case with a space at either end, so that each name can be found whole. */
  #padded: string | undefined;
  #resourceTypes: readonly ResourceType[] | undefined;
  #conditionKeys: ReadonlySet<string> | undefined;
  #ownConditionKeys: ReadonlySet<string> | undefined;

  constructor(home: LoadedService, line: ActionsLine) {
    this.service = home.prefix;
    this.#home = home;
    this.#line = line;
    this.lowerCase = line[4].toLowerCase();
    this.accessLevel = header().levels[line[0]] as AccessLevel;
  }

  /** As AWS writes them. */
  get names(): string {
    return this.#line[4];
  }

  hasNameStartingWith(start: string): boolean {
    return this.lowerCase.startsWith(start) || this.lowerCase.includes(` ${start}`);
  }

  /** How AWS writes one of the names that is given in lower case. */
  spelling(name: string): string {
    const start = (this.#padded ??= ` ${this.lowerCase} `).indexOf(` ${name} `);
    return this.names.slice(start, start + name.length);
  }

  get resourceTypes(): readonly ResourceType[] {
    return (this.#resourceTypes ??= this.#home.typeSet(this.#line[1]));
  }

  get ownConditionKeys(): ReadonlySet<string> {
    return (this.#ownConditionKeys ??= new Set(this.#home.keySet(this.#line[2])));
  }

  get conditionKeys(): ReadonlySet<string> {
    return (this.#conditionKeys ??= new Set([
      ...this.ownConditionKeys,
      ...this.#home.keySet(this.#line[3]),
      ...this.resourceTypes.flatMap((type) => [...type.conditionKeys]),
    ]));
  }

  /** Whether one of `conditionKeys` is the key, or stands for it by a placeholder. */
  listsConditionKey(key: string): boolean {
    const positions = this.#home.positionsOf(key);
    if (positions.length === 0) return false;
    if (this.#home.isInKeySet(this.#line[2], positions) || this.#home.isInKeySet(this.#line[3], positions)) {
      return true;
    }
    return this.#home.isInKeysOfTypes(this.#line[1], positions);
  }
}

class LoadedAction implements Action {
  readonly service: string;
  readonly #lowerCase: string;
  readonly #group: LoadedGroup;
  #name: string | undefined;
  #id: string | undefined;

  constructor(service: string, lowerCase: string, group: LoadedGroup) {
    this.service = service;
    this.#lowerCase = lowerCase;
    this.#group = group;
  }

  get name(): string {
    return (this.#name ??= this.#group.spelling(this.#lowerCase));
  }

  get id(): string {
    return (this.#id ??= `${this.service}:${this.name}`);
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

  listsConditionKey(key: string): boolean {
    return this.#group.listsConditionKey(key);
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
  readonly #home: LoadedService;
  readonly #keySet: number;
  #fields: ArnFormatFields | undefined;
  #pattern: Pattern | undefined;
  #conditionKeys: ReadonlySet<string> | undefined;

  constructor(home: LoadedService, [name, arnFormat, keySet]: ResourceTypeLine) {
    this.service = home.prefix;
    this.name = name;
    this.arnFormat = arnFormat;
    this.#home = home;
    this.#keySet = keySet;
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
    return (this.#conditionKeys ??= new Set(this.#home.keySet(this.#keySet)));
  }
}

function fieldsOf(arnFormat: string): ArnFormatFields {
  const service = arnFormat.indexOf(":", arnFormat.indexOf(":") + 1) + 1;
  const region = arnFormat.indexOf(":", service) + 1;
  const account = arnFormat.indexOf(":", region) + 1;
  const resource = arnFormat.indexOf(":", account) + 1;
  return {
    service: arnFormat.slice(service, region - 1),
    region: arnFormat.slice(region, account - 1),
    account: arnFormat.slice(account, resource - 1),
    resource: arnFormat.slice(resource),
  };
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

function pick<T>(list: readonly T[], positions: readonly number[] = []): readonly T[] {
  const picked: T[] = [];
  for (const position of positions) {
    const item = list[position];
    if (item !== undefined) picked.push(item);
  }
  return picked;
}
