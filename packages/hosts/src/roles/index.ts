import type { PolicyEdit, ValueEdit } from "@iam/policy";
import type { Document } from "@iam/syntax";
import type { LocatedPolicy, LocatedRoles } from "../host.ts";
import { readAwsAnswers } from "./aws-answers.ts";
import { readTemplateRoles } from "./cloudformation.ts";
import type { FoundRoles } from "./found.ts";

/** Without one of these a file tells nothing of roles or managed policies. */
export const ROLE_NEEDLES: readonly string[] = [
  "AssumeRolePolicyDocument",
  "ManagedPolic",
  "PermissionsBoundary",
  "MaxSessionDuration",
  "PolicyArn",
  "AWS::Serverless",
];

/**
 * The roles of a document and the managed policies that it names, by the first host that knows the document.
 *
 * @param policies the policies of the same document
 */
export function findRoles(document: Document, policies: readonly LocatedPolicy[]): LocatedRoles {
  const found: FoundRoles = { roles: [], managedPolicies: [] };
  const read = [readTemplateRoles, readAwsAnswers].find((reader) => reader(document, policies, found));
  return {
    ...(read === undefined ? { roles: [], managedPolicies: [] } : found),
    source: document.source,
    lower,
  };
}

/** What rules change here are values as the file writes them. */
function lower(edit: PolicyEdit): readonly ValueEdit[] | null {
  const edits = edit.flatMap((change) => (change.kind === "value" ? [change.edit] : []));
  return edits.length === edit.length && edits.length > 0 ? edits : null;
}
