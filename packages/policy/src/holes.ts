import type { Hole, Part } from "./value.ts";

/** A text as literal parts and the known holes in it, by how they are written; of two holes that begin at one place the longer one. */
export function splitAtHoles(text: string, holes: ReadonlyMap<string, Hole>): readonly Part[] {
  if (holes.size === 0) return text === "" ? [] : [text];
  const parts: Part[] = [];
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

/** The holes of a text and of what the host knows of them, by how they are written. */
export function holesOf(parts: readonly Part[]): ReadonlyMap<string, Hole> {
  const holes = new Map<string, Hole>();
  const add = (part: Part): void => {
    if (typeof part === "string") return;
    if (part.text !== "" && !holes.has(part.text)) holes.set(part.text, part);
    part.shape?.forEach(add);
  };
  parts.forEach(add);
  return holes;
}
