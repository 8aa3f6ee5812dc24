import { templateOf } from "../cloudformation/template.ts";
import { formOf } from "../cloudformation/form.ts";
import type { RoleReader } from "./found.ts";
import { TemplateRoles } from "./template-roles.ts";

/** Roles and managed policies of a CloudFormation or SAM template; `undefined` where the document is none. */
export const readTemplateRoles: RoleReader = (document, policies) => {
  const template = templateOf(document.value);
  if (template === undefined || document.value.kind !== "object") return undefined;
  const style = { form: formOf(document), markers: false };
  const reader = new TemplateRoles({ source: document.source, template, style }, policies, [document.value]);
  reader.readResources();
  return reader.found();
};
