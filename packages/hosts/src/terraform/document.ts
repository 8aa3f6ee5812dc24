import type { Entry, ObjectValue, Range, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { TreeNode } from "@iam/syntax";
import type { Configuration } from "./configuration.ts";
import type { Block, BlockGroup } from "./dialect.ts";
import { groupOf, keyText, spanOf } from "./dialect.ts";
import type { Origin } from "./origins.ts";
import { Origins } from "./origins.ts";
import { Reader } from "./reader.ts";
import { StatementBlocks } from "./statement-blocks.ts";

/** The arguments of a statement that are one text or a list of texts, and the elements that the provider makes of them. */
const ELEMENTS: readonly (readonly [attribute: string, element: string])[] = [
  ["sid", "Sid"],
  ["effect", "Effect"],
  ["actions", "Action"],
  ["not_actions", "NotAction"],
  ["resources", "Resource"],
  ["not_resources", "NotResource"],
];

/** The argument of an element that is one text or a list of texts. */
export function attributeOf(element: string): string | undefined {
  return ELEMENTS.find(([, name]) => name === element)?.[0];
}

/** The documents that are merged in; what they say, other places tell. */
const MERGED: readonly string[] = [
  "source_policy_documents",
  "override_policy_documents",
  "source_json",
  "override_json",
];

/**
 * The policy that a `data "aws_iam_policy_document"` makes, in AWS's own shape, and what each node of it was made from.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export class DocumentPolicy {
  readonly origins = new Origins();
  readonly value: ObjectValue;
  readonly #reader: Reader;
  readonly #blocks: StatementBlocks;

  constructor(
    readonly block: Block,
    readonly configuration: Configuration,
  ) {
    this.#reader = new Reader(configuration, this.origins.values, "document");
    this.#blocks = new StatementBlocks(configuration, this.origins, this.#reader);
    const { body, range, nameRange } = block;
    const group = groupOf(body, "statement", []);
    const version = this.#attribute(body, "version", "Version");
    const entries = [
      version ?? this.#default(group, "version", "Version", "2012-10-17", nameRange),
      this.#attribute(body, "policy_id", "Id"),
      this.#statements(body),
    ];
    this.value = this.origins.values.note(
      { kind: "object", range, entries: entries.filter((entry) => entry !== undefined) },
      body,
    );
  }

  #note<Node extends TreeNode>(made: Node, kind: Exclude<Origin["kind"], "default">, group: BlockGroup): Node {
    return this.origins.note(made, { kind, group });
  }

  // ---- Statements --------------------------------------------------------------------------------------------------

  #statements(body: ObjectValue): Entry | undefined {
    const { dialect } = this.configuration;
    const blocks = dialect.blocks(body, "statement");
    const untold = [
      ...dialect.dynamics(body, "statement"),
      ...body.entries.filter(({ key }) => MERGED.includes(literalText(key) ?? "")),
    ];
    const items = [
      ...blocks.map((block) => this.#statement(body, block)),
      ...untold.map(({ range }): Value => ({ kind: "unknown", range })),
    ].toSorted((a, b) => a.range[0] - b.range[0]);
    const [first] = items;
    if (first === undefined) return undefined;
    const group = groupOf(body, "statement", blocks);
    const value = this.#note({ kind: "array", range: spanOf(items), items }, "statements", group);
    return this.#note(
      { range: value.range, key: keyText("Statement", blocks[0]?.nameRange ?? first.range), value },
      "statements",
      group,
    );
  }

  #statement(outer: ObjectValue, block: Block): ObjectValue {
    const { body, range, nameRange } = block;
    const entries = ELEMENTS.map(([attribute, element]) => this.#attribute(body, attribute, element));
    const group = groupOf(outer, "statement", [block]);
    const effect = entries.some((entry) => literalText(entry?.key) === "Effect")
      ? undefined
      : this.#default(groupOf(body, "effect", []), "effect", "Effect", "Allow", nameRange);
    const all = [
      ...entries,
      effect,
      this.#blocks.principal(body, "principals", "Principal"),
      this.#blocks.principal(body, "not_principals", "NotPrincipal"),
      this.#blocks.condition(body),
    ].filter((entry) => entry !== undefined);
    return this.#note({ kind: "object", range, entries: all }, "statement", group);
  }

  /** An argument as an element: the same text or list under AWS's name. */
  #attribute(body: ObjectValue, attribute: string, element: string): Entry | undefined {
    const entry = entryOf(body, attribute);
    if (entry === undefined || isUnsent(entry)) return undefined;
    const { range, key, value } = entry;
    const read = this.origins.single(this.#reader.value(value));
    return this.origins.values.note({ range, key: keyText(element, key.range), value: read }, entry);
  }

  #default(group: BlockGroup, attribute: string, element: string, text: string, range: Range): Entry {
    const value: TextValue = { kind: "text", range, parts: [text] };
    this.origins.note(value, { kind: "default", group, attribute });
    return { range, key: keyText(element, range), value };
  }
}

/** Whether the provider reads an argument as if it were not there: null, and an empty `sid`. */
function isUnsent({ key, value }: Entry): boolean {
  return (value.kind === "scalar" && value.value === null) || (literalText(key) === "sid" && literalText(value) === "");
}
