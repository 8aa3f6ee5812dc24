import type { Statement } from "@iam/policy";
import { editedStatements, insertedWords } from "./edited-statements.ts";
import type { Finding } from "./inspect.ts";
import { plainText } from "./plain.ts";
import type { ReadText } from "./policies.ts";

/** A text, what stands in it and what is found there. */
export interface LintedText {
  readonly code: string;
  readonly read: ReadText;
  readonly findings: readonly Finding[];
}

export interface NewFinding {
  readonly finding: Finding;
  /** Whether it names what the repair wrote; another was there before, and something else hid it. */
  readonly namesInserted: boolean;
}

/**
 * The findings after a repair that are new: in a statement, its rule says more than it said of the statement that this
 * one came from. So a statement that is split may bring the same finding twice, and a finding may give another reason;
 * only the rule that is repaired may not.
 */
export function newFindings(fault: Finding, before: LintedText, after: LintedText): readonly NewFinding[] {
  const origins = originsOf(before.read, after.read);
  return after.findings.flatMap((finding): readonly NewFinding[] => {
    if (before.findings.some((other) => isSameFinding(other, finding))) return [];
    const place = statementOf(finding, after);
    const origin = place === undefined ? undefined : origins.get(place);
    const isAlike = ({ rule, messageId }: Finding): boolean =>
      rule === finding.rule && (rule !== fault.rule || messageId === finding.messageId);
    const said = (text: LintedText, statement: Statement | undefined): number =>
      distinct(text.findings.filter((other) => isAlike(other) && statementOf(other, text) === statement));
    const saidBefore = place !== undefined && origin === undefined ? 0 : said(before, origin);
    if (said(after, place) <= saidBefore) return [];
    const inserted = place === undefined ? [] : insertedWords(place, origin);
    return [{ finding, namesInserted: inserted.some((word) => word.length > 1 && finding.message.includes(word)) }];
  });
}

/** Whether two findings say the same, wherever they stand. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.messageId === b.messageId && a.message === b.message;
}

/** The statement that each statement came from. */
function originsOf(before: ReadText, after: ReadText): ReadonlyMap<Statement, Statement> {
  const origins = new Map<Statement, Statement>();
  for (const [index, { policy }] of after.policies.entries()) {
    const old = before.policies[index]?.policy;
    if (old === undefined) continue;
    const same = new Map(old.statements.map((statement) => [plainText(statement.value), statement]));
    for (const statement of policy.statements) {
      const origin = same.get(plainText(statement.value));
      if (origin !== undefined) origins.set(statement, origin);
    }
    for (const edited of editedStatements(old, policy)) {
      for (const statement of edited.after) if (edited.before !== undefined) origins.set(statement, edited.before);
    }
  }
  return origins;
}

/** The statement that a finding stands in; `undefined` for one of the whole policy. */
function statementOf({ line, column }: Finding, { code, read }: LintedText): Statement | undefined {
  const offset = offsetOf(code, line) + column - 1;
  for (const { policy, source } of read.policies) {
    for (const statement of policy.statements) {
      const [start, end] = source.locate(statement.value.range);
      if (start <= offset && offset < end) return statement;
    }
  }
  return undefined;
}

/** The offset of the start of a line; ESLint counts lines from 1 and ends them at `\n`, `\r\n`, U+2028 and U+2029. */
function offsetOf(code: string, line: number): number {
  let offset = 0;
  for (let current = 1; current < line; current += 1) {
    const end = /\r\n|[\r\n\u2028\u2029]/u.exec(code.slice(offset));
    if (end === null) break;
    offset += end.index + end[0].length;
  }
  return offset;
}

function distinct(findings: readonly Finding[]): number {
  return new Set(findings.map(({ message }) => message)).size;
}
