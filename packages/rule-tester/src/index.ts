export { defineCases, expectedPasses } from "./cases.ts";
export type {
  Cases,
  CaseSyntax,
  ExpectedError,
  ExpectedSuggestion,
  InvalidCase,
  RuleCases,
  ValidCase,
} from "./cases.ts";
export { createInspector } from "./inspect.ts";
export type { Finding, InspectOptions, Inspector, OfferedRepair } from "./inspect.ts";
export { JSONC_PARSER, LANGUAGES } from "./languages.ts";
export type { TestLanguage } from "./languages.ts";
export { loadableCases, loadableRules, ruleFolder, ruleFolders } from "./rule-folders.ts";
export type { RuleFolder } from "./rule-folders.ts";
export { createPromiseChecker } from "./promise.ts";
export type { PromiseChecker, Subject } from "./promise.ts";
export { readPage, requiredHeadings } from "./page.ts";
export type { Fence, Page, Section } from "./page.ts";
export { findingsIn, outputsOf, withoutLayout } from "./page-outputs.ts";
export { generatedPolicy } from "./generated-policies.ts";
// For messages that name the date of the service data, which changes with every refresh.
export { dataDate } from "@iam/service-reference";
export { JSON_ITSELF, outcomeOf, policyOf } from "./rendered.ts";
export type { Outcome, RenderedSyntax } from "./rendered.ts";
