import type { Entry, NewValue, ObjectValue, Value, ValueEdit } from "@iam/policy";
import { isValue, literalText } from "@iam/policy";
import { isList } from "@iam/syntax";
import { AwsShape } from "../javascript/aws-shape.ts";
import type { ExpressionTexts } from "../javascript/expression-text.ts";
import { Projection } from "../projection.ts";
import { camelCase, snakeCase } from "./resource-type.ts";

/** The blocks of Terraform's document, which are lists with names in the plural here. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ["statements", "statement"],
  ["conditions", "condition"],
  ["principals", "principals"],
  ["notPrincipals", "not_principals"],
]);

const NAMES = new Map([...LISTS].map(([name, block]) => [block, name]));

/** The arguments of `getPolicyDocument` under Terraform's names, and the way back. */
export class Mirror {
  readonly value: ObjectValue;
  readonly #projection = new Projection();

  constructor(document: ObjectValue, texts: ExpressionTexts) {
    this.value = this.#renamed(new AwsShape(texts, this.#projection).object(document));
  }

  /** The edits of the program's values that say the same; `null` where one changes what has no place there. */
  carry(edits: readonly ValueEdit[]): readonly ValueEdit[] | null {
    const named = edits.map((edit): ValueEdit => {
      if (edit.kind === "rename") return { ...edit, key: nameOf(edit.key) };
      if (edit.kind !== "insert-entry")
        return { ...edit, ...("value" in edit ? { value: unnamed(edit.value) } : {}) } as ValueEdit;
      return { ...edit, key: nameOf(edit.key), value: asList(edit.key, unnamed(edit.value)) };
    });
    return this.#projection.carry(named, (text) => text);
  }

  /** Keys under Terraform's names; the values are the ones that the projection knows. */
  #renamed(object: ObjectValue): ObjectValue {
    const entries = object.entries.map((entry): Entry => {
      const name = literalText(entry.key);
      const made = {
        ...entry,
        key: name === undefined ? entry.key : { ...entry.key, parts: [LISTS.get(name) ?? snakeCase(name)] },
        value: this.#inner(entry.value),
      };
      return this.#projection.note(made, this.#projection.entryOf(entry) ?? entry);
    });
    return this.#projection.note({ ...object, entries }, this.#projection.valueOf(object) ?? object);
  }

  #inner(value: Value): Value {
    if (value.kind === "object") return this.#renamed(value);
    if (value.kind !== "array" || !value.items.some(({ kind }) => kind === "object")) return value;
    const items = value.items.map((item) => this.#inner(item));
    return this.#projection.note({ ...value, items }, this.#projection.valueOf(value) ?? value);
  }
}

function nameOf(name: string): string {
  return NAMES.get(name) ?? camelCase(name);
}

/** New values with the names of the program. Texts in them are written already. */
function unnamed(value: NewValue): NewValue {
  if (isList(value)) return value.map(unnamed);
  if (!(value instanceof Map)) return value;
  const entries = [...(value as ReadonlyMap<string, NewValue>)];
  return new Map(entries.map(([key, inner]) => [nameOf(key), asList(key, unnamed(inner))] as const));
}

function asList(name: string, value: NewValue): NewValue {
  return NAMES.has(name) && !isList(value) && !(isValue(value) && value.kind === "array") ? [value] : value;
}
