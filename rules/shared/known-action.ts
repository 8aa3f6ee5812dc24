import type { WrittenAction } from "@iam/policy";
import { answeredOnce } from "@iam/policy";
import type { ActionGroup } from "@iam/service-reference";
import { serviceOf } from "@iam/service-reference";

/** What the data tell of an action that is spelt out; `undefined` for patterns, and for an action that they do not have. */
export const knownAction = answeredOnce(({ id, service }: WrittenAction): ActionGroup | undefined =>
  id.length === service.length ? undefined : serviceOf(service)?.groupOf(id.slice(service.length + 1)),
);
