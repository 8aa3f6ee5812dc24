import type { Hole, Part, TextValue, Value } from "@iam/policy";
import { calleeOf } from "./callee.ts";
import type { Program } from "./program.ts";

/** What a host of a program knows about the text that an expression gives, by the expression's value. */
export type ShapeOf = (value: Value, program: Program) => readonly Part[] | undefined;

/** Texts of a program as rules read them: each expression in them is a hole, with the shape that the host knows. */
export class ExpressionTexts {
  readonly #program: Program;
  readonly #shapes: readonly ShapeOf[];

  /** Whether the file makes level-1 constructs of the CDK, whose properties hold CloudFormation's own functions. */
  readonly hasTemplateFunctions: boolean;

  constructor(program: Program, ...shapes: readonly ShapeOf[]) {
    this.hasTemplateFunctions = /\bCfn[A-Z]/u.test(program.source.text);
    this.#program = program;
    this.#shapes = shapes;
  }

  /**
   * The text that a value gives. Where a value may be a list as well as a text, an expression is read as a text only if
   * the host knows it.
   *
   * @param certain whether only a text can stand here, as in a list of texts
   */
  read(value: Value, certain: boolean): TextValue | undefined {
    if (value.kind === "text") return this.#withShapes(value);
    if (value.kind !== "unknown" && value.kind !== "call") return undefined;
    const template = value.kind === "call" && calleeOf(value).name === "interpolate" ? value.arguments[0] : undefined;
    if (template?.kind === "text") return { ...this.#withShapes(template), range: value.range };
    const shape = this.#shapeOf(value);
    // What is spread into a list may be any number of texts.
    if (shape === undefined && !(certain && !this.#program.textOf(value).startsWith("..."))) return undefined;
    return {
      kind: "text",
      range: value.range,
      ...(value.editable === undefined ? {} : { editable: value.editable }),
      parts: shape !== undefined && isSpelled(shape) ? shape : [this.holeOf(value, shape)],
    };
  }

  /** An expression as a hole. */
  holeOf(value: Value, shape: readonly Part[] | undefined): Hole {
    const text = `\${${this.#program.textOf(value)}}`;
    return { kind: "hole", text, value, ...(shape === undefined ? {} : { shape }) };
  }

  #shapeOf(value: Value): readonly Part[] | undefined {
    for (const shapeOf of this.#shapes) {
      const shape = shapeOf(value, this.#program);
      if (shape !== undefined) return shape;
    }
    return undefined;
  }

  #withShapes(text: TextValue): TextValue {
    return text.parts.some((part) => typeof part !== "string") ? { ...text, parts: this.#shaped(text.parts, 0) } : text;
  }

  #shaped(parts: readonly Part[], depth: number): readonly Part[] {
    if (depth > MAX_DEPTH) return parts;
    return parts.map((part) => {
      if (typeof part === "string" || part.value === undefined) return part;
      const shape = part.shape === undefined ? this.#shapeOf(part.value) : this.#shaped(part.shape, depth + 1);
      return shape === undefined ? part : { ...part, shape };
    });
  }
}

/** Constants that name each other nest as deep as their number. */
const MAX_DEPTH = 20;

/** Whether a shape says by expressions of the file what is in it: `${bucket.bucketArn}/*` of `bucket.arnForObjects("*")`. */
function isSpelled(shape: readonly Part[]): boolean {
  const holes = shape.filter((part) => typeof part !== "string");
  return holes.length > 0 && holes.every(({ value }) => value !== undefined);
}
