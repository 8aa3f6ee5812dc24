import type { AccessAnalyzerCode } from "@iam/policy";
import type { IamRule, IamSettings } from "@iam/rule-kit";

/**
 * How the code of a case is written. `json` runs in every language; `jsonc` has comments or trailing commas,
 * `json5` single quotes or unquoted keys, and each runs only where such a file can be read.
 */
export type CaseSyntax = "json" | "jsonc" | "json5";

interface BaseCase {
  /** What the case shows. */
  readonly name: string;
  readonly code: string;
  /** `settings.iam`. */
  readonly settings?: Partial<IamSettings>;
  readonly options?: readonly unknown[];
  /** The path of the file, for well-known names (`scp.json`). */
  readonly filename?: string;
  /** `json` by default. */
  readonly syntax?: CaseSyntax;
}

/** A policy in which the rule finds nothing. */
export interface ValidCase extends BaseCase {
  /** The checks of Access Analyzer that look at what stands here and rightly find nothing. */
  readonly beside?: readonly AccessAnalyzerCode[];
}

/** A policy with findings of the rule, each told whole. */
export interface InvalidCase extends BaseCase {
  readonly errors: readonly [ExpectedError, ...ExpectedError[]];
  /** The text after each pass of `--fix`, until nothing changes any more; `null` where nothing is fixed. */
  readonly output: string | readonly [string, ...string[]] | null;
}

export interface ExpectedError {
  readonly messageId: string;
  /** The values of the message's placeholders; required where it has any. */
  readonly data?: Readonly<Record<string, string>>;
  /** Lines and columns count from 1; the end is the column behind the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** All suggestions of the finding, in order; left out where it has none. */
  readonly suggestions?: readonly [ExpectedSuggestion, ...ExpectedSuggestion[]];
}

export interface ExpectedSuggestion {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  /** The whole text after this suggestion alone. */
  readonly output: string;
}

export interface Cases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/** The cases of a rule, with the rule that they are of. */
export interface RuleCases extends Cases {
  readonly rule: IamRule;
}

/** The cases of a rule: literal data, as `rules/<name>/cases.ts` exports them. */
export function defineCases(rule: IamRule, cases: Cases): RuleCases {
  return { rule, ...cases };
}

/** The texts after each pass of `--fix` that a case expects, the first pass first. */
export function expectedPasses({ output }: InvalidCase): readonly string[] {
  return output === null ? [] : typeof output === "string" ? [output] : output;
}
