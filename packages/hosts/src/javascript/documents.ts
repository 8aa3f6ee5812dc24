import type { Hole, NewValue, ObjectValue, PolicyEdit, TextValue, Value, ValueEdit } from "@iam/policy";
import { Policy, displayText } from "@iam/policy";
import type { Document } from "@iam/syntax";
import { readEmbedded } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { NEEDLES, isPolicy } from "../json.ts";
import { lowerToJson } from "../lower.ts";
import { Projection } from "../projection.ts";
import { holesIn } from "../text-holes.ts";
import { AwsShape } from "./aws-shape.ts";
import type { ExpressionTexts } from "./expression-text.ts";
import { factsOfSteps } from "./facts.ts";
import type { Placed, Program } from "./program.ts";
import { isExpectation } from "./expectation.ts";
import { folded, writeText } from "./write-text.ts";

/** How a new text is written in a policy with these holes. */
export type TextWriter = (text: string, holes: ReadonlyMap<string, Hole>) => NewValue | undefined;

/** Policies in AWS's own shape: object literals, wherever they stand, and JSON in strings and template literals. */
export function findDocuments(
  program: Program,
  texts: ExpressionTexts,
  facts: FileFacts,
  write: TextWriter = writeText,
): readonly LocatedPolicy[] {
  const found: LocatedPolicy[] = [];
  for (const { value, steps } of program.all("object", "text")) {
    if (steps.length > 0 && steps.every(isExpectation)) continue;
    if (value.kind === "object") {
      if (isPolicy(value)) found.push(ofObject(value, program, texts, factsAt(facts, steps, program), write));
    } else {
      const embedded = mayHoldPolicy(value) ? readEmbedded(value, program.source) : undefined;
      if (embedded !== undefined) found.push(...inJson(embedded, texts, factsAt(facts, steps, program)));
    }
  }
  return found;
}

function factsAt(facts: FileFacts, steps: Placed["steps"], program: Program): FileFacts {
  const told = Object.entries(factsOfSteps(steps, program)).filter(([, known]) => known !== undefined);
  return { ...facts, ...Object.fromEntries(told) };
}

function ofObject(
  value: ObjectValue,
  { source }: Program,
  texts: ExpressionTexts,
  facts: FileFacts,
  write: TextWriter,
): LocatedPolicy {
  const projection = new Projection();
  const policy = new Policy(new AwsShape(texts, projection).object(value), facts);
  const lower = lowering(projection, (text) => write(text, holesIn(policy.value)));
  return { policy, source, lower };
}

function lowering(projection: Projection, write: (text: string) => NewValue | undefined) {
  return (edit: PolicyEdit): readonly ValueEdit[] | null => {
    const edits = lowerToJson(edit);
    return edits && projection.carry(edits, write);
  };
}

/** In JSON an expression of the template around it stands as it is; none other can be written there. */
function inJson({ value, source }: Document, texts: ExpressionTexts, facts: FileFacts): readonly LocatedPolicy[] {
  const found: LocatedPolicy[] = [];
  const visit = (inner: Value, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (inner.kind === "array") for (const item of inner.items) visit(item, depth + 1);
    if (inner.kind !== "object") return;
    if (!isPolicy(inner)) {
      for (const entry of inner.entries) visit(entry.value, depth + 1);
      return;
    }
    const projection = new Projection();
    const policy = new Policy(new AwsShape(texts, projection).object(inner), { ...facts, isJson: true });
    const lower = lowering(projection, (text) => {
      const holes = holesIn(policy.value);
      return writeText(text, holes) === undefined ? undefined : folded(text, holes);
    });
    found.push({ policy, source, lower });
  };
  visit(value, 0);
  return found;
}

/** Deeper than any real document; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 100;

function mayHoldPolicy(value: TextValue): boolean {
  const text = displayText(value.parts);
  return NEEDLES.some((needle) => text.includes(needle)) && /^\s*(?:\{|\[|%7b|%5b|")/iu.test(text);
}
