import type { NewValue } from "@iam/policy";
import { isValue, literalText } from "@iam/policy";
import { isList } from "@iam/syntax";
import type { NewBlock } from "./dialect.ts";
import type { DocumentPolicy } from "./document.ts";
import { attributeOf } from "./document.ts";
import type { Write } from "./writer.ts";

/** Writes what a policy shall say in AWS's own shape as the arguments and blocks of a document; `undefined` where they cannot say it. */
export class BlockWriter {
  readonly #document: DocumentPolicy;
  readonly #write: Write;

  constructor(document: DocumentPolicy, write: Write) {
    this.#document = document;
    this.#write = write;
  }

  /** The elements of a statement as a block; `undefined` where one of them cannot be said. */
  statement(elements: ReadonlyMap<string, NewValue>): NewBlock | undefined {
    const attributes = new Map<string, NewValue>();
    const blocks: (readonly [string, NewBlock])[] = [];
    for (const [element, value] of elements) {
      // What has its default has it in the new statement too.
      if (isValue(value) && this.#document.origins.of(value)?.kind === "default") continue;
      const attribute = attributeOf(element);
      if (attribute !== undefined) {
        const isText = attribute === "sid" || attribute === "effect";
        const written = isText ? this.text(value) : this.list(value);
        if (written === undefined) return undefined;
        attributes.set(attribute, written);
        continue;
      }
      const isCondition = element === "Condition";
      const name = isCondition ? "condition" : element === "Principal" ? "principals" : "not_principals";
      const inner = isCondition
        ? this.tests(value)
        : element.endsWith("Principal")
          ? this.principals(value)
          : undefined;
      if (inner === undefined) return undefined;
      blocks.push(...inner.map((block) => [name, block] as const));
    }
    return { attributes, blocks };
  }

  /** A principal as blocks `principals`: everyone, or an object of kinds. */
  principals(value: NewValue): readonly NewBlock[] | undefined {
    if (value === "*" || (isValue(value) && literalText(value) === "*")) return [principalBlock("*", ["*"])];
    return all(
      membersOf(value)?.map(([kind, identifiers]) => {
        const type = this.text(kind);
        const list = this.list(identifiers);
        return type === undefined || list === undefined ? undefined : principalBlock(type, list);
      }),
    );
  }

  /** A condition block as blocks `condition`, one for each operator and key. */
  tests(value: NewValue): readonly NewBlock[] | undefined {
    const operators = membersOf(value)?.map(([operator, keys]) =>
      all(
        membersOf(keys)?.map(([key, values]) => {
          const test = this.text(operator);
          const variable = this.text(key);
          const list = this.list(values);
          return test === undefined || variable === undefined || list === undefined
            ? undefined
            : testBlock(test, variable, list);
        }),
      ),
    );
    return all(operators)?.flat();
  }

  /** A text, or a value copied as it is written. */
  text(value: NewValue): NewValue | undefined {
    if (typeof value === "string") return this.#write(value);
    return isValue(value) ? this.#document.origins.values.valueOf(value) : value;
  }

  /** One text or many as a list; of a list that several blocks make, the items. */
  list(value: NewValue): NewValue | undefined {
    if (isList(value)) return all(value.map((item) => this.text(item)));
    if (!isValue(value)) return all([this.text(value)]);
    const written = this.#document.origins.values.valueOf(value);
    if (value.kind === "array") return written ?? all(value.items.map((item) => this.text(item)));
    return value.kind === "text" ? all([written]) : written;
  }
}

function principalBlock(type: NewValue, identifiers: NewValue): NewBlock {
  return {
    attributes: new Map([
      ["type", type],
      ["identifiers", identifiers],
    ]),
    blocks: [],
  };
}

export function testBlock(test: NewValue, variable: NewValue, values: NewValue): NewBlock {
  return {
    attributes: new Map([
      ["test", test],
      ["variable", variable],
      ["values", values],
    ]),
    blocks: [],
  };
}

/** Keys and values of an object, new or copied. */
function membersOf(value: NewValue): readonly (readonly [key: NewValue, value: NewValue])[] | undefined {
  if (value instanceof Map) return [...(value as ReadonlyMap<string, NewValue>)];
  return isValue(value) && value.kind === "object" ? value.entries.map((entry) => [entry.key, entry.value]) : undefined;
}

/** All of them, or `undefined` where one is missing. */
export function all<Item>(items: readonly (Item | undefined)[] | undefined): readonly Item[] | undefined {
  return items?.every((item) => item !== undefined) === true ? items : undefined;
}
