import type { Document } from "@iam/syntax";
import type { LocatedPolicy, LocatedRoles } from "../host.ts";
import { readAwsAnswers } from "./aws-answers.ts";
import { readTemplateRoles } from "./cloudformation.ts";
import { readProgramRoles } from "./javascript.ts";
import { readServiceRoles } from "./serverless.ts";
import { readTerraformRoles } from "./terraform.ts";

/** Without one of these a file tells nothing of roles or managed policies. */
export const ROLE_NEEDLES: readonly string[] = [
  // AWS's own words, also those of CloudFormation and of the SDK
  "AssumeRolePolicyDocument",
  "ManagedPolic",
  "PermissionsBoundary",
  "MaxSessionDuration",
  "PolicyArn",
  "AWS::Serverless",
  // Terraform
  "aws_iam_role",
  '"aws_iam_policy"',
  "policy_arn",
  "permissions_boundary",
  // CDK, Pulumi and the Serverless Framework
  "managedPolic",
  "maxSessionDuration",
  "permissionsBoundary",
  "permissionBoundary",
  "assumedBy",
  "assumeRolePolicy",
  "policyArn",
];

/**
 * The roles of a document and the managed policies that it names, by the first host that knows the document.
 *
 * @param policies the policies of the same document
 */
export function findRoles(document: Document, policies: readonly LocatedPolicy[], fileName: string): LocatedRoles {
  const readers =
    document.syntax === "javascript"
      ? [readProgramRoles]
      : [readTemplateRoles, readServiceRoles, readTerraformRoles, readAwsAnswers];
  for (const reader of readers) {
    const found = reader(document, policies, fileName);
    if (found !== undefined) return { ...found, source: document.source };
  }
  return { roles: [], managedPolicies: [], lower: () => null, source: document.source };
}
