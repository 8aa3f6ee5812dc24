export type { FileFacts, Located, LocatedPolicy, LocatedRoles } from "./host.ts";
export { findPolicies } from "./find.ts";
export { NEEDLES } from "./json.ts";
export { ROLE_NEEDLES, findRoles } from "./roles/index.ts";
