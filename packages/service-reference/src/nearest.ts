import { BoundedCache } from "@iam/policy";
import { namesAction } from "./action.ts";
import { editDistance } from "./edit-distance.ts";
import { otherActionNames, otherServiceNames } from "./other-names.ts";
import { serviceOf, servicePrefixes } from "./service.ts";

/**
 * The action that was most likely meant by an unknown one (`s3:GetObejct`, `dynamo:GetItem`, `s3:HeadObject`), as
 * `s3:GetObject`; `undefined` where the text is a known action, holds a wildcard, or nothing is near enough.
 * A guess to show to people; no fix should write it.
 *
 * In this order: the action under which AWS authorizes an operation of that name, in singular or plural; a name of the
 * same service that is one edit in five letters away (three at most) and nearer than all others; where the service is
 * unknown too, the same name in the one service that has it, for which every service is read, about 50 milliseconds once.
 */
export function nearestAction(text: string): string | undefined {
  const colon = text.indexOf(":");
  if (colon === -1 || text.includes("*") || text.includes("?") || namesAction(text)) return undefined;
  const name = text.slice(colon + 1).toLowerCase();
  const written = text.slice(0, colon);
  const prefix = serviceOf(written)?.prefix ?? nearestService(written);
  // Not known and near to none: a service that AWS has closed, or one younger than the data. Its actions are no mistakes.
  if (prefix === undefined) return undefined;
  const other = [name, `${name}s`, name.replace(/s$/, "")].find((form) => otherActionNames.has(`${prefix}:${form}`));
  if (other !== undefined) return otherActionNames.get(`${prefix}:${other}`);
  const service = serviceOf(prefix);
  const near = service && nearest(name, service.actionNames);
  if (near !== undefined) return service?.action(near)?.id;
  // Where the service is right, an action of that name in another service is more likely chance than a slip.
  return serviceOf(written) === undefined ? onlyActionNamed(name) : undefined;
}

/**
 * The prefix of the service that was most likely meant (`dynamo`, `secrets-manager`, `lamda`), or `undefined` where
 * the prefix is known or nothing is near enough: a name of the AWS CLI or a usual one; the same letters and digits;
 * or one edit in five letters (three at most), nearer than all others.
 */
export function nearestService(prefix: string): string | undefined {
  return nearestServices.get(prefix.toLowerCase(), findNearestService) ?? undefined;
}

/** A policy of a service that AWS has closed asks for each of its actions. */
const nearestServices = new BoundedCache<string | null>(100);

function findNearestService(wanted: string): string | null {
  if (serviceOf(wanted)) return null;
  const bare = lettersAndDigits(wanted);
  const other = otherServiceNames.get(wanted) ?? otherServiceNames.get(bare);
  if (other !== undefined) return other;
  const same = servicePrefixes().filter((known) => lettersAndDigits(known) === bare);
  return (same.length === 1 ? same[0] : nearest(wanted, servicePrefixes())) ?? null;
}

function onlyActionNamed(name: string): string | undefined {
  const found = servicePrefixes().flatMap((prefix) => serviceOf(prefix)?.action(name) ?? []);
  return found.length === 1 ? found[0]?.id : undefined;
}

/** The one candidate that is nearer than all others; below four letters nothing is near. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const limit = wanted.length < 4 ? 0 : Math.min(3, Math.max(1, Math.floor(wanted.length / 5)));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate, limit);
    if (distance > limit || distance > least) continue;
    best = distance === least ? undefined : candidate;
    least = distance;
  }
  return best;
}

function lettersAndDigits(text: string): string {
  return text.replaceAll(/[^a-z0-9]/g, "");
}
