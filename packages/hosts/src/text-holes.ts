import type { Hole, TextValue, Value } from "@iam/policy";
import { childrenOf } from "@iam/syntax";

export { splitAtHoles } from "@iam/policy";

const known = new WeakMap<Value, ReadonlyMap<string, Hole>>();

/**
 * The holes of all texts in a value, by how they are written. A text that a rule makes holds them so; a host finds them here.
 * They are gathered once for each value: a policy of a thousand statements may have as many findings, each with texts to write.
 */
export function holesIn(root: Value): ReadonlyMap<string, Hole> {
  let holes = known.get(root);
  if (holes === undefined) {
    holes = gatherHoles(root);
    known.set(root, holes);
  }
  return holes;
}

function gatherHoles(root: Value): ReadonlyMap<string, Hole> {
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
