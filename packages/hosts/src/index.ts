export type { FileFacts, Located, LocatedPolicy, LocatedRoles } from "./host.ts";
export { NEEDLES, findPolicies } from "./find.ts";
export { ROLE_NEEDLES, findRoles } from "./roles/index.ts";
