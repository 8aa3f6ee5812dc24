import type { ArrayValue, Entry, NewValue, ObjectValue, Value, ValueEdit } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { isList } from "@iam/syntax";
import { BlockChanges } from "./block-changes.ts";
import type { BlockGroup, NewBlock } from "./dialect.ts";
import type { DocumentPolicy } from "./document.ts";
import { attributeOf } from "./document.ts";
import { BlockWriter, all, testBlock } from "./new-blocks.ts";
import type { Write } from "./writer.ts";

/**
 * Carries edits of a policy in AWS's own shape back to the blocks of its `aws_iam_policy_document`.
 * `null` where one of them changes what no argument or block of the document says.
 */
export function carryToDocument(
  document: DocumentPolicy,
  edits: readonly ValueEdit[],
  write: Write,
): readonly ValueEdit[] | null {
  const carrier = new Carrier(document, write);
  for (const edit of edits) if (!carrier.carry(edit)) return null;
  return carrier.edits();
}

class Carrier {
  readonly #document: DocumentPolicy;
  readonly #blocks: BlockWriter;
  readonly #edits: ValueEdit[] = [];
  readonly #changes = new BlockChanges();

  constructor(document: DocumentPolicy, write: Write) {
    this.#document = document;
    this.#blocks = new BlockWriter(document, write);
  }

  edits(): readonly ValueEdit[] | null {
    const changed = this.#changes.edits(this.#document.configuration.dialect);
    return changed && [...this.#edits, ...changed];
  }

  /** Whether the edit could be carried. */
  carry(edit: ValueEdit): boolean {
    switch (edit.kind) {
      case "replace":
        return this.#replace(edit.target, edit.value);
      case "rename":
        return this.#rename(edit.entry, edit.key);
      case "insert-entry":
        return this.#insertEntry(edit.object, edit.key, edit.value);
      case "remove-entry":
        return this.#removeEntry(edit.object, edit.entry);
      case "insert-item":
        return this.#insertItem(edit.array, edit.value, edit.after);
      case "remove-item":
        return this.#removeItem(edit.array, edit.item);
      case "wrap": {
        const list = this.#document.origins.listOfSingle(edit.target);
        return list !== undefined && this.#replaceItem(list, edit.target, [edit.target, ...edit.after]);
      }
    }
  }

  // ---- Replacing and renaming --------------------------------------------------------------------------------------

  #replace(made: Value, value: NewValue): boolean {
    const origin = this.#document.origins.of(made);
    if (origin?.kind === "principals") return this.#replacePrincipals(made, origin.group, value);
    if (origin?.kind === "default") {
      const { body } = origin.group;
      return this.#insertAttribute(body, origin.attribute, this.#blocks.text(value), entryOf(body, "sid") ?? "start");
    }
    const target = this.#document.origins.values.valueOf(made);
    const list = this.#document.origins.listOfSingle(made);
    if (list !== undefined && isList(value)) return this.#replaceItem(list, made, value);
    // The provider takes lists only, of one text too.
    const written = made.kind === "array" ? this.#blocks.list(value) : this.#blocks.text(value);
    return target !== undefined && this.#push(written, (known) => ({ kind: "replace", target, value: known }));
  }

  /** The one text of a list becomes these, one of which it may be itself. */
  #replaceItem(array: ArrayValue, made: Value, values: readonly NewValue[]): boolean {
    const item = this.#document.origins.values.valueOf(made);
    const written = all(values.map((value) => this.#blocks.text(value)));
    if (item === undefined || written === undefined || written.length === 0) return false;
    const kept = values.indexOf(made);
    for (const [index, value] of written.entries()) {
      if (index === Math.max(0, kept)) {
        if (kept === -1) this.#edits.push({ kind: "replace", target: item, value });
      } else this.#edits.push({ kind: "insert-item", array, value, after: index < kept ? "start" : item });
    }
    return true;
  }

  /** The block of the first kind stays where it is and becomes what it shall be. */
  #replacePrincipals(made: Value, group: BlockGroup, value: NewValue): boolean {
    const isKnown =
      made.kind !== "object" || made.entries.every((entry) => this.#document.origins.of(entry) !== undefined);
    const [first, ...others] = this.#blocks.principals(value) ?? [];
    const [stays, ...gone] = group.blocks;
    if (!isKnown || first === undefined || stays === undefined) return false;
    this.#changes.remove({ ...group, blocks: gone });
    for (const block of others) this.#changes.add(group.body, group.name, block, stays);
    return [...first.attributes].every(([name, written]) => {
      const target = entryOf(stays.body, name)?.value;
      return target !== undefined && this.#push(written, (known) => ({ kind: "replace", target, value: known }));
    });
  }

  #rename(entry: Entry, key: string): boolean {
    const origin = this.#document.origins.of(entry);
    switch (origin?.kind) {
      case "principal":
        return this.#replaceInAll(origin.group, "type", key);
      case "operator":
        return this.#replaceInAll(origin.group, "test", key);
      case "test":
        return this.#replaceInAll(origin.group, "variable", key);
      case "principals":
        return this.#moveBlocks(origin.group, key === "Principal" ? "principals" : "not_principals");
      default: {
        const written = this.#document.origins.values.entryOf(entry);
        const attribute = attributeOf(key);
        return this.#push(attribute, (known) => written && { kind: "rename", entry: written, key: known });
      }
    }
  }

  #replaceInAll({ blocks }: BlockGroup, attribute: string, text: string): boolean {
    return blocks.every(({ body }) => {
      const target = entryOf(body, attribute)?.value;
      return this.#push(this.#blocks.text(text), (value) => target && { kind: "replace", target, value });
    });
  }

  #moveBlocks(group: BlockGroup, name: string): boolean {
    this.#changes.remove(group);
    for (const { body } of group.blocks) {
      const attributes = body.entries.map(({ key, value }) => [literalText(key) ?? "", value] as const);
      this.#changes.add(group.body, name, { attributes: new Map(attributes), blocks: [] });
    }
    return true;
  }

  // ---- Entries -----------------------------------------------------------------------------------------------------

  #insertEntry(object: ObjectValue, key: string, value: NewValue): boolean {
    const origin = this.#document.origins.of(object);
    switch (origin?.kind) {
      case "statement":
        return this.#insertElement(this.#bodyOf(object), key, value);
      case "principals":
        return this.#addBlocks(origin.group, this.#blocks.principals(new Map([[key, value]])));
      case "conditions":
        return this.#addBlocks(origin.group, this.#blocks.tests(new Map([[key, value]])));
      case "operator": {
        const operator = origin.group.blocks[0] && entryOf(origin.group.blocks[0].body, "test")?.value;
        const values = this.#blocks.list(value);
        const variable = this.#blocks.text(key);
        if (operator === undefined || values === undefined || variable === undefined) return false;
        return this.#addBlocks(origin.group, [testBlock(operator, variable, values)]);
      }
      default: {
        const attribute = key === "Version" ? "version" : key === "Id" ? "policy_id" : undefined;
        const body = this.#bodyOf(object);
        return attribute !== undefined && this.#insertAttribute(body, attribute, this.#blocks.text(value), "start");
      }
    }
  }

  #insertElement(body: ObjectValue | undefined, element: string, value: NewValue): boolean {
    const block = this.#blocks.statement(new Map([[element, value]]));
    if (block === undefined || body === undefined) return false;
    for (const [name, inner] of block.blocks) this.#changes.add(body, name, inner);
    return [...block.attributes].every(([name, written]) => this.#insertAttribute(body, name, written, "end"));
  }

  #insertAttribute(
    object: ObjectValue | undefined,
    key: string,
    value: NewValue | undefined,
    after: Entry | "start" | "end",
  ): boolean {
    return this.#push(value, (known) => object && { kind: "insert-entry", object, key, value: known, after });
  }

  #addBlocks({ body, name, blocks }: BlockGroup, added: readonly NewBlock[] | undefined): boolean {
    if (added === undefined || blocks.length === 0) return false;
    for (const block of added) this.#changes.add(body, name, block, blocks.at(-1));
    return true;
  }

  #removeEntry(object: ObjectValue, entry: Entry): boolean {
    const origin = this.#document.origins.of(entry);
    if (origin !== undefined) {
      // What a dynamic block adds is no part of the group, and would stay.
      const isWhole = origin.kind === "principals" || origin.kind === "conditions";
      if (isWhole && entry.value.kind === "object" && !this.#areTold(entry.value)) return false;
      this.#changes.remove(origin.group);
      return true;
    }
    const body = this.#bodyOf(object);
    const written = this.#document.origins.values.entryOf(entry);
    return this.#push(written, (known) => body && { kind: "remove-entry", object: body, entry: known });
  }

  #areTold({ entries }: ObjectValue): boolean {
    return entries.every((entry) => this.#document.origins.of(entry) !== undefined);
  }

  #bodyOf(object: ObjectValue): ObjectValue | undefined {
    const origin = this.#document.origins.of(object);
    if (origin?.kind === "statement") return origin.group.blocks[0]?.body;
    const body = this.#document.origins.values.valueOf(object);
    return body?.kind === "object" ? body : undefined;
  }

  // ---- Items -------------------------------------------------------------------------------------------------------

  #insertItem(array: Value, value: NewValue, after: Value | "start" | "end"): boolean {
    const origin = this.#document.origins.of(array);
    if (origin?.kind === "statements") {
      const place = typeof after === "string" ? undefined : this.#document.origins.of(after)?.group.blocks[0];
      const block = value instanceof Map ? this.#blocks.statement(value as ReadonlyMap<string, NewValue>) : undefined;
      if (block === undefined) return false;
      this.#changes.add(origin.group.body, "statement", block, place);
      return true;
    }
    const behind = typeof after === "string" ? after : this.#document.origins.values.valueOf(after);
    const list = this.#listWith(array, after);
    return this.#push(
      this.#blocks.text(value),
      (known) => list && behind && { kind: "insert-item", array: list, value: known, after: behind },
    );
  }

  #removeItem(array: Value, made: Value): boolean {
    const origin = this.#document.origins.of(made);
    if (origin?.kind === "statement") {
      this.#changes.remove(origin.group);
      return true;
    }
    const list = this.#listWith(array, made);
    // The last of several lists that are one: its block would be left without a value.
    if (list?.items.length === 1) return false;
    return this.#push(
      this.#document.origins.values.valueOf(made),
      (item) => list && { kind: "remove-item", array: list, item },
    );
  }

  /** The list that an item stands in; of the lists of several blocks, which rules see as one, the one that holds it. */
  #listWith(array: Value, made: Value | "start" | "end") {
    const list = this.#document.origins.values.valueOf(array);
    if (list !== undefined) return list.kind === "array" ? list : undefined;
    return typeof made === "string" ? undefined : this.#document.origins.listOf(made);
  }

  #push<Known>(known: Known | undefined, edit: (known: Known) => ValueEdit | undefined): boolean {
    const made = known === undefined ? undefined : edit(known);
    if (made !== undefined) this.#edits.push(made);
    return made !== undefined;
  }
}
