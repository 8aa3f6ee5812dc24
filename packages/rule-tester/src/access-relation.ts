import type { Entry, NewValue, Policy, Statement, Value } from "@iam/policy";
import { compareAccess, literalText } from "@iam/policy";
import { asSent } from "./as-sent.ts";
import { plainText, valueOf, withStatements } from "./plain.ts";

/** How what a policy does after an edit compares with what it did before. */
export type Relation = ReturnType<typeof compareAccess>;

/** The relation of two policies as `compareAccess` finds it, and as it is for the requests that AWS sends. Most often both are one. */
export function accessRelations(before: Policy, after: Policy, now: Date): ReadonlySet<Relation> {
  const [then, since] = [withHoles(before), withHoles(after)];
  return new Set([accessRelation(then, since, now), accessRelation(asSent(then), asSent(since), now)]);
}

/**
 * Compares two policies, each alone, and beside an Allow of everything: what a Deny takes away from
 * other policies shows only where something is allowed.
 */
export function accessRelation(before: Policy, after: Policy, now: Date): Relation {
  const granted = compareAccess(before, after, { now });
  const allowed = allowEverything([...before.statements, ...after.statements]);
  const denied = compareAccess(withStatement(before, allowed), withStatement(after, allowed), { now });
  if (granted === denied || denied === "same") return granted;
  return granted === "same" ? denied : "incomparable";
}

/** Whether these statements of a policy neither allow nor deny anything: without them it does the same. */
export function doesNothing(policy: Policy, statements: readonly Statement[], now: Date): boolean {
  const gone = new Set(statements.map(({ value }): Value => value));
  const kept = policy.statements.filter(({ value }) => !gone.has(value)).map(({ value }) => value);
  return accessRelation(policy, withStatements(policy, kept), now) === "same";
}

/** A value that cannot be read becomes a hole with its text, which `compareAccess` knows again: `{ "Ref": "Account" }`. */
function withHoles(policy: Policy): Policy {
  const list = (value: Value): Value =>
    value.kind === "array"
      ? { ...value, items: value.items.map((item) => (item.kind === "object" ? hole(item) : item)) }
      : value;
  return withStatements(
    policy,
    policy.statements.map(({ value }) => ({
      ...value,
      entries: value.entries.map((entry) =>
        isPrincipal(entry) && entry.value.kind === "object"
          ? {
              ...entry,
              value: {
                ...entry.value,
                entries: entry.value.entries.map((kind) => ({ ...kind, value: list(kind.value) })),
              },
            }
          : { ...entry, value: list(entry.value) },
      ),
    })),
  );
}

function isPrincipal({ key }: Entry): boolean {
  return ["Principal", "NotPrincipal"].includes(literalText(key) ?? "");
}

function hole(value: Value): Value {
  return { kind: "text", range: value.range, parts: [{ kind: "hole", text: plainText(value), value }] };
}

/** An Allow of everything, in the elements that these statements use: a trust policy has no Resource. */
function allowEverything(statements: readonly Statement[]): Value {
  const elements = new Map<string, NewValue>([
    ["Effect", "Allow"],
    ["Action", "*"],
  ]);
  if (statements.some(({ principal }) => principal !== undefined)) elements.set("Principal", "*");
  if (statements.some(({ resource }) => resource !== undefined)) elements.set("Resource", "*");
  return valueOf(elements);
}

function withStatement(policy: Policy, added: Value): Policy {
  return withStatements(policy, [...policy.statements.map(({ value }) => value), added]);
}
