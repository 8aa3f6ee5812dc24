import { header, prefixes, readServiceLine } from "./data-file.ts";
import { LoadedService } from "./loaded-service.ts";
import type { Service } from "./model.ts";

const services = new Map<string, Service>();
let latest: Service | undefined;
let allPrefixes: readonly string[] | undefined;

/** The day on which the data were last changed at their source, `YYYY-MM-DD`. An action may be younger. */
export function dataDate(): string {
  return header().date;
}

/** The prefixes of all services, in lower case and in order. Reads no service. */
export function servicePrefixes(): readonly string[] {
  return (allPrefixes ??= Object.freeze([...prefixes()]));
}

/**
 * The service with that prefix (`s3`, `S3`), or `undefined` where the data have none.
 * Parses the service at first use, well under a millisecond for most, and keeps it.
 */
export function serviceOf(prefix: string): Service | undefined {
  // Policies name many actions of one service after each other.
  if (latest?.prefix === prefix) return latest;
  const wanted = prefix.toLowerCase();
  const known = services.get(wanted) ?? readService(wanted);
  if (known !== undefined) latest = known;
  return known;
}

function readService(prefix: string): Service | undefined {
  const found = readServiceLine(prefix);
  if (found === undefined) return undefined;
  const service = new LoadedService(prefix, found.name, found.line);
  services.set(prefix, service);
  return service;
}
