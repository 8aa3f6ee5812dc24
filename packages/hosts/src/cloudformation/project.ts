import type { Entry, ObjectValue, Range, TextValue, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { Projection } from "../projection.ts";
import { branchesOf, intrinsicOf, isMerged, isNoValue } from "./intrinsic.ts";
import type { TextReader } from "./text-reader.ts";

/** No policy comes near this depth. */
const MAX_DEPTH = 512;

/** Elements whose lists grant more with each item, so that the items of both branches of `Fn::If` are worth looking at. */
const LISTS: ReadonlySet<string> = new Set(["Action", "Resource"]);

/** One item of a list, and whether it stands there only in one branch of `Fn::If`. */
interface Item {
  readonly value: Value;
  readonly optional: boolean;
}

/**
 * Makes the policies of a template into AWS's own shape. An intrinsic function becomes a text with holes, or an unknown value where
 * it gives no text. Of `Fn::If` both branches are read where they stand for statements, actions, resources or principals of a kind,
 * each marked as optional; anywhere else it is unknown. What `Ref: AWS::NoValue` stands for is left out.
 */
export class PolicyProjector {
  readonly #reader: TextReader;
  readonly #projection: Projection;

  constructor(reader: TextReader, projection: Projection) {
    this.#reader = reader;
    this.#projection = projection;
  }

  policy(value: ObjectValue): ObjectValue {
    return this.#object(value, (name, held) => (name === "Statement" ? this.#statements(held) : this.#value(held, 1)));
  }

  /** The policy that AWS or a tool makes of statements, where the file has nothing but them. */
  policyOf(statements: Value): ObjectValue {
    const { range } = statements;
    const version = entry("Version", text(range, "2012-10-17"));
    return { kind: "object", range, entries: [version, entry("Statement", this.#statements(statements))] };
  }

  #statements(value: Value): Value {
    return this.#list(value, (item) => (item.kind === "object" ? this.#statement(item) : this.#value(item, 2)));
  }

  #statement(value: ObjectValue): Value {
    if (intrinsicOf(value) !== undefined || isMerged(value)) return this.#unknown(value);
    return this.#object(value, (name, held) => {
      if (LISTS.has(name)) return this.#list(held, (item) => this.#value(item, 4));
      if (name === "Principal" && held.kind === "object" && intrinsicOf(held) === undefined) {
        return this.#object(held, (_, kind) => this.#list(kind, (item) => this.#value(item, 5)));
      }
      return this.#value(held, 3);
    });
  }

  /** A list, or the one value that stands for it; with the items of the branches of `Fn::If` in their place. */
  #list(value: Value, make: (item: Value) => Value): Value {
    const made = (items: readonly Item[]): Value[] =>
      items.map(({ value: item, optional }) => {
        const projected = make(item);
        return optional ? this.#again(projected, { ...projected, optional: true }) : projected;
      });
    if (value.kind === "array") {
      return this.#projection.note({ ...value, items: made(value.items.flatMap((item) => itemsOf(item))) }, value);
    }
    // No list of the file: its items may be changed, and it may be copied or replaced as a whole, but nothing is put into it.
    if (branchesOf(value) !== undefined) {
      return this.#projection.note({ kind: "array", range: value.range, items: made(itemsOf(value)) }, value);
    }
    return make(value);
  }

  #object(value: ObjectValue, make: (name: string, held: Value) => Value): ObjectValue {
    const entries = value.entries.flatMap((old): readonly Entry[] => {
      if (isNoValue(old.value)) return [];
      const made = { ...old, value: make(literalText(old.key) ?? "", old.value) };
      return [this.#projection.note(made, old)];
    });
    return this.#projection.note({ ...value, entries }, value);
  }

  #value(value: Value, depth: number): Value {
    if (value.kind === "scalar") return this.#projection.note({ ...value }, value);
    if (depth > MAX_DEPTH || isMerged(value) || branchesOf(value) !== undefined) return this.#unknown(value);
    const parts = this.#reader.read(value);
    if (parts !== undefined) {
      const editable = value.editable === false ? { editable: false as const } : {};
      return this.#projection.note<TextValue>({ kind: "text", range: value.range, parts, ...editable }, value);
    }
    if (intrinsicOf(value) !== undefined) return this.#unknown(value);
    if (value.kind === "object") return this.#object(value, (_, held) => this.#value(held, depth + 1));
    if (value.kind !== "array") return this.#unknown(value);
    const items = value.items.filter((item) => !isNoValue(item)).map((item) => this.#value(item, depth + 1));
    return this.#projection.note({ ...value, items }, value);
  }

  #unknown(value: Value): Value {
    return this.#projection.note({ kind: "unknown", range: value.range }, value);
  }

  /** A made value in another form, of the same origin. */
  #again<Made extends Value>(old: Value, made: Made): Made {
    const origin = this.#projection.valueOf(old);
    return origin === undefined ? made : this.#projection.note(made, origin);
  }
}

/** What stands in a list: a value itself, or what the branches of `Fn::If` put there. */
function itemsOf(value: Value, optional = false, depth = 0): readonly Item[] {
  if (isNoValue(value)) return [];
  const branches = depth > MAX_BRANCHES ? undefined : branchesOf(value);
  if (branches === undefined) return [{ value, optional }];
  return branches.flatMap((branch) =>
    branch.kind === "array"
      ? branch.items.flatMap((item) => itemsOf(item, true, depth + 1))
      : itemsOf(branch, true, depth + 1),
  );
}

const MAX_BRANCHES = 8;

function entry(name: string, value: Value): Entry {
  return { range: value.range, key: text(value.range, name), value };
}

function text(range: Range, written: string): TextValue {
  return { kind: "text", range, parts: [written] };
}
