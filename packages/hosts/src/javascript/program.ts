import type { ArrayValue, CallValue, Range, UnknownValue, Value } from "@iam/policy";
import { displayText, literalText } from "@iam/policy";
import type { Document, Source } from "@iam/syntax";
import { originOf } from "@iam/syntax";
import { calleeOf } from "./callee.ts";
import { Imports } from "./imports.ts";
import type { Step } from "./step.ts";

/** Deeper than any real file; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

/** A constant that is used again and again is looked at in so many places. */
const MAX_PLACES = 8;

/** A value and all places that it stands in: a constant of the file stands where it is declared and where it is used. */
export interface Placed<Kind extends Value = Value> {
  readonly value: Kind;
  /** Nothing of the places where a value stands alone, as an initialiser does. */
  readonly steps: readonly Step[];
}

type ValueOf<Kind extends Value["kind"]> = Extract<Value, { readonly kind: Kind }>;

function isOf<Kind extends Value["kind"]>(placed: Placed, kinds: readonly Kind[]): placed is Placed<ValueOf<Kind>> {
  return kinds.some((kind) => kind === placed.value.kind);
}

/** The values of a JavaScript or TypeScript file, each once, with the places that it stands in. */
export class Program {
  readonly source: Source;
  /** The outermost values of the file. */
  readonly root: ArrayValue;
  readonly #placed = new Map<string, { value: Value; readonly steps: Step[]; visits: number }>();
  /** What the members of the file's classes are assigned, by their names. */
  readonly #members = new Map<string, Value[]>();
  /** Functions that are arguments, and do not end before the value that is looked at: what they hold stands in that argument too. */
  #functions: { readonly range: Range; readonly step: Step }[] = [];
  #imports: Imports | undefined;

  constructor({ value, source }: Document) {
    this.source = source;
    this.root = value.kind === "array" ? value : { kind: "array", range: value.range, items: [value] };
    for (const root of this.root.items) {
      const name = this.#memberName(root.range[0]);
      if (name !== undefined) this.#members.set(name, [...(this.#members.get(name) ?? []), root]);
      this.#visit(root, this.#functionAround(root.range), 0);
    }
  }

  get imports(): Imports {
    this.#imports ??= new Imports(this.source.text);
    return this.#imports;
  }

  /** The values of these kinds, in the order in which they were met: outer before inner. */
  *all<Kind extends Value["kind"]>(...kinds: readonly Kind[]): Iterable<Placed<ValueOf<Kind>>> {
    for (const placed of this.#placed.values()) if (isOf(placed, kinds)) yield placed;
  }

  /** The places that a value stands in. */
  stepsOf(value: Value): readonly Step[] {
    return this.#placed.get(keyOf(value.range))?.steps ?? [];
  }

  /**
   * What a reference or a call of a method begins with: the construct of `bucket` for `bucket.bucketArn`, and of `this.bucket`
   * for `this.bucket.addToResourcePolicy(…)`. Nothing where the file gives the name several values.
   */
  originOf(value: UnknownValue | CallValue): Value | undefined {
    const path = value.kind === "call" ? calleeOf(value).owner.split(".") : (value.path?.slice(0, -1) ?? []);
    if (path[0] !== "this") return originOf(value, this.source);
    const values = this.#members.get(path[1] ?? "") ?? [];
    return path.length === 2 && values.length === 1 ? values[0] : undefined;
  }

  /** A value as it is written. */
  textOf(value: Value): string {
    return this.source.text.slice(...value.range);
  }

  #visit(value: Value, step: Step | undefined, depth: number): void {
    if (depth > MAX_DEPTH || !this.#place(value, step)) return;
    switch (value.kind) {
      case "array":
        for (const item of value.items) this.#visit(item, step, depth + 1);
        return;
      case "object":
        for (const { key, value: held } of value.entries) {
          const name = literalText(key) ?? displayText(key.parts);
          this.#visit(held, { kind: "entry", key: name, object: value, outer: step }, depth + 1);
        }
        return;
      case "call": {
        const around: Step = { kind: "call", call: value, outer: step };
        for (const argument of value.arguments) this.#visit(argument, around, depth + 1);
        if (value.receiver !== undefined) this.#visit(value.receiver, around, depth + 1);
        return;
      }
      case "unknown":
        if (step !== undefined && value.path === undefined && this.textOf(value).includes("=>")) {
          this.#functions.push({ range: value.range, step });
        }
    }
  }

  /** Notes a place of a value; answers whether what it holds has to be looked at from there. */
  #place(value: Value, step: Step | undefined): boolean {
    const key = keyOf(value.range);
    const known = this.#placed.get(key);
    if (known === undefined || known.value.kind !== value.kind) {
      this.#placed.set(key, { value, steps: step === undefined ? [] : [step], visits: 1 });
      return true;
    }
    if (known.visits >= MAX_PLACES || step === undefined) return false;
    // Where a constant is used, the syntax says whether it may be edited.
    if (known.steps.length === 0) known.value = value;
    known.visits += 1;
    known.steps.push(step);
    return true;
  }

  /** Values come in the order of the text, so a function that ends before one of them holds none that follow. */
  #functionAround([start, end]: Range): Step | undefined {
    this.#functions = this.#functions.filter(({ range }) => start < range[1]);
    return this.#functions.findLast(({ range }) => range[0] <= start && end <= range[1])?.step;
  }

  /** The member of a class that is assigned here: `role` in `this.role = …`, `readonly role: iam.Role = …`. */
  #memberName(start: number): string | undefined {
    const before = this.source.text.slice(Math.max(0, start - 200), start);
    const [, keyword, name] = ASSIGNED.exec(before) ?? [];
    return keyword === undefined ? name : undefined;
  }
}

/** What stands in front of a value that is assigned, at the end of the text. */
const ASSIGNED = /(?:\b(const|let|var)\s+)?(?<![\w$])([\w$]+)[!?]?\s*(?::[^=;,(){}]*)?=\s*(?:await\s+)?$/u;

function keyOf([start, end]: Range): string {
  return `${String(start)}:${String(end)}`;
}
