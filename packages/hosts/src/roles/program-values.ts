import type { CallValue, ObjectValue, Range, TextValue, Value } from "@iam/policy";
import { displayText, entryOf } from "@iam/policy";
import type { Document } from "@iam/syntax";
import { contains } from "@iam/syntax";
import { cdkShape } from "../cdk/attributes.ts";
import { ExpressionTexts } from "../javascript/expression-text.ts";
import { Program } from "../javascript/program.ts";
import { Projection } from "../projection.ts";
import { pulumiShape } from "../pulumi/shape.ts";

/** Reads values of a program as rules read them, and notes what each was made from. */
export class ProgramValues {
  readonly program: Program;
  readonly projection = new Projection();
  readonly #texts: ExpressionTexts;
  #references: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(document: Document) {
    this.program = new Program(document);
    this.#texts = new ExpressionTexts(this.program, pulumiShape, cdkShape);
  }

  /** A text, or a list of texts, with their expressions as holes; any other value as it is. */
  read(value: Value): Value {
    if (value.kind !== "array") return this.text(value) ?? value;
    const items = value.items.map((item) => this.text(item) ?? item);
    return this.projection.note({ ...value, items }, value);
  }

  /** The text that a value gives, where it is one. */
  text(value: Value): TextValue | undefined {
    const read = this.#texts.read(value, false);
    return read && this.projection.note({ ...read }, value);
  }

  /** A value that a rule may change as it is. */
  kept<Kept extends Value>(value: Kept): Kept {
    return this.projection.note(value, value);
  }

  /** How the file names an attribute of what a call makes: `${left.roleArn}`, `${this.left.roleArn}`. */
  referencesTo(call: CallValue, attribute: string): readonly string[] {
    this.#references ??= this.#readReferences();
    return [...(this.#references.get(`${keyOf(call.range)} ${attribute}`) ?? [])];
  }

  /** Whether a value is what the call makes, or an attribute of that. */
  isOf(value: Value, call: CallValue): boolean {
    return keyOf(value.range) === keyOf(call.range) || keyOf(this.originOf(value)?.range) === keyOf(call.range);
  }

  /** What a reference or a call of a method begins with. */
  originOf(value: Value): Value | undefined {
    if (value.kind === "unknown") return this.program.originOf(value);
    return value.kind === "call" ? (value.receiver ?? this.program.originOf(value)) : undefined;
  }

  /** What people know a resource by: the text that is its first or second argument, or else what is called. */
  placeOf(call: CallValue, argument: number): { readonly place: Value; readonly name: string } {
    const id = call.arguments[argument];
    if (id?.kind === "text" && contains(call.range, id.range)) return { place: id, name: displayText(id.parts) };
    const [start] = call.range;
    const written = this.program.textOf(call).startsWith(call.name);
    const range: Range = written ? [start, start + call.name.length] : call.range;
    return { place: { kind: "unknown", range }, name: call.name.replace(/^new /u, "") };
  }

  #readReferences(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const { value } of this.program.all("unknown")) {
      const attribute = value.path?.at(-1);
      const origin = attribute === undefined || !/arn$/iu.test(attribute) ? undefined : this.program.originOf(value);
      if (attribute === undefined || origin === undefined) continue;
      const key = `${keyOf(origin.range)} ${attribute}`;
      found.set(key, (found.get(key) ?? new Set()).add(`\${${this.program.textOf(value)}}`));
    }
    return found;
  }
}

function keyOf(range: Range | undefined): string {
  return range === undefined ? "" : range.join(":");
}

/** What stands under a key of an object. */
export function held(object: Value | undefined, key: string): Value | undefined {
  return object?.kind === "object" ? entryOf(object, key)?.value : undefined;
}

/** The object of options that stands at one of the places of a call where its function takes it. */
export function optionsAt(call: CallValue, argument: number): ObjectValue | undefined {
  const options = call.arguments[argument];
  return options?.kind === "object" ? options : undefined;
}
