/** What `iam-lint` takes from this package beside the plugin itself. It changes with `iam-lint`, and is nobody else's interface. */
export { POLICY_TYPES } from "@iam/policy";
export type { PolicyType } from "@iam/policy";
export { readSettings } from "@iam/rule-kit";
export { dataDate, editDistance } from "@iam/service-reference";
export { watchPolicies } from "./inventory.ts";
export type { InventoryEntry } from "./inventory.ts";
export { internal, isOfInterest, leanPreset } from "./lean.ts";
