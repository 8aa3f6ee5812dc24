export { compareAccess } from "./compare.ts";
export type { Comparison as AccessComparison, CompareOptions } from "./compare.ts";
export { evaluate } from "./evaluate.ts";
export type { Decision, Request, RequestPrincipal } from "./evaluate.ts";
export { unreadConditions } from "./readable.ts";
export { isDeniedWhole, repeatsStatement } from "./statement.ts";
