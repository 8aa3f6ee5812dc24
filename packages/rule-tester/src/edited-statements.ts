import type { Policy, Statement, Value } from "@iam/policy";
import { displayText } from "@iam/policy";
import { plainText } from "./plain.ts";

/** A statement that an edit changed, and what became of it: nothing where it was removed, several where it was split. */
export interface EditedStatement {
  /** `undefined` for statements that came from nowhere. */
  readonly before: Statement | undefined;
  readonly after: readonly Statement[];
}

/**
 * What an edit changed in a policy. Statements that say the same before and after are left out. One that was there only
 * afterwards belongs to that of the changed ones with which it shares most words.
 */
export function editedStatements(before: Policy, after: Policy): readonly EditedStatement[] {
  const gone = statementsOnlyIn(before, after);
  const come = statementsOnlyIn(after, before);
  if (gone.length === 0) return come.length === 0 ? [] : [{ before: undefined, after: come }];
  const origins = new Map(come.map((statement) => [statement, nearest(statement, gone)]));
  return gone.map((statement) => ({
    before: statement,
    after: come.filter((edited) => origins.get(edited) === statement),
  }));
}

/** The statements of the first policy that the second does not have as they are, in order. */
export function statementsOnlyIn(policy: Policy, other: Policy): readonly Statement[] {
  const left = other.statements.map(({ value }) => plainText(value));
  return policy.statements.filter(({ value }) => {
    const index = left.indexOf(plainText(value));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** The strings that stand in a statement after an edit and did not stand there before, without the names of elements. */
export function insertedWords(statement: Statement, origin: Statement | undefined): readonly string[] {
  const before = origin === undefined ? new Set<string>() : wordsIn(origin.value);
  return [...wordsIn(statement.value)].filter((word) => !before.has(word) && !ELEMENT_WORDS.has(word));
}

const ELEMENT_WORDS: ReadonlySet<string> = new Set([
  ...["Sid", "Effect", "Allow", "Deny", "Condition"],
  ...["Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"],
]);

/** Actions and Sids tell statements apart, resources and conditions are often alike. */
function nearest(statement: Statement, candidates: readonly Statement[]): Statement | undefined {
  const likeness = candidates.map(
    (candidate) =>
      4 * shared(statement.entry("Action"), candidate.entry("Action")) +
      2 * Number(isNumbered(statement.sid, candidate.sid)) +
      shared(statement, candidate),
  );
  return candidates[likeness.indexOf(Math.max(...likeness))];
}

function shared(one: { readonly value: Value } | undefined, other: { readonly value: Value } | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const words = wordsIn(one.value);
  return [...wordsIn(other.value)].filter((word) => words.has(word) && !ELEMENT_WORDS.has(word)).length;
}

/** `Read2` is a copy of `Read`. */
function isNumbered(sid: string | undefined, original: string | undefined): boolean {
  return (
    sid !== undefined &&
    original !== undefined &&
    sid.startsWith(original) &&
    /^[0-9]*$/u.test(sid.slice(original.length))
  );
}

/** The strings of a value, keys too. */
function wordsIn(value: Value): ReadonlySet<string> {
  switch (value.kind) {
    case "object":
      return new Set(value.entries.flatMap((entry) => [displayText(entry.key.parts), ...wordsIn(entry.value)]));
    case "array":
      return new Set(value.items.flatMap((item) => [...wordsIn(item)]));
    case "text":
      return new Set([displayText(value.parts)]);
    default:
      return new Set();
  }
}
