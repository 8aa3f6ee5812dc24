import type { Hole, NewValue, Part } from "@iam/policy";
import { displayText } from "@iam/policy";
import { splitAtHoles } from "../text-holes.ts";

/**
 * A text that a rule made, as an expression of the program: a string, a template, or the one expression that it is.
 * `undefined` where it holds a hole without a value: what only the shape of an expression says (`${bucket.bucketName}` of
 * `bucket.bucketArn`), for which the file may know no expression.
 *
 * @param holes the holes of the policy, those of shapes too
 */
export function writeText(text: string, holes: ReadonlyMap<string, Hole>): NewValue | undefined {
  const parts = splitAtHoles(folded(text, holes), holes);
  const [only] = parts;
  if (parts.every((part) => typeof part === "string")) return text;
  if (parts.some((part) => typeof part !== "string" && part.value === undefined)) return undefined;
  if (parts.length === 1 && only !== undefined && typeof only !== "string") return codeOf(only);
  return { kind: "new-template", parts: parts.map((part) => (typeof part === "string" ? part : codeOf(part))) };
}

/** The expression that fills a hole. */
export function codeOf(hole: Hole): { readonly kind: "new-code"; readonly code: string } {
  return { kind: "new-code", code: hole.text.slice(2, -1) };
}

/** The text with each shape that is written out put back into its hole: rules read ARNs, the file says `bucket.bucketArn`. */
export function folded(text: string, holes: ReadonlyMap<string, Hole>): string {
  let result = text;
  for (const { hole, spelled } of spelledOut(holes)) result = result.replaceAll(spelled, () => hole.text);
  return result;
}

interface Spelled {
  readonly hole: Hole;
  readonly spelled: string;
}

const known = new WeakMap<ReadonlyMap<string, Hole>, readonly Spelled[]>();

/** The shapes of holes, longest first. Each text that a rule makes in a policy asks for those of the same policy. */
function spelledOut(holes: ReadonlyMap<string, Hole>): readonly Spelled[] {
  let shapes = known.get(holes);
  if (shapes === undefined) {
    shapes = [...holes.values()]
      .flatMap((hole) => (hole.shape === undefined ? [] : [{ hole, spelled: displayText(flat(hole.shape)) }]))
      .filter(({ spelled }) => spelled !== "")
      .sort((one, other) => other.spelled.length - one.spelled.length);
    known.set(holes, shapes);
  }
  return shapes;
}

function flat(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (typeof part === "string" || part.shape === undefined ? [part] : flat(part.shape)));
}
