import type { NewCall, NewTemplate, NewValue, Range, Value } from "@iam/policy";
import { isNewExpression, isValue } from "@iam/policy";
import { type Draft, draftOfData, draftOfForeign } from "../json/draft.ts";
import { indentAt } from "../json/style.ts";
import { type Place, write } from "../json/write.ts";
import { encodeInTemplate, escapeInTemplate, quasiRanges } from "./codec.ts";
import { contains } from "../tree.ts";
import { addChildNodes, type Expression, type Node } from "./nodes.ts";
import type { ValueReader } from "./values.ts";

/** What to write for new values in a JavaScript file. */
export class JavascriptDrafter {
  readonly #text: string;
  readonly #reader: ValueReader;

  constructor(text: string, reader: ValueReader) {
    this.#text = text;
    this.#reader = reader;
  }

  /** `null` where JavaScript cannot say it: a value of another text that is more than data, an object with a prototype. */
  draftOf(value: NewValue, target: Value): Draft | null {
    const draft = this.#draft(value, target);
    const name = this.#reader.shorthands.get(target);
    if (draft === null || name === undefined) return draft;
    // A name that stands for a key and its value becomes both.
    return { kind: "code", write: (place) => write({ key: name, code: name, value: draft }, place) };
  }

  #draft(value: NewValue, target: Value): Draft | null {
    if (isValue(value)) return this.#copy(value, target);
    if (!isNewExpression(value)) {
      if (value instanceof Map) return this.#object(value as ReadonlyMap<string, NewValue>, target);
      return draftOfData(value, (item) => this.#draft(item, target));
    }
    switch (value.kind) {
      case "new-code":
        return { kind: "code", write: () => value.code };
      case "new-template":
        return { kind: "code", write: () => writeTemplate(value) };
      case "new-call":
        return this.#call(value, target);
    }
  }

  #object(map: ReadonlyMap<string, NewValue>, target: Value): Draft | null {
    const entries = [...map].map(([key, item]) => {
      const value = this.#draft(item, target);
      return value && { key, code: this.keyOf(key), value };
    });
    const known = entries.filter((entry) => entry !== null);
    return known.length === entries.length ? { kind: "object", entries: known } : null;
  }

  /** A key with holes, which is computed, and the one that would set a prototype: https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers */
  keyOf(key: string): string | undefined {
    if (key === "__proto__") return '["__proto__"]';
    const holes = [...this.#reader.keyHoles].filter((hole) => key.includes(hole));
    if (holes.length === 0) return undefined;
    const parts = holes.map((text) => ({ kind: "hole", text }) as const);
    return `[\`${encodeInTemplate(key, parts, "\\n")}\`]`;
  }

  #call({ name, arguments: args }: NewCall, target: Value): Draft | null {
    const drafts = args.map((argument) => this.#draft(argument, target));
    const known = drafts.filter((draft) => draft !== null);
    if (known.length < drafts.length) return null;
    return {
      kind: "code",
      write: (place) => {
        let written = `${name}(`;
        for (const [index, draft] of known.entries()) {
          written += (index > 0 ? ", " : "") + write(draft, { ...place, column: place.column + written.length });
        }
        return `${written})`;
      },
    };
  }

  /** A value as it is written; what a name stands for as the name, but not in what is bound to the name. */
  #copy(value: Value, target: Value): Draft | null {
    const name = this.#reader.names.get(value);
    const isBound = contains(target.range, value.range) || contains(value.range, target.range);
    const node = (isBound ? undefined : name) ?? this.#reader.nodes.get(value);
    if (node === undefined) return draftOfForeign(value);
    const text = this.#text.slice(...node.range);
    if (isSequence(node)) return { kind: "code", write: () => `(${text})` };
    return { kind: "code", write: (place) => this.#moved(node, place) };
  }

  /** The lines of an expression at their new indentation; a line that starts inside a string stays. */
  #moved(node: Node, { indent }: Place): string {
    const [start, end] = node.range;
    const old = indentAt(this.#text, start);
    const strings = stringsIn(node, this.#text);
    const isInString = (at: number): boolean => strings.some((string) => string[0] < at && at <= string[1]);
    return this.#text
      .slice(start, end)
      .replaceAll(/(\r\n|\r|\n)([ \t]*)(?=\S)/g, (all: string, eol: string, white: string, at: number) =>
        isInString(start + at + eol.length) || !white.startsWith(old) ? all : eol + indent + white.slice(old.length),
      );
  }
}

/** A comma between expressions would become one between items. */
export function isSequence({ type }: Node): boolean {
  return type === "SequenceExpression";
}

/** The strings and texts of templates in an expression that go over several lines. */
export function stringsIn(root: Node, text: string): readonly Range[] {
  const found: Range[] = [];
  const queue = [root];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const expression = node as Expression;
    if (expression.type === "TemplateLiteral") found.push(...quasiRanges(expression));
    else if (expression.type === "Literal" && typeof expression.value === "string") found.push(expression.range);
    addChildNodes(node, queue);
  }
  return found.filter((range) => /[\r\n]/.test(text.slice(...range)));
}

function writeTemplate({ parts }: NewTemplate): string {
  const written = parts.map((part) => (typeof part === "string" ? escapeInTemplate(part, "\\n") : `\${${part.code}}`));
  return `\`${written.join("")}\``;
}
