import type { Hole, Part, TextValue, Value } from "@iam/policy";
import { Projection } from "../projection.ts";
import { isTextAttribute } from "./arns.ts";
import type { Configuration } from "./configuration.ts";
import { referenceOf } from "./configuration.ts";

/** Deeper than any real file; the guard keeps hostile nesting and locals that name each other from the stack. */
const MAX_DEPTH = 500;
const MAX_LOCALS = 20;

/**
 * What texts are: `arguments` of the configuration; those of an `aws_iam_policy_document`, in which `&{aws:username}` is a policy
 * variable; or texts of JSON in an argument, whose template is read already.
 */
export type Texts = "arguments" | "document" | "embedded";

/**
 * Reads values of a configuration as rules read them: texts with the holes of their templates, and what is known of these; references
 * to texts as texts; `locals` of the same file as what they stand for. Notes for each what it was made from.
 */
export class Reader {
  readonly #configuration: Configuration;
  readonly #projection: Projection;
  readonly #texts: Texts;
  readonly #steps: number;

  constructor(configuration: Configuration, projection: Projection, texts: Texts, steps = 0) {
    this.#configuration = configuration;
    this.#projection = projection;
    this.#texts = texts;
    this.#steps = steps;
  }

  value(value: Value, depth = 0): Value {
    const note = <Node extends Value>(made: Node): Node => this.#projection.note(made, value);
    const isTooMuch = depth > MAX_DEPTH || (this.#steps > 0 && !this.#configuration.mayCopy());
    if (isTooMuch) return note({ kind: "unknown", range: value.range });
    switch (value.kind) {
      case "text":
        return this.text(value);
      case "array":
        return note({ ...value, items: value.items.map((item) => this.value(item, depth + 1)) });
      case "object":
        return note({
          ...value,
          entries: value.entries.map((entry) =>
            this.#projection.note(
              { range: entry.range, key: this.text(entry.key), value: this.value(entry.value, depth + 1) },
              entry,
            ),
          ),
        });
      case "unknown":
        return note(this.#reference(value));
      case "call":
        return value.name === "concat" ? this.#concatenation(value, depth) : note(value);
      case "scalar":
        return note(value);
    }
  }

  /** A text with what is known of its holes. */
  text(value: TextValue): TextValue {
    return this.#projection.note({ ...value, parts: this.#parts(value) }, value);
  }

  /** What stands where one text must: a text, or a text that is all hole. */
  oneText(value: Value): TextValue {
    const read = this.value(value);
    if (read.kind === "text") return read;
    const part = read.kind === "scalar" ? read.raw : this.#hole(value);
    return this.#projection.note({ kind: "text", range: value.range, parts: [part] }, value);
  }

  #parts(text: TextValue): readonly Part[] {
    const parts = this.#texts === "embedded" ? text.parts : this.#configuration.dialect.parts(text);
    if (parts === undefined) return [{ kind: "hole", text: text.parts.join("") }];
    return parts.map((part) => {
      if (typeof part !== "string") return this.#configuration.shaped(part);
      return this.#texts === "document" ? part.replaceAll("&{", () => "${") : part;
    });
  }

  /** `concat([…], var.more)` is the items of its lists, and something unknown for what is no list here. */
  #concatenation(call: Extract<Value, { kind: "call" }>, depth: number): Value {
    const items = call.arguments.flatMap((argument) => {
      const read = this.value(argument, depth + 1);
      return read.kind === "array" ? read.items : [{ kind: "unknown", range: argument.range } as const];
    });
    return { kind: "array", range: call.range, items };
  }

  #reference(value: Extract<Value, { kind: "unknown" }>): Value {
    const { path, range } = value;
    if (path === undefined) return { ...value };
    if (path[0] === "local") return this.#local(path) ?? { ...value };
    const reference = referenceOf(path);
    if (reference === undefined || !isTextAttribute(reference.type, reference.attribute)) return { ...value };
    return { kind: "text", range, parts: [this.#configuration.shaped(this.#hole(value))] };
  }

  /** An expression that stands by itself, as a hole of a text shows it. */
  #hole(value: Value): Hole {
    return { kind: "hole", text: `\${${this.#configuration.text.slice(...value.range)}}`, value };
  }

  /** What a local of this file stands for, to be read only: other files of the module may use it too. */
  #local([, name = "", ...rest]: readonly string[]): Value | undefined {
    const value = rest.length === 0 ? this.#configuration.locals.get(name) : undefined;
    if (value === undefined || this.#steps > MAX_LOCALS) return undefined;
    const read = new Reader(this.#configuration, new Projection(), this.#texts, this.#steps + 1).value(value);
    return read.kind === "unknown" || read.kind === "call" ? undefined : readOnly(read);
  }
}

/** A copy that no edit reaches. */
function readOnly(value: Value): Value {
  if (value.kind === "array") return { ...value, editable: false, items: value.items.map(readOnly) };
  if (value.kind !== "object") return { ...value, editable: false };
  const entries = value.entries.map((entry) => ({ ...entry, value: readOnly(entry.value) }));
  return { ...value, editable: false, entries };
}
