import type { ConditionTest } from "./condition/test.ts";
import { readTests } from "./condition/test.ts";
import type { ItemList } from "./items.ts";
import { ActionItem, ResourceItem, elementItems } from "./items.ts";
import type { PolicyFacts, PolicyType } from "./policy-type.ts";
import { statementType, typeOfFileName } from "./policy-type.ts";
import { PrincipalElement } from "./principal.ts";
import type { ArrayValue, Entry, ObjectValue, Value } from "./value.ts";
import { entryOf, literalText } from "./value.ts";

/** A policy: a lazy view over its value. Nothing is read before a rule asks, and nothing throws on a broken document. */
export class Policy {
  #statements: readonly Statement[] | undefined;
  #type: PolicyType | undefined | null = null;
  #readsVariables: boolean | undefined;

  constructor(
    readonly value: ObjectValue,
    readonly facts: PolicyFacts = {},
  ) {}

  /** The `Version` element, whatever stands in it. */
  get versionEntry(): Entry | undefined {
    return entryOf(this.value, "Version");
  }

  /** The text of `Version`, or `undefined` where it is absent or no text. */
  get version(): string | undefined {
    return literalText(this.versionEntry?.value);
  }

  /** Whether `${aws:username}` is a policy variable here; without this version it is plain text. */
  get readsVariables(): boolean {
    return (this.#readsVariables ??= this.version === "2012-10-17");
  }

  get statementEntry(): Entry | undefined {
    return entryOf(this.value, "Statement");
  }

  /** The list of statements, or `undefined` where `Statement` is one object. */
  get statementList(): ArrayValue | undefined {
    const value = this.statementEntry?.value;
    return value?.kind === "array" ? value : undefined;
  }

  /** The statements, one object or a list; what is no object is passed over. */
  get statements(): readonly Statement[] {
    if (this.#statements === undefined) {
      const value = this.statementEntry?.value;
      const values: readonly Value[] = value === undefined ? [] : value.kind === "array" ? value.items : [value];
      this.#statements = values
        .filter((item) => item.kind === "object")
        .map((item, index) => new Statement(this, item, index));
    }
    return this.#statements;
  }

  /** Whether something stands among the statements that could not be read, so that `statements` is not all: it may be a Deny. */
  get hasUnknownStatements(): boolean {
    const value = this.statementEntry?.value;
    const values: readonly Value[] = value === undefined ? [] : value.kind === "array" ? value.items : [value];
    return values.some((item) => item.kind !== "object" && item.kind !== "scalar");
  }

  /**
   * What the document is: by its host or the settings, else by its own shape, else by the name of its file.
   * `undefined` where nothing tells.
   */
  get type(): PolicyType | undefined {
    if (this.#type === null) this.#type = this.facts.type ?? this.#typeByShape();
    return this.#type;
  }

  #typeByShape(): PolicyType | undefined {
    const byName = this.facts.fileName === undefined ? undefined : typeOfFileName(this.facts.fileName);
    const types = new Set(this.statements.map((statement) => statement.shapeType));
    const [first] = types;
    if (types.size === 1 && first === "trust") return first;
    // Only a control policy or an endpoint policy says `*` for everything: the file's name may tell which.
    if (types.has(undefined)) return byName === "resource-control" || byName === "endpoint" ? byName : undefined;
    if (types.size === 1 && first === "identity") return byName ?? first;
    // A trust statement beside one of a resource policy is a resource policy's own use of sts: still certain to have principals.
    if (!types.has("identity") && types.size > 0)
      return byName === "endpoint" || byName === "resource-control" ? byName : "resource";
    return undefined;
  }

  /** Whether the document is of one of these types. */
  is(...types: readonly PolicyType[]): boolean {
    return this.type !== undefined && types.includes(this.type);
  }
}

/** A statement: a lazy view over its object. */
export class Statement {
  #elements: ReadonlyMap<string, Entry> | undefined;
  #effect: "Allow" | "Deny" | undefined | null = null;
  #action: ItemList<ActionItem> | undefined | null = null;
  #resource: ItemList<ResourceItem> | undefined | null = null;
  #principal: PrincipalElement | undefined | null = null;
  #tests: readonly ConditionTest[] | undefined;
  #shapeType: "trust" | "resource" | "identity" | undefined | null = null;

  constructor(
    readonly policy: Policy,
    readonly value: ObjectValue,
    readonly index: number,
  ) {}

  /** The entry of an element, the last one where it is written twice. */
  entry(name: string): Entry | undefined {
    // Every rule asks every statement for one or the other.
    return (this.#elements ??= elementsOf(this.value)).get(name);
  }

  get sid(): string | undefined {
    return literalText(this.entry("Sid")?.value);
  }

  /** `Allow` or `Deny`, or `undefined` for anything else. AWS reads the two words in this spelling only. */
  get effect(): "Allow" | "Deny" | undefined {
    // Every rule asks every statement.
    if (this.#effect === null) {
      const text = literalText(this.entry("Effect")?.value);
      this.#effect = text === "Allow" || text === "Deny" ? text : undefined;
    }
    return this.#effect;
  }

  /** `Action`, or `NotAction` (`negated`). */
  get action(): ItemList<ActionItem> | undefined {
    if (this.#action === null) this.#action = elementItems(this, "Action", "NotAction", ActionItem);
    return this.#action;
  }

  /** `Resource`, or `NotResource` (`negated`). */
  get resource(): ItemList<ResourceItem> | undefined {
    if (this.#resource === null) this.#resource = elementItems(this, "Resource", "NotResource", ResourceItem);
    return this.#resource;
  }

  /** `Principal`, or `NotPrincipal` (`negated`). */
  get principal(): PrincipalElement | undefined {
    if (this.#principal === null) this.#principal = PrincipalElement.of(this);
    return this.#principal;
  }

  get conditionEntry(): Entry | undefined {
    return this.entry("Condition");
  }

  /** Whether something stands in the condition block that could not be read, so that `tests` is not all. */
  get hasUnknownCondition(): boolean {
    const block = this.conditionEntry?.value;
    if (block === undefined) return false;
    return block.kind !== "object" || block.entries.some((entry) => entry.value.kind !== "object");
  }

  /** Every test of the condition block, in the order of the text: one operator, one key, its values. */
  get tests(): readonly ConditionTest[] {
    this.#tests ??= readTests(this);
    return this.#tests;
  }

  /** The tests on a condition key, in any letter case. */
  testsOf(key: string): readonly ConditionTest[] {
    const id = key.toLowerCase();
    return this.tests.filter((test) => test.key?.id === id);
  }

  /** The type that the statement's own elements tell. */
  get shapeType(): "trust" | "resource" | "identity" | undefined {
    if (this.#shapeType === null) this.#shapeType = this.#readShapeType();
    return this.#shapeType;
  }

  #readShapeType(): "trust" | "resource" | "identity" | undefined {
    if (this.principal === undefined) return "identity";
    return statementType({
      everyone: this.principal.items.some((item) => item.isEveryone),
      onlyServicesAndFederated:
        this.principal.items.every(({ kind }) => kind === "Service" || kind === "Federated") &&
        this.principal.items.length > 0,
      hasResource: this.entry("Resource") !== undefined || this.entry("NotResource") !== undefined,
      actions: this.action === undefined || this.action.negated ? [] : this.action.items.map((item) => item.id),
      resources: this.resource?.items.map((item) => item.text.toLowerCase()) ?? [],
    });
  }

  /**
   * The type that this statement is judged by: the document's, or, in a document that mixes statements
   * of several types and so is of none, the statement's own.
   */
  get type(): PolicyType | undefined {
    return this.policy.type ?? this.shapeType;
  }
}

function elementsOf({ entries }: ObjectValue): ReadonlyMap<string, Entry> {
  const elements = new Map<string, Entry>();
  for (const entry of entries) {
    const name = literalText(entry.key);
    if (name !== undefined) elements.set(name, entry);
  }
  return elements;
}
