export { actionOf, expandAction } from "./action.ts";
export { BoundedCache } from "./bounded-cache.ts";
export {
  actionsWithConditionKey,
  conditionKeyOf,
  globalConditionKeys,
  isGlobalConditionKey,
  supportsConditionKey,
} from "./condition-key.ts";
export type { AccessLevel, Action, ConditionKey, ResourceType, Service } from "./model.ts";
export { nearestAction, nearestService } from "./nearest.ts";
export { dataDate, serviceOf, servicePrefixes } from "./service.ts";
