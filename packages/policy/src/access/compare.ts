import type { Policy } from "../document.ts";
import type { Box, PolicyBoxes } from "./boxes.ts";
import { areDisjoint, common, holds, isEmpty, partsOf, readBoxes } from "./boxes.ts";

/**
 * What is proven of the access after, compared with the access before. `narrower`: it allows nothing more. `wider`: it allows
 * nothing less. `same`: both. `incomparable`: neither could be proven, so that they differ or the comparison does not see that
 * they do not.
 */
export type Comparison = "same" | "narrower" | "wider" | "incomparable";

export interface CompareOptions {
  /** Requests before this moment do not count: a statement whose time window is over then grants nothing. */
  readonly now?: Date | undefined;
}

/**
 * Compares what two policies allow, over all requests. What is answered is certain for every value of holes and policy
 * variables: a hole is equal to one that is written alike, and to nothing else.
 *
 * A statement is a box (principals, actions, resources, requirements). The access of P is within that of Q where each box that
 * P allows lies in boxes that Q allows or P denies, and nothing that Q denies takes of it more than P denies.
 */
export function compareAccess(before: Policy, after: Policy, options: CompareOptions = {}): Comparison {
  const old = readBoxes(before, options.now);
  const fresh = readBoxes(after, options.now);
  const allowsNoMore = isWithin(fresh, old);
  const allowsNoLess = isWithin(old, fresh);
  if (allowsNoMore) return allowsNoLess ? "same" : "narrower";
  return allowsNoLess ? "wider" : "incomparable";
}

function isWithin(inner: PolicyBoxes, outer: PolicyBoxes): boolean {
  const room = [...outer.allows, ...inner.denies];
  // A denied box that the inner policy denies too takes nothing from it.
  const losses = outer.denies.filter((box) => !liesIn(box, inner.denies));
  return inner.allows.every(
    (box) =>
      liesIn(box, inner.denies) ||
      (liesIn(box, room) && losses.every((loss) => areDisjoint(box, loss) || liesIn(common(box, loss), inner.denies))),
  );
}

/** Policies are short; what needs more steps than this is given up as not proven. */
const STEPS = 20_000;

/** Whether the boxes hold every request of `box` between them; `true` is certain. */
export function liesIn(box: Box, boxes: readonly Box[]): boolean {
  let steps = 0;
  const search = (part: Box, candidates: readonly Box[]): boolean => {
    steps += 1;
    if (steps > STEPS) return false;
    if (isEmpty(part) || candidates.some((candidate) => holds(candidate, part))) return true;
    const near = candidates.filter((candidate) => !areDisjoint(candidate, part));
    if (near.length === 0) return false;
    const parts = partsOf(part, near);
    return parts.length > 0 && parts.every((smaller) => search(smaller, near));
  };
  return search(box, boxes);
}
