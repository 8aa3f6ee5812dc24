import { parseForESLint as parseJson } from "jsonc-eslint-parser";
import { parseForESLint as parseYaml } from "yaml-eslint-parser";
import type { PolicyEdit, Statement, TextItem } from "@iam/policy";
import { displayText, splitText } from "@iam/policy";
import { applyEdits, readDocuments } from "@iam/syntax";
import type { LocatedPolicy } from "../src/index.ts";
import { findPolicies } from "../src/index.ts";

/** The policies of a YAML or JSON text, which starts with a brace. */
export function findIn(text: string, fileName = "template.yaml"): readonly LocatedPolicy[] {
  const { ast } = text.trimStart().startsWith("{") ? parseJson(text) : parseYaml(text);
  return readDocuments({ ast, text }).flatMap((document) => findPolicies(document, { fileName }));
}

/** The one policy of a text. */
export function onlyPolicy(text: string): LocatedPolicy {
  const [located, ...others] = findIn(text);
  if (located === undefined || others.length > 0) throw new Error(`There are ${String(others.length)} more policies.`);
  return located;
}

export function statementOf({ policy }: LocatedPolicy, index = 0): Statement {
  const statement = policy.statements[index];
  if (statement === undefined) throw new Error("There is no such statement.");
  return statement;
}

/** The text after an edit of its one policy, parsed again; `null` where the host or the syntax cannot write it. */
export function changed(text: string, edit: (located: LocatedPolicy) => PolicyEdit): string | null {
  const located = onlyPolicy(text);
  const values = located.lower(edit(located));
  const edits = values === null ? null : located.source.print(values);
  if (edits === null) return null;
  const after = applyEdits(text, edits);
  if (findIn(after).length === 0) throw new Error(`There is no policy left in:\n${after}`);
  return after;
}

/** A template with one role that has one inline policy of one statement; `element` is a line of that statement. */
export function roleWith(element: string, resources = ""): string {
  return `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: own
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: s3:GetObject
                ${element}
${resources}`;
}

/** What the host knows of a text, holes opened to their shapes. */
export function opened({ value }: TextItem): string {
  return splitText(value.parts)
    .map(({ text }) => text)
    .join("");
}

/** The resources of the one statement of a template, as rules read them. */
export function resourcesOf(text: string): readonly string[] {
  const { resource } = statementOf(onlyPolicy(text));
  return [
    ...(resource?.items ?? []).map(
      ({ value }) => displayText(value.parts) + (value.optional === true ? " (optional)" : ""),
    ),
    ...(resource?.hasUnknown === true ? ["unknown"] : []),
  ];
}
