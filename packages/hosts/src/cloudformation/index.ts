export { PolicyFinder, findInTemplate } from "./find.ts";
export { formOf } from "./form.ts";
export type { Site } from "./locate.ts";
export type { Resource } from "./template.ts";
export { Template } from "./template.ts";
