/**
 * The names of the elements of a policy and of a statement, in the order of the grammar. AWS reads them in this spelling only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const POLICY_ELEMENTS: readonly string[] = ["Version", "Id", "Statement"];

export const STATEMENT_ELEMENTS: readonly string[] = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];
