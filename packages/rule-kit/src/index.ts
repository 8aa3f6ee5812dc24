export { createRule } from "./create-rule.ts";
export type { IamRule, RuleContext, RuleDocs } from "./create-rule.ts";
export { observeRepairs } from "./observe.ts";
export type { NotedRepair } from "./observe.ts";
export type { Place, Repair, Report } from "./report.ts";
export { FIX_EFFECTS, readSettings } from "./settings.ts";
export type { FixEffect, IamSettings, IgnoreEntry } from "./settings.ts";
export { definePolicyVisitor } from "./visitor.ts";
export type { PolicyKit, PolicyVisitor } from "./visitor.ts";
