import type { Policy } from "@iam/policy";
import type { FixEffect, IamRule } from "@iam/rule-kit";
import { createPatch } from "diff";
import { accessRelations, doesNothing } from "./access-relation.ts";
import { lostFromText, notFromText } from "./from-text/index.ts";
import { type Finding, type InspectOptions, type OfferedRepair, createInspector } from "./inspect.ts";
import { editedStatements, statementsOnlyIn } from "./edited-statements.ts";
import { type LintedText, isSameFinding, newFindings } from "./new-findings.ts";
import { type ReadText, readText } from "./policies.ts";
import { applyFix, fixedText } from "./text-fix.ts";

/** A text whose findings are repaired to see whether the repairs keep their promise. */
export interface Subject {
  readonly code: string;
  readonly settings?: InspectOptions["settings"];
  readonly filename?: string | undefined;
  /** The options of the rule that the text is a case of. */
  readonly options?: readonly unknown[] | undefined;
  /**
   * A policy with several faults in one statement. What repairs one of them may uncover another, of which nothing could
   * be told before (a misspelt action, once it is known, may not fit its resource), and what narrows one may change
   * nothing, as long as another grants the same. Nothing may widen access here either.
   */
  readonly manyFaults?: true;
}

export interface PromiseChecker {
  /** What the fix and the suggestions of each finding break, of one rule or of all; one text each, with the change. */
  checkEach(subject: Subject, rule?: IamRule): readonly string[];
  /** What `--fix` breaks with one rule alone, or with all rules, pass by pass until nothing changes. */
  checkTogether(subject: Subject, rule?: IamRule): readonly string[];
}

/** ESLint stops after ten passes: what still changes then never comes to rest. */
const MAX_PASSES = 10;

/** The rule whose findings a placeholder is meant to bring. */
const PLACEHOLDER_RULE = "no-placeholder";

/**
 * Checks the promise of the fixes: the output parses, it has the same policies, all rules together find the fault gone and
 * no new one but the placeholder's, comments survive, and the access has the declared relation to what it was.
 */
export function createPromiseChecker(all: readonly IamRule[], now = new Date()): PromiseChecker {
  const inspector = createInspector(all);
  const advice = new Set(all.filter(({ meta }) => meta.type === "suggestion").map(({ name }) => name));
  const inspectors = new Map(all.map((rule) => [rule.name, createInspector([rule])]));
  let last: { readonly key: string; readonly findings: readonly Finding[] } | undefined;

  /** The findings of all rules; those of the last text are kept, since one check follows the other. */
  const inspectAll = (code: string, options: InspectOptions): readonly Finding[] => {
    const key = JSON.stringify([code, options]);
    if (last?.key !== key) last = { key, findings: inspector.inspect(code, options) };
    return last.findings;
  };

  const optionsOf = ({ settings, filename, options }: Subject, rule: IamRule | undefined): InspectOptions => ({
    settings,
    filename,
    options: options === undefined || rule === undefined ? undefined : { [rule.name]: options },
  });

  return {
    checkEach(subject, rule) {
      const options = optionsOf(subject, rule);
      const { code } = subject;
      const findings = inspectAll(code, options);
      const before = { code, findings, read: readText(code, options) };
      return findings
        .filter((finding) => rule === undefined || finding.rule === rule.name)
        .flatMap((finding) =>
          repairsOf(finding).flatMap((repair) => {
            const output = applyFix(code, repair.edit);
            const title = titleOf(finding, repair);
            return guarded(title, code, output, () => {
              const after = {
                code: output,
                findings: inspector.inspect(output, options),
                read: readText(output, options),
              };
              return [
                ...brokenText(before.read, after.read, code, output),
                ...brokenFindings(finding, repair, before, after, { advice, manyFaults: subject.manyFaults === true }),
                ...brokenAccess(before.read, after.read, [repair.effect], {
                  mayDrop: repair.as === "suggestion",
                  mayStay: subject.manyFaults === true,
                  now,
                }),
              ];
            });
          }),
        );
    },

    checkTogether(subject, rule) {
      const options = optionsOf(subject, rule);
      const own = rule === undefined ? undefined : inspectors.get(rule.name);
      const broken: string[] = [];
      let code = subject.code;
      for (let pass = 1; ; pass += 1) {
        const findings = own === undefined ? inspectAll(code, options) : own.inspect(code, options);
        const fixes = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
        const output = fixedText(
          code,
          fixes.map(({ edit }) => edit),
        );
        if (output === code) return broken;
        const title = `--fix, pass ${String(pass)}, with ${rule?.name ?? "all rules"}`;
        if (pass > MAX_PASSES) return [...broken, failure(title, code, output, ["It never comes to rest."])];
        const effects = fixes.map(({ effect }) => effect);
        const input = code;
        broken.push(
          ...guarded(title, input, output, () => {
            const [before, after] = [readText(input, options), readText(output, options)];
            return [
              ...brokenText(before, after, input, output),
              ...brokenAccess(before, after, effects, { mayDrop: false, mayStay: true, now }),
            ];
          }),
        );
        code = output;
      }
    },
  };
}

function repairsOf({ fix, suggestions }: Finding): readonly OfferedRepair[] {
  return [...(fix === undefined ? [] : [fix]), ...suggestions];
}

function titleOf({ rule, line, column, message }: Finding, { as, messageId, effect }: OfferedRepair): string {
  return `${rule}, ${as} "${messageId}" (${effect}), for ${String(line)}:${String(column)} ${message}`;
}

/** Runs the checks; an error in them is a failure of this repair and of no other. */
function guarded(title: string, code: string, output: string, check: () => readonly string[]): readonly string[] {
  let complaints: readonly string[];
  try {
    complaints = check();
  } catch (error) {
    complaints = [`The output cannot be linted: ${error instanceof Error ? error.message : String(error)}`];
  }
  return complaints.length === 0 ? [] : [failure(title, code, output, complaints)];
}

function failure(title: string, code: string, output: string, complaints: readonly string[]): string {
  const [, , , , ...patch] = createPatch("", code, output).split("\n");
  return [title, ...complaints.map((complaint) => `  - ${complaint}`), ...patch].join("\n");
}

// ---- The text ------------------------------------------------------------------------------------------------------

function brokenText(before: ReadText, after: ReadText, code: string, output: string): readonly string[] {
  const complaints: string[] = [];
  if (isJson(code) && !isJson(output)) complaints.push("Strict JSON became something else.");
  if (before.policies.length !== after.policies.length) {
    complaints.push(`${String(before.policies.length)} policies became ${String(after.policies.length)}.`);
  }
  const left = [...after.comments];
  for (const comment of before.comments) {
    const index = left.indexOf(comment);
    if (index < 0) complaints.push(`The comment ${comment} is gone.`);
    else left.splice(index, 1);
  }
  return complaints;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// ---- The findings --------------------------------------------------------------------------------------------------

/** The fault is gone where fewer findings say the same. */
function brokenFindings(
  fault: Finding,
  { effect }: OfferedRepair,
  before: LintedText,
  after: LintedText,
  { advice, manyFaults }: { readonly advice: ReadonlySet<string>; readonly manyFaults: boolean },
): readonly string[] {
  const count = ({ findings }: LintedText): number => findings.filter((other) => isSameFinding(other, fault)).length;
  const complaints = count(after) < count(before) ? [] : [`The fault is still found: ${fault.message}`];
  for (const { finding, namesInserted } of newFindings(fault, before, after)) {
    if (finding.rule === PLACEHOLDER_RULE) continue;
    // What a dead statement grants now that it lives was its author's wish, and advice on it is no fault of the repair.
    if (effect === "repairs" && advice.has(finding.rule)) continue;
    if (manyFaults && (effect === "repairs" || !namesInserted)) continue;
    complaints.push(
      `A new fault, ${finding.rule} at ${String(finding.line)}:${String(finding.column)}: ${finding.message}`,
    );
  }
  return complaints;
}

// ---- The access ----------------------------------------------------------------------------------------------------

interface AccessCheck {
  /** Whether tests and Denies of the text may be dropped: a person chooses a suggestion. */
  readonly mayDrop: boolean;
  /** Whether access may be as it was though a fix narrows: of fixes that run together, each is checked alone. */
  readonly mayStay: boolean;
  readonly now: Date;
}

function brokenAccess(
  before: ReadText,
  after: ReadText,
  effects: readonly FixEffect[],
  how: AccessCheck,
): readonly string[] {
  return before.policies.flatMap(({ policy }, index) => {
    const then = after.policies[index]?.policy;
    return then === undefined ? [] : brokenRelation(policy, then, new Set(effects), how);
  });
}

function brokenRelation(
  before: Policy,
  after: Policy,
  effects: ReadonlySet<FixEffect>,
  how: AccessCheck,
): readonly string[] {
  if (effects.has("repairs")) {
    // The words of a repair cannot be told from those of a fix that narrows, or of another statement; each is checked alone.
    const alone = effects.size === 1 && (!how.mayStay || editedStatements(before, after).length < 2);
    if (!alone) return [];
    return [...notFromText(before, after, how.mayDrop), ...(how.mayDrop ? [] : lostFromText(before, after))];
  }
  const relations = accessRelations(before, after, how.now);
  const narrows = effects.has("narrows") || effects.has("placeholder");
  if (relations.has(narrows ? "narrower" : "same")) return [];
  const [relation = "incomparable"] = relations;
  if (!narrows) return [`Access is ${relation}, though it should be same.`];
  if (relation !== "same") return [`Access is ${relation}, though it should be narrower.`];
  const edited = statementsOnlyIn(before, after);
  // What granted nothing cannot grant less.
  return edited.length === 0 || how.mayStay || doesNothing(before, edited, how.now)
    ? []
    : ["Access is the same as before, so nothing was narrowed."];
}
