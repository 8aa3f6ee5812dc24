import type { Block } from "../terraform/dialect.ts";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { Policy } from "@iam/policy";
import type { NewValue, ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { ExpressionTexts } from "../javascript/expression-text.ts";
import { factsOfSteps } from "../javascript/facts.ts";
import type { Program } from "../javascript/program.ts";
import type { Step } from "../javascript/step.ts";
import { lowerToJson } from "../lower.ts";
import { Configuration } from "../terraform/configuration.ts";
import { carryToDocument } from "../terraform/document-edits.ts";
import { DocumentPolicy } from "../terraform/document.ts";
import { holesIn } from "../text-holes.ts";
import { Mirror } from "./mirror.ts";
import { dialectOf } from "./dialect.ts";
import { pulumiWriter } from "./write.ts";

/**
 * The policies of `aws.iam.getPolicyDocument({…})` and `getPolicyDocumentOutput`. Pulumi's AWS provider is made from Terraform's,
 * so the document is the same but for the case of its names.
 */
export function findInPulumi(program: Program, texts: ExpressionTexts, facts: FileFacts): readonly LocatedPolicy[] {
  const found: LocatedPolicy[] = [];
  for (const { value: call, steps } of program.all("call")) {
    if (!/^getPolicyDocument(?:Output)?$/u.test(calleeOf(call).name)) continue;
    const [document] = call.arguments;
    if (document?.kind === "object") found.push(locate(document, call, steps, program, texts, facts));
  }
  return found;
}

function locate(
  document: ObjectValue,
  call: Value,
  steps: readonly Step[],
  program: Program,
  texts: ExpressionTexts,
  facts: FileFacts,
): LocatedPolicy {
  const mirror = new Mirror(document, texts);
  const block: Block = {
    name: "data",
    labels: ["aws_iam_policy_document", ""],
    body: mirror.value,
    range: document.range,
    nameRange: [call.range[0], document.range[0]],
  };
  const told = Object.entries(factsOfUses(call, steps, program)).filter(([, known]) => known !== undefined);
  const write = pulumiWriter(program);
  const writer = (text: string): NewValue | undefined => write(text, holesIn(mirror.value));
  const made = new DocumentPolicy(block, new Configuration(NOTHING, dialectOf(writer), program.source.text));
  const policy = new Policy(made.value, { ...facts, ...Object.fromEntries(told) });
  return {
    policy,
    source: program.source,
    lower(edit) {
      const edits = lowerToJson(edit);
      const carried = edits && carryToDocument(made, edits, writer);
      return carried && mirror.carry(carried);
    },
  };
}

const NOTHING: ObjectValue = { kind: "object", range: [0, 0], entries: [] };

/** The places of the document itself, and those of `document.json` and of `document.then(…)`. */
function factsOfUses(call: Value, steps: readonly Step[], program: Program): PolicyFacts {
  const uses: Step[] = [...steps];
  for (const { value, steps: places } of program.all("unknown", "call")) {
    const origin = program.originOf(value);
    if (origin?.range[0] === call.range[0] && origin.range[1] === call.range[1]) uses.push(...places);
  }
  return factsOfSteps(uses, program);
}
