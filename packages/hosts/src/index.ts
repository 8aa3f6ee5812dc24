export type { FileFacts, LocatedPolicy } from "./host.ts";
export { NEEDLES, findInJson } from "./json.ts";
