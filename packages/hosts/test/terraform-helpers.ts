import { parseForESLint } from "jsonc-eslint-parser";
import type { PolicyEdit } from "@iam/policy";
import { applyEdits, createHclLanguage, readDocuments } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../src/index.ts";
import { findPolicies } from "../src/index.ts";

const language = createHclLanguage([""]);

/** The tree of a file of Terraform; throws where the parser of the file's own language finds an error. */
export function parse(text: string, fileName: string): unknown {
  if (fileName.endsWith(".json")) return parseForESLint(text).ast;
  const parsed = language.parse({ body: text, bom: false });
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.errors)}\n${text}`);
  return parsed.ast;
}

export function find(text: string, fileName = "main.tf", facts: Partial<FileFacts> = {}): readonly LocatedPolicy[] {
  return readDocuments({ ast: parse(text, fileName), text }).flatMap((document) =>
    findPolicies(document, { fileName, ...facts }),
  );
}

/** The text after an edit of its first policy, parsed again; `null` where the host or the syntax cannot write it. */
export function change(
  text: string,
  edit: (located: LocatedPolicy) => PolicyEdit,
  fileName = "main.tf",
): string | null {
  const [located] = find(text, fileName);
  if (located === undefined) throw new Error("There is no policy in the text.");
  const values = located.lower(edit(located));
  const edits = values === null ? null : located.source.print(values);
  if (edits === null) return null;
  const changed = applyEdits(text, edits);
  parse(changed, fileName);
  return changed;
}
