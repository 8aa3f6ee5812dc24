import type { AccessAnalyzerCode } from "@iam/policy";
import type { TSESLint } from "@typescript-eslint/utils";
import type { FromSchema, JSONSchema } from "json-schema-to-ts";
import type { FixEffect } from "./settings.ts";

/** Where a rule's pages stand; ESLint shows the link with each finding. */
const PAGES = "https://github.com/eslint-plugin-iam/eslint-plugin-iam/blob/main/rules";

export interface RuleDocs {
  /** One line, as ESLint's own rules say it: "Disallow IAM groups as principals". */
  readonly description: string;
  /** `true`: in all presets; `"strict"`: in `strict` and `all`; `false`: in `all` alone. */
  readonly recommended: boolean | "strict";
  /** The severity in the presets, `error` by default. */
  readonly severity?: "warn";
  /** What the rule's fixes do to access, unless a report says otherwise. `null` for a rule that only tells. */
  readonly fix: FixEffect | null;
  /** The page of AWS that the rule rests on. */
  readonly source: string;
  /** The checks of Access Analyzer that the rule covers, and the messages that tell them. */
  readonly codes?: Readonly<Partial<Record<AccessAnalyzerCode, string | readonly string[]>>>;
  readonly url?: string;
}

export interface RuleMeta<MessageId extends string, Schemas extends readonly JSONSchema[]> {
  readonly type: "problem" | "suggestion";
  readonly docs: RuleDocs;
  readonly fixable?: "code";
  readonly hasSuggestions?: true;
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly schema: Schemas;
  readonly defaultOptions?: NoInfer<{ readonly [Index in keyof Schemas]: FromSchema<Schemas[Index]> }>;
}

/** ESLint's own context of a rule on a file. */
export type EslintContext = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** What a rule is given: ESLint's context, with the messages and the docs of the rule itself. */
export interface RuleContext<MessageId extends string = string> {
  readonly eslint: EslintContext;
  readonly name: string;
  readonly docs: RuleDocs;
  /** Never set: carries the type of the rule's message ids to `report`. */
  readonly messageIds?: MessageId;
}

export interface RuleDefinition<MessageId extends string, Schemas extends readonly JSONSchema[]> {
  readonly name: string;
  readonly meta: RuleMeta<MessageId, Schemas>;
  readonly create: (
    context: RuleContext<MessageId>,
    options: { readonly [Index in keyof Schemas]: FromSchema<Schemas[Index]> },
  ) => TSESLint.RuleListener;
}

/** An ESLint rule, with the docs that the presets and the generated pages follow from. */
export interface IamRule {
  readonly name: string;
  readonly meta: Omit<RuleMeta<string, readonly JSONSchema[]>, "docs"> & {
    readonly docs: RuleDocs & { readonly url: string };
  };
  readonly create: (context: EslintContext) => TSESLint.RuleListener;
}

/** What every rule says when it fails itself. */
const FAILURE = {
  ruleFailed:
    "This rule failed on this policy and may have missed something: {{reason}} Please report it to the authors of eslint-plugin-iam.",
};

/** Makes an ESLint rule. Sets no `meta.languages`: naming some throws beside the languages of other people's plugins. */
export function createRule<MessageId extends string, const Schemas extends readonly JSONSchema[]>(
  definition: RuleDefinition<MessageId, Schemas>,
): IamRule {
  const { name, meta, create } = definition;
  const docs = { ...meta.docs, url: `${PAGES}/${name}/README.md` };
  return {
    name,
    meta: { ...meta, messages: { ...meta.messages, ...FAILURE }, docs } as IamRule["meta"],
    create: (eslint) =>
      create(
        { eslint, name, docs },
        // ESLint has checked the options by the schema and filled in the defaults.
        eslint.options as { readonly [Index in keyof Schemas]: FromSchema<Schemas[Index]> },
      ),
  };
}
