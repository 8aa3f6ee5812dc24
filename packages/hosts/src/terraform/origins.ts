import type { ArrayValue, Value } from "@iam/policy";
import type { TreeNode } from "@iam/syntax";
import { Projection } from "../projection.ts";
import type { BlockGroup } from "./dialect.ts";

/** What a node of the policy was made from, where that is no value of its own but blocks, or nothing that is written. */
export type Origin =
  /** All blocks `statement`, and each of them. */
  | { readonly kind: "statements" | "statement"; readonly group: BlockGroup }
  /** All blocks `principals` or `not_principals`, and those of one type. */
  | { readonly kind: "principals" | "principal"; readonly group: BlockGroup }
  /** All blocks `condition`, those of one test, and those of one test and variable. */
  | { readonly kind: "conditions" | "operator" | "test"; readonly group: BlockGroup }
  /** An argument that has a default and is not written. */
  | { readonly kind: "default"; readonly group: BlockGroup; readonly attribute: string };

/** What each node of the policy of a document was made from: values of the file, lists of it, blocks. */
export class Origins {
  readonly values = new Projection();
  readonly #blocks = new Map<TreeNode, Origin>();
  readonly #singles = new Map<Value, ArrayValue>();
  readonly #joined: ArrayValue[] = [];

  of(made: TreeNode): Origin | undefined {
    return this.#blocks.get(made);
  }

  note<Node extends TreeNode>(made: Node, origin: Origin): Node {
    this.#blocks.set(made, origin);
    return made;
  }

  /** The provider writes a list of one text as that text, and AWS counts the brackets of a policy. */
  single(read: Value): Value {
    const [item, ...others] = read.kind === "array" && read.editable !== false ? read.items : [];
    const list = this.values.valueOf(read);
    if (item?.kind !== "text" || others.length > 0 || list?.kind !== "array") return read;
    this.#singles.set(item, list);
    return item;
  }

  /** The list that a text is all of. */
  listOfSingle(made: Value): ArrayValue | undefined {
    return this.#singles.get(made);
  }

  /** Notes lists that the provider joins to one. */
  join(lists: readonly Value[]): void {
    for (const list of lists) {
      const written = this.values.valueOf(list);
      if (written?.kind === "array") this.#joined.push(written);
    }
  }

  /** The list, of several that are joined, that an item was made from. */
  listOf(made: Value): ArrayValue | undefined {
    const item = this.values.valueOf(made);
    return this.#joined.find((list) => list.items.some((other) => other === item));
  }
}
