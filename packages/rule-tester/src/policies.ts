import type { LocatedPolicy } from "@iam/hosts";
import { findPolicies } from "@iam/hosts";
import { readSettings } from "@iam/rule-kit";
import { readDocuments } from "@iam/syntax";
import { parseForESLint } from "jsonc-eslint-parser";
import type { InspectOptions } from "./inspect.ts";

/** A JSON text as it is read again after a fix. */
export interface ReadText {
  readonly policies: readonly LocatedPolicy[];
  /** The comments, with their marks, in the order of the text. */
  readonly comments: readonly string[];
}

/**
 * The policies and the comments of a JSON text, as the rules see them.
 * @throws {SyntaxError} where the text cannot be parsed.
 */
export function readText(code: string, { settings = {}, filename = "policy.json" }: InspectOptions): ReadText {
  const { ast } = parseForESLint(code, {});
  const { policyType: type, accountId } = readSettings({ iam: settings });
  return {
    policies: readDocuments({ ast, text: code }).flatMap((document) =>
      findPolicies(document, { type, accountId, fileName: filename }),
    ),
    comments: ast.comments.flatMap(({ range }) => (range === undefined ? [] : [code.slice(...range)])),
  };
}
