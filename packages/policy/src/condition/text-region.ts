import type { Pattern } from "../pattern.ts";
import { compilePattern, covers, intersects, isLiteral, isMatchAll } from "../pattern.ts";

/** How a text of a policy is read. */
export interface TextReading {
  /** Whether the six fields are compared one by one, as the `Arn…` operators do. */
  readonly isArn: boolean;
  readonly ignoreCase: boolean;
  readonly wildcards: boolean;
  /** Whether `${*}` is an escape, by the policy's Version. */
  readonly variables: boolean;
}

/** The texts that one value of a `String…` or `Arn…` test matches. The value holds no policy variable and no hole. */
export class TextRegion {
  readonly domain = "text";
  readonly #isArn: boolean;
  readonly #whole: Pattern;
  readonly #reading: TextReading;
  #read: readonly Pattern[] | undefined | null = null;

  constructor(text: string, reading: TextReading) {
    this.#isArn = reading.isArn;
    this.#reading = reading;
    this.#whole = compilePattern(text, reading);
  }

  /** `undefined` where the text has no fields: a wildcard of `StringLike` may reach across colons. */
  get #fields(): readonly Pattern[] | undefined {
    if (this.#read === null) {
      const fields = this.#isArn || isLiteral(this.#whole) ? arnFields(this.#whole.text) : undefined;
      this.#read = fields?.map((field) => compilePattern(field, this.#reading));
    }
    return this.#read;
  }

  /** Whether some text may lie in both; `false` is certain. */
  meets(other: TextRegion): boolean {
    const fields = this.#isArn || other.#isArn ? this.#fieldsBeside(other) : undefined;
    // Read as one pattern, an ARN matches what it matches field by field and more: that can only hide a "no".
    const pairs = fields ?? [[this.#whole, other.#whole] as const];
    return pairs.every(([pattern, otherPattern]) => intersects(pattern, otherPattern) !== "no");
  }

  /** Whether every text of `inner` lies in this region; `true` is certain. */
  covers(inner: TextRegion): boolean {
    if (!this.#isArn) return covers(this.#whole, inner.#whole);
    return this.#fieldsBeside(inner)?.every(([field, innerField]) => covers(field, innerField)) ?? false;
  }

  /** Whether every text lies in this region. */
  coversEverything(): boolean {
    return !this.#isArn && isMatchAll(this.#whole);
  }

  /** The fields of both, side by side; `undefined` where one of them has none. */
  #fieldsBeside(other: TextRegion): readonly (readonly [Pattern, Pattern])[] | undefined {
    const otherFields = other.#fields;
    if (otherFields === undefined) return undefined;
    return this.#fields?.flatMap((field, index) => {
      const otherField = otherFields[index];
      return otherField === undefined ? [] : [[field, otherField] as const];
    });
  }
}

/**
 * The six fields of an ARN, or of a pattern for ARNs; the last keeps its own colons.
 * `undefined` for a text of fewer fields. The first is `arn` in every real one, and is not checked here.
 */
export function arnFields(text: string): readonly string[] | undefined {
  const fields = text.split(":");
  return fields.length < 6 ? undefined : [...fields.slice(0, 5), fields.slice(5).join(":")];
}
