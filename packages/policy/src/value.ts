/**
 * A tree of values, as every syntax reads them: JSON today, YAML, HCL and JavaScript by the same shape.
 *
 * A range is a pair of offsets (UTF-16 units, end exclusive) into the text that the tree was read from.
 * A `text` is made of literal parts and holes; a hole is what this file does not tell.
 */
export type Range = readonly [start: number, end: number];

interface BaseValue {
  readonly range: Range;
  /** `false` where an edit here would change more than this place (a shared constant, an anchor used twice). */
  readonly editable?: false;
  /** It stands there only sometimes, one branch of `Fn::If`: nothing may rest on its standing beside something else. */
  readonly optional?: true;
}

export interface ObjectValue extends BaseValue {
  readonly kind: "object";
  /** In the order of the text; a key that is written twice stands here twice. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** From the start of the key to the end of the value. */
  readonly range: Range;
  readonly key: TextValue;
  readonly value: Value;
}

export interface ArrayValue extends BaseValue {
  readonly kind: "array";
  readonly items: readonly Value[];
}

export interface TextValue extends BaseValue {
  readonly kind: "text";
  /** Decoded text. Literal parts are never empty; an empty text has no parts. */
  readonly parts: readonly Part[];
}

export interface ScalarValue extends BaseValue {
  readonly kind: "scalar";
  readonly value: number | bigint | boolean | null;
  /** The scalar as it is written. */
  readonly raw: string;
}

/** `new PolicyStatement({…})`, `jsonencode(…)`, `!Sub …`, an HCL block. */
export interface CallValue extends BaseValue {
  readonly kind: "call";
  /** As it is written, without what it is called on where that is no path of names: `new iam.PolicyStatement`, `jsonencode`, `!Sub`, `statement`. */
  readonly name: string;
  /** What a method is called on, where it is more than names: `new ArnPrincipal(…)` in `new ArnPrincipal(…).withConditions(…)`. */
  readonly receiver?: Value;
  readonly labels: readonly string[];
  readonly arguments: readonly Value[];
  readonly body: ObjectValue | null;
}

/** Something that is there and that the syntax cannot read as any of the others. */
export interface UnknownValue extends BaseValue {
  readonly kind: "unknown";
  /** The names of a reference, in order: `aws_s3_bucket.logs.arn`, `bucket.bucketArn`, `props.account`. */
  readonly path?: readonly string[];
}

export type Value = ObjectValue | ArrayValue | TextValue | ScalarValue | CallValue | UnknownValue;

export interface Hole {
  readonly kind: "hole";
  /** What stands in the hole, between `${` and `}` in every syntax. A text that a rule makes holds it unchanged, and a host writes it as a hole again. */
  readonly text: string;
  /** The value that fills the hole, where the syntax has one. */
  readonly value?: Value;
  /**
   * What the host knows of the text that fills the hole: the ARN of a bucket is `arn:`, a hole, `:s3:::` and a hole. It belongs to
   * this hole and not to how it is written: `${Data.Arn}` is a table's ARN in another file, so no answer is kept by the text alone.
   */
  readonly shape?: readonly Part[];
  /** The text in the hole certainly has no slash: the name of a bucket. */
  readonly slashless?: true;
}

export type Part = string | Hole;

/** What an edit writes: plain data, with `Map` for objects (order and every key kept), or a value copied as it is written. */
export type NewValue =
  | string
  | number
  | boolean
  | null
  | readonly NewValue[]
  | ReadonlyMap<string, NewValue>
  | Value
  | NewCode
  | NewTemplate
  | NewCall;

/** An expression of the file's own language, written as it is: `aws_s3_bucket.logs.arn`, `Stack.of(this).account`. */
export interface NewCode {
  readonly kind: "new-code";
  readonly code: string;
}

/** A text with expressions in it, written as the template of its language. No two literal parts stand side by side. */
export interface NewTemplate {
  readonly kind: "new-template";
  readonly parts: readonly (string | NewCode)[];
}

/** A call, a tag of YAML, a block of HCL; names and labels as in {@link CallValue}. */
export interface NewCall {
  readonly kind: "new-call";
  readonly name: string;
  readonly labels: readonly string[];
  readonly arguments: readonly NewValue[];
  readonly body: ReadonlyMap<string, NewValue> | null;
}

/** The literal text of a value, or `undefined` where it is no text or has holes. */
export function literalText(value: Value | undefined): string | undefined {
  if (value?.kind !== "text") return undefined;
  const { parts } = value;
  if (parts.length === 0) return "";
  const first = parts[0];
  return parts.length === 1 && typeof first === "string" ? first : undefined;
}

/** A text for people: holes as they are written. */
export function displayText(parts: readonly Part[]): string {
  const first = parts[0];
  if (parts.length === 1 && typeof first === "string") return first;
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** The last entry of that key, which is the one that parsers keep. */
export function entryOf(object: ObjectValue, key: string): Entry | undefined {
  const { entries } = object;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry !== undefined && literalText(entry.key) === key) return entry;
  }
  return undefined;
}

/** Whether only a language with expressions can write it; JSON cannot. */
export function isNewExpression(value: NewValue): value is NewCode | NewTemplate | NewCall {
  return typeof value === "object" && value !== null && "kind" in value && value.kind.startsWith("new-");
}

export function isValue(value: NewValue | undefined): value is Value {
  return typeof value === "object" && value !== null && "range" in value;
}
