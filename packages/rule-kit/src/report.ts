import type { TSESLint } from "@typescript-eslint/utils";
import type { Located } from "@iam/hosts";
import type { AccessAnalyzerCode, Entry, PolicyEdit, Range, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { TextEdit } from "@iam/syntax";
import type { RuleContext } from "./create-rule.ts";
import { noteRepair } from "./observe.ts";
import { positionOf } from "./position.ts";
import type { FixEffect, IamSettings } from "./settings.ts";

/** A place to point at: a value, or what stands for one: an item, a principal, a condition value. */
export type Place = Value | Entry | { readonly value: Value };

/** A repair: what it does in words, the edit, and what that does to access. */
export interface Repair<MessageId extends string> {
  /** Says what the repair does; shown where it is a suggestion. */
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly edit: PolicyEdit | null;
  /** What this repair does to access, where it is not what the rule's metadata say. */
  readonly effect?: FixEffect;
}

export interface Report<MessageId extends string> {
  readonly at: Place;
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  /** The check of Access Analyzer that says the same; it stands in the message's data as `code`. */
  readonly code?: AccessAnalyzerCode;
  /** The one right repair. A suggestion instead, where `settings.iam.fixes` leaves its effect out. */
  readonly fix?: Repair<MessageId> | null;
  /** Repairs of which a person has to choose, or whose meaning a person has to know. */
  readonly suggest?: readonly (Repair<MessageId> | null | undefined)[];
}

/** Reports a finding of a rule in what was found in a file, unless the settings ignore it. */
export function reportFinding<MessageId extends string>(
  context: RuleContext<MessageId>,
  settings: IamSettings,
  located: Located,
  report: Report<MessageId>,
): void {
  if (isIgnored(context, settings, located, report)) return;
  const { sourceCode } = context.eslint;
  const [start, end] = located.source.locate(rangeOf(report.at));
  const fix = report.fix?.edit == null ? undefined : report.fix;
  const runs = fix !== undefined && settings.fixes.includes(effectOf(context, fix));
  const suggestions = [...(fix === undefined || runs ? [] : [fix]), ...(report.suggest ?? [])];
  context.eslint.report({
    loc: { start: positionOf(sourceCode, start), end: positionOf(sourceCode, end) },
    messageId: report.messageId,
    data: { ...report.data, ...(report.code === undefined ? {} : { code: report.code }) },
    fix: fix !== undefined && runs ? fixer(context, located, fix, "fix") : null,
    suggest: suggestions
      .filter((repair): repair is Repair<MessageId> => repair != null && repair.edit !== null)
      .map((repair) => ({
        messageId: repair.messageId,
        data: { ...repair.data },
        fix: fixer(context, located, repair, "suggestion"),
      })),
  });
}

function effectOf(context: RuleContext, repair: Repair<string>): FixEffect {
  const effect = repair.effect ?? context.docs.fix;
  if (effect === null) throw new TypeError(`${context.name} names no effect for its repair "${repair.messageId}".`);
  return effect;
}

function fixer(
  context: RuleContext,
  located: Located,
  repair: Repair<string>,
  as: "fix" | "suggestion",
): TSESLint.ReportFixFunction {
  return (ruleFixer) => {
    const edits = repair.edit === null ? null : printed(located, repair.edit);
    if (edits === null || edits.length === 0) return null;
    noteRepair({ rule: context.name, as, messageId: repair.messageId, effect: effectOf(context, repair) });
    return edits.map(({ range, text }) => ruleFixer.replaceTextRange([...range], text));
  };
}

function rangeOf(place: Place): Range {
  return "range" in place ? place.range : place.value.range;
}

const prints = new WeakMap<PolicyEdit, readonly TextEdit[] | null>();

/** The text edits of an edit. Several findings may share one, which is then printed once. */
function printed(located: Located, edit: PolicyEdit): readonly TextEdit[] | null {
  const known = prints.get(edit);
  if (known !== undefined) return known;
  const values = located.lower(edit);
  const edits = values === null ? null : located.source.print(values);
  prints.set(edit, edits);
  return edits;
}

function isIgnored(context: RuleContext, settings: IamSettings, located: Located, report: Report<string>): boolean {
  if (settings.ignore.length === 0) return false;
  const [start, end] = rangeOf(report.at);
  const statement = located.policy?.statements.find(({ value }) => value.range[0] <= start && end <= value.range[1]);
  return settings.ignore.some(
    (entry) =>
      (entry.rule === undefined || entry.rule === context.name || entry.rule === context.eslint.id) &&
      (entry.sid === undefined || entry.sid === statement?.sid) &&
      (entry.value === undefined || names(report).includes(entry.value)),
  );
}

/** What a finding names: the values of its message, and the text at its place. */
function names({ at, data }: Report<string>): readonly string[] {
  const text = literalText("kind" in at ? at : at.value);
  return [...Object.values(data ?? {}), ...(text === undefined ? [] : [text])];
}
