/** What `iam-lint` takes from this package beside the plugin itself. It changes with `iam-lint`, and is nobody else's interface. */
import { createJsonLanguage, createJsonParser } from "@iam/syntax";
import type { ESLint, Rule } from "eslint";
import packageJson from "../package.json" with { type: "json" };
import { needles } from "./formats.ts";
import { inventory } from "./inventory.ts";

export { POLICY_TYPES } from "@iam/policy";
export type { PolicyType } from "@iam/policy";
export { readSettings } from "@iam/rule-kit";
export { dataDate, editDistance } from "@iam/service-reference";
export { watchPolicies } from "./inventory.ts";
export type { InventoryEntry } from "./inventory.ts";

const json = createJsonLanguage(needles, createJsonParser(needles, packageJson.version));

/** Stands under the name `iam-lint` in the configuration of `iam-lint`. */
export const internal: ESLint.Plugin = {
  meta: { name: "eslint-plugin-iam/cli", version: packageJson.version, namespace: "iam-lint" },
  // The types of ESLint want every part of a rule and of a language mutable.
  rules: { inventory: inventory as unknown as Rule.RuleModule },
  languages: { json: json as unknown as NonNullable<ESLint.Plugin["languages"]>[string] },
};
