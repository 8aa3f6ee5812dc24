import tseslint from "typescript-eslint";
import type { PolicyEdit, Statement } from "@iam/policy";
import { applyEdits, readDocuments } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../src/index.ts";
import { findPolicies } from "../src/index.ts";

interface Parser {
  parseForESLint(text: string, options: object): { readonly ast: unknown; readonly scopeManager: unknown };
}

/** The policies of a TypeScript text; throws where the text does not parse. */
export function find(text: string, facts: Partial<FileFacts> = {}): readonly LocatedPolicy[] {
  const options = { range: true, loc: true, tokens: true, comment: true, sourceType: "module" };
  const { ast, scopeManager } = (tseslint.parser as Parser).parseForESLint(text, options);
  return readDocuments({ ast, text, scopeManager }).flatMap((document) =>
    findPolicies(document, { fileName: "file.ts", ...facts }),
  );
}

/** The one policy of a text. */
export function only(text: string): LocatedPolicy {
  const [located, ...others] = find(text);
  if (located === undefined || others.length > 0) throw new Error(`There are ${String(others.length)} more policies.`);
  return located;
}

export function statementOf({ policy }: LocatedPolicy, index = 0): Statement {
  const statement = policy.statements[index];
  if (statement === undefined) throw new Error("There is no such statement.");
  return statement;
}

/** The text after an edit of its first policy, parsed again; `null` where the host or the syntax cannot write it. */
export function change(text: string, edit: (located: LocatedPolicy) => PolicyEdit): string | null {
  const [located] = find(text);
  if (located === undefined) throw new Error("There is no policy in the text.");
  const values = located.lower(edit(located));
  const edits = values === null ? null : located.source.print(values);
  if (edits === null) return null;
  const after = applyEdits(text, edits);
  if (find(after).length === 0) throw new Error(`There is no policy left in:\n${after}`);
  return after;
}

/** The text that a policy points at. */
export function pointedAt(
  text: string,
  located: LocatedPolicy,
  value: { readonly range: readonly [number, number] },
): string {
  return text.slice(...located.source.locate(value.range));
}

/** A statement in one line: its effect, principals, actions, resources and tests, as rules read them. */
export function summary(statement: Statement): string {
  const { effect, principal, action, resource, tests } = statement;
  const items = (
    list: { readonly items: readonly { readonly text: string }[]; readonly hasUnknown: boolean } | undefined,
  ) => (list === undefined ? [] : [...list.items.map(({ text }) => text), ...(list.hasUnknown ? ["?"] : [])]);
  const principals = (principal?.items ?? []).map(({ kind, text }) => `${kind ?? "bare"}:${text}`);
  return [
    effect ?? "?",
    ...(principal === undefined ? [] : [[...principals, ...(principal.hasUnknown ? ["?"] : [])].join(",")]),
    items(action).join(","),
    ...(resource === undefined ? [] : [items(resource).join(",")]),
    ...tests.map((test) => `${test.operatorText} ${test.keyText} ${test.values.map(({ text }) => text).join(",")}`),
    ...(statement.hasUnknownCondition ? ["?"] : []),
  ].join(" | ");
}
