export { actionOf, areOfResources, expandAction, namesAction, servicesNamed } from "./action.ts";
export {
  actionsWithConditionKey,
  conditionKeyOf,
  globalConditionKeys,
  isGlobalConditionKey,
  isSentWithAnAction,
  supportsConditionKey,
} from "./condition-key.ts";
export { editDistance } from "./edit-distance.ts";
export { isManagedPolicy, managedPoliciesDate, managedPolicyNamed, nearestManagedPolicy } from "./managed-policy.ts";
export type {
  AccessLevel,
  Action,
  ActionGroup,
  ArnFormatFields,
  ConditionKey,
  ResourceType,
  Service,
} from "./model.ts";
export { nearestAction, nearestService } from "./nearest.ts";
export { conditionKeyNamed, nearestConditionKey } from "./nearest-key.ts";
export { dataDate, serviceOf, servicePrefixes } from "./service.ts";
