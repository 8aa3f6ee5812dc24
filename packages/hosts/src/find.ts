import type { Document } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "./host.ts";
import { findInJson } from "./json.ts";

/** The policies of a document, by the first host that knows it. */
export function findPolicies(document: Document, facts: FileFacts): readonly LocatedPolicy[] {
  return findInJson(document, facts);
}
