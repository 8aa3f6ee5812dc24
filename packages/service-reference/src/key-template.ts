import type { ConditionKeyLine } from "./format.ts";
import type { ConditionKey } from "./model.ts";

/** AWS's three ways to write "any name here": `${TagKey}`, `<key>`, and `tag-key` at the end. */
const placeholder = /\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/;

export function hasPlaceholder(key: string): boolean {
  return placeholder.test(key);
}

/** The keys of one list of the data, by key in lower case. */
export function toConditionKeys(
  lines: readonly ConditionKeyLine[],
  keyTypes: readonly string[],
): ReadonlyMap<string, ConditionKey> {
  return new Map(lines.map(([key, type]) => [key.toLowerCase(), new KeyTemplate(key, keyTypes[type] ?? "")]));
}

/**
 * The key with a placeholder that matches the text (in lower case). Where several do, the one with the longest
 * literal text: `events:Metadata/a/Matcher` is no `events:Metadata/${MetadataKey}`.
 */
export function longestMatch(keys: Iterable<ConditionKey>, text: string): ConditionKey | undefined {
  let best: ConditionKey | undefined;
  for (const key of keys) {
    if (!key.hasPlaceholder || !key.matches(text)) continue;
    if (best === undefined || key.key.replace(placeholder, "").length > best.key.replace(placeholder, "").length) {
      best = key;
    }
  }
  return best;
}

export class KeyTemplate implements ConditionKey {
  readonly key: string;
  readonly type: string;
  readonly #head: string;
  /** What follows the placeholder; `undefined` without one. AWS writes one placeholder a key at most. */
  readonly #tail: string | undefined;

  constructor(key: string, type: string) {
    this.key = key;
    this.type = type;
    const [head = "", tail] = key.toLowerCase().split(placeholder);
    this.#head = head;
    this.#tail = tail;
  }

  get isMultiValued(): boolean {
    return this.type.startsWith("ArrayOf");
  }

  get hasPlaceholder(): boolean {
    return this.#tail !== undefined;
  }

  matches(text: string): boolean {
    const lower = text.toLowerCase();
    if (this.#tail === undefined) return lower === this.#head;
    return (
      lower.length > this.#head.length + this.#tail.length && lower.startsWith(this.#head) && lower.endsWith(this.#tail)
    );
  }
}
