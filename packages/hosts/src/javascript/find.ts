import type { Document } from "@iam/syntax";
import { cdkShape } from "../cdk/attributes.ts";
import { findInCdk } from "../cdk/find.ts";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { findInPulumi } from "../pulumi/find.ts";
import { pulumiShape } from "../pulumi/shape.ts";
import { pulumiWriter } from "../pulumi/write.ts";
import { findDocuments } from "./documents.ts";
import { ExpressionTexts } from "./expression-text.ts";
import { Program } from "./program.ts";

/** What the hosts of JavaScript and TypeScript look for, beside what every policy holds. */
export const JAVASCRIPT_NEEDLES: readonly string[] = ["PolicyStatement", "getPolicyDocument", "assumedBy"];

/**
 * The policies of a JavaScript or TypeScript file: documents in AWS's own shape (CDK's level-1 constructs, Pulumi, the SDK, JSON
 * in strings), statements and roles of CDK constructs, and Pulumi's policy documents. In the order of the text.
 */
export function findInJavascript(document: Document, facts: FileFacts): readonly LocatedPolicy[] {
  const program = new Program(document);
  const texts = new ExpressionTexts(program, pulumiShape, cdkShape);
  const found = [
    ...findDocuments(program, texts, facts, pulumiWriter(program)),
    ...findInCdk(program, texts, facts),
    ...findInPulumi(program, texts, facts),
  ];
  const start = ({ policy, source }: LocatedPolicy): number => source.locate(policy.value.range)[0];
  return found.sort((one, other) => start(one) - start(other));
}
