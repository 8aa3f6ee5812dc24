import type { Hole, TextValue, Value } from "@iam/policy";
import { childrenOf } from "@iam/syntax";

/** The holes of all texts in a value, by how they are written. A text that a rule makes holds them so; a host finds them here. */
export function holesIn(root: Value): ReadonlyMap<string, Hole> {
  const holes = new Map<string, Hole>();
  const add = (hole: Hole): void => {
    if (hole.text !== "" && !holes.has(hole.text)) holes.set(hole.text, hole);
    for (const part of hole.shape ?? []) if (typeof part !== "string") add(part);
  };
  const addText = (text: TextValue): void => {
    for (const part of text.parts) if (typeof part !== "string") add(part);
  };
  const visit = (value: Value): void => {
    if (value.kind === "text") addText(value);
    for (const child of childrenOf(value)) {
      if ("key" in child) {
        addText(child.key);
        visit(child.value);
      } else visit(child);
    }
  };
  visit(root);
  return holes;
}

/** A text as literal parts and the known holes in it; of two holes that begin at one place the longer one. */
export function splitAtHoles(text: string, holes: ReadonlyMap<string, Hole>): readonly (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  let rest = text;
  while (rest !== "") {
    const next = firstHole(rest, holes);
    if (next === undefined) {
      parts.push(rest);
      break;
    }
    if (next.at > 0) parts.push(rest.slice(0, next.at));
    parts.push(next.hole);
    rest = rest.slice(next.at + next.hole.text.length);
  }
  return parts;
}

function firstHole(text: string, holes: ReadonlyMap<string, Hole>): { at: number; hole: Hole } | undefined {
  let first: { at: number; hole: Hole } | undefined;
  for (const [written, hole] of holes) {
    const at = text.indexOf(written);
    if (at === -1 || (first !== undefined && at > first.at)) continue;
    if (first === undefined || at < first.at || written.length > first.hole.text.length) first = { at, hole };
  }
  return first;
}
