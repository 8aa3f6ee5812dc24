import type { ResourceType } from "@iam/service-reference";
import { serviceOf, servicePrefixes } from "@iam/service-reference";

/** The resource types of a service itself, one entry for each ARN format. */
export function typesOf(service: string): readonly ResourceType[] {
  return serviceOf(service)?.types ?? NONE;
}

const NONE: readonly ResourceType[] = [];

let byService: ReadonlyMap<string, readonly ResourceType[]> | undefined;

/**
 * The resource types of all services whose ARNs name this service, in lower case: IAM's roles are types of STS too, and the
 * portfolios of Service Catalog are of `catalog`. Reads every service at the first question, about 50 milliseconds, so that
 * only what its own service does not know should be asked for here.
 */
export function typesInArnsOf(service: string): readonly ResourceType[] {
  byService ??= readTypes();
  return byService.get(service) ?? [];
}

function readTypes(): ReadonlyMap<string, readonly ResourceType[]> {
  const found = new Map<string, ResourceType[]>();
  for (const prefix of servicePrefixes()) {
    for (const type of typesOf(prefix)) {
      const service = type.arnFields.service;
      const same = found.get(service);
      if (same === undefined) found.set(service, [type]);
      else same.push(type);
    }
  }
  return found;
}

/** Whether a service of that name, in lower case, may stand in an ARN. */
export function isArnService(service: string): boolean {
  return serviceOf(service) !== undefined || typesInArnsOf(service).length > 0;
}
