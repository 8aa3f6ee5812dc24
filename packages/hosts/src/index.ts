export type { FileFacts, LocatedPolicy } from "./host.ts";
export { findPolicies } from "./find.ts";
export { NEEDLES } from "./json.ts";
