import type { Entry, NewValue, Value, ValueEdit } from "@iam/policy";
import { entryOf, isNewExpression, isValue } from "@iam/policy";
import type { TreeNode } from "@iam/syntax";
import { isEntry } from "@iam/syntax";

/**
 * The way back from values in AWS's own JSON shape, which rules read, to the values of the file that a host made them from:
 * a `!Sub` became a text with holes, a block `statement` became an object with an `Effect`.
 */
export class Projection {
  readonly #origins = new Map<TreeNode, TreeNode>();

  /** Notes what a node was made from, and returns the node. What was made from nothing in particular is not noted. */
  note<Node extends TreeNode>(made: Node, origin: TreeNode): Node {
    this.#origins.set(made, origin);
    return made;
  }

  valueOf(made: Value): Value | undefined {
    const origin = this.#origins.get(made);
    return origin === undefined || isEntry(origin) ? undefined : origin;
  }

  entryOf(made: Entry): Entry | undefined {
    const origin = this.#origins.get(made);
    return origin !== undefined && isEntry(origin) ? origin : undefined;
  }

  /**
   * The edits of the file's values that say the same, for a host whose values have the shape of AWS's own: object for object,
   * entry for entry, item for item. `null` where one of them changes what was made from nothing in particular.
   *
   * @param write how the host writes a new text; `undefined` where it cannot
   */
  carry(edits: readonly ValueEdit[], write: (text: string) => NewValue | undefined): readonly ValueEdit[] | null {
    const carried = edits.map((edit) => this.#carryOne(edit, write));
    return carried.every((edit) => edit !== undefined) ? carried : null;
  }

  #carryOne(edit: ValueEdit, write: (text: string) => NewValue | undefined): ValueEdit | undefined {
    switch (edit.kind) {
      case "replace": {
        const target = this.valueOf(edit.target);
        const value = this.newValue(edit.value, write);
        return target && value !== undefined ? { ...edit, target, value } : undefined;
      }
      case "wrap": {
        const target = this.valueOf(edit.target);
        const after = edit.after.map((value) => this.newValue(value, write));
        return target && after.every((value) => value !== undefined) ? { ...edit, target, after } : undefined;
      }
      case "rename": {
        const entry = this.entryOf(edit.entry);
        return entry && { ...edit, entry };
      }
      case "insert-entry": {
        const object = this.valueOf(edit.object);
        const after = typeof edit.after === "string" ? edit.after : this.entryOf(edit.after);
        const value = this.newValue(edit.value, write);
        // What the host leaves out (`Version: !Ref AWS::NoValue`) stands there all the same, and a key stands once.
        if (object?.kind !== "object" || (entryOf(object, edit.key) && !entryOf(edit.object, edit.key)))
          return undefined;
        return after !== undefined && value !== undefined ? { ...edit, object, after, value } : undefined;
      }
      case "remove-entry": {
        const object = this.valueOf(edit.object);
        const entry = this.entryOf(edit.entry);
        return object?.kind === "object" && entry ? { ...edit, object, entry } : undefined;
      }
      case "insert-item": {
        const array = this.valueOf(edit.array);
        const after = typeof edit.after === "string" ? edit.after : this.valueOf(edit.after);
        const value = this.newValue(edit.value, write);
        return array?.kind === "array" && after !== undefined && value !== undefined
          ? { ...edit, array, after, value }
          : undefined;
      }
      case "remove-item": {
        const array = this.valueOf(edit.array);
        const item = this.valueOf(edit.item);
        return array?.kind === "array" && item ? { ...edit, array, item } : undefined;
      }
    }
  }

  /** A new value with its texts written by the host, and what it copies copied from the file. */
  newValue(value: NewValue, write: (text: string) => NewValue | undefined): NewValue | undefined {
    if (typeof value === "string") return write(value);
    if (value === null || typeof value !== "object" || isNewExpression(value)) return value;
    if (isValue(value)) return this.valueOf(value) ?? value;
    if (value instanceof Map) {
      const entries = [...(value as ReadonlyMap<string, NewValue>)].map(
        ([key, item]) => [key, this.newValue(item, write)] as const,
      );
      return entries.every((entry): entry is readonly [string, NewValue] => entry[1] !== undefined)
        ? new Map(entries)
        : undefined;
    }
    const items = (value as readonly NewValue[]).map((item) => this.newValue(item, write));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
}
