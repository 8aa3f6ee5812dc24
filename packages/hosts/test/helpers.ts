import { parseForESLint } from "jsonc-eslint-parser";
import type { PolicyEdit } from "@iam/policy";
import { applyEdits, readDocuments } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../src/index.ts";
import { findPolicies } from "../src/index.ts";

/** The policies of a JSON text. */
export function find(text: string, facts: Partial<FileFacts> = {}): readonly LocatedPolicy[] {
  return readDocuments({ ast: parseForESLint(text).ast, text }).flatMap((document) =>
    findPolicies(document, { fileName: "file.json", ...facts }),
  );
}

/** The text after an edit, or `null` where the host or the syntax cannot write it. */
export function change(text: string, edit: (located: LocatedPolicy) => PolicyEdit): string | null {
  const [located] = find(text);
  if (located === undefined) throw new Error("There is no policy in the text.");
  const values = located.lower(edit(located));
  const edits = values === null ? null : located.source.print(values);
  return edits === null ? null : applyEdits(text, edits);
}
