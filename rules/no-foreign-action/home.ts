import type { ActionItem, Policy, ResourceItem } from "@iam/policy";
import { arnServices } from "../shared/reach.ts";

/** The service that an action or an ARN names; `undefined` where it is a pattern or not told. */
export function serviceOfItem(item: ActionItem | ResourceItem): string | undefined {
  const service = "arn" in item ? item.arn?.service?.toLowerCase() : item.text.includes(":") ? item.service : undefined;
  return service !== undefined && /^[a-z0-9-]+$/u.test(service) ? service : undefined;
}

/** A backup vault's policy names the recovery points of other services. https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html */
const ACROSS_SERVICES: ReadonlySet<string> = new Set(["backup"]);

/**
 * The service of the resource that a policy is attached to: the one that most of its actions and ARNs name, of several the first.
 * `undefined` where the policy names one service alone, or one whose policies name the resources of others.
 */
export function homeOf({ statements }: Policy): string | undefined {
  const votes = new Map<string, number>();
  for (const { action, resource } of statements) {
    for (const item of [...(action?.items ?? []), ...(resource?.items ?? [])]) {
      const service = serviceOfItem(item);
      if (service !== undefined) votes.set(service, (votes.get(service) ?? 0) + 1);
    }
  }
  if (votes.size < 2 || [...votes.keys()].some((service) => ACROSS_SERVICES.has(service))) return undefined;
  const most = Math.max(...votes.values());
  return [...votes.keys()].find((service) => votes.get(service) === most);
}

/** Whether the resources of one service are the business of the other: `vpc-lattice-svcs` of `vpc-lattice`, `s3express` of `s3`. */
export function isSameFamily(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || arnServices(a).has(b) || arnServices(b).has(a);
}
