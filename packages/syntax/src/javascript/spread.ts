import { type Entry, literalText } from "@iam/policy";
import type { ObjectExpression } from "./nodes.ts";

/**
 * The entries of an object that something is spread into, without those that a later one hides.
 * Of two spreads, or a spread and a key, the later one counts. A key that is written twice stands twice, as in other objects.
 */
export function withoutHidden(entries: readonly Entry[], properties: ObjectExpression["properties"]): readonly Entry[] {
  const written = new Set(properties.map(({ range }) => range));
  const later = new Map<string, boolean>();
  return entries
    .toReversed()
    .filter((entry) => {
      const key = literalText(entry.key);
      if (key === undefined) return true;
      const isWritten = written.has(entry.range);
      const hidden = later.has(key) && !(isWritten && later.get(key) === true);
      if (!later.has(key)) later.set(key, isWritten);
      return !hidden;
    })
    .reverse();
}
