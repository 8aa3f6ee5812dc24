import type { Entry, ObjectValue, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { TreeNode } from "@iam/syntax";
import type { Configuration } from "./configuration.ts";
import type { Block, BlockGroup } from "./dialect.ts";
import { groupOf, keyText, spanOf } from "./dialect.ts";
import type { Origin, Origins } from "./origins.ts";
import type { Reader } from "./reader.ts";

/** Reads the blocks of a statement, of which the provider makes one principal and one condition block. */
export class StatementBlocks {
  readonly #configuration: Configuration;
  readonly #origins: Origins;
  readonly #reader: Reader;

  constructor(configuration: Configuration, origins: Origins, reader: Reader) {
    this.#configuration = configuration;
    this.#origins = origins;
    this.#reader = reader;
  }

  // ---- Principals --------------------------------------------------------------------------------------------------

  /** `Principal` or `NotPrincipal`. */
  principal(body: ObjectValue, name: string, element: string): Entry | undefined {
    const { dialect } = this.#configuration;
    const blocks = dialect.blocks(body, name);
    const dynamics = dialect.dynamics(body, name);
    const [first] = [...blocks, ...dynamics];
    if (first === undefined) return undefined;
    const group = groupOf(body, name, blocks);
    const [everyone] =
      blocks.length === 1 && dynamics.length === 0 ? blocks.flatMap((block) => this.#everyone(block)) : [];
    const value =
      everyone === undefined
        ? this.#note(
            {
              kind: "object",
              range: spanOf([...blocks, ...dynamics]),
              entries: [
                ...this.#grouped(blocks, "type").map((same) => this.#principalOf(body, name, same)),
                ...dynamics.map(untold),
              ],
            },
            "principals",
            group,
          )
        : this.#note({ ...everyone }, "principals", group);
    return this.#note(
      { range: spanOf([...blocks, ...dynamics]), key: keyText(element, first.nameRange), value },
      "principals",
      group,
    );
  }

  /** The provider writes `"*"` for the type `*` with the one identifier `*`, and else an object of types. */
  #everyone({ body }: Block): readonly TextValue[] {
    const identifiers = entryOf(body, "identifiers")?.value;
    const [only] = identifiers?.kind === "array" && identifiers.items.length === 1 ? identifiers.items : [];
    return literalText(entryOf(body, "type")?.value) === "*" && only?.kind === "text" && literalText(only) === "*"
      ? [only]
      : [];
  }

  #principalOf(body: ObjectValue, name: string, blocks: readonly [Block, ...Block[]]): Entry {
    const [first] = blocks;
    const entry = {
      range: spanOf(blocks),
      key: this.#textOf(first, "type"),
      value: this.#listOf(blocks, "identifiers"),
    };
    return this.#note(entry, "principal", groupOf(body, name, blocks));
  }

  // ---- Conditions --------------------------------------------------------------------------------------------------

  /** `Condition`. */
  condition(body: ObjectValue): Entry | undefined {
    const { dialect } = this.#configuration;
    const blocks = dialect.blocks(body, "condition");
    const dynamics = dialect.dynamics(body, "condition");
    const [first] = [...blocks, ...dynamics];
    if (first === undefined) return undefined;
    const group = groupOf(body, "condition", blocks);
    const range = spanOf([...blocks, ...dynamics]);
    const operators = this.#grouped(blocks, "test").map((same) => this.#operator(body, same));
    const value = this.#note(
      { kind: "object", range, entries: [...operators, ...dynamics.map(untold)] },
      "conditions",
      group,
    );
    return this.#note({ range, key: keyText("Condition", first.nameRange), value }, "conditions", group);
  }

  #operator(body: ObjectValue, blocks: readonly [Block, ...Block[]]): Entry {
    const group = groupOf(body, "condition", blocks);
    const entries = this.#grouped(blocks, "variable").map((same) => this.#test(body, same));
    const value = this.#note({ kind: "object", range: spanOf(blocks), entries }, "operator", group);
    return this.#note({ range: value.range, key: this.#textOf(blocks[0], "test"), value }, "operator", group);
  }

  #test(body: ObjectValue, blocks: readonly [Block, ...Block[]]): Entry {
    const entry = {
      range: spanOf(blocks),
      key: this.#textOf(blocks[0], "variable"),
      value: this.#listOf(blocks, "values"),
    };
    return this.#note(entry, "test", groupOf(body, "condition", blocks));
  }

  // ---- What blocks share -------------------------------------------------------------------------------------------

  /** The blocks by the text of an argument, as the provider joins them. */
  #grouped(blocks: readonly Block[], attribute: string): readonly (readonly [Block, ...Block[]])[] {
    const groups = new Map<string, [Block, ...Block[]]>();
    for (const [index, block] of blocks.entries()) {
      const literal = this.#configuration.literal(block.body, attribute);
      // What the file does not tell is like itself alone.
      const key = literal === undefined ? `#${String(index)}` : `=${literal}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [block]);
      else group.push(block);
    }
    return [...groups.values()];
  }

  #textOf({ body, nameRange }: Block, attribute: string): TextValue {
    const value = entryOf(body, attribute)?.value;
    return value === undefined
      ? { kind: "text", range: nameRange, parts: [{ kind: "hole", text: "…" }] }
      : this.#reader.oneText(value);
  }

  /** The lists of several blocks are one list. */
  #listOf(blocks: readonly [Block, ...Block[]], attribute: string): Value {
    const lists = blocks.map(({ body, nameRange }): Value => {
      const value = entryOf(body, attribute)?.value;
      return value === undefined ? { kind: "unknown", range: nameRange } : this.#reader.value(value);
    });
    const [only] = lists;
    if (lists.length === 1 && only !== undefined) return this.#origins.single(only);
    this.#origins.join(lists);
    return {
      kind: "array",
      range: spanOf(lists),
      items: lists.flatMap((list) => (list.kind === "array" ? list.items : [list])),
    };
  }

  #note<Node extends TreeNode>(made: Node, kind: Exclude<Origin["kind"], "default">, group: BlockGroup): Node {
    return this.#origins.note(made, { kind, group });
  }
}

/** What a `dynamic` block makes has a name and a value that the file does not tell. */
function untold({ range, nameRange }: Block): Entry {
  const key: TextValue = { kind: "text", range: nameRange, parts: [{ kind: "hole", text: "…" }] };
  return { range, key, value: { kind: "unknown", range } };
}
