import type { FixEffect, IamRule, IamSettings, NotedRepair } from "@iam/rule-kit";
import { observeRepairs } from "@iam/rule-kit";
import { Linter, type Rule } from "eslint";
import { JSONC_PARSER, type TestLanguage } from "./languages.ts";
import { type TextFix, fixedText } from "./text-fix.ts";

/** The values of a message's placeholders. */
export type MessageData = Readonly<Record<string, string>>;

/** A fix or a suggestion that a finding offers. */
export interface OfferedRepair {
  readonly as: "fix" | "suggestion";
  readonly messageId: string;
  readonly data: MessageData;
  /** What the rule says that the repair does to access. */
  readonly effect: FixEffect;
  readonly edit: TextFix;
}

/** A finding, with what ESLint's own messages leave out: the data of the message, and the effects of the repairs. */
export interface Finding {
  /** The rule's name, without a prefix. */
  readonly rule: string;
  readonly messageId: string;
  readonly data: MessageData;
  readonly message: string;
  /** Lines and columns count from 1, as in ESLint's messages. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix: OfferedRepair | undefined;
  readonly suggestions: readonly OfferedRepair[];
}

/** How a text is linted. */
export interface InspectOptions {
  readonly settings?: Partial<IamSettings> | undefined;
  readonly filename?: string | undefined;
  /** The options of each rule, by its name. */
  readonly options?: Readonly<Record<string, readonly unknown[]>> | undefined;
  readonly language?: TestLanguage;
}

export interface Inspector {
  /**
   * Lints a text with the rules, and tells each finding whole.
   * @throws {Error} where the text cannot be parsed, or a rule fails.
   */
  inspect(code: string, options?: InspectOptions): readonly Finding[];
  /** The text after one pass of `--fix`. */
  fixOnce(code: string, options?: InspectOptions): string;
}

/** What a rule handed to ESLint in one report. */
interface Descriptor {
  readonly messageId: string;
  readonly data?: MessageData;
  readonly suggest?: readonly { readonly messageId: string; readonly data?: MessageData }[] | null;
}

interface Noted {
  readonly rule: string;
  readonly descriptor: Descriptor;
  readonly repairs: readonly NotedRepair[];
}

/** A placeholder in front of every message, by which the message that ESLint makes is known again. */
const NUMBER = "findingNumber";

/** Lints with these rules, as the real ESLint does, and watches what each of them reports. */
export function createInspector(rules: readonly IamRule[]): Inspector {
  const linter = new Linter({ configType: "flat" });
  const noted: Noted[] = [];

  const watched = (rule: IamRule): Rule.RuleModule => {
    const messages = Object.entries(rule.meta.messages).map(([id, text]) => [id, `{{${NUMBER}}} ${text}`]);
    const create: IamRule["create"] = (context) => {
      const report = (descriptor: Descriptor): void => {
        const repairs: NotedRepair[] = [];
        const number = noted.push({ rule: rule.name, descriptor, repairs }) - 1;
        const numbered = { ...descriptor, data: { ...descriptor.data, [NUMBER]: String(number) } };
        observeRepairs(
          (repair) => repairs.push(repair),
          () => {
            context.report(numbered as unknown as Parameters<typeof context.report>[0]);
          },
        );
      };
      // ESLint's context is frozen; the copy answers everything else as the original does.
      return rule.create(Object.create(context, { report: { value: report } }) as typeof context);
    };
    const meta = { ...rule.meta, messages: Object.fromEntries(messages) as Record<string, string> };
    // The types of ESLint and of typescript-eslint name the same object.
    return { meta, create } as unknown as Rule.RuleModule;
  };

  const plugin = { rules: Object.fromEntries(rules.map((rule) => [rule.name, watched(rule)])) };

  const verify = (code: string, options: InspectOptions): Linter.LintMessage[] => {
    const { language = JSONC_PARSER, settings = {}, filename = "policy.json" } = options;
    const config: Linter.Config = {
      ...language.config,
      files: ["**"],
      plugins: { ...language.config.plugins, iam: plugin },
      rules: Object.fromEntries(
        rules.map(({ name }) => [`iam/${name}`, ["error", ...(options.options?.[name] ?? [])]]),
      ),
      settings: { iam: settings },
    };
    noted.length = 0;
    const messages = linter.verify(code, [config], { filename });
    const failed = messages.find(({ fatal, messageId }) => fatal === true || messageId === undefined);
    if (failed !== undefined) {
      throw new Error(`${String(failed.line)}:${String(failed.column)} ${failed.message}\n${code}`);
    }
    return messages;
  };

  return {
    inspect: (code, options = {}) => verify(code, options).map((message) => toFinding(message, noted)),
    fixOnce: (code, options = {}) =>
      fixedText(
        code,
        verify(code, options).flatMap(({ fix }) => (fix === undefined ? [] : [fix])),
      ),
  };
}

function toFinding(message: Linter.LintMessage, noted: readonly Noted[]): Finding {
  const space = message.message.indexOf(" ");
  const report = noted[Number(message.message.slice(0, space))];
  if (report === undefined) throw new Error(`This finding was not seen when it was reported: ${message.message}`);
  const { rule, descriptor, repairs } = report;
  const fix = repairs.find(({ as }) => as === "fix");
  const suggested = repairs.filter(({ as }) => as === "suggestion");
  const offers = message.suggestions ?? [];
  if ((fix === undefined) !== (message.fix === undefined) || suggested.length !== offers.length) {
    throw new Error(`${rule} offers a repair whose effect is not known, for "${message.message}".`);
  }
  return {
    rule,
    messageId: descriptor.messageId,
    data: descriptor.data ?? {},
    message: message.message.slice(space + 1),
    line: message.line,
    column: message.column,
    endLine: message.endLine ?? message.line,
    endColumn: message.endColumn ?? message.column,
    fix:
      message.fix === undefined || fix === undefined
        ? undefined
        : { as: "fix", messageId: fix.messageId, data: {}, effect: fix.effect, edit: message.fix },
    suggestions: offers.flatMap((suggestion, index): readonly OfferedRepair[] => {
      const repair = suggested[index];
      if (repair === undefined) return [];
      const { messageId, effect } = repair;
      return [
        {
          as: "suggestion",
          messageId,
          data: suggestedData(descriptor, suggested, index),
          effect,
          edit: suggestion.fix,
        },
      ];
    }),
  };
}

/** ESLint drops suggestions without an edit, and so does the note of them: the others keep their order. */
function suggestedData(descriptor: Descriptor, suggested: readonly NotedRepair[], index: number): MessageData {
  const messageId = suggested[index]?.messageId;
  const before = suggested.slice(0, index).filter((repair) => repair.messageId === messageId).length;
  const alike = (descriptor.suggest ?? []).filter((offer) => offer.messageId === messageId);
  return alike[before]?.data ?? {};
}
