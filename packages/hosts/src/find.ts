import type { Document } from "@iam/syntax";
import { findInTemplate } from "./cloudformation/index.ts";
import type { FileFacts, LocatedPolicy } from "./host.ts";
import { JAVASCRIPT_NEEDLES, findInJavascript } from "./javascript/find.ts";
import { NEEDLES as JSON_NEEDLES, findInJson } from "./json.ts";
import { SERVERLESS_NEEDLES, findInServerless } from "./serverless.ts";
import { TERRAFORM_NEEDLES, findInTerraform } from "./terraform/find.ts";

/** The needles of all hosts: a file without any of them holds no policy. */
export const NEEDLES: readonly string[] = [
  ...JSON_NEEDLES,
  ...TERRAFORM_NEEDLES,
  ...SERVERLESS_NEEDLES,
  ...JAVASCRIPT_NEEDLES,
];

/** The policies of a document, by the first host that knows it. */
export function findPolicies(document: Document, facts: FileFacts): readonly LocatedPolicy[] {
  if (document.syntax === "javascript") return findInJavascript(document, facts);
  return (
    findInTemplate(document, facts) ??
    findInServerless(document, facts) ??
    findInTerraform(document, facts) ??
    findInJson(document, facts)
  );
}
