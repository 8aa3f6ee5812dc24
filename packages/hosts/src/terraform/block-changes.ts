import type { ObjectValue, ValueEdit } from "@iam/policy";
import type { Block, BlockGroup, Dialect, NewBlock } from "./dialect.ts";

interface Draft {
  readonly removed: Set<Block>;
  readonly added: { readonly block: NewBlock; readonly after: Block | undefined }[];
}

/** Blocks that go and come, collected over all edits of a fix: those of one name in one body are changed together. */
export class BlockChanges {
  readonly #drafts = new Map<ObjectValue, Map<string, Draft>>();

  remove({ body, name, blocks }: BlockGroup): void {
    const { removed } = this.#draftOf(body, name);
    for (const block of blocks) removed.add(block);
  }

  /** The block comes behind that one, else behind the last of the body. */
  add(body: ObjectValue, name: string, block: NewBlock, after?: Block): void {
    this.#draftOf(body, name).added.push({ block, after });
  }

  /** The edits of all changes, or `null` where one of them cannot be made. */
  edits(dialect: Dialect): readonly ValueEdit[] | null {
    const edits: ValueEdit[] = [];
    for (const [body, names] of this.#drafts) {
      for (const [name, { removed, added }] of names) {
        const changed = dialect.change({ body, name, removed, added });
        if (changed === null) return null;
        edits.push(...changed);
      }
    }
    return edits;
  }

  #draftOf(body: ObjectValue, name: string): Draft {
    const names = this.#drafts.get(body) ?? new Map<string, Draft>();
    this.#drafts.set(body, names);
    const draft = names.get(name) ?? { removed: new Set(), added: [] };
    names.set(name, draft);
    return draft;
  }
}
