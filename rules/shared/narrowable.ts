import type { ActionItem, WrittenAction } from "@iam/policy";
import { answeredOnce } from "@iam/policy";
import { areOfResources, serviceOf } from "@iam/service-reference";

/** Whether AWS checks an action, or each action of a pattern, against some kind of resource, so that it does not need `*`. */
export function isNarrowable({ written }: ActionItem): boolean {
  return saysNarrowable(written);
}

const saysNarrowable = answeredOnce(({ id, service, outline }: WrittenAction): boolean =>
  outline.isPlain ? serviceOf(service)?.hasResourceTypes(id.slice(service.length + 1)) === true : areOfResources(id),
);
