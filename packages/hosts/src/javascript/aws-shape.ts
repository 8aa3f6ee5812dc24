import type { Entry, ObjectValue, TextValue, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { Projection } from "../projection.ts";
import type { ExpressionTexts } from "./expression-text.ts";

/** Deeper than any policy; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 60;

/** Reads values that have AWS's own shape already, with their expressions as texts with holes. */
export class AwsShape {
  constructor(
    readonly texts: ExpressionTexts,
    readonly projection: Projection,
  ) {}

  object(value: ObjectValue): ObjectValue {
    return this.#object(value, 0);
  }

  /** A value below an element; what stands in a list there is a text where it is no object. */
  value(value: Value): Value {
    return this.#value(value, false, 0);
  }

  /** A value that can only be a text, or a list of texts. */
  listItem(value: Value): Value {
    return this.#value(value, true, 0);
  }

  #object(value: ObjectValue, depth: number): ObjectValue {
    const entries = value.entries.map((entry): Entry => {
      const made = { ...entry, key: this.#key(entry.key), value: this.#value(entry.value, false, depth + 1) };
      return this.projection.note(made, entry);
    });
    return this.projection.note({ ...value, entries }, value);
  }

  #key(key: TextValue): TextValue {
    const read = this.texts.read(key, true);
    return read?.kind === "text" ? read : key;
  }

  /**
   * `{ Ref: "Bucket" }`, `{ "Fn::GetAtt": […] }`: in a file with level-1 constructs CloudFormation's own functions stand for
   * texts. Those that may give a list or a whole statement stay the objects that they are.
   */
  #intrinsic(value: ObjectValue): TextValue | undefined {
    if (!this.texts.hasTemplateFunctions) return undefined;
    const [entry, ...others] = value.entries;
    const name = others.length === 0 ? literalText(entry?.key) : undefined;
    if (name === undefined || !/^(?:Ref$|Fn::(?!(?:Cidr|GetAZs|If|Split|Transform)$))/u.test(name)) return undefined;
    const { text } = this.texts.holeOf(value, undefined);
    return this.projection.note({ kind: "text", range: value.range, parts: [{ kind: "hole", text }] }, value);
  }

  #value(value: Value, inList: boolean, depth: number): Value {
    if (depth > MAX_DEPTH) return value;
    if (value.kind === "object") return this.#intrinsic(value) ?? this.#object(value, depth);
    if (value.kind === "array") {
      const items = value.items.map((item) => this.#value(item, true, depth + 1));
      return this.projection.note({ ...value, items }, value);
    }
    const made = effectOf(value) ?? this.texts.read(value, inList) ?? { ...value };
    return this.projection.note(made, value);
  }
}

/** `iam.Effect.ALLOW`, `Effect.DENY`. */
export function effectOf(value: Value): TextValue | undefined {
  if (value.kind !== "unknown" || value.path?.at(-2) !== "Effect") return undefined;
  const word = EFFECTS.get(value.path.at(-1) ?? "");
  return word === undefined ? undefined : { kind: "text", range: value.range, parts: [word] };
}

const EFFECTS: ReadonlyMap<string, string> = new Map([
  ["ALLOW", "Allow"],
  ["DENY", "Deny"],
]);
