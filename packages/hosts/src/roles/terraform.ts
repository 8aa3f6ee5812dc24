import { HCL } from "../terraform/hcl-dialect.ts";
import { JSON_SYNTAX } from "../terraform/json-dialect.ts";
import { Configuration } from "../terraform/configuration.ts";
import { isPlan } from "../terraform/plan.ts";
import { ConfigurationRoles } from "./configuration-roles.ts";
import type { RoleReader } from "./found.ts";
import { readPlanRoles } from "./terraform-plan.ts";
import { Trusts } from "./trusts.ts";

/** Roles and managed policies of a Terraform configuration, plan or state; `undefined` for a document that is none of these. */
export const readTerraformRoles: RoleReader = (document, policies, fileName) => {
  if (isPlan(document)) return readPlanRoles(document, policies, fileName);
  const { syntax, value, source } = document;
  const isJson = syntax === "json" && /\.(?:tf|tofu)\.json$/u.test(fileName);
  if (value.kind !== "object" || (syntax !== "hcl" && !isJson)) return undefined;
  const configuration = new Configuration(value, isJson ? JSON_SYNTAX : HCL, source.text);
  return new ConfigurationRoles(configuration, new Trusts(policies)).found();
};
