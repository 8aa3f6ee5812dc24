import type { Entry, ObjectValue, Range, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import { AwsShape } from "../javascript/aws-shape.ts";
import { Projection } from "../projection.ts";
import { made, untold } from "./nodes.ts";
import type { Construct, MadeTest } from "./principal.ts";

/** The conditions of a statement, of a principal, or a test that a principal makes by itself. */
export type Condition = Value | MadeTest;

/** All principals of a statement must have the same conditions, so that those of the first are those of all. */
export function conditionsOf(principals: readonly Construct[]): readonly Condition[] {
  return principals.find(({ conditions }) => conditions.length > 0)?.conditions ?? [];
}

export function rangeOf(condition: Condition | undefined): Range {
  return condition === undefined ? [0, 0] : condition.kind === "made-test" ? condition.value.range : condition.range;
}

/**
 * Condition blocks as CDK merges them: by operator, then by key, the later one counts.
 *
 * @param shared those that stand on several principals, which would have to be changed together
 */
export function mergeConditions(
  conditions: readonly Condition[],
  range: Range,
  shape: AwsShape,
  shared: readonly Condition[] = [],
): ObjectValue {
  const [only] = conditions;
  const detached = new AwsShape(shape.texts, new Projection());
  if (conditions.length === 1 && only?.kind === "object")
    return (shared.includes(only) ? detached : shape).object(only);
  const merged = new Map<string, Entry>();
  const unread: Entry[] = [];
  for (const condition of conditions) {
    if (condition.kind !== "made-test" && condition.kind !== "object") unread.push(untold(condition.range));
    else {
      for (const entry of entriesOf(condition, shared.includes(condition) ? detached : shape)) {
        const name = literalText(entry.key);
        if (name === undefined) unread.push(entry);
        else merged.set(name, joinEntries(merged.get(name), entry, shape));
      }
    }
  }
  const block: ObjectValue = { kind: "object", range, entries: [...merged.values(), ...unread] };
  const last = conditions.at(-1);
  return last?.kind === "object" && !shared.includes(last) ? shape.projection.note(block, last) : block;
}

function entriesOf(condition: ObjectValue | MadeTest, shape: AwsShape): readonly Entry[] {
  if (condition.kind === "object") return shape.object(condition).entries;
  const value = shape.listItem(condition.value);
  return [made(condition.operator, { kind: "object", range: value.range, entries: [made(condition.key, value)] })];
}

function joinEntries(before: Entry | undefined, entry: Entry, { projection }: AwsShape): Entry {
  if (before?.value.kind !== "object" || entry.value.kind !== "object") return entry;
  const names = new Set(entry.value.entries.map(({ key }) => literalText(key)));
  const kept = before.value.entries.filter(({ key }) => !names.has(literalText(key)));
  const value: ObjectValue = { ...entry.value, entries: [...kept, ...entry.value.entries] };
  const origin = projection.valueOf(entry.value);
  const joined = { ...entry, value: origin === undefined ? value : projection.note(value, origin) };
  const entryOrigin = projection.entryOf(entry);
  return entryOrigin === undefined ? joined : projection.note(joined, entryOrigin);
}
